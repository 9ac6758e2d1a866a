/**
 * pdfjs as this project uses it: both halves on one thread (the caller is a worker already, or Node), nothing drawn,
 * nothing evaluated, nothing fetched but the package's own character maps.
 */
import type * as Library from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractionError } from '../../errors.ts';
import { Budget } from './budget.ts';
import { inNode, resourceFactory } from './resources.ts';

export type Operator = keyof typeof Library.OPS;

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface PdfFont {
  readonly fontMatrix: readonly number[];
  readonly vertical: boolean;
}

export interface OpenedPdf {
  readonly document: Library.PDFDocumentProxy;
  readonly operators: ReadonlyMap<number, Operator>;
  readonly budget: Budget;
  close(): Promise<void>;
}

let loaded: Promise<typeof Library> | undefined;

/** Both halves of the library, for this thread. */
export const pdfLibrary = (): Promise<typeof Library> => (loaded ??= load());

async function load(): Promise<typeof Library> {
  // On the same thread, pdfjs takes the parsing half from here instead of starting a worker by its address.
  const parser = await unannounced(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  Object.assign(globalThis, { pdfjsWorker: parser });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * The parsing half takes any worker that it wakes up in for its own: it posts a greeting and listens to every message,
 * unless there is a window.
 */
async function unannounced<T>(wake: () => Promise<T>): Promise<T> {
  if ('window' in globalThis || inNode()) return wake();
  const scope = globalThis as { window?: unknown };
  scope.window = globalThis;
  try {
    return await wake();
  } finally {
    delete scope.window;
  }
}

/** Throws `ExtractionError` (`encrypted`, `broken`). The caller closes it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const library = await pdfLibrary();
  const worker = new library.PDFWorker();
  try {
    await worker.promise;
    const budget = new Budget(worker.port, library.OPS);
    const document = await library.getDocument({
      worker,
      // pdfjs takes the buffer it is given for itself.
      data: bytes.slice(),
      verbosity: library.VerbosityLevel.ERRORS,
      BinaryDataFactory: resourceFactory(),
      useWorkerFetch: false,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      // Pictures are not looked at, so none needs decoding.
      maxImageSize: 1,
      cMapUrl: 'cmaps/',
      cMapPacked: true,
      standardFontDataUrl: 'standard_fonts/',
    }).promise;
    const operators = new Map(Object.entries(library.OPS).map(([name, code]) => [code, name as Operator]));
    const close = async (): Promise<void> => {
      await document.loadingTask.destroy();
      worker.destroy();
    };
    return { document, operators, budget, close };
  } catch (error) {
    worker.destroy();
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new ExtractionError(encrypted ? 'encrypted' : 'broken', { cause: error });
  }
}
