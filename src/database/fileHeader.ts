/**
 * The first bytes of a DuckDB file tell what length it should have. That is how a download cut short is told from
 * another, whole version: their remedies differ (try again; reload the page).
 *
 * Layout (DuckDB `storage_info`): a main header with the magic `DUCK` at byte 8, then two database headers at 4096 and
 * 8192, of which the one with the higher iteration counts; each holds, after its checksum, little-endian 64-bit
 * iteration, meta block, free list, block count and block size.
 */
const HEADER = 4096;
const MAGIC = 'DUCK';

interface DatabaseHeader {
  readonly iteration: bigint;
  readonly blocks: bigint;
  readonly blockSize: bigint;
}

function headerAt(view: DataView, offset: number): DatabaseHeader {
  const word = (index: number): bigint => view.getBigUint64(offset + 8 * index, true);
  return { iteration: word(1), blocks: word(4), blockSize: word(5) };
}

/** Whether the bytes begin as a DuckDB file does. */
export const isDuckDbFile = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 && String.fromCharCode(...bytes.subarray(8, 12)) === MAGIC;

/** The length that the file's own header promises, or null where the header itself is cut off. */
export function promisedLength(bytes: Uint8Array): number | null {
  if (!isDuckDbFile(bytes) || bytes.length < 3 * HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first, second] = [headerAt(view, HEADER), headerAt(view, 2 * HEADER)];
  const { blocks, blockSize } = first.iteration > second.iteration ? first : second;
  return 3 * HEADER + Number(blocks * blockSize);
}
