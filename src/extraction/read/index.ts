/**
 * Bytes of a file → its text, the way the extraction wants it: a paragraph a line, a table's rows as lines with tabs
 * (merged cells left empty), form feeds between pages, no character that prints nothing. A format's library is loaded when a file needs it.
 */
import { ExtractionError } from '../errors.ts';
import { withoutInvisible } from '../text/invisible.ts';
import { withIdeographs } from '../text/radicals.ts';
import { decodeText } from './decode.ts';
import { containerOf, MEDIA_TYPES, type Container, type Format } from './format.ts';

export interface ReadFile {
  readonly text: string;
  readonly mediaType: string;
}

/** Beyond this, a file is not one of these documents, and a browser tab would run out of memory. */
export const MAX_BYTES = 100 * 1024 * 1024;

const OFFICE_NAME = /\.(?:pdf|docx?|xlsx?)$/i;

/** Throws `ExtractionError` and nothing else. */
export async function readFile(given: Uint8Array, fileName: string): Promise<ReadFile> {
  try {
    // Node's Buffer is a Uint8Array that some libraries refuse.
    const bytes = given.constructor === Uint8Array ? given : new Uint8Array(given);
    if (bytes.length > MAX_BYTES) throw new ExtractionError('too-large');
    const { text, format } = await readContainer(bytes, containerOf(bytes, fileName));
    const visible = withoutInvisible(text);
    if (visible.trim() === '') throw new ExtractionError('empty');
    return { text: withIdeographs(visible), mediaType: MEDIA_TYPES[format] };
  } catch (error) {
    // A file that is called a PDF and is none was cut off or damaged; its encoding is not what is wrong.
    if (error instanceof ExtractionError)
      throw error.code === 'encoding' && OFFICE_NAME.test(fileName) ? new ExtractionError('broken') : error;
    throw new ExtractionError(error instanceof RangeError ? 'too-large' : 'broken', { cause: error });
  }
}

interface Text {
  readonly text: string;
  readonly format: Format;
}

async function readContainer(bytes: Uint8Array, container: Container): Promise<Text> {
  switch (container) {
    case 'zip': {
      const { readZip } = await import('./office/package.ts');
      return readZip(bytes);
    }
    case 'compound': {
      const { readCompound } = await import('./office/compoundFile.ts');
      return readCompound(bytes);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/index.ts');
      return { text: await readPdf(bytes), format: 'pdf' };
    }
    case 'html': {
      const { readHtml } = await import('./html/index.ts');
      return { text: readHtml(bytes), format: 'html' };
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts');
      return { text: readMarkdown(decodeText(bytes)), format: 'markdown' };
    }
    default:
      return { text: decodeText(bytes), format: 'text' };
  }
}
