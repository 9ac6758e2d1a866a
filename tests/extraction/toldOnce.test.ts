/** A project that a report tells of and that its form shows is one evaluation, unless the two print different numbers. */
import { expect, test } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const account = (spent: string): string => `某市水利局2023年度部门决算公开
第三部分 2023年度部门决算情况说明
十、预算绩效情况说明
（二）部门决算中项目绩效自评结果
1.湖泊保护项目绩效自评综述：项目全年预算数为98.49万元，执行数为${spent}万元，完成预算的85.5%。
第五部分 附件
项目支出绩效自评表
（2023年度）
项目名称\t湖泊保护项目
主管部门\t某市水利局\t实施单位\t某市水利局
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t98.49\t98.49\t84.17\t10\t85.46%\t8.55
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
产出指标\t数量指标\t巡查次数\t≥4次\t4次\t90\t90\t
总分\t\t\t\t\t100\t98.55\t
`;
const KEY = { documentId: 'd', agencyId: 'a', fiscalYear: 2023 };
const rowsOf = (text: string) => documentRows(readText(text, 2023), KEY);

test('the same numbers are one evaluation, and both places are kept', () => {
  const text = account('84.17');
  const { tables } = rowsOf(text);
  expect(tables.evaluations.map(({ name, actual }) => [name, actual])).toEqual([['湖泊保护项目', '84.17']]);
  const places = tables.evaluation_cells.filter(({ printed }) => printed === '84.17');
  expect(places.map(({ field }) => field)).toEqual(['', 'actual']);
  for (const { source_start: start, source_end: end } of places)
    expect(text.slice(Number(start), Number(end))).toBe('84.17');
  expect(tables.unread.filter(({ reason }) => reason === '未能识别')).toEqual([]);
});

test('other numbers are another evaluation', () => {
  const { tables } = rowsOf(account('84.71'));
  expect(tables.evaluations.map(({ actual }) => actual)).toEqual(['84.71', '84.17']);
});

test('so is a score told in passing', () => {
  const { tables } = rowsOf(
    account('84.17').replace('项目全年预算数', '项目绩效自评得分为98.55分。项目全年预算数'),
  );
  expect(tables.evaluations.map(({ total_score }) => total_score)).toEqual(['98.55']);
  const passing = account('84.17').replace(
    /1\.湖泊保护项目绩效自评综述.*/,
    '湖泊保护项目绩效自评得分为98.55分，等级为优。',
  );
  const scored = rowsOf(passing).tables;
  expect(scored.evaluations.map(({ total_score }) => total_score)).toEqual(['98.55']);
  expect(scored.evaluation_cells.filter(({ printed }) => printed === '98.55')).toHaveLength(2);
});
