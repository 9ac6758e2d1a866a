/**
 * What was recognised in the pictures of a scan, and how much of it counts. Recognition is no reading: a number counts when a person
 * has confirmed it, and until then it is on the unread list. Nothing is derived from, or checked against, what does not count.
 */
import { cellAt, tableOf, type Cell, type SourceRange, type Table } from '../document/document.ts';
import { evaluationCells } from '../forms/cells.ts';
import type { Evaluation } from '../forms/evaluations.ts';
import type { Templates } from '../lexicon/compile.ts';
import type { StatementWords } from '../lexicon/statementWords.ts';
import { plainDocument } from '../read/plain.ts';
import { TEMPLATES } from '../templates/index.ts';
import { flowOf, sourceRange } from '../text/flow.ts';
import type { Reading } from './readDocument.ts';
import { unreadColumns, withKnownTitles, type ColumnNotes, type TitledDocument } from './recognisedTitles.ts';

/** Rows of cells by their places in the text; a slot that a merged cell reaches over is a cell without text. */
export type RecognisedTable = readonly (readonly Omit<Cell, 'text'>[])[];

export interface Recognised {
  /** As it was recognised, with what a person has put right. */
  readonly text: string;
  /** Tables of which the cells are known, in the order of the text. */
  readonly tables?: readonly RecognisedTable[];
  /** The places in `text` that a person has confirmed; null where all of it is asked for, to be looked at. */
  readonly confirmed: readonly SourceRange[] | null;
}

/** The document in it: tables of which the cells are known, and around them what the lines of any text are. */
export function recognisedDocument(
  { text, tables = [] }: Recognised,
  mediaType: string,
  templates: Templates = TEMPLATES,
): TitledDocument {
  const known = tables.flatMap((rows): Table[] => {
    const cells = rows.map((row) =>
      row.map(({ start, end, ...spans }): Cell => ({ ...cellAt(text, start, end), ...spans })),
    );
    const table = tableOf(cells);
    return table ? [table] : [];
  });
  const document = plainDocument(text, mediaType, templates.base, known);
  return withKnownTitles(document, statementWordsOf(text, templates));
}

const statementWordsOf = (text: string, templates: Templates): StatementWords =>
  templates.tell(flowOf(text).text).statements;

/** Titles of columns that were misread, and columns that are not read, of a scan of which all was asked for. */
export function columnNotes(
  recognised: Recognised,
  { toConfirm, fiscalYear }: { readonly toConfirm: readonly SourceRange[]; readonly fiscalYear: number },
  templates: Templates = TEMPLATES,
): ColumnNotes {
  const { document, misread } = recognisedDocument(recognised, '', templates);
  const words = statementWordsOf(recognised.text, templates);
  return { misread, unread: unreadColumns(document, words, toConfirm, fiscalYear) };
}

/** Of a cell: digits, or a sign that means something and that recognition mistakes (≥ for 2, — for 一). */
const TO_CONFIRM = /\d|[≥≤＜＞<>]|^\s*[—–/／-]+\s*$/;

const cellsToConfirm = ({ flow }: Reading, { head, indicators }: Evaluation): SourceRange[] =>
  evaluationCells(flow, head, indicators).filter(({ start, end }) =>
    TO_CONFIRM.test(flow.source.slice(start, end)),
  );

/** The places of all that a person has to confirm: numbers of figures, and cells of evaluations. In order, none within another. */
export function placesToConfirm(reading: Reading): SourceRange[] {
  const { flow, numbers, claims, statements, evaluations } = reading;
  const ofClaims = claims.flatMap(({ number }) => numbers[number] ?? []);
  return joined([
    ...ofClaims.map(({ start, end }) => sourceRange(flow, start, end)),
    ...statements.flatMap(({ figures }) => figures),
    ...evaluations.flatMap((evaluation) => cellsToConfirm(reading, evaluation)),
  ]);
}

/** What overlaps is one thing to look at: a number that is a figure and stands in a cell. */
function joined(ranges: readonly SourceRange[]): SourceRange[] {
  const apart: SourceRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = apart.at(-1);
    if (!before || start >= before.end) apart.push({ start, end });
    else apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, end) };
  }
  return apart;
}

export const isWithin = ({ start, end }: SourceRange, ranges: readonly SourceRange[]): boolean =>
  ranges.some((range) => range.start <= start && range.end >= end);

/** The reading without what is not confirmed: figures without their numbers, evaluations of which any number is not. */
export function onlyConfirmed(reading: Reading, confirmed: readonly SourceRange[]): Reading {
  const isConfirmed = (place: SourceRange): boolean => isWithin(place, confirmed);
  const { flow, numbers } = reading;
  const isSure = (index: number): boolean => {
    const number = numbers[index];
    return number !== undefined && isConfirmed(sourceRange(flow, number.start, number.end));
  };
  const claims = reading.claims.filter(({ number }) => isSure(number));
  const counted = new Set(claims.map(({ number }) => number));
  const measures = new Set(claims.map(({ measure }) => measure));
  const left = new Map(reading.left);
  for (const { number } of reading.claims) if (!counted.has(number)) left.set(number, 'unconfirmed');
  return {
    ...reading,
    claims,
    left,
    // Why a number changed is told with the number.
    explanations: reading.explanations.filter(({ measure }) => measures.has(measure)),
    statements: reading.statements.map((table) => ({
      ...table,
      figures: table.figures.filter(isConfirmed),
      numbers: table.numbers.map((number) =>
        number.reason !== null || isConfirmed(number) ? number : { ...number, reason: 'unconfirmed' },
      ),
    })),
    evaluations: reading.evaluations.filter((evaluation) =>
      cellsToConfirm(reading, evaluation).every(isConfirmed),
    ),
  };
}
