/**
 * A gzip file made of pieces that are compressed by themselves, on all processors, and kept by their content: of a table of a gigabyte in
 * which one document has changed, a piece or two are compressed again, and where the pieces are known nothing else is read. Any program
 * that unpacks gzip reads the file: it is one member, whose blocks are flushed at the cuts.
 */
import { open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import { bytesAt, type Piece } from '../lib/pieces.ts';
import { crcOfBoth } from './crc.ts';

const deflated = promisify(deflateRaw);

/** A gzip header without name and time: the same content is the same file. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block. */
const LAST_BLOCK = Buffer.from([3, 0]);

/** `pieces`: of `file`. `kept` answers what `make` makes of a piece, from a cache where it can. */
export async function gzipInPieces(
  file: string,
  pieces: readonly Piece[],
  target: string,
  level: number,
  kept: (piece: Piece, make: () => Promise<Buffer>) => Promise<Buffer>,
): Promise<void> {
  const [from, out] = [await open(file), await open(target, 'w')];
  try {
    await out.appendFile(HEADER);
    let [sum, length] = [0, 0];
    const making: Promise<Buffer>[] = [];
    const most = availableParallelism();
    const options = { level, finishFlush: constants.Z_FULL_FLUSH };
    for (const piece of pieces) {
      const start = length;
      making.push(kept(piece, async () => deflated(await bytesAt(from, start, piece.length), options)));
      sum = crcOfBoth(sum, piece.crc, piece.length);
      length += piece.length;
      if (making.length > most) await out.appendFile((await making.shift()) ?? '');
    }
    for (const made of making) await out.appendFile(await made);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(sum, 0);
    trailer.writeUInt32LE(length % 2 ** 32, 4);
    await out.appendFile(Buffer.concat([LAST_BLOCK, trailer]));
  } finally {
    await from.close();
    await out.close();
  }
}
