/** Items → rows of cells under the columns of their table. */
import { cellAt, type Cell } from '../../../document/document.ts';
import type { StatementKind } from '../../../lexicon/statementWords.ts';
import { sideOf } from '../../../statements/rowKey.ts';
import { totalsByFund } from './fundTotals.ts';
import type { Item, Token } from './items.ts';
import { inOrder } from './order.ts';
import { placesOf } from './places.ts';

/** Column indices of one of the tables that stand side by side. */
interface Block {
  readonly code: number;
  readonly label: number;
  readonly line: number;
  readonly values: readonly number[];
}

/** 收入 | 决算数 | 支出 | 决算数. */
const NAMES_SIDE = /^(?:收入|支出(?:\(.+\))?)$/;

type Columns = readonly (readonly string[])[];

/** A row an item; rows have one cell more than there are columns, for amounts whose column is not sure. */
export function bodyRows(
  source: string,
  kind: StatementKind,
  columns: Columns,
  printed: readonly Item[],
): Cell[][] {
  const blocks = blocksOf(columns);
  const sides =
    blocks.length !== 2
      ? printed.map(() => 0 as const)
      : kind.sides
        ? sidesOf(kind, printed)
        : sidesByLine(printed);
  const items = inOrder(printed, {
    sides,
    widths: blocks.map(({ values }) => values.length),
    titles: blocks.map(({ values }) => values.map((column) => columns[column]?.at(-1) ?? '')),
    lines: blocks.some(({ line }) => line >= 0),
    coded: kind.rowsBy !== 'label',
  });
  const placesOf = placesByItem(source, columns, blocks, items, sides);
  return items.map((item, index) => {
    const block = blocks[sides[index] ?? -1];
    const cells: (Token | null)[] = columns.map(() => null);
    const unsure: Token[] = [];
    if (!block || item.loose)
      unsure.push(...[item.code, item.line, ...item.amounts].filter((token) => token !== null));
    else {
      cells[block.code] = item.code;
      cells[block.label] = item.label;
      cells[block.line] = item.line;
      const places = placesOf[index] ?? [];
      item.amounts.forEach((amount, position) => {
        const column = block.values[places[position] ?? -1];
        if (column === undefined) unsure.push(amount);
        else cells[column] = amount;
      });
    }
    return rowCells(source, item, cells.slice(0, columns.length), unsure);
  });
}

/** Empty cells have no length and stand where the cell before them ends. */
function rowCells(
  source: string,
  item: Item,
  cells: readonly (Token | null)[],
  unsure: readonly Token[],
): Cell[] {
  let at = (item.code ?? item.label ?? item.line ?? item.amounts[0])?.start ?? 0;
  const [first, last] = [unsure[0], unsure.at(-1)];
  const row = [...cells, first && last ? { ...first, end: last.end } : null];
  const ends = item.label?.joined ?? 0;
  return row.map((token, column) => {
    // What is left of the name behind the amounts is of this row, and no line below the table.
    if (column === cells.length && ends > at) return cellAt(source, token?.start ?? ends, ends);
    const printed = token ? cellAt(source, token.start, token.end) : cellAt(source, at, at);
    const cell = token?.joined !== undefined ? { ...printed, text: token.text } : printed;
    at = Math.max(at, cell.end);
    return cell;
  });
}

function blocksOf(columns: Columns): Block[] {
  const blocks: { code: number; label: number; line: number; values: number[] }[] = [];
  columns.forEach((path, column) => {
    const title = path.at(-1) ?? '';
    const names = /编码|代码/.test(title)
      ? 'code'
      : /名称$|^项目(?:\(|$)|^按功能分类$|^(?:[支收][出入])?功能分类(?:科目)?$/.test(title) ||
          (path.length === 1 && NAMES_SIDE.test(title))
        ? 'label'
        : null;
    const last = blocks.at(-1);
    if (!last || (names && last.values.length > 0))
      blocks.push({ code: -1, label: -1, line: -1, values: [] });
    const block = blocks.at(-1);
    if (!block) return;
    if (names) block[names] = column;
    else if (title === '行次') block.line = column;
    else block.values.push(column);
  });
  return blocks;
}

/** Of both tables. */
const ENDS_BOTH = /总计$|^合计$|^栏[次号]$/;

/** On which side each item stands: by its label, else by its line, for the lines go on from the first table to the second. */
function sidesOf(kind: StatementKind, items: readonly Item[]): (0 | 1 | null)[] {
  const known = items.map(({ label }) => (label ? sideOf(kind, label.text) : null));
  const lineOf = (item: Item | undefined): number => Number(item?.line?.text ?? NaN);
  const linesOf = (side: 0 | 1): number[] =>
    items.flatMap((item, index) => (known[index] === side && item.line ? [lineOf(item)] : []));
  const last = Math.max(0, ...linesOf(0));
  // A name broken over lines may have the line of the first table beside it.
  const second = Math.min(...linesOf(1).filter((line) => line > last));
  const seen = new Set<string>();
  return items.map((item, index) => {
    const side = known[index] ?? null;
    if (side !== null || !item.label) return side;
    // 总计 stands in both, as 栏次 does, the first one first: also where names broken over lines have the lines of others.
    const { text } = item.label;
    const count = ENDS_BOTH.test(text) ? items.filter((one) => one.label?.text === text).length : 0;
    if (item.line && count !== 2) return lineOf(item) >= second ? 1 : 0;
    if (count < 2) return null;
    const again = seen.has(text);
    seen.add(text);
    return again ? 1 : 0;
  });
}

/** Where nothing else tells: the second row printed is the first of the second table, whose lines go on from those of the first. */
function sidesByLine(items: readonly Item[]): (0 | 1 | null)[] {
  const lined = items.filter(({ label, line }) => line && !/^栏[次号]$/.test(label?.text ?? ''));
  const [first, second] = lined.map(({ line }) => Number(line?.text));
  const isKnown = first === 1 && second !== undefined && second > 2;
  return items.map(({ line }) => (line && isKnown ? (Number(line.text) >= second ? 1 : 0) : null));
}

/** By item, which column of its block each amount is of. */
function placesByItem(
  source: string,
  columns: Columns,
  blocks: readonly Block[],
  items: readonly Item[],
  sides: readonly (0 | 1 | null)[],
): (readonly (number | undefined)[])[] {
  const places: (readonly (number | undefined)[])[] = items.map(() => []);
  blocks.forEach(({ values }, side) => {
    const own = items.flatMap((item, index) => (sides[index] === side && !item.loose ? [index] : []));
    const paths = values.map((column) => columns[column] ?? []);
    const titles = paths.map((path) => path.at(-1) ?? '');
    const revenue = side === 1 ? items.filter((_, index) => sides[index] === 0) : [];
    const found = placesOf(
      source,
      paths,
      own.flatMap((index) => items[index] ?? []),
      totalsByFund(titles, revenue),
    );
    own.forEach((index, position) => (places[index] = found[position] ?? []));
  });
  return places;
}
