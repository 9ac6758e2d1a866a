import { expect, test } from 'vitest';
import { escapeBrokenParts } from '../../src/app/brokenAddress.ts';

test.each([
  ['/documents/%E4%BD', '/documents/%25E4%25BD'],
  ['/documents/100%', '/documents/100%25'],
  ['/?agency=%E4%BD&year=2023', '/?agency=%25E4%25BD&year=2023'],
  ['/documents/a#%E4', '/documents/a#%25E4'],
  ['/?function=%E4%B8%80%E8%88%AC&top=5', '/?function=%E4%B8%80%E8%88%AC&top=5'],
  ['/documents/a%2Fb', '/documents/a%2Fb'],
])('%s is read as %s', (address, escaped) => {
  expect(escapeBrokenParts(address)).toBe(escaped);
  expect(() => decodeURIComponent(escaped)).not.toThrow();
});
