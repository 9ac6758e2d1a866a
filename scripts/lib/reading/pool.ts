/**
 * A pool of processes that read documents one by one. Processes and not threads: their memory outside of the heap counts,
 * and their CPU time can be told. One that goes past a limit, or dies, fails the document it had and is replaced.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { ROOT } from '../../paths.ts';
import { readerEntry } from './bundle.ts';
import { RunError } from '../failures.ts';
import type { Answer, Asked, Job, Unkept } from './jobs.ts';
import { exceededMessage, type Exceeded, type Limits } from './limits.ts';

/**
 * A document is short-lived: with room for some dozens of them, the collector copies hardly any. V8 divides it by three; a
 * third is what the collector copies from.
 */
export const YOUNG_GENERATION_MB = 96;

/** The heap's share of the memory limit: the collector works harder before the limit is reached. */
const HEAP_SHARE = 0.75;
/** The last words of a process that died. */
const WORDS_KEPT = 4000;

export interface Pool<Given> {
  /** How many processes. */
  readonly size: number;
  readonly limits: Limits;
  /** Path of the part that the job's reading is kept in. */
  readonly partOf: (job: Given) => string;
}

/** Calls `receive` for every job, in order of completion. Resolves when all are done; rejects where a part cannot be written. */
export async function runPool<Given extends Job>(
  jobs: readonly Given[],
  { size, limits, partOf }: Pool<Given>,
  receive: (job: Given, answer: Answer) => void,
): Promise<void> {
  let next = 0;
  const drive = async (): Promise<void> => {
    const reader = new Reader(limits);
    try {
      while (next < jobs.length) {
        const job = jobs[next++] as Given;
        receive(job, await reader.read({ job, part: partOf(job) }));
      }
    } finally {
      // Also where another one failed: nobody waits for the rest.
      next = jobs.length;
      reader.end();
    }
  };
  const all = await Promise.allSettled(Array.from({ length: Math.min(size, jobs.length) }, drive));
  for (const one of all) if (one.status === 'rejected') throw one.reason;
}

/** A process that reads, started when it is needed; one document at a time. */
export class Reader {
  readonly #limits: Limits;
  readonly #root: string;
  #process: ChildProcess | null = null;
  /** Documents that the present process has read: what they left in its memory is not the next one's fault. */
  #readBefore = 0;

  /** `root`: of the repository whose sources read. */
  constructor(limits: Limits, root = ROOT) {
    this.#limits = limits;
    this.#root = root;
  }

  /** Throws `RunError` where what was read cannot be kept. */
  async read(asked: Asked): Promise<Answer> {
    const outcome = await this.#ask(asked);
    if (outcome !== 'memory' || this.#readBefore === 0) return this.#settled(outcome);
    this.#readBefore = 0;
    return this.#settled(await this.#ask(asked));
  }

  end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = null;
  }

  #settled(outcome: Answer | Unkept | Exceeded | 'died'): Answer {
    if (typeof outcome === 'object') {
      this.#readBefore++;
      if (outcome.kind === 'unkept') throw new RunError(outcome.message);
      return outcome;
    }
    this.#readBefore = 0;
    const message =
      outcome === 'died'
        ? '读取时程序中断，没有读完。请重新运行；如果再次中断，请把文件另存一份再读。'
        : exceededMessage(outcome, this.#limits);
    return { kind: 'failed', message, again: outcome === 'died' || outcome === 'clock' };
  }

  async #ask(asked: Asked): Promise<Answer | Unkept | Exceeded | 'died'> {
    const child = (this.#process ??= start(await readerEntry(this.#root), this.#limits));
    let words = '';
    const hear = (chunk: Buffer): void => void (words = (words + String(chunk)).slice(-WORDS_KEPT));
    child.stderr?.on('data', hear);
    return new Promise((resolve) => {
      const answered = (answer: unknown): void => {
        child.off('close', closed).off('error', closed);
        child.stderr?.off('data', hear);
        resolve(answer as Answer | Unkept);
      };
      const closed = (): void => {
        child.off('message', answered);
        this.#process = null;
        resolve(exceededBy(words) ?? 'died');
      };
      child.once('message', answered).once('close', closed).once('error', closed);
      child.send(asked);
    });
  }
}

function start(entry: string, { cpuSeconds, megabytes }: Limits): ChildProcess {
  return fork(entry, [JSON.stringify({ cpuSeconds, megabytes })], {
    execArgv: [
      // Every core reads: threads that help the collector wait for each other, and doubled what it takes.
      '--single-threaded-gc',
      `--max-semi-space-size=${YOUNG_GENERATION_MB / 3}`,
      `--max-old-space-size=${Math.ceil(megabytes * HEAP_SHARE)}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
}

/** Which limit a process died of, by its last words; null where it died of something else. */
function exceededBy(words: string): Exceeded | null {
  const limit = /^limit:(cpu|memory|clock)$/m.exec(words)?.[1];
  if (limit !== undefined) return limit as Exceeded;
  return /out of memory|Array buffer allocation failed/i.test(words) ? 'memory' : null;
}
