/** Self-evaluations told in prose, in the unit in which they are told. The texts are invented. */
import { expect, test } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';

const account = (summaries: string): string => `青溪县水务局2023年度部门决算公开
第三部分 2023年度部门决算情况说明
一、收入支出决算总体情况说明
2023年度收入总计420.00万元，支出总计420.00万元。
二、预算绩效管理工作开展情况
（一）部门决算中项目绩效自评结果
${summaries}
第四部分 名词解释
`;

async function evaluations(summaries: string) {
  const { tables } = await extractDocument(utf8(account(summaries)), { fileName: 'a.txt' }, { places: [] });
  return tables.evaluations.map(({ name, adjusted_budget, actual, unit }) => ({
    name,
    adjusted_budget,
    actual,
    unit,
  }));
}

test.each([
  ['全年预算数为315000元，执行数为308700元', { adjusted_budget: '315000', actual: '308700', unit: '元' }],
  ['全年预算数为31.50万元，执行数为30.87万元', { adjusted_budget: '31.50', actual: '30.87', unit: '万元' }],
  // One of them is no amount in the other's unit, and is left out rather than told ten thousandfold.
  ['全年预算数为31.50万元，执行数为308700元', { adjusted_budget: '31.50', actual: null, unit: '万元' }],
])('%s', async (told, expected) => {
  expect(await evaluations(`河道巡护经费项目绩效自评综述：项目${told}，完成预算的98%。`)).toEqual([
    { name: '河道巡护经费', ...expected },
  ]);
});
