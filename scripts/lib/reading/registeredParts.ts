/**
 * What registered sources say, kept a part each: a source is read again only where its bytes, what is registered of it, its corrections
 * or the code that reads have changed.
 */
import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../digests.ts';
import { JoinMemory } from '../joinMemory.ts';
import type { JoinedAgain, Known } from '../joinTables.ts';
import { partName, Parts, type PartKey } from '../parts.ts';
import { stampOf } from '../stamp.ts';
import type { Extracted } from './extracted.ts';
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
export interface Registered<Given> extends Known {
  readonly documents: readonly (JoinedAgain & { readonly job: Given })[];
  readonly failures: readonly Failure[];
}

/** `out`: the folder that the tables will be joined in. */
export async function readRegisteredParts<Given extends RegisteredJob>(
  asked: readonly Given[],
  out: string,
  { jobs, limits, cache, version }: KeptReading,
): Promise<Registered<Given>> {
  const parts = await Parts.open<Extracted>(join(cache, 'readings'), version);
  const memory = await JoinMemory.open(join(cache, 'joined.ndjson'), version, out);
  const looked = asked.map((job) => {
    const key = partName(keyOf(job));
    // Before it is read: of one that changes meanwhile the next run sees that it has.
    const source = stampOf(job.path);
    const remembered = memory.find(job.entry.document_id, key, source);
    return { job, path: job.path, key, source, remembered, part: () => parts.get(keyOf(job)) };
  });
  const toRead = looked.filter(({ remembered }) => remembered === null).map(({ job }) => job);
  const failures = await resumedPool(toRead, {
    jobs,
    limits,
    parts,
    keyOf,
    isCurrent,
  });
  const failed = new Set(failures.map(({ path }) => path));
  const documents = looked
    .filter(({ path }) => !failed.has(path))
    .sort((a, b) => (a.job.entry.document_id < b.job.entry.document_id ? -1 : 1));
  return { documents, failures, memory };
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
