/**
 * `npm run bench:jobs [-- --documents 1000 --rounds 3]`: renumbered documents put into a queue on a Redis of their own and read by one
 * worker and by two, in turn; documents a second, CPU a document, and the ratios of two to one. Joining the tables is no part of it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enqueueFiles } from '../scripts/jobs/enqueue.ts';
import { withQueue } from '../scripts/jobs/queue.ts';
import { DEFAULT_RETRIES } from '../scripts/jobs/readingJob.ts';
import { readerVersion } from '../scripts/lib/readerVersion.ts';
import { REGISTRY } from '../scripts/lib/registry.ts';
import { median } from './median.ts';
import { redisServer } from './queueServers.ts';
import { writeSources } from './renumbered/sources.ts';
import { startWorkers, type Workers } from './workers.ts';

/** Documents a worker that are read before the clock starts: what is compiled in them is no part of the pace of thousands. */
const WARM = 500;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
});
const count = Number(values.documents);
const version = readerVersion();
const root = await mkdtemp(join(tmpdir(), 'bench-jobs-'));
const redis = await redisServer(root);

interface Pace {
  readonly documentsPerSecond: number;
  readonly cpuPerDocument: number;
}

async function folderOf(name: string, documents: number): Promise<string> {
  const folder = join(root, name);
  await writeSources(folder, documents);
  await rm(join(folder, 'sources', REGISTRY));
  return join(folder, 'sources');
}

/** Puts all documents of `folder` into the queue, then lets the workers begin; seconds until the last was read. */
async function secondsFor(workers: Workers, folder: string, documents: number, out: string): Promise<number> {
  return withQueue(redis.address, version, async (queue) => {
    await queue.pause();
    const { added } = await enqueueFiles(queue, [folder], out, version, DEFAULT_RETRIES);
    if (added !== documents)
      throw new Error(`${String(added)} of ${String(documents)} documents were queued`);
    const read = workers.read(documents);
    const started = performance.now();
    await queue.resume();
    await read;
    return (performance.now() - started) / 1000;
  });
}

async function paceOf(workerCount: number, round: number, documents: string): Promise<Pace> {
  const workers = await startWorkers(redis.address, workerCount);
  const out = (what: string): string => join(root, `${what}-${String(round)}-${String(workerCount)}`);
  try {
    const warm = WARM * workerCount;
    await secondsFor(workers, await folderOf(`warm-${String(workerCount)}`, warm), warm, out('warm'));
    const before = workers.cpu();
    const seconds = await secondsFor(workers, documents, count, out('read'));
    return { documentsPerSecond: count / seconds, cpuPerDocument: (workers.cpu() - before) / count };
  } finally {
    await workers.stop();
  }
}

const told = ({ documentsPerSecond, cpuPerDocument }: Pace): string =>
  `${documentsPerSecond.toFixed(1).padStart(6)} documents a second, ${(cpuPerDocument * 1000).toFixed(1)} ms of CPU each`;

await redis.start();
try {
  const documents = await folderOf('documents', count);
  const faster: number[] = [];
  const dearer: number[] = [];
  console.log(
    `${values.documents} documents, ${String(availableParallelism())} cores, shared with Redis and the bench`,
  );
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const one = await paceOf(1, round, documents);
    const two = await paceOf(2, round, documents);
    console.log(`one worker   ${told(one)}\ntwo workers  ${told(two)}`);
    faster.push(two.documentsPerSecond / one.documentsPerSecond);
    dearer.push(two.cpuPerDocument / one.cpuPerDocument);
  }
  console.log(
    `two workers to one, median: ${median(faster).toFixed(2)} × the documents a second, ${median(dearer).toFixed(2)} × the CPU of a document`,
  );
} finally {
  await redis.kill();
  await rm(root, { recursive: true });
}
