/**
 * The nouns of the documents: which phrases name which measure. Pattern notation in `notation.ts`.
 * Adding a province's wording is adding a line here. `SECTION_SUBJECTS` says what a phrase means within one section only.
 */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure, Section } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';
import type { SubjectMeasures } from './tokens.ts';

type Entry = readonly [pattern: string, measures: SubjectMeasures];

const money = (pattern: string, ...measures: Measure[]): Entry => [pattern, { money: measures }];
const people = (pattern: string, measure: Measure): Entry => [pattern, { 人: [measure] }];
const cars = (pattern: string, measure: Measure): Entry => [
  pattern,
  { 辆: [measure], '台（套）': [measure] },
];

const BOTH = '(收入支出|收、支|收支|收入、支出|收入和支出|收入及支出)';
const TOTAL = '(总计|总体|总额|总数|总体情况)';

export const SUBJECTS: readonly Entry[] = [
  people('(实有人数|实有人员|年末实有人数|年末实有人员|人员总数|人员总计|年末人数)', 'staff'),
  people('(在职|在编|在岗)(人员|职工|人数|在编人员|实有人数)', 'staff_active'),
  people('离休(人员|干部|人数)', 'staff_retired_cadres'),
  people('退休(人员|人数)', 'staff_retired'),

  money(`${BOTH}[决算]${TOTAL}`, 'revenue_total', 'expenditure_total'),
  money('(收入[决算]总计|总收入)', 'revenue_total'),
  money('(支出[决算]总计|总支出)', 'expenditure_total'),
  money('(本年[度]收入[决算][合计|总计|总额]|收入[决算]合计)', 'revenue'),
  money('(本年[度]支出[决算][合计|总计|总额]|支出[决算]合计)', 'expenditure'),
  money(
    '[使用|用|动用](非财政拨款结余|非财政拨款结余（含专用结余）|非财政拨款结余和专用结余|非财政拨款结余（含专用结余）弥补收支差额|事业基金弥补收支差额)[弥补收支差额]',
    'nonfiscal_surplus_used',
  ),
  money(
    '(年初结转[和]结余|年初结转和结余资金|上年[度]结转[和]结余[资金]|上年[度]结转[资金]|年初结转)',
    'carryover_opening',
  ),
  money(
    '(年末结转[和]结余|年末结转和结余资金|结转下年[度][使用]|年末结转|结转[到]下年)',
    'carryover_closing',
  ),
  money('结余分配', 'surplus_distribution'),

  money('[本年]财政拨款收入', 'fiscal_appropriation_revenue'),
  money('上级补助收入', 'revenue_superior_subsidy'),
  money('(事业收入|事业预算收入)', 'revenue_business'),
  money('(经营收入|事业单位经营收入)', 'revenue_operations'),
  money('附属单位(上缴|缴款|上缴款)收入', 'revenue_affiliates'),
  money('其他[各项]收入', 'revenue_other'),

  money('(基本支出|机构正常运转的日常支出)', 'basic_expenditure'),
  money('(项目支出|专项业务工作的经费支出)', 'project_expenditure'),
  money('(上缴上级支出|上缴上级单位支出)', 'expenditure_to_superior'),
  money('(经营支出|事业单位经营支出)', 'expenditure_operations'),
  money('对附属单位补助支出', 'expenditure_to_affiliates'),

  money(
    `财政拨款${BOTH}[决算]${TOTAL}`,
    'fiscal_appropriation_revenue_total',
    'fiscal_appropriation_expenditure_total',
  ),
  money('(财政拨款收入[决算]总计|财政拨款总收入)', 'fiscal_appropriation_revenue_total'),
  money('(财政拨款支出[决算]总计|财政拨款总支出)', 'fiscal_appropriation_expenditure_total'),
  money(
    '(年初财政拨款结转[和]结余|财政拨款年初结转[和]结余|上年财政拨款结转[和][结余])',
    'fiscal_appropriation_carryover_opening',
  ),
  money('(年末财政拨款结转[和]结余|财政拨款年末结转[和]结余)', 'fiscal_appropriation_carryover_closing'),
  money('(财政拨款本年收入|本年财政拨款收入合计)', 'fiscal_appropriation_revenue'),
  money('(本年财政拨款支出[合计]|财政拨款支出[合计]|财政拨款本年支出)', 'fiscal_appropriation_expenditure'),
  money('一般公共预算[财政]拨款[本年]收入', 'general_public_budget_revenue'),
  money('政府性基金[预算][财政拨款][本年]收入', 'government_funds_revenue'),
  money('国有资本经营[预算][财政拨款][本年]收入', 'state_capital_revenue'),

  money(
    '(一般公共预算[财政][拨款]支出[决算][合计|总计]|一般公共预算当年拨款支出)',
    'general_public_budget_expenditure',
  ),
  money('一般公共预算[财政][拨款]基本支出', 'general_public_budget_basic_expenditure'),
  money('一般公共预算[财政][拨款]项目支出', 'general_public_budget_project_expenditure'),
  money('人员(经费|支出)', 'personnel'),
  money('[日常]公用(经费|支出)', 'operating'),

  money('[财政拨款][安排的]三公经费[财政拨款]', 'three_public'),
  [
    '[因公]出国（境）[费|费用|经费]',
    {
      money: ['overseas_travel'],
      个: ['overseas_groups'],
      批次: ['overseas_groups'],
      人次: ['overseas_persons'],
      人: ['overseas_persons'],
    },
  ],
  [
    '[因公]出国（境）团组[数]',
    {
      个: ['overseas_groups'],
      批次: ['overseas_groups'],
      人次: ['overseas_persons'],
      人: ['overseas_persons'],
    },
  ],
  money('因公出国[费|费用|经费]', 'overseas_travel'),
  money('({car}|用车)购置(及|和|、|与)[公务用车]运行[维护]费[用]', 'vehicles'),
  ['{car}购置', { money: ['vehicle_purchase'], 辆: ['vehicles_purchased'] }],
  money('{car}购置(费|费用|经费)', 'vehicle_purchase'),
  money('{car}(运行|运行维护|运维|维护)(费|费用|经费|支出)', 'vehicle_operation'),
  [
    '({car}购置(数|量|数量|（更新）)|(购置|更新|购置（更新）|更新购置|购置更新|新增|新购)({car}|车辆)[数])',
    { 辆: ['vehicles_purchased'], money: ['vehicle_purchase'] },
  ],
  cars('[财政拨款][开支的][的]({car}|车辆)(保有量|保有数|保有数量|实有数|实有量)', 'vehicles_owned'),
  [
    '公务接待[费|费用|经费]',
    {
      money: ['reception'],
      批次: ['reception_batches'],
      人次: ['reception_persons'],
      人: ['reception_persons'],
    },
  ],
  [
    '国内(公务接待|接待)[费|费用]',
    {
      money: ['reception_domestic'],
      个: ['reception_batches'],
      批次: ['reception_batches'],
      人次: ['reception_persons'],
      人: ['reception_persons'],
    },
  ],
  [
    '[接待]国内来访[团组]',
    {
      个: ['reception_batches'],
      批次: ['reception_batches'],
      人次: ['reception_persons'],
      人: ['reception_persons'],
    },
  ],
  [
    '(外宾接待|接待外宾|外事接待|国（境）外接待|国（境）外公务接待)[费|费用]',
    {
      money: ['reception_foreign'],
      个: ['reception_foreign_batches'],
      批次: ['reception_foreign_batches'],
      人次: ['reception_foreign_persons'],
      人: ['reception_foreign_persons'],
    },
  ],

  money('机关运行经费', 'agency_operating'),

  money('政府采购[支出](总额|总计|合计|金额|支出)', 'procurement'),
  money('政府采购货物[类][采购]支出', 'procurement_goods'),
  money('政府采购工程[类][采购]支出', 'procurement_works'),
  money('政府采购服务[类][采购]支出', 'procurement_services'),
  money(
    '(授予中小企业[的]合同金额|授予中小企业[的]合同总金额|面向中小企业采购[金额]|中小企业合同金额)',
    'procurement_sme',
  ),
  money('(授予小微企业[的]合同金额|授予小微企业[的]合同总金额|小微企业合同金额)', 'procurement_small_micro'),
  money('货物采购授予中小企业合同金额', 'procurement_goods_sme'),
  money('工程采购授予中小企业合同金额', 'procurement_works_sme'),
  money('服务采购授予中小企业合同金额', 'procurement_services_sme'),

  money('固定资产[原值|总额]', 'assets_fixed'),
  ['(房屋|房屋面积|房屋建筑面积)', { 平方米: ['assets_building_area'] }],
  cars('固定资产车辆', 'assets_vehicles'),
  cars(
    '(副部（省）级|副省级|部级|省部级|副部级（省级）|副区级|副县级|副处级|副厅级|副市级)[（含）][及]以上领导[干部]用车',
    'assets_vehicles_leaders',
  ),
  cars('主要(领导|负责人|领导干部)用车', 'assets_vehicles_principals'),
  cars('机要通信[用车|应急用车]', 'assets_vehicles_confidential'),
  cars('应急保障用车', 'assets_vehicles_emergency'),
  cars('一般公务用车', 'assets_vehicles_general'),
  cars('执法执勤用车', 'assets_vehicles_enforcement'),
  cars('特种专业技术用车', 'assets_vehicles_specialised'),
  cars('离退休干部[服务]用车', 'assets_vehicles_retired'),
  cars('其他用车', 'assets_vehicles_other'),
  cars('[公务用车|共有|实有]车辆', 'assets_vehicles'),
  [
    '(单价|单位价值|单台价值){amount}万元(（含）以上|以上|及以上|以上（含）)[的](设备|专用设备|大型设备|大型专用设备)[（不含车辆）]',
    { '台（套）': ['assets_equipment_over_threshold'] },
  ],
  [
    '(单价|单位价值|单台价值){amount}万元(（含）以上|以上|及以上|以上（含）)[的]通用设备[（不含车辆）]',
    { '台（套）': ['assets_equipment_over_500k'] },
  ],
];

/** What a phrase means inside one section, where it differs from its plain meaning. */
export const SECTION_SUBJECTS: Readonly<Partial<Record<Section, readonly Entry[]>>> = {
  total: [money('(收支|收、支|收入支出)', 'revenue_total', 'expenditure_total')],
  overview: [
    people('(现有|年末)人数', 'staff'),
    people('离休', 'staff_retired_cadres'),
    people('退休', 'staff_retired'),
    ['离退休人员', {}],
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
    money('发生运行维护费[用]', 'vehicle_operation'),
    // What others organised is on their accounts.
    ['参加其他单位组织的[因公]出国（境）团组[数]', {}],
    [
      '(来访团组|接待来访团组|外宾团组)',
      {
        个: ['reception_foreign_batches'],
        批次: ['reception_foreign_batches'],
        人次: ['reception_foreign_persons'],
        人: ['reception_foreign_persons'],
      },
    ],
  ],
  agency_operating: [money('[日常]公用(经费|支出)', 'agency_operating')],
  procurement: [
    money('货物[类][采购]支出', 'procurement_goods'),
    money('工程[类][采购]支出', 'procurement_works'),
    money('服务[类][采购]支出', 'procurement_services'),
    money('政府采购', 'procurement'),
  ],
  assets: [cars('公务用车', 'assets_vehicles')],
  performance: [
    [
      '(整体支出|整体支出绩效自评表|整体支出绩效目标自评表|整体绩效自评表|整体支出绩效自评|整体支出绩效评价)',
      { 个: ['performance_overall_forms'], money: ['performance_overall'] },
    ],
    [
      '(预算绩效评价项目|绩效评价项目|绩效自评项目|实行绩效管理的项目|绩效管理项目|纳入绩效管理的项目|预算绩效自评项目|项目支出绩效自评[表]|涉及项目|评价项目|自评项目)',
      { 个: ['performance_project_count'], money: ['performance_projects'] },
    ],
  ],
};

/** Phrases of the performance section that name a measure and its aspect at once. */
export const RECEIVED: readonly (readonly [pattern: string, measures: SubjectMeasures, aspect: Aspect])[] = [
  ['(实际到位资金|到位资金)', { money: ['revenue'] }, 'actual'],
];

/** Nouns that follow their count. */
export const COUNTED_NOUNS: readonly {
  readonly unit: Unit;
  readonly noun: RegExp;
  readonly measures: SubjectMeasures;
}[] = [
  {
    unit: '个',
    noun: /(?:一级|二级|预算)?项目(?:支出)?(?=[^。；\ue000]{0,16}自评)/y,
    measures: { 个: ['performance_project_count'], money: ['performance_projects'] },
  },
];
