/** The paragraph properties that tell a table's cells and rows apart. */
import { ExtractionError } from '../../errors.ts';

export interface Paragraph {
  /** Tables within tables: 0 outside of any. */
  readonly depth: number;
  readonly endsRow: boolean;
  /** Of a row's end: the edges of its cells and which of them go on a merge. */
  readonly row: RowDefinition | null;
}

export interface RowDefinition {
  /** Edges of the cells from left to right, one more than cells. */
  readonly edges: readonly number[];
  /** Cells that are the rest of the one at their left, or above. */
  readonly mergedLeft: readonly boolean[];
  readonly mergedUp: readonly boolean[];
}

const BIN_TABLE = 0x102;
const PAGE = 512;
const PLAIN: Paragraph = { depth: 0, endsRow: false, row: null };

/** Operation codes of [MS-DOC] 2.6. */
const SPRM = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  definition: 0xd608,
  tabs: 0xc615,
  elsewhere: 0x6646,
} as const;
/** Operand bytes by the upper three bits of a code; the sixth kind says its own length. */
const OPERAND = [1, 1, 2, 4, 2, 2, 0, 3];
const CELL = 20;

export class ParagraphProperties {
  readonly #starts: number[] = [];
  readonly #found: { readonly end: number; readonly paragraph: Paragraph }[] = [];

  /** `data` holds the properties that were too long for their page. Throws `ExtractionError` (`broken`). */
  constructor(main: Uint8Array, table: Uint8Array, data: Uint8Array, header: DataView) {
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const at = header.getUint32(BIN_TABLE, true);
    const count = Math.floor((header.getUint32(BIN_TABLE + 4, true) - 4) / 8);
    if (count > main.length / PAGE) throw new ExtractionError('broken');
    for (let index = 0; index < count; index++) {
      const page = view.getUint32(at + (count + 1) * 4 + index * 4, true) & 0x3fffff;
      if ((page + 1) * PAGE <= main.length)
        this.#readPage(main.subarray(page * PAGE, (page + 1) * PAGE), data);
    }
  }

  /** Pages come in the order of the places they speak of. */
  #readPage(page: Uint8Array, data: Uint8Array): void {
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    const count = Math.min(page[PAGE - 1] ?? 0, 29);
    for (let index = 0; index < count; index++) {
      const offset = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
      this.#starts.push(view.getUint32(index * 4, true));
      this.#found.push({
        end: view.getUint32(index * 4 + 4, true),
        paragraph: offset === 0 ? PLAIN : paragraphOf(listOf(page, offset), data),
      });
    }
  }

  /** The properties of the paragraph whose mark stands at `place`. */
  at(place: number): Paragraph {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const found = this.#found[low - 1];
    return found && place < found.end ? found.paragraph : PLAIN;
  }
}

/** The operations that a page holds for one paragraph; the two bytes before them name its style. */
function listOf(page: Uint8Array, offset: number): Uint8Array {
  const short = page[offset] ?? 0;
  const from = short === 0 ? offset + 2 : offset + 1;
  const size = short === 0 ? (page[offset + 1] ?? 0) * 2 : short * 2 - 1;
  return page.subarray(from + 2, Math.min(from + size, PAGE - 1));
}

function paragraphOf(list: Uint8Array, data: Uint8Array): Paragraph {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  let depth = 0;
  let endsRow = false;
  let row: RowDefinition | null = null;
  for (let at = 0; at + 2 < list.length;) {
    const code = view.getUint16(at, true);
    const operand = at + 2;
    if (code === SPRM.inTable && list[operand] === 1) depth = Math.max(depth, 1);
    if (code === SPRM.endsRow) endsRow = list[operand] === 1;
    if (code === SPRM.depth && operand + 4 <= list.length) depth = view.getInt32(operand, true);
    if (code === SPRM.elsewhere && operand + 4 <= list.length) {
      const long = longList(data, view.getUint32(operand, true));
      if (long) return paragraphOf(long, EMPTY);
    }
    if (code === SPRM.definition) row = rowDefinition(view, operand);
    at = operand + operandLength(view, code, operand);
  }
  return { depth, endsRow, row };
}

const EMPTY = new Uint8Array();

/** Operations in the data stream, their length before them. */
function longList(data: Uint8Array, at: number): Uint8Array | null {
  if (at + 2 > data.length) return null;
  const length = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
  return data.subarray(at + 2, at + 2 + length);
}

function operandLength(view: DataView, code: number, at: number): number {
  const fixed = OPERAND[code >> 13] ?? 1;
  if (fixed > 0) return fixed;
  if (code === SPRM.definition) return at + 2 <= view.byteLength ? view.getUint16(at, true) + 1 : 2;
  const length = view.getUint8(at);
  if (code === SPRM.tabs && length === 255) return 256;
  return length + 1;
}

function rowDefinition(view: DataView, at: number): RowDefinition | null {
  if (at + 3 > view.byteLength) return null;
  const count = view.getUint8(at + 2);
  const cells = at + 3 + (count + 1) * 2;
  if (cells > view.byteLength) return null;
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(at + 3 + index * 2, true));
  const end = Math.min(view.byteLength, at + view.getUint16(at, true) + 1);
  const flags = Array.from({ length: count }, (_, index) =>
    cells + index * CELL + 2 <= end ? view.getUint16(cells + index * CELL, true) : 0,
  );
  return {
    edges,
    mergedLeft: flags.map((flag) => (flag & 3) === 1),
    mergedUp: flags.map((flag) => ((flag >> 5) & 3) === 1),
  };
}
