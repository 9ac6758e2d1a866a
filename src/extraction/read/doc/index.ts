/** Word 97–2003 documents ([MS-DOC]) → their pieces: paragraphs and tables. */
import { ExtractionError } from '../../errors.ts';
import type { Streams } from '../office/parts.ts';
import type { Piece } from '../../document/build.ts';
import { piecesOf } from './blocks.ts';
import { charactersOf } from './pieces.ts';
import { ParagraphProperties } from './properties.ts';

const MAGIC = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Where the header says how long the main text is, and the parts that follow it. */
const LENGTHS = { text: 0x4c, textBoxes: 0x64 } as const;
/** Footnotes, headers, macros, comments, endnotes: between the main text and the text boxes. */
const BETWEEN = [0x50, 0x54, 0x58, 0x5c, 0x60];

/** Throws `ExtractionError` (`encrypted`, `broken`, `unsupported`). */
export function readDoc(streams: Streams): Piece[] {
  const main = streams.get('WordDocument') ?? new Uint8Array();
  if (main.length < 0x200) throw new ExtractionError('broken');
  const header = new DataView(main.buffer, main.byteOffset, main.byteLength);
  if (header.getUint16(0, true) !== MAGIC) throw new ExtractionError('unsupported');
  const flags = header.getUint16(10, true);
  if (flags & ENCRYPTED) throw new ExtractionError('encrypted');
  const table = streams.get(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw new ExtractionError('broken');
  const all = charactersOf(main, table, header);
  const properties = new ParagraphProperties(main, table, streams.get('Data') ?? new Uint8Array(), header);
  const length = header.getUint32(LENGTHS.text, true);
  const boxes = BETWEEN.reduce((at, offset) => at + header.getUint32(offset, true), length);
  const part = (from: number, count: number): Piece[] => piecesOf(all.slice(from, from + count), properties);
  return [...part(0, length), ...part(boxes, header.getUint32(LENGTHS.textBoxes, true))];
}
