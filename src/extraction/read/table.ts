/**
 * A table's rows as lines with tabs: one slot a column of the grid, the slots that a merged cell reaches over left empty.
 * Every format that knows its cells (DOCX, DOC, HTML, XLSX, PDF) writes its tables through here, so that they read alike.
 */
export interface TableCell {
  readonly text: string;
  /** Grid columns that the cell reaches over, at least 1. */
  readonly colspan: number;
  /** Rows that the cell reaches over, at least 1. */
  readonly rowspan: number;
}

/** No real form is wider; a span beyond it is a mistake or an attack. */
const MAX_COLUMNS = 512;

export function tableLines(rows: readonly (readonly TableCell[])[]): string[] {
  /** Rows still covered, by column, by a cell that began above. */
  const covered: number[] = [];
  const grid = rows.map((row) => {
    const slots: string[] = [];
    let column = 0;
    const skip = (): void => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        slots[column++] = '';
      }
    };
    for (const cell of row) {
      skip();
      const colspan = Math.min(Math.max(1, cell.colspan), MAX_COLUMNS - column);
      for (let offset = 0; offset < colspan; offset++) {
        slots[column] = offset === 0 ? cellText(cell.text) : '';
        covered[column] = Math.max(covered[column] ?? 0, cell.rowspan - 1);
        column++;
      }
    }
    const rest = covered.length;
    while (column < rest) {
      if ((covered[column] ?? 0) > 0) covered[column] = (covered[column] ?? 0) - 1;
      slots[column++] = '';
    }
    return slots;
  });
  const width = grid.reduce((most, slots) => Math.max(most, slots.length), 0);
  return squeezed(grid, width);
}

/**
 * Columns that no row begins a cell in are dropped: converters split the grid wherever any two cells of any row differ.
 * Rows of white space only are dropped too.
 */
function squeezed(grid: readonly (readonly string[])[], width: number): string[] {
  const used: number[] = [];
  for (let column = 0; column < width; column++)
    if (grid.some((slots) => (slots[column] ?? '') !== '')) used.push(column);
  return grid.flatMap((slots) => {
    if (slots.every((text) => text === '')) return [];
    return [used.map((column) => slots[column] ?? '').join('\t')];
  });
}

/** A cell is one slot of one line: its own line breaks and tabs become spaces. */
export const cellText = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
