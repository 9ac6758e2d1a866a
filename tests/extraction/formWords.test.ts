/** A self-evaluation form in the words of other finance bureaus: whose it is, its money, its score and indicators are the same. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';

const OWN = {
  name: '项目名称',
  department: '主管部门',
  agency: '实施单位',
  money: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  whole: '年度资金总额',
  indicators: ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  total: '总分',
};
type Words = typeof OWN;

const row = (...cells: readonly (string | readonly [text: string, columns: number])[]): string =>
  `<tr>${cells.map((cell) => (typeof cell === 'string' ? `<td>${cell}</td>` : `<td colspan="${cell[1]}">${cell[0]}</td>`)).join('')}</tr>`;

const page = (words: Words): string =>
  [
    '<p>项目支出绩效自评表</p><p>（2023年度）</p><table>',
    row(words.name, ['河道清淤工程', 7]),
    row(words.department, ['云岭县水务局', 3], words.agency, ['云岭县河道管理所', 3]),
    row('项目资金（万元）', '', ...words.money),
    row('', words.whole, '120.00', '135.00', '129.60', '10', '96.00%', '9.60'),
    row('年度目标', ['完成河道清淤40公里。', 7]),
    row('一级指标', '二级指标', ...words.indicators),
    row('产出指标', '数量指标', '清淤长度', '≥40公里', '42公里', '50', '50', ''),
    row('效益指标', '社会效益指标', '受益人口', '≥2万人', '2.1万人', '40', '38', '统计口径变化'),
    row([words.total, 5], '100', '97.60', ''),
    '</table>',
  ].join('');

async function readIn(change: Partial<Words>) {
  const bytes = new TextEncoder().encode(page({ ...OWN, ...change }));
  const { tables } = await extractDocument(bytes, { fileName: 'a.html' }, { places: [] });
  const [form = {}] = tables.evaluations;
  return {
    names: [form['name'], form['department'], form['implementing_agency']],
    money: [form['original_budget'], form['adjusted_budget'], form['actual'], form['execution_rate_pct']],
    scores: [form['execution_weight'], form['execution_score'], form['total_score']],
    indicators: tables.indicators.map(({ level3, target, actual, weight, score }) =>
      [level3, target, actual, weight, score].join(' '),
    ),
  };
}

const READ = {
  names: ['河道清淤工程', '云岭县水务局', '云岭县河道管理所'],
  money: ['120.00', '135.00', '129.60', '96.00'],
  scores: ['10', '9.60', '97.60'],
  indicators: ['清淤长度 ≥40公里 42公里 50 50', '受益人口 ≥2万人 2.1万人 40 38'],
};

describe('is read', () => {
  it.each<Partial<Words>>([
    {},
    { name: '项目（政策）名称' },
    { name: '专项名称' },
    { name: '项目名称（编码）' },
    { department: '主管部门（单位）' },
    { department: '一级预算部门' },
    { department: '主管预算部门' },
    { department: '部门名称' },
    { agency: '项目单位' },
    { agency: '资金使用单位' },
    { agency: '预算单位' },
    { agency: '单位名称' },
    { agency: '实施单位（公章）' },
    { money: ['年初批复数', '全年预算数', '全年支出数', '权重', '预算执行率', '自评得分'] },
    { money: ['年初预算数', '调整后预算数', '实际支出数', '分值', '执行率%', '得分'] },
    { whole: '全年预算资金总额' },
    { whole: '项目资金总额' },
    { indicators: ['三级指标', '计划指标值', '实际完成情况', '分值权重', '自评分', '偏差分析'] },
    { total: '自评总分' },
    { total: '总分（100分）' },
  ])('%j', async (change) => {
    expect(await readIn(change)).toEqual(READ);
  });
});

it('a body under another label is no part of the name beside it', async () => {
  const { names } = await readIn({ department: '预算单位', agency: '实施单位' });
  expect(names).toEqual(READ.names);
});
