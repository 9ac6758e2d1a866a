/** Canvases for Node. Pictures in PDFs are decoded by pdfjs; this package's own decoder ends the process at a damaged one. */
import { createCanvas } from '@napi-rs/canvas';
import type { Canvases } from '../../src/ocr/canvas.ts';

export const nodeCanvases: Canvases = { create: (width, height) => createCanvas(width, height) };
