import { expect, test } from 'vitest';
import { neighbour, TILES, type Tile } from '../../../src/features/map/tiles.ts';

test('31 provinces and three more, each on a square of its own', () => {
  expect(TILES).toHaveLength(34);
  expect(new Set(TILES.map(({ code }) => code)).size).toBe(34);
  expect(new Set(TILES.map(({ column, row }) => `${String(column)}/${String(row)}`)).size).toBe(34);
});

test('squares lie about where the provinces do', () => {
  const at = (name: string): Tile => {
    const found = TILES.find((tile) => tile.name === name);
    if (!found) throw new Error(name);
    return found;
  };
  expect(at('新疆').column).toBeLessThan(at('甘肃').column);
  expect(at('黑龙江').row).toBeLessThan(at('吉林').row);
  expect(at('河北').row).toBeLessThan(at('河南').row);
  expect(at('湖北').row).toBeLessThan(at('湖南').row);
  expect(at('海南').row).toBeGreaterThan(at('广西').row);
});

test('arrow keys go to the nearest square of those that can be chosen, and stay where there is none', () => {
  const [xinjiang, hubei] = ['新疆', '湖北'].map((name) => TILES.find((tile) => tile.name === name));
  if (!xinjiang || !hubei) throw new Error('no such square');
  const chosen = [xinjiang, hubei];
  expect(neighbour(chosen, xinjiang, 'ArrowRight')).toBe(hubei);
  expect(neighbour(chosen, hubei, 'ArrowUp')).toBe(xinjiang);
  expect(neighbour(chosen, hubei, 'ArrowRight')).toBe(hubei);
  expect(neighbour(chosen, hubei, 'Enter')).toBe(hubei);
});
