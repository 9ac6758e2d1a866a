/** What becomes of a file that was not read: a scan can be recognised, and one that was told by its kind be read all the same. */
import type { ReaderAnswer } from '../../extraction/worker/reader.ts';
import type { Scan } from '../../ocr/scan.ts';
import type { ItemState } from './sessionItems.ts';

/** `scan`: what it was recognised as, before it was not read. */
export function notRead(
  { message, isScan, isRefused }: Extract<ReaderAnswer, { kind: 'failed' }>,
  sha256: string,
  scan: Scan | null = null,
): ItemState {
  if (isScan) return { kind: 'scan', sha256 };
  return isRefused ? { kind: 'refused', message, sha256, scan } : { kind: 'failed', message };
}
