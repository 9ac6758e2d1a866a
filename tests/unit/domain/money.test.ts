import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleDecimal, subtractDecimals } from '../../../src/domain/decimal.ts';
import { dimensionOf, isUnit, toCanonical, unitsOf } from '../../../src/domain/units.ts';

describe('exact decimals', () => {
  it('derives a prior year without a binary remainder', () => {
    expect(subtractDecimals('637.21', '-141.41')).toBe('778.62');
    expect(subtractDecimals('0.1', '0.3')).toBe('-0.2');
    expect(subtractDecimals('12', '0.000001')).toBe('11.999999');
  });

  it('undoes what it did', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => scaleDecimal(String(cents), -2));
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(Number(subtractDecimals(a, subtractDecimals(a, b)))).toBe(Number(b));
      }),
    );
  });

  it('refuses what is no number', () => {
    expect(() => subtractDecimals('1,052.87', '0')).toThrow(RangeError);
    expect(() => scaleDecimal('', 4)).toThrow(RangeError);
  });
});

describe('units', () => {
  it('never confuses 元 and 万元', () => {
    expect(toCanonical('637.21', '万元')).toEqual({ value: '6372100', unit: '元' });
    expect(toCanonical('637.21', '元')).toEqual({ value: '637.21', unit: '元' });
    expect(toCanonical('1.05264', '亿元')).toEqual({ value: '105264000', unit: '元' });
    expect(toCanonical('-0.0012345', '万元')).toEqual({ value: '-12.345', unit: '元' });
  });

  it('leaves what is no money as it is', () => {
    expect(toCanonical('98.20', '%')).toEqual({ value: '98.20', unit: '%' });
    expect(toCanonical('3', '台（套）')).toEqual({ value: '3', unit: '台（套）' });
  });

  it('knows what each unit measures', () => {
    expect(unitsOf('money')).toEqual(['元', '万元', '亿元']);
    expect(dimensionOf('批次')).toBe('count');
    expect(isUnit('亩')).toBe(false);
    expect(isUnit('toString')).toBe(false);
  });
});
