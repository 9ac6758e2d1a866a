import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';

/** What a measure is chosen to be where its document prints these amounts: value, status and place of each. */
async function chosenOf(places: readonly (readonly [number, string, number])[]): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`CREATE TABLE findings (finding_id VARCHAR, severity VARCHAR, rank INTEGER, figure_ids VARCHAR,
    question VARCHAR, printed VARCHAR, computed VARCHAR)`);
  const rows = places.map(
    ([value, status, start]) =>
      `('three_public.actual', 'whole', '', 'a', 2023, ${value}, '元', 'printed', '${status}', 'a-2023', ${start}, ${start + 5},
        'a-2023:three_public.actual:${start}', NULL::DOUBLE, NULL::VARCHAR)`,
  );
  await connection.run(`CREATE TEMP TABLE stated AS FROM (VALUES ${rows.join(', ')}) s(metric, dimension, item, agency_id,
    fiscal_year, value, unit, basis, status, document_id, source_start, source_end, named_as, form_amount, note)`);
  await connection.run(await readFile('src/database/derive/chosen.sql', 'utf8'));
  const found = await connection.runAndReadAll(
    'SELECT value::DOUBLE AS value, status, places::INTEGER AS places, is_disagreeing FROM chosen',
  );
  return found.getRowObjectsJson();
}

test('of several places the first counts, and that they disagree is told', async () => {
  expect(
    await chosenOf([
      [318_800, 'ok', 900],
      [318_800, 'ok', 100],
    ]),
  ).toEqual([{ value: 318_800, status: 'ok', places: 2, is_disagreeing: false }]);
  expect(
    await chosenOf([
      [338_800, 'conflicting', 900],
      [318_800, 'conflicting', 100],
    ]),
  ).toEqual([{ value: 318_800, status: 'conflicting', places: 2, is_disagreeing: true }]);
});

test('what a reader has corrected counts, wherever else the document prints another amount', async () => {
  expect(
    await chosenOf([
      [318_800, 'conflicting', 100],
      [338_800, 'corrected', 900],
    ]),
  ).toEqual([{ value: 338_800, status: 'corrected', places: 2, is_disagreeing: true }]);
});
