/** Forms of a body's whole expenditure without goals and money: each row has a weight, sentences that say how it is scored, and the score. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';

const TITLE = '2023年度部门整体支出绩效评价自评表';
/** Of merged cells only the first row has the name, and the others are that much shorter. */
const ROWS = [
  ['单位', '青溪县水务局'],
  ['序号', '一级 指标', '二级 指标', '三级 指标', '指标分值', '指标解释', '评分标准', '自评得分'],
  [
    '1',
    '规划（15分）',
    '工作计划（6分）',
    '工作计划完整性',
    '3',
    '计划是否完整。',
    '完整（1分）；可行（2分）',
    '3',
  ],
  ['2', '工作计划明确性', '3', '计划是否明确。', '明确（3分）', '2.5'],
  ['3', '绩效目标（9分）', '绩效目标合理性', '4', '目标是否合理。', '1、有依据（2分） 2、合理（2分）', '4'],
  [
    '4',
    '执行（35分）',
    '预算执行（18分）',
    '预算执行率',
    '5',
    '预算执行数与全年预算数的比率，资金使用合规。',
    '每低1个百分点扣0.1分',
    '4.5',
  ],
  ['合计', '', '', '', '100', '', '', '96.5'],
];

const tablesOf = async (text: string) =>
  (await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] })).tables;

describe('a sheet of scores', () => {
  it('in cells has its indicators, with the names of merged cells, and its total', async () => {
    const { evaluations, indicators, findings } = await tablesOf(
      [TITLE, ...ROWS.map((cells) => cells.join('\t'))].join('\n'),
    );
    expect(evaluations.map(({ name, total_score: score, actual }) => [name, score, actual])).toEqual([
      ['青溪县水务局', '96.5', null],
    ]);
    expect(
      indicators.map((row) =>
        ['level1', 'level2', 'level3', 'weight', 'score'].map((column) => row[column]).join(' '),
      ),
    ).toEqual([
      '规划（15分） 工作计划（6分） 工作计划完整性 3 3',
      '规划（15分） 工作计划（6分） 工作计划明确性 3 2.5',
      '规划（15分） 绩效目标（9分） 绩效目标合理性 4 4',
      '执行（35分） 预算执行（18分） 预算执行率 5 4.5',
    ]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['a cell a line', ROWS.map((cells) => cells.filter(Boolean).join('\n')).join('\n')],
    ['a cell a line with blank lines between', ROWS.map((cells) => cells.join('\n\n')).join('\n\n')],
  ])(
    '%s has its total alone: which number is a weight the sentences between do not tell',
    async (_, text) => {
      const { evaluations, indicators, findings } = await tablesOf(`${TITLE}\n${text}\n`);
      expect(evaluations.map(({ name, total_score: score, actual }) => [name, score, actual])).toEqual([
        ['青溪县水务局', '96.5', null],
      ]);
      expect([indicators, findings]).toEqual([[], []]);
    },
  );
});
