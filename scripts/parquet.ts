/** `npm run parquet -- [--data DIR] [--out DIR]`: the tables of a data package as Parquet that any engine reads. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './lib/command.ts';
import { checkPackageFolder } from './lib/packageFolder.ts';
import { writeParquet } from './parquet/write.ts';
import { DATA_DIRECTORY } from './paths.ts';

const OUT = 'parquet';
const USAGE = `用法: npm run parquet -- [--data 目录] [--out 目录] [--location 地址]

把数据包的各表写成 Parquet，按年度和省分开存放，附清单（manifest.json）和 ClickHouse、Trino、Spark 的建表语句（见 docs/parquet.md）。
  --data 目录       数据包，默认 public/data
  --out 目录        写在哪里，默认 ${OUT}；里面原有的 Parquet 会被替换
  --location 地址   建表语句里的位置，如 s3://bucket/juesuan，默认就是写出的目录`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: DATA_DIRECTORY },
      out: { type: 'string', default: OUT },
      location: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  const out = resolve(values.out);
  const data = resolve(values.data);
  checkPackageFolder(data);
  const { tables } = await writeParquet(data, out, values.location);
  const files = tables.flatMap((table) => table.files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.error(
    `${relative(process.cwd(), out) || out}：${tables.length} 张表，${rows} 行，${files.length} 个文件，${(bytes / 1e6).toFixed(1)} MB。`,
  );
  return 0;
}

await runCommand(USAGE, main);
