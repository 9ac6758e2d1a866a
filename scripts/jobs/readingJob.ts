/** What is asked of whoever reads: one document for the tables of one folder. */
import { createHash } from 'node:crypto';
import type { JobsOptions } from 'bullmq';
import { partKeyOf } from '../lib/extractedTables.ts';

/** Paths are absolute, and lead to the same files on every machine that works. */
export interface ReadingJob {
  readonly path: string;
  /** Of the bytes that were seen at `path`. */
  readonly documentId: string;
  /** The folder whose tables it is read for. */
  readonly out: string;
}

/** Where the fault is not the document's, it is tried again, each time after twice the wait. */
export interface Retries {
  readonly attempts: number;
  readonly backoffSeconds: number;
}

export const DEFAULT_RETRIES: Retries = { attempts: 4, backoffSeconds: 10 };

const PLACE_LENGTH = 16;

/** The same bytes under the same name, read by the same code for the same tables, are one job: to add it twice does nothing. */
export function jobIdOf(job: ReadingJob, version: string): string {
  const place = createHash('sha256')
    .update(`${partKeyOf(job).readWith}\n${job.out}`)
    .digest('hex');
  return `${job.documentId}.${version}.${place.slice(0, PLACE_LENGTH)}`;
}

/** What was read is known by its part and leaves the queue; what failed for good stays there, as the list of failures. */
export const jobOptions = (jobId: string, { attempts, backoffSeconds }: Retries): JobsOptions => ({
  jobId,
  attempts,
  backoff: { type: 'exponential', delay: backoffSeconds * 1000 },
  removeOnComplete: true,
  removeOnFail: false,
});
