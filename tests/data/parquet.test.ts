/** `npm run parquet`: what DuckDB and another reader find in the files is what the CSV tables say, row for row and to the last digit. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { definitionsFor, ENGINES } from '../../scripts/parquet/definitions.ts';
import { writeParquet, type ParquetManifest } from '../../scripts/parquet/write.ts';
import { sha256At } from '../../scripts/lib/digests.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { TABLES, tableOf, type Table } from '../../src/domain/tables.ts';

let folder = '';
let out = '';
let manifest: ParquetManifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-parquet-'));
  out = join(folder, 'parquet');
  manifest = await writeParquet(DATA_DIRECTORY, out);
});
afterAll(() => rm(folder, { recursive: true }));

type TextRow = Readonly<Record<string, string>>;

/** `1.50` and `1.5000000000` are the same number. */
const plain = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);

/** A row as one text, whatever read it; the order of rows between paths is nobody's promise. */
const textOf = (table: Table, cell: (name: string) => string): string =>
  JSON.stringify(table.columns.map(({ name, type }) => (type === 'number' ? plain(cell(name)) : cell(name))));

async function csvRows(name: string): Promise<TextRow[]> {
  const text = await readFile(join(DATA_DIRECTORY, `${name}.csv`), 'utf8');
  return Papa.parse<TextRow>(text, { header: true, skipEmptyLines: true }).data;
}

async function expected(table: Table): Promise<string[]> {
  return (await csvRows(table.name)).map((row) => textOf(table, (name) => row[name] ?? '')).sort();
}

const duckRows = async (sql: string): Promise<Readonly<Record<string, unknown>>[]> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjects();
  } finally {
    connection.closeSync();
  }
};

const filled = TABLES.filter(({ name }) => name !== 'corrections').map(({ name }) => tableOf(name));

describe.each(filled)('$name', (table) => {
  it('is read back by DuckDB as the CSV says it', async () => {
    const texts = table.columns.map(({ name }) => `coalesce(CAST("${name}" AS VARCHAR), '') AS "${name}"`);
    const rows = await duckRows(`SELECT ${texts.join(', ')} FROM '${out}/${table.name}/**/*.parquet'`);
    expect(rows.map((row) => textOf(table, (name) => String(row[name]))).sort()).toEqual(
      await expected(table),
    );
  });

  it('is read back by hyparquet as the CSV says it', async () => {
    const read: string[] = [];
    for (const { path } of manifest.tables.find(({ name }) => name === table.name)!.files) {
      const file = await asyncBufferFromFile(join(out, path));
      for (const row of await parquetReadObjects({ file, compressors }))
        read.push(textOf(table, (name) => cellText(row[name] as Parameters<typeof cellText>[0])));
    }
    expect(read.sort()).toEqual(await expected(table));
  });
});

/** Of what hyparquet makes of a cell: decimals are numbers there, of fifteen digits that are sure. */
function cellText(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
}

test('the paths say year and province of each row', async () => {
  const regions = new Map((await csvRows('agencies')).map((row) => [row['agency_id'], row['region_code']]));
  const rows = await duckRows(
    `SELECT agency_id, fiscal_year, year, province FROM read_parquet('${out}/figures/**/*.parquet',
       hive_types = {year: INTEGER, province: VARCHAR})`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { agency_id: agency, fiscal_year: fiscalYear, year, province } of rows) {
    expect(year).toBe(fiscalYear);
    expect(province).toBe(`${regions.get(String(agency))!.slice(0, 2)}0000`);
  }
});

test('the manifest tells rows, bytes and digest of every file, and a second run writes the same bytes', async () => {
  const again = join(folder, 'again');
  expect(await writeParquet(DATA_DIRECTORY, again, out)).toEqual(manifest);
  const entries = await readdir(again, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths)
    expect(await readFile(path)).toEqual(await readFile(join(out, relative(again, path))));
  const files = manifest.tables.flatMap((table) => table.files);
  expect(paths.filter((path) => path.endsWith('.parquet'))).toHaveLength(files.length);
  for (const { path, bytes, sha256 } of files) {
    expect(await sha256At(join(out, path))).toBe(sha256);
    expect((await readFile(join(out, path))).length).toBe(bytes);
  }
});

test('a number with more decimals than are kept is refused, and what was written before stays', async () => {
  const data = join(folder, 'data');
  await cp(DATA_DIRECTORY, data, { recursive: true, filter: (source) => !/sources|text$/.test(source) });
  const figures = await readFile(join(data, 'figures.csv'), 'utf8');
  await writeFile(join(data, 'figures.csv'), figures.replace(',11,人,11,', ',11.00000000001,人,11,'));
  const before = await readFile(join(out, 'manifest.json'));
  await expect(writeParquet(data, out)).rejects.toThrow('figures.csv 有 1 个数的小数位太多');
  expect(await readFile(join(out, 'manifest.json'))).toEqual(before);
  expect((await readdir(folder)).filter((name) => name.includes('draft'))).toEqual([]);
});

test('a row whose document is lost is not lost with it: nothing is written', async () => {
  const data = join(folder, 'orphans');
  await cp(DATA_DIRECTORY, data, { recursive: true, filter: (source) => !/sources|text$/.test(source) });
  const documents = (await readFile(join(data, 'documents.csv'), 'utf8')).trimEnd().split('\n');
  await writeFile(join(data, 'documents.csv'), `${documents.slice(0, -1).join('\n')}\n`);
  await expect(writeParquet(data, join(folder, 'none'))).rejects.toThrow('能归到年度和地区');
});

test('a folder with other files is not replaced', async () => {
  const other = await mkdtemp(join(folder, 'other-'));
  await writeFile(join(other, 'notes.txt'), '');
  await expect(writeParquet(DATA_DIRECTORY, other)).rejects.toThrow('里有别的文件');
});

test.each(ENGINES)('definitions for %s name every column, and numbers are decimals', (engine) => {
  const sql = definitionsFor(engine, filled, 's3://bucket/juesuan');
  for (const table of filled) {
    const start = sql.search(new RegExp(`CREATE .*TABLE .*\\.${table.name} \\(`));
    const definition = sql.slice(start, sql.indexOf(';', start));
    for (const { name, type } of table.columns) {
      const line = definition.split('\n').find((text) => new RegExp(`^\\s+[\`"]${name}[\`"] `).test(text));
      expect(line, `${table.name}.${name}`).toBeDefined();
      expect(/decimal\(38, 10\)/i.test(line!)).toBe(type === 'number');
    }
  }
});
