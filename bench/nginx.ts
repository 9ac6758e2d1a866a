/** Debian's nginx with the recipes of docs/deploy.md as they are written there: what a test or a measurement runs is what is told. */
import { spawn } from 'node:child_process';
import { accessSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { aptInstall } from '../scripts/aptInstall.ts';
import { ROOT } from '../scripts/paths.ts';
import { freePort } from './freePort.ts';

const NGINX = '/usr/sbin/nginx';
const MODULES = '/usr/lib/nginx/modules';
/** In milliseconds: a machine that is busy takes its time. */
const START = 20_000;

export interface Nginx {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

function requireNginx(): void {
  try {
    accessSync(NGINX);
    accessSync(join(MODULES, 'ngx_http_brotli_static_module.so'));
  } catch {
    aptInstall([['nginx-light', 'libnginx-mod-http-brotli-static']]);
    accessSync(NGINX);
  }
}

/** The recipes of docs/deploy.md in their order: the site, what is added for a server that answers its queries. */
export async function recipes(): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, 'docs/deploy.md'), 'utf8');
  return [...text.matchAll(/```nginx\n([\s\S]*?)```/g)].map(([, recipe = '']) => recipe);
}

async function answers(url: string): Promise<void> {
  for (const end = performance.now() + START; ;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(100);
    }
  }
}

/** `http`: what stands in the http block; its `listen 80` becomes a free port. Installs nginx where there is none. */
export async function startNginx(http: string): Promise<Nginx> {
  requireNginx();
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `load_module ${MODULES}/ngx_http_brotli_static_module.so;
${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events { worker_connections 2048; }
http { access_log off; ${temporary}
${http.replace('listen 80;', `listen 127.0.0.1:${String(port)};`)} }`,
  );
  const nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${String(port)}`;
  await answers(url);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => nginx.once('exit', resolve));
      nginx.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
