/** What the page of methods asks, and the console's examples, in the browser's own engine on the real dataset. */
import { describe, expect, test } from 'vitest';
import { boundedSql, readStatement, RefusedStatement } from '../../src/database/readOnly.ts';
import { EXAMPLES } from '../../src/features/sql/examples.ts';
import { corrections } from '../../src/queries/corrections.ts';
import { coverage } from '../../src/queries/coverage.ts';
import { documentSummary, NO_FILTER, quotes, runNamedQuery } from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';
import { publishedTable } from '../support/tables.ts';

const db = useDatabase();

test('coverage: every agency with every year, a document, a derived year or nothing', async () => {
  const rows = await runNamedQuery(db(), coverage(NO_FILTER, 1, 30));
  const documents = await publishedTable('documents');
  const agencies = new Set(rows.map(({ agency_id }) => agency_id));
  const years = new Set(rows.map(({ fiscal_year }) => fiscal_year));
  expect(rows).toHaveLength(agencies.size * years.size);
  const held = rows.flatMap(({ document_id }) => document_id ?? []);
  expect([...held].sort()).toEqual(documents.map((row) => row['document_id']).sort());
  expect(rows.some(({ document_id, is_derived }) => document_id === null && is_derived)).toBe(true);
  const second = await runNamedQuery(db(), coverage(NO_FILTER, 2, 1));
  expect(new Set(second.map(({ agency_id }) => agency_id)).size).toBe(1);
  expect(second[0]?.agency_total).toBe(agencies.size);
});

test('corrections are those of the package', async () => {
  expect(await runNamedQuery(db(), corrections(50))).toHaveLength(
    (await publishedTable('corrections')).length,
  );
});

test('a sentence comes with what proves the document; a declared absence has one too', async () => {
  const [absence] = await publishedTable('absences');
  const id = absence?.['document_id'] ?? '';
  const [quoted] = await runNamedQuery(db(), quotes([`${id}@${absence?.['source_start'] ?? ''}`]));
  const [document] = await runNamedQuery(db(), documentSummary(id));
  expect(quoted).toMatchObject({ quote: absence?.['quote'], sha256: document?.sha256 });
  expect(quoted?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(quoted?.publisher).toBe(document?.publisher);
});

describe('statements of a reader', () => {
  test.each(EXAMPLES.map(({ title, sql }) => [title, sql] as const))(
    'the example “%s” answers',
    async (_, sql) => {
      expect((await db().query(boundedSql(readStatement(sql), '*'))).length).toBeGreaterThan(1);
    },
  );
  test.each([
    'SELECT 1 -- 末尾的注释',
    '/* 先说 */ -- 再说\n FROM agencies;;',
    'WITH x AS (SELECT 1 AS n) SELECT n FROM x ORDER BY n',
    'VALUES (1), (2)',
    'DESCRIBE figures',
    'SHOW TABLES',
    'EXPLAIN SELECT 1',
    "SELECT ';' AS semicolon",
  ])('%s is run within a SELECT', async (sql) => {
    expect((await db().query(boundedSql(readStatement(sql), '*'))).length).toBeGreaterThan(0);
  });
  test.each([
    'DROP TABLE figures',
    'create table x as select 1',
    'INSERT INTO figures SELECT 1',
    "COPY figures TO 'x.csv'",
    "ATTACH 'x.duckdb'",
    'SET memory_limit = 0',
    'PRAGMA version',
    '-- SELECT\nDELETE FROM figures',
    '  ',
  ])('%s is refused', (sql) => {
    expect(() => readStatement(sql)).toThrow(RefusedStatement);
  });
  test('what changes something behind an allowed word is an error within a SELECT', async () => {
    for (const sql of [
      'WITH x AS (SELECT 1) INSERT INTO figures SELECT 1',
      'EXPLAIN ANALYZE CREATE TABLE x (n INT)',
    ])
      await expect(db().query(boundedSql(readStatement(sql), '*'))).rejects.toThrow();
  });
});
