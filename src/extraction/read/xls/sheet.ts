/** One sheet of a BIFF8 workbook: its cells as shown, its merged cells. */
import { formatNumber } from '../office/numberFormat.ts';
import type { Merge, Sheet, SheetCell } from '../office/sheets.ts';
import { Reader, RECORD, type BiffRecord, type SheetFormats } from './records.ts';

export function readSheet(name: string, records: Iterable<BiffRecord>, workbook: SheetFormats): Sheet {
  const cells: SheetCell[] = [];
  const merges: Merge[] = [];
  /** A formula whose result is text has it in the record that follows. */
  let waiting: { row: number; column: number } | null = null;
  let depth = 0;
  for (const { id, parts } of records) {
    if (id === RECORD.begin) depth++;
    if (id === RECORD.end && --depth <= 0) break;
    // Charts inside the sheet have records of their own.
    if (depth > 1) continue;
    const reader = new Reader(parts);
    if (id === RECORD.text && waiting) {
      cells.push({ ...waiting, text: reader.text(reader.u16()) });
      waiting = null;
    } else if (id === RECORD.merged) merges.push(...mergesOf(reader));
    else if (id === RECORD.multipleRk) cells.push(...multiple(reader, workbook));
    else if (CELLS.has(id)) {
      const place = { row: reader.u16(), column: reader.u16() };
      const text = shownText(id, reader, workbook);
      if (text === null) waiting = place;
      else cells.push({ ...place, text });
    }
  }
  return { name, cells, merges };
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.sharedText,
  RECORD.number,
  RECORD.label,
  RECORD.rk,
]);

/** Null where the text follows in a record of its own. */
function shownText(id: number, reader: Reader, workbook: SheetFormats): string | null {
  const style = reader.u16();
  const shown = (value: number): string => formatNumber(value, workbook.formatOf(style), workbook.from1904);
  switch (id) {
    case RECORD.sharedText:
      return workbook.texts[reader.u32()] ?? '';
    case RECORD.label:
      return reader.text(reader.u16());
    case RECORD.rk:
      return shown(rkValue(reader.u32()));
    case RECORD.number:
      return shown(reader.f64());
    default:
      return formulaResult(reader, shown);
  }
}

function formulaResult(reader: Reader, shown: (value: number) => string): string | null {
  const bytes = Uint8Array.from({ length: 8 }, () => reader.u8());
  if (bytes[6] !== 0xff || bytes[7] !== 0xff) return shown(new DataView(bytes.buffer).getFloat64(0, true));
  if (bytes[0] === 0) return null;
  return bytes[0] === 1 ? (bytes[2] === 1 ? 'TRUE' : 'FALSE') : '';
}

/** A number in 30 bits: an integer or the upper half of a double, perhaps times a hundred ([MS-XLS] 2.5.217). */
function rkValue(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, bits & ~3, true);
  const value = bits & 2 ? (bits | 0) >> 2 : view.getFloat64(0, true);
  return bits & 1 ? value / 100 : value;
}

function multiple(reader: Reader, workbook: SheetFormats): SheetCell[] {
  const row = reader.u16();
  const first = reader.u16();
  const cells: SheetCell[] = [];
  for (let column = first; reader.left >= 8; column++) {
    const format = workbook.formatOf(reader.u16());
    cells.push({ row, column, text: formatNumber(rkValue(reader.u32()), format, workbook.from1904) });
  }
  return cells;
}

function mergesOf(reader: Reader): Merge[] {
  const count = reader.u16();
  const merges: Merge[] = [];
  for (let index = 0; index < count && reader.left >= 8; index++)
    merges.push({
      firstRow: reader.u16(),
      lastRow: reader.u16(),
      firstColumn: reader.u16(),
      lastColumn: reader.u16(),
    });
  return merges;
}
