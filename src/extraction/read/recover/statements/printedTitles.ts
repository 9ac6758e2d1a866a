/** A header of one row that no template has: 项目 | 2022年决算数 | 2023年预算数 | 2023年决算数 | 比上年增减额. */
import type { StatementKind } from '../../../lexicon/statementWords.ts';
import { columnsAt, isKeyColumn } from '../../../statements/columns.ts';
import type { Item } from './items.ts';

interface Header {
  readonly columns: string[][];
  /** How many of them hold amounts. */
  readonly width: number;
}

/**
 * Titles of the columns as the words stand, or null where one of them is no title of such a table: the names of its rows first, each
 * title once. Of two rows of titles, written one behind the other, the rows below have fewer amounts: see `fillColumns`.
 */
export function printedTitles(kind: StatementKind, words: readonly string[], year: number): Header | null {
  if (new Set(words).size < words.length) return null;
  // 合计 behind the titles is the name of the first row.
  if (kind.words.totals.has(words.at(-1) ?? '')) return null;
  const columns = words.map((word) => [word]);
  const roles = columnsAt(kind, columns, year);
  const first = roles.findIndex((column) => !isKeyColumn(column));
  const keys = roles.slice(0, first).map(({ role }) => role);
  const isNamed = keys.includes('label') !== keys.includes('name');
  const isKnown = first > 0 && roles.slice(first).every(({ role }) => role === 'value');
  const isSure = isNamed && isKnown && new Set(keys).size === keys.length;
  return isSure ? { columns, width: columns.length - first } : null;
}

/** Has no row more amounts than there are columns of amounts, and most as many? */
export function fillColumns(items: readonly Item[], { width }: Header): boolean {
  const counts = items.map(({ amounts }) => amounts.length).filter((count) => count > 0);
  const full = counts.filter((count) => count === width).length;
  return counts.every((count) => count <= width) && full * 2 > counts.length;
}
