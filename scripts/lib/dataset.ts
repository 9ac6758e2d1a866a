/** Builds the data package from the registered sources. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readingCache } from '../paths.ts';
import { correctionsByDocument, readCorrections } from './corrections.ts';
import { RunError } from './failures.ts';
import { makeFolder } from './folders.ts';
import { joinTables } from './joinTables.ts';
import { locked } from './lock.ts';
import { DEFAULT_LIMITS } from './reading/limits.ts';
import { recognisedOf } from './recognised.ts';
import { readRegisteredParts, type KeptReading } from './reading/registeredParts.ts';
import { failureLine } from './reading/resumedPool.ts';
import { readerVersion } from './readerVersion.ts';
import { readRegistry } from './registry.ts';

/**
 * Rebuilds every table of `folder` but corrections.csv from `folder/sources`, all or none, into `into`; what an earlier run has read of
 * the same sources is not read again. Throws `RunError` naming the source, row or table where something cannot be: nothing
 * is written then.
 */
export async function buildDataset(
  folder: string,
  into = folder,
  {
    jobs = availableParallelism(),
    limits = DEFAULT_LIMITS,
    cache = readingCache(folder),
    version = readerVersion(),
  }: Partial<KeptReading> = {},
): Promise<void> {
  await makeFolder(cache);
  await locked(cache, async () => {
    const entries = await readRegistry(folder);
    const corrections = correctionsByDocument(
      await readCorrections(folder),
      entries.map((entry) => entry.document_id),
    );
    const asked = await Promise.all(
      entries.map(async (entry) => ({
        kind: 'registered' as const,
        path: join(folder, 'sources', entry.source_file),
        entry,
        corrections: corrections.get(entry.document_id) ?? [],
        recognised: await recognisedOf(folder, entry.document_id),
      })),
    );
    const read = await readRegisteredParts(asked, into, { jobs, limits, cache, version });
    const lines = read.failures.map(failureLine);
    if (lines.length > 0) throw new RunError(`${lines.join('\n')}\n数据表没有改动。`);
    await joinTables(into, read, () => Promise.resolve());
  });
}
