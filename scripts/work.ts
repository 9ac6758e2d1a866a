/** `npm run work`: reads documents from the queue until it is told to stop. Any number of them work on one queue, on any machines. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { metricsAddress } from './jobs/metrics.ts';
import { addressOf, DEFAULT_ADDRESS, QUEUE_OPTION } from './jobs/queue.ts';
import { startWorker } from './jobs/worker.ts';
import { runCommand } from './lib/command.ts';
import { LIMIT_OPTIONS, limitsOf, positive } from './lib/reading/limits.ts';
import { readerVersion } from './lib/readerVersion.ts';

const USAGE = `用法: npm run work -- [--queue 地址] [--jobs N] [--cpu-seconds N] [--memory-mb N] [--lease-seconds N] [--metrics 端口]

从队列里取文件来读（见 docs/jobs.md），直到收到 SIGTERM 或 Ctrl+C：读完手上的文件再停。日志写到标准输出，一行一条 JSON。
  --queue 地址        redis://… 或 postgres://…，默认取环境变量 JUESUAN_QUEUE，再默认 ${DEFAULT_ADDRESS}
  --jobs N            同时读几个文件，默认等于处理器核数
  --cpu-seconds N     每个文件最多用多少秒 CPU 时间，默认 60
  --memory-mb N       每个文件最多用多少 MB 内存，默认 1000
  --lease-seconds N   失联多少秒后，手上的文件由别的工作进程接手，默认 30
  --metrics 端口      在这个端口用 Prometheus 格式报告指标（/metrics）；“0.0.0.0:9464”让别的机器也能读`;

const LEASE_SECONDS = 30;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...QUEUE_OPTION,
      jobs: { type: 'string' },
      ...LIMIT_OPTIONS,
      'lease-seconds': { type: 'string' },
      metrics: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  const log = pino({ base: { worker: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });
  const stop = await startWorker({
    address: addressOf(values.queue),
    version: readerVersion(),
    jobs: positive(values.jobs, '--jobs', availableParallelism()),
    limits: limitsOf(values),
    leaseSeconds: positive(values['lease-seconds'], '--lease-seconds', LEASE_SECONDS),
    metrics: metricsAddress(values.metrics),
    log,
  });
  await askedToStop();
  await stop();
  return 0;
}

/** Terminals, service managers and npm may all pass on the same signal. */
const SAME_SIGNAL_MS = 1000;

/** Resolves at the first signal; whoever sends another later will not wait, not even for a queue that is away: it ends the process. */
const askedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let asked: number | undefined;
    const hear = (): void => {
      if (asked === undefined) resolve();
      else if (Date.now() - asked > SAME_SIGNAL_MS) process.exit(1);
      asked ??= Date.now();
    };
    process.on('SIGINT', hear).on('SIGTERM', hear);
  });

await runCommand(USAGE, main);
