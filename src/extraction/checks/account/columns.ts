/** Columns of tables by function: each row is the sum of the rows one level below it, and the whole that of the classes. */
import type { Facts } from '../facts.ts';
import { amountOf, firstBy, fits, groupBy, isZero, type Figure } from '../figure.ts';
import { sumHit, type Hit } from '../finding.ts';

/** The rows by function of one measure, aspect and year in one section, one print each; `''` is the whole. */
export type Column = ReadonlyMap<string, Figure>;

/** The columns that `figures` stand in, by their section. An item has one name in a table; in two tables it may have two. */
export const columnsOf = ({ placeOf }: Facts, figures: readonly Figure[]): Column[][] => {
  const named = figures.filter((one) => !one.economicName);
  return [...groupBy(named, (one) => String(placeOf(one).section)).values()].map((section) =>
    [...groupBy(section, ({ measure, aspect, year }) => `${measure} ${aspect} ${year}`).values()].map(
      (column) => firstBy(column, (one) => one.functionName),
    ),
  );
};

/** The name of the row that each row is a part of, where the column has it. */
const parentOf = (column: Column, name: string): string => {
  const above = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return above === '' || column.has(above) ? above : parentOf(column, above);
};

/** The rows below each row, by its name. */
export const partsOf = (column: Column): Map<string, Figure[]> =>
  groupBy(
    [...column.values()].filter((one) => one.functionName !== ''),
    (one) => parentOf(column, one.functionName),
  );

/** Whether every amount between two places of the source is one of `known`: there is more than is known otherwise. */
function isAllOf({ flow }: Facts, [from, to]: readonly [number, number], known: readonly Figure[]): boolean {
  const read = new Set(known.map((one) => one.start));
  return ![...flow.source.slice(from, to).matchAll(/\d[\d,，]*\.\d+/g)].some(
    ({ 0: amount, index }) => Number(amount.replace(/[,，]/g, '')) !== 0 && !read.has(from + index),
  );
}

/** Whether `row` has every amount from its first to the end of its line. */
export function isWholeRow(facts: Facts, row: readonly Figure[]): boolean {
  const from = Math.min(...row.map(({ start }) => start));
  const to = facts.flow.source.indexOf('\n', Math.max(...row.map(({ end }) => end)));
  return isAllOf(facts, [from, to < 0 ? facts.flow.source.length : to], row);
}

/** Whether figures stand in one table of which every amount was read, to the next heading: a row that was not may be the last. */
export function isReadTable(facts: Facts, rows: readonly Figure[]): boolean {
  const [first, ...others] = rows;
  if (!first || !facts.placeOf(first).inTable || !facts.together(first, ...others)) return false;
  const from = Math.min(...rows.map(({ start }) => start));
  const to = facts.headings.find(({ start }) => start > from)?.start ?? facts.flow.source.length;
  return isAllOf(facts, [from, to], facts.figures);
}

/**
 * A row of a table that departs in one column, where another column says by the same row that all rows below it were read; a lone
 * column has nothing that says so.
 */
export function* columns(facts: Facts): Generator<Hit> {
  const inTables = facts.figures.filter((one) => facts.placeOf(one).inTable);
  for (const table of columnsOf(facts, inTables)) {
    const all = table.flatMap((column) => [...column.values()]);
    if (table.length < 2 || all.every(({ functionName }) => functionName === '')) continue;
    const rows = table.flatMap((column) =>
      [...partsOf(column)].flatMap(([name, parts]) => {
        const whole = column.get(name);
        return whole ? [{ name, whole, parts, isSound: fits(whole, parts) }] : [];
      }),
    );
    const sound = rows.filter(({ isSound, whole }) => isSound && !isZero(whole)).map(({ name }) => name);
    const wrong = rows.filter(({ name, isSound }) => !isSound && sound.includes(name));
    if (wrong.length > 0 && isReadTable(facts, all))
      for (const { whole, parts } of wrong)
        yield sumHit('sum.classification', whole, parts, amountOf(parts) < whole.amount && 'question');
  }
}
