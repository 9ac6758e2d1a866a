import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { readRegistry, REGISTRY } from '../../scripts/lib/registry.ts';

/** An amount with two decimals; its last digit becomes the next, so that some sum no longer holds. */
const AMOUNT = /(?<=\d\.\d)\d(?=万元)/;

/** Changes an amount in a source of the package `data`, by its number from 1, and tells the registry. Answers the document's id. */
export async function changeSource(data: string, number: number): Promise<string> {
  const folder = join(data, 'sources');
  const entry = (await readRegistry(data))[number - 1];
  if (!entry) throw new Error(`there is no source ${String(number)}`);
  const before = await readFile(join(folder, entry.source_file), 'utf8');
  const after = before.replace(AMOUNT, (digit) => String((Number(digit) + 1) % 10));
  if (after === before) throw new Error(`${entry.source_file} has no amount to change`);
  await writeFile(join(folder, entry.source_file), after);
  const registry = join(folder, REGISTRY);
  await writeFile(registry, (await readFile(registry, 'utf8')).replace(sha256Of(before), sha256Of(after)));
  return entry.document_id;
}
