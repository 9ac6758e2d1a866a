/** Forms with heads of sections in cells, or whose levels have names of their own, as web pages, lines and words. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { filled, htmlTable, type Rows } from '../support/tableTexts.ts';

const CARRIERS: readonly (readonly [what: string, file: string, carried: (rows: Rows) => string])[] = [
  ['a web page', 'a.html', htmlTable],
  ['a cell a line', 'a.txt', (rows) => rows.flatMap(filled).join('\n')],
  ['words', 'a.txt', (rows) => rows.map((row) => filled(row).join(' ')).join('\n')],
];

describe.each(CARRIERS)('in %s', (what, fileName, carried) => {
  const tablesOf = async (title: string, rows: Rows) => {
    const text = what === 'a web page' ? `<p>${title}</p>` : `${title}\n`;
    return (await extractDocument(utf8(text + carried(rows)), { fileName }, { places: [] })).tables;
  };
  const COLUMNS = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score'];
  const indicatorsIn = async (title: string, rows: Rows): Promise<string[]> =>
    (await tablesOf(title, rows)).indicators.map((row) =>
      COLUMNS.map((column) => row[column] ?? '').join(' '),
    );

  it('names of levels without 指标 are no part of the name behind them', async () => {
    const rows: Rows = [
      ['项目名称', ['电梯评估经费', 6]],
      [['项目资金（万元）', 1, 2], '', '年初预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '46.00', '46.00', '10', '100.00%', '10'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      [['产出指标', 1, 2], '数量', '评估电梯', '=46台', '46台', '25', '25'],
      ['质量', '报告通过率', '=100%', '98%', '25', '24'],
      ['效果指标', '社会效益', '困梯故障率', '≤0.5次', '0.3次', '30', '30'],
      ['满意度指标', '满意度', '业主满意度', '≥85%', '88%', '10', '10'],
    ];
    expect(await indicatorsIn('2022年度项目支出绩效自评表', rows)).toEqual([
      '产出指标 数量 评估电梯 =46台 46台 25 25',
      '产出指标 质量 报告通过率 =100% 98% 25 24',
      '效果指标 社会效益 困梯故障率 ≤0.5次 0.3次 30 30',
      '满意度指标 满意度 业主满意度 ≥85% 88% 10 10',
    ]);
  });

  it("a body's own levels stand by their places, and a label of its head is no heading", async () => {
    const rows: Rows = [
      ['单位名称', ['青溪县水务局', 2], '部门主要职能', ['水利管理', 3]],
      [['部门整体支出（万元）', 1, 3], '', '年初预算数', '全年预算数', '全年执行数', ['执行率', 2]],
      ['合计', '46.00', '48.00', '45.60', ['95.00%', 2]],
      ['其中：基本支出', '30.00', '30.00', '30.00', ['100.00%', 2]],
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
      [['决策', 1, 2], '计划制定', '工作计划健全性', '健全', '健全', '10', '10'],
      ['目标设定', '绩效目标合理性', '合理', '合理', '10', '10'],
      ['履职', '重点工作', '巡河次数', '≥120次', '137次', '80', '78'],
      [['合计', 5], '100', '98'],
    ];
    const title = '2022年度部门整体绩效自评表';
    expect(await indicatorsIn(title, rows)).toEqual([
      '决策 计划制定 工作计划健全性 健全 健全 10 10',
      '决策 目标设定 绩效目标合理性 合理 合理 10 10',
      '履职 重点工作 巡河次数 ≥120次 137次 80 78',
    ]);
    const { evaluations, findings } = await tablesOf(title, rows);
    expect(evaluations).toMatchObject([{ name: '青溪县水务局', actual: '45.60', total_score: '98' }]);
    // 基本支出 alone is a part of the whole that leaves the other out.
    expect(findings.filter(({ rule }) => rule === 'sum.form')).toEqual([]);
  });

  it('numbered heads of its parts, and each amount behind its label', async () => {
    const rows: Rows = [
      [['一、基本情况', 1, 2], '项目名称', ['户厕改造补助', 2], '实施（主管）单位', ['青溪县农业农村局', 2]],
      ['项目级次', '县级', '资金性质', ['一般公共预算', 3]],
      [
        ['二、预算执行情况（万元）', 1, 3],
        ['预算安排情况（调整后）', 2],
        ['资金到位情况', 2],
        '资金执行情况',
        '预算执行进度',
      ],
      ['预算数', '48.00', '到位数', '48.00', '执行数', '45.60'],
      ['其中：财政资金', '48.00', '其中：财政资金', '48.00', '其中：财政资金', '45.60'],
      [
        ['三、年度绩效指标完成情况', 1, 3],
        '一级指标',
        '二级指标',
        '三级指标',
        '预期指标值',
        '实际完成值',
        '自评得分',
      ],
      ['产出指标', '数量指标', '改造户厕', '≥650座', '650座', '50'],
      ['效益指标', '社会效益指标', '人居环境', '改善', '改善', '40'],
      ['自评总分', ['98', 6]],
      ['四、存在问题', ['无', 6]],
    ];
    const { evaluations, indicators } = await tablesOf('项目绩效自评表（2022年度）', rows);
    expect(evaluations).toMatchObject([
      { name: '户厕改造补助', adjusted_budget: '48.00', actual: '45.60', total_score: '98' },
    ]);
    expect(indicators.map(({ level3, score }) => `${String(level3)} ${String(score)}`)).toEqual([
      '改造户厕 50',
      '人居环境 40',
    ]);
  });

  it('a transfer is evaluated as a project is, its reasons empty', async () => {
    const rows: Rows = [
      [
        ['转移支付（项目）名称', 2],
        ['危房改造补助资金', 5],
      ],
      [
        ['中央主管部门', 2],
        ['住房和城乡建设部', 5],
      ],
      [['地方主管部门', 2], ['青溪县住房和城乡建设局', 2], '资金使用单位', ['青溪县住房和城乡建设局', 2]],
      [
        ['资金投入情况（万元）', 2, 2],
        '',
        ['全年预算数（A）', 2],
        '全年执行数（B）',
        '预算执行率（B/A×100%）',
      ],
      ['年度资金总额：', ['48.00', 2], '45.60', '95.00%'],
      ['一级指标', '二级指标', ['三级指标', 2], '指标值', '全年实际完成值', '未完成原因和改进措施'],
      ['产出指标', '数量指标', ['改造户数', 2], '≥320户', '320户', ''],
      ['效益指标', '社会效益指标', ['受益人口', 2], '≥900人', '910人', ''],
      ['说明', ['无', 6]],
    ];
    const { evaluations, indicators } = await tablesOf(
      '转移支付区域（项目）绩效目标自评表（2022年度）',
      rows,
    );
    expect(evaluations).toMatchObject([
      { scope: 'project', name: '危房改造补助资金', adjusted_budget: '48.00', actual: '45.60' },
    ]);
    const names = indicators.map(({ level3, target }) => `${String(level3)} ${String(target)}`);
    if (what !== 'words') expect(names).toEqual(['改造户数 ≥320户', '受益人口 ≥900人']);
  });

  it('money parted by source in a second row of titles, below the tasks that it is of', async () => {
    const rows: Rows = [
      [
        ['部门（单位）名称', 2],
        ['青溪县水务局', 9],
      ],
      [
        ['年度主要任务', 1, 4],
        ['任务名称', 1, 2],
        ['完成情况', 1, 2],
        ['预算数（万元）', 3],
        ['执行数（万元）', 3],
        ['分值', 1, 2],
        ['执行率', 1, 2],
      ],
      ['总额', '财政拨款', '其他资金', '总额', '财政拨款', '其他资金'],
      ['河道治理', '完成', '18.00', '18.00', '0.00', '17.60', '17.60', '0.00', '—', '97.78%'],
      [['金额合计', 2], '48.00', '46.00', '2.00', '45.60', '44.00', '1.60', '10', '95.00%'],
      ['一级指标', '二级指标', ['指标内容', 2], ['年度指标值', 2], ['实际完成值', 2], ['分值', 2], '得分'],
      ['产出指标', '数量指标', ['治理长度', 2], ['≥12公里', 2], ['13公里', 2], ['50', 2], '50'],
      ['效益指标', '社会效益指标', ['排涝能力', 2], ['提升', 2], ['提升', 2], ['40', 2], '38'],
      [['总分', 9], '100', '97.5'],
      ['备注', ['无', 10]],
    ];
    const { evaluations, indicators } = await tablesOf('部门整体支出绩效自评表（2022年度）', rows);
    expect(evaluations).toMatchObject([
      {
        name: '青溪县水务局',
        adjusted_budget: '48.00',
        actual: '45.60',
        execution_weight: '10',
        total_score: '97.5',
      },
    ]);
    expect(indicators.map(({ level3, score }) => `${String(level3)} ${String(score)}`)).toEqual([
      '治理长度 50',
      '排涝能力 38',
    ]);
  });
});

it('a sheet of scores with the points of all levels has the weights of its rows', async () => {
  const rows = [
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评价标准', '指标说明', '得分'],
    ['投入', '13', '预算配置', '13', '在职人员控制率', '5', '不高于100%计5分', '在职人数/编制数', '5'],
    ['公用经费变动率', '8', '不高于0计8分', '本年数/上年数', '8'],
    ['过程', '87', '预算执行', '40', '预算完成率', '40', '100%计满分', '完成数/预算数', '36'],
    ['资产管理', '47', '资产利用率', '47', '100%计满分', '使用数/总数', '47'],
    ['合计', '', '', '', '', '100', '', '', '96'],
    ['备注', '无'],
  ].map((row) => row.join('\t'));
  const text = ['2022年度部门整体支出绩效评价指标评分表', '单位：青溪县水务局', ...rows].join('\n');
  const { tables } = await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] });
  expect(tables.evaluations).toMatchObject([{ scope: 'overall', name: '青溪县水务局', total_score: '96' }]);
  expect(
    tables.indicators.map((row) =>
      ['level1', 'level2', 'level3', 'weight', 'score'].map((one) => row[one]).join(' '),
    ),
  ).toEqual([
    '投入 预算配置 在职人员控制率 5 5',
    '投入 预算配置 公用经费变动率 8 8',
    '过程 预算执行 预算完成率 40 36',
    '过程 资产管理 资产利用率 47 47',
  ]);
});

it('a row that a merged cell moved has its levels in their columns, where no score tells', async () => {
  const rows = [
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
    ['产出指标', '数量指标', '改造户数', '≥320户', '320户', ''],
    ['效益指标', '社会效益指标', '住房安全', '有效保障', '有效保障', ''],
    ['满意度指标', '服务对象满意度指标', '农户满意度', '满意', '满意', ''],
  ].map((row) => row.join('\t'));
  const head = [
    '项目支出绩效自评表',
    '（2022年度）',
    '项目名称\t危房改造',
    '项目资金（万元）\t全年预算数\t全年执行数',
    '年度资金总额\t48.00\t45.60',
  ];
  const { tables } = await extractDocument(
    utf8([...head, ...rows].join('\n')),
    { fileName: 'a.txt' },
    { places: [] },
  );
  expect(
    tables.indicators.map((row) => ['level1', 'level3', 'target', 'actual'].map((one) => row[one]).join(' ')),
  ).toEqual([
    '产出指标 改造户数 ≥320户 320户',
    '效益指标 住房安全 有效保障 有效保障',
    '满意度指标 农户满意度 满意 满意',
  ]);
});
