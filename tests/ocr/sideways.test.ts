/** A page put into the scanner sideways, read by the models. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { modelFiles } from '../../scripts/ocr/modelFiles.ts';
import { nodeCanvases } from '../../scripts/ocr/canvases.ts';
import { startModels } from '../../src/ocr/models.ts';
import { openPages } from '../../src/ocr/pages.ts';
import { quarterTurned } from '../../src/ocr/quarters.ts';
import { readScanPage } from '../../src/ocr/readScan.ts';
import type { ScanPage } from '../../src/ocr/scan.ts';
import { textOfScan } from '../../src/ocr/text.ts';

/** Marks that the model takes for one another, or leaves out, when the page lies a little otherwise. */
const wordsOf = (page: ScanPage): string => textOfScan({ pages: [page] }).text.replace(/[,，。]/g, '');

test('a page says the same however it was put in, and knows by how much it was turned', async () => {
  const bytes = new Uint8Array(await readFile('tests/fixtures/scans/page.png'));
  const pages = await openPages(bytes, nodeCanvases);
  const given = await pages.page(0);
  await pages.close();
  // What a page says above says enough of how it lies, in half the time.
  const { width, grey } = given.picture;
  const height = Math.ceil(given.picture.height / 2);
  const half = { width, height, grey: grey.subarray(0, width * height) };
  const models = await startModels(await modelFiles());
  const read = (quarters: 0 | 1 | 3) =>
    readScanPage({ ...given, picture: quarterTurned(half, quarters) }, models);
  const upright = await read(0);
  expect(upright.quarters).toBeUndefined();
  expect(wordsOf(upright)).toMatch(/\d/);
  for (const [quarters, back] of [
    [1, 3],
    [3, 1],
  ] as const) {
    const page = await read(quarters);
    expect(page.quarters).toBe(back);
    expect([page.width, page.height]).toEqual([upright.width, upright.height]);
    expect(wordsOf(page)).toBe(wordsOf(upright));
  }
}, 240_000);
