import { expect, test } from 'vitest';
import { buildPaths, DATA_DIRECTORY, DEFAULT_PATHS, DIST_DIRECTORY } from '../../../scripts/paths.ts';

test('a build of another package shares no written path with the real one', () => {
  const { data, out, ...made } = buildPaths({ data: '/tmp/package', out: '/tmp/site' });
  expect([data, out]).toEqual(['/tmp/package', '/tmp/site']);
  const real = new Set(Object.values(DEFAULT_PATHS));
  // The path under which a site is served is no path that is written.
  const written = Object.entries(made).filter(([name]) => name !== 'base');
  for (const [, path] of written) expect(real).not.toContain(path);
});

test('without options the real package is built into dist', () => {
  expect(buildPaths({})).toEqual(DEFAULT_PATHS);
  expect(DEFAULT_PATHS).toMatchObject({ data: DATA_DIRECTORY, out: DIST_DIRECTORY });
});
