/** A page → its lines and tables, from top to bottom. */
import { linesWithColumns } from './columns.ts';
import type { PageContent } from './geometry.ts';
import { latticesOf } from './lattice.ts';
import { tableOf, type PdfTable } from './tables.ts';

export interface PdfLine {
  readonly kind: 'line';
  readonly top: number;
  readonly text: string;
}

export type PageBlock = PdfLine | PdfTable;

export function blocksOf(content: PageContent): PageBlock[] {
  let rest = content.glyphs;
  const tables: PdfTable[] = [];
  // A table inside a frame is read before the frame, which then holds what is left.
  const lattices = latticesOf(content.rulings).sort((a, b) => heightOf(a.rows) - heightOf(b.rows));
  for (const lattice of lattices) {
    const found = tableOf(lattice, rest);
    if (!found) continue;
    tables.push(found.table);
    rest = found.rest;
  }
  const lines = linesWithColumns(rest).map((line): PdfLine => ({
    kind: 'line',
    top: line.middle,
    text: line.text,
  }));
  return [...tables, ...lines].sort((a, b) => a.top - b.top);
}

const heightOf = (rows: readonly number[]): number => (rows.at(-1) ?? 0) - (rows[0] ?? 0);
