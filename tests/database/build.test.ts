/** The database file says what the CSV files say, cell by cell. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { pinyinOf, spellingsOf } from '../../src/domain/pinyin.ts';
import { DATA_DIRECTORY, DATABASE_FILE } from '../../scripts/paths.ts';
import { FORMAT_VERSION } from '../../src/database/manifest.ts';
import { TABLES, type ColumnType } from '../../src/domain/tables.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();

type Cells = Readonly<Record<string, string>>;

const typed = (text: string, type: ColumnType): unknown => {
  if (text === '') return null;
  if (type === 'integer' || type === 'number') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
};

async function csvRows(name: string): Promise<Cells[]> {
  const text = await readFile(join(DATA_DIRECTORY, `${name}.csv`), 'utf8');
  return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

test.each(TABLES.map((table) => [table.name, table.columns] as const))(
  '%s holds the rows of its CSV',
  async (name, columns) => {
    const expected = (await csvRows(name)).map((row) =>
      columns.map((column) => typed(row[column.name] ?? '', column.type)),
    );
    const stored = (await db().query(`SELECT * FROM ${name}`)).map((row) =>
      columns.map((column) => row[column.name]),
    );
    expect(sorted(stored)).toEqual(sorted(expected));
  },
);

test('the file names its format, its version and its row counts', async () => {
  const [dataset] = await db().query('SELECT * FROM dataset');
  expect(dataset).toMatchObject({
    format_version: FORMAT_VERSION,
    figures_count: (await csvRows('figures')).length,
  });
  expect(dataset?.['dataset_version']).toMatch(/^[0-9a-f]{64}$/);
});

test('repeated text is an ENUM', async () => {
  const rows = await db().query(
    "SELECT data_type FROM duckdb_columns() WHERE table_name = 'figures' AND column_name IN ('measure', 'aspect', 'unit')",
  );
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row['data_type']).toMatch(/^ENUM/);
});

test('agencies and regions can be sorted and searched by pinyin', async () => {
  for (const table of ['agencies', 'regions']) {
    const rows = await db().query(
      `SELECT name, name_pinyin, name_spellings FROM ${table} ORDER BY name_pinyin`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row['name_pinyin']).toBe(pinyinOf(String(row['name'])));
      expect(row['name_spellings']).toBe(spellingsOf(String(row['name'])));
    }
  }
});

test('pinyin is lower case, without tones, and keeps digits and Latin letters', () => {
  expect(pinyinOf('随州市')).toBe('sui zhou shi');
  expect(pinyinOf('吕梁')).toBe('lv liang');
});

test('a name is spelled in all readings of its polyphones, and by their first letters', () => {
  const spellings = spellingsOf('曾都区').split(' ');
  for (const spelling of ['曾都区', 'zengduqu', 'cengdouqu', 'zdq', 'cdq'])
    expect(spellings).toContain(spelling);
  expect(spellingsOf('重庆市').split(' ')).toEqual(expect.arrayContaining(['chongqingshi', 'cqs']));
});

test('a name of many polyphones has few spellings all the same', () => {
  expect(spellingsOf('长行重会曾都'.repeat(4)).split(' ').length).toBeLessThan(80);
});

test('a small dataset is not padded to large blocks', async () => {
  expect((await readFile(DATABASE_FILE)).length).toBeLessThan(2 * 1024 * 1024);
});

test('agencies are numbered in the order of their regions', async () => {
  const rows = await db().query('SELECT region_code FROM agencies ORDER BY agency_no');
  const codes = rows.map((row) => String(row['region_code']));
  expect(codes).toEqual([...codes].sort());
});
