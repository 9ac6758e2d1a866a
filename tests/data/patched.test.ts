/** After some documents have changed the database is made of the one before, and holds what one made from nothing holds. */
import { open, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeSources } from '../../bench/renumbered/sources.ts';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { writeDatabase } from '../../scripts/database/write.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { buildPaths, readingCache, type BuildPaths } from '../../scripts/paths.ts';
import { editSource, otherAmounts } from '../support/renumbered.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
/** Said where a file is made whole for want of certainty. */
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);

let root: string;
let paths: BuildPaths;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-patched-'));
  paths = buildPaths({ data: join(root, 'package') });
  await writeSources(paths.data, 12);
  await buildDataset(paths.data);
  expect((await ensureDatabase(paths)).how).toBe('made whole');
});
afterAll(async () => {
  await rm(root, { recursive: true });
  await rm(paths.generated, { recursive: true });
  await rm(readingCache(paths.data), { recursive: true });
});

const change = (...edit: Parameters<typeof editSource> extends [unknown, ...infer Rest] ? Rest : never) =>
  editSource(paths, ...edit);

async function rowsOf(file: string, sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH '${file}' AS target (READ_ONLY)`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Every table, its types, and the macros of a file; rows as they are sorted by all their columns. */
async function contentsOf(file: string): Promise<Record<string, unknown>> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = async (sql: string): Promise<unknown[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson();
  try {
    await connection.run(`ATTACH '${file}' AS target (READ_ONLY)`);
    const contents: Record<string, unknown> = {
      columns: await rows(
        `SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE database_name = 'target' ORDER BY ALL`,
      ),
      types: await rows(
        `SELECT type_name, labels FROM duckdb_types() WHERE database_name = 'target' AND labels IS NOT NULL ORDER BY ALL`,
      ),
      macros: await rows(
        `SELECT function_name, parameters, macro_definition FROM duckdb_functions() WHERE database_name = 'target' ORDER BY ALL`,
      ),
    };
    for (const { name } of (await rows(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'target' ORDER BY 1`,
    )) as { name: string }[])
      contents[name] = await rows(`FROM target.${name} ORDER BY ALL`);
    return contents;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Holds the database against one that is made of the tables alone. */
async function expectAsFromNothing(): Promise<void> {
  const { datasetVersion } = (await ensureDatabase(paths)).manifest;
  const whole = join(root, 'whole.duckdb');
  await rm(whole, { force: true });
  await writeDatabase(whole, paths.data, datasetVersion);
  const [patched, expected] = [await contentsOf(paths.database), await contentsOf(whole)];
  expect(Object.keys(patched)).toEqual(Object.keys(expected));
  for (const [name, content] of Object.entries(expected)) expect(patched[name], name).toEqual(content);
}

test('after changed sources only their documents are written, and every row is as from nothing', async () => {
  const before = await contentsOf(paths.database);
  await change(5, otherAmounts);
  expect((await ensureDatabase(paths)).how).toBe('documents written anew: 1');
  await expectAsFromNothing();
  const after = await contentsOf(paths.database);
  for (const table of ['figures', 'findings', 'comparables', 'finding_facts', 'documents'])
    expect(after[table], table).not.toEqual(before[table]);

  await change(5, (text) => text.replace('万元', '万元（含上年结转）'));
  await change(11, otherAmounts);
  expect((await ensureDatabase(paths)).how).toBe('documents written anew: 2');
  await expectAsFromNothing();
});

test('the same tables are not looked at again', async () => {
  expect((await ensureDatabase(paths)).how).toBe('as it was');
});

test('a text that is no longer what the figures were read from is told, though its document did not change', async () => {
  const registry = await readFile(join(paths.data, 'sources/registry.csv'), 'utf8');
  const [, id = ''] = registry.split('\n')[2]?.split(',') ?? [];
  const text = join(paths.data, 'text', `${id}.txt`);
  await change(3, otherAmounts);
  const before = await readFile(text, 'utf8');
  await writeFile(text, ` ${before}`);
  await expect(ensureDatabase(paths)).rejects.toThrow('出处是');
  await writeFile(text, before);
  await buildDataset(paths.data);
  await expectAsFromNothing();
});

test('a source that is not the one registered is told, though its document did not change', async () => {
  const registry = await readFile(join(paths.data, 'sources/registry.csv'), 'utf8');
  const source = join(paths.data, 'sources', registry.split('\n')[2]?.split(',')[0] ?? '');
  await change(3, otherAmounts);
  const before = await readFile(source, 'utf8');
  await writeFile(source, ` ${before}`);
  await expect(ensureDatabase(paths)).rejects.toThrow('SHA-256 不符');
  await writeFile(source, before);
  await expectAsFromNothing();
});

test('values that no document had before, or none has any more, are those of their types', async () => {
  const functions = async (): Promise<unknown> => (await contentsOf(paths.database))['types'];
  const before = await functions();
  await change(6, (text) => text.replaceAll('教育支出', '科学技术支出').slice(0, text.length / 2));
  await change(7, (text) => text.slice(0, text.length / 3));
  expect((await ensureDatabase(paths)).how).toBe('documents written anew: 2');
  await expectAsFromNothing();
  expect(await functions()).not.toEqual(before);
});

test('a reason that one agency no longer states is told of fewer, in the rows of the others, too', async () => {
  const shared = `SELECT r.document_id, r.reason, r.wording_id, r.agency_id FROM target.reason_facts r WHERE r.agency_count > 1
    AND NOT EXISTS (FROM target.reason_facts o WHERE o.agency_id = r.agency_id AND o.wording_id = r.wording_id AND (o.document_id <> r.document_id OR o.reason <> r.reason))
    ORDER BY ALL LIMIT 1`;
  const [row] = (await rowsOf(paths.database, shared)) as Record<string, string>[];
  const { document_id: id = '', reason = '', wording_id: wording = '', agency_id: agency = '' } = row ?? {};
  const others = (): Promise<unknown[]> =>
    rowsOf(
      paths.database,
      `SELECT document_id, source_start, agency_count FROM target.reason_facts
       WHERE wording_id = '${wording}' AND agency_id <> '${agency}' ORDER BY ALL`,
    );
  const before = await others();
  const registry = (await readFile(join(paths.data, 'sources/registry.csv'), 'utf8')).split('\n');
  const number = registry.findIndex((line) => line.includes(id));
  // Lines may break anywhere in it.
  const printed = [...reason]
    .map((character) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&'))
    .join('\\s*');
  await change(number, (text) => text.replaceAll(new RegExp(printed, 'g'), '因办公用房搬迁'));
  expect((await ensureDatabase(paths)).how).toBe('documents written anew: 1');
  await expectAsFromNothing();
  const after = await others();
  expect(after).toHaveLength(before.length);
  expect(after).not.toEqual(before);
});

test('a document of another year makes the file whole', async () => {
  await change(
    8,
    (text) => text.replaceAll('2022', '2012'),
    (registry) => registry.replace(/^(?:.*\n){8}.*,2022,/, (lines) => lines.replace(/2022,$/, '2012,')),
  );
  expect((await ensureDatabase(paths)).how).toBe('made whole');
  expect(said).toHaveBeenLastCalledWith(expect.stringContaining('another agency or year'));
  await expectAsFromNothing();
});

test('another name of an agency, or another way of making it, makes the file whole', async () => {
  await change(9, otherAmounts, (text) => text.replaceAll('（虚构）,', '（虚构的）,'));
  expect((await ensureDatabase(paths)).how).toBe('made whole');
  await change(9, otherAmounts);
  const kept = join(dirname(paths.database), 'made-of.json');
  const madeOf = JSON.parse(await readFile(kept, 'utf8')) as Record<string, unknown>;
  await writeFile(kept, JSON.stringify({ ...madeOf, makers: 'of an earlier day' }));
  expect((await ensureDatabase(paths)).how).toBe('made whole');
});

test('a file that is broken is noticed and made again, whether or not a document has changed', async () => {
  for (const document of [null, 10]) {
    const file = await open(paths.database, 'r+');
    await file.write(Buffer.from('broken'), 0, 6, 40_000);
    await file.close();
    if (document !== null) await change(document, otherAmounts);
    expect((await ensureDatabase(paths)).how).toBe('made whole');
    await expectAsFromNothing();
  }
});
