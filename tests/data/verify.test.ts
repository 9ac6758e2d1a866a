/** Tables that somebody edited are told row by row, and no database is made of them. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyPackage } from '../../scripts/database/verify.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-verify-'));
  await cp(DATA_DIRECTORY, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** `change` is given the lines below the header. */
async function edit(table: string, change: (rows: string[]) => string[]): Promise<void> {
  const file = join(folder, `${table}.csv`);
  const [header = '', ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  await writeFile(file, `${[header, ...change(rows)].join('\n')}\n`);
}

test('the published tables are sound', async () => {
  await expect(verifyPackage(folder)).resolves.toBeUndefined();
});

test('a row twice is told by its number and key', async () => {
  await edit('agencies', (rows) => [...rows, rows[0] ?? '']);
  await expect(verifyPackage(folder)).rejects.toThrow(/agencies\.csv 第 6 条：\S+ 重复/);
});

test('a cell that must not be empty is told by its column', async () => {
  await edit('measures', (rows) =>
    rows.map((row, at) => (at === 2 ? row.replace(/^([^,]*,[^,]*),[^,]*/, '$1,') : row)),
  );
  await expect(verifyPackage(folder)).rejects.toThrow('measures.csv 第 3 条：缺少 name_zh');
});

test('a reference to nothing is told with what it says', async () => {
  await edit('figures', (rows) => rows.map((row, at) => (at === 4 ? row.replace(/,[^,]+/, ',nobody') : row)));
  await expect(verifyPackage(folder)).rejects.toThrow('document_id “nobody”在 documents.csv 里没有');
});

test('a number that stands elsewhere in the text is told with what stands there', async () => {
  const [, first = ''] = (await readFile(join(folder, 'figures.csv'), 'utf8')).split('\n');
  const text = join(folder, 'text', `${first.slice(0, first.indexOf(':'))}.txt`);
  await writeFile(text, ` ${await readFile(text, 'utf8')}`);
  await expect(verifyPackage(folder)).rejects.toThrow(
    /figures\.csv 第 \d+ 条：\S+ 的原文数字是“.+”，出处是“/,
  );
});
