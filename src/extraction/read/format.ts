/** Which format a file is: its first bytes say it, its name only where they do not. */
import { ExtractionError } from '../errors.ts';
import { markOf } from './decode.ts';

export type Format =
  'text' | 'markdown' | 'csv' | 'html' | 'pdf' | 'docx' | 'doc' | 'xlsx' | 'xls' | 'png' | 'jpeg';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  csv: 'text/csv',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** A container that holds one of several formats; what is inside decides. */
export type Container = Format | 'zip' | 'compound';

const SIGNATURES: readonly (readonly [bytes: readonly number[], container: Container | null])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'compound'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  // Known, and not text: other pictures (GIF, TIFF), RAR, 7z, gzip, RTF.
  [[0x47, 0x49, 0x46, 0x38], null],
  [[0x49, 0x49, 0x2a, 0x00], null],
  [[0x4d, 0x4d, 0x00, 0x2a], null],
  [[0x52, 0x61, 0x72, 0x21], null],
  [[0x37, 0x7a, 0xbc, 0xaf], null],
  [[0x1f, 0x8b], null],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], null],
];

const HTML =
  /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|style|script)\b/i;
/** Some servers send blank lines or a mark before the PDF header; readers accept it within the first kilobyte. */
const HEADER_REACH = 1024;

/** Throws `ExtractionError` (`empty`, `unsupported`). */
export function containerOf(bytes: Uint8Array, fileName: string): Container {
  if (bytes.length === 0) throw new ExtractionError('empty');
  const signature = SIGNATURES.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (signature) {
    if (signature[1] === null) throw new ExtractionError('unsupported');
    return signature[1];
  }
  const opening = openingOf(bytes);
  if (opening.includes('%PDF-')) return 'pdf';
  if (HTML.test(opening)) return 'html';
  // Web archives, and office files written as one XML.
  if (/^\s*(?:MIME-Version:|<\?xml\b)/i.test(opening)) throw new ExtractionError('unsupported');
  const name = fileName.toLowerCase();
  if (/\.(?:html?|xhtml)$/.test(name) && opening.includes('<')) return 'html';
  if (name.endsWith('.csv')) return 'csv';
  return /\.(?:md|markdown)$/.test(name) ? 'markdown' : 'text';
}

/** The first bytes as ASCII; of UTF-16 by its mark, the text. */
function openingOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, HEADER_REACH);
  const encoding = markOf(bytes);
  return new TextDecoder(encoding ?? 'latin1').decode(start);
}
