/** `npm run fetch-sources` against a real server: what is missing comes, whole and as registered; what does not is told why. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchSources, type FetchOutcome } from '../../scripts/fetch/fetchSources.ts';
import { Hosts } from '../../scripts/fetch/hosts.ts';
import { FETCHED, NOT_FETCHED } from '../../scripts/fetch/records.ts';
import { csvOf } from '../../scripts/lib/csvOf.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { readRegistry, REGISTRY_COLUMNS } from '../../scripts/lib/registry.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import {
  breaksOff,
  movesTo,
  neverEnds,
  sends,
  stalls,
  startSourceServer,
  type Answerer,
  type SourceServer,
} from '../support/sourceServer.ts';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, '决算')]);
const OTHER = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(150_000, '预算')]);
const PAGE = '<!DOCTYPE html><html><body>页面不存在</body></html>';
const MAX_BYTES = 1024 * 1024;

let folder: string;
let server: SourceServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-fetch-'));
  await mkdir(join(folder, 'sources'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const start = async (answers: Readonly<Record<string, Answerer>>): Promise<string> => {
  server = await startSourceServer(answers);
  return server.url;
};

type Given = Readonly<Partial<Record<(typeof REGISTRY_COLUMNS)[number], string>>> & { source_file: string };

/** A registry of rows that differ in what is given. */
async function register(rows: readonly Given[]): Promise<void> {
  const whole = rows.map((row, index) => ({
    document_id: row.source_file.replace(/\W/g, '-').toLowerCase(),
    agency_id: `agency-${index}`,
    agency_name: `第${index}局`,
    agency_short_name: `第${index}局`,
    region_code: '650104',
    fiscal_year: '2023',
    title: '2023年度部门决算公开说明',
    ...row,
  }));
  await writeFile(join(folder, 'sources', 'registry.csv'), csvOf(REGISTRY_COLUMNS, whole));
}

/** A machine may be busy: only who waits for a server that stalls is in a hurry. */
const run = ({ dry = false, patience = 30_000 } = {}): Promise<FetchOutcome> =>
  fetchSources(folder, {
    hosts: new Hosts(0),
    patience,
    maxBytes: MAX_BYTES,
    dry,
    tell: () => undefined,
  });

async function rowsOf(file: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
const sources = async (): Promise<string[]> => (await readdir(join(folder, 'sources'))).sort();
const source = (name: string): Promise<Buffer> => readFile(join(folder, 'sources', name));

test('what is missing comes, with its record, and the registry is whole enough to build from', async () => {
  const name = 'urumqi-xinshi-government-services-2023.txt';
  const text = await readFile(join(DATA_DIRECTORY, 'sources', name));
  const url = await start({ '/old': movesTo('/new.txt'), '/new.txt': sends(text, 'text/plain') });
  await register([{ source_file: name, document_id: 'services-2023', source_url: `${url}/old` }]);
  expect((await run()).fetched).toEqual([name]);

  expect(await source(name)).toEqual(text);
  const [row] = await rowsOf(FETCHED);
  expect(row).toMatchObject({
    document_id: 'services-2023',
    source_url: `${url}/old`,
    final_url: `${url}/new.txt`,
    redirects: `${url}/old`,
    bytes: String(text.length),
    content_type: 'text/plain',
    sha256: sha256Of(text),
  });
  expect(row?.['fetched_at']).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(await readRegistry(folder)).toMatchObject([
    { sha256: sha256Of(text), media_type: 'text/plain', retrieved_on: row?.['fetched_at']?.slice(0, 10) },
  ]);
  expect(server?.asked[0]?.headers['user-agent']).toContain('juesuan');
  await writeFile(
    join(folder, 'corrections.csv'),
    await readFile(join(DATA_DIRECTORY, 'corrections.csv'), 'utf8'),
  );
  await buildDataset(folder, folder, { cache: join(folder, 'cache') });
  const figures = await readFile(join(folder, 'figures.csv'), 'utf8');
  expect(figures.trimEnd().split('\n').length).toBeGreaterThan(50);

  // Nothing is missing any more, so nothing is asked for.
  const before = server?.asked.length;
  expect(await run()).toEqual({ missing: [], fetched: [], failed: [] });
  expect(server?.asked.length).toBe(before);
});

test('without being told to, nothing is asked of anybody and nothing is written', async () => {
  const url = await start({ '/a.pdf': sends(PDF) });
  await register([{ source_file: 'a.pdf', source_url: `${url}/a.pdf` }, { source_file: 'b.pdf' }]);
  const before = await source('registry.csv');
  expect(await run({ dry: true })).toEqual({ missing: ['a.pdf'], fetched: [], failed: [] });
  expect(server?.asked).toEqual([]);
  expect(await source('registry.csv')).toEqual(before);
});

test('a download that breaks off goes on where it ended, and starts anew where the file has changed', async () => {
  const url = await start({
    '/same.pdf': breaksOff(PDF, ['"1"', '"1"']),
    '/changed.pdf': breaksOff(OTHER, ['"1"', '"2"']),
  });
  await register(
    ['same.pdf', 'changed.pdf'].map((name) => ({ source_file: name, source_url: `${url}/${name}` })),
  );
  expect((await run()).fetched).toEqual(['changed.pdf', 'same.pdf']);
  expect(await source('same.pdf')).toEqual(PDF);
  expect(await source('changed.pdf')).toEqual(OTHER);
  const ranges = server?.asked.map(({ url: path, headers }) => `${path} ${headers.range ?? ''}`);
  expect(
    ranges?.some((range) => /^\/same\.pdf bytes=[1-9]\d*-$/.test(range)),
    ranges?.join(),
  ).toBe(true);
  // One at a time, though two were wanted.
  expect(server?.together()).toBe(1);
});

test('what does not come is told with its reason, and the others come', async () => {
  const url = await start({
    '/good.pdf': sends(PDF),
    '/stalled.pdf': stalls(PDF),
    '/a': movesTo('/b'),
    '/b': movesTo('/a'),
    '/page.pdf': sends(PAGE, 'text/html'),
    '/big.pdf': sends(Buffer.alloc(MAX_BYTES + 1, '%PDF-')),
    '/endless.pdf': neverEnds,
    '/replaced.pdf': sends(OTHER),
    '/inside': movesTo('file:///etc/passwd'),
  });
  const addresses: Readonly<Record<string, string>> = {
    'gone.pdf': '/gone.pdf',
    'good.pdf': '/good.pdf',
    'stalled.pdf': '/stalled.pdf',
    'loop.pdf': '/a',
    'page.pdf': '/page.pdf',
    'big.pdf': '/big.pdf',
    'endless.pdf': '/endless.pdf',
    'inside.pdf': '/inside',
  };
  await register([
    ...Object.entries(addresses).map(([name, path]) => ({ source_file: name, source_url: url + path })),
    { source_file: 'replaced.pdf', source_url: `${url}/replaced.pdf`, sha256: sha256Of(PDF) },
    { source_file: 'nowhere.pdf', source_url: 'http://127.0.0.1:1/x.pdf' },
    { source_file: 'words.pdf', source_url: '见官网' },
  ]);
  expect((await run({ patience: 2_000 })).fetched).toEqual(['good.pdf']);
  expect(await sources()).toEqual(['good.pdf', 'registry.csv']);
  const reasons = Object.fromEntries(
    (await rowsOf(NOT_FETCHED)).map((row): [string, unknown] => [row['source_file'] ?? '', row['reason']]),
  );
  expect(reasons).toEqual({
    'gone.pdf': '网址上没有这个文件（HTTP 404）。',
    'stalled.pdf': '服务器长时间没有回应，已停止等待。',
    'loop.pdf': `网址转来转去又回到原处：${url}/a。`,
    'page.pdf': '登记的是PDF，服务器给的是网页，没有收录。',
    'big.pdf': '文件超过 1 MB，不像决算公开文件，没有取。',
    'endless.pdf': '文件超过 1 MB，不像决算公开文件，没有取。',
    'replaced.pdf': expect.stringContaining('与登记的 SHA-256 不符') as string,
    'inside.pdf': '不是网址：file:///etc/passwd。',
    'nowhere.pdf': expect.stringMatching(/连接|网络出错/) as string,
    'words.pdf': '不是网址：见官网。',
  });
});

test('a source that is there is never written over, and one that is not as registered is told', async () => {
  const url = await start({ '/a.pdf': sends(PDF), '/b.pdf': sends(PDF) });
  await register([
    { source_file: 'a.pdf', source_url: `${url}/a.pdf`, sha256: sha256Of(PDF) },
    { source_file: 'b.pdf', source_url: `${url}/b.pdf` },
  ]);
  for (const name of ['a.pdf', 'b.pdf']) await writeFile(join(folder, 'sources', name), OTHER);
  const { failed, fetched } = await run();
  expect(fetched).toEqual([]);
  expect(failed).toMatchObject([
    { source_file: 'a.pdf', reason: expect.stringContaining('没有动它') as string },
  ]);
  expect(await source('a.pdf')).toEqual(OTHER);
  expect(await source('b.pdf')).toEqual(OTHER);
  expect(server?.asked).toEqual([]);
  // Its checksum was not known: it is that of the file that is there.
  const registry = await rowsOf('sources/registry.csv');
  expect(registry.find((row) => row['source_file'] === 'b.pdf')?.['sha256']).toBe(sha256Of(OTHER));
});
