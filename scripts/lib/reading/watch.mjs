/**
 * A thread beside the one that reads, which may be busy for ever and cannot watch itself. Ends the process when the
 * document takes more than its limits, and says on standard error which: `limit:cpu`, `limit:memory`, `limit:clock`.
 * Ends it too when the process that asks is gone: nobody would hear the answer.
 * Lies as a file of its own beside the process's code, in the sources and in the bundle.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Often enough that memory does not grow far beyond its limit meanwhile. */
const EVERY_MS = 25;
const MEGABYTE = 1024 * 1024;

/** Milliseconds of CPU and of the clock at which the document was begun; the CPU is -1 between documents. */
const begun = new Float64Array(workerData.begun);
const { cpuSeconds, megabytes, clockFactor } = workerData;
const parent = process.ppid;

function end(limit) {
  writeSync(2, `limit:${limit}\n`);
  process.kill(process.pid, 'SIGKILL');
}

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  const [cpuAtStart = -1, clockAtStart = 0] = begun;
  if (cpuAtStart < 0) return;
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 - cpuAtStart > cpuSeconds * 1000) end('cpu');
  else if (process.memoryUsage.rss() > megabytes * MEGABYTE) end('memory');
  else if (Date.now() - clockAtStart > cpuSeconds * clockFactor * 1000) end('clock');
}, EVERY_MS);
