/** The compressed copies beside the files hold what the files hold. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressDirectory } from '../../../scripts/compress.ts';
import { levelsOf } from '../../../scripts/compress/levels.ts';
import { IN_PIECES_FROM } from '../../../src/database/manifest.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'juesuan-compress-'));
  await mkdir(join(directory, 'assets'));
  await mkdir(join(directory, 'data', 'text'), { recursive: true });
});

afterEach(() => rm(directory, { recursive: true }));

async function expectCopies(name: string, content: string): Promise<void> {
  const file = join(directory, name);
  expect(brotliDecompressSync(await readFile(`${file}.br`)).toString()).toBe(content);
  expect(gunzipSync(await readFile(`${file}.gz`)).toString()).toBe(content);
}

test('a file of the site, a text and a table have copies of the same content', async () => {
  const script = 'export const amount = 1052.87;\n'.repeat(50);
  const text = '机关运行经费支出141.41万元。\n'.repeat(200);
  const table = '某部门,2023,三公经费,12.30,万元\n'.repeat(100_000);
  await writeFile(join(directory, 'assets', 'index.js'), script);
  await writeFile(join(directory, 'data', 'text', 'a.txt'), text);
  await writeFile(join(directory, 'data', 'figures.csv'), table);
  expect(await compressDirectory(directory)).toMatch(/^3 files, /);
  await expectCopies('assets/index.js', script);
  await expectCopies('data/text/a.txt', text);
  await expectCopies('data/figures.csv', table);
});

test('of a table that has grown beyond one piece there is a copy in pieces alone', async () => {
  const table = join(directory, 'data', 'figures.csv');
  const line = '某部门,2023,三公经费,12.30,万元\n';
  await writeFile(table, line.repeat(1000));
  await compressDirectory(directory);
  await expectCopies('data/figures.csv', line.repeat(1000));
  await writeFile(table, line.repeat(500_000));
  await compressDirectory(directory);
  expect(gunzipSync(await readFile(`${table}.gz`)).toString()).toBe(line.repeat(500_000));
  expect(await readdir(join(directory, 'data'))).toEqual(['figures.csv', 'figures.csv.gz', 'text']);
});

test('a database that pages read in pieces lies as it is, a smaller one has copies', async () => {
  const assets = join(directory, 'assets');
  for (const [name, size] of [
    ['large.duckdb', IN_PIECES_FROM],
    ['small.duckdb', 20_000],
  ] as const) {
    await writeFile(join(assets, name), '');
    await truncate(join(assets, name), size);
  }
  expect(await compressDirectory(directory)).toMatch(/^1 files, /);
  expect((await readdir(assets)).sort()).toEqual([
    'large.duckdb',
    'small.duckdb',
    'small.duckdb.br',
    'small.duckdb.gz',
  ]);
});

test('a file that was written again has other copies, and one that was not keeps its own', async () => {
  const [changed, unchanged] = ['index.html', 'app.html'].map((name) => join(directory, name)) as [
    string,
    string,
  ];
  for (const file of [changed, unchanged]) await writeFile(file, '<p>一般公共预算</p>'.repeat(100));
  await compressDirectory(directory);
  const before = await stat(`${unchanged}.br`, { bigint: true });
  await writeFile(changed, '<p>政府性基金预算</p>'.repeat(100));
  await compressDirectory(directory);
  await expectCopies('index.html', '<p>政府性基金预算</p>'.repeat(100));
  expect((await stat(`${unchanged}.br`, { bigint: true })).ctimeNs).toBe(before.ctimeNs);
});

test('a small file and a file of another kind have no copies', async () => {
  await writeFile(join(directory, 'data', 'regions.csv'), 'region_code,name\n');
  await writeFile(join(directory, 'data', 'account.pdf'), 'x'.repeat(5000));
  await compressDirectory(directory);
  expect(await readdir(join(directory, 'data'))).toEqual(['account.pdf', 'regions.csv', 'text']);
});

test('files of the same bytes are compressed beside each other, and a second time from what was kept', async () => {
  const text = `昌吉州驻京联络处${String(process.pid)}\n`.repeat(300);
  for (const name of ['a.txt', 'b.txt', 'c.txt'])
    await writeFile(join(directory, 'data', 'text', name), text);
  const compressAndExpect = async (): Promise<void> => {
    await compressDirectory(directory);
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await expectCopies(`data/text/${name}`, text);
  };
  await compressAndExpect();
  await compressAndExpect();
});

test.each([
  ['assets/index.js', 500_000, { brotli: 11, gzip: 9 }, { brotli: 5, gzip: 5 }],
  ['assets/engine.wasm', 34_000_000, { brotli: 9, gzip: 9 }, { brotli: 5, gzip: 5 }],
  ['assets/small.js', 20_000, { brotli: 11, gzip: 9 }, { brotli: 11, gzip: 9 }],
  ['index.html', 100_000, { brotli: 9, gzip: 9 }, { brotli: 5, gzip: 5 }],
  ['data/figures.csv', 70_000_000, { brotli: null, gzip: 3 }, { brotli: null, gzip: 3 }],
])(
  '%s of %i bytes: how hard it is packed as usual, and where the site is only tested',
  (path, size, usual, quick) => {
    const file = join(...path.split('/'));
    expect(levelsOf(file, size, false)).toEqual(usual);
    expect(levelsOf(file, size, true)).toEqual(quick);
  },
);
