import { describe, expect, it } from 'vitest';
import { absoluteDecimal, sumDecimals } from '../../src/domain/decimal.ts';
import { measure, targetOf } from '../../src/extraction/checks/targets.ts';
import { readQuantity } from '../../src/extraction/forms/quantity.ts';

const parseTarget = (printed: string, costs: boolean) => targetOf(readQuantity(printed), costs);

describe('targets', () => {
  it.each([
    ['>=95%', '>=', 95, '%'],
    ['≤376.03万元', '<=', 376.03, '万元'],
    ['=1200元/月', '=', 1200, '元/月'],
    ['不少于3次', '>=', 3, '次'],
    ['>=1,200人', '>=', 1200, '人'],
    ['= 8.97亩', '=', 8.97, '亩'],
    ['72.3万件', '>=', 72.3, '万件'],
  ])('%s', (text, operator, value, unit) => {
    expect(parseTarget(text, false)).toMatchObject({ operator, value, unit });
  });

  it.each(['有效', '2023年12月31日', '=2024年10月31日7', '', '3个5次'])('%s is no quantity', (text) => {
    expect(parseTarget(text, false)).toBeNull();
  });

  it('take a cost without a sign for an upper limit', () => {
    expect(parseTarget('20万元', true)).toMatchObject({ operator: '<=', stated: false });
  });

  it.each([
    ['>=95%', '95%', true],
    ['>=95%', '94.9%', false],
    ['<=1天', '1天', true],
    ['<1天', '1天', false],
    ['=12次', '12次', true],
    ['=12次', '13次', false],
  ])('%s against %s', (target, actual, kept) => {
    const [wanted, got] = [parseTarget(target, false), parseTarget(actual, false)];
    expect(measure('某指标', wanted, got)?.kept).toBe(kept);
  });
});

describe('decimals', () => {
  it('sum exactly', () => {
    expect(sumDecimals(['0.1', '0.2', '-0.05'])).toBe('0.25');
    expect(sumDecimals([])).toBe('0');
    expect(sumDecimals(['637.21', '141.41'])).toBe('778.62');
  });
  it('lose their sign', () => {
    expect([absoluteDecimal('-3.10'), absoluteDecimal('3.10')]).toEqual(['3.10', '3.10']);
  });
});
