/** Pages of scans as they are drawn: real files, in the encodings that scanners write. */
import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { nodeCanvases } from '../../scripts/ocr/canvases.ts';
import type { PagePicture } from '../../src/ocr/pagePicture.ts';
import { openPages } from '../../src/ocr/pages.ts';
import { rgbaOf, type Picture } from '../../src/ocr/picture.ts';

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

  it.each(['image/png', 'image/jpeg'] as const)('may be a picture itself: %s', async (type) => {
    const drawn = await firstPage(await fixture('page'));
    const { width, height } = drawn.picture;
    const canvas = createCanvas(width, height);
    const drawing = canvas.getContext('2d');
    const image = drawing.createImageData(width, height);
    image.data.set(rgbaOf(drawn.picture));
    drawing.putImageData(image, 0, 0);
    const bytes = type === 'image/png' ? canvas.toBuffer(type) : canvas.toBuffer(type, 60);
    const page = await firstPage(bytes);
    expect(page.count).toBe(1);
    expect([page.picture.width, page.picture.height]).toEqual([width, height]);
    expect(inkOf(page.picture)).toBeCloseTo(inkOf(drawn.picture), 2);
  });

  it('that is a damaged picture says so, and harms nothing else', async () => {
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3);
    await expect(firstPage(bytes)).rejects.toThrow(/已损坏/);
  });

  it('says that it is damaged where it is', async () => {
    await expect(firstPage(new TextEncoder().encode('%PDF-1.7 broken'))).rejects.toThrow(/已损坏/);
  });
});
