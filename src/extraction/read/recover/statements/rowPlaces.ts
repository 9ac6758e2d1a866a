/** The cells of a row of a statement table put under the columns of its header, where the row says which it has lost. */
import type { Cell } from '../../../document/document.ts';
import type { Row } from '../../../document/rows.ts';
import { blocksOf, type Column } from '../../../statements/columns.ts';
import { foldText } from '../../../text/fold.ts';

export type Cells = readonly Cell[];

/** The columns of a header; those that name rows stand at its left. */
export interface Shape {
  readonly columns: readonly Column[];
  readonly keys: number;
  readonly values: number;
}

export const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;
export const isAmount = ({ text }: Cell): boolean => AMOUNT.test(foldText(text).replaceAll('，', ','));
const isWord = ({ text }: Cell): boolean => /\p{Script=Han}/u.test(text);
export const isBlank = ({ text }: Cell): boolean => text === '';

/** What is known of the cells that rows have lost. */
interface Losses {
  readonly isDropped: boolean;
  /** Empty cells at the end of a row are printed: a shorter one lost none there. */
  readonly keepsEnds: boolean;
}

/** One past the cells that name a row: its last word before the amounts, and the number of its line. */
export function namedBy(cells: Cells, columns: readonly Column[]): number {
  const amount = cells.findIndex((cell) => isAmount(cell) && cell.text.includes('.'));
  const past = (amount < 0 ? cells : cells.slice(0, amount)).findLastIndex(isWord) + 1;
  const isLine = columns[past]?.role === 'line' && /^\d{1,3}$/.test(cells[past]?.text ?? '');
  return isLine ? past + 1 : past;
}

/** The cells of a row under the columns; amounts whose column is not sure stand behind them. */
export function placed(
  source: string,
  { columns, keys, values }: Shape,
  cells: Cells,
  above: Row | undefined,
  { isDropped, keepsEnds }: Losses,
): Cell[] {
  const width = columns.length;
  const joins = above && !hasAmounts(above.cells) && above.cells.length + cells.length - 1 === width;
  // Halves of a row that a line break cut are put together later.
  if (cells.length < width && (joins || !hasAmounts(cells))) return [...cells];
  const paired = pairsOf(cells, columns);
  if (paired) return paired;
  const named = namedBy(cells, columns);
  const isClosed = /^[^\S\n]*[|｜]/.test(source.slice(cells.at(-1)?.end ?? 0, (cells.at(-1)?.end ?? 0) + 20));
  const fits =
    blocksOf(columns).length > 1
      ? fitsBlocks(cells, columns)
      : fitsOne(cells, named, { keys, values }, keepsEnds) && !(isClosed && cells.length - named < values);
  const names = cells.slice(0, named);
  const isShort = isDropped && cells.filter((cell) => !isBlank(cell)).length < width;
  // Beyond the last column nothing is read.
  if (!fits || isShort) return [...names, ...emptyCells(cells[named], width - named), ...cells.slice(named)];
  return cells.length < width && named < keys
    ? [...emptyCells(cells[0], keys - named), ...cells]
    : [...cells];
}

/**
 * 人员经费合计 | 840.95 | 公用经费合计 | 62.52 below 编码, 名称, 金额 and the same beside them: each name reached over the columns that name rows. Of
 * three such tables the last two are 公用经费.
 */
function pairsOf(cells: Cells, columns: readonly Column[]): Cell[] | null {
  const [first, ...others] = blocksOf(columns);
  const last = others.at(-1);
  if (!first || !last || others.length > 2 || cells.length !== 4) return null;
  const row = emptyCells(cells[0], columns.length);
  for (const [side, block] of [first, last].entries()) {
    const [name, amount] = [cells[2 * side], cells[2 * side + 1]];
    const [value, ...more] = block.filter((column) => columns[column]?.role === 'value');
    const label = block.find((column) => ['name', 'label'].includes(columns[column]?.role ?? ''));
    if (!name || !amount || value === undefined || label === undefined || more.length > 0) return null;
    if (!name.text.endsWith('合计') || !isAmount(amount) || !amount.text.includes('.')) return null;
    row[label] = name;
    row[value] = amount;
  }
  return row;
}

/** Behind a word, or a number with its decimals. */
const hasAmounts = (cells: Cells): boolean =>
  cells.slice(cells.findLastIndex(isWord) + 1).some(isAmount) ||
  cells.some(({ text }) => /\d\.\d/.test(text));

/** May cells be missing at one end only: empty amounts behind, or the names that a merged cell reaches over? */
function fitsOne(
  cells: Cells,
  named: number,
  { keys, values }: Pick<Shape, 'keys' | 'values'>,
  keepsEnds: boolean,
): boolean {
  if (cells.length > keys + values || named > keys) return false;
  // Nothing but its amounts says what such a row has lost.
  if (keys === 0 && cells.length < values) return cells.some(isBlank);
  if (cells.length === keys + values) return cells.slice(named, keys).every(isBlank);
  if (keepsEnds && named > 0 && cells.length - named === values) return true;
  // An empty cell behind the name may be its own, or the first amount's.
  return named === keys || (named > 0 && cells.length - named <= values && cells[named]?.text !== '');
}

/** Of tables side by side: does each word stand where a row is named, and each number where it is not? */
const fitsBlocks = (cells: Cells, columns: readonly Column[]): boolean =>
  cells.length <= columns.length &&
  cells.every((cell, index) => {
    const role = columns[index]?.role;
    if (isBlank(cell) || role === 'unknown') return true;
    return isWord(cell) ? role !== 'value' && role !== 'line' : role !== 'name' && role !== 'label';
  });

/** Cells before another, without any length. */
const emptyCells = (before: Cell | undefined, count: number): Cell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({
    text: '',
    start: before?.start ?? 0,
    end: before?.start ?? 0,
    colspan: 1,
    rowspan: 1,
  }));
