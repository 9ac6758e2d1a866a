/** `npm run extract -- FILE… --out DIR`: the tables of the data package for any files, offline. */
import { parseArgs } from 'node:util';
import { extractFiles } from './lib/extractFiles.ts';
import { runCommand } from './lib/command.ts';
import { LIMIT_OPTIONS, limitsOf, positive, UsageError } from './lib/reading/limits.ts';
import { availableParallelism } from 'node:os';

const USAGE = `用法: npm run extract -- 文件或文件夹… --out 目录 [--jobs N] [--cpu-seconds N] [--memory-mb N]

把部门决算公开文件读成数据表（见 docs/architecture.md），写入指定目录。文件夹连同子文件夹一起读。
重复运行会跳过已读过的文件；程序有改动时重读。
  --jobs N          同时读几个文件，默认等于处理器核数
  --cpu-seconds N   每个文件最多用多少秒 CPU 时间，默认 60
  --memory-mb N     每个文件最多用多少 MB 内存，默认 1000`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      jobs: { type: 'string' },
      ...LIMIT_OPTIONS,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  if (positionals.length === 0 || values.out === undefined) throw new UsageError('要给出文件和 --out 目录。');
  const jobs = positive(values.jobs, '--jobs', availableParallelism());
  const failed = await extractFiles(positionals, values.out, { jobs, limits: limitsOf(values) });
  return failed === 0 ? 0 : 1;
}

await runCommand(USAGE, main);
