/**
 * A process that decodes one picture from its input and writes its width and height (32 bits, little-endian) and its pixels (RGBA) to
 * its output. The decoder ends the process at some damaged pictures; whoever started it then knows that this one is damaged.
 */
import { buffer } from 'node:stream/consumers';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A picture with more pixels is not decoded. */
const MOST_PIXELS = 100_000_000;
/** Read at less: a smaller picture is decoded to the same text, and takes less memory on its way. */
const LONGEST = 4000;

const image = await loadImage(await buffer(process.stdin));
if (image.width * image.height > MOST_PIXELS) throw new RangeError('the picture is too large');
const factor = Math.min(1, LONGEST / Math.max(image.width, image.height));
const [width, height] = [Math.round(image.width * factor), Math.round(image.height * factor)];
const drawing = createCanvas(width, height).getContext('2d');
drawing.drawImage(image, 0, 0, width, height);
const head = Buffer.alloc(8);
head.writeUInt32LE(width, 0);
head.writeUInt32LE(height, 4);
process.stdout.write(head);
process.stdout.write(Buffer.from(drawing.getImageData(0, 0, width, height).data.buffer));
