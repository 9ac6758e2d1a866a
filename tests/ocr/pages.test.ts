/** Pages of scans as they are drawn: real files, in the encodings that scanners write. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeCanvases } from '../../scripts/ocr/canvases.ts';
import type { PagePicture } from '../../src/ocr/pagePicture.ts';
import { openPages } from '../../src/ocr/pages.ts';
import type { Picture } from '../../src/ocr/picture.ts';

const inkOf = ({ grey }: Picture): number => grey.filter((level) => level < 128).length / grey.length;

async function firstPage(bytes: Uint8Array): Promise<PagePicture & { readonly count: number }> {
  const pages = await openPages(new Uint8Array(bytes), nodeCanvases);
  try {
    return { ...(await pages.page(0)), count: pages.count };
  } finally {
    await pages.close();
  }
}
const fixture = (name: string): Promise<Buffer> => readFile(`tests/fixtures/scans/${name}.pdf`);

describe('a page of a scan', () => {
  it.each([
    ['page', false],
    ['two-level-150', true],
    ['two-level-300', false],
  ])('is drawn at 150 dots an inch, and told where two levels have too few: %s', async (name, isTwoLevel) => {
    const page = await firstPage(await fixture(name));
    expect(page.count).toBe(1);
    expect(page.picture.width).toBeGreaterThan(1230);
    expect(page.picture.width).toBeLessThan(1270);
    expect(inkOf(page.picture)).toBeGreaterThan(0.01);
    expect(inkOf(page.picture)).toBeLessThan(0.1);
    expect(page.isTwoLevel).toBe(isTwoLevel);
  });

  it('that is a picture itself is for the browser, which decodes damaged ones without harm', async () => {
    await expect(firstPage(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3))).rejects.toThrow(/“我的文件”页/);
  });

  it('says that it is damaged where it is', async () => {
    await expect(firstPage(new TextEncoder().encode('%PDF-1.7 broken'))).rejects.toThrow(/已损坏/);
  });
});
