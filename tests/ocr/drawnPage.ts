/** Pages for tests, drawn pixel by pixel. */
import type { Picture } from '../../src/ocr/picture.ts';

const PAPER = 240;
const INK = 30;

export class DrawnPage implements Picture {
  readonly grey: Uint8Array;
  readonly width: number;
  readonly height: number;

  constructor(width = 1000, height = 800) {
    [this.width, this.height] = [width, height];
    this.grey = new Uint8Array(width * height).fill(PAPER);
  }

  box(left: number, top: number, right: number, bottom: number, level = INK): this {
    for (let y = top; y < bottom; y++)
      if (right > left) this.grey.fill(level, y * this.width + left, y * this.width + right);
    return this;
  }

  /** Level lines at `rows` and upright ones at `columns`, over the whole of each other. */
  grid(columns: readonly number[], rows: readonly number[], thick = 2): this {
    const [left = 0, right = 0] = [columns[0], columns.at(-1)];
    const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
    for (const y of rows) this.box(left, y, right + thick, y + thick);
    for (const x of columns) this.box(x, top, x + thick, bottom + thick);
    return this;
  }

  erase(left: number, top: number, right: number, bottom: number): this {
    return this.box(left, top, right, bottom, PAPER);
  }

  /** Letters as they look from afar: strokes of a few pixels, some of them level or upright. */
  text(left: number, top: number, letters: number, size = 20): this {
    for (let letter = 0; letter < letters; letter++) {
      const x = left + letter * size;
      this.box(x + 2, top + 2, x + size - 2, top + 4);
      this.box(x + 2, top + size - 6, x + size - 2, top + size - 4);
      this.box(x + (size >> 1), top, x + (size >> 1) + 2, top + size - 2);
    }
    return this;
  }

  /** A ring, as a seal prints. */
  ring(x: number, y: number, radius: number, thick = 6, level = 90): this {
    for (let v = -radius; v <= radius; v++)
      for (let u = -radius; u <= radius; u++) {
        const distance = Math.hypot(u, v);
        if (distance <= radius && distance > radius - thick) this.grey[(y + v) * this.width + x + u] = level;
      }
    return this;
  }
}
