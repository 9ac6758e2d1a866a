/** Where the lines of a page are: what the detection model is given, and boxes from the map that it answers. */
import { resized, whole, type Box, type Picture } from './picture.ts';

/** What a model is given or answers. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** The model's strides. */
const MULTIPLE = 32;
/** Of each channel of the pictures that the model was trained with. */
const MEANS = [0.485, 0.456, 0.406] as const;
const DEVIATIONS = [0.229, 0.224, 0.225] as const;

/** A pixel of the map belongs to a line from here on. */
const TEXT = 0.3;
/** A line counts when its pixels are so sure on average. */
const SURE = 0.5;
/** The map shows the core of a line: area × this ÷ perimeter is what its edges are moved out by. */
const UNCLIP = 1.6;
/** Of the map; smaller is dust. */
const SMALLEST = 3;

/** The page as the model takes it; `scale`: pixels of the map for each of the picture, across and down. */
export function detectionInput(picture: Picture, longest: number): Tensor {
  const factor = Math.min(1, longest / Math.max(picture.width, picture.height));
  const side = (length: number): number =>
    Math.max(MULTIPLE, Math.round((length * factor) / MULTIPLE) * MULTIPLE);
  const [width, height] = [side(picture.width), side(picture.height)];
  const { grey } = resized(picture, whole(picture), width, height);
  const data = new Float32Array(3 * grey.length);
  MEANS.forEach((mean, channel) => {
    const deviation = DEVIATIONS[channel] ?? 1;
    for (let at = 0; at < grey.length; at++)
      data[channel * grey.length + at] = ((grey[at] ?? 0) / 255 - mean) / deviation;
  });
  return { data, dims: [1, 3, height, width] };
}

interface Component extends Box {
  readonly area: number;
  readonly sure: number;
}

/** The lines that the map shows, in pixels of the picture, in no order. */
export function boxesOf({ data, dims }: Tensor, picture: Picture): Box[] {
  const [height = 0, width = 0] = dims.slice(-2);
  const [acrossScale, downScale] = [picture.width / width, picture.height / height];
  return componentsOf(data, width, height).flatMap((found) => {
    const [across, down] = [found.right - found.left, found.bottom - found.top];
    if (found.sure < SURE || Math.min(across, down) < SMALLEST) return [];
    const out = (across * down * UNCLIP) / (2 * (across + down));
    return [
      {
        left: Math.max(0, Math.round((found.left - out) * acrossScale)),
        top: Math.max(0, Math.round((found.top - out) * downScale)),
        right: Math.min(picture.width, Math.round((found.right + out) * acrossScale)),
        bottom: Math.min(picture.height, Math.round((found.bottom + out) * downScale)),
      },
    ];
  });
}

/** Pixels of text that touch, with the box about them. */
function componentsOf(map: Float32Array, width: number, height: number): Component[] {
  const seen = new Uint8Array(map.length);
  const found: Component[] = [];
  const stack: number[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || (map[start] ?? 0) < TEXT) continue;
    let [left, right, top, bottom, area, sum] = [width, 0, height, 0, 0, 0];
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      area += 1;
      sum += map[at] ?? 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const next = v * width + u;
          if (seen[next] || (map[next] ?? 0) < TEXT) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    found.push({ left, right, top, bottom, area, sure: sum / area });
  }
  return found;
}
