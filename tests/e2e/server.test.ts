/** How the production build is sent: compressed, kept by browsers as it may be, and with its policy. */
import { request } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { DIST_DIRECTORY } from '../../scripts/paths.ts';
import { startStaticServer } from '../../scripts/server/staticServer.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: number;
}

/** Plain HTTP, since `fetch` unpacks what it gets and hides how it was sent. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(inject('siteUrl') + path, { headers, method }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

let assets: string[];
const named = (pattern: RegExp): string =>
  `/assets/${assets.find((name) => pattern.test(name)) ?? 'missing'}`;

beforeAll(async () => {
  assets = await readdir(join(DIST_DIRECTORY, 'assets'));
});

test('the engine is sent compressed, as wasm, to be kept for ever', async () => {
  const { status, headers, bytes } = await ask(named(/\.wasm$/), { 'accept-encoding': 'gzip, br' });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'application/wasm',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(bytes).toBeLessThan(6_500_000);
});

test('who cannot read brotli gets gzip, and who reads neither gets the file', async () => {
  const script = named(/^index.*\.js$/);
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
  expect((await ask('/three-public')).status).toBe(404);
  expect((await ask('/data/nothing.csv', html)).status).toBe(404);
});

test('nothing outside the folder, and nothing but reading', async () => {
  expect((await ask('/..%2fpackage.json')).status).toBe(404);
  expect((await ask('/', {}, 'POST')).status).toBe(405);
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
