/** Canvases for Node. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Canvases } from '../../src/ocr/canvas.ts';

export const nodeCanvases: Canvases = {
  create: (width, height) => createCanvas(width, height),
  decode: (bytes) => loadImage(bytes),
};
