/** `npm run import -- FOLDER [--into DIR]`: a folder of published files → a data package that `npm start -- --data DIR` opens. */
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanReadings } from './cache.ts';
import { importFolder } from './import/importFolder.ts';
import { FAILED, TO_FILL } from './import/lists.ts';
import { runCommand } from './lib/command.ts';
import { RunError } from './lib/failures.ts';
import type { Input } from './lib/inputs.ts';
import { LIMIT_OPTIONS, limitsOf, positive, UsageError } from './lib/reading/limits.ts';
import type { Failure } from './lib/reading/resumedPool.ts';
import { readingCache, ROOT } from './paths.ts';

const INTO = 'imported';
const USAGE = `用法: npm run import -- 文件夹 [--into 目录] [--list 清单.csv] [--jobs N] [--cpu-seconds N] [--memory-mb N] [--ocr]

把文件夹（连同子文件夹）里的部门决算公开文件收成一个数据包，然后用 npm start -- --data 目录 打开。
目录里已有数据包的，加进去；同样的文件只收一次。中断后再运行，接着做。
  --into 目录       数据包写在哪里，默认 ${INTO}
  --list 清单.csv   各文件的网址、日期、名称等，默认用文件夹里的 import.csv；说不准的写在 目录/${TO_FILL}，填好再运行一次
  --jobs N          同时读几个文件，默认等于处理器核数
  --cpu-seconds N   每个文件最多用多少秒 CPU 时间，默认 60
  --memory-mb N     每个文件最多用多少 MB 内存，默认 1000
  --ocr             扫描件在本机识别（一页十几秒），数字都是草稿，写入 目录/drafts.csv，不进入各数据表`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string', default: INTO },
      list: { type: 'string' },
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
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError('要给出一个文件夹。');
  const into = resolve(values.into);
  // Before anything is written.
  if (!(await stat(resolve(folder))).isDirectory())
    throw new RunError(`${folder} 是一个文件，不是文件夹。请把文件放进一个文件夹，再给出那个文件夹。`);
  const { before, now, questions, failures } = await importFolder(folder, into, {
    jobs: positive(values.jobs, '--jobs', availableParallelism()),
    limits: limitsOf(values),
    cache: readingCache(into),
    list: values.list,
    ...(values.ocr && { takeScans }),
  });
  await cleanReadings(into);
  const shown = relative(process.cwd(), into) || into;
  console.error(`\n数据包 ${shown}：原有 ${before} 份文件，现有 ${now} 份。`);
  const left = questions.filter(({ entry }) => entry === null).length;
  if (questions.length > 0)
    console.error(
      `有 ${questions.length} 份要请您看一看（其中 ${left} 份没有收录）：在 ${shown}/${TO_FILL} 里填好，再运行一次。`,
    );
  if (failures.length > 0) console.error(`有 ${failures.length} 个文件没有读出来，见 ${shown}/${FAILED}。`);
  if (now === 0 && failures.length + questions.length === 0)
    console.error(
      `${folder} 里没有可以读取的文件。请放入部门决算公开文件（PDF、Word、Excel、网页、文本或它们的压缩包）。`,
    );
  if (now > 0) console.error(`打开：npm start -- --data ${relative(ROOT, into) || into}`);
  return failures.length + left > 0 || now === 0 ? 1 : 0;
}

/** Its code and models are loaded only where they are asked for. */
async function takeScans(scans: readonly Input[], out: string, cache: string): Promise<readonly Failure[]> {
  return (await import('./ocr/drafts.ts')).writeDrafts(scans, out, cache);
}

await runCommand(USAGE, main);
