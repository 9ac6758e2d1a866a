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

test.each([
  '（1）河道巡护经费项目自评综述：项目',
  '1.河道巡护经费自评情况综述：',
  '河道巡护经费：根据年初设定的绩效目标，该项目自评得分97.7分。',
])('the project of %s', async (opening) => {
  expect(await evaluations(`${opening}全年预算数31.50万元，执行数30.87万元，完成预算的98%。`)).toEqual([
    { name: '河道巡护经费', adjusted_budget: '31.50', actual: '30.87', unit: '万元' },
  ]);
});

/** Name (of a project, or of the body) and score of each evaluation. */
async function scores(told: string): Promise<unknown[]> {
  const { tables } = await extractDocument(utf8(account(told)), { fileName: 'a.txt' }, { places: [] });
  return tables.evaluations.map(({ scope, name, total_score }) => [scope, name, total_score]);
}

test.each([
  [
    '河道巡护经费项目绩效自评综述：项目自评得分为90分。全年预算数为31.50万元，执行数为30.87万元。',
    [['project', '河道巡护经费', '90']],
  ],
  ['2023年度部门整体支出绩效自评综合得分 95.6 分，等级为“优”。', [['overall', '青溪县水务局', '95.6']]],
  [
    '我局对整体支出开展绩效自评，涉及资金420.00万元，自评得分95分；对8个专项开展绩效自评。',
    [['overall', '青溪县水务局', '95']],
  ],
  [
    '其中“全县河道巡护”项目绩效自评得分96.52分。堤防养护经费项目自评得分为88.5分，等级为“良”。',
    [
      ['project', '全县河道巡护', '96.52'],
      ['project', '堤防养护经费', '88.5'],
    ],
  ],
])('the score is read of %s', async (told, expected) => {
  expect(await scores(told)).toEqual(expected);
});

test.each([
  ['of no named project', '本项目自评得分90分。各项目自评得分均为95分。3个项目自评得分92分。'],
  ['of another year', '2022年度部门整体支出绩效自评得分为91分。'],
  ['of projects, told beside the whole', '组织对整体支出和5个项目开展自评，自评得分92分。'],
  ['told twice', '整体支出绩效自评得分91分。部门整体支出绩效评价得分95分。'],
  ['above all there is', '整体支出绩效自评得分910分。'],
])('a score %s is none', async (_, told) => {
  expect(await scores(told)).toEqual([]);
});
