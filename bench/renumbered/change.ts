/** `npx tsx bench/renumbered/change.ts --data DIR [--number N]`: changes one source of a package, and tells its registry, to measure what a run after it costs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { readRegistry, REGISTRY } from '../../scripts/lib/registry.ts';

/** An amount with two decimals; its last digit becomes the next, so that some sum no longer holds. */
const AMOUNT = /(?<=\d\.\d)\d(?=万元)/;

const { values } = parseArgs({
  options: { data: { type: 'string' }, number: { type: 'string', default: '1' } },
});
if (values.data === undefined) {
  console.error('usage: npx tsx bench/renumbered/change.ts --data DIR [--number N]');
  process.exit(2);
}
const folder = join(values.data, 'sources');
const entry = (await readRegistry(values.data))[Number(values.number) - 1];
if (!entry) throw new Error(`there is no source ${values.number}`);
const before = await readFile(join(folder, entry.source_file), 'utf8');
const after = before.replace(AMOUNT, (digit) => String((Number(digit) + 1) % 10));
if (after === before) throw new Error(`${entry.source_file} has no amount to change`);
await writeFile(join(folder, entry.source_file), after);
const registry = join(folder, REGISTRY);
await writeFile(registry, (await readFile(registry, 'utf8')).replace(sha256Of(before), sha256Of(after)));
console.log(entry.document_id);
