/** `npm run serve [-- --port 8080 --host 0.0.0.0 --open]`: serves `dist/` and prints the address. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DIST_DIRECTORY } from './paths.ts';
import { startStaticServer } from './server/staticServer.ts';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer' };

export async function serve(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '4173' },
      host: { type: 'string', default: 'localhost' },
      open: { type: 'boolean', default: false },
    },
  });
  if (!existsSync(join(DIST_DIRECTORY, 'index.html'))) throw new Error('nothing built yet: npm run build');
  const { url } = await startStaticServer({
    directory: DIST_DIRECTORY,
    host: values.host,
    port: Number(values.port),
  });
  console.log(`\n部门决算比较 is served at ${url}  (stop with Ctrl+C)`);
  if (values.open)
    spawn(OPENERS[process.platform] ?? 'xdg-open', [url], { stdio: 'ignore', detached: true }).unref();
}

if (process.argv[1] === import.meta.filename) await serve(process.argv.slice(2));
