import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const rules = (text: string): unknown[] =>
  documentRows(readText(text, 2023), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2023,
  }).tables.findings.map((finding) => finding['rule']);

it('does not ask why personnel expenses of all expenditure are not those of the general public budget', () => {
  expect(
    rules(
      '三、支出决算情况说明\n基本支出90.00万元，其中：人员经费80.00万元，公用经费10.00万元。\n六、一般公共预算财政拨款基本支出决算情况说明\n人员经费70.00万元，公用经费10.00万元。\n',
    ),
  ).not.toContain('print.same-quantity');
});

it('asks where totals differ, but not where 总收入 and 总支出 do, which may leave out what was carried over', () => {
  const title = '一、收入支出决算总体情况说明\n';
  expect(rules(`${title}2023年度收入总计90.00万元，支出总计80.00万元。\n`)).toContain('balance.totals');
  expect(rules(`${title}2023年度总收入90.00万元，总支出80.00万元。\n`)).not.toContain('balance.totals');
});
