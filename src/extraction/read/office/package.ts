/** An office file of XML parts in a ZIP: which one it is, and its parts as text. */
import { unzipSync } from 'fflate';
import { ExtractionError } from '../../errors.ts';
import type { Piece } from '../../document/build.ts';
import type { Format } from '../format.ts';
import { crc32 } from '../../../domain/crc32.ts';
import { statedChecksums } from './checksums.ts';
import type { Parts } from './parts.ts';

/** A part that unpacks to more is a bomb, or a document that no browser could hold. */
const MAX_PART = 64 * 1024 * 1024;
const MAX_TOTAL = 192 * 1024 * 1024;
const PART = /\.(?:xml|rels)$/i;

export async function readZip(bytes: Uint8Array): Promise<{ pieces: Piece[]; format: Format }> {
  const parts = unpack(bytes);
  if (parts.has('word/document.xml')) {
    const { readDocx } = await import('../docx/index.ts');
    return { pieces: readDocx(parts), format: 'docx' };
  }
  if (parts.has('xl/workbook.xml')) {
    const { readXlsx } = await import('../xlsx/index.ts');
    return { pieces: readXlsx(parts), format: 'xlsx' };
  }
  // Presentations, OpenDocument, OFD, plain archives.
  throw new ExtractionError('unsupported');
}

/** Throws `ExtractionError` (`broken`, `too-large`). */
export function unpack(bytes: Uint8Array): Parts {
  let total = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PART.test(name)) return false;
        total += originalSize;
        if (originalSize > MAX_PART || total > MAX_TOTAL) throw new ExtractionError('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ExtractionError ? error : new ExtractionError('broken', { cause: error });
  }
  const stated = statedChecksums(bytes);
  return new Map(
    Object.entries(entries).map(([name, part]) => {
      const checksum = stated.get(name);
      if (checksum !== undefined && checksum !== crc32(part)) throw new ExtractionError('broken');
      return [name.replaceAll('\\', '/'), decodePart(part)];
    }),
  );
}

/** Parts are UTF-8 or, with a mark, UTF-16. */
const decodePart = (part: Uint8Array): string =>
  new TextDecoder(
    part[0] === 0xff && part[1] === 0xfe
      ? 'utf-16le'
      : part[0] === 0xfe && part[1] === 0xff
        ? 'utf-16be'
        : 'utf-8',
  ).decode(part);
