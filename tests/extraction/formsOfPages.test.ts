/** Forms of results as they stand on web pages, their cells run together or parted by pipes. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { indicators } from '../support/otherForms.ts';

const tablesOf = async (text: string) =>
  (await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] })).tables;

describe('a form whose cells ran together in one line', () => {
  const HEAD =
    '项目支出绩效自评表 （2023年度） 项目名称 河道巡护经费 主管部门 青溪县水务局 实施单位 青溪县河道管理所 项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 32.00 31.50 30.87 10 98% 9.8 年度总体目标 预期目标 实际完成情况 巡护河道。 已巡护。 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施 ';

  it('has the actual value before the weight and the score, and the points of a level behind its name', async () => {
    const rows =
      '产出指标（50分） 数量指标 巡护河道长度 ≥46公里 48 20 20 质量指标 隐患处置率 ≥95百分比 97 20 18 巡护记录规范 符合规定 达成预期 5 5 成本指标 巡护总成本 ≤32万元 30 5 5 效益指标（30分） 社会效益指标 水环境改善 明显 达成预期 30 30 总分 100 97.8';
    expect(await indicators(HEAD + rows)).toEqual([
      '产出指标（50分） 数量指标 巡护河道长度 ≥46公里 48 20 20 -',
      '产出指标（50分） 质量指标 隐患处置率 ≥95百分比 97 20 18 -',
      '产出指标（50分） 质量指标 巡护记录规范 符合规定 达成预期 5 5 -',
      '产出指标（50分） 成本指标 巡护总成本 ≤32万元 30 5 5 -',
      '效益指标（30分） 社会效益指标 水环境改善 明显 达成预期 30 30 -',
    ]);
  });

  it('keeps weight and score where a reason begins with a number', async () => {
    const rows =
      '产出指标 时效指标 巡护及时率 =100% =42% 12 5 8 月河道清淤，巡护减少。 数量指标 巡护次数 ≥90 次 96 次 10 10 总分 100 97.8';
    expect(await indicators(HEAD + rows)).toEqual([
      '产出指标 时效指标 巡护及时率 =100% =42% 12 5 8月河道清淤，巡护减少。',
      '产出指标 数量指标 巡护次数 ≥90次 96次 10 10 -',
    ]);
  });
});

describe('a form that prints what the project is between its names and its money', () => {
  const cells = (score: string): string[][] => [
    ['部门预算项目支出绩效自评表（2023年度）'],
    ['项目名称', '河道巡护经费'],
    ['主管部门', '青溪县水务局', '实施单位（盖章）', '青溪县河道管理所'],
    ['项目基本情况', '1.项目年度目标完成情况', '项目年度目标', '年度目标完成情况'],
    ['巡护河道46公里。', '完成'],
    [
      '预算执行情况（10分）',
      '年度预算数（万元）',
      '年初预算',
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '权重',
      '得分',
      '原因',
    ],
    [
      '总额',
      '32.00',
      '31.50',
      '30.87',
      '98.00%',
      '10',
      score,
      '1.执行率低于90%的，需说明原因；2.调整预算的，应单独说明。',
    ],
    ['其中：财政资金', '32.00', '31.50', '30.87', '98.00%', '/', '/'],
    ['单位资金', '0.00', '0.00', '0.00', '0.00%', '/', '/'],
    [
      '绩效指标（90分）',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '完成值',
      '权重',
      '得分',
      '未完成原因分析',
    ],
    ['产出指标', '数量指标', '巡护河道长度', '≥', '46', '公里', '48', '90', '90'],
    ['合计', '100'],
  ];
  const FUNDING = ['财政资金 32.00 31.50 30.87', '单位资金 0.00 0.00 0.00'];
  const piped = (score: string): string =>
    cells(score)
      .map((row) => `${row.filter((cell) => cell !== '').join(' | ')} | |||\n`)
      .join('');
  const lined = (score: string): string =>
    cells(score)
      .flat()
      .map((cell) => `${cell} |\n`)
      .join('');

  it.each([
    ['with pipes', piped('9.8'), '9.8'],
    ['a cell a line', lined('9.8'), '9.8'],
    ['a cell a line, not scored', lined(''), null],
  ])('is read %s', async (_, text, score) => {
    const { evaluations, evaluation_funding } = await tablesOf(text);
    expect(evaluations).toMatchObject([
      {
        name: '河道巡护经费',
        department: '青溪县水务局',
        implementing_agency: '青溪县河道管理所',
        original_budget: '32.00',
        adjusted_budget: '31.50',
        actual: '30.87',
        execution_rate_pct: '98.00',
        execution_score: score,
      },
    ]);
    expect(
      evaluation_funding.map((row) =>
        ['source', 'original_budget', 'adjusted_budget', 'actual'].map((column) => row[column]).join(' '),
      ),
    ).toEqual(FUNDING);
  });
});
