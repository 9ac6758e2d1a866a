/** The invented packages that sizes are tried with keep the contract of the real one. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePackage } from '../../bench/invented/package.ts';
import { verifyPackage } from '../../scripts/database/verify.ts';
import { writeDatabase } from '../../scripts/database/write.ts';
import { openNodeDatabase } from '../../src/database/node.ts';
import { TABLES } from '../../src/domain/tables.ts';
import questions from '../../src/queries/questions.sql?raw';

const AGENCIES = 12;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'juesuan-invented-'));
  await writePackage(directory, AGENCIES);
});

afterAll(() => rm(directory, { recursive: true, force: true }));

type Cells = Readonly<Record<string, string>>;

async function rowsOf(name: string): Promise<Cells[]> {
  const text = await readFile(join(directory, `${name}.csv`), 'utf8');
  return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

async function textsById(): Promise<Map<string, string>> {
  const files = await readdir(join(directory, 'text'));
  const texts = files.map(
    async (file) =>
      [file.replace(/\.txt$/, ''), await readFile(join(directory, 'text', file), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

test('every row and reference is as a package must be before a database is made of it', async () => {
  await expect(verifyPackage(directory)).resolves.toBeUndefined();
});

test('every printed number stands where its row says', async () => {
  const texts = await textsById();
  const printed = [...(await rowsOf('figures')), ...(await rowsOf('unread'))].filter((row) => row['printed']);
  expect(printed.length).toBeGreaterThan(500);
  for (const row of printed) {
    const text = texts.get(row['document_id']!)!;
    expect(text.slice(Number(row['source_start']), Number(row['source_end']))).toBe(row['printed']);
  }
});

test('every value of a form stands where its cell says', async () => {
  const texts = await textsById();
  const evaluations = new Map((await rowsOf('evaluations')).map((row) => [row['evaluation_id'], row]));
  expect(evaluations.size).toBeGreaterThan(10);
  const cells = await rowsOf('evaluation_cells');
  expect(cells.length).toBeGreaterThan(evaluations.size * 10);
  for (const cell of cells) {
    const evaluation = evaluations.get(cell['evaluation_id'])!;
    const text = texts.get(evaluation['document_id']!)!;
    expect(text.slice(Number(cell['source_start']), Number(cell['source_end']))).toBe(cell['printed']);
    if (cell['row'] === 'head') expect(Number(cell['printed'])).toBe(Number(evaluation[cell['field']!]));
  }
});

test('a derived prior year is the printed amount without its change', async () => {
  const figures = await rowsOf('figures');
  const values = new Map(figures.map((row) => [row['figure_id'], Number(row['value'])]));
  const derived = figures.filter((row) => row['basis'] === 'derived');
  expect(derived.length).toBeGreaterThan(100);
  for (const row of derived) {
    const [actual, change] = row['derived_from']!.split(' ').map((id) => values.get(id)!);
    expect(Number(row['value'])).toBeCloseTo(actual! - change!, 2);
  }
});

test('each agency says that it is invented, in at most 40 characters', async () => {
  const agencies = await rowsOf('agencies');
  expect(agencies).toHaveLength(AGENCIES);
  for (const { name, short_name } of agencies) {
    expect(name).toMatch(/（虚构）$/);
    expect(short_name).toMatch(/（虚构）$/);
    expect(name!.length).toBeLessThanOrEqual(40);
  }
});

test('the database is made from it as from the real one', async () => {
  const file = join(directory, 'invented.duckdb');
  await writeDatabase(file, directory, '0'.repeat(64));
  const database = await openNodeDatabase(file);
  try {
    const [counts] = await database.query('SELECT figures_count FROM dataset');
    expect(counts?.['figures_count']).toBe((await rowsOf('figures')).length);
    const [numbers] = await database.query('SELECT count(*) AS numbers FROM evaluation_cells');
    expect(numbers?.['numbers']).toBeGreaterThan(100);
    // Its findings do not tell what they are made from: in English they stay as they are.
    const [finding] = await rowsOf('findings');
    expect(finding).toMatchObject({ params: '' });
    await expect(database.query(questions, [finding!['question']!])).resolves.toEqual([]);
  } finally {
    await database.close();
  }
});

test('the same number of agencies gives the same bytes', async () => {
  const again = await mkdtemp(join(tmpdir(), 'juesuan-invented-'));
  try {
    await writePackage(again, AGENCIES);
    const digest = async (folder: string, name: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex');
    for (const { name } of TABLES)
      expect(await digest(again, `${name}.csv`), name).toBe(await digest(directory, `${name}.csv`));
  } finally {
    await rm(again, { recursive: true, force: true });
  }
});
