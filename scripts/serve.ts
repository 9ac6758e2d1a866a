/** `npm run serve [-- --port 8080 --host 0.0.0.0 --open --out DIR]`: serves `dist/` and prints the address. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PATH_OPTIONS } from './paths.ts';
import { startStaticServer } from './server/staticServer.ts';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' };

export const SERVE_OPTIONS = {
  ...PATH_OPTIONS,
  port: { type: 'string', default: process.env['PORT'] ?? '4173' },
  host: { type: 'string', default: 'localhost' },
  open: { type: 'boolean', default: false },
} as const;

interface ServeValues {
  readonly out: string;
  readonly port: string;
  readonly host: string;
  readonly open: boolean;
}

export async function serve(values: ServeValues): Promise<void> {
  const directory = resolve(values.out);
  if (!existsSync(join(directory, 'index.html'))) throw new Error('nothing built yet: npm run build');
  const { url } = await startStaticServer({
    directory,
    host: values.host,
    port: Number(values.port),
  });
  console.log(`\n部门决算比较 is served at ${url}  (stop with Ctrl+C)`);
  if (values.open)
    spawn(OPENERS[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true }).unref();
}

if (process.argv[1] === import.meta.filename) await serve(parseArgs({ options: SERVE_OPTIONS }).values);
