/** What the server answers to requests that are not as a browser sends them, on a small site of its own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startStaticServer, type StaticServer } from '../../scripts/server/staticServer.ts';
import { ask } from '../support/http.ts';

const FIGURES = 'figure_id,printed\n'.repeat(200);
const NAVIGATION = { accept: 'text/html,application/xhtml+xml' };
const PAGE = (base: string): string =>
  `<!doctype html><meta name="base-path" content="${base}" /><p>决算</p>`;
const EXECUTION = '<h1>预算执行</h1>';
/** For addresses that have no file of their own. */
const APP = (base: string): string => `${PAGE(base)}<!--app-->`;

let directory: string;
let server: StaticServer;

async function serveSite(base: string): Promise<void> {
  directory = await mkdtemp(join(tmpdir(), 'juesuan-server-'));
  await mkdir(join(directory, 'assets'));
  await mkdir(join(directory, 'data', 'sources'), { recursive: true });
  await writeFile(join(directory, 'index.html'), PAGE(base));
  await writeFile(join(directory, 'app.html'), APP(base));
  await mkdir(join(directory, 'execution'));
  await writeFile(join(directory, 'execution', 'index.html'), EXECUTION);
  await writeFile(join(directory, 'assets', 'page-1a2b.js'), 'export {};');
  const figures = join(directory, 'data', 'figures.csv');
  await writeFile(figures, FIGURES);
  await writeFile(`${figures}.br`, brotliCompressSync(FIGURES));
  await writeFile(`${figures}.gz`, gzipSync(FIGURES));
  await writeFile(join(directory, 'data', 'sources', '某局决算.html'), '<p>');
  server = await startStaticServer({ directory });
}

beforeEach(() => serveSite('/'));
afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

const get = (path: string, headers?: Readonly<Record<string, string>>, method?: string) =>
  ask(server.url, path, headers, method);

/** A server that has ended answers nothing more. */
const expectServing = async (): Promise<void> => {
  expect((await get('/')).status).toBe(200);
};

describe('addresses that are none', () => {
  test.each(['//', '//:80', '///assets', '//example.org/data'])(
    'two slashes, %s, lead to this host and end no server',
    async (path) => {
      const { status, headers } = await get(path, NAVIGATION);
      expect(status).toBe(301);
      expect(headers['location']).toMatch(/^\/(?!\/)/);
      await expectServing();
    },
  );
  test.each(['/documents/%E4%BD', '/documents/x.y', '/documents/%00', '/no/such.page', '/data', '/%'])(
    'a browser that opens %s gets the page, which says that there is none',
    async (path) => {
      const { status, headers, body } = await get(path, NAVIGATION);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.toString()).toBe(APP('/'));
    },
  );
  test.each(['/assets/old-9f8e.js', '/data/nothing.csv', '/documents/%E4%BD', '/documents/x.y', '/data'])(
    '%s is missing to a script',
    async (path) => {
      const { status, headers } = await get(path, { accept: '*/*' });
      expect(status).toBe(404);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'text/plain; charset=utf-8',
      });
    },
  );
  test('a page of its own is found with and without a slash at the end, by programs that follow links too', async () => {
    for (const path of ['/execution', '/execution/'])
      for (const headers of [NAVIGATION, { accept: '*/*' }, {}])
        expect((await get(path, headers)).body.toString(), path).toBe(EXECUTION);
  });
  test('a file missing from a folder of files is missing to a browser too, in the words of the page', async () => {
    const { status, body } = await get('/data/nothing.csv', NAVIGATION);
    expect(status).toBe(404);
    expect(body.toString()).toBe(APP('/'));
  });
  test.each(['/..%2fpackage.json', '/../package.json', '/assets/..%5c..%5cpackage.json', '/.env'])(
    '%s leads to nothing outside the folder',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
  test('nothing but reading', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/data/figures.csv', {}, 'HEAD')).body).toHaveLength(0);
  });
});

describe('ranges', () => {
  test.each([
    ['bytes=0-9', 'bytes 0-9/3600', 10],
    ['bytes=-5', 'bytes 3595-3599/3600', 5],
    ['bytes=3595-9999', 'bytes 3595-3599/3600', 5],
  ])('%s of the file itself, even where packed copies are accepted', async (range, told, length) => {
    const { status, headers, body } = await get('/data/figures.csv', {
      range,
      'accept-encoding': 'br, gzip',
    });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(told);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toHaveLength(length);
  });
  test.each(['bytes=5-2', 'bytes=3600-', 'bytes=-0'])(
    '%s cannot be had, and ends no server',
    async (range) => {
      const { status, headers } = await get('/data/figures.csv', { range });
      expect(status).toBe(416);
      expect(headers['content-range']).toBe('bytes */3600');
      await expectServing();
    },
  );
  test('what is no range is no range', async () => {
    expect((await get('/data/figures.csv', { range: 'lines=1-2' })).body.toString()).toBe(FIGURES);
  });
});

describe('packed copies', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['*;q=0.1, br;q=0', 'gzip'],
    ['br;q=0', undefined],
    ['gzip;q=0, br;q=0', undefined],
    ['', undefined],
  ])('who accepts "%s" gets %s', async (accepted, encoding) => {
    const { headers, body } = await get('/data/figures.csv', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const unpacked =
      encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(unpacked.toString()).toBe(FIGURES);
  });
  test('a copy removed while serving is replaced by the next best, and a removed file is missing', async () => {
    const headers = { 'accept-encoding': 'br, gzip' };
    expect((await get('/data/figures.csv', headers)).headers['content-encoding']).toBe('br');
    await rm(join(directory, 'data', 'figures.csv.br'));
    expect((await get('/data/figures.csv', headers)).headers['content-encoding']).toBe('gzip');
    await rm(join(directory, 'data', 'figures.csv.gz'));
    expect((await get('/data/figures.csv', headers)).headers['content-encoding']).toBeUndefined();
    await rm(join(directory, 'data', 'figures.csv'));
    expect((await get('/data/figures.csv', headers)).status).toBe(404);
    await rm(join(directory, 'index.html'));
    expect((await get('/', NAVIGATION)).body.toString()).toBe(APP('/'));
    await rm(join(directory, 'app.html'));
    expect((await get('/', NAVIGATION)).status).toBe(404);
  });
  test('each copy has a tag of its own, and an unchanged one is not sent again', async () => {
    const packed = await get('/data/figures.csv', { 'accept-encoding': 'br' });
    const tag = String(packed.headers['etag']);
    expect(tag).not.toBe(String((await get('/data/figures.csv')).headers['etag']));
    const again = await get('/data/figures.csv', { 'accept-encoding': 'br', 'if-none-match': tag });
    expect(again.status).toBe(304);
  });
});

test('a source is sent as it was published, of whatever character set', async () => {
  const { headers } = await get(`/data/sources/${encodeURIComponent('某局决算.html')}`);
  expect(headers['content-type']).toBe('text/html');
});

test('under a base path only what lies there is the site', async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
  await serveSite('/juesuan/');
  const { port } = new URL(server.url);
  const host = `http://localhost:${port}`;
  expect(server.url).toBe(`${host}/juesuan`);
  for (const path of ['/', '/data/figures.csv', '/assets/page-1a2b.js'])
    expect((await get(path)).status, path).toBe(200);
  expect((await get('/three-public', NAVIGATION)).body.toString()).toBe(APP('/juesuan/'));
  expect((await ask(host, '/data/figures.csv')).status).toBe(404);
  expect((await ask(host, '/juesuanx/data/figures.csv')).status).toBe(404);
  for (const path of ['/', '/juesuan'])
    expect(await ask(host, path)).toMatchObject({ status: 301, headers: { location: '/juesuan/' } });
});
