/** Every cell of a form has a place that the document page can mark, and no number is both read and on the unread list. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { rowQuote } from '../../src/extraction/forms/rowQuote.ts';
import { flowOf } from '../../src/extraction/text/flow.ts';
import { numbersIn } from '../../src/extraction/text/numbers.ts';
import { quotes, runNamedQuery } from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();

async function textsById(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const row of await db().query('SELECT document_id::VARCHAR AS id, text_file FROM documents'))
    texts.set(String(row['id']), await readFile(join(DATA_DIRECTORY, String(row['text_file'])), 'utf8'));
  return texts;
}

const CELLS = `SELECT c.*, e.document_id::VARCHAR AS document_id
  FROM evaluation_cells c JOIN evaluations e ON e.evaluation_id = c.evaluation_id`;

test('figures, the cells of forms and the unread list hold as many numbers as documents.csv counts', async () => {
  const texts = await textsById();
  const rows = await db().query(
    `SELECT d.document_id::VARCHAR AS document_id, d.numbers_total,
       (SELECT count(DISTINCT source_start) FROM figures f
        WHERE f.document_id = d.document_id AND basis = 'printed')::INTEGER AS figures,
       (SELECT count(*) FROM unread u WHERE u.document_id = d.document_id)::INTEGER AS unread
     FROM documents d`,
  );
  const cells = await db().query(CELLS);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const id = String(row['document_id']);
    const own = cells.filter((cell) => cell['document_id'] === id);
    const flow = flowOf(texts.get(id) ?? '');
    const inCells = numbersIn(flow, 0, flow.text.length, 'parted').filter((number) => {
      const at = flow.offsets[number.start] ?? 0;
      return own.some((cell) => Number(cell['source_start']) <= at && at < Number(cell['source_end']));
    });
    const placed = Number(row['figures']) + Number(row['unread']) + inCells.length;
    expect(placed, id).toBe(row['numbers_total']);
  }
});

test('no number of a cell is on the unread list', async () => {
  const rows = await db().query(
    `SELECT c.* FROM (${CELLS}) c JOIN unread u ON u.document_id::VARCHAR = c.document_id
       AND u.source_start >= c.source_start AND u.source_end <= c.source_end`,
  );
  expect(rows).toEqual([]);
});

test('a value of a form that is compared stands in its cell, and an export quotes the row around it', async () => {
  const rows = await db().query(
    `SELECT v.metric::VARCHAR AS metric, v.document_id || '@' || v.source_start AS place, c.printed
     FROM comparables v
     LEFT JOIN evaluation_cells c ON c.evaluation_id = v.item::VARCHAR AND c."row" = 'head'
       AND 'evaluation.' || c.field = v.metric::VARCHAR AND c.source_start = v.source_start AND c.source_end = v.source_end
     WHERE v.dimension = 'form'`,
  );
  expect(rows.length).toBeGreaterThan(100);
  const quoted = await runNamedQuery(db(), quotes(rows.map((row) => String(row['place']))));
  const quoteAt = new Map(quoted.map(({ place, quote }) => [place, quote]));
  for (const row of rows) {
    expect(row['printed'], String(row['place'])).not.toBeNull();
    expect(quoteAt.get(String(row['place']))?.replace(/\s/g, '')).toContain(row['printed']);
  }
});

test('every cell is what the text prints there, of a row that there is, and a quote holds its number', async () => {
  const texts = await textsById();
  const rows = await db().query(CELLS);
  expect(new Set(rows.map((row) => String(row['row']).split('-')[0]))).toEqual(
    new Set(['head', 'funding', 'indicator']),
  );
  for (const row of rows) {
    const text = texts.get(String(row['document_id'])) ?? '';
    const printed = text.slice(Number(row['source_start']), Number(row['source_end'])).replace(/\s+/g, '');
    expect(row['printed']).toBe(printed);
    if (typeof row['quote'] === 'string') expect(row['quote'].replace(/\s/g, '')).toContain(printed);
  }
  const orphans = await db().query(
    `SELECT c.* FROM evaluation_cells c
     LEFT JOIN indicators i ON i.evaluation_id = c.evaluation_id AND c."row" = 'indicator-' || i.ordinal
     LEFT JOIN evaluation_funding f ON f.evaluation_id = c.evaluation_id AND c."row" = 'funding-' || f.ordinal
     WHERE c."row" <> 'head' AND i.ordinal IS NULL AND f.ordinal IS NULL`,
  );
  expect(orphans).toEqual([]);
});

test('an amount leads to the cell that it is printed in', async () => {
  const rows = await db().query(
    `SELECT e.actual, c.printed FROM evaluations e JOIN evaluation_cells c
       ON c.evaluation_id = e.evaluation_id AND c."row" = 'head' AND c.field = 'actual'`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(Number(String(row['printed']).replace(/[,，]/g, ''))).toBe(row['actual']);
});

test.each([
  '项目全年预算数\n\n为 [5] 万元，执行数为 5 万元。',
  '执行数为 14.66 万元，完成预算 [97.73]％\n。主要',
  '值班设备经费项目绩效自评综述：项目全年预算数为 [15]\n\n万元，执行数为 14.66 万元',
])('a sentence is no row, whatever breaks it: %j', (marked) => {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  expect(rowQuote(text, { start, end: marked.indexOf(']') - 1 })).toBeNull();
});

describe('the row around a number', () => {
  test.each([
    [
      'one cell a line',
      '\t年度资金总额\n\t10.44\n\t[9.00]\n\t10\n\t100.00%\n\n\t其中：财政拨款',
      '年度资金总额 10.44 9.00 10 100.00%',
    ],
    [
      'cells apart by spaces',
      '得分\n\n年度总资金 656.05 [641.72] 634.82 10 98.92% 9.89\n\n其中:中央',
      '年度总资金 656.05 641.72 634.82 10 98.92% 9.89',
    ],
    ['blank cells and a unit', '10.00\t\n总分\t\t\t100\t[98.18] 分\t\n\n项目', '总分 100 98.18 分'],
  ])('%s', (_name, marked, quote) => {
    const start = marked.indexOf('[');
    const text = marked.replace(/[[\]]/g, '');
    expect(rowQuote(text, { start, end: marked.indexOf(']') - 1 })).toBe(quote);
  });
});
