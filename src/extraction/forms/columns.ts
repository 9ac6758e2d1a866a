/** Which cell of a form's row is of which column, and targets that are printed in cells of their own: ≥ | 46 | 公里. */
import type { Cell } from '../document/document.ts';
import type { Row } from '../document/rows.ts';
import { columnOf, isLevelName, type IndicatorColumn, type IndicatorWords } from '../lexicon/formWords.ts';
import { foldText } from '../text/fold.ts';
import { isIndicatorHeader, isSign, OF_WORDS } from './indicator.ts';
import { withWholeHeader } from './wholeHeader.ts';
import { decimalOf } from './words.ts';

export type Columns = Partial<Record<IndicatorColumn, number>>;

export interface FormTable {
  readonly columns: Columns;
  /** The rows below the header. A target has one cell, however many it is printed in. */
  readonly rows: readonly IndicatorCells[];
}

export interface IndicatorCells {
  readonly cells: readonly Cell[];
  /** The unit that target and result share, where it has a cell of its own. */
  readonly unit: string;
}

const LONGEST_UNIT = 8;
/** How far merged cells that a converter left out may move a row: a margin and two levels. */
const FARTHEST = 3;
/** A sign, a number, a unit. */
const MOST_CELLS = 3;

/** Null where no row of a table has the titles of the columns. */
export function formTable(all: readonly Row[], words: IndicatorWords): FormTable | null {
  const given = withoutOrdinals(withWholeHeader(all, words));
  const head = given.findIndex(
    ({ cells, single }, index) => !single && isHeader(cells, given[index + 1]?.cells),
  );
  const first = given[head]?.cells;
  if (!first) return null;
  const rest = restOfTitles(first, given[head + 1], words);
  const printed = first.map((cell, index) => ({ ...cell, text: cell.text + (rest[index] ?? '') }));
  // A title beside 绩效指标 reaches down into the row of its three levels.
  const above = titlesIn(given[head - 1], words).map((title, index) =>
    (given[head - 1]?.cells[index]?.rowspan ?? 1) > 1 ? title : '',
  );
  const below = rest.length > 0 ? rest.map(() => '') : titlesIn(given[head + 1], words, true);
  const width = Math.max(printed.length, above.length, below.length);
  const own = Array.from({ length: width }, (_, index) => {
    const text = foldText(printed[index]?.text ?? '');
    return [below[index], text, above[index]].find((title) => title !== undefined && title !== '') ?? '';
  });
  const titles = withTitlesBeside(own, given[head - 1], words);
  const columns = columnsOf(titles, words);
  const rows = given.slice(head + (below.length > 0 ? 2 : 1));
  const signs = rows.map(({ cells }) => signIn(cells, columns));
  const layout = { titles, columns, surplus: surplusOf(rows, signs, width) };
  return {
    columns,
    rows: rows.map(({ cells }, index) => withWholeTarget(cells, signs[index] ?? -1, layout)),
  };
}

/** Rows without the numbers before them: 序号 | 一级指标. Where merged cells are lost, what stands first is no level. */
function withoutOrdinals(rows: readonly Row[]): readonly Row[] {
  const head = rows.findIndex(({ cells, single }) => !single && isIndicatorHeader(cells));
  if (foldText(rows[head]?.cells[0]?.text ?? '') !== '序号') return rows;
  const isNumbered = ({ cells: [first] }: Row): boolean => /^\d*$/.test(first?.text ?? '');
  return rows.map((row, index) =>
    index === head || (index > head && !row.single && isNumbered(row))
      ? { ...row, cells: row.cells.slice(1) }
      : row,
  );
}

const isHeader = (cells: readonly Cell[], below: readonly Cell[] = []): boolean =>
  isIndicatorHeader(cells) ||
  cells.some(({ text }, index) => text === '三级' && foldText(below[index]?.text ?? '') === '指标');

/** How a title ends that a narrow column broke in two: 年度指标 | 值, 偏差原因分 | 析及改进措施. */
const END_OF_TITLE =
  /^(?:[^0-9<>=≤≥%。，]{0,3}[值标况率因]|[值分重]|[^0-9。，]{0,8}(?:措施|原因|分析|说明))$/;

/** The texts of the row below the header, where all of them are ends of its titles; else none. */
function restOfTitles(header: readonly Cell[], below: Row | undefined, words: IndicatorWords): string[] {
  if (!below || below.single) return [];
  const texts = below.cells.map((cell) => foldText(cell.text));
  const isEnd = (text: string, index: number): boolean => {
    const above = foldText(header[index]?.text ?? '');
    const isWhole = columnOf(above + text, words) !== undefined && !isLevelName(text, words);
    return text === '' || (above !== '' && END_OF_TITLE.test(text) && isWhole);
  };
  const isSure = texts.some((text) => text !== '') && texts.every(isEnd);
  return isSure && texts.filter((text) => columnOf(text, words)).length < 2 ? texts : [];
}

/** The folded texts of a row beside the header that holds titles too; `only`: and nothing else. */
function titlesIn(row: Row | undefined, words: IndicatorWords, only = false): string[] {
  if (!row || row.single) return [];
  const texts = row.cells.map((cell) => foldText(cell.text));
  const known = (text: string): boolean => columnOf(text, words) !== undefined;
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || !(only ? filled.every(known) : filled.some(known))) return [];
  return texts;
}

/**
 * `titles` with those in the row above that reach down behind them, where nothing tells how far a cell reaches: 绩效指标 | 分值 | 得分. They stand
 * where they are printed, or, where empty cells were left out, one behind another.
 */
function withTitlesBeside(
  titles: readonly string[],
  above: Row | undefined,
  words: IndicatorWords,
): readonly string[] {
  if (!above || above.single || above.cells.some(({ rowspan }) => rowspan > 1)) return titles;
  const known = new Set(titles.map((title) => columnOf(title, words)));
  if (known.has('score')) return titles;
  const spare = titlesIn(above, words).flatMap((title, index) => {
    const column = columnOf(title, words);
    return column === undefined || known.has(column) ? [] : [{ title, index, column }];
  });
  const found = new Set(spare.map(({ column }) => column));
  if (!found.has('score') && !(found.has('target') && found.has('actual'))) return titles;
  const own = titles.slice(0, titles.findLastIndex((title) => title !== '') + 1);
  const isInPlace = spare.every(({ index }) => index >= own.length);
  const whole: string[] = [...own];
  for (const { title, index } of spare) whole[isInPlace ? index : whole.length] = title;
  return Array.from(whole, (title: string | undefined) => title ?? '');
}

function columnsOf(titles: readonly string[], words: IndicatorWords): Columns {
  const columns: Columns = {};
  titles.forEach((title, index) => {
    const known = title === '' ? undefined : columnOf(title, words);
    // The adjusted target stands behind that of the beginning of the year: 年初指标值 | 调整指标值, 年初指标值 | 年度指标值.
    const isAdjusted =
      known === 'target' && (/^调整/.test(title) || /^年初/.test(titles[columns.target ?? -1] ?? ''));
    // 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: the points of the levels above stand before the row's own.
    const isOwn = known === 'weight' && (columns.weight ?? index) < (columns.level3 ?? -1);
    if (known && (columns[known] === undefined || isAdjusted || isOwn)) columns[known] = index;
  });
  return columns;
}

/** Titles, the columns they name, and how many cells more than titles a row with a sign has. */
interface Layout {
  readonly titles: readonly string[];
  readonly columns: Columns;
  readonly surplus: number;
}

/** Index of the cell that holds a sign and nothing else, near the column it would be of; -1 where none does. */
function signIn(cells: readonly Cell[], { sign, target = NaN }: Columns): number {
  const near = sign ?? target;
  const past = Math.min(cells.length, near + FARTHEST + 1);
  for (let index = Math.max(0, near - FARTHEST); index < past; index++)
    if (isSign(foldText(cells[index]?.text ?? ''))) return index;
  return -1;
}

/** Converters leave empty cells out at the end of a row: the longest row tells. */
function surplusOf(rows: readonly Row[], signs: readonly number[], width: number): number {
  let longest = 0;
  rows.forEach(({ cells }, index) => {
    if ((signs[index] ?? -1) >= 0 && cells.length > longest) longest = cells.length;
  });
  return Math.max(0, Math.min(longest - width, MOST_CELLS - 1));
}

/** `found`: index of the cell that holds a sign, or -1. */
function withWholeTarget(
  cells: readonly Cell[],
  found: number,
  { titles, columns, surplus }: Layout,
): IndicatorCells {
  const { sign, target, unit } = columns;
  const plain = { cells, unit: '' };
  if (target === undefined) return plain;
  if (sign !== undefined || unit !== undefined) {
    // Without a sign, only a row as wide as its header is surely in its place.
    if (found < 0 && cells.length !== titles.length) return plain;
    const shift = found < 0 || sign === undefined ? 0 : sign - found;
    return joined(cells, at(sign, shift), target - shift, at(unit, shift));
  }
  const covered = coveredBehind(titles, target);
  const behind = covered > 0 ? covered : surplus;
  if (found < 0 || behind === 0) return plain;
  const whole = joined(cells, found, found + 1, behind > 1 ? found + 2 : undefined);
  const [first, value, ...rest] = whole.cells.slice(found);
  if (!first || !value) return plain;
  const before = whole.cells.slice(0, found);
  return covered > 0
    ? { ...whole, cells: [...before, value, { ...first, text: '' }, ...rest] }
    : { ...whole, cells: [...before, value, ...rest.slice(behind - 1)] };
}

const at = (column: number | undefined, shift: number): number | undefined =>
  column === undefined ? undefined : column - shift;

/** Columns behind the target's that its title reaches over. */
function coveredBehind(titles: readonly string[], target: number): number {
  let count = 0;
  while (count < MOST_CELLS - 1 && titles[target + 1 + count] === '') count++;
  return count;
}

/** The row with sign, value and unit in the value's cell; `定性` says of what kind a target is, and is no part of it. */
function joined(
  cells: readonly Cell[],
  sign: number | undefined,
  target: number,
  unit: number | undefined,
): IndicatorCells {
  const value = cells[target];
  const text = foldText(value?.text ?? '');
  if (!value || text === '') return { cells, unit: '' };
  const isPart = (index: number | undefined, test: (folded: string) => boolean): index is number =>
    index !== undefined && index !== target && test(foldText(cells[index]?.text ?? ''));
  const hasSign = isPart(
    sign,
    (folded) => isSign(folded) && !OF_WORDS.test(folded) && !text.startsWith(folded),
  );
  const isUnit = isPart(
    unit,
    (folded) => folded !== '' && folded.length <= LONGEST_UNIT && decimalOf(folded) === null,
  );
  const joinsUnit = isUnit && decimalOf(text.replace(/^[<>=≤≥]+/, '')) !== null;
  const parts = [...(hasSign ? [sign] : []), target, ...(joinsUnit ? [unit] : [])];
  const own = parts.flatMap((index) => cells[index] ?? []);
  const whole: Cell = {
    ...value,
    text: own.map((cell) => cell.text).join(''),
    start: Math.min(...own.map((cell) => cell.start)),
    end: Math.max(...own.map((cell) => cell.end)),
    ...(own.length > 1 ? { pieces: own.map(({ start, end }) => ({ start, end })) } : {}),
  };
  return {
    unit: isUnit ? (cells[unit]?.text ?? '') : '',
    cells: cells.map((cell, index) =>
      index === target ? whole : parts.includes(index) ? { ...cell, text: '' } : cell,
    ),
  };
}
