/**
 * The head of a self-evaluation form: whose it is, the money by source, the score. Read by its labels, whatever became of
 * the table's lines: tabs, one cell a line, or flattened.
 */
import type { FormWords } from '../lexicon/formWords.ts';
import { GAP, type Flow } from '../text/flow.ts';
import { AMOUNT_FIELDS, moneyLines, type Amounts, type FundingLine, type PlaceOf } from './moneyLines.ts';
import type { Scope } from './indicator.ts';
import { loneTotal, statedScore, statedWeight, totalScore } from './totalScore.ts';
import { wordsOf, type Printed } from './words.ts';

export type Names = Readonly<
  Partial<Record<'name' | 'department' | 'implementing_agency', Printed | undefined>>
>;

export interface FormHead {
  readonly names: Names;
  readonly unit: string;
  readonly amounts: Amounts;
  /** The same numbers where a report tells them. */
  readonly again?: Amounts;
  readonly funding: readonly FundingLine[];
  /** A total score, or the total of the weights, where no other is read. */
  readonly lone?: Printed | null;
}

const OF_PROJECT = '项目';
const INDICATOR_TITLE = '一级指标';
/** Stands before it in sheets whose rows are numbered. */
const ORDINAL_TITLE = '序号';

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
export function readHead(
  flow: Flow,
  start: number,
  end: number,
  scope: Scope,
  words: FormWords,
): FormHead | null {
  const { text } = flow;
  const { labels } = words;
  const label = nameLabel(flow, start, end, scope, labels);
  if (!label) return null;
  const parts = words.parts && partLines(text, words.parts, label.end, end);
  if (parts) return partsHead(flow, label.end, end, parts, words);
  const first = find(text, labels.goals, label.end, end);
  // A sheet of scores has neither goals nor money above its indicators, and speaks of both in them.
  const isSheet = first?.text === INDICATOR_TITLE;
  const money = moneyStart(text, words, label.end, isSheet ? first.start : end, first);
  if (!money) return null;
  const goals = find(text, labels.goals, money.end, end)?.start ?? end;
  const department = find(text, labels.department, label.end, money.start);
  const agency = find(text, labels.agency, label.end, money.start);
  const named = (from: Span | null): Printed | undefined => {
    if (!from) return undefined;
    const others = [labels.department, labels.agency, labels.basics];
    const next = others.map((label) => find(text, label, from.end, money.start));
    const stops = [...next, money].filter((span): span is Span => span !== null && span.start >= from.end);
    const stop = Math.min(...stops.map((span) => span.start));
    // 项目主管部门 is one label where a gap stands before it; the name of a project may end in 项目 too.
    const labelled =
      [OF_PROJECT, ORDINAL_TITLE].some((word) => text.endsWith(word, stop)) &&
      (flow.gaps[stop - 2] ?? 0) > GAP.none &&
      stop - 2 > from.end;
    return printedName(text, from.end, labelled ? stop - 2 : cellEnd(flow, from.end, stop));
  };
  const parting = partingOf(flow, money.start, goals);
  const lines = moneyLines(wordsOf(flow, money.start, goals, parting), words, placeIn(flow, parting));
  const total = lines.find(({ source }) => labels.total.test(source) || source === '');
  const score = totalScore(flow, goals, end, parting) ?? statedScore(flow, start, money.start);
  const weight = total && !total.amounts.execution_weight ? statedWeight(flow, money.start, goals) : null;
  return {
    names: {
      name: titleIn(named(label)),
      department: bodyIn(named(department)),
      implementing_agency: bodyIn(named(agency)),
    },
    unit:
      /元/.exec(text.slice(money.start, goals)) && !text.slice(money.start, goals).includes('万元')
        ? '元'
        : '万元',
    amounts: {
      ...total?.amounts,
      ...(weight ? { execution_weight: weight } : {}),
      ...(score ? { total_score: score } : {}),
    },
    funding: lines.filter((line) => line !== total),
    lone: score ? null : loneTotal(flow, goals, end, parting),
  };
}

/** The label of the form's name. Above the project's own the form may name the body that fills it in. */
function nameLabel(
  flow: Flow,
  start: number,
  end: number,
  scope: Scope,
  labels: FormWords['labels'],
): Span | null {
  const { text } = flow;
  const first = find(text, labels.name, start, end);
  if (!first && scope === 'overall')
    return wholeLabel(flow, start, find(text, labels.goals, start, end)?.start ?? end);
  if (!first || scope === 'overall' || first.text.startsWith(OF_PROJECT)) return first;
  const stop = find(text, labels.goals, first.end, end)?.start ?? end;
  let next: Span | null = first;
  while (next && !next.text.startsWith(OF_PROJECT)) next = find(text, labels.name, next.end, stop);
  return next ?? first;
}

const BODY_LABEL = /(?:主管|预算|填报)?(?:部门|单位)(?:\((?:部门|单位)\))?:?(?!万?元)/g;

/** A form of a body's whole budget may have its label in a cell of its own, without 名称: 部门 | 青溪县水务局. */
function wholeLabel({ text, gaps }: Flow, start: number, end: number): Span | null {
  for (const { 0: label, index } of text.slice(start, end).matchAll(BODY_LABEL)) {
    const [from, past] = [start + index, start + index + label.length];
    const ends = label.endsWith(':') || (gaps[past] ?? GAP.none) >= GAP.cell;
    const isWhole = (gaps[from] ?? GAP.none) >= GAP.cell && ends;
    if (isWhole) return { start: from, end: past, text: label };
  }
  return null;
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

/** In a table a name ends with its cell where a label follows that is not known: one for the money, or the year. */
function cellEnd({ text, gaps }: Flow, start: number, stop: number): number {
  if (gaps[start] !== GAP.cell) return stop;
  let end = start + 1;
  while (end < stop && (gaps[end] ?? 0) < GAP.cell) end++;
  return /^[^\d]{0,4}年度(?:19|20)\d\d|\(万?元\)|预算数?|资金/.test(text.slice(end, stop)) ? end : stop;
}

/** What stands behind a label, without its colon and the rule that Markdown draws below. */
function printedName(text: string, from: number, to: number): Printed {
  const start = text.charAt(from) === ':' && from < to ? from + 1 : from;
  const end = start + text.slice(start, to).replace(/-{3,}$/, '').length;
  return { value: text.slice(start, end), start, end };
}

/** What follows an empty cell may be the first title of the table. */
const titleIn = (printed: Printed | undefined): Printed | undefined =>
  printed?.value === ORDINAL_TITLE ? undefined : printed;

/** A form whose labels were misread runs on behind the name, and no body is known. */
const bodyIn = (printed: Printed | undefined): Printed | undefined =>
  printed && /得分|预算数|一级指标/.test(printed.value) ? undefined : printed;

interface Parts {
  /** Flow positions: of the first label, past the last amount. */
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly lines: readonly FundingLine[];
}

function partLines(text: string, pattern: RegExp, start: number, end: number): Parts | null {
  const found = [...text.slice(start, end).matchAll(pattern)];
  const first = found[0];
  if (!first) return null;
  const last = found.at(-1) ?? first;
  return {
    start: start + first.index,
    end: start + last.index + last[0].length,
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

/** The whole stands below its parts, where a form prints it: 部门整体支出总额 | 4100.00 | 4010.75 | 97.82% | 19.56. */
function partsHead(flow: Flow, name: number, end: number, parts: Parts, words: FormWords): FormHead {
  const { text } = flow;
  const { labels } = words;
  const basics = find(text, labels.basics, name, parts.start);
  const goals = find(text, labels.goals, parts.end, end)?.start ?? end;
  const parting = partingOf(flow, parts.end, goals);
  const lines = moneyLines(wordsOf(flow, parts.end, goals, parting), words, placeIn(flow, parting));
  const whole = lines.find((line) => labels.total.test(line.source));
  const score = whole && totalScore(flow, goals, end, parting);
  const weight = whole && !whole.amounts.execution_weight ? statedWeight(flow, parts.end, goals) : null;
  return {
    names: { name: printedName(text, name, basics?.start ?? parts.start) },
    unit: parts.unit,
    amounts: {
      ...whole?.amounts,
      ...(weight ? { execution_weight: weight } : {}),
      ...(score ? { total_score: score } : {}),
    },
    funding: parts.lines,
  };
}

/** Where a form has tabs, they part its cells and a space is inside one. */
function partingOf(flow: Flow, start: number, end: number): number {
  let tabs = 0;
  for (let index = start; index < end; index++) if (flow.gaps[index] === GAP.cell) tabs++;
  const from = flow.offsets[start] ?? 0;
  const to = flow.offsets[end] ?? flow.source.length;
  return tabs > 0 || flow.source.slice(from, to).includes('\t') ? GAP.cell : GAP.space;
}

/** By the tabs before a word in its line. */
const placeIn =
  ({ source, offsets }: Flow, parting: number): PlaceOf =>
  ({ start }) => {
    if (parting !== GAP.cell) return null;
    const at = offsets[start] ?? 0;
    const line = source.slice(source.lastIndexOf('\n', at) + 1, at);
    return line.includes('\t') ? line.split('\t').length : null;
  };
