/** Forms and reports by themselves. */
import {
  inSection,
  ofForms,
  ofIndicator,
  section,
  type Case,
  type Form,
  type IndicatorRow,
  type Subject,
} from './cases.ts';

const money = (more: Form): Subject =>
  ofForms({ original: '60.00', adjusted: '60', actual: '55.14', ...more });
const scored = (more: Form): Subject =>
  ofForms({
    weight: '10',
    score: '9.19',
    rate: '91.90',
    total: '94.19',
    indicators: [
      { weight: '50', score: '50' },
      { weight: '40', score: '35' },
    ],
    ...more,
  });
const told = (name: string, rate: string, total: string): Form => ({ name, rate, total });
const persons = (standard: string, actual: string): Subject =>
  ofForms({
    actual,
    indicators: [
      { name: '发放人数', target: '>=5人', actual: '=5人' },
      { name: '发放次数', target: '=12次', actual: '=12次' },
      { name: '人均发放标准', target: '<=2万元/月', actual: standard },
    ],
  });
const cost = (name: string, target: string, actual = target): IndicatorRow => ({
  level1: '成本指标',
  ...{ name, target, actual },
});
const bought = (last: string): Subject =>
  ofForms({
    actual: '72.00',
    indicators: [
      { name: '设备购置数量（台）', target: '>=1台', actual: '=3台' },
      cost('维修费', '15万元'),
      cost('劳务费', '22.4万元'),
      cost(last, '34.6万元'),
    ],
  });
const kinds = (level2: string): Subject =>
  ofForms({
    scope: 'overall',
    weight: '10',
    indicators: ['30', '30', '30'].map((weight, index) => ({
      weight,
      level2: index === 1 ? level2 : '数量指标',
    })),
  });
const adjusted = (to: string): Subject =>
  ofForms({
    ...{ original: '24.20', adjusted: to, actual: '4.99' },
    indicators: [cost('工作经费', '<=17万元', '=0.25万元'), cost('人均补助标准', '<=1200元/月')],
  });
const lines = (actual: string): Subject =>
  ofForms({ actual, indicators: [cost('光纤服务费', '3.9万元/季度'), cost('网络维护费', '8.87万元')] });
const report = (title: string, body = '（一）自评得分：100分。\n'): string =>
  `${title}自评报告\n一、自评结论\n${body}`;
const reports = (...titles: string[]): string => titles.map((title) => report(title)).join('');
const goal = (text: string): string =>
  `1.立项目的：开展政务督查活动，保障区委区政府的决策得到落实${text}。\n`;
const annual = (text: string): string =>
  `2.年度绩效目标：2023年，将紧紧围绕区委区政府中心工作，建立健全决策服务机制${text}。\n`;
const THREE = ['督查工作经费', '值班设备经费', '研究室经费'];
const threeForms: readonly Form[] = THREE.map((name) => ({ name, actual: '1' }));
const threeReports = (body: (index: number) => string): Subject => ({
  forms: threeForms,
  text: section('第六部分 附件', THREE.map((name, index) => report(`2023年度${name}`, body(index))).join('')),
});
const summary = (found: string, denied: string): Subject => ({
  text: section(
    '第六部分 附件',
    report(
      '2023年度值班设备经费',
      `（二）未完成的绩效目标：资金执行力度不够。\n（三）存在的问题和原因：${denied}。\n`,
    ),
  ),
  forms: [{ name: '值班设备经费', actual: '1', prose: `值班设备经费绩效自评综述：${found}。` }],
});

const prosed = (prose: string, actual: string, name = '全程网办事项比例') =>
  ofIndicator({ name, target: '>=88%', actual }, { prose });
const effects = (rate: string, score: string): Subject =>
  ofForms({
    rate,
    indicators: [
      { level1: '效益指标', level2: '社会效益指标', weight: '20', score: '20' },
      { level1: '满意度指标', level2: '满意度指标', weight: '10', score },
    ],
  });
const GOAL = '保障政务大厅各窗口网络顺畅，日常工作顺利开展，为办事群众和企业提供高效、优质的政务服务';
const goalAndResult = (more: string): Subject =>
  ofForms({ prose: `预期目标 实际完成情况 ${GOAL}。 ${GOAL}${more}。 一级指标` });

/** The first source is the whole by itself. */
const sources = (others: string): NonNullable<Form['funding']> => [
  ['当年财政拨款', '60', '60', '55.14'],
  ['其他资金', others, others, others],
];

const lineOf = (actual: string, of: string, rate = '91.9%', ofNothing = '0%'): Subject =>
  money({
    actual,
    funding: [
      ['当年财政拨款', '60', '60', of, rate],
      ['单位资金', '0', '0', '0', ofNothing],
      ['其他资金', '0', '', ''],
    ],
  });

export const FORM_CASES: readonly Case[] = [
  [
    'sum.form',
    money({
      funding: [
        ['当年财政拨款', '60', '58', '55.14'],
        ['其他资金', '0', '0', '0'],
      ],
    }),
    money({
      funding: [
        ['当年财政拨款', '60', '60', '55.14'],
        ['其他资金', '0', '0', '0'],
      ],
    }),
  ],
  ['sum.form', money({ funding: sources('5.00') }), money({ funding: sources('0.00') })],
  // Another source that prints nothing but a zero holds nothing.
  ['sum.form', lineOf('55.14', '48.00'), lineOf('55.14', '55.14')],
  ['form.rate', lineOf('55.14', '55.14', '19.9%'), lineOf('55.14', '55.14', '91.9%')],
  ['zero-base.rate', lineOf('55.14', '55.14', '91.9%', '7%'), lineOf('55.14', '55.14', '91.9%', '0%')],
  ['form.rate', money({ rate: '92.90' }), money({ rate: '91.90' })],
  ['form.rate', money({ rate: '91.7' }), money({ rate: '91.9' })],
  [
    'form.rate',
    ofForms({ scope: 'overall', original: '715.58', actual: '921.96', rate: '109' }),
    ofForms({ scope: 'overall', original: '715.58', actual: '921.96', rate: '128.84' }),
  ],
  ['form.execution-score', scored({ score: '9.5' }), scored({ score: '9.19' })],
  ['form.execution-score', scored({ rate: '97.95', score: '10' }), scored({ rate: '97.95', score: '9.8' })],
  ['form.weights', scored({ weight: '20' }), scored({ weight: '10' })],
  ['form.weights', scored({ weight: '60', total: '' }), scored({ weight: '10', total: '' })],
  ['limit.unusual', scored({ total: '194.19' }), scored({ total: '94.19' })],
  ['sum.form', scored({ total: '96.19' }), scored({ total: '94.19' })],

  ['limit.over-budget', money({ actual: '61.00' }), money({ actual: '60.00' })],
  [
    'form.adjusted-to-outturn',
    money({ adjusted: '50.00', actual: '50.00' }),
    money({ adjusted: '60.00', actual: '60.00' }),
  ],
  [
    'form.score-order',
    ofForms(told('甲', '78', '96.8'), told('乙', '90', '95')),
    ofForms(told('甲', '78', '94'), told('乙', '90', '95')),
  ],
  [
    'form.goal-budget',
    money({ prose: '计划预算资金66.09万元，用于发放工资。' }),
    money({ prose: '计划预算资金60万元，用于发放工资。' }),
  ],
  [
    'form.prose',
    ofIndicator({ name: '人均发放标准', target: '<=1万元/月' }, { prose: '人员经费标准为1.1万元/月。' }),
    ofIndicator({ name: '人均发放标准', target: '<=1万元/月' }, { prose: '人员经费标准为1万元/月。' }),
  ],
  [
    'form.prose',
    ofIndicator(
      { name: '参会人数', target: '>=150人', actual: '=162人' },
      { prose: '会议规模150人。如期召开，会议规模150人。' },
    ),
    ofIndicator(
      { name: '参会人数', target: '>=150人', actual: '=162人' },
      { prose: '会议规模150人。如期召开，会议规模162人。' },
    ),
  ],
  ...['10', '8'].slice(0, 1).map((times): Case => [
    'form.prose',
    {
      ...inSection('performance', '保障工作队队员工作生活需求，共发放补助8个月。'),
      forms: [
        {
          name: '工作队补助',
          indicators: [{ name: '发放次数', target: `=${times}次`, actual: `=${times}次` }],
        },
      ],
    },
    {
      ...inSection('performance', '保障工作队队员工作生活需求，共发放补助10个月。'),
      forms: [
        {
          name: '工作队补助',
          indicators: [{ name: '发放次数', target: `=${times}次`, actual: `=${times}次` }],
        },
      ],
    },
  ]),
  [
    'form.costs',
    ofIndicator({ level1: '成本指标', target: '≤15万元', actual: '15万元' }, { actual: '5.00' }),
    ofIndicator({ level1: '成本指标', target: '≤15万元', actual: '5万元' }, { actual: '5.00' }),
  ],
  ['form.per-head', persons('=0.91万元/月', '58.14'), persons('=0.91万元/月', '54.60')],

  [
    'form.problems',
    summary('发现的问题及原因：一是制度不完善', '无'),
    summary('发现的问题及原因：一是制度不完善', '制度不完善'),
  ],
  ['form.problems', summary('完成', '无'), summary('完成', '预算调减')],
  ['form.copied', threeReports(() => goal('')), threeReports((index) => goal(`之${index}`))],
  ['form.copied', threeReports(() => annual('')), threeReports((index) => annual(`之${index}`))],
  [
    'year.title',
    {
      forms: [{ name: '非法集资处置工作经费' }],
      text: section('第六部分 附件', reports('2022年非法集资处置工作经费')),
    },
    {
      forms: [{ name: '非法集资处置工作经费' }],
      text: section('第六部分 附件', reports('2023年非法集资处置工作经费')),
    },
  ],
  ['year.title', { text: '项目支出绩效自评表\n(2022年度)\n' }, { text: '项目支出绩效自评表\n(2023年度)\n' }],
  ['form.reached', prosed('年初设定的目标已按时完成', '=83.22%'), prosed('年初设定的目标已按时完成', '=88%')],
  [
    'form.reached',
    prosed('补助做到了及时发放', '=83.22%', '资金发放及时率'),
    // A goal is no result.
    prosed('确保补助及时发放', '=83.22%', '资金发放及时率'),
  ],
  ['form.effects-unspent', effects('22.95', '10'), effects('22.95', '8')],
  ['form.effects-unspent', effects('22.95', '10'), effects('92.95', '10')],
  ['form.copied', goalAndResult(''), goalAndResult('，共办理三十件')],
  ['form.per-head', lines('16.67'), lines('24.47')],
  ['form.uncosted', bought('水电暖等保障运转经费'), bought('办公设备购置费')],
  ['form.kinds', kinds('数量指标'), kinds('质量指标')],
  ['form.budget-later', adjusted('21.74'), adjusted('22.00')],
];
