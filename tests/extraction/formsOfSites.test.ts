/** Forms as sites show them: a label of the body alone in its cell, titles cut by line breaks, columns left empty. */
import { expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { indicators, page, rowOf } from '../support/otherForms.ts';

const COLUMNS = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score'];
const OVERALL = `部门整体支出绩效自评表 | |||||||||
(2023年度) | |||||||||
部门 | 青溪县美丽乡村服务中心 | ||||||||
预算资金 (万元) |
年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | ||||
年度资金总额 | 320.50 | 320.50 | 310.20 | 10 | 96.79% | |||||
年度总体目标 | 预期目标 | 实际完成情况 | ||||||||
整治自然村庄。 | 整治自然村庄22个。 | |||||||||
绩 效 指 标 |
一级指标 | 二级指标 | 三级指标 | 年度 指标值 |
实际 完成值 |
分值 | 得分 | 偏差原因分析及改进措施 | ||
产出指标 | 数量指标 | 指标1：整治自然村庄数量 | ≥20 | 22 | 45 | 45 | |||
指标2：改造厕所数量 | ≥200 | 198 | 45 | 44 | |||||
`;

it('the body stands beside 部门 alone, and the titles below each other', async () => {
  const { agencyName, tables } = await extractDocument(utf8(OVERALL), { fileName: 'a.txt' }, { places: [] });
  expect(agencyName).toBe('青溪县美丽乡村服务中心');
  expect(tables.evaluations).toMatchObject([
    { scope: 'overall', fiscal_year: 2023, adjusted_budget: '320.50', actual: '310.20', total_score: null },
  ]);
  expect(await indicators(OVERALL, 'a.txt', COLUMNS)).toEqual([
    '产出指标 数量指标 指标1：整治自然村庄数量 ≥20 22 45 45',
    '产出指标 数量指标 指标2：改造厕所数量 ≥200 198 45 44',
  ]);
});

it('no row of titles is an indicator where the header is not whole', async () => {
  const cut = OVERALL.replace('实际 完成值 |\n', '实际 完成值（详见附件） |\n');
  expect((await indicators(cut, 'a.txt', ['level3'])).filter((name) => name.includes('原因'))).toEqual([]);
});

const TITLES = '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分'.split(' ');
const FORM = page(rowOf(TITLES), [
  ['产出指标', '数量指标', '巡护河道长度', '≧', '46', '公里', '48', '45', '45'],
  ['', '质量指标', '巡护达标率', '═', '100', '%', '98', '45', '44'],
]);

it('an amount stands below its title where another column is empty', async () => {
  const text = FORM.replace('<td>32.00</td>', '<td></td>');
  const { tables } = await extractDocument(utf8(text), { fileName: 'a.html' }, { places: [] });
  expect(tables.evaluations).toMatchObject([
    {
      original_budget: null,
      adjusted_budget: '31.50',
      actual: '30.87',
      execution_weight: '10',
      execution_score: '9.8',
    },
  ]);
});

it('≧ and ═ are signs', async () => {
  expect(await indicators(FORM, 'a.html', ['level3', 'target', 'target_operator', 'outcome'])).toEqual([
    '巡护河道长度 ≧46公里 >= exceeded',
    '巡护达标率 ═100% = missed',
  ]);
});

it('the body is the one that carries the project out where the cell of its department is empty', async () => {
  const text = FORM.replace('<td>青溪县水务局</td>', '<td></td>');
  const { agencyName } = await extractDocument(utf8(text), { fileName: 'a.html' }, { places: [] });
  expect(agencyName).toBe('青溪县河道管理所');
});

it.each([
  ['填报日期：2024年3月6日', 2023],
  ['2022年度', 2022],
  ['填报日期：2024年3月6日，2022年度', 2022],
])('a form that prints %s is of %i', async (printed, year) => {
  const text = OVERALL.replace('2023年度', printed);
  const { fiscalYear } = await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] });
  expect(fiscalYear).toBe(year);
});

it('of what year a form is that was filled in in December, nobody knows', async () => {
  const text = OVERALL.replace('2023年度', '填报日期：2024年12月6日');
  await expect(extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] })).rejects.toThrow('年度');
});
