/** `npx tsx bench/renumbered/change.ts --data DIR [--number N]`: changes one source of a package, and tells its registry, to measure what a run after it costs. */
import { parseArgs } from 'node:util';
import { changeSource } from './changeSource.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, number: { type: 'string', default: '1' } },
});
if (values.data === undefined) {
  console.error('usage: npx tsx bench/renumbered/change.ts --data DIR [--number N]');
  process.exit(2);
}
console.log(await changeSource(values.data, Number(values.number)));
