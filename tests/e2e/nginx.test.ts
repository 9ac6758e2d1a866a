/** The recipe of docs/deploy.md, run by nginx itself: it answers as our own server does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { aptInstall } from '../../scripts/aptInstall.ts';
import { DIST_DIRECTORY, ROOT } from '../../scripts/paths.ts';
import { ask, type Answer } from '../support/http.ts';

const NGINX = '/usr/sbin/nginx';
const MODULES = '/usr/lib/nginx/modules';

let folder: string;
let nginx: ChildProcess;
let url: string;

function requireNginx(): void {
  try {
    accessSync(NGINX);
    accessSync(join(MODULES, 'ngx_http_brotli_static_module.so'));
  } catch {
    aptInstall([['nginx-light', 'libnginx-mod-http-brotli-static']]);
    accessSync(NGINX);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

/** The recipe as it is written, with the folder and the port of this test. */
async function recipe(port: number): Promise<string> {
  const text = await readFile(join(ROOT, 'docs/deploy.md'), 'utf8');
  const server = /```nginx\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  return server
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
    .replace('/srv/juesuan', DIST_DIRECTORY);
}

beforeAll(async () => {
  requireNginx();
  folder = await mkdtemp(join(tmpdir(), 'juesuan-nginx-'));
  const port = await freePort();
  url = `http://127.0.0.1:${String(port)}`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    join(folder, 'nginx.conf'),
    `load_module ${MODULES}/ngx_http_brotli_static_module.so;
${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { access_log off; ${temporary}
${await recipe(port)} }`,
  );
  nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  await vi.waitFor(() => ask(url, '/'), { timeout: 20_000, interval: 100 });
  // A machine without nginx gets it first.
}, 240_000);

afterAll(async () => {
  nginx.kill('SIGTERM');
  await new Promise((resolve) => nginx.once('exit', resolve));
  await rm(folder, { recursive: true, force: true });
});

const HEADERS = [
  'cache-control',
  'content-encoding',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'referrer-policy',
  'vary',
  'x-content-type-options',
] as const;

const seen = ({ status, headers, body }: Answer): unknown => ({
  status,
  ...Object.fromEntries(HEADERS.map((name) => [name, String(headers[name] ?? '').toLowerCase()])),
  body: body.toString('base64'),
});

const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' } as const;
const asset = readdirSync(join(DIST_DIRECTORY, 'assets')).find((name) => /^app-.*\.js$/.test(name)) ?? '';

test.each<[string, string, Readonly<Record<string, string>>]>([
  ['the first page', '/', BROWSER],
  ['a page of its own', '/three-public?year=2023', BROWSER],
  ['a page that only the app reads', '/agencies/x', BROWSER],
  ['an address that nobody knows', '/documents/%E7%94%B2.y', BROWSER],
  ['a chart for frames of other sites', '/embed?panel=x', BROWSER],
  ['code, packed', `/assets/${asset}`, BROWSER],
  ['code, packed by gzip', `/assets/${asset}`, { 'accept-encoding': 'gzip' }],
  ['code, as it is', `/assets/${asset}`, {}],
  ['a table', '/data/agencies.csv', {}],
  ['a range', '/data/agencies.csv', { range: 'bytes=5-20' }],
  ['a description', '/data/datapackage.json', {}],
])('%s', async (_name, path, headers) => {
  const [theirs, ours] = await Promise.all([ask(url, path, headers), ask(inject('siteUrl'), path, headers)]);
  expect(seen(theirs)).toEqual(seen(ours));
});

test.each(['/assets/no-such.js', '/data/no-such.csv'])(
  '%s is missing, and no page in its place',
  async (path) => {
    const { status, body } = await ask(url, path, BROWSER);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('<script');
  },
);
