/** The rows of a header that is known by the titles above each column. */
import type { Cell, SourceRange } from '../../../document/document.ts';
import type { Path } from './spans.ts';

/** The column of amounts that are of no sure column: no table has this title. */
export const UNSURE: Path = ['—'];

/** The titles in rows from the top, each over the columns that have it. */
export function headerRows(columns: readonly Path[], { start, end }: SourceRange): Cell[][] {
  const depth = Math.max(1, ...columns.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const titles = columns.map((path, column) => {
      const above = path.slice(0, level + 1).join('/');
      const before = columns[column - 1]?.slice(0, level + 1).join('/');
      return level < path.length && above !== before ? (path[level] ?? '') : '';
    });
    return titles.map((text) => ({ text, start, end, colspan: 1, rowspan: 1 }));
  });
}
