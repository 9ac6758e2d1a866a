/** Forms of projects whose cells became lines, as provinces print them: under other titles, without weights, with the sign in a cell of its own. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const indicators = (lines: readonly string[]): string[] => {
  const text = [
    '云岭县水务局2023年度部门决算',
    '三、政府采购情况',
    '政府采购支出总额7.00万元。',
    ...lines,
  ].join('\n');
  const ids = { documentId: 'd', agencyId: 'a', fiscalYear: 2023 };
  return documentRows(readText(text, 2023), ids).tables.indicators.map((row) =>
    ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score']
      .map((column) => row[column])
      .join('|'),
  );
};

const head = (title: string): string[] => [
  ...[
    title,
    '（2023年度）',
    '项目名称',
    '湖泊保护',
    '主管部门',
    '云岭县水务局',
    '项目实施单位',
    '云岭县水务局',
  ],
  ...['预算执行情况（万元）', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分'],
  ...['年度财政资金总额', '98.00', '49.00', '50%', '10'],
];

it('reads rows without weights, one of which has the name of a level', () => {
  expect(
    indicators([
      ...head('湖泊保护项目自评表'),
      ...['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
      ...['产出指标', '数量指标', '开展培训场次', '≥6场', '7场', '15'],
      ...['质量指标', '验收合格率', '=100%', '100%', '15'],
      ...['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', '93.5%', '10'],
      ...['总分', '50'],
    ]),
  ).toEqual([
    '产出指标|数量指标|开展培训场次|≥6场|7场||15',
    '产出指标|质量指标|验收合格率|=100%|100%||15',
    '满意度指标|服务对象满意度指标|服务对象满意度|≥90%|93.5%||10',
  ]);
});

it('reads none of rows that have lost a cell', () => {
  expect(
    indicators([
      ...head('湖泊保护项目自评表'),
      ...['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
      ...[
        '产出指标',
        '数量指标',
        '开展培训场次',
        '≥6场',
        '15',
        '质量指标',
        '验收合格率',
        '=100%',
        '100%',
        '15',
      ],
      ...['总分', '50'],
    ]),
  ).toEqual([]);
});

it('reads the form of a department’s budget, whose targets have a sign and a unit beside them', () => {
  expect(
    indicators([
      ...head('部门预算项目支出绩效自评表'),
      ...['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分'],
      ...['产出指标', '数量指标', '开展培训场次', '≥', '6', '场', '7', '15', '15'],
      ...['质量指标', '验收合格率', '=', '100', '%', '100', '15', '15'],
      ...['合计', '100', '97.1'],
    ]),
  ).toEqual(['产出指标|数量指标|开展培训场次|≥6场|7|15|15', '产出指标|质量指标|验收合格率|=100%|100|15|15']);
});

it('reads a row whose target is words and whose result is empty', () => {
  expect(
    indicators([
      ...head('部门预算项目支出绩效自评表'),
      ...['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分'],
      ...['效益指标', '社会效益指标', '群众知晓率', '≥', '85', '%', '88', '15', '15'],
      ...['可持续影响指标', '长效机制', '定性', '建立健全', '15', '14.5'],
      ...['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥', '90', '%', '93.5', '10', '10'],
      ...['合计', '100', '97.1'],
    ]),
  ).toEqual([
    '效益指标|社会效益指标|群众知晓率|≥85%|88|15|15',
    '效益指标|可持续影响指标|长效机制|建立健全||15|14.5',
    '满意度指标|服务对象满意度指标|服务对象满意度|≥90%|93.5|10|10',
  ]);
});

it('takes the line of the score for no words of the last row', () => {
  const text = [
    ...['云岭县水务局2023年度部门决算', '三、政府采购情况', '政府采购支出总额7.00万元。'],
    ...head('部门预算项目支出绩效自评表'),
    ...[
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '完成值',
      '权重',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...['效益指标', '社会效益指标', '群众知晓率', '≥', '85', '%', '88', '15', '15'],
    ...['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥', '90', '%', '88', '10', '9', '走访不够'],
    ...['自评总分', '100', '99'],
  ].join('\n');
  const ids = { documentId: 'd', agencyId: 'a', fiscalYear: 2023 };
  const { tables } = documentRows(readText(text, 2023), ids);
  expect(tables.indicators.map(({ deviation_reason }) => deviation_reason)).toEqual(['', '走访不够']);
  expect(tables.evaluations.map(({ total_score }) => total_score)).toEqual(['99']);
});
