/** Indicators of the forms. */
import {
  inSection,
  ofForms,
  ofIndicator,
  type Case,
  type Form,
  type IndicatorRow,
  type Subject,
} from './cases.ts';

const three = (row: (index: number) => IndicatorRow): Subject =>
  ofForms({ indicators: [0, 1, 2].map((index) => ({ weight: '10', score: '10', ...row(index) })) });
const limit = (actual: string, score: string): Subject =>
  ofIndicator({ target: '≤5天', actual, score, weight: '10', name: '处理时间' });

const withReform = (actual: string): Form => ({
  scope: 'overall',
  indicators: [
    { name: '行政管理体制改革成效', actual },
    { name: '预算执行率', target: '100%', actual: '98%' },
  ],
});

const falls = (actual: string, kinds: string): Subject => ({
  ...inSection(
    'basic',
    `2023年度一般公共预算财政拨款基本支出181.59万元。\n公用经费3.77万元，包括：${kinds}。`,
  ),
  forms: [{ scope: 'overall', indicators: [{ name: '培训费下降率', target: '>=5%', actual }] }],
});

export const INDICATOR_CASES: readonly Case[] = [
  [
    'indicator.copied',
    ofIndicator({ target: '≤376.03万元', actual: '≤376.03万元' }),
    ofIndicator({ target: '≤376.03万元', actual: '370.00万元' }),
  ],
  [
    'indicator.at-target',
    three(() => ({ target: '>=4次', actual: '4次' })),
    three((index) => ({ target: '>=4次', actual: `${4 + index}次` })),
  ],

  [
    'indicator.full-marks',
    ofIndicator({ target: '>=95%', actual: '90%' }),
    ofIndicator({ target: '>=95%', actual: '96%' }),
  ],
  ['indicator.full-marks', limit('6天', '10'), limit('5天', '10')],
  [
    'indicator.full-marks',
    ofIndicator({ name: '网站建设成本', level1: '成本指标', target: '20万元', actual: '30万元' }),
    ofIndicator({ name: '网站建设成本', level1: '成本指标', target: '20万元', actual: '18万元' }),
  ],
  [
    'indicator.full-marks',
    ofIndicator({ target: '>=1,200人', actual: '1,100人' }),
    ofIndicator({ target: '>=1,200人', actual: '1,300人' }),
  ],
  [
    'indicator.deducted',
    ofIndicator({ target: '>=1台', actual: '=3台', score: '0' }),
    ofIndicator({ target: '>=5台', actual: '=3台', score: '6' }),
  ],
  // The unit in a column of its own.
  [
    'indicator.deducted',
    ofIndicator({ target: '≥95%', actual: '97', unit: '%', score: '8' }),
    ofIndicator({ target: '≥95%', actual: '94', unit: '%', score: '8' }),
  ],
  ['indicator.faulty', ofIndicator({ score: '12' }), ofIndicator({ score: '10' })],
  [
    'indicator.faulty',
    ofIndicator({ target: '>=95%', actual: '20人' }),
    ofIndicator({ target: '>=95%', actual: '96%' }),
  ],
  [
    'indicator.faulty',
    ofIndicator({ target: '<=1200元/月', actual: '0.12万元/月' }),
    ofIndicator({ target: '<=1200元/月', actual: '1200元/月' }),
  ],

  [
    'indicator.completion',
    ofIndicator({ target: '>=95%', actual: '=100%', completion: '108.26%' }),
    ofIndicator({ target: '>=95%', actual: '=100%', completion: '105.26%' }),
  ],
  [
    'indicator.completion',
    ofIndicator({ target: '有效提升', actual: '有效提升', completion: '80%' }),
    ofIndicator({ target: '有效提升', actual: '部分提升', completion: '80%' }),
  ],
  [
    'indicator.completion',
    ofIndicator({ target: '有效提升', actual: '达到预期', completion: '405%' }),
    ofIndicator({ target: '有效提升', actual: '达到预期', completion: '100%' }),
  ],
  [
    'indicator.far-exceeded',
    ofIndicator({ name: '任务完成率', target: '>=95%', actual: '591%' }),
    ofIndicator({ name: '任务完成率', target: '>=95%', actual: '105%' }),
  ],
  [
    'indicator.far-exceeded',
    ofIndicator({ target: '>=40万件', actual: '72.3万件' }),
    ofIndicator({ target: '>=40万件', actual: '45万件' }),
  ],
  [
    'indicator.reason',
    ofIndicator({ target: '=10次', actual: '=10次', reason: '8月工作队撤回，故有偏差' }),
    ofIndicator({ target: '=10次', actual: '=8次', score: '8', reason: '8月工作队撤回，故有偏差' }),
  ],
  [
    'indicator.reason',
    ofForms({
      indicators: [
        { name: '发放人数', target: '>=5人', actual: '=5人' },
        { name: '资金发放及时率', target: '=100%', actual: '=91.9%', reason: '因雇员人数减少' },
      ],
    }),
    ofForms({
      indicators: [
        { name: '发放人数', target: '>=5人', actual: '=4人' },
        { name: '资金发放及时率', target: '=100%', actual: '=91.9%', reason: '因雇员人数减少' },
      ],
    }),
  ],
  [
    'indicator.unexplained',
    ofForms({ indicators: [{ name: '评价结果应用率', target: '100%', actual: '80%' }] }),
    ofForms({
      indicators: [{ name: '评价结果应用率', target: '100%', actual: '80%', reason: '一项待复核' }],
    }),
  ],
  [
    'indicator.unexplained',
    ofForms({ indicators: [{ name: '资金拨付及时率', target: '100%', actual: '98%' }] }),
    ofForms({ indicators: [{ name: '资金拨付及时率', target: '100%', actual: '98%', score: '9.5' }] }),
  ],
  [
    'indicator.unexplained',
    ofForms({ indicators: [{ name: '在职人员控制率', target: '100%', actual: '106%' }] }),
    ofForms({ indicators: [{ name: '在职人员控制率', target: '100%', actual: '94%' }] }),
  ],
  [
    'indicator.timeliness',
    ofIndicator({ name: '资金发放及时率', target: '=100%', actual: '=22.95%' }, { rate: '22.95' }),
    ofIndicator({ name: '资金发放及时率', target: '=100%', actual: '=100%' }, { rate: '22.95' }),
  ],

  [
    'indicator.faulty',
    ofIndicator({ name: '政府采购率', target: '≤98%' }),
    ofIndicator({ name: '系统故障率', target: '≤5%' }),
  ],
  [
    'indicator.faulty',
    ofIndicator({ name: '业务学习与培训完成率', target: '0%', actual: '0%' }),
    ofIndicator({ name: '业务学习与培训完成率', target: '90%', actual: '95%' }),
  ],
  ['indicator.faulty', ofForms(withReform('')), ofForms(withReform('符合'))],
  [
    'indicator.faulty',
    ofIndicator({ name: '预算执行率', target: '847%', actual: '100%' }),
    ofIndicator({ name: '收入预算完成率', target: '105%', actual: '100%' }),
  ],
  [
    'indicator.faulty',
    ofIndicator({ name: '人员考核合格率', target: '=100%', actual: '=188%' }),
    ofIndicator({ name: '年度任务完成率', target: '=100%', actual: '=188%' }),
  ],
  ['rate.unlisted', falls('5%', '办公费、水费、电费'), falls('100%', '办公费、水费、电费')],
  ['rate.unlisted', falls('5%', '办公费、水费、电费'), falls('5%', '办公费、水费、电费等')],
  [
    'rate.unlisted',
    falls('5%', '办公费、水费、电费、工会经费'),
    falls('5%', '办公费、水费、培训费、工会经费'),
  ],
];
