/** Indicators from a table with its cells: columns by their titles, levels carried down merged cells. */
import { foldText } from '../text/fold.ts';
import type { Grid, GridCell } from './grid.ts';
import { INDICATOR_COLUMNS, isPlaceholder, type Indicator, type IndicatorColumn } from './indicator.ts';
import { decimalOf } from './words.ts';

const LEVEL_2 = /指标$/;

type Columns = Partial<Record<IndicatorColumn, number>>;
type Row = readonly GridCell[];

const ENDS = /^(?:总分|合计|总计|自评得分|经办人|联系人|填表人|备注|---)/;
/** Merged cells that a converter left out move the rest of a row to the left. */
const SHIFTS = [0, 1, 2, -1];

export function readGridIndicators(grid: Grid): Indicator[] {
  const head = grid.findIndex((row) => row.some((cell) => cell.text === '三级指标'));
  const header = grid[head];
  if (!header) return [];
  const columns = columnsOf(header);
  const indicators: Indicator[] = [];
  for (const row of grid.slice(head + 1)) {
    const first = row.find((cell) => cell.text !== '');
    if (!first) continue;
    if (ENDS.test(first.text)) break;
    const indicator = indicatorOf(row, columns, indicators.at(-1));
    if (indicator) indicators.push(indicator);
  }
  return indicators;
}

function columnsOf(header: Row): Columns {
  const columns: Columns = {};
  header.forEach((cell, index) => {
    const title = foldText(cell.text);
    if (title.includes('上年')) return;
    const known = INDICATOR_COLUMNS.find(([pattern]) => pattern.test(title));
    if (known && columns[known[1]] === undefined) columns[known[1]] = index;
  });
  return columns;
}

function indicatorOf(row: Row, columns: Columns, above: Indicator | undefined): Indicator | null {
  const shift = SHIFTS.find((candidate) => fits(row, columns, candidate));
  if (shift === undefined) return null;
  const text = (column: IndicatorColumn): string => {
    const index = columns[column];
    return index === undefined ? '' : (row[index - shift]?.text ?? '');
  };
  // A name set one column to the left stands where a second level would.
  const misplaced = text('level3') === '' && !LEVEL_2.test(text('level2'));
  const level1 = text('level1') || (above?.level1 ?? '');
  const level2 = (misplaced ? '' : text('level2')) || (above?.level2 ?? '');
  const filled = row.filter((cell) => cell.text !== '');
  return {
    level1,
    level2,
    level3: misplaced ? text('level2') : text('level3'),
    target: text('target'),
    actual: text('actual'),
    completion: text('completion'),
    weight: decimalOf(foldText(text('weight'))),
    score: decimalOf(foldText(text('score'))),
    basis: text('basis'),
    deviationReason: text('reason'),
    start: filled[0]?.start ?? 0,
    end: filled.at(-1)?.end ?? 0,
  };
}

/** A row lies under its header where weight and score are numbers, and a name and a target stand in their columns. */
function fits(row: Row, columns: Columns, shift: number): boolean {
  const at = (column: IndicatorColumn): string | undefined => {
    const index = columns[column];
    return index === undefined ? undefined : foldText(row[index - shift]?.text ?? '');
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
