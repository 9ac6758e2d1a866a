/**
 * Pages of one scan: read, or shown. It holds one file and one page at a time, and answers every request once, in their order; whoever
 * started it ends it. The models are fetched when a page is first to be read, and only then.
 */
import { ExtractionError } from '../extraction/errors.ts';
import type { Canvases } from './canvas.ts';
import { startModels, type Models } from './models.ts';
import type { Pages } from './pagePicture.ts';
import { openPages } from './pages.ts';
import { levelled, rgbaOf } from './picture.ts';
import { quarterTurned } from './quarters.ts';
import { readScanPage } from './readScan.ts';
import type { ScanPage } from './scan.ts';
import { siteModels } from './siteModels.ts';

export type Turned = Pick<ScanPage, 'quarters' | 'slope'>;

/** Pages are numbered from 0 on. `picture`: of a page, turned as it was when it was read. */
export type ScanRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'models' }
  | { readonly kind: 'read'; readonly page: number }
  | { readonly kind: 'picture'; readonly page: number; readonly turned: Turned };

export type ScanAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'page'; readonly page: ScanPage }
  | { readonly kind: 'picture'; readonly picture: Blob }
  | { readonly kind: 'failed'; readonly message: string };

const canvases: Canvases = {
  create: (width, height) => new OffscreenCanvas(width, height),
  decode: (bytes) => createImageBitmap(new Blob([bytes])),
};

let pages: Pages | undefined;
let models: Promise<Models> | undefined;

const opened = (): Pages => {
  if (!pages) throw new Error('no file was opened');
  return pages;
};

async function answerTo(request: ScanRequest): Promise<ScanAnswer> {
  switch (request.kind) {
    case 'open':
      pages = await openPages(request.bytes, canvases);
      return { kind: 'opened', pages: pages.count };
    case 'models':
      await (models ??= siteModels().then(startModels));
      return { kind: 'ready' };
    case 'read': {
      const picture = await opened().page(request.page);
      return {
        kind: 'page',
        page: await readScanPage(picture, await (models ??= siteModels().then(startModels))),
      };
    }
    case 'picture': {
      const { picture } = await opened().page(request.page);
      const { quarters = 0, slope } = request.turned;
      return { kind: 'picture', picture: await blobOf(levelled(quarterTurned(picture, quarters), slope)) };
    }
  }
}

async function blobOf(picture: Parameters<typeof rgbaOf>[0]): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const drawing = canvas.getContext('2d');
  drawing?.putImageData(new ImageData(rgbaOf(picture), picture.width, picture.height), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

const messageOf = (error: unknown): string =>
  error instanceof ExtractionError || error instanceof Error ? error.message : String(error);

let last: Promise<void> = Promise.resolve();
self.addEventListener('message', ({ data }: MessageEvent<ScanRequest>) => {
  last = last.then(async () => {
    const answer = await answerTo(data).catch((error: unknown): ScanAnswer => ({
      kind: 'failed',
      message: messageOf(error),
    }));
    self.postMessage(answer);
  });
});
