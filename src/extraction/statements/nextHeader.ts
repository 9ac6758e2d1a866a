/** The header of another table among the rows of one: 项目 | 2023年 | 2022年 below those of 项目 | 年初预算数 | 决算数. */
import { filledCells, type Row } from '../document/rows.ts';
import type { StatementKind } from '../lexicon/statementWords.ts';
import { columnsAt, isKeyColumn, isKnown, type Column } from './columns.ts';

/** The names of the rows, and two columns. */
const LEAST = 3;

const isAlike = (one: Column, other: Column | undefined): boolean =>
  one.role === other?.role &&
  one.aspect === other.aspect &&
  one.yearOffset === other.yearOffset &&
  one.measure === other.measure;

/** `columns`: those of the rows above. Of a table whose header has two rows, which pages may repeat in part, nobody knows. */
export function headsAnother(
  kind: StatementKind,
  columns: readonly Column[],
  row: Row,
  year: number,
): boolean {
  if (kind.rowsBy !== 'label' || kind.sides || row.single) return false;
  const titles = filledCells(row).map(({ text }) => text);
  if (titles.length < LEAST || titles.some((text) => /^[\d,.]+%?$/.test(text))) return false;
  if (!titles.every((text) => isKnown(kind, text, year))) return false;
  const own = columnsAt(
    kind,
    row.cells.map(({ text }) => [text]),
    year,
  );
  const areNamed = [columns[0], own[0]].every((first) => first && isKeyColumn(first));
  return areNamed && own.some((column, index) => !isAlike(column, columns[index]));
}
