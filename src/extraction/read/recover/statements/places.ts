/** Rows that lost their empty cells → the column of each amount, where what adds up and what the document says elsewhere tell it. */
import { agreed, placementsOf, sureColumns, type Group, type Placement } from './agreed.ts';
import { numberOf, numbersColumns, type Item } from './items.ts';
import { sumsOf, type Sum } from './sums.ts';
import { standingIn } from './standing.ts';
import { toldIn } from './told.ts';

/** Half of the last of two decimals, for each of the amounts that were rounded. */
const ROUNDING = 0.02;

/**
 * The column of each amount of these rows. Where there are fewer amounts than columns the empty ones are lost, and what adds up
 * says which: across a row, and from the rows below a whole to it. `totals`: what 总计 comes to in each column, where that is known.
 */
export function placesOf(
  source: string,
  paths: readonly (readonly string[])[],
  items: readonly Item[],
  totals: readonly number[] | null,
): (readonly (number | undefined)[])[] {
  const width = paths.length;
  const sums = sumsOf(paths);
  const titles = paths.map((path) => path.at(-1) ?? '');
  const amounts = items.map((item) => item.amounts.map(numberOf));
  // Where a row has amounts of more columns, others may be of these.
  const isSplit =
    titles[1] === '基本支出' &&
    titles[2] === '项目支出' &&
    amounts.every((row) => row.length <= 3 || row.every((amount, index) => amount === index + 1));
  const adding = amounts.map((row) => placementsIn(row, width, sums));
  const possible: (readonly Placement[])[] = isSplit ? likely(amounts, adding) : adding;
  for (const at of new Set([totalOf(items), spentOf(items), onlyOf(items)])) {
    const whole = items[at];
    if (whole) possible[at] = told(source, titles, items, whole, possible[at] ?? []);
  }
  const total = totalOf(items);
  const isTotal = (placement: Placement): boolean =>
    totals?.every((expected, column) => {
      const printed = amounts[total]?.[placement.indexOf(column)] ?? 0;
      return Math.abs(printed - expected) <= ROUNDING;
    }) ?? false;
  if (adding[total]?.some(isTotal)) possible[total] = adding[total].filter(isTotal);
  standingIn(source, items, adding, width).forEach((stands, index) => {
    if (stands && stands.length > 0) possible[index] = [stands];
  });
  const misprints = new Map(
    amounts.flatMap((row, index): [number, readonly Placement[]][] => {
      const orders = possible[index]?.length === 0 ? ordersOf(row, width, sums) : [];
      return orders.length > 0 ? [[index, orders]] : [];
    }),
  );
  const left = agreed({ amounts, placements: possible, misprints }, width, groupsOf(items));
  return left.map((placements, index) => {
    const row = amounts[index] ?? [];
    if (placements.length > 0) return sureColumns(placements, row.length);
    return row.length < width && /[合小总]计$/.test(titles[0] ?? '') ? [0] : [];
  });
}

function placementsIn(row: readonly number[], width: number, sums: readonly Sum[]): Placement[] {
  if (row.length === width) return [row.map((_, column) => column)];
  return row.length > width || sums.length === 0 ? [] : placementsOf(row, width, sums);
}

/** Where a row that does not add up can stand whose first amount is the whole of the others. */
const ordersOf = (row: readonly number[], width: number, sums: readonly Sum[]): Placement[] =>
  row.length > 1 && row.length < width && sums.some(({ wholes }) => wholes.join() === '0')
    ? placementsOf(row, width, []).filter(([first]) => first === 0)
    : [];

const SPLIT: Placement = [0, 1, 2];
/** Rows of three amounts that add up, from which on another that does not is misprinted. */
const FEWEST_SPLIT = 2;

/**
 * Two amounts that add up to the first are 基本支出 and 项目支出, which nearly every body has. Where several rows print the three, so does
 * one that does not add up.
 */
function likely(
  amounts: readonly (readonly number[])[],
  placements: readonly (readonly Placement[])[],
): (readonly Placement[])[] {
  const narrowed = placements.map((row) => {
    const split = row.filter((placement) => placement.join() === SPLIT.join());
    return split.length > 0 ? split : row;
  });
  const areSplit = narrowed.filter(([only]) => only?.join() === SPLIT.join()).length >= FEWEST_SPLIT;
  return narrowed.map((row, index) => {
    const [whole = 0, ...parts] = amounts[index] ?? [];
    const isMisprint =
      areSplit && row.length === 0 && parts.length === 2 && parts.every((part) => part <= whole);
    return isMisprint ? [SPLIT] : row;
  });
}

const totalOf = (items: readonly Item[]): number =>
  items.findIndex(({ code, label }) => code === null && /^[合总]计$/.test(label?.text ?? ''));

/** The one row of a table whose rows have no names. */
const onlyOf = (items: readonly Item[]): number => {
  const amounts = items.flatMap((item, index) =>
    item.amounts.some(({ text }) => text.includes('.')) ? [index] : [],
  );
  const [only = -1, ...others] = amounts;
  return others.length === 0 && items[only]?.label === null ? only : -1;
};

/** 年末财政拨款结转和结余, but not what of it is of one fund. */
const closingOf = (items: readonly Item[]): number =>
  items.findIndex(({ label }) => /^年末.*结[转余]/.test(label?.text ?? ''));

const spentOf = (items: readonly Item[]): number =>
  items.findIndex(({ label }) => /^本年支出合?总?计$/.test(label?.text ?? ''));

/** Those placements of the whole that the document bears out most, where several are possible. */
function told(
  source: string,
  titles: readonly string[],
  items: readonly Item[],
  whole: Item,
  placements: readonly Placement[],
): readonly Placement[] {
  if (placements.length < 2) return placements;
  const [first, last] = [items[0], items.at(-1)];
  const start = (first?.code ?? first?.label ?? first?.amounts[0])?.start ?? 0;
  const isTold = toldIn(source, { start, end: last?.amounts.at(-1)?.end ?? source.length });
  // Many placements have the same amount in the same column, and each question is a search of the whole text.
  const known = new Map<number, boolean>();
  const isToldAt = (column: number, index: number): boolean => {
    const key = index * titles.length + column;
    let answer = known.get(key);
    if (answer === undefined)
      known.set(key, (answer = isTold(titles[column] ?? '', whole.amounts[index]?.text ?? '')));
    return answer;
  };
  const counts = placements.map((placement) => placement.filter(isToldAt).length);
  return placements.filter((_, index) => counts[index] === Math.max(...counts));
}

/** Items below one whose code theirs begin with; those of a single class below 合计; the classes before 本年支出合计; it and what is left above 总计. */
function groupsOf(items: readonly Item[]): Group[] {
  const groups = new Map<number, number[]>();
  const add = (whole: number, part: number): unknown =>
    groups.set(whole, [...(groups.get(whole) ?? []), part]);
  const total = totalOf(items);
  const spent = spentOf(items);
  const closing = closingOf(items);
  if (spent >= 0 && closing > spent && total > closing) groups.set(total, [spent, closing]);
  const open: { readonly code: string; readonly index: number }[] = [];
  items.forEach((item, index) => {
    const code = item.code?.text ?? '';
    if (!/^\d+$/.test(code)) {
      if (index < spent && item.label && !numbersColumns(item)) add(spent, index);
      return;
    }
    while (open.length > 0 && !code.startsWith(open.at(-1)?.code ?? '')) open.pop();
    const above = open.at(-1);
    if (above && above.code !== code) add(above.index, index);
    else if (!above && total >= 0) add(total, index);
    open.push({ code, index });
  });
  return [...groups].map(([whole, parts]) => ({ whole, parts }));
}
