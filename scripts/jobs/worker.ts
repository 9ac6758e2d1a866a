/** A worker: takes documents from the queue one after another, reads each, and keeps what was read where all can see it. */
import { Queue, UnrecoverableError, Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Told } from '../lib/reading/extracted.ts';
import type { Limits } from '../lib/reading/limits.ts';
import { serveMetrics, workerMetrics, type Ending, type MetricsAddress } from './metrics.ts';
import { connectionTo, OPEN_STATES, queueName, type QueuedReading, type ReadingQueue } from './queue.ts';
import { Readers } from './readers.ts';
import type { ReadingJob } from './readingJob.ts';

export interface WorkerOptions {
  readonly address: string;
  /** Names the code that reads. */
  readonly version: string;
  /** Documents read at a time. */
  readonly jobs: number;
  readonly limits: Limits;
  /** After so many seconds without a sign of life another worker takes what this one had in hand. */
  readonly leaseSeconds: number;
  readonly metrics: MetricsAddress | undefined;
  readonly log: Logger;
}

/** Three workers may be killed over one document; a fourth would be the document's doing. */
const STALLED_AT_MOST = 3;

/** Works until the answer is called, which resolves when the documents in hand are read. Rejects where the port is taken. */
export async function startWorker({
  address,
  version,
  jobs,
  limits,
  leaseSeconds,
  metrics,
  log,
}: WorkerOptions): Promise<() => Promise<void>> {
  const connection = connectionTo(address, true);
  const queue: ReadingQueue = new Queue(queueName(version), { connection });
  const { registry, ended } = workerMetrics(version, () => queue.getJobCounts(...OPEN_STATES, 'failed'));
  const served = metrics && (await serveMetrics(metrics, registry));
  const readers = new Readers(limits, version);
  const end = (job: QueuedReading | undefined, ending: Ending): object => {
    const seconds = (Date.now() - (job?.processedOn ?? Date.now())) / 1000;
    ended(ending, seconds);
    return { ending, seconds, document: job?.data.documentId, path: job?.data.path };
  };

  const worker = new Worker<ReadingJob>(
    queueName(version),
    async (job) => {
      const outcome = await readers.read(job.data);
      if (outcome.kind === 'failed')
        throw outcome.again ? new Error(outcome.message) : new UnrecoverableError(outcome.message);
      const found = outcome.kind === 'read' && outcome.told ? countsOf(outcome.told) : {};
      log.info({ ...end(job, outcome.kind), ...found }, outcome.kind === 'read' ? '已读' : '此前已读');
    },
    {
      connection,
      concurrency: jobs,
      lockDuration: leaseSeconds * 1000,
      stalledInterval: leaseSeconds * 1000,
      maxStalledCount: STALLED_AT_MOST,
    },
  );
  worker.on('failed', (job, error) => {
    const givenUp = error instanceof UnrecoverableError || isLastTry(job);
    const told = {
      ...end(job, givenUp ? 'failed' : 'retry'),
      tries: job?.attemptsMade,
      reason: error.message,
    };
    if (givenUp) log.error(told, '没有读出，不再重试');
    else log.warn(told, '没有读出，稍后重试');
  });
  worker.on('stalled', (jobId) => log.warn({ jobId }, '读这份文件的工作进程失联，改由别的进程读'));
  const sayError = (error: Error): void => log.warn({ reason: error.message }, '队列连接出错');
  worker.on('error', sayError);
  queue.on('error', sayError);
  log.info({ version, jobs, queue: new URL(address).host, metricsPort: served?.port }, '开始工作');

  return async () => {
    log.info('读完手上的文件后停止');
    await worker.close();
    readers.end();
    served?.server.close();
    served?.server.closeAllConnections();
    await queue.close();
    log.info('已停止');
  };
}

const isLastTry = (job: QueuedReading | undefined): boolean =>
  job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);

const countsOf = ({ figures, evaluations, findings, accountedPct }: Told): object => ({
  figures,
  evaluations,
  findings,
  accountedPct,
});
