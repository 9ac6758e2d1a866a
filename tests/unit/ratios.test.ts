import { describe, expect, test } from 'vitest';
import {
  completionRate,
  difference,
  executionRate,
  growth,
  hasZeroBase,
  perUnit,
  share,
  variance,
} from '../../src/domain/ratios.ts';

describe('ratios', () => {
  test('the printed rates of the documents come out', () => {
    expect(executionRate(634.82, 641.72)).toBeCloseTo(98.92, 2);
    expect(completionRate(905.31, 715.58)).toBeCloseTo(126.5, 1);
    expect(variance(356, 232.31)).toBeCloseTo(53.24, 2);
    expect(growth(455.15, 508.19)).toBeCloseTo(-10.44, 2);
    expect(share(27.83, 356)).toBeCloseTo(7.82, 2);
    expect(perUnit(14.66, 10)).toBeCloseTo(1.466, 6);
  });
  test('no percentage on a zero base, though documents print 100%', () => {
    expect(growth(6.33, 0)).toBeNull();
    expect(variance(0, 0)).toBeNull();
    expect(executionRate(0, 0)).toBeNull();
    expect(hasZeroBase(6.33, 0)).toBe(true);
  });
  test('a missing part is missing, not zero', () => {
    expect(executionRate(null, 100)).toBeNull();
    expect(executionRate(100, undefined)).toBeNull();
    expect(hasZeroBase(null, 0)).toBe(false);
    expect(hasZeroBase(1, null)).toBe(false);
  });
  test('zero spent of a budget is 0%, not missing', () => {
    expect(executionRate(0, 19.75)).toBe(0);
    expect(variance(0, 19.75)).toBe(-100);
  });
  test('growth from a negative base keeps its direction', () => {
    expect(growth(10, -10)).toBe(200);
  });
  test('binary fractions do not show in a difference', () => {
    expect(difference(0.3, 0.1)).toBe(0.2);
  });
});
