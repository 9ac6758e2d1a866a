/**
 * A large file of lines as pieces, cut where the content says so and not by length: a line more moves no cut but the next, so that of a
 * table of a gigabyte in which one document has changed all but a piece or two are those of the table before.
 */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { sha256Of } from './digests.ts';

/** From so many bytes on a table goes through in pieces: memory does not grow with it. */
export const IN_PIECES = 16 << 20;

const [LEAST, MOST] = [2 << 20, 8 << 20];
/** Bytes that are read at once where a piece may end. */
const STROKE = 1 << 18;
const NEWLINE = 10;
/** Bytes before a line's end that decide whether a piece ends there: one line of about a thousand. */
const LOOKED_AT = 12;
const ONE_OF = 1024;
const FACTOR = 0x01000193;

/** What is known of one without its bytes. */
export interface Piece {
  readonly length: number;
  readonly sha256: string;
  readonly crc: number;
}

function endsPiece(buffer: Buffer, newline: number): boolean {
  let hash = 0;
  for (let at = newline - LOOKED_AT; at < newline; at += 1)
    hash = Math.imul(hash ^ (buffer[at] ?? 0), FACTOR);
  return (hash >>> 8) % ONE_OF === 0;
}

/** Where the piece at the beginning of `buffer` ends, looked for from `from` on; -1 where more must be read to know. */
function cutOf(buffer: Buffer, from: number): number {
  const first = buffer.indexOf(NEWLINE, Math.max(LEAST, from));
  for (let at = first; at >= 0 && at < MOST; at = buffer.indexOf(NEWLINE, at + 1))
    if (endsPiece(buffer, at)) return at + 1;
  return buffer.length >= MOST ? MOST : -1;
}

/** Reads on at `start`, the beginning of a piece or the end of the file. `buffer` holds it until it is used again. */
async function pieceAt(file: FileHandle, start: number, buffer: Buffer): Promise<Buffer> {
  let [length, looked] = [0, 0];
  for (;;) {
    const wanted = Math.min(MOST - length, Math.max(LEAST - length, STROKE));
    const { bytesRead } = await file.read(buffer, length, wanted, start + length);
    length += bytesRead;
    const cut = cutOf(buffer.subarray(0, length), looked);
    if (cut >= 0 || bytesRead === 0) return buffer.subarray(0, cut < 0 ? length : cut);
    looked = length;
  }
}

const asPiece = (bytes: Buffer): Piece => ({
  length: bytes.length,
  sha256: sha256Of(bytes),
  crc: crc32(bytes),
});

/** Bytes of a file that are those of the one before it, in another place. */
export interface Copied {
  readonly at: number;
  /** In the file before. */
  readonly from: number;
  readonly length: number;
}

/**
 * Of all of `path`. Pieces of the file before that lie within what was copied of it are taken as they are known; only what lies between
 * them is read. `copied` in the order of the file.
 */
export async function lookAtPieces(
  path: string,
  before: readonly Piece[] = [],
  copied: readonly Copied[] = [],
): Promise<Piece[]> {
  const known = new Map<number, Piece>();
  let end = 0;
  for (const piece of before) {
    known.set(end, piece);
    end += piece.length;
  }
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafeSlow(MOST);
    const pieces: Piece[] = [];
    const stretches = copied.values();
    let stretch = stretches.next().value;
    for (let at = 0; at < size;) {
      while (stretch && stretch.at + stretch.length <= at) stretch = stretches.next().value;
      const piece = takenFrom(stretch, known, at, { size, end }) ?? asPiece(await pieceAt(file, at, buffer));
      if (piece.length === 0) throw new Error(`${path} has become shorter while it was read`);
      pieces.push(piece);
      at += piece.length;
    }
    return pieces;
  } finally {
    await file.close();
  }
}

/** The known piece that lies at `at`. `end`: of the file before, `size`: of this one. */
function takenFrom(
  stretch: Copied | undefined,
  known: ReadonlyMap<number, Piece>,
  at: number,
  { size, end }: { readonly size: number; readonly end: number },
): Piece | undefined {
  if (!stretch || at < stretch.at) return undefined;
  const start = at - stretch.at + stretch.from;
  const piece = known.get(start);
  if (!piece || at + piece.length > stretch.at + stretch.length) return undefined;
  // The last piece ends where its file does, and not at a cut.
  return start + piece.length < end || at + piece.length === size ? piece : undefined;
}

/** The bytes of pieces that are known, as they are wanted. */
export async function bytesAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  if (bytesRead !== length) throw new Error('a file has become shorter while it was read');
  return buffer;
}

/** Names the content of a file by its pieces. */
export function digestOf(pieces: readonly Piece[]): string {
  const hash = createHash('sha256');
  for (const { length, sha256 } of pieces) hash.update(`${String(length)} ${sha256}\n`);
  return hash.digest('hex');
}
