/**
 * `npm run bench [-- --only extraction|pages|filter|peers]`: everything that is measured, one after the other and each in a
 * process of its own. Other options go to the measurements of pages (bench/README.md lists them).
 */
import { spawnSync } from 'node:child_process';

const BENCHMARKS = ['extraction', 'pages', 'filter', 'peers'] as const;

const given = process.argv.slice(2);
const at = given.indexOf('--only');
const only = at < 0 ? undefined : given[at + 1];
const rest = at < 0 ? given : given.filter((_, index) => index !== at && index !== at + 1);
const chosen = BENCHMARKS.filter((name) => at < 0 || name === only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${BENCHMARKS.join(', ')}`);
  process.exit(2);
}

for (const name of chosen) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `bench/${name}.ts`, ...(name === 'extraction' ? [] : rest)],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
