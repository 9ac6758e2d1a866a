/**
 * The head of a self-evaluation form: whose it is, the money by source, the score. Read by its labels, whatever became of
 * the table's lines: tabs, one cell a line, or flattened.
 */
import type { EvaluationField } from '../../domain/evaluationFields.ts';
import type { FormWords } from '../lexicon/formWords.ts';
import { GAP, type Flow } from '../text/flow.ts';
import { totalScore } from './totalScore.ts';
import { BLANK_WORD, decimalOf, numberLength, wordsOf, type Printed, type Word } from './words.ts';

export type HeadField = EvaluationField;

export type Amounts = Partial<Record<HeadField, Printed>>;

export interface FundingLine {
  readonly source: string;
  readonly amounts: Amounts;
}

export type Names = Readonly<
  Partial<Record<'name' | 'department' | 'implementing_agency', Printed | undefined>>
>;

export interface FormHead {
  readonly names: Names;
  readonly unit: string;
  readonly amounts: Amounts;
  readonly funding: readonly FundingLine[];
}

const AMOUNT_FIELDS: ReadonlySet<HeadField> = new Set(['original_budget', 'adjusted_budget', 'actual']);

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function find(text: string, pattern: RegExp, from: number, to: number): Span | null {
  const match = pattern.exec(text.slice(from, to));
  return match
    ? { start: from + match.index, end: from + match.index + match[0].length, text: match[0] }
    : null;
}

/** Reads the head of the form in flow characters `[start, end)`. Null where it names nothing. */
export function readHead(flow: Flow, start: number, end: number, words: FormWords): FormHead | null {
  const { text } = flow;
  const { labels } = words;
  const label = find(text, labels.name, start, end);
  if (!label) return null;
  const parts = words.parts && partLines(text, words.parts, label.end, end);
  if (parts) return partsHead(text, label.end, parts);
  const first = find(text, labels.goals, label.end, end);
  const money = moneyStart(text, words, label.end, end, first);
  if (!money) return null;
  const goals = find(text, labels.goals, money.end, end)?.start ?? end;
  const department = find(text, labels.department, label.end, money.start);
  const agency = find(text, labels.agency, label.end, money.start);
  const named = (from: Span | null, ...next: (Span | null)[]): Printed | undefined => {
    if (!from) return undefined;
    const basics = find(text, labels.basics, from.end, money.start);
    const stops = [...next, basics, money].filter(
      (span): span is Span => span !== null && span.start >= from.end,
    );
    const stop = Math.min(...stops.map((span) => span.start));
    // 项目主管部门 is one label where a gap stands before it; the name of a project may end in 项目 too.
    const labelled =
      text.endsWith('项目', stop) && (flow.gaps[stop - 2] ?? 0) > GAP.none && stop - 2 > from.end;
    return printedName(text, from.end, labelled ? stop - 2 : cellEnd(flow, from.end, stop));
  };
  const parting = partingOf(flow, money.start, goals);
  const lines = moneyLines(wordsOf(flow, money.start, goals, parting), words.amounts);
  const total = lines.find((line) => labels.total.test(line.source));
  const score = totalScore(flow, goals, end, parting);
  return {
    names: {
      name: named(label, department, agency),
      department: named(department, agency),
      implementing_agency: named(agency, department),
    },
    unit:
      /元/.exec(text.slice(money.start, goals)) && !text.slice(money.start, goals).includes('万元')
        ? '元'
        : '万元',
    amounts: { ...total?.amounts, ...(score ? { total_score: score } : {}) },
    funding: lines.filter((line) => line !== total),
  };
}

/** Where the money begins: at its label, at the titles of its columns, or, since a form may print none, at the goals. */
function moneyStart(
  text: string,
  { labels, amounts }: FormWords,
  start: number,
  end: number,
  goals: Span | null,
): Span | null {
  const label = find(text, labels.money, start, end);
  const titles = amounts.flatMap(([pattern, field]) => {
    const found = AMOUNT_FIELDS.has(field) ? find(text, pattern, start, goals?.start ?? end) : null;
    return found ? [found.start] : [];
  });
  const title = Math.min(...titles);
  if (titles.length > 1 && (!label || label.start > title)) return { start: title, end: title, text: '' };
  return label ?? (goals && { ...goals, end: goals.start });
}

/** In a table a name ends with its cell where a label for the money follows that is not known. */
function cellEnd({ text, gaps }: Flow, start: number, stop: number): number {
  if (gaps[start] !== GAP.cell) return stop;
  let end = start + 1;
  while (end < stop && (gaps[end] ?? 0) < GAP.cell) end++;
  return /\(万?元\)|预算数?|资金/.test(text.slice(end, stop)) ? end : stop;
}

/** What stands behind a label, without its colon and the rule that Markdown draws below. */
function printedName(text: string, from: number, to: number): Printed {
  const start = text.charAt(from) === ':' && from < to ? from + 1 : from;
  const end = start + text.slice(start, to).replace(/-{3,}$/, '').length;
  return { value: text.slice(start, end), start, end };
}

interface Parts {
  /** Flow position of the first label. */
  readonly start: number;
  readonly unit: string;
  readonly lines: readonly FundingLine[];
}

function partLines(text: string, pattern: RegExp, start: number, end: number): Parts | null {
  const found = [...text.slice(start, end).matchAll(pattern)];
  const first = found[0];
  if (!first) return null;
  return {
    start: start + first.index,
    unit: first[2] ?? '万元',
    lines: found.map((match) => {
      const digits = match[3] ?? '';
      const stop = start + match.index + match[0].length;
      const value = digits.replaceAll('，', '');
      return {
        source: match[1] ?? '',
        amounts: { actual: { value, start: stop - digits.length, end: stop } },
      };
    }),
  };
}

const partsHead = (text: string, name: number, parts: Parts): FormHead => ({
  names: { name: printedName(text, name, parts.start) },
  unit: parts.unit,
  amounts: {},
  funding: parts.lines,
});

/** Where a form has tabs, they part its cells and a space is inside one. */
function partingOf(flow: Flow, start: number, end: number): number {
  let tabs = 0;
  for (let index = start; index < end; index++) if (flow.gaps[index] === GAP.cell) tabs++;
  const from = flow.offsets[start] ?? 0;
  const to = flow.offsets[end] ?? flow.source.length;
  return tabs > 0 || flow.source.slice(from, to).includes('\t') ? GAP.cell : GAP.space;
}

function moneyLines(words: readonly Word[], titles: FormWords['amounts']): FundingLine[] {
  const first = words.findIndex((word) => decimalOf(word.text) !== null);
  if (first < 0) return [];
  const heading = headingEnd(words, first, titles);
  const columns = columnsOf(
    words
      .slice(0, heading)
      .map((word) => word.text)
      .join(''),
    titles,
  );
  const lines: FundingLine[] = [];
  let index = heading;
  while (index < words.length) {
    const labels: Word[] = [];
    while (index < words.length && !isCell(words[index])) labels.push(words[index++] as Word);
    const cells: Word[] = [];
    while (index < words.length && isCell(words[index])) cells.push(words[index++] as Word);
    const source = sourceName(labels);
    if (source !== '' && cells.length > 0) lines.push({ source, amounts: assign(columns, cells) });
  }
  return lines;
}

const isCell = (word: Word | undefined): boolean =>
  word !== undefined && (decimalOf(word.text) !== null || BLANK_WORD.test(word.text) || word.text === '分');

/** The column titles end where the label of the first line begins: after the last title. */
function headingEnd(words: readonly Word[], first: number, titles: FormWords['amounts']): number {
  let end = 0;
  let joined = '';
  let open = titles;
  for (let index = 0; index < first; index++) {
    joined += words[index]?.text ?? '';
    const before = open.length;
    const printed = joined;
    open = open.filter(([pattern]) => !pattern.test(printed));
    if (open.length < before || /^\(?(?:万元|调整后|后|数|值|率|分|原因)\)?$/.test(words[index]?.text ?? ''))
      end = index + 1;
  }
  return end;
}

function columnsOf(printed: string, titles: FormWords['amounts']): HeadField[] {
  const found = titles.flatMap(([pattern, field]) => {
    const match = pattern.exec(printed);
    return match ? [{ field, at: match.index }] : [];
  });
  return found.sort((a, b) => a.at - b.at).map(({ field }) => field);
}

/** Words that end like a sentence: the reason that the row before gives. */
const PROSE = /[，；。]|\.$/;

/** 其中：当年财政拨款 and 县（市、区）安排（万元） are the sources 当年财政拨款 and 县（市、区）安排. */
function sourceName(labels: readonly Word[]): string {
  const own = labels.slice(labels.findLastIndex((word) => PROSE.test(word.text)) + 1);
  const nearest = own.at(-1)?.gap === GAP.cell ? own.slice(-1) : own;
  const joined = nearest.map((word) => word.text).join('');
  return joined
    .replace(/^其中:?/, '')
    .replace(/\(万?元\)/g, '')
    .replace(/:$/, '');
}

function assign(columns: readonly HeadField[], cells: readonly Word[]): Amounts {
  const filled = cells.filter((cell) => cell.text !== '分');
  if (filled.length === columns.length) return pair(columns, filled);
  // Fewer cells than columns: the scoring columns are blank or dashes; the amounts stand first, all of them or not surely any.
  const amounts = filled.filter((cell) => decimalOf(cell.text) !== null && !cell.text.endsWith('%'));
  const fields = columns.filter((field) => AMOUNT_FIELDS.has(field));
  const rate = filled.find((cell) => cell.text.endsWith('%'));
  // The rate is behind all amounts: what stands before it are the amounts, whatever was scored.
  const before = rate ? filled.slice(0, filled.indexOf(rate)) : [];
  // A lone 0 stands in the first column; where a lone amount stands cannot be told.
  const nothing = amounts.length > 0 && amounts.every((cell) => Number(decimalOf(cell.text)) === 0);
  const rated = columns.slice(0, fields.length).every((field) => AMOUNT_FIELDS.has(field));
  if (rate && rated && columns[fields.length] === 'execution_rate_pct' && before.length === fields.length)
    return pair([...fields, 'execution_rate_pct'], [...before, rate]);
  if (amounts.length !== fields.length) return nothing ? pair(fields, amounts) : {};
  return { ...pair(fields, amounts), ...(rate ? pair(['execution_rate_pct'], [rate]) : {}) };
}

function pair(fields: readonly HeadField[], cells: readonly Word[]): Amounts {
  const amounts: Amounts = {};
  fields.forEach((field, index) => {
    const cell = cells[index];
    const value = cell ? decimalOf(cell.text) : null;
    if (cell && value !== null)
      amounts[field] = { value, start: cell.start, end: cell.start + numberLength(cell.text) };
  });
  return amounts;
}
