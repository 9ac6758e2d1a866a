/** The account of every number: held by a table, or on the unread list with why. */
import type { Cell } from '../../domain/tables.ts';
import { withoutSpace, type SourceRange } from '../document/document.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import { UNREAD_REASONS, type UnreadReason } from '../figures/claims.ts';
import { sourceText } from '../figures/quote.ts';
import type { Region } from '../lexicon/regions.ts';
import type { TableNumber } from '../statements/reading.ts';
import { outsideOf } from '../statements/outside.ts';
import { flowOf, GAP, sourceRange } from '../text/flow.ts';
import { numbersIn, numbersOf, type NumberToken } from '../text/numbers.ts';
import { isForm, type SectionSpan } from '../text/sections.ts';
import type { DocumentKey } from './figures.ts';

export interface Account {
  readonly rows: Record<string, Cell>[];
  /** Numbers of the whole document, from its first line to its last. */
  readonly total: number;
  /** Of these, held by a table or known to be no quantity. */
  readonly accounted: number;
}

const CONTEXT = 16;
const TELEPHONE_REACH = 14;

/** `held`: source ranges of what the evaluation tables hold. `tables`: the numbers of the statement tables, which are accounted for there. */
export function accountOf(
  reading: Reading,
  key: DocumentKey,
  held: readonly { start: number; end: number }[],
  tables: readonly TableNumber[] = [],
): Account {
  const claimed = new Set(reading.claims.map((claim) => claim.number));
  const covered = new Uint8Array(reading.flow.source.length + 1);
  for (const { start, end } of held) covered.fill(1, start, end);
  const isHeld = (number: NumberToken): boolean => covered[reading.flow.offsets[number.start] ?? 0] === 1;
  const outside = outsideOf(reading.flow, reading.statements);
  const rows: Record<string, Cell>[] = [];
  let total = 0;
  let unknown = 0;
  const leave = (number: NumberToken, reason: UnreadReason): void => {
    if (reason === 'unknown') unknown++;
    rows.push(unreadRow(reading, key, number, reason));
  };
  for (const section of reading.sections) {
    const [first, past] = numbersBetween(
      reading,
      section.heading,
      isForm(section) ? section.start : section.end,
    );
    for (let at = first; at < past; at++) {
      const number = reading.numbers[at];
      if (!number || !outside(number.start)) continue;
      total++;
      if (!claimed.has(at) && !isHeld(number)) leave(number, reasonOf(reading, section, at, number));
    }
    if (!isForm(section)) continue;
    for (const { number, reason } of numbersOfForm(reading, section)) {
      if (!outside(number.start)) continue;
      total++;
      if (!isHeld(number)) leave(number, reason);
    }
  }
  for (const { start, end, reason } of tables) {
    total++;
    if (reason === 'unknown') unknown++;
    if (reason) rows.push(unreadAt(reading.flow.source, key, start, end, reason));
  }
  for (const { start, end } of numbersOfOther(reading.otherAccount)) {
    total++;
    rows.push(unreadAt(reading.otherAccount?.source ?? '', key, start, end, 'other_account'));
  }
  return { rows, total, accounted: total - unknown };
}

/** Source ranges of the numbers of the account behind the one that is read. */
function numbersOfOther(other: Reading['otherAccount']): SourceRange[] {
  if (!other) return [];
  const flow = flowOf(other.source.slice(other.start));
  return numbersOf(flow).map((number) => {
    const { start, end } = sourceRange(flow, number.start, number.end);
    return { start: other.start + start, end: other.start + end };
  });
}

/** Indices `[first, past)` of the numbers at stream positions `[start, end)`. */
function numbersBetween({ numbers, stream }: Reading, start: number, end: number): [number, number] {
  const firstAt = (position: number): number => {
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle]?.start ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstAt(stream.positions[start] ?? Infinity), firstAt(stream.positions[end] ?? Infinity)];
}

/** Why a quantity is left in places where it is no amount of the account. */
const REASONS: Readonly<Partial<Record<Region, UnreadReason>>> = {
  report: 'narrative',
  overview: 'narrative',
  contents: 'page',
  glossary: 'definition',
};

function reasonOf(reading: Reading, section: SectionSpan, at: number, number: NumberToken): UnreadReason {
  const known = reading.left.get(at) ?? (number.kind === 'quantity' ? 'unknown' : number.kind);
  if (known !== 'unknown') return known;
  // The document's first line is its page number.
  const { gaps } = reading.flow;
  if (section.region === 'front' && number.start === 0 && (gaps[number.end] ?? 0) >= GAP.line) return 'page';
  return REASONS[section.region] ?? known;
}

/** Things counted in a sentence: 61 家企业. */
const COUNTED = /^[家个项次件份名户篇期场所条人][\u4e00-\u9fff]{2}/;

/** In a form: the goals are told in prose, the weights' total is a sum, a telephone number is nobody's figure. */
function numbersOfForm(
  reading: Reading,
  section: SectionSpan,
): { number: NumberToken; reason: UnreadReason }[] {
  const { flow, stream } = reading;
  const start = stream.positions[section.start] ?? 0;
  const end = stream.positions[section.end] ?? flow.text.length;
  // Of this form alone: looked for to the text's end, a text of many forms would take the square of its length.
  const form = flow.text.slice(start, end);
  const placed = (at: number): number => (at < 0 ? at : start + at);
  const goals = placed(form.indexOf('目标'));
  const indicators = placed(form.indexOf('三级指标'));
  const total = placed(form.lastIndexOf('总分'));
  const reasonFor = (number: NumberToken): UnreadReason => {
    if (number.kind !== 'quantity') return number.kind;
    const beforeTable = indicators < 0 || number.start < indicators;
    if (beforeTable && ((goals >= 0 && number.start > goals) || COUNTED.test(after(number))))
      return 'narrative';
    // 核心业务产出2: the template's own name.
    if (flow.text.startsWith('产出', number.start - 2)) return 'ordinal';
    return total >= 0 && number.start > total && number.start - total < 4 ? 'weights' : 'unknown';
  };
  const after = (number: NumberToken): string => flow.text.slice(number.end, number.end + 3);
  const hasTelephones = flow.text.slice(Math.max(0, start - TELEPHONE_REACH), end).includes('电话');
  const isTelephone = (number: NumberToken): boolean => {
    if (!hasTelephones) return false;
    const before = flow.text.slice(Math.max(0, number.start - TELEPHONE_REACH), number.start);
    return before.includes('电话') && /电话[^\d]{0,12}$/.test(before);
  };
  return numbersIn(flow, start, end, 'parted')
    .filter((number) => !isTelephone(number))
    .map((number) => ({ number, reason: reasonFor(number) }));
}

function unreadRow(
  reading: Reading,
  key: DocumentKey,
  number: NumberToken,
  reason: UnreadReason,
): Record<string, Cell> {
  const { flow } = reading;
  const { start, end } = sourceRange(flow, number.start, number.end);
  const from = Math.max(0, number.start - CONTEXT);
  const to = Math.min(flow.text.length, number.end + CONTEXT);
  return {
    document_id: key.documentId,
    source_start: start,
    source_end: end,
    printed: sourceText(flow, number.start, number.end),
    context: withoutPersons(sourceText(flow, from, to)),
    reason: UNREAD_REASONS[reason],
  };
}

/** As `unreadRow`, at source offsets. */
const unreadAt = (
  source: string,
  key: DocumentKey,
  start: number,
  end: number,
  reason: UnreadReason,
): Record<string, Cell> => ({
  document_id: key.documentId,
  source_start: start,
  source_end: end,
  printed: withoutSpace(source.slice(start, end)),
  context: source
    .slice(Math.max(0, start - CONTEXT), end + CONTEXT)
    .replace(/\s+/g, ' ')
    .trim(),
  reason: UNREAD_REASONS[reason],
});

/** People's names and telephone numbers stay in the source. */
function withoutPersons(context: string): string {
  if (!context.includes('人') && !context.includes('电话')) return context;
  const at = context.search(/(?:经办|联系|填表|负责)人|(?:联系)?电话/);
  return at < 0 ? context : context.slice(0, at);
}
