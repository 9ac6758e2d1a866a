/** The last step of reading by many: waits until every document is read or given up, then joins the tables of what was read. */
import { setTimeout as sleep } from 'node:timers/promises';
import { findFiles, partKeyOf, partsFolder, writeTables } from '../lib/extractedTables.ts';
import { RunError } from '../lib/failures.ts';
import { makeFolder } from '../lib/folders.ts';
import type { Input } from '../lib/inputs.ts';
import { locked } from '../lib/lock.ts';
import { Parts, type PartKey } from '../lib/parts.ts';
import type { Extracted } from '../lib/reading/extracted.ts';
import { failedReadings, reasonOf } from './failures.ts';
import { OPEN_STATES, type ReadingQueue } from './queue.ts';
import { jobIdOf } from './readingJob.ts';

const EVERY_MS = 1000;

/** What is seen while waiting. */
export interface Standing {
  readonly done: number;
  readonly total: number;
  /** Processes that take documents from the queue. */
  readonly workers: number;
}

/**
 * Writes the tables that `npm run extract` makes of the same files, byte for byte. Returns how many files are not in them; each
 * is named on standard error with why. Throws `RunError` where a document is neither read nor in the queue.
 */
export async function assemble(
  queue: ReadingQueue,
  paths: readonly string[],
  out: string,
  version: string,
  tell: (standing: Standing) => void,
): Promise<number> {
  await makeFolder(out);
  const { files, refused } = await findFiles(paths, out);
  const waited = files.map((input) => ({
    input,
    jobId: jobIdOf({ ...input, out }, version),
    ...partKeyOf(input),
  }));
  const shared = await Parts.share<Extracted>(partsFolder(out), version);
  const reasons = await wait(queue, waited, shared, out, tell);
  return locked(out, async () => {
    // What older code has read is of no more use.
    const parts = await Parts.open<Extracted>(partsFolder(out), version);
    const read = waited.filter(({ jobId }) => !reasons.has(jobId)).map(({ input }) => input);
    for (const { input, jobId } of waited)
      if (reasons.has(jobId)) console.error(`✗ ${input.path}\n  ${reasons.get(jobId) ?? ''}`);
    await writeTables(out, read, parts);
    const failed = refused + reasons.size;
    return read.length === 0 ? Math.max(failed, 1) : failed;
  });
}

interface Waited extends PartKey {
  readonly input: Input;
  readonly jobId: string;
}

/** Returns the reasons of those that were given up, by the ids of their jobs. */
async function wait(
  queue: ReadingQueue,
  waited: readonly Waited[],
  parts: Parts<Extracted>,
  out: string,
  tell: (standing: Standing) => void,
): Promise<Map<string, string>> {
  let pending = await withoutPart(waited, parts);
  for (;;) {
    // Before the parts: a document that leaves the queue now has left its part by then.
    const open = await queue.getJobCountByTypes(...OPEN_STATES);
    const reasons = new Map<string, string>();
    for await (const job of failedReadings(queue, out)) reasons.set(job.id ?? '', reasonOf(job));
    pending = await withoutPart(pending, parts);
    const left = pending.filter(({ jobId }) => !reasons.has(jobId));
    tell({ done: waited.length - left.length, total: waited.length, workers: await queue.getWorkersCount() });
    if (left.length === 0) return new Map(pending.map(({ jobId }) => [jobId, reasons.get(jobId) ?? '']));
    if (open === 0)
      throw new RunError(
        `有 ${left.length} 个文件还没有读，也不在队列里。请先运行 npm run enqueue，参数相同。`,
      );
    await sleep(EVERY_MS);
  }
}

async function withoutPart(waited: readonly Waited[], parts: Parts<Extracted>): Promise<Waited[]> {
  const present = new Set(await parts.present(waited));
  return waited.filter((one) => !present.has(one));
}
