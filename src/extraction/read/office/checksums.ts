/**
 * The checksums that a ZIP states of its parts (APPNOTE 4.3.12). The library that unpacks does not compare them; a part
 * whose bytes have changed on the way would be read with another digit and nobody would know.
 */
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/** The CRC-32 of every entry by its name, in the order of the directory: of one name twice the last counts, as it does when unpacked. */
export function statedChecksums(zip: Uint8Array): Map<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found = new Map<string, number>();
  const end = endOfDirectory(view);
  if (end < 0) return found;
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_LENGTH <= zip.length && view.getUint32(at, true) === ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    // Names beyond ASCII are no parts of office files; how they decode does not matter here.
    const name = new TextDecoder().decode(zip.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    found.set(name, view.getUint32(at + 16, true));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}
