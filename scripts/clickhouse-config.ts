/** `npm run clickhouse-config -- [--data DIR] [--out DIR]`: a ClickHouse server for the named queries, as files. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeClickhouse } from './clickhouse/write.ts';
import { runCommand } from './lib/command.ts';
import { UsageError } from './lib/reading/limits.ts';
import { buildPaths, DATA_DIRECTORY } from './paths.ts';

const OUT = 'clickhouse';
const USAGE = `用法: npm run clickhouse-config -- [--data 目录] [--out 目录] [--location 地址]

从已建成的数据库（npm run build）写出 ClickHouse 回答本站查询所需的一切：各表的 Parquet、建表语句（tables.sql）、
每个查询一个预定义的 HTTP 处理器（config.d/juesuan.xml）、只读用户及其限额（users.d/juesuan.xml）。见 docs/scale.md。
  --data 目录       数据包，默认 public/data
  --out 目录        写在哪里，默认 ${OUT}
  --location 地址   ClickHouse 从哪里读 Parquet，如 s3://bucket/juesuan，默认就是写出的目录`;

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
  const { database } = buildPaths({ data: values.data });
  if (!existsSync(database)) throw new UsageError('还没有建成的数据库，请先运行 npm run build。');
  const out = resolve(values.out);
  const tables = await writeClickhouse(database, out, values.location ?? join(out, 'tables'));
  console.error(`${relative(process.cwd(), out) || out}：${tables} 张表。`);
  return 0;
}

await runCommand(USAGE, main);
