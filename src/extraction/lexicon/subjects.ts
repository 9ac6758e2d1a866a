/**
 * The nouns of the documents: which phrases name which measure. Pattern notation in `notation.ts`.
 * Adding a province's wording is adding a line here, or in `sectionSubjects.ts` where it holds within one section only.
 */
import { cars, money, people, type Entry } from './entries.ts';

export const BOTH = '(收入支出|收、支|收支|收入、支出|收入和支出|收入及支出)';
export const TOTAL = '(总计|总体|总额|总数|总体情况)';

export const SUBJECTS: readonly Entry[] = [
  people('(实有人数|实有人员|年末实有人数|年末实有人员|人员总数|人员总计|年末人数)', 'staff'),
  people('[年末][实有|现有](在职|在编|在岗)[在编](人员|职工|人数|在编人员|实有人数|教职工)', 'staff_active'),
  people('离休(人员|干部|人数)', 'staff_retired_cadres'),
  people('退休(人员|人数|职工|教职工)', 'staff_retired'),

  money(`${BOTH}[决算]${TOTAL}`, 'revenue_total', 'expenditure_total'),
  money('(收入[决算]总计|[决算]总收入)', 'revenue_total'),
  money('(支出[决算]总计|[决算]总支出)', 'expenditure_total'),
  money('(本年[度]收入[决算][合计|总计|总额]|[决算]收入[决算]合计)', 'revenue'),
  money('(本年[度]支出[决算][合计|总计|总额]|[决算]支出[决算]合计)', 'expenditure'),
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

  money('([本年]财政[预算]拨款收入|财政补助收入)', 'fiscal_appropriation_revenue'),
  money('上级补助收入', 'revenue_superior_subsidy'),
  money('(事业收入|事业预算收入|财政专户管理资金收入)', 'revenue_business'),
  money('(经营收入|事业单位经营收入)', 'revenue_operations'),
  money('附属单位(上缴|缴款|上缴款|缴费|上缴[款][项])[收入]', 'revenue_affiliates'),
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
  money('政府性基金[预算][财政][拨款][本年]收入', 'government_funds_revenue'),
  money('国有资本经营[预算][财政][拨款][本年]收入', 'state_capital_revenue'),
  money('政府性基金[预算]财政拨款[本年]支出', 'government_funds_expenditure'),
  money('国有资本经营[预算]财政拨款[本年]支出', 'state_capital_expenditure'),
  // Totals with what was carried over are no measures of these two.
  [
    '(政府性基金|国有资本经营)[预算][财政拨款](收入|支出|收支|收入支出|收、支|收入、支出)[决算](总计|总额|总体)',
    {},
  ],

  money(
    '(一般公共预算[财政][拨款]支出[决算][合计|总计]|一般公共预算当年拨款支出)',
    'general_public_budget_expenditure',
  ),
  money('一般公共预算[财政][拨款]基本支出', 'general_public_budget_basic_expenditure'),
  money('一般公共预算[财政][拨款]项目支出', 'general_public_budget_project_expenditure'),
  money('人员(经费|支出)', 'personnel'),
  money('[日常]公用(经费|支出)', 'operating'),

  money('[财政拨款][安排的]三公经费[一般公共预算][财政拨款|拨款]', 'three_public'),
  // …公务用车运行费（“三公”经费）总额: the sum of the nouns before.
  money('（三公经费）', 'three_public'),
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
    '[因公]出国[（境）]团组[数|数量|个数]',
    {
      个: ['overseas_groups'],
      批次: ['overseas_groups'],
      人次: ['overseas_persons'],
      人: ['overseas_persons'],
    },
  ],
  money('因公出国[费|费用|经费]', 'overseas_travel'),
  money(
    '({car}|用车)购置[费|费用](及|和|、|与|及其)[公务用车]运行[维护|费维护](费|费用|支出|经费)',
    'vehicles',
  ),
  money('{car}购置[费](及|和|、)运行[费](及|和|、)维护费[用]', 'vehicles'),
  money('{car}购置[费](及|和|、|与)(运维|维护|维修)费[用]', 'vehicles'),
  money('{car}及运行维护费[用]', 'vehicles'),
  [
    '{car}购置',
    { money: ['vehicle_purchase'], 辆: ['vehicles_purchased'], '台（套）': ['vehicles_purchased'] },
  ],
  money('{car}购置(费|费用|经费|费支出)', 'vehicle_purchase'),
  money(
    '{car}(运行|运行[费[用]][及|和|、|与]维护|运行维修|运维|维护|维护[及|和|、]运行|日常运行维护)(费|费用|经费|支出)',
    'vehicle_operation',
  ),
  [
    '({car}购置(数|量|数量|（更新）)|(购置|更新|购置（更新）|更新购置|购置更新|新增|新购)({car}|车辆)[数])',
    { 辆: ['vehicles_purchased'], '台（套）': ['vehicles_purchased'], money: ['vehicle_purchase'] },
  ],
  cars(
    '[财政拨款][开支的][的]({car}|车辆)(保有量|保有数|保有数量|保有|保有辆|实有数|实有量)',
    'vehicles_owned',
  ),
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
    '国内(公务接待|接待|公务接待来访)[费|费用|经费]',
    {
      money: ['reception_domestic'],
      个: ['reception_batches'],
      批次: ['reception_batches'],
      人次: ['reception_persons'],
      人: ['reception_persons'],
    },
  ],
  [
    '[接待]国内(来访|公务)[团组|来宾|人员]',
    {
      个: ['reception_batches'],
      批次: ['reception_batches'],
      人次: ['reception_persons'],
      人: ['reception_persons'],
    },
  ],
  [
    '(外宾接待|接待外宾|外宾|外事接待|国内外事接待|国（境）外接待|国（境）外公务接待|国外公务接待|接待国（境）外)[费|费用|经费|来宾|来访|来访团组]',
    {
      money: ['reception_foreign'],
      个: ['reception_foreign_batches'],
      批次: ['reception_foreign_batches'],
      人次: ['reception_foreign_persons'],
      人: ['reception_foreign_persons'],
    },
  ],

  money('(机关|机构)运行(经费|费)', 'agency_operating'),

  money('政府采购[支出](总额|总计|合计|金额|支出)', 'procurement'),
  money('政府采购货物[类][采购](支出|金额)', 'procurement_goods'),
  money('政府采购工程[类][采购](支出|金额)', 'procurement_works'),
  money('政府采购服务[类][采购](支出|金额)', 'procurement_services'),
  money('授予中小企业[的][政府采购]合同[金|金额|总金额|总额|价款]', 'procurement_sme'),
  money('(面向中小企业采购[金额]|中小企业合同金额|授予中小企业[金额|采购金额])', 'procurement_sme'),
  money('授予{small}[的][政府采购]合同[金|金额|总金额|总额|价款]', 'procurement_small_micro'),
  money('({small}合同金额|授予{small}[金额|采购金额])', 'procurement_small_micro'),
  money(
    '([专门]面向中小企业预留|预留给[予]中小企业|预留中小企业)[的][政府][采购][项目][预算](份额|金额|资金|总额|合同金额)',
    'procurement_reserved_sme',
  ),
  money('[专门]面向中小企业预留[政府]采购', 'procurement_reserved_sme'),
  money('货物采购授予中小企业合同金额', 'procurement_goods_sme'),
  money('工程采购授予中小企业合同金额', 'procurement_works_sme'),
  money('服务采购授予中小企业合同金额', 'procurement_services_sme'),

  [
    '(纳入|开展|实施)绩效(自评|评价)的[{this}][预算|二级|一级]项目',
    { 个: ['performance_project_count'], money: ['performance_projects'] },
  ],

  money('固定资产[原值|总额]', 'assets_fixed'),
  ['(房屋|房屋面积|房屋建筑面积)', { 平方米: ['assets_building_area'] }],
  cars('固定资产车辆', 'assets_vehicles'),
  cars(
    '(副部（省）级|副省级|省级|部级|省部级|副部级（省级）|副区级|副县级|副处级|副厅级|副市级)[（含）][及]以上领导[干部]用车',
    'assets_vehicles_leaders',
  ),
  cars('主要(领导|负责人|领导干部)用车', 'assets_vehicles_principals'),
  cars('(部级|省级|省部级|副部级|副部（省）级)领导[干部]用车', 'assets_vehicles_leaders'),
  cars('(机要通信[用车|车|应急用车]|机要用车|机要通讯用车)', 'assets_vehicles_confidential'),
  cars('应急保障(用车|车)', 'assets_vehicles_emergency'),
  cars('一般公务用车', 'assets_vehicles_general'),
  cars('执法执勤(用车|车|车辆)', 'assets_vehicles_enforcement'),
  cars('特种专业(技术用车|技术车|用车)', 'assets_vehicles_specialised'),
  cars('(离退休[干部][服务]用车|老干部[服务]用车)', 'assets_vehicles_retired'),
  cars('其他(用车|车辆|用途车辆)', 'assets_vehicles_other'),
  cars('[公务用车|共有|实有]车辆[总数]', 'assets_vehicles'),
  [
    '[单价|单位价值|单台价值|单件价值|价值|单台（套）价值][在|超过]{amount}万元(（含）以上|以上|及以上|以上（含）|（含）及以上)[的|（不含车辆）的]([大型]设备|[大型]专用设备|[大型]设备（不含车辆）|专用设备（不含车辆）)',
    { '台（套）': ['assets_equipment_over_threshold'] },
  ],
  [
    '[单价|单位价值|单台价值|单件价值|价值|单台（套）价值][在|超过]{amount}万元(（含）以上|以上|及以上|以上（含）|（含）及以上)[的|（不含车辆）的][大型]通用设备[（不含车辆）]',
    { '台（套）': ['assets_equipment_over_500k'] },
  ],
];
