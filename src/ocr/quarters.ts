/** Pages that were laid on the glass sideways: told by their lines, which then stand upright, and turned back. Pure. */
import type { Box, Picture } from './picture.ts';

/** Clockwise. */
export type Quarters = 0 | 1 | 2 | 3;
/** No page is read on its head. */
export type SidewaysQuarters = Exclude<Quarters, 2>;

/** A line is so much longer than it is high; single characters say nothing. */
const LONG = 2;

/** Most of what stands in lines stands in upright ones. A column of narrow cells is not most of a page. */
export function isSideways(boxes: readonly Box[]): boolean {
  let [level, upright] = [0, 0];
  for (const { left, right, top, bottom } of boxes) {
    const [across, down] = [right - left, bottom - top];
    if (across >= LONG * down) level += across;
    else if (down >= LONG * across) upright += down;
  }
  return upright > level;
}

export function quarterTurned(picture: Picture, quarters: Quarters): Picture {
  if (quarters === 0) return picture;
  const { width, height, grey } = picture;
  const turned = new Uint8Array(grey.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const to =
        quarters === 1
          ? x * height + (height - 1 - y)
          : quarters === 2
            ? grey.length - 1 - at
            : (width - 1 - x) * height + y;
      turned[to] = grey[at] ?? 0;
    }
  return quarters === 2 ? { width, height, grey: turned } : { width: height, height: width, grey: turned };
}

/** Where a box is after half a turn. */
export const halfTurned = ({ left, right, top, bottom }: Box, { width, height }: Picture): Box => ({
  left: width - right,
  right: width - left,
  top: height - bottom,
  bottom: height - top,
});
