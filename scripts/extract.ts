/** `npm run extract -- FILE… --out DIR`: the tables of the data package for any files, offline. */
import { parseArgs } from 'node:util';
import { extractFiles } from './lib/extractFiles.ts';
import { runCommand } from './lib/command.ts';
import type { Input } from './lib/inputs.ts';
import { LIMIT_OPTIONS, limitsOf, positive, UsageError } from './lib/reading/limits.ts';
import { availableParallelism } from 'node:os';

const USAGE = `用法: npm run extract -- 文件或文件夹… --out 目录 [--jobs N] [--cpu-seconds N] [--memory-mb N] [--ocr]

把部门决算公开文件读成数据表（见 docs/architecture.md），写入指定目录。文件夹连同子文件夹一起读。
重复运行会跳过已读过的文件；程序有改动时重读。
  --jobs N          同时读几个文件，默认等于处理器核数
  --cpu-seconds N   每个文件最多用多少秒 CPU 时间，默认 60
  --memory-mb N     每个文件最多用多少 MB 内存，默认 1000
  --ocr             扫描件在本机识别（一页十几秒），数字都是草稿，写入 drafts.csv，不进入各数据表`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      jobs: { type: 'string' },
      ...LIMIT_OPTIONS,
      ocr: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  if (positionals.length === 0 || values.out === undefined) throw new UsageError('要给出文件和 --out 目录。');
  const jobs = positive(values.jobs, '--jobs', availableParallelism());
  const { out } = values;
  const failed = await extractFiles(positionals, out, {
    jobs,
    limits: limitsOf(values),
    ...(values.ocr && { takeScans: (scans) => takeScans(scans, out) }),
  });
  return failed === 0 ? 0 : 1;
}

/** Its code and models are loaded only where they are asked for. */
async function takeScans(scans: readonly Input[], out: string): Promise<number> {
  const { scansFolder, writeDrafts } = await import('./ocr/drafts.ts');
  return (await writeDrafts(scans, out, scansFolder(out))).length;
}

await runCommand(USAGE, main);
