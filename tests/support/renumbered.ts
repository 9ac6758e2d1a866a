/**
 * A package of renumbered documents with its database, made once for a test file and taken away after it:
 *
 *     const paths = useRenumbered('agency-views', 12);
 *     test('…', async () => { await changeSource(paths().data, 5); … });
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { writeSources } from '../../bench/renumbered/sources.ts';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
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
