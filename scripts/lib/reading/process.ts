/** A process that reads one document at a time and answers with its tables; `watch.mjs` ends it past the limits. */
import { Worker } from 'node:worker_threads';
import { ExtractionError } from '../../../src/extraction/errors.ts';
import { failureOf, isFinal } from '../failures.ts';
import { extractFile } from './extractFile.ts';
import type { Answer, Job } from './jobs.ts';
import { identifyFile } from './identifyFile.ts';
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

const answerTo = async (job: Job): Promise<Answer> => {
  try {
    if (job.kind === 'file') return { kind: 'file', value: await extractFile(job) };
    if (job.kind === 'identify') return { kind: 'identified', value: await identifyFile(job) };
    return { kind: 'registered', value: await readRegistered(job) };
  } catch (error) {
    const isScan = error instanceof ExtractionError && error.code === 'scanned';
    return { kind: 'failed', message: failureOf(error), again: !isFinal(error), isScan };
  }
};

process.on('message', (job: Job) => {
  const { user, system } = process.cpuUsage();
  begun[1] = Date.now();
  begun[0] = (user + system) / 1000;
  void answerTo(job).then((answer) => {
    begun[0] = IDLE;
    process.send?.(answer);
  });
});
