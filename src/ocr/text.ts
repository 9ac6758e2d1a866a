/** Pages that were read → one text in reading order, in which every character knows its place on its page. Pure. */
import type { RecognisedTable } from '../extraction/pipeline/recognised.ts';
import { heightOf, isApart, middleOf, rowsOf, type Line } from './lineRows.ts';
import type { Box } from './picture.ts';
import type { Scan } from './scan.ts';
import { partsOfPages, type PageTable, type Slot } from './tables.ts';

/** Where a character stands: its page from 0 on, the line it is in, which of the line's characters it is. */
interface Spot {
  readonly page: number;
  readonly line: Line;
  readonly unit: number;
}

export interface ScanText {
  readonly text: string;
  /** For each UTF-16 unit of the text; null of what stands between lines. */
  readonly spots: readonly (Spot | null)[];
  /** Those that ruling lines show, in the order of the text. */
  readonly tables: readonly RecognisedTable[];
}

export function textOfScan({ pages }: Scan): ScanText {
  const pageOf = new Map(pages.flatMap(({ lines }, page) => lines.map((line) => [line, page] as const)));
  const writer = new Writer((line) => pageOf.get(line) ?? 0);
  partsOfPages(pages).forEach(({ tables, rest }, page) => {
    if (page > 0) writer.mark('\f');
    let left = rest;
    for (const table of tables) {
      const above = left.filter(({ box }) => middleOf(box) < table.top);
      writer.lines(above);
      left = left.filter((line) => !above.includes(line));
      writer.table(table);
    }
    writer.lines(left);
  });
  return writer;
}

class Writer implements ScanText {
  text = '';
  readonly spots: (Spot | null)[] = [];
  readonly tables: RecognisedTable[] = [];
  #last: object | null = null;
  /** A cell may go on over a page. */
  readonly #pageOf: (line: Line) => number;

  constructor(pageOf: (line: Line) => number) {
    this.#pageOf = pageOf;
  }

  /** What is printed nowhere. */
  mark(mark: string): void {
    this.text += mark;
    this.spots.push(...Array.from(mark, () => null));
  }

  lines(lines: readonly Line[]): void {
    for (const row of rowsOf(lines)) {
      this.#beside(row, '\t');
      this.mark('\n');
    }
  }

  table({ rows, whole }: PageTable): void {
    const written = rows.map((slots) => {
      const cells = slots.map((slot, index) => {
        if (index > 0) this.mark('\t');
        const start = this.text.length;
        this.#cell(slot);
        return { start, end: this.text.length, colspan: slot.colspan, rowspan: slot.rowspan };
      });
      this.mark('\n');
      return cells;
    });
    if (this.#last === whole) this.tables.push([...(this.tables.pop() ?? []), ...written]);
    else this.tables.push(written);
    this.#last = whole;
  }

  /** A line that fills its cell goes on in the next one, even in the middle of a number. */
  #cell({ lines = [], width = 0 }: Slot): void {
    lines.forEach((row, index) => {
      const before = lines[index - 1];
      if (before && !isFull(before, width)) this.mark(' ');
      this.#beside(row, ' ');
    });
  }

  #beside(row: readonly Line[], apart: string): void {
    row.forEach((line, index) => {
      const before = row[index - 1];
      if (before && isApart(before.box, line.box)) this.mark(apart);
      this.text += amended(line.text);
      for (let unit = 0; unit < line.text.length; unit++)
        this.spots.push({ page: this.#pageOf(line), line, unit });
    });
  }
}

/** Room that padding leaves at the sides of a full line, in its height. */
const FULL = 1.9;

function isFull(row: readonly Line[], width: number): boolean {
  const [first, last] = [row[0], row.at(-1)];
  return first && last ? width - (last.box.right - first.box.left) < FULL * heightOf(first.box) : false;
}

/**
 * What the model is known to take for something else, by what stands beside it, one character for one: 〇 or O in a number is a
 * nought; a colon behind an amount, where nothing is listed, is the semicolon of these sentences.
 */
export const amended = (line: string): string =>
  line
    .replace(/(?<=\d[.,，]?[〇OＯ]*)[〇OＯ](?=[〇OＯ]*(?:[\d.,，%％万元]|$))/g, '0')
    .replace(/(?<=\d(?:万元|元|[%％]))[:：](?=[\u4e00-\u9fff（(]|$)/g, '；');

/** Where a range of the text is printed; of a range over several lines the first. Null where it is not printed. */
export function placeOf({ spots }: ScanText, start: number, end: number): { page: number; box: Box } | null {
  const found = spots.slice(start, end).filter((spot) => spot !== null);
  const [first] = found;
  if (!first) return null;
  const units = found.filter(({ line }) => line === first.line);
  const { page, line } = first;
  const last = units.at(-1) ?? first;
  const half = heightOf(line.box) / 4;
  return {
    page,
    box: {
      ...line.box,
      left: Math.max(line.box.left, (line.x[first.unit] ?? line.box.left) - half),
      right: Math.min(line.box.right, (line.x[last.unit] ?? line.box.right) + half),
    },
  };
}

/** How sure the model is of the least sure character of a range, in per cent; 100 where nothing is printed. */
export const surenessOf = ({ spots }: ScanText, start: number, end: number): number =>
  spots
    .slice(start, end)
    .reduce((least, spot) => Math.min(least, spot ? (spot.line.sure[spot.unit] ?? 0) : 100), 100);
