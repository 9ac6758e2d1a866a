/** A page → its lines and tables, from top to bottom. */
import { bandsOf } from './bands.ts';
import { tableOfBands, type Layout } from './bandTable.ts';
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

/** `before`: what the last table of the page before says of the columns of one that goes on. */
export function blocksOf(
  content: PageContent,
  before: Layout | null = null,
): { blocks: PageBlock[]; layout: Layout | null } {
  let rest = content.glyphs;
  const tables: PdfTable[] = [];
  let layout: Layout | null = null;
  bandsOf(content.rulings, rest).forEach((bands, index) => {
    const found = tableOfBands(bands, index === 0 ? before : null);
    layout = found?.layout ?? null;
    if (!found) return;
    const { table } = found;
    tables.push(table);
    rest = rest.filter(
      ({ left, right, middle }) =>
        !(middle > table.top && middle < table.bottom && right > bands.left && left < bands.right),
    );
  });
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
  return { blocks: [...tables, ...lines].sort((a, b) => a.top - b.top), layout };
}

const heightOf = (rows: readonly number[]): number => (rows.at(-1) ?? 0) - (rows[0] ?? 0);
