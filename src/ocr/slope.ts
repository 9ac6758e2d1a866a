/** How far the lines of a page fall from left to right: of level lines, rows of pixels are either dark or light. */
import { paperOf, resized, whole, type Picture } from './picture.ts';

/** Wide enough to tell a tenth of a degree, small enough to try many slopes. In pixels. */
const WIDTH = 800;
/** Scanners feed paper at up to some degrees. */
const STEEPEST = 0.06;
const COARSE = 0.004;
const FINE = 0.0005;
/** Darker than the paper by so much: ruling lines are pale in a smaller picture, and tell best where cells beside each other do not. */
const DARK = 55;
/** Fewer dark pixels say nothing of lines. */
const ENOUGH = 200;

/** Pixels down for each pixel to the right; 0 where the page has no lines to tell it by. */
export function slopeOf(picture: Picture): number {
  const width = Math.min(WIDTH, picture.width);
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const small = resized(picture, whole(picture), width, height);
  const dark = darkPixels(small);
  if (dark.length < ENOUGH) return 0;
  const coarse = steadiest(dark, height, 0, STEEPEST, COARSE);
  return steadiest(dark, height, coarse, COARSE, FINE);
}

/** Of the slopes about `middle`, the one along which dark pixels lie in the fewest rows; the least where several do. */
function steadiest(
  dark: readonly Pixel[],
  height: number,
  middle: number,
  reach: number,
  step: number,
): number {
  const steps = Math.round(reach / step);
  let best = { slope: middle, contrast: contrastOf(dark, height, middle) };
  for (let index = -steps; index <= steps; index++) {
    const slope = middle + index * step;
    const contrast = contrastOf(dark, height, slope);
    const isBetter =
      contrast > best.contrast || (contrast === best.contrast && Math.abs(slope) < Math.abs(best.slope));
    if (isBetter) best = { slope, contrast };
  }
  return Math.abs(best.slope) < FINE ? 0 : best.slope;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

function darkPixels(picture: Picture): Pixel[] {
  const { width, height, grey } = picture;
  const dark = paperOf(picture) - DARK;
  const found: Pixel[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if ((grey[y * width + x] ?? 0) < dark) found.push({ x, y });
  return found;
}

function contrastOf(dark: readonly Pixel[], height: number, slope: number): number {
  const rows = new Uint32Array(height * 3);
  for (const { x, y } of dark) {
    const row = Math.round(y - x * slope) + height;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
