/** Excel 97–2003 workbooks (BIFF8, [MS-XLS]) → their pieces. */
import type { Piece } from '../../document/build.ts';
import { ExtractionError } from '../../errors.ts';
import { builtInFormat } from '../office/numberFormat.ts';
import { sheetPieces } from '../office/sheets.ts';
import { Reader, RECORD, recordsFrom, type SheetFormats } from './records.ts';
import { readSheet } from './sheet.ts';
import { shortText, textsOf } from './strings.ts';

const BIFF8 = 0x0600;
const WORKSHEET = 0;
const VISIBLE = 0;

/** Throws `ExtractionError` (`encrypted`, `broken`, `unsupported`). */
export function readXls(stream: Uint8Array): Piece[] {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  const entries: { name: string; at: number }[] = [];
  let texts: readonly string[] = [];
  let from1904 = false;
  let known = false;
  for (const { id, parts } of recordsFrom(stream, 0)) {
    const reader = new Reader(parts);
    if (id === RECORD.begin) {
      if (reader.u16() !== BIFF8) throw new ExtractionError('unsupported');
      known = true;
    } else if (id === RECORD.password) throw new ExtractionError('encrypted');
    else if (id === RECORD.date1904) from1904 = reader.u16() === 1;
    else if (id === RECORD.format) formats.set(reader.u16(), reader.text(reader.u16()));
    else if (id === RECORD.style) {
      reader.u16();
      styles.push(reader.u16());
    } else if (id === RECORD.texts) texts = textsOf(reader);
    else if (id === RECORD.sheet) {
      const at = reader.u32();
      const hidden = reader.u8() !== VISIBLE;
      const kind = reader.u8();
      // Each sheet stands at a place of its own.
      if (!hidden && kind === WORKSHEET && !entries.some((entry) => entry.at === at))
        entries.push({ name: shortText(reader), at });
    } else if (id === RECORD.end) break;
  }
  if (!known) throw new ExtractionError('broken');
  const workbook: SheetFormats = {
    texts,
    from1904,
    formatOf: (style) => formats.get(styles[style] ?? 0) ?? builtInFormat(styles[style] ?? 0),
  };
  return sheetPieces(entries.map(({ name, at }) => readSheet(name, recordsFrom(stream, at), workbook)));
}
