/** Sound accounts in the wording of other places: each rule once asked about one of these, and must not. */
import type { RuleId } from '../../src/domain/findings/rules.ts';
import { inSection, ofForms, ofIndicator, sections, type Subject } from './cases.ts';

export type Sound = readonly [rule: RuleId, why: string, subject: Subject];

const ITEM = '1.一般公共服务支出（类）统计信息事务（款）';
const classes = (last: string): Subject =>
  inSection(
    'general',
    `2023年度一般公共预算财政拨款支出100.00万元，主要用于以下方面：一般公共服务支出（类）80.00万元，占80.00%；住房保障支出（类）12.00万元，占${last}%。`,
  );

const renamed = (): Subject =>
  inSection(
    'general',
    `2023年度一般公共预算财政拨款支出100.00万元。\n一般公共服务支出（类）100.00万元。\n${ITEM}行政运行（项）：支出决算数为70.00万元。\n${ITEM}专项普查活动（项）：支出决算数为30.00万元。\n主要项目：\n${ITEM}统计专项普查业务费（项）：支出决算数为30.00万元。`,
  );

const PAGE = `一般公共预算财政拨款支出决算表
单位：万元
功能分类科目编码\t科目名称\t小计\t基本支出\t项目支出
`;

export const SOUND_CASES: readonly Sound[] = [
  [
    'sum.classification',
    'a class on the next page of its table, which repeats the title',
    {
      text: `${PAGE}合计\t\t90.00\t70.00\t20.00\n205\t教育支出\t80.00\t60.00\t20.00\n${PAGE}221\t住房保障支出\t10.00\t10.00\t\n`,
    },
  ],
  ['sum.classification', 'a class that was not read', classes('12.00')],
  [
    'sum.classification',
    'a class whose share was read and whose amount was not',
    inSection(
      'general',
      '2023年度一般公共预算财政拨款支出100.00万元，主要用于以下方面：一般公共服务支出（类）80.00万元，占80.00%；卫生健康支出（类），占8.00%；住房保障支出（类）12.00万元，占12.00%。',
    ),
  ],
  [
    'print.same-quantity',
    'the total of another year in the comparison',
    inSection('total', '2023年度总收入90.00万元，与2022年总收入95.00万元相比，减少5.00万元，下降5.26%。'),
  ],
  [
    'sum.classification',
    'items of a class that are examples',
    inSection(
      'general',
      `2023年度一般公共预算财政拨款支出100.00万元。\n一般公共服务支出（类）90.00万元。\n${ITEM}行政运行（项）：支出决算数为40.00万元。`,
    ),
  ],
  ['sum.classification', 'one item that two lists of a section call by two names', renamed()],
  [
    'sum.classification',
    'items that are examples',
    inSection(
      'general',
      `2023年度一般公共预算财政拨款支出100.00万元。\n${ITEM}行政运行（项）：支出决算数为40.00万元。`,
    ),
  ],
  [
    'sum.budget',
    'an item that was budgeted for and not spent on',
    inSection(
      'general',
      `2023年度一般公共预算财政拨款支出40.00万元。与年初预算相比，年初预算数50.00万元，决算数40.00万元。\n${ITEM}行政运行（项）：年初预算数45.00万元，支出决算数为40.00万元。`,
    ),
  ],
  [
    'sum.budget',
    'an item of the year before that ended',
    inSection(
      'general',
      `2023年度一般公共预算财政拨款支出40.00万元。与上年相比，增加2.00万元。\n${ITEM}行政运行（项）：支出决算数为40.00万元，比上年决算增加5.00万元。`,
    ),
  ],
  [
    'sum.classification',
    'categories that are examples',
    inSection(
      'basic',
      '2023年度一般公共预算财政拨款基本支出90.00万元，其中：\n人员经费80.00万元，主要包括：基本工资30.00万元、津贴补贴20.00万元。\n公用经费10.00万元。',
    ),
  ],
  [
    'ratio.amounts',
    'a share of the whole that it names',
    sections(
      ['general', '2023年度一般公共预算财政拨款支出150.00万元。'],
      [
        'basic',
        '2023年度一般公共预算财政拨款基本支出100.00万元，其中：人员经费80.00万元，占基本支出的80.00%；公用经费20.00万元，占基本支出的20.00%。',
      ],
    ),
  ],
  [
    'ratio.amounts',
    'a share of a whole that no measure has',
    inSection(
      'performance',
      '组织对2023年度3个项目开展绩效自评，共涉及资金80.00万元，占一般公共预算项目支出总额的100%。\n三、支出决算情况说明\n本年支出200.00万元，其中：基本支出100.00万元；项目支出100.00万元。',
    ),
  ],
  [
    'ratio.amounts',
    'a change of next year’s budget',
    inSection(
      'threePublic',
      '2023年度“三公”经费支出10.00万元，其中：公务接待费10.00万元。2024年度“三公”经费预算较2023年度减少1.00万元，其中公务接待费较上年减少1.00万元，减少10.00%。',
    ),
  ],
  [
    'change.reason-sign',
    'the reason of the whole behind the last of its parts',
    inSection(
      'revenue',
      '2023年度收入合计90.00万元，比上年减少10.00万元；其中：财政拨款收入80.00万元，比上年减少12.00万元；其他收入10.00万元，比上年增加2.00万元。主要原因是人员调出，经费支出减少。',
    ),
  ],
  [
    'ratio.amounts',
    'funds that moved the other way',
    sections(
      [
        'fiscal',
        '2023年度财政拨款收入总计356.00万元。财政拨款支出总计356.00万元。\n财政拨款收入支出总体与上年相比，减少33.57万元，下降8.62%。其中：政府性基金预算财政拨款收入20.00万元。',
      ],
      ['general', '2023年度一般公共预算财政拨款支出336.00万元。与上年相比，增加66.43万元。'],
    ),
  ],
  [
    'carry-over.chain',
    'fund expenditure of the year before',
    sections(
      [
        'fiscal',
        '2023年度财政拨款收入总计100.00万元，其中：年初财政拨款结转和结余10.00万元，本年财政拨款收入90.00万元（政府性基金预算财政拨款收入20.00万元）。财政拨款收入总计与上年相比，减少20.00万元。',
      ],
      ['general', '2023年度一般公共预算财政拨款支出70.00万元。与上年相比，增加5.00万元。'],
    ),
  ],
  [
    'ratio.amounts',
    'a rate of a budget that is not printed',
    inSection(
      'general',
      '2023年度一般公共预算财政拨款支出年初预算为80.00万元，支出决算为90.00万元，完成全年预算的100.00%。',
    ),
  ],
  [
    'balance.totals',
    'revenue and expenditure of the year, each called total',
    inSection('total', '2023年度总收入100.00万元，总支出95.00万元。'),
  ],
  [
    'sum.account',
    '总计 for 合计',
    inSection(
      'total',
      '2023年度收入总计95.00万元，其中：本年收入合计95.00万元，使用非财政拨款结余0.00万元。年初结转和结余10.00万元。',
    ),
  ],
  [
    'sum.account',
    'a table whose last columns stand on another page',
    {
      text: `支出决算表
单位：万元
功能分类科目编码\t科目名称\t本年支出合计\t基本支出
合计\t\t95.40\t64.10
201\t一般公共服务支出\t83.60\t52.30
20103\t政府办公厅（室）及相关机构事务\t83.60\t52.30
208\t社会保障和就业支出\t11.80\t11.80
`,
    },
  ],
  [
    'sum.three-public',
    'the parts of the budget',
    inSection(
      'threePublic',
      '2023年“三公”经费预算为20万元，其中：因公出国（境）费0万元，公务接待费9万元，公务用车运行维护费11万元，公务用车购置费0万元。2023年“三公”经费支出共计9.00万元。',
    ),
  ],
  [
    'sum.three-public',
    'guests from abroad among the domestic',
    inSection(
      'threePublic',
      '公务接待费支出1.00万元。其中：\n国内公务接待支出1.00万元（含外宾接待支出0.20万元）。',
    ),
  ],
  [
    'print.same-quantity',
    'guests from abroad among the domestic, and those received abroad',
    inSection(
      'threePublic',
      '国内公务接待费2.00万元，共计接待72批次、467人次（含外事接待2批次、11人次）；国（境）外公务接待费0万元，共计接待0批次、0人次。',
    ),
  ],
  [
    'print.same-quantity',
    'three budgets in one sentence',
    inSection(
      'fiscal',
      '2023年度财政拨款支出合计95.00万元，其中：一般公共预算财政拨款支出85.00万元，政府性基金预算财政拨款支出10.00万元，国有资本经营预算财政拨款支出0.00万元。',
    ),
  ],
  [
    'print.same-quantity',
    'all money and fiscal money',
    sections(
      ['expenditure', '本年支出100.00万元，其中：基本支出60.00万元；项目支出40.00万元。'],
      ['fiscal', '2023年度财政拨款支出95.00万元，其中：基本支出58.00万元，项目支出37.00万元。'],
    ),
  ],
  [
    'print.same-quantity',
    'staff of two kinds of posts',
    inSection('staff', '行政编制3人，实有人数2人；事业编制9人，实有人数7人。'),
  ],
  [
    'print.same-quantity',
    'one amount in 元 and in 万元',
    sections(['total', '2023年度收入总计1234567.00元。'], ['revenue', '2023年度收入总计123.46万元。']),
  ],
  [
    'zero-base.rate',
    'no change against the budget',
    inSection('threePublic', '因公出国（境）费支出0万元。与2023年度预算相比，增加0万元，增长0%。'),
  ],
  [
    'vehicles.owned-and-assets',
    'more vehicles than the “三公” money keeps',
    sections(
      ['threePublic', '公务用车购置数0辆，公务用车保有量2辆。'],
      ['assets', '截至2023年12月31日，共有车辆5辆。'],
    ),
  ],
  [
    'limit.unusual',
    'a public institution below the agency',
    sections(
      [
        'basic',
        '2023年度一般公共预算财政拨款基本支出90.00万元，其中：人员经费60.00万元，公用经费30.00万元。',
      ],
      ['operating', '2023年度某局机关运行经费支出20.00万元。'],
    ),
  ],
  [
    'cross.project-coverage',
    'some of the projects evaluated',
    sections(
      ['expenditure', '本年支出100.00万元，其中：基本支出60.00万元；项目支出40.00万元。'],
      [
        'performance',
        '我单位组织对2个项目开展绩效自评，预算绩效评价项目2个，全年预算数30.00万元，全年执行数30.00万元。',
      ],
    ),
  ],
  [
    'cross.project-coverage',
    'all that the general public budget paid for evaluated, and nothing else',
    {
      ...sections(
        ['expenditure', '本年支出100.00万元，其中：基本支出60.00万元；项目支出40.00万元。'],
        [
          'general',
          '2023年度一般公共预算财政拨款支出90.00万元，其中：基本支出60.00万元，项目支出30.00万元。',
        ],
        ['performance', '组织对2023年度2个项目开展绩效自评，共涉及资金30.00万元。'],
      ),
      forms: [
        { name: '甲', actual: '20.00' },
        { name: '乙', actual: '10.00' },
      ],
    },
  ],
  [
    'cross.project-count',
    'one form of many below the heading of what is appended',
    {
      ...inSection(
        'performance',
        '组织对2023年度12个项目开展绩效自评。部门决算中项目绩效自评结果见下。\n第五部分 附件\n甲项目自评表',
      ),
      forms: [{ name: '甲', actual: '20.00' }],
    },
  ],
  [
    'cross.project-count',
    'one project, told in prose and by its form',
    {
      ...inSection('performance', '组织对2023年度1个项目开展绩效自评，自评结果详见附件绩效自评表。'),
      forms: [
        { name: '湖泊保护项目', actual: '20.00' },
        {
          name: '湖泊保护',
          actual: '20.00',
          indicators: [{ name: '巡查次数', target: '≥4次', actual: '4次' }],
        },
      ],
    },
  ],
  [
    'ratio.amounts',
    'shares of a total with what was carried over',
    inSection(
      'expenditure',
      '2023年度支出总计100.00万元，包括：基本支出60.00万元，占支出总计的60.00%；项目支出30.00万元，占支出总计的30.00%；上缴上级支出0.00万元，占支出总计的0.00%；经营支出0.00万元，占支出总计的0.00%；对附属单位补助支出0.00万元，占支出总计的0.00%；年末结转和结余10.00万元。',
    ),
  ],
  [
    'sum.form',
    'sources listed again by what they are of',
    ofForms({
      original: '100.00',
      adjusted: '100.00',
      actual: '100.00',
      funding: [
        ['财政拨款', '80.00', '80.00', '80.00'],
        ['其中：上级补助', '30.00', '30.00', '30.00'],
        ['其他资金', '20.00', '20.00', '20.00'],
      ],
    }),
  ],
  [
    'sum.form',
    'an indicator that was not read',
    ofForms({
      weight: '10',
      score: '10',
      total: '98',
      indicators: [{ weight: '40', score: '40' }],
    }),
  ],
  [
    'form.costs',
    'a total among its parts',
    ofForms({
      actual: '50.00',
      adjusted: '50.00',
      indicators: [
        { level1: '成本指标', name: '项目总成本', target: '≤50万元', actual: '50万元' },
        { level1: '成本指标', name: '设备成本', target: '≤20万元', actual: '20万元' },
      ],
    }),
  ],
  [
    'indicator.full-marks',
    'an exact rate that was exceeded',
    ofIndicator({ name: '群众满意度', target: '=95%', actual: '=100%' }),
  ],
  [
    'limit.part',
    'a change of the whole beside a part of it',
    inSection('total', '2023年度收入总计50.00万元，比上年增加20.00万元，其中：年初结转和结余8.00万元。'),
  ],
  [
    'sum.things',
    'a kind of vehicle that was not read',
    inSection(
      'assets',
      '车辆5辆，价值27.14万元，其中：主要负责人用车若干辆、机要通信用车0辆、应急保障用车2辆。',
    ),
  ],
  [
    'form.per-head',
    'a standard that was cut off',
    ofForms({
      actual: '55.14',
      indicators: [
        { name: '发放人数', target: '>=5人', actual: '=5人' },
        { name: '发放次数', target: '=12次', actual: '=12次' },
        { name: '人均发放标准', target: '<=1万元/月', actual: '=0.91万元/月' },
      ],
    }),
  ],
];
