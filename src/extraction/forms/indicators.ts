/** Indicators from the rows of a form: columns by their titles, levels carried down merged cells. */
import type { Cell } from '../document/document.ts';
import type { Row } from '../document/rows.ts';
import { foldText } from '../text/fold.ts';
import {
  columnOf,
  isLevelName,
  isSecondLevel,
  type IndicatorColumn,
  type IndicatorWords,
} from '../lexicon/formWords.ts';
import { formTable, type Columns, type IndicatorCells } from './columns.ts';
import { endsIndicators, isNumberedName, isPlaceholder, type Indicator } from './indicator.ts';
import { decimalOf } from './words.ts';

const LEVEL_2 = /指标$/;

/** The same by the index of the header's cell. */
type Titles = (IndicatorColumn | undefined)[];

/** Merged cells that a converter left out move the rest of a row to the left. */
const SHIFTS = [0, 1, 2, -1];
/** Beside a margin that is merged down all rows: 绩效指标. */
const SHIFTS_BESIDE_MARGIN = [...SHIFTS, 3];
/** Of two levels with their points beside them. */
const SHIFTS_OF_POINTS = [...SHIFTS, 4];
const shiftsOf = ({ level1 = 0, level3 = 0 }: Columns): readonly number[] =>
  level1 > 0 ? SHIFTS_BESIDE_MARGIN : level3 > 3 ? SHIFTS_OF_POINTS : SHIFTS;

/** None where no row has the titles of the columns. */
export function readIndicators(given: readonly Row[], words: IndicatorWords): Indicator[] {
  const table = formTable(given, words);
  if (!table) return [];
  const titles: Titles = [];
  for (const [column, index] of Object.entries(table.columns)) titles[index] = column as IndicatorColumn;
  const indicators: Indicator[] = [];
  for (const row of table.rows) {
    if (endsIndicators(row.cells, words)) break;
    const indicator = indicatorOf(row, table.columns, titles, words, indicators.at(-1));
    if (indicator) indicators.push(indicator);
  }
  return indicators;
}

function indicatorOf(
  { cells: row, unit }: IndicatorCells,
  columns: Columns,
  titles: Titles,
  words: IndicatorWords,
  above: Indicator | undefined,
): Indicator | null {
  if (isOfTitles(row, words)) return null;
  const fitting = shiftsOf(columns).filter((candidate) => fits(row, columns, candidate, words));
  const shift = fitting.find((candidate) => standsInLevels(row, columns, candidate, words)) ?? fitting[0];
  if (shift === undefined) return null;
  const at = (column: IndicatorColumn): number => (columns[column] ?? NaN) - shift;
  // A name set one column to the left stands where a second level would.
  const misplaced = textAt(row, at('level3')) === '' && !LEVEL_2.test(textAt(row, at('level2')));
  const cells: Indicator['cells'][number][] = [];
  const texts: Partial<Record<IndicatorColumn, string>> = {};
  if (above?.texts.level1 !== undefined) texts.level1 = above.texts.level1;
  if (above?.texts.level2 !== undefined) texts.level2 = above.texts.level2;
  let [start, end] = [Infinity, -Infinity];
  row.forEach((cell, index) => {
    if (cell.text === '') return;
    const titled = titles[index + shift] ?? null;
    const column = misplaced && titled === 'level2' ? 'level3' : titled;
    cells.push({ column, cell });
    if (column) texts[column] = cell.text;
    start = Math.min(start, cell.start);
    end = Math.max(end, cell.end);
  });
  return { texts, unit, cells, start, end };
}

/** Is it the rest of a header that a page or a line break cut? */
function isOfTitles(row: readonly Cell[], words: IndicatorWords): boolean {
  const filled = row.filter(({ text }) => text !== '');
  return filled.length > 1 && filled.every(({ text }) => columnOf(foldText(text), words) !== undefined);
}

const textAt = (row: readonly Cell[], index: number): string => row[index]?.text ?? '';

/** Do the names of levels stand in their columns? Of forms without scores nothing else tells 保障 | 保障 of a target and its result. */
function standsInLevels(
  row: readonly Cell[],
  { level1 = 0, level2 = 0, level3 = 0 }: Columns,
  shift: number,
  words: IndicatorWords,
): boolean {
  return row.slice(0, Math.max(0, level3 - shift)).every(({ text }, index) => {
    const column = index + shift;
    const name = foldText(text);
    if (!isLevelName(name, words) || words.margin.exec(name)?.[0] === name) return true;
    return column === level2 || (column === level1 && !isSecondLevel(name, words));
  });
}

/** A row lies under its header where weight and score are numbers, and a name and a target stand in their columns. */
function fits(row: readonly Cell[], columns: Columns, shift: number, words: IndicatorWords): boolean {
  const at = (column: IndicatorColumn): string | undefined => {
    const index = columns[column];
    return index === undefined ? undefined : foldText(textAt(row, index - shift));
  };
  const isNumeric = (text: string | undefined): boolean => text === undefined || decimalOf(text) !== null;
  const isName = (text: string | undefined): boolean => text !== undefined && isLevelName(text, words);
  // What was not done was not scored: its result and its score are both empty.
  const isUndone = shift === 0 && at('actual') === '' && at('score') === '' && (at('weight') ?? '') !== '';
  if (!isNumeric(at('weight')) || (!isUndone && !isNumeric(at('score')))) return false;
  const level3 = at('level3') ?? '';
  const name = level3 === '' ? (at('level2') ?? '') : level3;
  if (name === '' || isPlaceholder(name)) return false;
  if (/^[<>=≤≥]/.test(name) || decimalOf(name) !== null) return false;
  const target = at('target');
  if (isName(target) || isName(at('actual'))) return false;
  // Where no weight tells rows from others, a row may have been left without its values.
  if (target !== '') return true;
  // What was scored without a target: 指标1：按时完工 | | | 10 | 10.
  const isScored =
    at('actual') === '' && (at('weight') ?? '') !== '' && (at('score') ?? '') !== '' && !isName(level3);
  // A numbered name is one wherever a merged cell moved it.
  if (isScored && isNumberedName({ text: level3 })) return true;
  return shift === 0 && level3 !== '' && (columns.weight === undefined || isScored);
}
