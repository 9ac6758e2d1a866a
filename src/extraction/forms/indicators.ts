/** Indicators from the rows of a form: columns by their titles, levels carried down merged cells. */
import type { Cell } from '../document/document.ts';
import type { Row } from '../document/rows.ts';
import { foldText } from '../text/fold.ts';
import type { IndicatorColumn, IndicatorWords } from '../lexicon/formWords.ts';
import { endsIndicators, isIndicatorHeader, isPlaceholder, type Indicator } from './indicator.ts';
import { decimalOf } from './words.ts';

const LEVEL_2 = /指标$/;

type Columns = Partial<Record<IndicatorColumn, number>>;

/** Merged cells that a converter left out move the rest of a row to the left. */
const SHIFTS = [0, 1, 2, -1];

/** None where no row has the titles of the columns. */
export function readIndicators(given: readonly Row[], words: IndicatorWords): Indicator[] {
  const rows = given.map((row) => row.cells);
  const head = rows.findIndex(isIndicatorHeader);
  const header = rows[head];
  if (!header) return [];
  const columns = columnsOf(header, words);
  const indicators: Indicator[] = [];
  for (const row of rows.slice(head + 1)) {
    if (endsIndicators(row, words)) break;
    const indicator = indicatorOf(row, columns, indicators.at(-1));
    if (indicator) indicators.push(indicator);
  }
  return indicators;
}

function columnsOf(header: readonly Cell[], words: IndicatorWords): Columns {
  const columns: Columns = {};
  header.forEach((cell, index) => {
    const title = foldText(cell.text);
    if (title.includes('上年')) return;
    const known = words.columns.find(([pattern]) => pattern.test(title));
    if (known && columns[known[1]] === undefined) columns[known[1]] = index;
  });
  return columns;
}

function indicatorOf(row: readonly Cell[], columns: Columns, above: Indicator | undefined): Indicator | null {
  const shift = SHIFTS.find((candidate) => fits(row, columns, candidate));
  if (shift === undefined) return null;
  const named = new Map<number, IndicatorColumn>();
  for (const [column, index] of Object.entries(columns)) named.set(index - shift, column as IndicatorColumn);
  const at = (column: IndicatorColumn): number => (columns[column] ?? NaN) - shift;
  // A name set one column to the left stands where a second level would.
  const misplaced = textAt(row, at('level3')) === '' && !LEVEL_2.test(textAt(row, at('level2')));
  if (misplaced) named.set(at('level2'), 'level3');
  const cells = row.flatMap((cell, index) =>
    cell.text === '' ? [] : [{ column: named.get(index) ?? null, cell }],
  );
  const own = Object.fromEntries(cells.flatMap(({ column, cell }) => (column ? [[column, cell.text]] : [])));
  const { level1, level2 } = above?.texts ?? {};
  return {
    texts: {
      ...(level1 === undefined ? {} : { level1 }),
      ...(level2 === undefined ? {} : { level2 }),
      ...own,
    },
    cells,
    start: Math.min(...cells.map(({ cell }) => cell.start)),
    end: Math.max(...cells.map(({ cell }) => cell.end)),
  };
}

const textAt = (row: readonly Cell[], index: number): string => row[index]?.text ?? '';

/** A row lies under its header where weight and score are numbers, and a name and a target stand in their columns. */
function fits(row: readonly Cell[], columns: Columns, shift: number): boolean {
  const at = (column: IndicatorColumn): string | undefined => {
    const index = columns[column];
    return index === undefined ? undefined : foldText(textAt(row, index - shift));
  };
  const numeric = (['weight', 'score'] as const).every((column) => {
    const text = at(column);
    return text === undefined || decimalOf(text) !== null;
  });
  const name = [at('level3'), at('level2')].find((text) => text !== undefined && text !== '') ?? '';
  if (!numeric || name === '' || isPlaceholder(name)) return false;
  if (/^[<>=≤≥]/.test(name) || decimalOf(name) !== null) return false;
  // Where no weight tells rows from others, a row may have been left without its values.
  return at('target') !== '' || (shift === 0 && columns.weight === undefined && at('level3') !== '');
}
