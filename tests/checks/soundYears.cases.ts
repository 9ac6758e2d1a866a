/** Sound accounts that tell of more than one year, one body or one fund, as `sound.cases.ts`. */
import { inSection, ofForms, sections } from './cases.ts';
import type { Sound } from './sound.cases.ts';

const PROJECTS = ['expenditure', '本年支出100.00万元，其中：基本支出60.00万元；项目支出40.00万元。'] as const;
const ITEM = '一般公共服务支出（类）统计信息事务（款）行政运行（项）';

export const SOUND_YEARS: readonly Sound[] = [
  [
    'cross.project-coverage',
    'what the projects were given, of which some was left',
    sections(PROJECTS, ['performance', '组织对2023年度2个项目开展绩效自评，共涉及资金45.00万元。']),
  ],
  [
    'cross.project-coverage',
    'projects that were chosen, with their forms',
    {
      ...sections(PROJECTS, [
        'performance',
        '我局选取部分项目。组织对2个项目开展绩效自评，共涉及资金30.00万元。',
      ]),
      forms: [
        { name: '甲', actual: '20.00' },
        { name: '乙', actual: '10.00' },
      ],
    },
  ],
  [
    'ratio.amounts',
    'all projects, by what they were given',
    sections(
      ['general', '2023年度一般公共预算财政拨款支出100.00万元，其中：基本支出60.00万元，项目支出40.00万元。'],
      [
        'performance',
        '组织对2023年度2个项目开展绩效自评，共涉及资金45.00万元，占一般公共预算项目支出总额的100%。',
      ],
    ),
  ],
  [
    'ratio.amounts',
    'a percentage that was cut off',
    inSection('total', '2023年度收入总计564.79万元，比上年减少118.00万元，下降17.2%。'),
  ],
  [
    'change.large',
    'vehicles, bought in one year and not in the other',
    inSection(
      'threePublic',
      '公务用车购置及运行维护费支出50.00万元，比上年增加35.00万元，增长233.33%，主要原因是购置车辆。',
    ),
  ],
  [
    'change.large',
    'a vehicle that was bought',
    inSection(
      'threePublic',
      '“三公”经费支出35.00万元，比上年增加25.00万元，增长250.00%。其中：公务用车购置费22.00万元，公务用车运行维护费13.00万元。',
    ),
  ],
  [
    'change.reason-sign',
    'a rise since less was spent the year before',
    inSection(
      'expenditure',
      '本年支出100.00万元，比上年增加20.00万元，增长25.00%，主要原因是上年部分项目未实施，上年支出减少。',
    ),
  ],
  [
    'carry-over.variance',
    'what staff that came cost, beside a little that was carried over',
    sections(
      [
        'fiscal',
        '2023年度财政拨款收入总计100.00万元，其中：年初财政拨款结转和结余5.00万元，本年财政拨款收入95.00万元。',
      ],
      [
        'general',
        '2023年度一般公共预算财政拨款支出96.00万元。与年初预算相比，年初预算数90.00万元，决算数96.00万元，预决算差异率6.67%，主要原因是：人员增加。',
      ],
    ),
  ],
  [
    'count-and-money',
    'the rest of what vehicles of the year before cost',
    inSection('threePublic', '公务用车购置费12.00万元，系支付上年购置车辆尾款，公务用车购置数0辆。'),
  ],
  [
    'year.title',
    'a report on a project of the year before',
    { text: '2022年老旧小区改造项目2023年度绩效自评报告\n一、项目基本情况\n2022年立项，2023年完成。\n' },
  ],
  [
    'sum.account',
    'a row of a table that is less than nothing',
    {
      text: '收入决算表\n单位：万元\n功能分类科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入\n合计\t\t90.00\t90.00\t0.00\t0.00\t0.00\t0.00\t0.00\n201\t一般公共服务支出\t98.00\t98.00\t0.00\t0.00\t0.00\t0.00\t0.00\n208\t社会保障和就业支出\t-8.00\t-8.00\t0.00\t0.00\t0.00\t0.00\t0.00\n',
    },
  ],
  [
    'indicator.deducted',
    'a budget that was to stay as it was',
    ofForms({ indicators: [{ name: '预算调整率', target: '0%', actual: '7.53%', weight: '5', score: '3' }] }),
  ],
  [
    'rate.account',
    'a budget that was made less, with its sign',
    ofForms({
      ...{ scope: 'overall', original: '100.00', adjusted: '95.00', actual: '95.00' },
      indicators: [{ name: '预算调整率', target: '0%', actual: '-5.00%' }],
    }),
  ],
  [
    'cross.account',
    'a form of all money beside the budget of one fund',
    {
      ...sections(
        ['expenditure', '本年支出100.00万元，其中：基本支出60.00万元；项目支出40.00万元。'],
        [
          'general',
          `2023年度一般公共预算财政拨款支出年初预算为80.00万元，支出决算为85.00万元。\n1.${ITEM}。年初预算为80.00万元，支出决算为85.00万元。`,
        ],
      ),
      forms: [{ scope: 'overall', original: '96.00', adjusted: '101.00', actual: '100.00' }],
    },
  ],
];
