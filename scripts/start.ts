/** `npm start [-- --data DIR --out DIR --port 8080 --open]`: builds what is not built yet, then serves it. */
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { runCommand } from './lib/command.ts';
import { checkPackageFolder } from './lib/packageFolder.ts';
import { buildPaths } from './paths.ts';
import { portOf, serve, SERVE_OPTIONS } from './serve.ts';

const USAGE = `用法: npm start [-- --data 数据包文件夹] [--out 网站文件夹] [--port 8080] [--host 地址] [--open] [--remote]
  建好网站并打开服务；已建好的不再重建。`;

await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: SERVE_OPTIONS });
  const paths = buildPaths(values);
  checkPackageFolder(paths.data);
  // Before a minute of building.
  portOf(values.port);
  await buildIfStale(paths);
  await serve(values);
  return 0;
});
