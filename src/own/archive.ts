/** Zip files taken apart, within limits that a tab can bear and with their checksums compared. Pure. */
import { unzipSync, type UnzipFileFilter, type UnzipFileInfo, type Unzipped } from 'fflate';
import { crc32 } from '../domain/crc32.ts';
import { t } from '../language/t.ts';
import { zipEntries } from './zipEntries.ts';

/** What a zip and the zips in it may hold together; beyond it a tab runs out of memory. */
export const MOST_BYTES = 500 * 1024 * 1024;
const MOST_FILES = 5000;
/** A zip in a zip in a zip is opened, and none within that. */
const DEEPEST = 3;

const WORDS = {
  'too-large': t('压缩包解开后太大（超过 500 MB）。请分成几个再放入。'),
  'too-many': t('压缩包里的文件太多（超过 5000 个）。请分成几个再放入。'),
  'too-deep': t('压缩包里套了太多层压缩包，没有打开。请先解开，再放入里面的文件。'),
  broken: t('压缩包已损坏或有密码，打不开。'),
} as const;
export type ArchiveFault = keyof typeof WORDS;

export class ArchiveError extends Error {
  constructor(
    readonly fault: ArchiveFault,
    options?: ErrorOptions,
  ) {
    super(WORDS[fault], options);
  }
}

export interface UnpackedFile {
  /** Its path in the zip. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One zip: of the zip that was put in, or of a zip in it. */
export interface Archive {
  /** Its path in the zip that was put in; empty for that itself. */
  readonly name: string;
  readonly files: readonly UnpackedFile[];
}

export interface Unpacked {
  readonly archives: readonly Archive[];
  /** Zips in it that could not be opened. */
  readonly failed: readonly { readonly name: string; readonly fault: ArchiveFault }[];
}

/** What systems add to folders. */
const NOT_A_FILE = /(?:^|[/\\])(?:__MACOSX[/\\]|\.(?!\.)|Thumbs\.db$)|[/\\]$/;

export const isZip = (name: string): boolean => /\.zip$/i.test(name);

/** Throws `ArchiveError` where it is no zip, or not whole, or holds more than there is room for. */
export function unpack(bytes: Uint8Array): Unpacked {
  const archives: Archive[] = [];
  const failed: { name: string; fault: ArchiveFault }[] = [];
  const room = { bytes: MOST_BYTES, files: MOST_FILES };
  const open = (zip: Uint8Array, name: string, depth: number): void => {
    const inside = filesOf(zip, room);
    archives.push({ name, files: inside.filter((file) => !isZip(file.name)) });
    for (const inner of inside.filter((file) => isZip(file.name))) {
      const path = name === '' ? inner.name : `${name}/${inner.name}`;
      try {
        if (depth === DEEPEST) throw new ArchiveError('too-deep');
        open(inner.bytes, path, depth + 1);
      } catch (error) {
        // Beyond the room nothing of the whole is taken: which part of it would be chance.
        if (!(error instanceof ArchiveError) || error.fault === 'too-large' || error.fault === 'too-many')
          throw error;
        failed.push({ name: path, fault: error.fault });
      }
    }
  };
  open(bytes, '', 1);
  return { archives, failed };
}

/** @param room what may still be unpacked; is made less */
function filesOf(zip: Uint8Array, room: { bytes: number; files: number }): UnpackedFile[] {
  if (zip.length > MOST_BYTES) throw new ArchiveError('too-large');
  const entries = new Map(zipEntries(zip).map((entry) => [entry.plain, entry]));
  const nameOf = (plain: string): string => entries.get(plain)?.name ?? plain;
  /** Sizes are only stated, but no more is unpacked than the one, or copied than the other. */
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (NOT_A_FILE.test(nameOf(name))) return false;
    room.bytes -= Math.max(size, originalSize);
    room.files -= 1;
    if (room.bytes < 0) throw new ArchiveError('too-large');
    if (room.files < 0) throw new ArchiveError('too-many');
    return true;
  };
  return Object.entries(unzipped(zip, filter)).map(([plain, content]): UnpackedFile => {
    const stated = entries.get(plain)?.checksum;
    if (stated !== undefined && crc32(content) !== stated) throw new ArchiveError('broken');
    return { name: nameOf(plain), bytes: new Uint8Array(content) };
  });
}

function unzipped(zip: Uint8Array, filter: UnzipFileFilter): Unzipped {
  try {
    return unzipSync(zip, { filter });
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('broken', { cause: error });
  }
}
