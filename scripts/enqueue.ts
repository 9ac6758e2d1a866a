/** `npm run enqueue -- FOLDER… [--out DIR]`: puts documents into the queue that `npm run work` reads from. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { enqueueFiles } from './jobs/enqueue.ts';
import { retryFailures, tellFailures } from './jobs/failures.ts';
import { addressOf, DEFAULT_ADDRESS, DEFAULT_OUT, QUEUE_OPTIONS, withQueue } from './jobs/queue.ts';
import { DEFAULT_RETRIES } from './jobs/readingJob.ts';
import { runCommand } from './lib/command.ts';
import { positive, UsageError } from './lib/reading/limits.ts';
import { readerVersion } from './lib/readerVersion.ts';

const USAGE = `用法: npm run enqueue -- 文件或文件夹… [--out 目录] [--queue 地址] [--attempts N] [--backoff-seconds N]
      npm run enqueue -- --failed [--retry] [--out 目录] [--queue 地址]

把文件夹（连同子文件夹）里的部门决算公开文件排进队列，由任意多个 npm run work 来读，再用 npm run assemble 汇总成数据表（见 docs/jobs.md）。
已读过的、已在队列里的不再排；程序有改动时重读。
  --out 目录            读出的结果放在哪里，所有工作进程都要能看到；默认 ${DEFAULT_OUT}
  --queue 地址          redis://… 或 postgres://…，默认取环境变量 JUESUAN_QUEUE，再默认 ${DEFAULT_ADDRESS}
  --attempts N          不是文件本身的问题时，最多试几次，默认 ${DEFAULT_RETRIES.attempts}
  --backoff-seconds N   第一次重试前等几秒，以后每次加倍，默认 ${DEFAULT_RETRIES.backoffSeconds}
  --failed              列出没有读出来、不再重试的文件和原因
  --retry               把它们重新排进队列`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...QUEUE_OPTIONS,
      attempts: { type: 'string' },
      'backoff-seconds': { type: 'string' },
      failed: { type: 'boolean' },
      retry: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  const address = addressOf(values.queue);
  const out = resolve(values.out);
  const version = readerVersion();
  if (values.failed || values.retry) {
    if (positionals.length > 0) throw new UsageError('--failed、--retry 不和文件一起用。');
    return withQueue(address, version, async (queue) => {
      const failed = await tellFailures(queue, out);
      console.error(failed === 0 ? '没有读不出来的文件。' : `共 ${failed} 个文件没有读出来。`);
      if (values.retry) console.error(`已重新排队 ${await retryFailures(queue, out)} 个。`);
      return 0;
    });
  }
  if (positionals.length === 0) throw new UsageError('要给出文件或文件夹。');
  const retries = {
    attempts: positive(values.attempts, '--attempts', DEFAULT_RETRIES.attempts),
    backoffSeconds: positive(values['backoff-seconds'], '--backoff-seconds', DEFAULT_RETRIES.backoffSeconds),
  };
  return withQueue(address, version, async (queue) => {
    const paths = positionals.map((path) => resolve(path));
    const { added, read, waiting, failed, refused } = await enqueueFiles(queue, paths, out, version, retries);
    console.error(
      `排入队列 ${added} 份；此前已读 ${read} 份，已在队列 ${waiting} 份，读不出来 ${failed} 份${failed > 0 ? '（--failed 列出原因）' : ''}。`,
    );
    const shown = relative(process.cwd(), out) || out;
    console.error(`读：npm run work；汇总：npm run assemble -- ${positionals.join(' ')} --out ${shown}`);
    return refused > 0 ? 1 : 0;
  });
}

await runCommand(USAGE, main);
