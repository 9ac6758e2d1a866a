/** The pages of a PDF as pictures, drawn by pdfjs on this thread. Nothing of it is run, and nothing fetched but its own decoders. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractionError } from '../extraction/errors.ts';
import { pdfLibrary } from '../extraction/read/pdf/library.ts';
import { resourceFactory } from '../extraction/read/pdf/resources.ts';
import type { Canvas, Canvases, Drawing } from './canvas.ts';
import { hasTooFewDots } from './faults.ts';
import type { PagePicture, Pages } from './pagePicture.ts';
import { greyOf } from './picture.ts';

/** Dots an inch: what the models read best. */
const RESOLUTION = 150;
const POINTS = 72;
/** A page larger than A3 is drawn smaller: memory stays within bounds whatever a PDF says. In pixels. */
const LONGEST = 2600;
/** A picture with more pixels is not decoded. */
const MOST_PIXELS = 100_000_000;

/** Throws `ExtractionError` (`encrypted`, `broken`). */
export async function openPdfPages(bytes: Uint8Array, canvases: Canvases): Promise<Pages> {
  const library = await pdfLibrary();
  const worker = new library.PDFWorker();
  try {
    await worker.promise;
    const document = await library.getDocument({
      worker,
      // pdfjs takes the buffer it is given for itself.
      data: bytes.slice(),
      verbosity: library.VerbosityLevel.ERRORS,
      BinaryDataFactory: resourceFactory(),
      CanvasFactory: canvasFactory(canvases),
      FilterFactory: NoFilters,
      useWorkerFetch: false,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: MOST_PIXELS,
      cMapUrl: 'cmaps/',
      cMapPacked: true,
      standardFontDataUrl: 'standard_fonts/',
      wasmUrl: 'wasm/',
    }).promise;
    return {
      count: document.numPages,
      page: (index) => drawn(library, document, index, canvases),
      close: async () => {
        await document.loadingTask.destroy();
        worker.destroy();
      },
    };
  } catch (error) {
    worker.destroy();
    const isEncrypted = error instanceof Error && error.name === 'PasswordException';
    throw new ExtractionError(isEncrypted ? 'encrypted' : 'broken', { cause: error });
  }
}

type Library = Awaited<ReturnType<typeof pdfLibrary>>;

async function drawn(
  library: Library,
  document: PDFDocumentProxy,
  index: number,
  canvases: Canvases,
): Promise<PagePicture> {
  const page = await document.getPage(index + 1);
  try {
    const size = page.getViewport({ scale: 1 });
    const longer = Math.max(size.width, size.height);
    const viewport = page.getViewport({ scale: Math.min(RESOLUTION / POINTS, LONGEST / longer) });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = canvases.create(width, height);
    await page.render({ canvas: canvas as HTMLCanvasElement, viewport }).promise;
    const drawing = canvas.getContext('2d') as Drawing;
    const picture = greyOf(drawing.getImageData(0, 0, width, height).data, width, height);
    // Gives the memory back at once, without waiting for the collector.
    canvas.width = 0;
    return { picture, isTwoLevel: await isTwoLevel(library, page, longer / POINTS) };
  } finally {
    page.cleanup();
  }
}

interface PdfImage {
  readonly width?: number;
  readonly height?: number;
  readonly kind?: number;
}

/** Whether the largest picture of the page has two levels and too few dots. `inches`: the page's longer side. */
async function isTwoLevel({ OPS, ImageKind }: Library, page: PDFPageProxy, inches: number): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let largest = { pixels: 0, hasTwoLevels: false };
  fnArray.forEach((operator, at) => {
    const [given] = (argsArray[at] ?? []) as readonly unknown[];
    const image = operator === OPS.paintImageXObject ? imageOf(page, given) : (given as PdfImage | null);
    const isMask = operator === OPS.paintImageMaskXObject;
    if (!isMask && operator !== OPS.paintImageXObject) return;
    const pixels = Math.max(image?.width ?? 0, image?.height ?? 0);
    if (pixels > largest.pixels)
      largest = { pixels, hasTwoLevels: isMask || image?.kind === ImageKind.GRAYSCALE_1BPP };
  });
  return largest.hasTwoLevels && hasTooFewDots(largest.pixels, inches);
}

function imageOf(page: PDFPageProxy, id: unknown): PdfImage | null {
  if (typeof id !== 'string') return null;
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return objects.has(id) ? (objects.get(id) as PdfImage | null) : null;
}

interface Held {
  canvas: Canvas | null;
  context: unknown;
}

/** The class that pdfjs makes its own canvases by. */
const canvasFactory = (canvases: Canvases): new () => object =>
  class {
    create(width: number, height: number): Held {
      const canvas = canvases.create(width, height);
      return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
    }

    reset({ canvas }: Held, width: number, height: number): void {
      if (canvas) Object.assign(canvas, { width, height });
    }

    destroy(held: Held): void {
      if (held.canvas) Object.assign(held.canvas, { width: 0, height: 0 });
      Object.assign(held, { canvas: null, context: null });
    }
  };

/** Filters are made of elements of a page, which a worker has not; scans have none. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy = (): void => undefined;
}
