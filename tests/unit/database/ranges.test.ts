import { expect, test } from 'vitest';
import { LONGEST_READ, shortenedRange } from '../../../src/database/ranges.ts';

test('a read of a block stays as it is', () => {
  expect(shortenedRange('bytes=4096-69631')).toBe('bytes=4096-69631');
});

test('what is read ahead ends after a block', () => {
  expect(shortenedRange('bytes=4096-16781311')).toBe(`bytes=4096-${String(4096 + LONGEST_READ - 1)}`);
});

test.each(['bytes=0-', 'bytes=-4096', 'bytes=0-0'])(
  '%s asks for the length, or the end, and stays',
  (range) => {
    expect(shortenedRange(range)).toBe(range);
  },
);
