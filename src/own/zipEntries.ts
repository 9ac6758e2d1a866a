/**
 * What the files of a zip are called, and their checksums. A zip says of a name that it is UTF-8, or nothing: then Chinese systems mean GBK, some others UTF-8
 * all the same, and a few give the name a second time in UTF-8 (Info-ZIP's Unicode Path). From its directory, in the order of its entries.
 */
import { crc32 } from '../domain/crc32.ts';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IS_UTF8 = 0x800;
const UNICODE_PATH = 0x7075;

export interface ZipEntry {
  /** As unpackers that know of no other encoding give it: a byte a character, unless the zip says that it is UTF-8. */
  readonly plain: string;
  readonly name: string;
  /** CRC-32 of its content, as the zip states it. */
  readonly checksum: number;
}

/** Empty where there is no directory to read, as in zips beyond 4 GB; names are then as the unpacker gives them. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return [];
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return entries;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    ) as [number, number, number];
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const isUtf8 = (view.getUint16(at + 8, true) & IS_UTF8) !== 0;
    entries.push({
      plain: isUtf8 ? new TextDecoder().decode(raw) : String.fromCharCode(...raw),
      name: unicodePath(extra, raw) ?? decoded(raw),
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

/** Bytes that are valid UTF-8 are hardly ever GBK. */
function decoded(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

/** The name in the extra field; null where there is none, or the entry was renamed since by who did not know of it. */
function unicodePath(extra: Uint8Array, raw: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && length > 5 && at + 4 + length <= extra.length)
      return view.getUint32(at + 5, true) === crc32(raw)
        ? new TextDecoder().decode(extra.subarray(at + 9, at + 4 + length))
        : null;
    at += 4 + length;
  }
  return null;
}
