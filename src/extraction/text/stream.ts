/**
 * What the grammar reads: the flow with every number replaced by one symbol, so that a phrase with a year in it
 * (比2022年度决算数) is a phrase like any other and a number is one step.
 */
import { SYMBOL } from '../lexicon/notation.ts';
import { textOf, type Flow } from './flow.ts';
import type { NumberToken } from './numbers.ts';

export interface Stream {
  readonly text: string;
  /** Its code units, as those of a flow. */
  readonly codes: Uint16Array;
  /** Flow position of each character; one more entry marks the end. */
  readonly positions: Int32Array;
  /** Index into the numbers, or −1. */
  readonly numberAt: Int32Array;
}

export function streamOf(flow: Flow, numbers: readonly NumberToken[], fiscalYear: number): Stream {
  const codes = new Uint16Array(flow.codes.length);
  const positions = new Int32Array(codes.length + 1);
  const numberAt = new Int32Array(codes.length + 1).fill(-1);
  let length = 0;
  let from = 0;
  const copy = (to: number): void => {
    if (to <= from) return;
    codes.set(flow.codes.subarray(from, to), length);
    for (let index = from; index < to; index++) positions[length++] = index;
  };
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index];
    if (!number) continue;
    copy(number.start);
    positions[length] = number.start;
    numberAt[length] = index;
    codes[length++] = symbolOf(number, fiscalYear).charCodeAt(0);
    from = number.end;
    // 2022年度, 12月, 31日, 63号: the word that makes it no quantity belongs to the symbol.
    if (number.kind !== 'quantity' && '年月日号'.includes(flow.text.charAt(from) || '-')) from++;
    if (number.kind === 'year' && flow.text[from] === '度') from++;
  }
  copy(flow.codes.length);
  positions[length] = flow.codes.length;
  const own = codes.subarray(0, length);
  return {
    text: textOf(own),
    codes: own,
    positions: positions.subarray(0, length + 1),
    numberAt: numberAt.subarray(0, length + 1),
  };
}

/** Index of the first character at or behind a flow position; the length of the text where there is none. */
export function indexOfPosition({ text, positions }: Stream, position: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function symbolOf(number: NumberToken, fiscalYear: number): string {
  switch (number.kind) {
    case 'quantity':
      return SYMBOL.number;
    case 'year': {
      const year = Number(number.value);
      return year === fiscalYear
        ? SYMBOL.thisYear
        : year === fiscalYear - 1
          ? SYMBOL.priorYear
          : SYMBOL.otherYear;
    }
    case 'ordinal':
      return SYMBOL.ordinal;
    case 'code':
      return SYMBOL.code;
    default:
      return SYMBOL.other;
  }
}

const ACCOUNT_REACH = 14;
/** Not 2024年8月, the day of a cover that stands before a heading. */
const NAMES_ACCOUNT = /^(?:年度?(?!\d{1,2}月)[^，。；:]{0,11}|部门|单位)决算/;
/** 2010年因公出国费、公务接待费的财政拨款预算数9.00万元、决算数8.00万元: further on in the sentence. */
const SENTENCE_REACH = 80;
const SETTLES = /^年(?!\d{1,2}月)(?:[^。；]*?决算|(?:(?!(?:19|20)\d\d年)[^。；])*?实际(?:支出|开支))/;
/** 比2022年度…: a year that the document is compared with. */
const COMPARED = /[比较与同]$/;

/** 填报日期：2024年3月6日: when a form was filled in, in the year after the one that it is of. */
const FILLED_IN = /(?:填报|填表|填写|报送)(?:日期|时间):?$/;
/** A form may be filled in before its year ends: up to this month it is of the year before. */
const IN_NEXT_YEAR = /^年0?[1-9]月/;

/**
 * The fiscal year a text speaks of: the year most often printed as an account's (2023年度部门决算), else with 决算 in its sentence, else
 * with 年度, else with 年 alone; years that something is compared with do not count. Where a form prints nothing but when it was filled in, the year before
 * that. Null where no year is printed.
 */
export function inferFiscalYear(flow: Flow, numbers: readonly NumberToken[]): number | null {
  const all = numbers.filter(
    (number) => number.kind === 'year' && !COMPARED.test(flow.text.slice(number.start - 1, number.start)),
  );
  const isAccount = ({ end }: NumberToken): boolean =>
    NAMES_ACCOUNT.test(flow.text.slice(end, end + ACCOUNT_REACH));
  const settles = ({ end }: NumberToken): boolean => SETTLES.test(flow.text.slice(end, end + SENTENCE_REACH));
  const isFilledIn = ({ start }: NumberToken): boolean =>
    FILLED_IN.test(flow.text.slice(Math.max(0, start - 5), start));
  const years = all.filter((number) => !isFilledIn(number));
  const filledIn = mostNamedYear(
    all.filter(isFilledIn).filter(({ end }) => IN_NEXT_YEAR.test(flow.text.slice(end, end + 4))),
  );
  return (
    mostNamedYear(years.filter(isAccount)) ??
    mostNamedYear(years.filter(settles)) ??
    mostNamedYear(years.filter(({ end }) => flow.text.startsWith('年度', end))) ??
    mostNamedYear(years.filter(({ end }) => flow.text.startsWith('年', end))) ??
    (filledIn === null ? null : filledIn - 1)
  );
}

function mostNamedYear(years: readonly NumberToken[]): number | null {
  const votes = new Map<number, number>();
  for (const { value } of years) votes.set(Number(value), (votes.get(Number(value)) ?? 0) + 1);
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0] ?? null;
}
