/** The queue of documents to be read: BullMQ on Redis, or on PostgreSQL, as its address says. */
import {
  createPostgresBackend,
  Queue,
  setDefaultBackendFactory,
  type ConnectionOptions,
  type Job,
} from 'bullmq';
import { RunError } from '../lib/failures.ts';
import { UsageError } from '../lib/reading/limits.ts';
import type { ReadingJob } from './readingJob.ts';

export type ReadingQueue = Queue<ReadingJob>;
export type QueuedReading = Job<ReadingJob>;

/** Where the tables are written when nobody says where. */
export const DEFAULT_OUT = 'extracted';
/** For `parseArgs`: the address of the queue (JUESUAN_QUEUE where it is not given), and of those who ask, what it is read for. */
export const QUEUE_OPTION = { queue: { type: 'string' } } as const;
export const QUEUE_OPTIONS = { ...QUEUE_OPTION, out: { type: 'string', default: DEFAULT_OUT } } as const;
export const DEFAULT_ADDRESS = 'redis://127.0.0.1:6379';
const POSTGRES_SCHEMA = 'juesuan_queue';

/** The address of the queue. Throws `UsageError` where it is none of Redis or PostgreSQL. */
export function addressOf(given: string | undefined): string {
  const address = given ?? process.env['JUESUAN_QUEUE'] ?? DEFAULT_ADDRESS;
  if (!URL.canParse(address) || !/^(rediss?|postgres(ql)?):$/.test(new URL(address).protocol))
    throw new UsageError(`队列地址要以 redis:// 或 postgres:// 开头，给的是“${address}”。`);
  return address;
}

/**
 * Each version of the reader has its own queue: while machines are brought up to date, nobody reads what another version was
 * asked.
 */
export const queueName = (version: string): string => `juesuan-${version}`;

/** The states of a document that is still to be read. */
export const OPEN_STATES = ['waiting', 'active', 'delayed'] as const;

const RETRY_MS = { step: 100, most: 1000 };
/** Some ten seconds: a server that starts again is back by then. */
const TRIES = 15;

/** Makes `address` this process's backend. A worker waits `forever` for a server that is away; a command gives up after a while. */
export function connectionTo(address: string, forever: boolean): ConnectionOptions {
  if (address.startsWith('postgres')) {
    setDefaultBackendFactory(createPostgresBackend);
    return { connectionString: address, schema: POSTGRES_SCHEMA, migrate: true };
  }
  setDefaultBackendFactory();
  return {
    url: address,
    maxRetriesPerRequest: null,
    retryStrategy: (times) =>
      forever || times <= TRIES ? Math.min(times * RETRY_MS.step, RETRY_MS.most) : null,
  };
}

/** Calls `work` with the queue of `version`, then closes it. Throws `RunError` where the server cannot be reached. */
export async function withQueue<Result>(
  address: string,
  version: string,
  work: (queue: ReadingQueue) => Promise<Result>,
): Promise<Result> {
  const queue: ReadingQueue = new Queue(queueName(version), { connection: connectionTo(address, false) });
  // Said below, or by the call that fails.
  queue.on('error', () => undefined);
  try {
    await queue.waitUntilReady().catch((error: unknown) => {
      throw new RunError(
        `连不上队列 ${new URL(address).host}（${error instanceof Error ? error.message : String(error)}）。请检查 --queue 的地址，以及 Redis 或 PostgreSQL 是否在运行。`,
      );
    });
    return await work(queue);
  } finally {
    await queue.close();
  }
}
