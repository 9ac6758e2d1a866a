/** The characters of a DOC in text order; the file keeps them in pieces, in the order they were typed. */
import { ExtractionError } from '../../errors.ts';

export interface Character {
  readonly code: number;
  /** Where its bytes stand in the file's main stream; paragraph properties go by this. */
  readonly place: number;
}

const CLX = 0x1a2;
const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;
const CP1252 = new TextDecoder('windows-1252');

export function charactersOf(main: Uint8Array, table: Uint8Array, header: DataView): Character[] {
  const { view, count, at } = pieceTable(table, header);
  const found: Character[] = [];
  let bytes = 0;
  for (let piece = 0; piece < count; piece++) {
    const length = view.getUint32(at + piece * 4 + 4, true) - view.getUint32(at + piece * 4, true);
    const place = view.getUint32(at + (count + 1) * 4 + piece * 8 + 2, true);
    const narrow = (place & COMPRESSED) !== 0;
    const from = narrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff;
    const width = narrow ? 1 : 2;
    bytes += length * width;
    // Each piece has bytes of its own: together they are no longer than the stream.
    if (length < 0 || from + length * width > main.length || bytes > main.length)
      throw new ExtractionError('broken');
    for (let index = 0; index < length; index++) {
      const position = from + index * width;
      const low = main[position] ?? 0;
      const code = narrow ? narrowCode(low) : low | ((main[position + 1] ?? 0) << 8);
      found.push({ code, place: position });
    }
  }
  return found;
}

const narrowCode = (byte: number): number =>
  byte < 0x80 || byte > 0x9f ? byte : CP1252.decode(Uint8Array.of(byte)).charCodeAt(0);

interface PieceTable {
  readonly view: DataView;
  readonly count: number;
  readonly at: number;
}

function pieceTable(table: Uint8Array, header: DataView): PieceTable {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = header.getUint32(CLX, true);
  const end = at + header.getUint32(CLX + 4, true);
  while (at < end && view.getUint8(at) === PROPERTIES) at += 3 + view.getUint16(at + 1, true);
  if (at >= end || view.getUint8(at) !== PIECES) throw new ExtractionError('broken');
  return { view, count: Math.floor((view.getUint32(at + 1, true) - 4) / 12), at: at + 5 };
}
