/** Every number of the account has a place that the document page can mark: read, or on the unread list. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formNumbers, type Form } from '../../scripts/database/formNumbers.ts';
import { rowQuote } from '../../scripts/database/rowQuote.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();

const PLACES = `
  SELECT document_id::VARCHAR AS document_id, source_start, source_end FROM figures WHERE basis = 'printed'
  UNION SELECT document_id, source_start, source_end FROM form_numbers
  UNION SELECT document_id::VARCHAR, source_start, source_end FROM unread`;

test('figures, forms and the unread list hold as many numbers as documents.csv counts', async () => {
  const rows = await db().query(
    `SELECT d.document_id::VARCHAR AS document_id, d.numbers_total, count(p.source_start)::INTEGER AS placed
     FROM documents d LEFT JOIN (${PLACES}) p ON p.document_id = d.document_id::VARCHAR GROUP BY ALL`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row['placed'], String(row['document_id'])).toBe(row['numbers_total']);
});

test('no place is held twice', async () => {
  const rows = await db().query(
    `SELECT document_id, source_start FROM (
       SELECT document_id, source_start FROM form_numbers
       UNION ALL SELECT document_id::VARCHAR, source_start FROM unread
       UNION ALL SELECT DISTINCT document_id::VARCHAR, source_start FROM figures WHERE basis = 'printed'
     ) GROUP BY ALL HAVING count(*) > 1`,
  );
  expect(rows).toEqual([]);
});

test('every number of a form is what the text prints there, and its quote holds it', async () => {
  const texts = new Map<string, string>();
  for (const row of await db().query('SELECT document_id::VARCHAR AS id, text_file FROM documents')) {
    texts.set(String(row['id']), await readFile(join(DATA_DIRECTORY, String(row['text_file'])), 'utf8'));
  }
  const rows = await db().query('SELECT * FROM form_numbers');
  expect(new Set(rows.map((row) => row['part']))).toEqual(new Set(['evaluation', 'funding', 'indicator']));
  for (const row of rows) {
    const text = texts.get(String(row['document_id'])) ?? '';
    const printed = text.slice(Number(row['source_start']), Number(row['source_end'])).replace(/\s+/g, '');
    expect(row['printed']).toBe(printed);
    if (row['part'] === 'evaluation') expect(String(row['quote']).replace(/\s/g, '')).toContain(printed);
  }
});

describe('one form', () => {
  const text =
    '项目支出绩效自评表\n联系电话\t88001234\n项目资金\t年初预算数\t全年执行数\n合计\t15.00\t5.00\n其中：财政拨款\t14.00\t4.00\n' +
    '目标\t办会3次\n产出\t办会次数\t>=3次\t3次\t20\n';
  const at = (words: string, from = 0) => text.indexOf(words, from);
  const indicator = { ordinal: 1, start: at('产出'), end: text.length - 1 };
  const form: Form = {
    evaluationId: 'e1',
    start: 0,
    end: text.length,
    places: `actual:${String(at('5.00\n'))}-${String(at('5.00\n') + 4)} original_budget:${String(at('15.00'))}-${String(at('15.00') + 5)}`,
    funding: [{ ordinal: 1, source: '财政拨款' }],
    indicators: [indicator],
  };
  const numbers = formNumbers(text, [form], new Set([at('3次')]));
  const of = (part: string) => numbers.filter((number) => number.part === part).map(({ printed }) => printed);

  test('a number is of the row it stands in; a telephone number and what is unread are of none', () => {
    expect(of('evaluation').sort()).toEqual(['15.00', '5.00']);
    expect(of('funding')).toEqual(['14.00', '4.00']);
    expect(of('indicator')).toEqual(['3', '3', '20']);
  });
  test('a report and its form are one evaluation: its rows are found behind its own text', () => {
    const report = `自评报告：执行数为 5.00 万元，财政拨款 7.00 万元。\n${text}`;
    const shift = report.length - text.length;
    const moved = { ...indicator, start: indicator.start + shift, end: indicator.end + shift };
    const whole: Form = { ...form, places: '', end: shift, indicators: [moved] };
    const found = formNumbers(report, [whole], new Set([shift + at('3次')]));
    expect(found.filter(({ part }) => part === 'funding').map(({ printed }) => printed)).toEqual([
      '14.00',
      '4.00',
    ]);
    expect(found.filter(({ part }) => part === 'indicator')).toHaveLength(3);
  });
  test('the quote of an amount is its row', () => {
    expect(numbers.find(({ field }) => field === 'actual')?.quote).toBe('合计 15.00 5.00');
  });
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
