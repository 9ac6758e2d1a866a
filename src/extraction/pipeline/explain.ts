/** Why a printed number was read as what it was read as, or why it was left: for whoever changes the words or the grammar. */
import type { Row } from '../../domain/tables.ts';
import type { Document } from '../document/document.ts';
import { documentRows, type DocumentRows } from '../dataset/document.ts';
import { readSection } from '../figures/reader.ts';
import type { AgencyType } from '../figures/operating.ts';
import { kindOf, type Verdict } from '../kind/kindOf.ts';
import { firstAccountOf } from '../scope/otherAccounts.ts';
import { TEMPLATES } from '../templates/index.ts';
import { sourceRange } from '../text/flow.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionSpan } from '../text/sections.ts';
import { standsAt, type Standing } from './explainState.ts';
import { isProse, readDocument, type Reading } from './readDocument.ts';

/** A number by a source offset, or every number of this value, whatever its sign and separators. */
export type Wanted = { readonly at: number } | { readonly number: string };

export interface Step {
  /** The words that were read in it. */
  readonly words: string;
  /** What they changed, `name: before → after`. */
  readonly changed: readonly string[];
}

export interface Explanation {
  readonly printed: string;
  /** Source offsets. */
  readonly start: number;
  readonly end: number;
  /** The heading of its section; empty before the first. */
  readonly section: string;
  /** The words around it, without white space. */
  readonly words: string;
  /** Rows of the data package that hold it: figures, cells of forms. */
  readonly read: readonly { readonly table: string; readonly row: Row }[];
  /** Why no row holds it, as `unread.csv` says; null where one does. */
  readonly left: string | null;
  /** Of prose: the steps of its sentence, where the reader stood before it and behind it. Null in tables and forms. */
  readonly steps: readonly Step[] | null;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

const AROUND = 40;
const DOCUMENT = 'd';

/** In the order printed; empty where nothing of the document is what is wanted. Throws as `readDocument` does. */
export function explain(
  document: Document,
  wanted: Wanted,
  known: { readonly fiscalYear?: number; readonly agencyType?: AgencyType } = {},
): Explanation[] {
  const reading = readDocument(document, known.fiscalYear, known.agencyType);
  const { fiscalYear } = reading;
  const rows = documentRows(reading, { documentId: DOCUMENT, agencyId: 'a', fiscalYear });
  return placesOf(reading, rows, wanted).map((place) => explanationOf(reading, rows, place));
}

/** What kind of document it is, and all the words that tell so: of one that is refused too. */
export function explainKind({ text }: Document): Verdict {
  const { flow } = firstAccountOf(text);
  return kindOf(flow, TEMPLATES.tell(flow.text).evidence);
}

type Range = readonly [start: number, end: number];
const bare = (printed: string): string => printed.replace(/[\s,，]/g, '').replace(/^[-−]/, '');

/** Numbers of the prose, and those that only tables know. */
function placesOf(reading: Reading, { tables }: DocumentRows, wanted: Wanted): Range[] {
  const { flow, numbers } = reading;
  const ranges = new Map<number, Range>();
  for (const { start, end } of numbers) {
    const range = sourceRange(flow, start, end);
    ranges.set(range.start, [range.start, range.end]);
  }
  for (const row of [...tables.figures, ...tables.evaluation_cells, ...tables.unread])
    if (row['basis'] !== 'derived' && !ranges.has(Number(row['source_start'])))
      ranges.set(Number(row['source_start']), [Number(row['source_start']), Number(row['source_end'])]);
  const isWanted = ([start, end]: Range): boolean =>
    'at' in wanted
      ? start <= wanted.at && wanted.at < end
      : Number(bare(flow.source.slice(start, end))) === Number(bare(wanted.number));
  return [...ranges.values()].filter(isWanted).sort((a, b) => a[0] - b[0]);
}

function explanationOf(reading: Reading, { tables }: DocumentRows, [start, end]: Range): Explanation {
  const { flow, numbers } = reading;
  const holds = (row: Row): boolean => Number(row['source_start']) < end && start < Number(row['source_end']);
  const read = [
    ...tables.figures.filter((row) => row['basis'] === 'printed').map((row) => ({ table: 'figures', row })),
    ...tables.evaluation_cells.map((row) => ({ table: 'evaluation_cells', row })),
  ].filter(({ row }) => holds(row));
  const unread = tables.unread.find(holds);
  const token = numbers.find((one) => flow.offsets[one.start] === start);
  const at = token?.start ?? 0;
  const section = reading.sections.findLast((one) => (reading.stream.positions[one.heading] ?? 0) <= at);
  const prose = token && section && isProse(section) ? stepsTo(reading, section, token) : null;
  return {
    printed: flow.source.slice(start, end),
    start,
    end,
    section: section ? headingOf(reading, section) : '',
    words: token
      ? flow.text.slice(Math.max(0, at - AROUND), token.unitEnd + AROUND / 4)
      : flow.source.slice(Math.max(0, start - AROUND), end + AROUND / 4).replace(/\s+/g, ' '),
    read,
    left: read.length > 0 ? null : String(unread?.['reason'] ?? ''),
    steps: prose?.steps ?? null,
    before: prose?.before ?? null,
    after: prose?.after ?? null,
  };
}

const headingOf = ({ flow, stream }: Reading, { heading, start }: SectionSpan): string =>
  flow.text.slice(stream.positions[heading], stream.positions[start]);

/** The section read once more, and watched; null where the number is not the prose's. */
function stepsTo(
  { flow, stream, numbers }: Reading,
  section: SectionSpan,
  token: NumberToken,
): { steps: Step[]; before: Standing; after: Standing } | null {
  let found: { steps: Step[]; before: Standing; after: Standing } | null = null;
  let steps: Step[] = [];
  let before = new Map<string, string>();
  readSection(flow, stream, numbers, section, TEMPLATES.tell(flow.text), (from, to, state) => {
    if (found) return;
    const after = standsAt(state);
    const words = flow.text.slice(stream.positions[from], stream.positions[to]);
    const number = numbers[stream.numberAt[from] ?? -1];
    if (number === token) {
      found = { steps, before, after };
      return;
    }
    const changed = [...new Set([...before.keys(), ...after.keys()])]
      .filter((name) => before.get(name) !== after.get(name))
      .map((name) => `${name}: ${before.get(name) ?? '–'} → ${after.get(name) ?? '–'}`);
    if (changed.length > 0) steps.push({ words, changed });
    if (words === '。') steps = [];
    before = after;
  });
  return found;
}
