/** `npx tsx bench/renumbered/write.ts --documents 1000 --out DIR`: sources for `npm run data -- --data DIR`, to measure it by. */
import { readdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeSources } from './sources.ts';

const { values } = parseArgs({ options: { documents: { type: 'string' }, out: { type: 'string' } } });
const count = Number(values.documents);
if (values.out === undefined || !Number.isInteger(count) || count < 1 || count > 200_000) {
  console.error('usage: npx tsx bench/renumbered/write.ts --documents 1…200000 --out DIR');
  process.exit(2);
}
// Only what an earlier run wrote is replaced.
const there = await readdir(values.out).catch((): string[] => []);
if (there.length > 0 && !there.includes('sources')) {
  console.error(`${values.out} holds something else`);
  process.exit(2);
}
await rm(values.out, { recursive: true, force: true });
await writeSources(values.out, count);
console.log(`${String(count)} documents in ${values.out}`);
