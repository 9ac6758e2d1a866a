/**
 * Bytes of a file → the document in it, its tables with their cells, without the characters that print nothing. A format's
 * library is loaded when a file needs it.
 */
import { documentOf, legible } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { ExtractionError } from '../errors.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { decodeText } from './decode.ts';
import { containerOf, MEDIA_TYPES, type Container } from './format.ts';
import { plainDocument } from './plain.ts';

/** Beyond this, a file is not one of these documents, and a browser tab would run out of memory. */
export const MAX_BYTES = 100 * 1024 * 1024;

const OFFICE_NAME = /\.(?:pdf|docx?|xlsx?)$/i;
/** Names of what is read, and those that do not say what a file is. */
const READ_NAME = /\.(?:pdf|docx?|xlsx?|x?html?|txt|csv|md|markdown)$|^[^.]*$/i;

/** Throws `ExtractionError` and nothing else. */
export async function readFile(given: Uint8Array, fileName: string, words?: Lexicon): Promise<Document> {
  try {
    // Node's Buffer is a Uint8Array that some libraries refuse.
    const bytes = given.constructor === Uint8Array ? given : new Uint8Array(given);
    if (bytes.length > MAX_BYTES) throw new ExtractionError('too-large');
    const document = await readContainer(bytes, containerOf(bytes, fileName), words);
    if (document.text.trim() === '') throw new ExtractionError('empty');
    // Bytes that happen to be characters: a film, a program.
    if (!READ_NAME.test(fileName) && !/\p{Script=Han}/u.test(document.text))
      throw new ExtractionError('unsupported');
    return document;
  } catch (error) {
    if (error instanceof ExtractionError) throw error.code === 'encoding' ? noText(error, fileName) : error;
    throw new ExtractionError(error instanceof RangeError ? 'too-large' : 'broken', { cause: error });
  }
}

/** A file that is called a PDF and is none was cut off or damaged, and a film has no encoding. */
function noText(error: ExtractionError, fileName: string): ExtractionError {
  if (OFFICE_NAME.test(fileName)) return new ExtractionError('broken');
  return READ_NAME.test(fileName) ? error : new ExtractionError('unsupported');
}

async function readContainer(
  bytes: Uint8Array,
  container: Container,
  words: Lexicon | undefined,
): Promise<Document> {
  switch (container) {
    case 'zip': {
      const { readZip } = await import('./office/package.ts');
      const { pieces, format } = await readZip(bytes);
      return documentOf(pieces, MEDIA_TYPES[format]);
    }
    case 'compound': {
      const { readCompound } = await import('./office/compoundFile.ts');
      const { pieces, format } = await readCompound(bytes);
      return documentOf(pieces, MEDIA_TYPES[format]);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/index.ts');
      return documentOf(await readPdf(bytes), MEDIA_TYPES.pdf);
    }
    case 'png':
    case 'jpeg':
      throw new ExtractionError('scanned');
    case 'html': {
      const { readHtml } = await import('./html/index.ts');
      return documentOf(readHtml(bytes), MEDIA_TYPES.html);
    }
    case 'csv': {
      const { csvPieces } = await import('./csv.ts');
      return documentOf(csvPieces(decodeText(bytes)), MEDIA_TYPES.csv);
    }
    default: {
      const { withRowsOfCommas } = await import('./csv.ts');
      const text = withRowsOfCommas(legible(decodeText(bytes)));
      return plainDocument(text, MEDIA_TYPES[container], words);
    }
  }
}
