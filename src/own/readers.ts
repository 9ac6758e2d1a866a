/** Two workers that read documents, started when they are first needed and ended when nothing has been left to read for a while. */
import type { ReaderAnswer, ReaderRequest } from '../extraction/worker/reader.ts';
import { t, word } from '../language/t.ts';

const READERS = 2;
/** Documents of some hundred pages take seconds; what takes longer than this will not end. In milliseconds. */
const TIME_LIMIT = 90_000;
/** A worker takes a second to start and to learn the words: what is read is mostly kept soon after. In milliseconds. */
const LINGER = 10_000;
const TOO_SLOW = t(
  '读取这个文件用时过长，已停止。文件可能已损坏，请用 WPS 或 Word 打开后另存一份，或拆分后再导入。',
);
const DIED = t('读取时程序中断，多半是内存不足。请关闭其他页面后再试；如果再次中断，请把文件另存一份再读。');

interface Job {
  readonly request: () => Promise<ReaderRequest>;
  readonly answered: (answer: ReaderAnswer) => void;
  readonly begun: () => void;
  readonly signal: AbortSignal | undefined;
}

/** A worker's memory grows with what it has read, and only its end gives that back; a new one takes half a second. */
const MOST_READ = 10;
const read = new WeakMap<Worker, number>();

const waiting: Job[] = [];
const idle: Worker[] = [];
let started = 0;
let ending: ReturnType<typeof setTimeout> | undefined;

const failed = (message: string): ReaderAnswer => ({ kind: 'failed', message });
/** Not an answer of the reader: nobody asks any more. */
const GIVEN_UP = failed(t('已取消。'));

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called when a reader takes the document up. */
  readonly onBegin?: () => void;
}

/** Never rejects: what goes wrong is the answer. The request is made when a reader is free, so that bytes are not all in memory at once. */
export function askReader(
  request: () => Promise<ReaderRequest>,
  { signal, onBegin = () => undefined }: ReadOptions = {},
): Promise<ReaderAnswer> {
  return new Promise((resolve) => {
    clearTimeout(ending);
    waiting.push({ request, answered: resolve, begun: onBegin, signal });
    next();
  });
}

function next(): void {
  const job = waiting[0];
  if (!job) {
    clearTimeout(ending);
    ending = setTimeout(endIdleReaders, LINGER);
    return;
  }
  if (idle.length === 0 && started >= READERS) return;
  waiting.shift();
  if (job.signal?.aborted) {
    job.answered(GIVEN_UP);
    next();
    return;
  }
  void run(job);
}

/** Gives back what readers without work hold, some hundred megabytes. */
export function endIdleReaders(): void {
  for (const worker of idle.splice(0)) {
    worker.terminate();
    started -= 1;
  }
}

function freeWorker(): Worker {
  const worker = idle.pop();
  if (worker) return worker;
  started += 1;
  return new Worker(new URL('../extraction/worker/reader.ts', import.meta.url), { type: 'module' });
}

async function run({ request, answered, begun, signal }: Job): Promise<void> {
  const worker = freeWorker();
  begun();
  const answer = await ask(worker, request, signal);
  const count = (read.get(worker) ?? 0) + 1;
  read.set(worker, count);
  if (answer.isWhole && count < MOST_READ) idle.push(worker);
  else {
    worker.terminate();
    started -= 1;
  }
  answered(answer.value);
  next();
}

/** `isWhole`: the worker has answered and can be asked again. */
async function ask(
  worker: Worker,
  request: () => Promise<ReaderRequest>,
  signal: AbortSignal | undefined,
): Promise<{ readonly value: ReaderAnswer; readonly isWhole: boolean }> {
  let asked: ReaderRequest;
  try {
    asked = await request();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isGone = error instanceof DOMException;
    const words = isGone ? t('文件打不开（{reason}）。请确认文件没有被移动或改名。', { reason }) : reason;
    return { value: failed(words), isWhole: true };
  }
  const ended = new AbortController();
  const value = await new Promise<{ value: ReaderAnswer; isWhole: boolean }>((resolve) => {
    const stop = (message: string): void => {
      resolve({ value: failed(message), isWhole: false });
    };
    const clock = setTimeout(() => {
      stop(TOO_SLOW);
    }, TIME_LIMIT);
    const options = { signal: ended.signal };
    ended.signal.addEventListener('abort', () => {
      clearTimeout(clock);
    });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ReaderAnswer>) => {
        const value = data.kind === 'failed' ? { ...data, message: word(data.message) } : data;
        resolve({ value, isWhole: true });
      },
      options,
    );
    worker.addEventListener(
      'error',
      () => {
        stop(DIED);
      },
      options,
    );
    signal?.addEventListener(
      'abort',
      () => {
        resolve({ value: GIVEN_UP, isWhole: false });
      },
      options,
    );
    worker.postMessage(asked, 'bytes' in asked ? [asked.bytes.buffer] : []);
  });
  ended.abort();
  return value;
}
