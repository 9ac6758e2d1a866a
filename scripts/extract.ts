/** `npm run extract -- FILE… --out DIR`: the tables of the data package for any files, offline. */
import { parseArgs } from 'node:util';
import { extractFiles } from './lib/extractFiles.ts';

const USAGE = `用法: npm run extract -- 文件… --out 目录 [--jobs N]

把部门决算公开文件读成数据表（见 docs/architecture.md），写入指定目录。重复运行会跳过已读过的文件。`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, jobs: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});

if (values.help || positionals.length === 0 || values.out === undefined) {
  console.error(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const jobs = values.jobs === undefined ? undefined : Number(values.jobs);
  const failed = await extractFiles(positionals, values.out, jobs);
  process.exitCode = failed === 0 ? 0 : 1;
}
