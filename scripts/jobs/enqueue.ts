/** Puts the documents of folders into the queue: those that were not read before, each once. */
import { findFiles, partKeyOf, partsFolder } from '../lib/extractedTables.ts';
import { makeFolder } from '../lib/folders.ts';
import { Parts } from '../lib/parts.ts';
import type { Extracted } from '../lib/reading/extracted.ts';
import type { ReadingQueue } from './queue.ts';
import { jobIdOf, jobOptions, type ReadingJob, type Retries } from './readingJob.ts';

export interface Enqueued {
  readonly added: number;
  /** Read by an earlier run. */
  readonly read: number;
  /** In the queue already. */
  readonly waiting: number;
  /** On the list of failures. */
  readonly failed: number;
  /** No files that can be read. */
  readonly refused: number;
}

const AT_ONCE = 500;

/** `paths` and `out` are absolute. Throws as the queue does; what was added until then stays there. */
export async function enqueueFiles(
  queue: ReadingQueue,
  paths: readonly string[],
  out: string,
  version: string,
  retries: Retries,
): Promise<Enqueued> {
  await makeFolder(out);
  const parts = await Parts.share<Extracted>(partsFolder(out), version);
  const { files, refused } = await findFiles(paths, out);
  const unread: ReadingJob[] = [];
  for (const file of files) if ((await parts.get(partKeyOf(file))) === null) unread.push({ ...file, out });

  const counts = { added: 0, waiting: 0, failed: 0 };
  for (let start = 0; start < unread.length; start += AT_ONCE) {
    const jobs = await Promise.all(
      unread.slice(start, start + AT_ONCE).map(async (data) => {
        const jobId = jobIdOf(data, version);
        return { data, jobId, state: await queue.getJobState(jobId) };
      }),
    );
    const fresh = jobs.filter(({ state }) => state === 'unknown');
    await queue.addBulk(
      fresh.map(({ data, jobId }) => ({ name: 'read', data, opts: jobOptions(jobId, retries) })),
    );
    counts.added += fresh.length;
    counts.failed += jobs.filter(({ state }) => state === 'failed').length;
  }
  counts.waiting = unread.length - counts.added - counts.failed;
  return { ...counts, read: files.length - unread.length, refused };
}
