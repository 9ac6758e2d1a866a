import { expect, test } from 'vitest';
import { basePath } from '../../scripts/basePath.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['juesuan', '/juesuan/'],
  ['/juesuan', '/juesuan/'],
  ['/gov/juesuan/', '/gov/juesuan/'],
  ['//juesuan//', '/juesuan/'],
])('%s is the base path %s', (text, path) => {
  expect(basePath(text)).toBe(path);
});

test.each(['https://example.org/juesuan/', '/a?b/', '/决算/', '/a b/', '/../', '/a"b/'])(
  '%s is none',
  (text) => {
    expect(() => basePath(text)).toThrow('/juesuan/');
  },
);
