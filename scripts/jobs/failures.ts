/** The list of failures: documents that were given up, with why. They stay until somebody has them tried again. */
import type { QueuedReading, ReadingQueue } from './queue.ts';

const AT_ONCE = 500;
/** What BullMQ writes where the process that read was gone more often than it allows. */
const STALLED = 'job stalled more than allowable limit';

/** The documents for `out` that were given up, in no order. */
export async function* failedReadings(queue: ReadingQueue, out: string): AsyncGenerator<QueuedReading> {
  for (let start = 0; ; start += AT_ONCE) {
    const jobs = await queue.getFailed(start, start + AT_ONCE - 1);
    for (const job of jobs) if (job.data.out === out) yield job;
    if (jobs.length < AT_ONCE) return;
  }
}

/** In a sentence or two, as the command `extract` says it. */
export const reasonOf = ({ failedReason, attemptsMade }: QueuedReading): string =>
  (failedReason === STALLED
    ? '读这个文件的工作进程一再中断，没有读完。可能是机器内存不足，请检查后重试。'
    : failedReason) + (attemptsMade > 1 ? `（试了 ${attemptsMade} 次。）` : '');

/** One after another by path, as standard error shows them. */
export async function tellFailures(queue: ReadingQueue, out: string): Promise<number> {
  const lines: string[] = [];
  for await (const job of failedReadings(queue, out)) lines.push(`✗ ${job.data.path}\n  ${reasonOf(job)}`);
  for (const line of lines.sort()) console.error(line);
  return lines.length;
}

/** Puts them into the queue again, with all their attempts. Returns how many. */
export async function retryFailures(queue: ReadingQueue, out: string): Promise<number> {
  const jobs: QueuedReading[] = [];
  // All before the first goes back: the list moves up where one leaves it.
  for await (const job of failedReadings(queue, out)) jobs.push(job);
  for (const job of jobs) await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  return jobs.length;
}
