/** A pool of worker threads that take paths one by one. A worker that dies fails the path it had and is replaced. */
import { Worker } from 'node:worker_threads';
import type { Answer } from './extractWorker.ts';

/** Where TypeScript is run from source, a worker must load it too; the entry registers the loader. */
const start = (): Worker => new Worker(new URL('./extractWorkerEntry.mjs', import.meta.url));

/** Calls `receive` for every path, in order of completion. Resolves when all are done. */
export async function runPool(
  paths: readonly string[],
  size: number,
  receive: (answer: Answer) => Promise<void>,
): Promise<void> {
  let next = 0;
  const drive = async (): Promise<void> => {
    let worker: Worker | null = null;
    while (next < paths.length) {
      const path = paths[next++] as string;
      worker ??= start();
      const answer = await ask(worker, path);
      if (answer === null) {
        worker = null;
        await receive({ path, error: '读取时程序中断（可能是文件过大或已损坏）。' });
      } else await receive(answer);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: paths.length === 0 ? 0 : size }, drive));
}

function ask(worker: Worker, path: string): Promise<Answer | null> {
  return new Promise((resolve) => {
    const done = (answer: Answer | null): void => {
      worker.off('message', done).off('error', died).off('exit', died);
      resolve(answer);
    };
    const died = (): void => done(null);
    worker.on('message', done).on('error', died).on('exit', died);
    worker.postMessage(path);
  });
}
