/**
 * A table's grid: one slot a column, the slots that a merged cell reaches over left empty. Every format that knows its cells
 * lays its tables out here, so that they read alike.
 */
export interface CellText {
  readonly text: string;
  /** Grid columns that the cell reaches over, at least 1. */
  readonly colspan: number;
  /** Rows that the cell reaches over, at least 1. */
  readonly rowspan: number;
}

/** Rows of slots, all of one width. */
export type Grid = readonly (readonly CellText[])[];

/** No real form is wider; a span beyond it is a mistake or an attack. */
const MAX_COLUMNS = 512;
const EMPTY: CellText = { text: '', colspan: 1, rowspan: 1 };

export function gridOf(rows: readonly (readonly CellText[])[]): Grid {
  /** Rows still covered, by column, by a cell that began above. */
  const covered: number[] = [];
  const grid = rows.map((row) => {
    const slots: CellText[] = [];
    let column = 0;
    const skip = (): void => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        slots[column++] = EMPTY;
      }
    };
    for (const cell of row) {
      skip();
      const colspan = Math.min(Math.max(1, cell.colspan), MAX_COLUMNS - column);
      for (let offset = 0; offset < colspan; offset++) {
        slots[column] = offset === 0 ? { ...cell, text: cellText(cell.text), colspan } : EMPTY;
        covered[column] = Math.max(covered[column] ?? 0, cell.rowspan - 1);
        column++;
      }
    }
    const rest = covered.length;
    while (column < rest) {
      if ((covered[column] ?? 0) > 0) covered[column] = (covered[column] ?? 0) - 1;
      slots[column++] = EMPTY;
    }
    return slots;
  });
  return squeezed(grid);
}

/**
 * Columns that no row begins a cell in are dropped: converters split the grid wherever any two cells of any row differ. A column of empty
 * cells is kept: a table may have its titles in the one above it. Rows of white space only are dropped too.
 */
function squeezed(grid: Grid): Grid {
  const width = grid.reduce((most, slots) => Math.max(most, slots.length), 0);
  const used: number[] = [];
  for (let column = 0; column < width; column++)
    if (grid.some((slots) => (slots[column] ?? EMPTY) !== EMPTY)) used.push(column);
  return grid.flatMap((slots) => {
    if (slots.every(({ text }) => text === '')) return [];
    return [
      used.map((column): CellText => {
        const slot = slots[column] ?? EMPTY;
        const past = column + slot.colspan;
        return { ...slot, colspan: Math.max(1, used.filter((at) => at >= column && at < past).length) };
      }),
    ];
  });
}

/** A cell is one slot: its own line breaks and tabs become spaces. */
export const cellText = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
