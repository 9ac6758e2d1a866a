/** A document that holds the accounts of two bodies: of the second nothing is told as the first's. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const CONTENTS = ['目录', '第二部分 2023年度部门决算表', '一、收入支出决算总体情况说明'];
const table = (body: string, total: string): string[] => [
  '收入支出决算总表',
  `部门：${body}\t\t\t单位：万元`,
  '收入\t\t支出\t',
  '项目\t金额\t项目\t金额',
  `本年收入合计\t${total}\t本年支出合计\t${total}`,
  `总计\t${total}\t总计\t${total}`,
];
const prose = (total: string): string[] => [
  '第三部分 2023年度部门决算情况说明',
  '一、收入支出决算总体情况说明',
  `2023年度收、支总计均为${total}万元。`,
];

function totalsOf(lines: readonly string[]): string[] {
  const text = ['云岭县水务局2023年度部门决算', ...lines, ''].join('\n');
  const { tables } = documentRows(readText(text, 2023), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2023,
  });
  expect(tables.findings.filter(({ rule }) => rule === 'print.same-quantity')).toEqual([]);
  return tables.figures
    .filter(({ measure }) => measure === 'revenue_total')
    .map(({ value }) => String(value));
}

describe('behind the tables of another body', () => {
  const own = [...table('云岭县水务局', '30.00'), ...prose('30.00')];

  it.each(['云岭县水库管理所', ''])('what was told before is told of that body (%s)', (body) => {
    const other = [...table(body, '7.00'), ...prose('7.00')];
    expect(totalsOf([...CONTENTS, ...own, ...other])).toEqual(totalsOf([...CONTENTS, ...own]));
    expect(totalsOf([...CONTENTS, ...own])).toHaveLength(2);
  });

  it('what is told for the first time is told of the account', () => {
    const [first, second] = [table('云岭县水务局', '30.00'), table('云岭县水库管理所', '7.00')];
    expect(totalsOf([...CONTENTS, ...first, ...second, ...prose('30.00')])).toEqual(['30.00', '30.00']);
  });
});
