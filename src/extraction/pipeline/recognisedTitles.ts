/**
 * Titles of columns of the statements of a scan. One character that recognition mistook would leave its whole column unread: a title that
 * nobody knows is taken for the only known one that is so near to it. What is still not known is told, so that no column goes silently.
 */
import type { Cell, Document, SourceRange } from '../document/document.ts';
import { allRows, filledCells, type Row } from '../document/rows.ts';
import type { StatementKind, StatementWords } from '../lexicon/statementWords.ts';
import { amountOf } from '../statements/amount.ts';
import { titlesOf } from '../statements/titles.ts';
import { wordsOf } from '../statements/words.ts';

/** A title that was taken for another than was recognised. */
export interface MisreadTitle {
  readonly statement: string;
  readonly printed: string;
  readonly taken: string;
}

/** A column of amounts of which none was read, since nobody knows its title. */
export interface UnreadColumn {
  readonly statement: string;
  readonly title: string;
  readonly numbers: number;
}

export interface ColumnNotes {
  readonly misread: readonly MisreadTitle[];
  readonly unread: readonly UnreadColumn[];
}

interface Statement {
  readonly kind: StatementKind;
  readonly header: readonly Row[];
  readonly body: readonly Row[];
}

const MAX_HEADER_ROWS = 4;
/** Shorter titles are near to too much. */
const SHORTEST = 3;
/** From so many characters on two may be wrong, and one may be lost. */
const LONG = 6;
/** Known titles hold both: which of them was printed, the rest of the title says. */
const ALIKE = ['人入', '入人', '未末', '末未', '八入', '千干', '己已'];

export interface TitledDocument {
  readonly document: Document;
  readonly misread: readonly MisreadTitle[];
}

/** The document with the titles that were mistaken by one character as they are known; its text and all places stay. */
export function withKnownTitles(document: Document, words: StatementWords): TitledDocument {
  const taken = new Map<Cell, Cell>();
  const misread: MisreadTitle[] = [];
  for (const { kind, header } of statementsOf(document, words)) {
    const known = knownTitles(kind);
    for (const cell of header.flatMap(filledCells)) {
      const { text } = wordsOf(cell.text);
      const title = known.has(text) ? null : nearest(text, known, charactersOf(words));
      if (title === null) continue;
      taken.set(cell, { ...cell, text: cell.text.includes(text) ? cell.text.replace(text, title) : title });
      misread.push({ statement: kind.name, printed: cell.text, taken: title });
    }
  }
  if (taken.size === 0) return { document, misread };
  const blocks = document.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => taken.get(cell) ?? cell)) }
      : block,
  );
  return { document: { ...document, blocks }, misread };
}

/** @param read the places of all numbers that were read; `document`: with its titles as they are known */
export function unreadColumns(
  document: Document,
  words: StatementWords,
  read: readonly SourceRange[],
  year: number,
): UnreadColumn[] {
  return statementsOf(document, words).flatMap(({ kind, header, body }) => {
    const known = knownTitles(kind);
    const width = Math.max(0, ...header.map(({ cells }) => cells.length));
    return Array.from({ length: width }, (_, column) => column).flatMap((column): UnreadColumn[] => {
      const amounts = body.flatMap(({ cells }) => amountIn(document.text, cells[column]) ?? []);
      const isRead = amounts.some(({ start, end }) =>
        read.some((place) => place.start <= start && place.end >= end),
      );
      const title =
        header.findLast(({ cells }) => (cells[column]?.text ?? '') !== '')?.cells[column]?.text ?? '';
      const isKnown = title === '' || known.has(wordsOf(title, year).text);
      return amounts.length === 0 || isRead || isKnown
        ? []
        : [{ statement: kind.name, title, numbers: amounts.length }];
    });
  });
}

/** Amounts are printed with decimals: what has none is a code, a line's number, a year. */
const amountIn = (source: string, cell: Cell | undefined): SourceRange | null => {
  const amount = cell ? amountOf(source, cell) : null;
  return amount?.value.includes('.') ? amount : null;
};

function statementsOf(document: Document, words: StatementWords): Statement[] {
  const rows = allRows(document);
  const titles = titlesOf(document.text, rows, words);
  return titles.flatMap(({ kind, row }, index): Statement[] => {
    if (kind === null || kind === 'other') return [];
    const own = rows.slice(row + 1, titles[index + 1]?.row ?? rows.length).filter(({ single }) => !single);
    const past = own.findIndex(({ cells }) => cells.some((cell) => amountOf(document.text, cell) !== null));
    const header = own.slice(0, Math.min(past < 0 ? own.length : past, MAX_HEADER_ROWS));
    const known = knownTitles(kind);
    const isHeader = header.some(({ cells }) => cells.some(({ text }) => known.has(wordsOf(text).text)));
    return isHeader ? [{ kind, header, body: own.slice(header.length) }] : [];
  });
}

const titlesOfKinds = new WeakMap<StatementKind, ReadonlySet<string>>();

function knownTitles(kind: StatementKind): ReadonlySet<string> {
  const made = titlesOfKinds.get(kind);
  if (made) return made;
  const { keys, aspects, totals, otherYears } = kind.words;
  const known = new Set([
    ...kind.columns.keys(),
    ...keys.keys(),
    ...aspects.keys(),
    ...totals,
    ...otherYears,
  ]);
  titlesOfKinds.set(kind, known);
  return known;
}

const charactersOfWords = new WeakMap<StatementWords, ReadonlySet<string>>();

/** Of all known titles: a character among them was hardly misread, but makes another title. */
function charactersOf(words: StatementWords): ReadonlySet<string> {
  const made = charactersOfWords.get(words);
  if (made) return made;
  const characters = new Set(
    [...words.titles.values()].flatMap((kind) => [...knownTitles(kind)].join('').split('')),
  );
  charactersOfWords.set(words, characters);
  return characters;
}

/** The only known title that recognition may have made `read` of; null where there is none, or more than one. */
function nearest(read: string, known: ReadonlySet<string>, characters: ReadonlySet<string>): string | null {
  if (read.length < SHORTEST) return null;
  const found = [...known].filter((title) => isMisread(read, title, characters));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isMisread(read: string, title: string, characters: ReadonlySet<string>): boolean {
  const isMistaken = (was: string, is: string): boolean => !characters.has(was) || ALIKE.includes(was + is);
  if (read.length === title.length) {
    const wrong = [...title].flatMap((is, at) => (read[at] === is ? [] : [[read[at] ?? '', is] as const]));
    return wrong.length <= (title.length >= LONG ? 2 : 1) && wrong.every(([was, is]) => isMistaken(was, is));
  }
  const [longer, shorter] = read.length > title.length ? [read, title] : [title, read];
  if (longer.length - shorter.length !== 1) return false;
  const at = [...shorter].findIndex((character, index) => character !== longer[index]);
  const odd = at < 0 ? longer.length - 1 : at;
  if (longer.slice(0, odd) + longer.slice(odd + 1) !== shorter) return false;
  return longer === read ? isMistaken(longer[odd] ?? '', '') : title.length >= LONG;
}
