/** The money in the head of a form: a line for each source, its amounts by the titles of their columns. */
import type { EvaluationField } from '../../domain/evaluationFields.ts';
import type { FormWords } from '../lexicon/formWords.ts';
import { GAP } from '../text/flow.ts';
import { partedColumns, partsOf } from './groupedMoney.ts';
import { BLANK_WORD, decimalOf, numberLength, type Printed, type Word } from './words.ts';

export type HeadField = EvaluationField;

export type Amounts = Partial<Record<HeadField, Printed>>;

export interface FundingLine {
  readonly source: string;
  readonly amounts: Amounts;
}

export const AMOUNT_FIELDS: ReadonlySet<HeadField> = new Set([
  'original_budget',
  'adjusted_budget',
  'actual',
]);

/** In which cell of its row a word stands; null where the form has no cells. */
export type PlaceOf = (word: Word) => number | null;

/** `words`: from the label of the money on. The source is empty of amounts that stand right below their titles, and name none. */
export function moneyLines(
  words: readonly Word[],
  { amounts: titles, indicators }: FormWords,
  placeOf: PlaceOf,
): FundingLine[] {
  const first = words.findIndex((word) => decimalOf(word.text) !== null);
  if (first < 0) return [];
  const labelled = labelledAmounts(words, titles);
  if (labelled) return [{ source: '', amounts: labelled }];
  const heading = headingEnd(words, first, titles, indicators.unread);
  const columns = columnsOf(
    words
      .slice(0, heading)
      .map((word) => word.text)
      .join(''),
    titles,
  );
  const byPlace = fieldsByPlace(words.slice(0, heading), titles, placeOf);
  const inPlace = (cells: readonly Word[]): Amounts | null =>
    byPlace.size === columns.length ? amountsInPlace(cells, byPlace, placeOf) : null;
  const parts = partsOf(words, heading);
  const parted = partedColumns(columns, (field) => AMOUNT_FIELDS.has(field), parts);
  const lines: FundingLine[] = [];
  let index = parts > 1 ? heading + parts * 2 : heading;
  while (index < words.length) {
    const labels: Word[] = [];
    while (index < words.length && !isCell(words[index])) labels.push(words[index++] as Word);
    const cells: Word[] = [];
    while (index < words.length && isCell(words[index])) cells.push(words[index++] as Word);
    const source = sourceName(labels);
    if (parts > 1) {
      // The rows above the whole are of tasks, not of sources.
      if (cells.length === parted.length && WHOLE_ROW.test(source))
        lines.push({ source: '', amounts: pairParted(parted, cells) });
      continue;
    }
    const isWhole = lines.length === 0 && labels.length === 0 && cells.length === columns.length;
    if (cells.length > 0 && (source !== '' || isWhole))
      lines.push({ source, amounts: assign(columns, cells, inPlace) });
  }
  return lines;
}

/**
 * 预算数 | 195.00 | 到位数 | 195.00 | 执行数 | 182.00 | 93.33%: each amount behind its own label, and the rate behind the last. Null where fewer than two
 * stand so; of a label that is printed again the first counts.
 */
function labelledAmounts(words: readonly Word[], titles: FormWords['amounts']): Amounts | null {
  const amounts: Amounts = {};
  for (const [index, word] of words.entries()) {
    const field = titles.find(
      ([title]) => title.exec(word.text.replace(/:$/, ''))?.[0] === word.text.replace(/:$/, ''),
    )?.[1];
    const cell = words[index + 1];
    if (!field || amounts[field] || !AMOUNT_FIELDS.has(field) || !cell) continue;
    const [behind, next] = [words[index + 2], words[index + 3]];
    // In a row of titles and one of cells the first cell stands behind the last title.
    if (decimalOf(cell.text) === null || (behind && next && isCell(behind) && isCell(next))) continue;
    Object.assign(amounts, pair([field], [cell]));
    if (field === 'actual' && behind?.text.endsWith('%'))
      Object.assign(amounts, pair(['execution_rate_pct'], [behind]));
  }
  return amounts.actual && (amounts.adjusted_budget ?? amounts.original_budget) ? amounts : null;
}

const WHOLE_ROW = /(?:合计|总计|总额)$/;

function pairParted(fields: readonly (HeadField | null)[], cells: readonly Word[]): Amounts {
  const own = fields.flatMap((field, index) =>
    field && cells[index] ? [{ field, cell: cells[index] }] : [],
  );
  return pair(
    own.map(({ field }) => field),
    own.map(({ cell }) => cell),
  );
}

const isCell = (word: Word | undefined): boolean =>
  word !== undefined && (decimalOf(word.text) !== null || BLANK_WORD.test(word.text) || word.text === '分');

const REST_OF_TITLE = /^\(?(?:万元|调整后|后|数|值|率|分|原因)\)?$/;

/** The column titles end where the label of the first line begins: after the last title. */
function headingEnd(
  words: readonly Word[],
  first: number,
  titles: FormWords['amounts'],
  unread: RegExp,
): number {
  let end = 0;
  let joined = '';
  let open = titles;
  for (let index = 0; index < first; index++) {
    joined += words[index]?.text ?? '';
    const before = open.length;
    const printed = joined;
    open = open.filter(([pattern]) => !pattern.test(printed));
    const text = words[index]?.text ?? '';
    const isTitle = REST_OF_TITLE.test(text) || (end > 0 && unread.test(text));
    if (open.length < before || isTitle) end = index + 1;
  }
  return end;
}

/** Of the titles of a field the first that is printed. */
function columnsOf(printed: string, titles: FormWords['amounts']): HeadField[] {
  const places = new Map<HeadField, number>();
  for (const [pattern, field] of titles) {
    const at = places.has(field) ? -1 : printed.search(pattern);
    if (at >= 0) places.set(field, at);
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([field]) => field);
}

/** Words that end like a sentence: the reason that the row before gives. */
const PROSE = /[，；。]|\.$/;

/** 其中：当年财政拨款 and 县（市、区）安排（万元） are the sources 当年财政拨款 and 县（市、区）安排; 项目资金（万元） in the margin is none. */
function sourceName(labels: readonly Word[]): string {
  const own = labels.slice(labels.findLastIndex((word) => PROSE.test(word.text)) + 1);
  const nearest = own.at(-1)?.gap === GAP.cell ? own.slice(-1) : own;
  const joined = nearest.map((word) => word.text).join('');
  return joined
    .replace(/\(万?元\)/g, '')
    .replace(/^项目资金(?=\S*(?:年度|资金|财政|拨款))/, '')
    .replace(/^(?:预算|资金)执行情况(?:\(\d+分\))?(?=\S)/, '')
    .replace(/^其中:?/, '')
    .replace(/:$/, '');
}

/** Where each title that is a cell of its own stands. */
function fieldsByPlace(
  heading: readonly Word[],
  titles: FormWords['amounts'],
  placeOf: PlaceOf,
): Map<number, HeadField> {
  const fields = new Map<number, HeadField>();
  for (const word of heading) {
    const [place, field] = [placeOf(word), columnsOf(word.text, titles)];
    const [only] = field;
    if (place !== null && only && field.length === 1 && ![...fields.values()].includes(only))
      fields.set(place, only);
  }
  return fields;
}

/** Null where a cell stands below no title. */
function amountsInPlace(
  cells: readonly Word[],
  byPlace: ReadonlyMap<number, HeadField>,
  placeOf: PlaceOf,
): Amounts | null {
  const fields = cells.map((cell) => byPlace.get(placeOf(cell) ?? NaN));
  const known = fields.filter((field) => field !== undefined);
  return known.length === cells.length && new Set(known).size === cells.length ? pair(known, cells) : null;
}

function assign(
  columns: readonly HeadField[],
  cells: readonly Word[],
  inPlace: (cells: readonly Word[]) => Amounts | null,
): Amounts {
  const filled = cells.filter((cell) => cell.text !== '分');
  if (filled.length === columns.length) return pair(columns, filled);
  const placed = filled.length < columns.length ? inPlace(filled) : null;
  if (placed) return placed;
  // Fewer cells than columns: the scoring columns are blank or dashes; the amounts stand first, all of them or not surely any.
  const amounts = filled.filter((cell) => decimalOf(cell.text) !== null && !cell.text.endsWith('%'));
  const fields = columns.filter((field) => AMOUNT_FIELDS.has(field));
  const rate = filled.find((cell) => cell.text.endsWith('%'));
  // The rate is behind all amounts: what stands before it are the amounts, whatever was scored.
  const before = rate ? filled.slice(0, filled.indexOf(rate)) : [];
  // A lone 0 stands in the first column; where a lone amount stands cannot be told.
  const nothing = amounts.length > 0 && amounts.every((cell) => Number(decimalOf(cell.text)) === 0);
  const upToRate = columns.slice(0, columns.indexOf('execution_rate_pct') + 1);
  if (rate && before.length + 1 === upToRate.length) return pair(upToRate, [...before, rate]);
  const scored = rate ? null : withoutRate(columns, filled);
  if (scored) return scored;
  if (amounts.length !== fields.length) return nothing ? pair(fields, amounts) : {};
  return { ...pair(fields, amounts), ...(rate ? pair(['execution_rate_pct'], [rate]) : {}) };
}

/** A blank rate: the cells are those of the other columns where weight and score say what the amounts come to. */
function withoutRate(columns: readonly HeadField[], cells: readonly Word[]): Amounts | null {
  const fields = columns.filter((field) => field !== 'execution_rate_pct');
  if (fields.length !== cells.length || fields.length === columns.length) return null;
  const amounts = pair(fields, cells);
  const { adjusted_budget: budget, actual, execution_weight: weight, execution_score: score } = amounts;
  if (!budget || !actual || !weight || !score) return null;
  const [executed, scored] = [
    Number(actual.value) / Number(budget.value),
    Number(score.value) / Number(weight.value),
  ];
  return Math.abs(executed - scored) <= SCORE_ROUNDS ? amounts : null;
}

/** Scores are printed with one or two decimals. */
const SCORE_ROUNDS = 0.006;

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
