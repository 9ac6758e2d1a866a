/** A scan → what is read in its pictures, a page at a time. */
import { openPages } from '../../src/ocr/pages.ts';
import { startModels, type Models } from '../../src/ocr/models.ts';
import { readScanPage } from '../../src/ocr/readScan.ts';
import type { Scan, ScanPage } from '../../src/ocr/scan.ts';
import { nodeCanvases } from './canvases.ts';
import { modelFiles } from './modelFiles.ts';

let started: Promise<Models> | undefined;

/** Throws `ExtractionError` where the file cannot be drawn. */
export async function recognise(
  bytes: Uint8Array<ArrayBuffer>,
  onPage: (page: number, of: number) => void = () => undefined,
): Promise<Scan> {
  started ??= modelFiles().then(startModels);
  const models = await started;
  const source = await openPages(bytes, nodeCanvases);
  try {
    const pages: ScanPage[] = [];
    for (let index = 0; index < source.count; index++) {
      pages.push(await readScanPage(await source.page(index), models));
      onPage(index + 1, source.count);
    }
    return { pages };
  } finally {
    await source.close();
  }
}
