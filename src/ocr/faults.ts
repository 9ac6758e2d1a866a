/** What makes a page hard to read, as far as it can be told. Pure. */
import type { Picture } from './picture.ts';
import type { ScanPage } from './scan.ts';

/** Dots an inch that two levels need to show thin strokes. */
const ENOUGH_DOTS = 200;
/** A4, in inches. */
const LONGER_SIDE = 11.69;
/** Of all pixels; what is drawn in grey has its edges between. */
const BETWEEN = 0.002;
/** On average, in per cent: clean pages are read at 96 and more. */
const POOR = 88;

/** A picture of black and white only, in fewer dots than they need; taken for a page of A4. */
export function isTwoLevel({ grey, width, height }: Picture): boolean {
  if (Math.max(width, height) / LONGER_SIDE >= ENOUGH_DOTS) return false;
  let between = 0;
  for (const level of grey) if (level > 16 && level < 239) between++;
  return between < grey.length * BETWEEN;
}

/** As `isTwoLevel`, of a picture in a PDF: its pixels across a length in inches. */
export const hasTooFewDots = (pixels: number, inches: number): boolean => pixels / inches < ENOUGH_DOTS;

export function faultOf(lines: ScanPage['lines'], twoLevel: boolean): ScanPage['fault'] {
  if (twoLevel) return 'two-level';
  const sure = lines.flatMap((line) => line.sure);
  const mean = sure.reduce((sum, each) => sum + each, 0) / Math.max(1, sure.length);
  return sure.length > 0 && mean < POOR ? 'poor' : null;
}
