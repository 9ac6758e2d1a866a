/** `npm run data [-- --data DIR]`: DIR/sources (public/data) → the tables of DIR. The same sources give the same bytes. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanReadings } from './cache.ts';
import { runCommand } from './lib/command.ts';
import { LIMIT_OPTIONS, limitsOf } from './lib/reading/limits.ts';
import { writeTemplatesIndex } from './lib/templatesIndex.ts';
import { PATH_OPTIONS } from './paths.ts';

const USAGE = '用法: npm run data [-- --data 数据包文件夹] [--cpu-seconds N] [--memory-mb N]';

await runCommand(USAGE, async () => {
  writeTemplatesIndex();
  // Only now: it reads the index.
  const { buildDataset } = await import('./lib/dataset.ts');
  const { values } = parseArgs({ options: { data: PATH_OPTIONS.data, ...LIMIT_OPTIONS } });
  const folder = resolve(values.data);
  await buildDataset(folder, folder, { limits: limitsOf(values) });
  await cleanReadings(folder);
  return 0;
});
