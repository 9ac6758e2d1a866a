/** Columns of tables by function: each row is the sum of the rows one level below it, and the whole that of the classes. */
import type { Facts } from '../facts.ts';
import { amountOf, firstBy, fits, groupBy, isZero, type Figure } from '../figure.ts';
import { sumHit, type Hit } from '../finding.ts';

/** The rows of one column, one print each; `''` is the whole. */
type Column = ReadonlyMap<string, Figure>;

/** The columns of each table that has rows by function, two or more: a lone one has nothing that says whether all its rows were read. */
function columnsOf(facts: Facts): Column[][] {
  const inTables = facts.figures.filter((one) => !one.economicName && facts.placeOf(one).inTable);
  return [...groupBy(inTables, (one) => String(facts.placeOf(one).section)).values()].flatMap((figures) => {
    if (!figures.some(({ functionName }) => functionName !== '')) return [];
    const columns = groupBy(figures, ({ measure, aspect, year }) => `${measure} ${aspect} ${year}`);
    return columns.size < 2
      ? []
      : [[...columns.values()].map((column) => firstBy(column, (one) => one.functionName))];
  });
}

/** The name of the row that each row is a part of, where the column has it. */
const parentOf = (column: Column, name: string): string => {
  const above = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return above === '' || column.has(above) ? above : parentOf(column, above);
};

/** Rows with those below them. */
const partsOf = (column: Column): Map<string, Figure[]> =>
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

/** A row that departs in one column, where another column says by the same row that all rows below it were read. */
export function* columns(facts: Facts): Generator<Hit> {
  for (const table of columnsOf(facts)) {
    const rows = table.flatMap((column) =>
      [...partsOf(column)].flatMap(([name, parts]) => {
        const whole = column.get(name);
        return whole ? [{ name, whole, parts, isSound: fits(whole, parts) }] : [];
      }),
    );
    const sound = new Set(
      rows.filter(({ isSound, whole }) => isSound && !isZero(whole)).map(({ name }) => name),
    );
    const wrong = rows.filter(({ name, isSound }) => !isSound && sound.has(name));
    if (
      wrong.length > 0 &&
      isReadTable(
        facts,
        table.flatMap((column) => [...column.values()]),
      )
    )
      for (const { whole, parts } of wrong)
        yield sumHit('sum.classification', whole, parts, amountOf(parts) < whole.amount && 'question');
  }
}
