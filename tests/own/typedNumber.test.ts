/** A correction as people type it, or paste it from the document. */
import { expect, it } from 'vitest';
import { typedNumber } from '../../src/features/own/typedNumber.ts';

it.each([
  ['1234.5', '1234.5'],
  ['1,234,567.80', '1234567.80'],
  ['１，２３４．５', '1234.5'],
  [' −12.30 ', '-12.30'],
  ['0', '0'],
])('%s is %s', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

it.each(['', '1,23', '12,3456', '1234,567', '1.234.5', '12万', '.5', '--1'])('“%s” is no number', (typed) => {
  expect(typedNumber(typed)).toBeNull();
});
