/** Several `npm run serve -- --remote` side by side, and nginx before them as docs/deploy.md tells. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { DIST_DIRECTORY, ROOT } from '../scripts/paths.ts';
import { recipes, startNginx } from './nginx.ts';

export interface Copy {
  readonly url: string;
  readonly process: ChildProcess;
}

export interface Balanced {
  readonly url: string;
  readonly copies: readonly Copy[];
  readonly stop: () => Promise<void>;
}

function startCopy(): Promise<Copy> {
  const command = ['--import', 'tsx', join(ROOT, 'scripts/serve.ts'), '--remote', '--host', '127.0.0.1'];
  const child = spawn(process.execPath, [...command, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`a copy ended with ${String(code)} before it served`));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
      if (url !== undefined) resolve({ url, process: child });
    });
  });
}

const stopped = async ({ process: child }: Copy): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
};

/** The site with its recipe, and what is added to it for the copies. */
async function balancerRecipe(copies: readonly Copy[], folder: string): Promise<string> {
  const [site = '', upstream = '', location = ''] = await recipes();
  const servers = copies.map(({ url }) => `server ${new URL(url).host};`).join('\n  ');
  const asked = upstream
    .replace('/var/cache/nginx/juesuan', `${folder}/answers`)
    .replace(/(?:\s*server 127\.0\.0\.1:\d+;)+/, `\n  ${servers}`);
  const served = site.replace('/srv/juesuan', DIST_DIRECTORY);
  return `${asked}\n${served.replace(/\}\s*$/, `${location}}\n`)}`;
}

export async function startCopies(count: number): Promise<Balanced> {
  const copies = await Promise.all(Array.from({ length: count }, startCopy));
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-copies-'));
  const nginx = await startNginx(await balancerRecipe(copies, folder));
  return {
    url: nginx.url,
    copies,
    stop: async () => {
      await nginx.stop();
      await Promise.all(copies.map(stopped));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
