/** Tables that list projects with their scores, in an account of 2023. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const HEAD = [
  '青溪县林业局2023年度部门决算',
  '一、收入支出决算总体情况说明',
  '2023年度收入总计310.00万元，支出总计310.00万元。',
  '十、预算绩效情况说明',
];

const tablesOf = (...lines: readonly string[]) =>
  documentRows(readText([...HEAD, ...lines, ''].join('\n'), 2023), {
    documentId: 'd',
    agencyId: 'a',
    agencyName: '青溪县林业局',
    fiscalYear: 2023,
  }).tables;

const FIELDS = ['name', 'adjusted_budget', 'actual', 'execution_rate_pct', 'total_score', 'unit'];
const evaluationsOf = (...lines: readonly string[]): string[] =>
  tablesOf(...lines).evaluations.map((row) => FIELDS.map((field) => row[field] ?? '–').join(' '));

it('each row is an evaluation; 合计 is none', () => {
  expect(
    evaluationsOf(
      '2023年度项目支出绩效自评结果汇总表',
      '单位：万元',
      '序号\t项目名称\t全年预算数\t执行数\t执行率\t自评得分\t自评等级',
      '1\t松林管护\t40.00\t36.00\t90.00%\t95.5\t优',
      '2\t苗圃改造\t1,020.00\t20.00\t1.96%\t88分\t良',
      '合计\t\t1,060.00\t56.00\t5.28%\t\t',
    ),
  ).toEqual(['松林管护 40.00 36.00 90.00 95.5 万元', '苗圃改造 1020.00 20.00 1.96 88 万元']);
});

it('title and unit may stand in rows of the list', () => {
  const list = (year: number): string[] => [
    `${String(year)}年项目支出绩效自评结果一览表 | | | |`,
    '单位：万元 | | | |',
    '序号 | 项目名称 | 执行数 | 自评得分 |',
    '1 | 松林管护 | 36.00 | 95.5 |',
    '2 | 苗圃改造 | 20.00 | 88 |',
  ];
  expect(evaluationsOf(...list(2023))).toEqual([
    '松林管护 – 36.00 – 95.5 万元',
    '苗圃改造 – 20.00 – 88 万元',
  ]);
  expect(evaluationsOf(...list(2022))).toEqual([]);
});

it('numbers keep the place where they are printed', () => {
  const { evaluation_cells: cells, documents } = {
    documents: HEAD.join('\n'),
    ...tablesOf('项目名称\t执行数（元）\t评价得分', '苗圃改造\t1,020.00\t88'),
  };
  const text = [documents, '项目名称\t执行数（元）\t评价得分', '苗圃改造\t1,020.00\t88', ''].join('\n');
  const printed = cells.map((cell) => text.slice(Number(cell['source_start']), Number(cell['source_end'])));
  expect(printed).toEqual(expect.arrayContaining(['1,020.00', '88']));
});

it('money without a unit, or in two, is left; the score is read', () => {
  const rows = (first: string): string[] => ['项目名称\t执行数\t得分', `松林管护\t${first}\t95`];
  expect(evaluationsOf(...rows('36.00'))).toEqual(['松林管护 – – – 95 万元']);
  expect(evaluationsOf(...rows('36.00万元'))).toEqual(['松林管护 – 36.00 – 95 万元']);
  expect(evaluationsOf('项目名称\t调整预算数\t执行数\t得分', '松林管护\t40万元\t360000元\t95')).toEqual([
    '松林管护 – – – 95 万元',
  ]);
});

it('整体支出 is of the body', () => {
  expect(
    tablesOf('项目名称\t自评得分', '部门整体支出\t97', '松林管护\t95').evaluations.map(
      ({ scope, total_score: score }) => `${scope} ${score}`,
    ),
  ).toEqual(['overall 97', 'project 95']);
});

it.each([
  ['of another year', ['2022年度项目绩效自评结果表', '项目名称\t自评得分', '松林管护\t95']],
  ['of indicators', ['项目名称\t三级指标\t得分', '松林管护\t管护面积\t95']],
  ['with a score beyond the full one', ['项目名称\t自评得分', '松林管护\t195']],
  ['with one name twice', ['项目名称\t自评得分', '松林管护\t95', '松林管护\t91']],
  ['with two scores', ['项目名称\t自评得分\t评价得分', '松林管护\t95\t91']],
])('nothing is read of a list %s', (_, lines) => {
  expect(evaluationsOf(...lines)).toEqual([]);
});

it('a row adds the score to the form of its project, and nothing that the form prints itself', () => {
  const form = [
    '项目支出绩效自评表',
    '项目名称\t松林管护项目',
    '主管部门\t青溪县林业局',
    '项目资金（元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    '年度资金总额\t400000\t400000\t360000\t10\t90%\t9',
  ];
  expect(evaluationsOf('单位：万元', '项目名称\t执行数\t自评得分', '松林管护\t36.10\t95', ...form)).toEqual([
    '松林管护项目 400000 360000 90 95 元',
  ]);
});

it('words of a row in one line, up to the first line of another number of words', () => {
  expect(
    evaluationsOf(
      '单位：万元',
      '序号 项目名称 全年预算数 执行数 自评得分',
      '1 松林管护 40.00 36.00 95',
      '2 苗圃 12.00 12.00 100',
      '3 林区 道路 9.00 9.00 98',
      '4 防火 7.00 7.00 99',
    ),
  ).toEqual(['松林管护 40.00 36.00 – 95 万元', '苗圃 12.00 12.00 – 100 万元']);
});
