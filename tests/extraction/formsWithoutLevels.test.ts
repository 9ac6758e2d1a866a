/** Forms whose indicators have one title of names and no levels: 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 指标权重 | 指标得分. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { indicators, rowOf } from '../support/otherForms.ts';

const HEAD = [
  ['项目名称', '网格巡查经费', '项目编码', '50099923T000000100218', '自评总分（分）', '93.5'],
  ['主管部门', '白石区民政局', '财政科室', '社保科'],
  [
    '资金情况（万元）',
    '',
    '年初预算数',
    '全年（调整）预算数',
    '全年执行数',
    '执行率（%）',
    '执行率权重',
    '执行率得分（分）',
  ],
  ['', '总金额', '60', '58', '55.1', '95', '10', '9.5'],
  ['当年绩效目标', '年初绩效目标', '全年（调整）绩效目标', '全年目标实际完成情况'],
  ['', '保障巡查', '保障巡查', '已保障'],
];
const TITLES = [
  ...['指标名称', '计量单位', '指标性质', '年初指标值', '调整指标值', '全年完成值'],
  ...['得分系数（%）', '指标权重（分）', '指标得分（分）', '是否核心指标', '说明'],
];
const ROWS = [
  ['网格员人数', '人', '≥', '120', '110', '124', '100', '30', '30', '是', ''],
  ['制度健全性', '', '定性', '好', '好', '好', '100', '30', '30', '否', ''],
  ['居民满意度', '%', '≥', '90', '90', '86', '95', '30', '24', '否', '两个小区入户不足'],
];
const READ = ['网格员人数 ≥110人 124 30 30', '制度健全性 好 好 30 30', '居民满意度 ≥90% 86 30 24'];
const COLUMNS = ['level3', 'target', 'actual', 'weight', 'score'];

const FORMS = {
  'a.txt': `2023年度项目支出绩效自评表\n${[...HEAD, ['绩效指标', ...TITLES], ...ROWS]
    .flat()
    .filter((cell) => cell !== '')
    .join('\n')}\n`,
  'a.html': `<p>2023年度项目支出绩效自评表</p><table>${HEAD.map(rowOf).join('')}<tr><td rowspan=4>绩效指标</td>${TITLES.map((title) => `<td>${title}</td>`).join('')}</tr>${ROWS.map(rowOf).join('')}</table>`,
};

describe.each(Object.entries(FORMS))('a form without levels as %s', (fileName, text) => {
  it('gives its indicators, the adjusted target of each', async () => {
    expect(await indicators(text, fileName, COLUMNS)).toEqual(READ);
  });

  it('gives its money and the body without the office that it is filed under', async () => {
    const { tables, agencyName } = await extractDocument(utf8(text), { fileName }, { places: [] });
    expect(agencyName).toBe('白石区民政局');
    expect(tables.evaluations).toMatchObject([
      {
        name: '网格巡查经费',
        original_budget: '60',
        adjusted_budget: '58',
        actual: '55.1',
        execution_rate_pct: '95',
        execution_score: '9.5',
        total_score: '93.5',
      },
    ]);
  });
});

it('the third level under the title 指标内容', async () => {
  const form = [
    '2023年度项目支出绩效自评表\n单位：万元',
    '项目名称\t河道保洁补助\t项目负责人\t陈某',
    '主管部门\t云岭县水务局\t实施单位\t云岭县河道管理站',
    '项目资金\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    '\t年度资金总额\t120.00\t118.00\t112.10\t10\t95.00%\t9.50',
    '一级指标\t二级指标\t指标内容\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析',
    '产出指标\t数量指标\t保洁河道条数\t≥45条\t46条\t50\t50\t',
    '效益指标\t社会效益指标\t人居环境改善程度\t明显改善\t基本达到\t40\t36\t宣传不足',
    '总分\t\t\t\t\t100\t95.50\t',
  ];
  const { tables } = await extractDocument(
    utf8(`${form.join('\n')}\n`),
    { fileName: 'a.txt' },
    { places: [] },
  );
  expect(tables.indicators.map((row) => [...COLUMNS.map((column) => row[column])].join(' '))).toEqual([
    '保洁河道条数 ≥45条 46条 50 50',
    '人居环境改善程度 明显改善 基本达到 40 36',
  ]);
});
