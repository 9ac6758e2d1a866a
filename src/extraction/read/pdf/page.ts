/** A page → its lines and tables, from top to bottom. */
import { bandsOf, type Bands } from './bands.ts';
import { tableOfBands } from './bandTable.ts';
import type { Layout } from './layout.ts';
import { linesWithColumns } from './columns.ts';
import type { PageContent } from './geometry.ts';
import { latticesOf } from './lattice.ts';
import { rowsOf } from './lines.ts';
import { openBandsOf } from './openBands.ts';
import { tableOf, type PdfTable } from './tables.ts';

export interface PdfLine {
  readonly kind: 'line';
  readonly top: number;
  readonly text: string;
}

export type PageBlock = PdfLine | PdfTable;

/** `before`: what the last table of the page before says of the columns of one that goes on. */
export function blocksOf(
  content: PageContent,
  before: Layout | null = null,
): { blocks: PageBlock[]; layout: Layout | null } {
  let rest = content.glyphs;
  const tables: PdfTable[] = [];
  let layout: Layout | null = null;
  const take = (bands: Bands, known: Layout | null): void => {
    const found = tableOfBands(bands, known);
    layout = found?.layout ?? null;
    if (!found) return;
    const { table } = found;
    tables.push(table);
    rest = rest.filter(
      ({ left, right, middle }) =>
        !(middle > table.top && middle < table.bottom && right > bands.left && left < bands.right),
    );
  };
  bandsOf(content.rulings, rest).forEach((bands, index) => {
    take(bands, index === 0 ? before : null);
  });
  // A table inside a frame is read before the frame, which then holds what is left.
  const lattices = latticesOf(content.rulings).sort((a, b) => heightOf(a.rows) - heightOf(b.rows));
  for (const lattice of lattices) {
    const found = tableOf(lattice, rest);
    if (!found) continue;
    tables.push(found.table);
    rest = found.rest;
  }
  const printed = rowsOf(rest);
  const count = tables.length;
  for (const bands of openBandsOf(printed, content.rulings, count === 0 ? before : null)) take(bands, before);
  const lines = linesWithColumns(tables.length === count ? printed : rowsOf(rest)).map((line): PdfLine => ({
    kind: 'line',
    top: line.middle,
    text: line.text,
  }));
  // Nothing but a page's number stands below a table that goes on.
  const end = Math.max(...tables.map((table) => table.bottom));
  const isLast = lines.filter((line) => line.top > end).length <= 1;
  return { blocks: [...tables, ...lines].sort((a, b) => a.top - b.top), layout: isLast ? layout : null };
}

const heightOf = (rows: readonly number[]): number => (rows.at(-1) ?? 0) - (rows[0] ?? 0);
