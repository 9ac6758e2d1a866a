/** PDF with a text layer → its pieces. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractionError } from '../../errors.ts';
import type { Piece } from '../../document/build.ts';
import { piecesOfPages } from './document.ts';
import type { Matrix } from './geometry.ts';
import type { Layout } from './layout.ts';
import { openPdf, type OpenedPdf, type PdfFont } from './library.ts';
import { runOperators } from './operators.ts';
import { blocksOf, type PageBlock } from './page.ts';

/** A disclosure has some dozens of pages, with annexes some hundreds. */
const MAX_PAGES = 3000;
/** Fewer characters a page than this, and what there is was stamped on scanned pages. */
const SPARSE = 8;

/** Throws `ExtractionError` (`scanned`, `encrypted`, `broken`, `too-large`). */
export async function readPdf(bytes: Uint8Array): Promise<Piece[]> {
  const opened = await openPdf(bytes);
  const { document } = opened;
  try {
    if (document.numPages > MAX_PAGES) throw new ExtractionError('too-large');
    const pages: PageBlock[][] = [];
    let characters = 0;
    let layout: Layout | null = null;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(opened, number, layout);
      pages.push(page.blocks);
      layout = page.layout;
      characters += page.count;
    }
    if (characters < SPARSE * document.numPages) throw new ExtractionError('scanned');
    return piecesOfPages(pages);
  } finally {
    await opened.close();
  }
}

async function readPage(
  { document, operators, budget }: OpenedPdf,
  number: number,
  before: Layout | null,
): Promise<{ blocks: PageBlock[]; layout: Layout | null; count: number }> {
  const page = await document.getPage(number);
  try {
    const list = await Promise.race([page.getOperatorList(), budget.exceeded]);
    const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
    const content = runOperators(list, operators, (id) => fontOf(page, id), view);
    return { ...blocksOf(content, before), count: content.glyphs.length };
  } finally {
    page.cleanup();
  }
}

function fontOf(page: PDFPageProxy, id: string): PdfFont | undefined {
  if (!page.commonObjs.has(id)) return undefined;
  const font = page.commonObjs.get(id) as Partial<PdfFont> | null;
  return font ? { fontMatrix: font.fontMatrix ?? [0.001], vertical: font.vertical === true } : undefined;
}
