/** A process that reads one document at a time and keeps what it says; `watch.mjs` ends it past the limits. */
import { Worker } from 'node:worker_threads';
import { ExtractionError } from '../../../src/extraction/errors.ts';
import { failureOf, isFinal } from '../failures.ts';
import { writePart } from '../parts.ts';
import { asCsv, toldOf, type Extracted } from './extracted.ts';
import { extractFile } from './extractFile.ts';
import type { Answer, Asked, Job, Unkept } from './jobs.ts';
import { identifyFile, type Identified } from './identifyFile.ts';
import { CLOCK_FACTOR, type Limits } from './limits.ts';
import { readRegistered } from './readRegistered.ts';

const limits = JSON.parse(process.argv[2] ?? '') as Limits;
const begun = new Float64Array(new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT));
const IDLE = -1;
begun[0] = IDLE;

new Worker(new URL('./watch.mjs', import.meta.url), {
  workerData: { begun: begun.buffer, ...limits, clockFactor: CLOCK_FACTOR },
  execArgv: [],
}).unref();

const read = async (job: Job): Promise<Extracted | Identified> => {
  if (job.kind === 'file') return extractFile(job);
  if (job.kind === 'identify') return identifyFile(job);
  return asCsv(await readRegistered(job));
};

const failed = (error: unknown): Answer => {
  const isScan = error instanceof ExtractionError && error.code === 'scanned';
  return { kind: 'failed', message: failureOf(error), again: !isFinal(error), isScan };
};

const kept = async (value: Extracted | Identified, part: string): Promise<Answer | Unkept> => {
  try {
    await writePart(part, value);
    return { kind: 'kept', told: 'tables' in value ? toldOf(value) : null };
  } catch (error) {
    return { kind: 'unkept', message: failureOf(error) };
  }
};

process.on('message', ({ job, part }: Asked) => {
  const { user, system } = process.cpuUsage();
  begun[1] = Date.now();
  begun[0] = (user + system) / 1000;
  void read(job)
    // The limits are of the reading alone.
    .finally(() => (begun[0] = IDLE))
    .then((value) => kept(value, part), failed)
    .then((answer) => process.send?.(answer));
});
