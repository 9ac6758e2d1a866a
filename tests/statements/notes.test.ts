import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const HEAD = ['项目\t\t本年支出合计\t基本支出\t项目支出', '功能分类科目编码\t科目名称\t\t\t'];
const WHOLE = ['合计\t\t30.00\t20.00\t10.00'];

it('takes from the note of an empty table what the body does not have', () => {
  const text = lines(
    '支出决算表',
    '单位：万元',
    ...HEAD,
    ...WHOLE,
    '政府性基金预算财政拨款收入支出决算表',
    '单位：万元',
    '合计',
    '说明：本部门没有政府性基金预算财政拨款收入，也没有使用政府性基金预算安排的支出，故本表为空表。',
  );
  const { tables } = documentRows(readText(text, 2023), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2023,
  });
  expect(tables.absences.map((row) => row['measure'])).toEqual([
    'government_funds_revenue',
    'government_funds_expenditure',
  ]);
});
