import { expect, test } from 'vitest';
import { DatabaseError } from '../../src/database/errors.ts';
import { TABLES } from '../../src/domain/tables.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();

test('answers with plain objects: numbers, null, booleans, dates and enums as text', async () => {
  const sql = `SELECT 1::BIGINT AS big, 1.25::DECIMAL(9, 2) AS decimal, NULL::DOUBLE AS missing, true AS flag,
    DATE '2024-03-01' AS day, sum(x)::HUGEINT AS huge, list(x ORDER BY x) AS items, {'a': 2::BIGINT} AS struct
    FROM range(3) AS r(x)`;
  expect(await db().query(sql)).toEqual([
    {
      big: 1,
      decimal: 1.25,
      missing: null,
      flag: true,
      day: '2024-03-01',
      huge: 3,
      items: [0, 1, 2],
      struct: { a: 2 },
    },
  ]);
});

test('a whole number that a number of JavaScript would round keeps its digits', async () => {
  const sql = `SELECT 9007199254740993::BIGINT AS big, -12345678901234567890::HUGEINT AS huge, 9007199254740991::BIGINT AS safe`;
  expect(await db().query(sql)).toEqual([
    { big: '9007199254740993', huge: '-12345678901234567890', safe: 9_007_199_254_740_991 },
  ]);
});

test('binds text, numbers and null as parameters', async () => {
  const sql = 'SELECT ? AS text, ?::INTEGER AS year, ? AS ratio, ?::VARCHAR IS NULL AS absent';
  expect(await db().query(sql, ["三公' --", 2023, 0.5, null])).toEqual([
    { text: "三公' --", year: 2023, ratio: 0.5, absent: true },
  ]);
});

test('a failing statement is a query error that names the cause', async () => {
  const failure = await db()
    .query('SELECT nothing FROM nowhere')
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DatabaseError);
  expect((failure as DatabaseError).kind).toBe('query');
  expect((failure as DatabaseError).detail).toContain('nowhere');
});

test('the dataset cannot be written to', async () => {
  await expect(db().query('DELETE FROM figures')).rejects.toThrow(/read-only/);
});

test('what needs an extension is an error here and asks no other host', async () => {
  await expect(db().query("SELECT * FROM read_parquet('x.parquet')")).rejects.toThrow();
});

test.each(TABLES.map((table) => [table.name, table] as const))(
  '%s has the columns of its descriptor',
  async (name, table) => {
    const rows = await db().query(
      'SELECT column_name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index',
      [name],
    );
    expect(rows.map((row) => row['column_name'])).toEqual(
      expect.arrayContaining(table.columns.map((column) => column.name)),
    );
  },
);
