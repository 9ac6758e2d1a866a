/**
 * A gzip file made of pieces that are compressed by themselves, on all processors, and kept by their content: of a table of a gigabyte in
 * which one document has changed, a piece or two are compressed again. Pieces are cut where the content says so and not by length, so
 * that a line more moves no cut but the next. Any program that unpacks gzip reads the file: it is one member, whose blocks are flushed
 * at the cuts.
 */
import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const deflated = promisify(deflateRaw);

const [LEAST, MOST] = [2 << 20, 8 << 20];
/** Bytes that are read at once where a piece may end. */
const STROKE = 1 << 18;
const NEWLINE = 10;
/** Bytes before a line's end that decide whether a piece ends there: one line of about a thousand. */
const LOOKED_AT = 12;
const ONE_OF = 1024;
const FACTOR = 0x01000193;

/** A gzip header without name and time: the same content is the same file. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block. */
const LAST_BLOCK = Buffer.from([3, 0]);

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

/** Each holds until `inWork` more were asked for: their buffers are taken in turn. Little is read beyond the end of one, and copied to the next. */
async function* piecesOf(file: string, inWork: number): AsyncGenerator<Buffer> {
  const opened = await open(file);
  try {
    const buffers = Array.from({ length: inWork + 1 }, () => Buffer.allocUnsafeSlow(MOST));
    let rest: Buffer = Buffer.alloc(0);
    for (let piece = 0; ; piece += 1) {
      const buffer = buffers[piece % buffers.length] as Buffer;
      let length = rest.copy(buffer);
      let looked = 0;
      let cut = -1;
      let isEnd = false;
      while (cut < 0 && !isEnd) {
        const wanted = Math.min(MOST - length, Math.max(LEAST - length, STROKE));
        const { bytesRead } = await opened.read(buffer, length, wanted);
        isEnd = bytesRead === 0;
        length += bytesRead;
        cut = cutOf(buffer.subarray(0, length), looked);
        looked = length;
      }
      const end = cut < 0 ? length : cut;
      if (end === 0) return;
      yield buffer.subarray(0, end);
      rest = buffer.subarray(end, length);
    }
  } finally {
    await opened.close();
  }
}

/** `kept` answers what `make` makes of a piece, from a cache where it can. */
export async function gzipInPieces(
  file: string,
  target: string,
  level: number,
  kept: (piece: Buffer, make: () => Promise<Buffer>) => Promise<Buffer>,
): Promise<void> {
  const out = await open(target, 'w');
  try {
    await out.appendFile(HEADER);
    let [sum, length] = [0, 0];
    const making: Promise<Buffer>[] = [];
    const most = availableParallelism();
    for await (const piece of piecesOf(file, most + 1)) {
      sum = crc32(piece, sum);
      length += piece.length;
      const options = { level, finishFlush: constants.Z_FULL_FLUSH };
      making.push(kept(piece, () => deflated(piece, options)));
      if (making.length > most) await out.appendFile((await making.shift()) ?? '');
    }
    for (const made of making) await out.appendFile(await made);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(sum, 0);
    trailer.writeUInt32LE(length % 2 ** 32, 4);
    await out.appendFile(Buffer.concat([LAST_BLOCK, trailer]));
  } finally {
    await out.close();
  }
}
