/** Where the names of points stand: beside their points, over no other point and no line. Pure. */
import { emsOf } from './wrap.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

interface Range {
  readonly min: number;
  readonly max: number;
}

interface Named {
  readonly name: string;
  readonly x: { readonly value: number };
  readonly y: { readonly value: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The least that a drawing has, in pixels: where it has more, names are further from other points. */
const PLOT = { width: 900, height: 380 } as const;
const LETTER = 11;
/** Half the height of a line of letters, half a point, the gap between both. */
const [HALF_LINE, RADIUS, GAP] = [8, 7, 5];
/** From this share of the width on, names stand before their points. */
const LEFT_FROM = 0.6;

const placeIn = (value: number, { min, max }: Range, length: number): number =>
  ((value - min) / (max - min || 1)) * length;

function boxOf(side: Side, x: number, y: number, width: number): Box {
  const [beside, above] = [RADIUS + GAP, RADIUS + HALF_LINE];
  switch (side) {
    case 'right':
      return { left: x + beside, right: x + beside + width, top: y - HALF_LINE, bottom: y + HALF_LINE };
    case 'left':
      return { left: x - beside - width, right: x - beside, top: y - HALF_LINE, bottom: y + HALF_LINE };
    case 'top':
      return { left: x - width / 2, right: x + width / 2, top: y - above - HALF_LINE, bottom: y - RADIUS };
    case 'bottom':
      return { left: x - width / 2, right: x + width / 2, top: y + RADIUS, bottom: y + above + HALF_LINE };
  }
}

/** For each point the side of its name; null where there is room on none, and its tip alone tells it. */
export function labelSides(points: readonly Named[], xRange: Range, yRange: Range): (Side | null)[] {
  const places = points.map(({ x, y }) => ({
    x: placeIn(x.value, xRange, PLOT.width),
    y: PLOT.height - placeIn(y.value, yRange, PLOT.height),
  }));
  const zero = {
    x: placeIn(0, xRange, PLOT.width),
    y: PLOT.height - placeIn(0, yRange, PLOT.height),
  };
  const isFree = ({ left, right, top, bottom }: Box, own: number): boolean =>
    left >= 0 &&
    right <= PLOT.width + 40 &&
    top >= 0 &&
    bottom <= PLOT.height &&
    !(top < zero.y && bottom > zero.y) &&
    !(left < zero.x && right > zero.x) &&
    !places.some(
      ({ x, y }, index) =>
        index !== own && x + RADIUS > left && x - RADIUS < right && y + RADIUS > top && y - RADIUS < bottom,
    );
  return points.map(({ name }, index) => {
    const { x = 0, y = 0 } = places[index] ?? {};
    const sides: Side[] =
      x > PLOT.width * LEFT_FROM ? ['left', 'right', 'top', 'bottom'] : ['right', 'left', 'top', 'bottom'];
    return sides.find((side) => isFree(boxOf(side, x, y, emsOf(name) * LETTER), index)) ?? null;
  });
}
