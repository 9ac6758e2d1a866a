/** Nouns whose meaning hangs on where they stand: in one section, beside a whole, behind a count. Notation in `notation.ts`. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure, Section } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import { cars, money, people, things, type Entry } from './entries.ts';
import { BOTH, TOTAL } from './subjects.ts';
import type { SubjectMeasures } from './tokens.ts';

/** Short nouns that are parts of the measure spoken of, and nothing where another is: 其中：货物10.00万元. */
export const PARTS: readonly (readonly [pattern: string, whole: Measure, measures: SubjectMeasures])[] = [
  ['货物[类|类采购|采购][支出|金额|项目]', 'procurement', { money: ['procurement_goods'] }],
  ['工程[类|类采购|采购][支出|金额|项目]', 'procurement', { money: ['procurement_works'] }],
  ['服务[类|类采购|采购][支出|金额|项目]', 'procurement', { money: ['procurement_services'] }],
  [
    '购置[费|费用]',
    'vehicles',
    { money: ['vehicle_purchase'], 辆: ['vehicles_purchased'], '台（套）': ['vehicles_purchased'] },
  ],
  ['运行[维护]费[用]', 'vehicles', { money: ['vehicle_operation'] }],
  ['参加人员', 'overseas_groups', { 人次: ['overseas_persons'], 人: ['overseas_persons'] }],
  ['一般公共预算[财政][拨款]', 'fiscal_appropriation_revenue', { money: ['general_public_budget_revenue'] }],
  ['政府性基金[预算][财政][拨款]', 'fiscal_appropriation_revenue', { money: ['government_funds_revenue'] }],
  ['国有资本经营[预算][财政][拨款]', 'fiscal_appropriation_revenue', { money: ['state_capital_revenue'] }],
];

/** What a phrase means inside one section, where it differs from its plain meaning. */
export const SECTION_SUBJECTS: Readonly<Partial<Record<Section, readonly Entry[]>>> = {
  // Of all expenditure, 人员经费 is not the general public budget's.
  total: [
    money('(收支|收、支|收入支出)', 'revenue_total', 'expenditure_total'),
    ['(人员|公用|日常公用)(经费|支出)', {}],
  ],
  overview: [
    people('(现有|年末)人数', 'staff'),
    people('离休', 'staff_retired_cadres'),
    people('退休', 'staff_retired'),
    people('[年末][实有]在职[在编]', 'staff_active'),
    things('[共]内设[职能](机构|科室|股室|处室|部门)[数]', 'internal_offices'),
    things('(下属|所属|直属)[二级|预算]单位[数]', 'subordinate_units'),
    things('(下属|所属|直属)[二级]事业单位[数]', 'subordinate_institutions'),
    ['(离退休[人员|干部|职工]|编制[数|人数]|编外[人员]|临聘人员)', {}],
  ],
  fiscal: [
    money(
      '[财政拨款](收支|收、支|收入支出)',
      'fiscal_appropriation_revenue_total',
      'fiscal_appropriation_expenditure_total',
    ),
    money('收入[决算]总计', 'fiscal_appropriation_revenue_total'),
    money('支出[决算]总计', 'fiscal_appropriation_expenditure_total'),
    money(
      `${BOTH}[决算]${TOTAL}`,
      'fiscal_appropriation_revenue_total',
      'fiscal_appropriation_expenditure_total',
    ),
    money(
      '(年初结转[和]结余|年初结转和结余资金|上年结转[和]结余[资金]|上年结转|年初结转)',
      'fiscal_appropriation_carryover_opening',
    ),
    money('(年末结转[和]结余|结转下年[度][使用]|年末结转)', 'fiscal_appropriation_carryover_closing'),
    money('(本年收入|本年收入合计)', 'fiscal_appropriation_revenue'),
    money('(本年支出|本年支出合计)', 'fiscal_appropriation_expenditure'),
    money('一般公共预算[财政]拨款', 'general_public_budget_revenue'),
    money('政府性基金预算[财政]拨款', 'government_funds_revenue'),
    money('国有资本经营预算[财政]拨款', 'state_capital_revenue'),
  ],
  revenue: [
    money('一般公共预算[财政拨款]', 'general_public_budget_revenue'),
    money('政府性基金预算[财政拨款]', 'government_funds_revenue'),
    money('国有资本经营预算[财政拨款]', 'state_capital_revenue'),
  ],
  general_public_budget: [
    // Totals with what was carried over are no measures of this budget alone.
    ['(收入|支出|收支)[决算]总计', {}],
    ['(年初|上年|年末)结转[和][结余]', {}],
    money('本年收入[合计]', 'general_public_budget_revenue'),
    money('本年支出[合计]', 'general_public_budget_expenditure'),
    money('(一般公共预算[财政]拨款[本年]支出|一般公共预算拨款)', 'general_public_budget_expenditure'),
    money('[财政拨款]基本支出', 'general_public_budget_basic_expenditure'),
    money('[财政拨款]项目支出', 'general_public_budget_project_expenditure'),
  ],
  basic: [money('[财政拨款]基本支出', 'general_public_budget_basic_expenditure')],
  government_funds: [
    money(
      '(政府性基金预算[财政拨款]|[财政拨款])(年初结转[和]结余|上年结转[和]结余)',
      'government_funds_carryover_opening',
    ),
    money('(本年收入|政府性基金预算财政拨款收入|政府性基金预算财政拨款本年收入)', 'government_funds_revenue'),
    money('(本年支出|政府性基金[预算][财政拨款][本年]支出)', 'government_funds_expenditure'),
    money(
      '(年末结转[和]结余|政府性基金预算[财政拨款]年末结转[和]结余)',
      'government_funds_carryover_closing',
    ),
  ],
  state_capital: [
    money(
      '(国有资本经营预算[财政拨款]|[财政拨款])(年初结转[和]结余|上年结转[和]结余)',
      'state_capital_carryover_opening',
    ),
    money('(本年收入|国有资本经营预算财政拨款[本年]收入)', 'state_capital_revenue'),
    money('(本年支出|国有资本经营[预算][财政拨款][本年]支出)', 'state_capital_expenditure'),
    money('(年末结转[和]结余|国有资本经营预算[财政拨款]年末结转[和]结余)', 'state_capital_carryover_closing'),
  ],
  three_public: [
    money('会议费[用]', 'meetings'),
    money('培训费[用]', 'training'),
    money('发生运行维护费[用]', 'vehicle_operation'),
    // What others organised is on their accounts.
    ['参加其他单位组织的[因公]出国[（境）]团组[数]', {}],
    ['出国', { 人次: ['overseas_persons'], 人: ['overseas_persons'] }],
    cars('(保有量|(共有|现有|实有){car})', 'vehicles_owned'),
    money('车辆(运行|运行维护|运维)(费|费用|经费)', 'vehicle_operation'),
    money('{car}（含(执勤执法|执法执勤|执法)[用]车）(运行|运行维护)(费|费用|经费|支出)', 'vehicle_operation'),
    ['{car}购置(数|数量)(及|和|、)保有(量|数)', { 辆: ['vehicles_purchased', 'vehicles_owned'] }],
  ],
  agency_operating: [
    money('[日常]公用(经费|支出)', 'agency_operating'),
    money('会议费[用]', 'meetings'),
    money('培训费[用]', 'training'),
  ],
  procurement: [money('政府采购', 'procurement')],
  assets: [cars('公务用车', 'assets_vehicles')],
  performance: [
    things('(评价|自评|评定)[结果|等级]为优[的][项目]', 'performance_rated_excellent'),
    things('(评价|自评|评定)[结果|等级]为良[的][项目]', 'performance_rated_good'),
    things('(评价|自评|评定)[结果|等级]为中[的][项目]', 'performance_rated_fair'),
    things('(评价|自评|评定)[结果|等级]为差[的][项目]', 'performance_rated_poor'),
    // Two levels of the same projects are not two counts.
    ['(一级|二级)项目', {}],
    ['范围的[预算|部门|二级]项目', { 个: ['performance_project_count'], money: ['performance_projects'] }],
    [
      '(整体支出|整体支出绩效自评表|整体支出绩效目标自评表|整体绩效自评表|整体支出绩效自评|整体支出绩效评价)',
      { 个: ['performance_overall_forms'], money: ['performance_overall'] },
    ],
    [
      '(预算绩效评价项目|绩效评价项目|绩效自评项目|(实行|实施)绩效管理的[{this}][预算|二级|一级]项目|绩效(自评|评价)的[{this}][预算|二级|一级]项目|绩效管理项目|纳入绩效管理的项目|预算绩效自评项目|项目支出绩效自评[表]|涉及项目|评价项目|自评项目)',
      { 个: ['performance_project_count'], money: ['performance_projects'] },
    ],
  ],
};

/** Nouns of a section with the last word left out, before 增加 or 较上年: 与上年相比，一般公共预算财政拨款增加3.00万元. */
export const SHORT_SUBJECTS: Readonly<Partial<Record<Section, readonly Entry[]>>> = {
  general_public_budget: [money('一般公共预算[财政拨款]', 'general_public_budget_expenditure')],
  three_public: [
    money('三公', 'three_public'),
    money('({car}运行[维护]|用车运行[维护])', 'vehicle_operation'),
  ],
  government_funds: [money('政府性基金[预算][财政拨款]', 'government_funds_expenditure')],
  state_capital: [money('国有资本经营[预算][财政拨款]', 'state_capital_expenditure')],
  procurement: [money('采购[支出|金额]', 'procurement')],
};

/** Phrases of the performance section that name a measure and its aspect at once. */
export const RECEIVED: readonly (readonly [pattern: string, measures: SubjectMeasures, aspect: Aspect])[] = [
  ['(实际到位资金|到位资金)', { money: ['revenue'] }, 'actual'],
];

interface CountedNoun {
  readonly unit: Unit;
  /** In this section only. */
  readonly region?: Section;
  /** What must stand right before the count. */
  readonly before?: RegExp;
  readonly noun: RegExp;
  readonly measures: SubjectMeasures;
}

const SET_UP = /(?:内设|[下共]?设(?:有|置|立)?)(?:了|共)?$/;
const rated = (level: string, measure: Measure): CountedNoun => ({
  unit: '个',
  region: 'performance',
  noun: new RegExp(`(?:项目|指标)?(?:自评|评价|评定)?(?:结果|等级)?[为是]${level}(?=[、，。；)等级的])`, 'y'),
  measures: { 个: [measure] },
});

/** Nouns that follow their count. */
export const COUNTED_NOUNS: readonly CountedNoun[] = [
  {
    unit: '个',
    noun: /(?:一级|二级|预算)?(?:项目(?:支出)?|专项)(?=[^。；\ue000]{0,16}自评)/y,
    measures: { 个: ['performance_project_count'], money: ['performance_projects'] },
  },
  {
    unit: '个',
    region: 'overview',
    before: SET_UP,
    noun: /(?:内设|职能|业务){0,2}(?:科室|处室|股室|机构)/y,
    measures: { 个: ['internal_offices'] },
  },
  {
    unit: '个',
    region: 'overview',
    before: SET_UP,
    noun: /(?:下属|所属|直属)?(?:二级)?事业单位/y,
    measures: { 个: ['subordinate_institutions'] },
  },
  rated('优', 'performance_rated_excellent'),
  rated('良', 'performance_rated_good'),
  rated('中', 'performance_rated_fair'),
  rated('差', 'performance_rated_poor'),
];
