/**
 * A package of renumbered documents with its database, made once for a test file and taken away after it:
 *
 *     const paths = useRenumbered('agency-views', 12);
 *     test('…', async () => { await changeSource(paths().data, 5); … });
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { writeSources } from '../../bench/renumbered/sources.ts';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { buildPaths, readingCache, type BuildPaths } from '../../scripts/paths.ts';

/** Its database is made whole. `name`: of the folder. */
export function useRenumbered(name: string, documents: number): () => BuildPaths {
  let root = '';
  let paths: BuildPaths | undefined;
  const made = (): BuildPaths => {
    if (!paths) throw new Error('the package is there only inside tests');
    return paths;
  };
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), `juesuan-${name}-`));
    paths = buildPaths({ data: join(root, 'package') });
    await writeSources(paths.data, documents);
    await buildDataset(paths.data);
    await ensureDatabase(paths);
  });
  afterAll(async () => {
    const { data, generated } = made();
    await rm(root, { recursive: true });
    await rm(generated, { recursive: true });
    await rm(readingCache(data), { recursive: true });
  });
  return made;
}

/** Changes the source of a document by its number, and what is registered of it; reads it. */
export async function editSource(
  { data }: BuildPaths,
  number: number,
  edit: (text: string) => string,
  register = (registry: string): string => registry,
): Promise<void> {
  const registry = join(data, 'sources/registry.csv');
  const lines = (await readFile(registry, 'utf8')).split('\n');
  const line = lines[number] ?? '';
  const file = join(data, 'sources', line.slice(0, line.indexOf(',')));
  const before = await readFile(file, 'utf8');
  await writeFile(file, edit(before));
  lines[number] = line.replace(sha256Of(before), sha256Of(edit(before)));
  await writeFile(registry, register(lines.join('\n')));
  await buildDataset(data);
}

/** The last digits of its first amounts: other figures, other findings, other sums. */
export const otherAmounts = (text: string): string => {
  let left = 30;
  return text.replace(/(?<=\d\.\d)\d(?=万元)/g, (digit) =>
    left-- > 0 ? String((Number(digit) + 3) % 10) : digit,
  );
};
