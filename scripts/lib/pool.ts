/** A pool of worker threads that take paths one by one. A worker that dies fails the path it had and is replaced. */
import { Worker } from 'node:worker_threads';
import type { Answer } from './extractWorker.ts';

/** Where TypeScript is run from source, a worker must load it too; the entry registers the loader. */
const start = (): Worker =>
  new Worker(new URL('./extractWorkerEntry.mjs', import.meta.url), {
    // A document is short-lived: with room for some dozens of them, the collector copies hardly any.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });

/** V8 divides it by three; a third is what the collector copies from. */
export const YOUNG_GENERATION_MB = 96;

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
      const { answer, alive } = await ask(worker, path);
      if (!alive) worker = null;
      await receive(answer);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: paths.length === 0 ? 0 : size }, drive));
}

/** The worker's answer, or its death as the failure of what it was reading. */
function ask(worker: Worker, path: string): Promise<{ answer: Answer; alive: boolean }> {
  return new Promise((resolve) => {
    const settle = (answer: Answer, alive: boolean): void => {
      worker.off('message', answered).off('error', failed).off('exit', exited);
      resolve({ answer, alive });
    };
    const answered = (answer: Answer): void => settle(answer, true);
    const failed = (error: Error): void => settle({ path, error: `读取时程序出错：${error.message}` }, false);
    const exited = (): void => settle({ path, error: '读取时程序中断，可能是内存不足。' }, false);
    worker.on('message', answered).on('error', failed).on('exit', exited);
    worker.postMessage(path);
  });
}
