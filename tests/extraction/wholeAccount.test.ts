/** There is no number outside the account: every one is read, left for a reason, or unrecognised. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { numbersOf } from '../../src/extraction/text/numbers.ts';

const account = (text: string) => {
  const reading = readText(text, 2023);
  const rows = documentRows(reading, { documentId: 'd', agencyId: 'a', fiscalYear: 2023 });
  return { total: rows.numbersTotal, printed: numbersOf(reading.flow).length, rows: rows.tables };
};

const SURE = '二、政府采购支出情况\n2023年度政府采购支出总额7.00万元。\n';

describe('the account of numbers covers', () => {
  it.each([
    ['a title page', '云岭县档案局2023年度部门决算\n2024年9月\n'],
    ['a table before the first heading', '单位：万元\n项目\n决算数\n合计\n31.20\n公务接待费\n12.70\n'],
    ['a table of contents', '目录\n第一部分 部门概况……1\n第二部分 2023年度部门决算表……5\n'],
    ['the words of terms', `${SURE}第四部分 名词解释\n一、大型设备：单价100万元以上的设备，共12种。\n`],
    ['a heading', '一、关于2023年度支出决算情况说明\n本年支出合计60.00万元。\n'],
  ])('%s', (_, text) => {
    const { total, printed } = account(text + SURE);
    expect(total).toBe(printed);
  });

  it('what stands before the first heading, amount by amount', () => {
    const { rows } = account(`决算数\n合计\n31.20\n公务接待费\n12.70\n${SURE}`);
    expect(rows.unread.map((row) => `${row['printed']} ${row['reason']}`)).toContain('12.70 未能识别');
  });
});

it('a document with a heading of the accounts is read, though none of its numbers can be', () => {
  const { rows, total } = account(
    '一、收入支出决算总体情况说明\n2023年度收支合并计列为312.40，其他为318.75。\n',
  );
  expect([rows.figures.length, total]).toEqual([0, 3]);
  expect(rows.unread.map((row) => row['printed'])).toEqual(['2023', '312.40', '318.75']);
});
