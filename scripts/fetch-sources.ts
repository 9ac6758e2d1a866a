/** `npm run fetch-sources [-- --data DIR] [--go]`: the one command that uses a network, and only when it is told to. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MAX_BYTES } from '../src/extraction/read/index.ts';
import { fetchSources } from './fetch/fetchSources.ts';
import { Hosts } from './fetch/hosts.ts';
import { FETCHED, NOT_FETCHED } from './fetch/records.ts';
import { runCommand } from './lib/command.ts';
import { positive } from './lib/reading/limits.ts';
import { PATH_OPTIONS } from './paths.ts';

const USAGE = `用法: npm run fetch-sources [-- --data 目录] [--go] [--pause-seconds N] [--timeout-seconds N]

登记表 sources/registry.csv 里写了网址（source_url）而 sources/ 里还没有的文件，逐个取来。
不加 --go 只列出要取哪些，不访问网络。已有的文件从不改动；登记的 SHA-256 对不上的不收。
sha256、media_type、retrieved_on 空着的，取来后填上。经过记在 ${FETCHED}，没取到的和原因记在 ${NOT_FETCHED}。
  --data 目录           哪个数据包，默认 public/data
  --go                  访问网络
  --pause-seconds N     同一网站两次访问之间停多少秒，默认 3；同一网站一次只取一个
  --timeout-seconds N   多少秒没有收到任何内容就停止等待，默认 60`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: PATH_OPTIONS.data,
      go: { type: 'boolean', default: false },
      'pause-seconds': { type: 'string' },
      'timeout-seconds': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.error(USAGE);
    return 0;
  }
  const { missing, fetched, failed } = await fetchSources(resolve(values.data), {
    hosts: new Hosts(positive(values['pause-seconds'], '--pause-seconds', 3) * 1000),
    patience: positive(values['timeout-seconds'], '--timeout-seconds', 60) * 1000,
    maxBytes: MAX_BYTES,
    dry: !values.go,
    tell: (line) => console.error(line),
  });
  if (values.go) console.error(`取来 ${fetched.length} 份，没有取到 ${failed.length} 份。`);
  else if (missing.length === 0) console.error('登记了网址的文件都在，没有要取的。');
  else console.error(`${missing.join('\n')}\n有 ${missing.length} 份要取。访问网络请加 --go。`);
  return failed.length > 0 ? 1 : 0;
}

await runCommand(USAGE, main);
