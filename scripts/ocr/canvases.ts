/** Canvases for Node. Pictures in PDFs are decoded by pdfjs; a file that is a picture in a process of its own. */
import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import type { Canvases, Decoded } from '../../src/ocr/canvas.ts';

const DECODER = fileURLToPath(new URL('./decodePicture.ts', import.meta.url));
const HEAD = 8;
/** In milliseconds. */
const TIME_LIMIT = 120_000;

export const nodeCanvases: Canvases = {
  create: (width, height) => createCanvas(width, height),
  decode: decoded,
};

/** Rejects where the picture is damaged, whatever that does to the decoder. */
async function decoded(bytes: Uint8Array<ArrayBuffer>): Promise<Decoded> {
  const child = spawn(process.execPath, ['--import', 'tsx', DECODER], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: TIME_LIMIT,
  });
  // It may have ended before it has taken all.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  const [pixels, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0 || pixels.length <= HEAD) throw new Error('the picture could not be decoded');
  const [width, height] = [pixels.readUInt32LE(0), pixels.readUInt32LE(4)];
  const canvas = createCanvas(width, height);
  const drawing = canvas.getContext('2d');
  const image = drawing.createImageData(width, height);
  image.data.set(pixels.subarray(HEAD));
  drawing.putImageData(image, 0, 0);
  return canvas;
}
