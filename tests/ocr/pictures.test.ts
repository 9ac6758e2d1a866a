/** What is done to a page before and after the models see it. */
import { describe, expect, it } from 'vitest';
import { boxesOf, detectionInput } from '../../src/ocr/detection.ts';
import { faultOf, hasTooFewDots, isTwoLevel } from '../../src/ocr/faults.ts';
import { greyOf, levelled, resized, rgbaOf, whole, type Picture } from '../../src/ocr/picture.ts';
import { slopeOf } from '../../src/ocr/slope.ts';

const WIDTH = 620;
const HEIGHT = 877;

/** A page of dark bars, as lines of print are from afar, that fall by `slope`. */
function page(slope: number): Picture {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let line = 80; line < HEIGHT - 80; line += 30)
    for (let x = 60; x < WIDTH - 60; x++)
      for (let thick = 0; thick < 10; thick++) {
        const y = Math.round(line + thick + (x - WIDTH / 2) * slope);
        if (x % 14 < 10 && y >= 0 && y < HEIGHT) grey[y * WIDTH + x] = 0;
      }
  return { width: WIDTH, height: HEIGHT, grey };
}

describe('a page that lies askew', () => {
  it.each([0.0122, -0.02, 0.05])('is told by its lines: %f', (slope) => {
    expect(slopeOf(page(slope))).toBeCloseTo(slope, 2.5);
  });

  it('is level when it is turned by that', () => {
    expect(Math.abs(slopeOf(levelled(page(0.0122), 0.0122)))).toBeLessThan(0.001);
  });

  it('is left as it is where it has no lines, or level ones', () => {
    const empty = { width: 100, height: 100, grey: new Uint8Array(10_000).fill(255) };
    expect(slopeOf(empty)).toBe(0);
    expect(slopeOf(page(0))).toBe(0);
    expect(levelled(empty, 0)).toBe(empty);
  });
});

describe('pixels', () => {
  it('are grey by luminance, what is transparent is paper, and come back for a canvas', () => {
    const { grey } = greyOf(Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255), 3, 1);
    expect([...grey]).toEqual([76, 255, 0]);
    expect([...rgbaOf({ width: 1, height: 1, grey: Uint8Array.of(7) })]).toEqual([7, 7, 7, 255]);
  });

  it('that a smaller picture covers count alike', () => {
    const picture = { width: 4, height: 2, grey: Uint8Array.of(0, 100, 200, 200, 0, 100, 200, 200) };
    expect([...resized(picture, whole(picture), 2, 1).grey]).toEqual([50, 200]);
  });
});

describe('the map of the detection model', () => {
  const picture = { width: 640, height: 320, grey: new Uint8Array(640 * 320).fill(255) };

  it('is of the page in multiples of 32, no larger than asked', () => {
    const { dims, data } = detectionInput(picture, 330);
    expect(dims).toEqual([1, 3, 160, 320]);
    // White, as the model was trained with it.
    expect(data[0]).toBeCloseTo((1 - 0.485) / 0.229, 4);
  });

  it('gives the box of each line, wider than its core, in pixels of the page; dust and doubt give none', () => {
    const [width, height] = [320, 160];
    const data = new Float32Array(width * height);
    const fill = (left: number, top: number, right: number, bottom: number, sure: number): void => {
      for (let y = top; y < bottom; y++) data.fill(sure, y * width + left, y * width + right);
    };
    fill(20, 20, 120, 30, 0.9);
    fill(200, 20, 300, 30, 0.9);
    fill(20, 60, 120, 70, 0.4);
    fill(20, 100, 22, 101, 0.9);
    const boxes = boxesOf({ data, dims: [1, 1, height, width] }, picture);
    expect(boxes).toHaveLength(2);
    const [first] = boxes.sort((a, b) => a.left - b.left);
    expect(first!.left).toBeLessThan(40);
    expect(first!.left).toBeGreaterThan(10);
    expect(first!.bottom).toBeGreaterThan(60);
    expect(first!.bottom).toBeLessThan(90);
  });
});

describe('a page that is hard to read', () => {
  const twoLevels = (width: number, height: number): Picture => ({
    width,
    height,
    grey: Uint8Array.from({ length: width * height }, (_, at) => (at % 3 === 0 ? 0 : 255)),
  });

  it('is one of black and white in fewer than 200 dots an inch', () => {
    expect(isTwoLevel(twoLevels(100, 1169))).toBe(true);
    expect(isTwoLevel(twoLevels(100, 2400))).toBe(false);
    expect(isTwoLevel(page(0.01))).toBe(true);
    expect(isTwoLevel(levelled(page(0.01), 0.01))).toBe(false);
    expect(hasTooFewDots(1754, 11.69)).toBe(true);
    expect(hasTooFewDots(2339, 11.69)).toBe(false);
  });

  it('is one of which the model is not sure', () => {
    const lines = (sure: number) => [
      { box: { left: 0, top: 0, right: 9, bottom: 9 }, text: '收入', sure: [sure, sure], x: [1, 2] },
    ];
    expect(faultOf(lines(97), false)).toBeNull();
    expect(faultOf(lines(70), false)).toBe('poor');
    expect(faultOf(lines(97), true)).toBe('two-level');
    expect(faultOf([], false)).toBeNull();
  });
});
