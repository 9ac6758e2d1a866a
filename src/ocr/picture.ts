/** Pictures of pages in grey, and what is done to them before they are read. Pure: no canvas. */

/** One byte a pixel, row by row: 0 is black, 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A part of a picture, in its pixels; `right` and `bottom` are the first beyond it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WHITE = 255;

/** As a person sees it: by luminance, on white paper. */
export function greyOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): Picture {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    const alpha = (rgba[from + 3] ?? WHITE) / WHITE;
    const luminance =
      0.299 * (rgba[from] ?? 0) + 0.587 * (rgba[from + 1] ?? 0) + 0.114 * (rgba[from + 2] ?? 0);
    grey[at] = Math.round(luminance * alpha + WHITE * (1 - alpha));
  }
  return { width, height, grey };
}

/** The level that most of the page has: its paper, white or not. */
export function paperOf({ grey }: Picture): number {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  let paper = 255;
  for (let value = 255; value >= 128; value--) if ((counts[value] ?? 0) > (counts[paper] ?? 0)) paper = value;
  return paper;
}

/** For a canvas. */
export function rgbaOf({ width, height, grey }: Picture): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, at = 0; from < grey.length; from++, at += 4) {
    rgba.fill(grey[from] ?? WHITE, at, at + 3);
    rgba[at + 3] = WHITE;
  }
  return rgba;
}

/** A point between four pixels; white beyond the edges. Called for every pixel of a page: no closure, no array. */
function between(picture: Picture, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const below = y - top;
  const upper = pixel(picture, left, top) * (1 - right) + pixel(picture, left + 1, top) * right;
  const lower = pixel(picture, left, top + 1) * (1 - right) + pixel(picture, left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}

function pixel({ width, height, grey }: Picture, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? WHITE : (grey[y * width + x] ?? WHITE);
}

/** Turned about its middle so that lines that fall by `slope` (pixels down for each to the right) lie level. */
export function levelled(picture: Picture, slope: number): Picture {
  if (slope === 0) return picture;
  const { width, height } = picture;
  const angle = Math.atan(slope);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      grey[y * width + x] = between(
        picture,
        width / 2 + dx * cos - dy * sin,
        height / 2 + dx * sin + dy * cos,
      );
    }
  return { width, height, grey };
}

/** A part of a picture in another size: the mean of what a pixel covers where it shrinks, else between pixels. */
export function resized(picture: Picture, part: Box, width: number, height: number): Picture {
  const grey = new Uint8Array(width * height);
  const [stepX, stepY] = [(part.right - part.left) / width, (part.bottom - part.top) / height];
  const [samplesX, samplesY] = [Math.max(1, Math.round(stepX)), Math.max(1, Math.round(stepY))];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let v = 0; v < samplesY; v++)
        for (let u = 0; u < samplesX; u++)
          sum += between(
            picture,
            part.left + (x + (u + 0.5) / samplesX) * stepX - 0.5,
            part.top + (y + (v + 0.5) / samplesY) * stepY - 0.5,
          );
      grey[y * width + x] = Math.round(sum / (samplesX * samplesY));
    }
  return { width, height, grey };
}

export const whole = ({ width, height }: Picture): Box => ({ left: 0, top: 0, right: width, bottom: height });
