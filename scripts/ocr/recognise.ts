/** A scan → what is read in its pictures, a page at a time. */
import { openPages } from '../../src/ocr/pages.ts';
import { startModels, type Models } from '../../src/ocr/models.ts';
import { readScanPage } from '../../src/ocr/readScan.ts';
import type { Scan, ScanPage } from '../../src/ocr/scan.ts';
import { nodeCanvases } from './canvases.ts';
import { modelFiles } from './modelFiles.ts';

/** Pages are numbered from 0 on. */
export interface RecogniseOptions {
  /** What an earlier run has read of a page. */
  readonly known?: (page: number) => Promise<ScanPage | null>;
  readonly keep?: (page: number, read: ScanPage) => Promise<void>;
  readonly onPage?: (done: number, of: number) => void;
}

let started: Promise<Models> | undefined;

/** Throws `ExtractionError` where the file cannot be drawn. */
export async function recognise(
  bytes: Uint8Array<ArrayBuffer>,
  { known, keep, onPage }: RecogniseOptions = {},
): Promise<Scan> {
  const source = await openPages(bytes, nodeCanvases);
  try {
    const pages: ScanPage[] = [];
    for (let page = 0; page < source.count; page++) {
      const before = await known?.(page);
      const read = before ?? (await readScanPage(await source.page(page), await models()));
      if (!before) await keep?.(page, read);
      pages.push(read);
      onPage?.(page + 1, source.count);
    }
    return { pages };
  } finally {
    await source.close();
  }
}

const models = (): Promise<Models> => (started ??= modelFiles().then(startModels));
