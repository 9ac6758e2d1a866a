/** `npm run assemble -- FOLDER… [--out DIR]`: the tables of the documents that were put into the queue, when all of them are read. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble, type Standing } from './jobs/assemble.ts';
import { paceText } from './jobs/pace.ts';
import { addressOf, DEFAULT_ADDRESS, DEFAULT_OUT, QUEUE_OPTIONS, withQueue } from './jobs/queue.ts';
import { runCommand } from './lib/command.ts';
import { UsageError } from './lib/reading/limits.ts';
import { readerVersion } from './lib/readerVersion.ts';

const USAGE = `用法: npm run assemble -- 文件或文件夹… [--out 目录] [--queue 地址]

等 npm run enqueue 排进队列的文件都读完（可以中断，再运行时接着等），然后把读出的结果汇总成数据表，写入目录：
与在一台机器上用 npm run extract 读同样的文件所得逐字节相同。没有读出来的逐个说明原因。
  --out 目录     与 npm run enqueue 相同，默认 ${DEFAULT_OUT}
  --queue 地址   redis://… 或 postgres://…，默认取环境变量 JUESUAN_QUEUE，再默认 ${DEFAULT_ADDRESS}`;

/** A terminal sees every look, a log file one in so many. */
const LINE_EVERY_SECONDS = 30;

/** Says on standard error how far it is. */
function watcher(): (standing: Standing) => void {
  const began = Date.now();
  const watched = process.stderr.isTTY;
  let atFirst: number | undefined;
  let saidAt = -Infinity;
  return ({ done, total, workers }) => {
    atFirst ??= done;
    const seconds = (Date.now() - began) / 1000;
    if (!watched && done < total && seconds - saidAt < LINE_EVERY_SECONDS) return;
    saidAt = seconds;
    const pace = paceText({ done, total, doneSince: done - atFirst, seconds });
    const line = `${pace}，工作进程 ${workers} 个${workers === 0 && done < total ? '（请运行 npm run work）' : ''}`;
    process.stderr.write(watched ? `\r\u001b[K${line}${done === total ? '\n' : ''}` : `${line}\n`);
  };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...QUEUE_OPTIONS, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  if (positionals.length === 0) throw new UsageError('要给出文件或文件夹，与 npm run enqueue 相同。');
  const version = readerVersion();
  const paths = positionals.map((path) => resolve(path));
  const out = resolve(values.out);
  const failed = await withQueue(addressOf(values.queue), version, (queue) =>
    assemble(queue, paths, out, version, watcher()),
  );
  return failed === 0 ? 0 : 1;
}

await runCommand(USAGE, main);
