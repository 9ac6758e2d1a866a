/**
 * `npm run serve [-- --port 8080 --host 0.0.0.0 --open --out DIR]`: serves `dist/` and prints the address. With `--remote` (and
 * `--data DIR` of another package) queries are answered here too, from the built database, and pages ask here instead of fetching it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './lib/command.ts';
import { RunError } from './lib/failures.ts';
import { UsageError } from './lib/reading/limits.ts';
import { buildPaths, PATH_OPTIONS } from './paths.ts';
import { openRemoteEngine } from './remote/engine.ts';
import { createRemoteHandler } from './remote/handler.ts';
import { LIMITS } from './remote/limits.ts';
import { queryMetrics } from './remote/metrics.ts';
import { startStaticServer, type StaticServer, type StaticServerOptions } from './server/staticServer.ts';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' };

export const SERVE_OPTIONS = {
  ...PATH_OPTIONS,
  port: { type: 'string', default: process.env['PORT'] ?? '4173' },
  host: { type: 'string', default: 'localhost' },
  open: { type: 'boolean', default: false },
  remote: { type: 'boolean', default: false },
} as const;

interface ServeValues {
  readonly out: string;
  readonly data: string;
  readonly port: string;
  readonly host: string;
  readonly open: boolean;
  readonly remote: boolean;
}

/** Queries that run are answered, then the process ends; a second signal ends it at once. */
function stopWhenTold(server: StaticServer): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void server.drain().finally(() => process.exit(0));
    });
}

const MOST_PORT = 65_535;

export function portOf(text: string): number {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= MOST_PORT) return port;
  throw new UsageError(`--port 应为 0–${String(MOST_PORT)} 的整数：${text}`);
}

async function remoteHandler({ data, out }: ServeValues): Promise<StaticServerOptions['before']> {
  const { database } = buildPaths({ data, out });
  if (!existsSync(database)) throw new RunError(`找不到数据库 ${database}。请先运行 npm run build。`);
  const engine = await openRemoteEngine(database, LIMITS);
  const metrics = queryMetrics(engine);
  return (base, files) => createRemoteHandler(base, engine, metrics, files);
}

export async function serve(values: ServeValues): Promise<void> {
  const directory = resolve(values.out);
  if (!existsSync(join(directory, 'index.html')))
    throw new RunError(`${directory} 里没有建好的网站。请先运行 npm run build，或用 npm start 一步完成。`);
  const before = values.remote ? await remoteHandler(values) : undefined;
  const server = await startStaticServer({
    directory,
    host: values.host,
    port: portOf(values.port),
    ...(before ? { before } : {}),
  });
  stopWhenTold(server);
  const { url } = server;
  console.log(`\n部门决算比较 is served at ${url}  (stop with Ctrl+C)`);
  if (values.remote) console.log(`queries at ${url}/query/NAME, state at ${url}/health and ${url}/metrics`);
  if (values.open)
    spawn(OPENERS[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true }).unref();
}

const USAGE = `用法: npm run serve [-- --out 网站文件夹] [--port 8080] [--host 地址] [--open] [--remote [--data 数据包文件夹]]`;

if (process.argv[1] === import.meta.filename)
  await runCommand(USAGE, async () => {
    await serve(parseArgs({ options: SERVE_OPTIONS }).values);
    return 0;
  });
