import { metric } from '../../src/comparison/metrics.ts';
import { describe, expect, test } from 'vitest';
import { formatDecimal, formatNumber, toShown } from '../../src/domain/format.ts';
import { formatChange, formatWithUnit } from '../../src/language/format.ts';

describe('numbers as shown', () => {
  test('元 become 万元 without binary noise', () => {
    expect(toShown(4551500, '元')).toEqual({ value: 455.15, unit: '万元' });
    expect(toShown(1234.56, '元')).toEqual({ value: 0.123456, unit: '万元' });
    expect(toShown(-530400, '元')).toEqual({ value: -53.04, unit: '万元' });
    expect(toShown(7, '辆')).toEqual({ value: 7, unit: '辆' });
  });
  test('decimals follow the unit', () => {
    expect(formatNumber(1052.87, '万元')).toBe('1,052.87');
    expect(formatNumber(10, '人')).toBe('10');
    expect(formatNumber(0.0185, metric('per_staff:three_public').unit)).toBe('0.0185');
    expect(formatNumber(98.923, '%')).toBe('98.9');
    expect(formatWithUnit(98.923, '%')).toBe('98.9%');
    expect(formatWithUnit(3, '辆')).toBe('3 辆');
  });
  test('a tiny negative is not −0', () => {
    expect(formatNumber(-0.001, '万元')).toBe('0.00');
    expect(formatNumber(-28.2, '万元')).toBe('−28.20');
  });
  test('what is read keeps its decimals', () => {
    expect(['1286.450', '-1234567', '123', '0.12345'].map(formatDecimal)).toEqual([
      '1,286.450',
      '−1,234,567',
      '123',
      '0.12345',
    ]);
  });
  test('changes carry their sign; no change says so', () => {
    expect(formatChange(22.94)).toBe('+22.9%');
    expect(formatChange(-10.44)).toBe('−10.4%');
    expect(formatChange(0)).toBe('持平');
  });
});
