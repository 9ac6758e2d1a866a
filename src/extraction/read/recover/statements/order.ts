/**
 * Words of a table are often not in the order of its rows: a program that sorts what a page prints by height puts amounts before
 * the name that they stand beside, and columns after one another. Signs of it, by which nothing is read of such rows.
 */
import { isAmount, numberOf, numbersColumns, type Item, type Token } from './items.ts';

const BARE_CODE = /^[23]\d{2}(?:\d{2}){0,2}$/;
/** Glued to each other. */
const NUMBERS_OF_COLUMNS = Array.from({ length: 24 }, (_, index) => index + 1).join('');
const FIRST_ROW = /^一、/;
/** Codes are behind the names where those of nearly all rows are. */
const MOST_BEHIND = 0.9;
const MOST_LINED = 0.7;
/** Half of the last of two decimals. */
const ROUNDING = 0.006;

/** What of a table's columns tells such rows. */
export interface Expected {
  /** How many amounts an item of each table has that stand side by side. */
  readonly widths: readonly number[];
  /** On which of them each item stands. */
  readonly sides: readonly (number | null)[];
  /** The titles of the amounts. */
  readonly titles: readonly (readonly string[])[];
  /** The table has a column 行次. */
  readonly lines: boolean;
  /** Codes may name its rows: 208 among amounts is one of them. In a table of labels it is a count. */
  readonly coded: boolean;
}

/** The items, nothing to be read of those that are not in order. */
export function inOrder(items: readonly Item[], expected: Expected): Item[] {
  if (expected.lines && beginsBelow(items)) return items.map(loosened);
  if (neverDiffers(items, expected)) return items.map(loosened);
  const shifted = shiftedItems(items, expected);
  const hasDecimals = items.some(({ amounts }) => amounts.some(({ text }) => text.includes('.')));
  const lined = expected.lines && areLined(items);
  return items.map((item, index) =>
    shifted.has(index) ||
    /\d\.\d/.test(item.label?.text ?? '') ||
    // 68.65 51.49 51.4917.162.30: nor is the row that the amounts are of.
    isRun(items[index + 1]) ||
    item.amounts.some(({ text }) => text.length > 4 && NUMBERS_OF_COLUMNS.startsWith(text)) ||
    (expected.coded && hasDecimals && item.amounts.some(({ text }) => BARE_CODE.test(text))) ||
    (lined && item.line === null && !numbersColumns(item))
      ? loosened(item)
      : item,
  );
}

/** Amounts glued to each other that cannot be parted, where a name should be. */
export const isRun = (item: Item | undefined): boolean => /^-?[\d,，]*\d\.\d/.test(item?.label?.text ?? '');

const loosened = (item: Item): Item => ({ ...item, loose: true });

/** The first row has the line of another. */
function beginsBelow(items: readonly Item[]): boolean {
  const first = items.find((item) => item.label !== null && !numbersColumns(item));
  return (
    first?.label != null && FIRST_ROW.test(first.label.text) && first.line !== null && first.line.text !== '1'
  );
}

/** Amounts of one row behind the name of another: a row with too many, and all up to those on both sides that have none. */
function shiftedItems(items: readonly Item[], { widths, sides }: Expected): Set<number> {
  const shifted = new Set<number>();
  const isEmpty = (index: number): boolean => items[index]?.amounts.length === 0;
  const isOver = ({ amounts, label, loose }: Item, index: number): boolean => {
    const width = widths[sides[index] ?? -1];
    const isNumbered = amounts.every(({ text }, column) => text === String(column + 1));
    return width !== undefined && label !== null && !loose && amounts.length > width && !isNumbered;
  };
  items.forEach((item, index) => {
    if (shifted.has(index) || !isOver(item, index)) return;
    for (const step of [-1, 1])
      for (let at = index; at >= 0 && at < items.length && !isEmpty(at); at += step) shifted.add(at);
  });
  return shifted;
}

/** 比上年增减额 is in no row what lies between two years' 决算数: the titles are not in the order of the columns. */
function neverDiffers(items: readonly Item[], { titles }: Expected): boolean {
  const [own = [], ...others] = titles;
  const change = own.findIndex((title) => /^比上年.*增减额$/.test(title));
  const years = own.flatMap((title, column) => (/^20\d\d年.*决算数$/.test(title) ? [column] : []));
  const [left, right, ...more] = years;
  if (others.length > 0 || change < 0 || left === undefined || right === undefined || more.length > 0)
    return false;
  const asked = items.filter(({ amounts }) => amounts.length === own.length);
  const differs = ({ amounts }: Item): boolean => {
    const [one = 0, other = 0, between = 0] = [left, right, change].map((column) => {
      const amount = amounts[column];
      return amount ? numberOf(amount) : 0;
    });
    return Math.abs(Math.abs(one - other) - Math.abs(between)) <= ROUNDING;
  };
  return asked.length > 1 && !asked.some(differs);
}

/**
 * Do nearly all rows have a line, or are there names with an amount or a line glued to them (二、外交支出34)? Of 总计 143,450.22 the amount is
 * 3,450.22 then, and stands at the line 14.
 */
function areLined(items: readonly Item[]): boolean {
  const named = items.filter(({ label, amounts }) => label !== null && amounts.length > 0);
  return (
    named.filter(({ line }) => line !== null).length > named.length * MOST_LINED ||
    named.some(({ label }) => /^\d+\.\d|\d$/.test(label?.text ?? ''))
  );
}

/** Codes behind the names of their rows, before them: 教育支出 | 205 | 393.51 → 205 | 教育支出 | 393.51. */
export function withCodesFirst(tokens: readonly Token[]): readonly Token[] {
  const codes = tokens.flatMap(({ text }, index) => (BARE_CODE.test(text) ? [index] : []));
  // A name that is broken has its code between its halves, and behind the amounts of a row stand two of them.
  const isBehind = (code: number): boolean =>
    isAmount(tokens[code + 1]) && code > 0 && !isAmount(tokens[code - 1]) && isAmount(tokens[code - 2]);
  const behind = new Set(codes.filter(isBehind));
  if (behind.size < 2 || behind.size < codes.length * MOST_BEHIND) return tokens;
  const ordered: Token[] = [];
  tokens.forEach((token, index) => {
    if (!behind.has(index)) ordered.push(token);
    else ordered.splice(ordered.findLastIndex(isAmount) + 1, 0, token);
  });
  return ordered;
}
