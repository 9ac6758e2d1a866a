/** The pages of a scan, one after another, as pictures. */
import { ExtractionError } from '../extraction/errors.ts';
import { containerOf } from '../extraction/read/format.ts';
import { openPdfPages } from './pdfPages.ts';
import type { Canvases, Drawing } from './canvas.ts';
import type { Pages } from './pagePicture.ts';
import { greyOf } from './picture.ts';
import { isTwoLevel } from './faults.ts';

/** In dots: pages are read at this length of their longer side, as of A4 at 150 dpi; smaller letters than those are hardly printed. */
const LONGER_SIDE = 1754;

/** Throws `ExtractionError` where there is nothing to draw. */
export async function openPages(bytes: Uint8Array<ArrayBuffer>, canvases: Canvases): Promise<Pages> {
  return containerOf(bytes, '') === 'pdf' ? openPdfPages(bytes, canvases) : openPicture(bytes, canvases);
}

/** A picture is a page. */
async function openPicture(bytes: Uint8Array<ArrayBuffer>, canvases: Canvases): Promise<Pages> {
  const decoded = await canvases.decode(bytes).catch((cause: unknown) => {
    throw new ExtractionError('broken', { cause });
  });
  const longer = Math.max(decoded.width, decoded.height);
  const factor = Math.min(1, LONGER_SIDE / longer);
  return {
    count: 1,
    page: () => {
      const [width, height] = [Math.round(decoded.width * factor), Math.round(decoded.height * factor)];
      const canvas = canvases.create(width, height);
      const drawing = canvas.getContext('2d', { willReadFrequently: true }) as Drawing;
      // A photograph has twice the dots: thin strokes would fall between those that are taken.
      drawing.imageSmoothingQuality = 'high';
      drawing.drawImage(decoded, 0, 0, width, height);
      const picture = greyOf(drawing.getImageData(0, 0, width, height).data, width, height);
      return Promise.resolve({ picture, isTwoLevel: isTwoLevel(picture) });
    },
    close: () => Promise.resolve(),
  };
}
