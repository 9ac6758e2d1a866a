/**
 * The compound files that DOC and XLS are ([MS-CFB]): a small file system of streams in chained sectors. Read here because
 * the format is frozen and short, and because a reader of files from anywhere must not follow a chain in a circle.
 */
import { ExtractionError } from '../../errors.ts';
import type { Piece } from '../../document/build.ts';
import type { Format } from '../format.ts';
import type { Streams } from './parts.ts';

const END_OF_CHAIN = 0xfffffffa;
const HEADER = 512;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

export async function readCompound(bytes: Uint8Array): Promise<{ pieces: Piece[]; format: Format }> {
  const streams = streamsOf(bytes);
  if (streams.has('EncryptedPackage')) throw new ExtractionError('encrypted');
  if (streams.has('WordDocument')) {
    const { readDoc } = await import('../doc/index.ts');
    return { pieces: readDoc(streams), format: 'doc' };
  }
  const workbook = streams.get('Workbook');
  if (workbook) {
    const { readXls } = await import('../xls/index.ts');
    return { pieces: readXls(workbook), format: 'xls' };
  }
  // Presentations, messages, and the sheets of before 1997.
  throw new ExtractionError('unsupported');
}

/** The streams at the top of a compound file. Throws `ExtractionError` (`broken`). */
export function streamsOf(bytes: Uint8Array): Streams {
  if (bytes.length < HEADER) throw new ExtractionError('broken');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** Math.min(view.getUint16(30, true), 16);
  const miniSize = 2 ** Math.min(view.getUint16(32, true), 16);
  const sector = (index: number): Uint8Array =>
    bytes.subarray(sectorSize * (index + 1), sectorSize * (index + 2));
  const fat = numbersOf(fatSectors(view, bytes, sectorSize).map(sector));
  const read = (first: number): Uint8Array => concatenated(chainOf(first, fat).map(sector));

  const entries = entriesOf(read(view.getUint32(48, true)));
  const root = entries.find((entry) => entry.type === ROOT);
  if (!root) throw new ExtractionError('broken');
  const miniStream = read(root.start);
  const miniFat = numbersOf([read(view.getUint32(60, true))]);
  const cutoff = view.getUint32(56, true);
  const streams = new Map<string, Uint8Array>();
  let total = 0;
  for (const { name, type, start, size } of entries) {
    if (type !== STREAM || streams.has(name)) continue;
    total += size;
    // Each stream has sectors of its own: together they are no longer than the file.
    if (total > bytes.length) throw new ExtractionError('broken');
    const data =
      size < cutoff
        ? concatenated(
            chainOf(start, miniFat, Math.ceil(size / miniSize)).map((index) =>
              miniStream.subarray(miniSize * index, miniSize * (index + 1)),
            ),
          )
        : concatenated(chainOf(start, fat, Math.ceil(size / sectorSize)).map(sector));
    // A download that broke off.
    if (data.length < size) throw new ExtractionError('broken');
    streams.set(name, data.subarray(0, size));
  }
  return streams;
}

/** Where the table of chains lies: the first places in the header, the rest in sectors of their own. */
function fatSectors(view: DataView, bytes: Uint8Array, sectorSize: number): number[] {
  const found: number[] = [];
  for (let index = 0; index < 109; index++) found.push(view.getUint32(76 + index * 4, true));
  let next = view.getUint32(68, true);
  const most = bytes.length / sectorSize;
  for (let count = 0; next < END_OF_CHAIN && count < most; count++) {
    const from = sectorSize * (next + 1);
    if (from + sectorSize > bytes.length) break;
    for (let at = from; at < from + sectorSize - 4; at += 4) found.push(view.getUint32(at, true));
    next = view.getUint32(from + sectorSize - 4, true);
  }
  const sectors = found.filter((index) => index < END_OF_CHAIN);
  if (sectors.length > most) throw new ExtractionError('broken');
  return sectors;
}

/** The sectors of a chain, at most `most` of them: what a stream does not need of its chain is not read. */
function chainOf(first: number, next: Uint32Array, most = Number.POSITIVE_INFINITY): number[] {
  const chain: number[] = [];
  for (
    let at = first;
    at < END_OF_CHAIN && at < next.length && chain.length < most;
    at = next[at] ?? END_OF_CHAIN
  ) {
    // A chain longer than the table comes back to itself.
    if (chain.length > next.length) throw new ExtractionError('broken');
    chain.push(at);
  }
  return chain;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function numbersOf(sectors: readonly Uint8Array[]): Uint32Array {
  const bytes = concatenated(sectors);
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
