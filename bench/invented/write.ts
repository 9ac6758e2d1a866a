/**
 * `npx tsx bench/invented/write.ts --agencies 500 --out DIR`: a data package of invented agencies, the same each time. To
 * look at it: `npm start -- --data DIR --out OTHER`. 3,500 agencies have about a million figures.
 */
import { readdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writePackage } from './package.ts';

const { values } = parseArgs({ options: { agencies: { type: 'string' }, out: { type: 'string' } } });
const count = Number(values.agencies);
if (values.out === undefined || !Number.isInteger(count) || count < 1 || count > 99_999) {
  console.error('usage: npx tsx bench/invented/write.ts --agencies 1…99999 --out DIR');
  process.exit(2);
}
// Only what an earlier run wrote is replaced.
const there = await readdir(values.out).catch((): string[] => []);
if (there.length > 0 && (there.includes('sources') || !there.includes('datapackage.json'))) {
  console.error(`${values.out} holds something else`);
  process.exit(2);
}
await rm(values.out, { recursive: true, force: true });
const started = performance.now();
const { documents, figures } = await writePackage(values.out, count);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
console.log(
  `${String(count)} agencies, ${String(documents)} documents, ${String(figures)} figures in ${seconds} s, ${memory} MiB of memory`,
);
