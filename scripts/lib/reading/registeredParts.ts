/**
 * What registered sources say, kept a part each: a source is read again only where its bytes, what is registered of it, its corrections
 * or the code that reads have changed.
 */
import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../digests.ts';
import type { Joined } from '../joinTables.ts';
import { Parts, type PartKey } from '../parts.ts';
import { asCsv, type Extracted } from './extractFile.ts';
import type { Limits } from './limits.ts';
import type { RegisteredJob } from './readRegistered.ts';
import { resumedPool, type Failure } from './resumedPool.ts';

/** How sources are read, and where what was read of a package is kept. */
export interface KeptReading {
  readonly jobs: number;
  readonly limits: Limits;
  /** A folder of the package's own. */
  readonly cache: string;
  /** Names the code that reads. */
  readonly version: string;
}

/** `documents`: those that were read now or before, in the order of their ids, which is the order of the tables. */
export interface Registered<Given> {
  readonly documents: readonly (Joined & { readonly job: Given })[];
  readonly failures: readonly Failure[];
}

export async function readRegisteredParts<Given extends RegisteredJob>(
  asked: readonly Given[],
  { jobs, limits, cache, version }: KeptReading,
): Promise<Registered<Given>> {
  const parts = await Parts.open<Extracted>(join(cache, 'readings'), version);
  const failures = await resumedPool(asked, {
    jobs,
    limits,
    parts,
    keyOf,
    isCurrent,
    valueOf: (answer) => (answer.kind === 'registered' ? asCsv(answer.value) : null),
  });
  const failed = new Set(failures.map(({ path }) => path));
  const documents = asked
    .filter(({ path }) => !failed.has(path))
    .sort((a, b) => (a.entry.document_id < b.entry.document_id ? -1 : 1))
    .map((job) => ({ job, path: job.path, part: () => parts.get(keyOf(job)) }));
  return { documents, failures };
}

/** A file that is not the one registered is read again, and refused then. */
const isCurrent = ({ path, entry }: RegisteredJob): Promise<boolean> =>
  readBytes(path).then(
    (bytes) => sha256Of(bytes) === entry.sha256,
    () => false,
  );

/** The digest of the bytes is among what is registered. */
const keyOf = ({ entry, corrections, recognised }: RegisteredJob): PartKey => ({
  documentId: entry.document_id,
  readWith: JSON.stringify([entry, corrections, recognised]),
});
