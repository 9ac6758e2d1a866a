/** How the production build is sent: compressed, kept by browsers as it may be, and with its policy. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { DIST_DIRECTORY, ROOT } from '../../scripts/paths.ts';
import { startStaticServer } from '../../scripts/server/staticServer.ts';
import { ask as askBase } from '../support/http.ts';

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askBase(inject('siteUrl'), path, headers, method);

let assets: string[];
const named = (pattern: RegExp): string =>
  `/assets/${assets.find((name) => pattern.test(name)) ?? 'missing'}`;

beforeAll(async () => {
  assets = await readdir(join(DIST_DIRECTORY, 'assets'));
});

test('the engine is sent compressed, as wasm, to be kept for ever', async () => {
  const { status, headers, body } = await ask(named(/\.wasm$/), { 'accept-encoding': 'gzip, br' });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'application/wasm',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(body.length).toBeLessThan(6_500_000);
});

test('a page holds nothing of the machine that built it', async () => {
  const page = (await ask('/', { accept: 'text/html' })).body.toString();
  expect(page).toContain('<h1');
  expect(page).not.toMatch(/data-cstck|file:\/\//);
});

test('who cannot read brotli gets gzip, and who reads neither gets the file', async () => {
  const script = named(/^app-.*\.js$/);
  expect((await ask(script, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  expect((await ask(script)).headers['content-encoding']).toBeUndefined();
});

test('the page itself is asked for again each time, and not sent again when unchanged', async () => {
  const first = await ask('/', { accept: 'text/html' });
  expect(first.headers['cache-control']).toBe('no-cache');
  const again = await ask('/', { accept: 'text/html', 'if-none-match': String(first.headers['etag']) });
  expect(again.status).toBe(304);
});

test.each([
  ['/data/figures.csv', 'text/csv; charset=utf-8'],
  ['/data/datapackage.json', 'application/json; charset=utf-8'],
])('%s is %s', async (path, type) => {
  expect((await ask(path)).headers['content-type']).toBe(type);
});

test('the dataset is bytes', async () => {
  expect((await ask(named(/\.duckdb$/))).headers['content-type']).toBe('application/octet-stream');
});

test('every answer carries the policy', async () => {
  for (const path of ['/', named(/worker.*\.js$/), '/nothing.js']) {
    const policy = String((await ask(path)).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("'unsafe-eval'");
  }
});

test('a page of the router is the one document; a missing file is missing', async () => {
  const html = { accept: 'text/html,application/xhtml+xml' };
  expect((await ask('/three-public?year=2023', html)).headers['content-type']).toContain('text/html');
  expect((await ask('/assets/old-release.js', html)).status).toBe(404);
  expect((await ask('/three-public')).headers['content-type']).toContain('text/html');
  expect((await ask('/documents/nowhere-2020')).status).toBe(404);
  expect((await ask('/data/nothing.csv', html)).status).toBe(404);
});

test('a port in use is followed by the next', async () => {
  const first = await startStaticServer({ directory: DIST_DIRECTORY, port: 45_173 });
  const second = await startStaticServer({ directory: DIST_DIRECTORY, port: 45_173 });
  try {
    expect(second.url).not.toBe(first.url);
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});

/** `npm run serve` as a process of its own, and the address that it prints. */
async function spawnServer(): Promise<{ server: ChildProcess; url: string }> {
  const script = join(ROOT, 'scripts', 'serve.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', script, '--port', '0', '--host', '127.0.0.1'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of server.stdout as AsyncIterable<Buffer>) {
    printed += chunk.toString();
    const url = /http:\/\/\S+/.exec(printed)?.[0];
    if (url) return { server, url };
  }
  throw new Error(`the server ended: ${printed}`);
}

/** Asks for a file, takes its first bytes, and hangs up. */
const hangUp = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = get(url, (response) => {
      response.once('data', () => {
        sent.destroy();
        resolve();
      });
    });
    sent.on('error', reject);
  });

// Only Linux lists the open files of another process.
test.runIf(existsSync('/proc/self/fd'))('downloads that are broken off leave no file open', async () => {
  const { server, url } = await spawnServer();
  const openFiles = async (): Promise<number> => (await readdir(`/proc/${String(server.pid)}/fd`)).length;
  try {
    await hangUp(url + named(/\.wasm$/));
    const before = await openFiles();
    for (let i = 0; i < 100; i += 1) await hangUp(url + named(/\.wasm$/));
    await expect.poll(openFiles, { timeout: 10_000 }).toBeLessThan(before + 10);
    expect((await askBase(url, '/')).status).toBe(200);
  } finally {
    server.kill();
  }
});
