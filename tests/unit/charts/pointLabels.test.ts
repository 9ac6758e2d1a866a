import { expect, test } from 'vitest';
import { labelSides } from '../../../src/charts/pointLabels.ts';

const at = (x: number, y: number) => ({ name: '云岭县水利局', x: { value: x }, y: { value: y } });
const [X, Y] = [
  { min: -100, max: 100 },
  { min: 0, max: 100 },
];

test('a name stands over no other point and is not struck by a line at zero', () => {
  expect(labelSides([at(10, 50)], X, Y)).toEqual(['right']);
  // Another point lies where the name would.
  expect(labelSides([at(10, 50), at(15, 50)], X, Y)[0]).toBe('top');
  // The line at zero does.
  expect(labelSides([at(-5, 50)], X, Y)).toEqual(['left']);
  // At the right edge.
  expect(labelSides([at(99, 50)], X, Y)).toEqual(['left']);
});

test('among many points it is left to the tip', () => {
  const crowd = [-8, -4, 0, 4, 8].flatMap((x) => [-8, -4, 0, 4, 8].map((y) => at(40 + x, 50 + y)));
  expect(labelSides(crowd, X, Y)[12]).toBeNull();
});
