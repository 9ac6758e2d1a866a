/** Bytes of a text file → its text. UTF-8, UTF-16 with or without a mark, GB18030. */
import { unreadableAsDisclosure } from '../errors.ts';

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Throws `ExtractionError` (`empty`, `unsupported`) where there is no text to read. */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.trim() === '') throw unreadableAsDisclosure('empty');
  if (text.includes('\u0000')) throw unreadableAsDisclosure('unsupported');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
