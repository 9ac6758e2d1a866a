/** Forms against the account. */
import {
  inSection,
  section,
  sections,
  type Case,
  type Form,
  type IndicatorRow,
  type Subject,
} from './cases.ts';

const performance = (body: string, ...forms: Form[]): Subject => ({
  ...inSection('performance', body),
  forms,
});
const overall = (more: Form): Form => ({ scope: 'overall', name: '某局', ...more });
const rate = (row: IndicatorRow): Form => overall({ indicators: [row] });

const PROJECTS =
  '根据预算绩效管理要求，我单位2023年度预算绩效管理整体支出绩效自评表1个，全年预算总额641.72万元，实际执行总额634.82万元；预算绩效评价项目2个，全年预算数108.15万元，全年执行数86.54万元。';
const INVOLVED = (money: string): string => `组织对2023年度2个项目开展绩效自评，共涉及资金${money}万元。`;
const project = (adjusted: string, actual: string): Form => ({ name: `项目${adjusted}`, adjusted, actual });
const spent = (actual: string): Subject => ({
  ...inSection('expenditure', '本年支出634.81万元，其中：基本支出626.24万元；项目支出8.57万元。'),
  forms: [overall({ actual })],
});
const nothing = (row: IndicatorRow): Subject => ({
  ...inSection('procurement', '2023年度政府采购支出总额0.00万元。'),
  forms: [rate(row)],
});
const costs = (row: IndicatorRow): Subject => ({
  ...inSection('expenditure', '本年支出263.72万元，其中：基本支出220.02万元；项目支出43.70万元。'),
  forms: [rate(row)],
});
const told = (prose: string): Subject => ({
  ...inSection('expenditure', '本年支出634.81万元，其中：基本支出626.24万元；项目支出8.57万元。'),
  forms: [overall({ actual: '634.81', prose })],
});
const operating = (printed: string): Subject => ({
  ...inSection(
    'operating',
    '本部门2023年度机关运行经费支出70.99万元，比年初预算数减少31.48万元，降低30.7%。',
  ),
  forms: [rate({ name: '公用经费控制率', target: '100%', actual: printed })],
});
const threePublic = (budget: string): Subject => ({
  ...inSection(
    'threePublic',
    `2023年度财政拨款“三公”经费支出14.66万元。与全年预算相比，财政拨款“三公”经费支出全年预算数${budget}万元，决算数14.66万元。`,
  ),
  forms: [overall({ original: '468.53', adjusted: '263.72', actual: '263.72' })],
});
const inFull = (executed: string): Subject => ({
  forms: [
    overall({ prose: '人员经费按时发放，项目支出按时、按手续足额支付。' }),
    { name: '甲', actual: '2.40', rate: executed },
  ],
});
const source = (other: string): Subject => ({
  forms: [
    overall({
      funding: [
        ['本级资金', '0', '0', '356.00'],
        ['其他资金', '0', '0', '99.15'],
      ],
    }),
    {
      name: '甲',
      actual: '10.44',
      funding: [
        ['当年财政拨款', '0', '0', other],
        ['其他资金', '0', '0', '0.00'],
      ],
    },
    {
      name: '乙',
      actual: '88.71',
      funding: [
        ['当年财政拨款', '0', '0', '0.00'],
        ['其他资金', '0', '0', '88.71'],
      ],
    },
  ],
});
const remark = (fiscal: string): Subject => {
  const account = sections(
    ['expenditure', '本年支出921.96万元，其中：基本支出770.84万元。'],
    ['basic', `2023年度一般公共预算财政拨款基本支出${fiscal}万元。`],
  );
  const form =
    '基本支出总额 770.84 项目支出总额 151.12\n备注：1.基本支出总额和项目支出总额为财政资金实际支出数';
  return { text: `${account.text ?? ''}${section('第六部分 附件', form)}` };
};
const unknown = (name: string): Subject => ({
  ...inSection(
    'performance',
    `共涉及项目1个，资金20.00万元。\n1、资金到位情况分析。实际到位资金921.96万元。偏移原因：一是人员变动，二是${name}工作经费11万元。`,
  ),
  forms: [{ name: '大兴调研之风活动专项经费', actual: '20.00' }],
});
const change = (pct: string): Subject => ({
  ...inSection('threePublic', '2023年度财政拨款“三公”经费支出32.99万元，比上年增加12.02万元，增长57.3%。'),
  forms: [rate({ name: '“三公”经费变动率', target: '0%', actual: pct })],
});

export const CROSS_CASES: readonly Case[] = [
  [
    'rate.account',
    performance(PROJECTS, rate({ name: '项目支出预算执行率', target: '=100%', actual: '97.9%' })),
    performance(PROJECTS, rate({ name: '项目支出预算执行率', target: '=100%', actual: '80.02%' })),
  ],
  ['rate.account', operating('100%'), operating('69.28%')],
  [
    'rate.account',
    {
      forms: [
        overall({
          original: '715.58',
          adjusted: '921.96',
          indicators: [{ name: '预算调整率', target: '5.25%', actual: '5.25%' }],
        }),
      ],
    },
    {
      forms: [
        overall({
          original: '715.58',
          adjusted: '921.96',
          indicators: [{ name: '预算调整率', target: '30%', actual: '28.84%' }],
        }),
      ],
    },
  ],
  ['rate.account', change('0%'), change('57.3%')],
  [
    'rate.procurement',
    nothing({ name: '政府采购执行率', target: '=100%', actual: '100%' }),
    nothing({ name: '政府采购执行率', target: '=100%', actual: '0%' }),
  ],
  ['cross.account', spent('636.82'), spent('634.81')],
  [
    'cross.account',
    performance(PROJECTS, overall({ unit: '元', adjusted: '6407300', actual: '6348200' })),
    performance(PROJECTS, overall({ unit: '元', adjusted: '6417200', actual: '6348200' })),
  ],
  [
    'cross.account',
    performance(PROJECTS, overall({ adjusted: '640.72', actual: '634.82' })),
    performance(PROJECTS, overall({ adjusted: '641.72', actual: '634.82' })),
  ],
  [
    'cross.account',
    {
      ...inSection(
        'general',
        '2023年度一般公共预算财政拨款支出356.00万元。年初预算数232.31万元，决算数356.00万元。',
      ),
      forms: [overall({ original: '242.31' })],
    },
    {
      ...inSection(
        'general',
        '2023年度一般公共预算财政拨款支出356.00万元。年初预算数232.31万元，决算数356.00万元。',
      ),
      forms: [
        overall({
          original: '342.31',
          funding: [
            ['本级资金', '232.31', '0', '0'],
            ['其他资金', '110.00', '0', '0'],
          ],
        }),
      ],
    },
  ],
  [
    'cross.account',
    told('本年完成：基本支出626.24万元。项目支出9.58万元。'),
    told('本年完成：基本支出626.24万元。项目支出8.57万元。'),
  ],
  [
    'cross.account',
    costs({ name: '基本费用成本', target: '≤376.03万元', actual: '376.03万元' }),
    costs({ name: '基本费用成本', target: '≤376.03万元', actual: '220.02万元' }),
  ],
  [
    'cross.project-count',
    performance(`${PROJECTS}具体项目自评情况附绩效自评表。`, project('108.15', '86.54')),
    performance(PROJECTS, project('100.15', '80.54'), project('8.00', '6.00')),
  ],
  [
    'cross.project-count',
    performance(PROJECTS, overall({ prose: '全年实施项目1个，支出2.40万元。' })),
    performance(PROJECTS, overall({ prose: '全年实施项目2个，支出2.40万元。' })),
  ],
  [
    'cross.project-money',
    performance(PROJECTS, project('100.15', '80.54'), project('9.00', '6.00')),
    performance(PROJECTS, project('100.15', '80.54'), project('8.00', '6.00')),
  ],
  [
    'cross.project-money',
    performance(PROJECTS, project('100.15', '81.54'), project('8.00', '6.00')),
    performance(PROJECTS, project('100.15', '80.54'), project('8.00', '6.00')),
  ],
  [
    'cross.project-money',
    performance(INVOLVED('98.15'), project('100.15', '80.54'), project('8.00', '6.00')),
    performance(INVOLVED('108.15'), project('100.15', '80.54'), project('8.00', '6.00')),
  ],
  [
    'cross.project-coverage',
    sections(['expenditure', '本年支出634.81万元，其中：项目支出8.57万元。'], ['performance', PROJECTS]),
    sections(['expenditure', '本年支出634.81万元，其中：项目支出86.54万元。'], ['performance', PROJECTS]),
  ],
  ['cross.funding-source', source('10.44'), source('9.44')],
  [
    'cross.project-money',
    {
      forms: [
        overall({ indicators: [{ name: '项目费用成本', target: '≤92.5万元' }] }),
        { name: '甲', original: '66.00' },
      ],
    },
    {
      forms: [
        overall({ indicators: [{ name: '项目费用成本', target: '≤66万元' }] }),
        { name: '甲', original: '66.00' },
      ],
    },
  ],
  [
    'cross.rate',
    performance('2、资金执行情况分析。2023年整体支出921.96万元，资金执行率109%。', overall({ rate: '100' })),
    performance('2、资金执行情况分析。2023年整体支出921.96万元，资金执行率100%。', overall({ rate: '100' })),
  ],
  [
    'cross.purchases',
    {
      ...inSection('procurement', '2023年度政府采购支出总额1.32万元。'),
      forms: [{ name: '值班设备经费', actual: '14.66' }],
    },
    {
      ...inSection('procurement', '2023年度政府采购支出总额15.32万元。'),
      forms: [{ name: '值班设备经费', actual: '14.66' }],
    },
  ],
  ['cross.fiscal-remark', remark('754.19'), remark('770.84')],
  ['cross.unknown-project', unknown('配合中央生态环境保护督察'), unknown('大兴调研之风活动')],
  ['cross.unspent', threePublic('40.00'), threePublic('14.66')],
  ['form.reached', inFull('14.57'), inFull('94.57')],
];
