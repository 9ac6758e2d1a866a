/** Invented self-evaluation forms in the layouts that provinces prescribe, and what each of them says. */
import type { Rows, Slot } from '../support/tableTexts.ts';
import type { Indicator, Project } from './formProjects.ts';

type Tail = (indicator: Indicator) => Slot[];

/** Levels are merged down; `margin`: a first column that is merged down beside all of them. */
function indicatorRows(
  all: readonly Indicator[],
  tail: Tail,
  level1 = (name: string): string => name,
): Slot[][] {
  return all.map((one, index) => {
    const above = all[index - 1];
    const [same1, same2] = [above?.level1 === one.level1, above?.level2 === one.level2];
    return [
      ...(same1
        ? []
        : [[level1(one.level1), 1, count(all, ({ level1: name }) => name === one.level1)] as const]),
      ...(same2 ? [] : [[one.level2, 1, count(all, ({ level2 }) => level2 === one.level2)] as const]),
      ...tail(one),
    ];
  });
}
const count = (all: readonly Indicator[], test: (one: Indicator) => boolean): number =>
  all.filter(test).length;

const money = ({ original, adjusted, actual }: Project): string[] => [original, adjusted, actual];
const plain: Tail = ({ level3, target, actual, weight, score }) => [
  level3,
  target,
  actual,
  weight,
  score,
  '',
];
const TITLES = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const REASON = '偏差原因分析及改进措施';

const standard = (one: Project, label: string, points = (level1: string): string => level1): Rows => [
  [
    [label, 3],
    [one.name, 6],
  ],
  [
    ['主管部门', 3],
    ['云岭县水务局', 2],
    ['实施单位', 2],
    ['云岭县水务局', 2],
  ],
  [['项目资金（万元）', 2, 4], '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', ...money(one), '10', one.rate, one.score],
  ['其中：当年财政拨款', ...money(one), '—', one.rate, '—'],
  ['上年结转资金', '0.00', '0.00', '0.00', '—', '—', '—'],
  [
    ['年度总体目标', 1, 2],
    ['预期目标', 4],
    ['实际完成情况', 4],
  ],
  [
    ['保障安全度汛。', 4],
    ['已完成年度任务。', 4],
  ],
  [['绩效指标', 1, one.indicators.length + 1], ...TITLES, REASON],
  ...indicatorRows(one.indicators, plain, points),
  [['总分', 6], '100', one.total, ''],
];

const POINTS: Readonly<Record<string, string>> = { 产出指标: '50', 效益指标: '30', 满意度指标: '10' };

interface Layout {
  readonly what: string;
  readonly title: (one: Project) => readonly string[];
  readonly rows: (one: Project) => Rows;
  /** Without a column of weights. */
  readonly unweighted?: true;
  /** Without the budget at the beginning of the year. */
  readonly unplanned?: true;
  /** Of the body, not of a project. */
  readonly overall?: true;
}

const sign = (target: string): Slot[] => {
  const [, mark = '', number = '', unit = ''] = /^([≥≤])(\d+)(.*)$/.exec(target) ?? [];
  return mark === '' ? ['＝', target, ''] : [mark, number, unit];
};

export const LAYOUTS: readonly Layout[] = [
  {
    what: 'the form of the Ministry',
    title: () => ['项目支出绩效自评表', '（2023年度）'],
    rows: (one) => standard(one, '项目名称'),
  },
  {
    what: 'points beside the first level, a year in the title',
    title: () => ['2023年度项目支出绩效自评表'],
    rows: (one) => standard(one, '项目支出名称', (name) => `${name}（${POINTS[name] ?? ''}分）`),
  },
  {
    what: 'the body named above, classes to tick, no weights, one total',
    title: ({ name }) => [`2023年度${name}项目绩效自评表`, '单位名称：云岭县水务局 填报日期：2024年3月12日'],
    unweighted: true,
    unplanned: true,
    rows: (one) => [
      ['项目名称', [one.name, 6]],
      ['主管部门', ['云岭县水务局', 2], '项目实施单位', ['云岭县水务局', 3]],
      ['项目类别', ['1、部门预算项目☑ 2、县直专项□ 3、上级转移支付项目□', 6]],
      [
        ['预算执行情况（万元）（20分）', 1, 2],
        '',
        '预算数（A）',
        '执行数（B）',
        '执行率（B/A）',
        ['得分（20分*执行率）', 2],
      ],
      ['年度财政资金总额', one.adjusted, one.actual, one.rate, [one.score, 2]],
      [
        ['年度绩效目标1（80分）', 1, one.indicators.length + 1],
        '一级指标',
        '二级指标',
        '三级指标',
        '年初目标值（A）',
        '实际完成值（B）',
        '得分',
      ],
      ...indicatorRows(one.indicators, ({ level3, target, actual, score }) => [
        level3,
        target,
        actual,
        score,
      ]),
      ['总分', [one.total, 6]],
      ['偏差大或目标未完成原因分析', ['无', 6]],
    ],
  },
  {
    what: 'two rows of titles, signs and units in columns of their own',
    title: () => ['项目支出绩效自评表', '公开14表', '编制单位：云岭县水务局 2023年度 金额单位：万元'],
    rows: (one) => [
      [
        ['项目名称', 2],
        [one.name, 8],
      ],
      [
        ['主管部门及代码', 2],
        ['云岭县水务局', 3],
        ['实施单位', 2],
        ['云岭县水务局', 3],
      ],
      [
        ['项目资金（万元）', 1, 3],
        '资金来源',
        '年初预算数',
        '全年预算数',
        ['全年执行数', 2],
        '分值',
        '执行率',
        ['得分', 2],
      ],
      ['年度资金总额', one.original, one.adjusted, [one.actual, 2], '10', one.rate, [one.score, 2]],
      ['其中：当年财政拨款', one.original, one.adjusted, [one.actual, 2], '—', one.rate, ['—', 2]],
      [
        ['年度总体目标', 2],
        ['预期目标', 4],
        ['实际完成情况', 4],
      ],
      [
        ['', 2],
        ['保障安全度汛', 4],
        ['完成', 4],
      ],
      [
        ['绩效指标', 3],
        ['年度指标值', 3],
        ['实际完成值', 1, 2],
        ['分值', 1, 2],
        ['得分', 1, 2],
        [REASON, 1, 2],
      ],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
      ...indicatorRows(one.indicators, ({ level3, target, actual, weight, score }) => [
        level3,
        ...sign(target),
        actual,
        weight,
        score,
        '无',
      ]),
      [
        ['其他需要说明的事项', 3],
        ['无', 7],
      ],
      [['总分', 7], '100', one.total, '优'],
    ],
  },
  {
    what: 'a whole body, its money by kind',
    title: () => ['部门整体支出绩效自评表', '（2023年度）'],
    overall: true,
    rows: (one) => [
      [
        ['预算部门名称', 2],
        [one.name, 7],
      ],
      [
        ['年度预算申请（万元）', 2, 4],
        '',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
      ],
      ['年度资金总额', ...money(one), '10', one.rate, one.score],
      [
        ['按收入性质分：', 3],
        ['按支出性质分：', 4],
      ],
      [
        [`其中：一般公共预算：${one.actual}`, 3],
        ['其中：基本支出：10.00', 4],
      ],
      [
        ['年度总体目标', 2],
        ['预期目标', 3],
        ['实际完成情况', 4],
      ],
      [
        ['', 2],
        ['保障安全度汛', 3],
        ['完成', 4],
      ],
      [['绩效指标', 1, one.indicators.length + 1], ...TITLES, REASON],
      ...indicatorRows(one.indicators, (indicator) => [...plain(indicator).slice(0, -1), '无']),
      [['总分', 6], '100', one.total, ''],
    ],
  },
  {
    what: 'no margin, another title for the reasons',
    title: () => ['项目支出绩效自评表', '（2023年度） 单位：万元'],
    rows: (one) => [
      ['项目名称', [one.name, 7]],
      ['主管部门', ['云岭县水务局', 3], ['实施单位', 2], ['云岭县水务局', 2]],
      ['项目资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', ['得分', 2]],
      ['年度资金总额', ...money(one), '10', one.rate, [one.score, 2]],
      ['其中：财政拨款', ...money(one), '—', one.rate, ['—', 2]],
      [...TITLES.map((title) => (title === '实际完成值' ? '全年完成值' : title)), '未完成原因和改进措施'],
      ...indicatorRows(one.indicators, plain),
      [['总分', 5], '100', one.total, ''],
    ],
  },
];
