/**
 * The measures: what the documents state, one name a quantity (see docs/vocabulary.md).
 * A measure that is stated by function (类/款/项) or by economic category keeps its name; the figure carries the category.
 */
import type { Dimension, Unit } from './units.ts';

export const SECTIONS = {
  overview: '单位概况',
  total: '收入支出总体',
  revenue: '收入决算',
  expenditure: '支出决算',
  fiscal: '财政拨款收支',
  general_public_budget: '一般公共预算',
  basic: '基本支出',
  three_public: '“三公”经费',
  government_funds: '政府性基金预算',
  state_capital: '国有资本经营预算',
  agency_operating: '机关运行经费',
  procurement: '政府采购',
  assets: '国有资产',
  performance: '预算绩效',
} as const;

export type Section = keyof typeof SECTIONS;

interface MeasureDefinition {
  readonly parent?: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly dimension: Dimension;
  readonly section: Section;
  /** Children with the same parent sum to the parent. */
  readonly additive?: boolean;
  readonly definition: string;
  /** The unit of comparison, where the dimension alone does not tell (人, 辆, 批次). */
  readonly unit?: Unit;
}

const money = (
  section: Section,
  nameZh: string,
  nameEn: string,
  definition: string,
  parent?: string,
  additive = parent !== undefined,
): MeasureDefinition => ({
  section,
  nameZh,
  nameEn,
  definition,
  dimension: 'money',
  additive,
  ...(parent === undefined ? {} : { parent }),
});

const counted = (
  section: Section,
  nameZh: string,
  nameEn: string,
  definition: string,
  unit: Unit,
  parent?: string,
): MeasureDefinition => ({
  section,
  nameZh,
  nameEn,
  definition,
  unit,
  dimension: 'count',
  additive: parent !== undefined,
  ...(parent === undefined ? {} : { parent }),
});

const rated = (level: string, nameEn: string): MeasureDefinition =>
  counted(
    'performance',
    `评价为“${level}”的项目数`,
    `Projects rated ${nameEn}`,
    `绩效自评结果等级为“${level}”的项目个数`,
    '个',
    'performance_project_count',
  );

export const MEASURES = {
  staff: counted('overview', '实有人数', 'Staff', '年末实有人数', '人'),
  internal_offices: counted('overview', '内设机构数', 'Internal offices', '部门内设处室、科室的个数', '个'),
  subordinate_units: counted(
    'overview',
    '所属单位数',
    'Subordinate units',
    '纳入部门决算编报范围的下属单位个数',
    '个',
  ),
  subordinate_institutions: counted(
    'overview',
    '所属事业单位数',
    'Subordinate public institutions',
    '所属单位中事业单位的个数',
    '个',
  ),
  staff_active: counted('overview', '在职人员', 'Staff in post', '年末在职人员', '人', 'staff'),
  staff_retired_cadres: counted(
    'overview',
    '离休人员',
    'Retired cadres (lixiu)',
    '年末离休人员',
    '人',
    'staff',
  ),
  staff_retired: counted('overview', '退休人员', 'Retired staff', '年末退休人员', '人', 'staff'),

  revenue_total: money(
    'total',
    '收入总计',
    'Total revenue incl. carry-over',
    '本年收入、使用的结余与年初结转和结余之和',
  ),
  revenue: money('total', '本年收入合计', 'Revenue of the year', '本年各项收入之和', 'revenue_total'),
  nonfiscal_surplus_used: money(
    'total',
    '使用非财政拨款结余',
    'Non-fiscal surplus used',
    '用于弥补收支差额的非财政拨款结余（含专用结余）',
    'revenue_total',
  ),
  carryover_opening: money(
    'total',
    '年初结转和结余',
    'Opening carry-over',
    '以前年度结转到本年使用的资金',
    'revenue_total',
  ),
  expenditure_total: money(
    'total',
    '支出总计',
    'Total expenditure incl. carry-over',
    '本年支出、结余分配与年末结转和结余之和',
  ),
  expenditure: money(
    'total',
    '本年支出合计',
    'Expenditure of the year',
    '本年各项支出之和',
    'expenditure_total',
  ),
  surplus_distribution: money(
    'total',
    '结余分配',
    'Surplus distribution',
    '按规定缴纳、提取或转出的结余',
    'expenditure_total',
  ),
  carryover_closing: money(
    'total',
    '年末结转和结余',
    'Closing carry-over',
    '结转到以后年度使用的资金',
    'expenditure_total',
  ),

  fiscal_appropriation_revenue: money(
    'revenue',
    '财政拨款收入',
    'Fiscal appropriation revenue',
    '本年从同级财政取得的拨款',
    'revenue',
  ),
  revenue_superior_subsidy: money(
    'revenue',
    '上级补助收入',
    'Subsidy from superior units',
    '从主管部门和上级单位取得的非财政补助收入',
    'revenue',
  ),
  revenue_business: money(
    'revenue',
    '事业收入',
    'Business revenue',
    '开展专业业务活动及其辅助活动取得的收入',
    'revenue',
  ),
  revenue_operations: money(
    'revenue',
    '经营收入',
    'Operating revenue',
    '开展非独立核算经营活动取得的收入',
    'revenue',
  ),
  revenue_affiliates: money(
    'revenue',
    '附属单位上缴收入',
    'Remittances from affiliates',
    '附属独立核算单位上缴的收入',
    'revenue',
  ),
  revenue_other: money('revenue', '其他收入', 'Other revenue', '以上各项之外的收入', 'revenue'),

  basic_expenditure: money(
    'expenditure',
    '基本支出',
    'Basic expenditure',
    '保障机构运转、完成日常任务的人员和公用支出',
    'expenditure',
  ),
  project_expenditure: money(
    'expenditure',
    '项目支出',
    'Project expenditure',
    '基本支出之外为特定任务发生的支出',
    'expenditure',
  ),
  expenditure_to_superior: money(
    'expenditure',
    '上缴上级支出',
    'Remittances to superior units',
    '按规定上缴上级单位的支出',
    'expenditure',
  ),
  expenditure_operations: money(
    'expenditure',
    '经营支出',
    'Operating expenditure',
    '开展非独立核算经营活动的支出',
    'expenditure',
  ),
  expenditure_to_affiliates: money(
    'expenditure',
    '对附属单位补助支出',
    'Subsidies to affiliates',
    '用非财政资金对附属单位的补助',
    'expenditure',
  ),

  fiscal_appropriation_revenue_total: money(
    'fiscal',
    '财政拨款收入总计',
    'Total fiscal appropriation revenue',
    '本年财政拨款收入与年初财政拨款结转和结余之和',
  ),
  fiscal_appropriation_carryover_opening: money(
    'fiscal',
    '年初财政拨款结转和结余',
    'Opening carry-over of fiscal appropriation',
    '以前年度结转到本年的财政拨款',
    'fiscal_appropriation_revenue_total',
  ),
  general_public_budget_revenue: money(
    'fiscal',
    '一般公共预算财政拨款收入',
    'General public budget revenue',
    '财政拨款收入中来自一般公共预算的部分',
    'fiscal_appropriation_revenue',
  ),
  government_funds_revenue: money(
    'fiscal',
    '政府性基金预算财政拨款收入',
    'Government-managed funds revenue',
    '财政拨款收入中来自政府性基金预算的部分',
    'fiscal_appropriation_revenue',
  ),
  state_capital_revenue: money(
    'fiscal',
    '国有资本经营预算财政拨款收入',
    'State capital operations revenue',
    '财政拨款收入中来自国有资本经营预算的部分',
    'fiscal_appropriation_revenue',
  ),
  fiscal_appropriation_expenditure_total: money(
    'fiscal',
    '财政拨款支出总计',
    'Total fiscal appropriation expenditure',
    '本年财政拨款支出与年末财政拨款结转和结余之和',
  ),
  fiscal_appropriation_expenditure: money(
    'fiscal',
    '本年财政拨款支出',
    'Fiscal appropriation expenditure',
    '本年用财政拨款安排的支出',
    'fiscal_appropriation_expenditure_total',
  ),
  fiscal_appropriation_carryover_closing: money(
    'fiscal',
    '年末财政拨款结转和结余',
    'Closing carry-over of fiscal appropriation',
    '结转到以后年度的财政拨款',
    'fiscal_appropriation_expenditure_total',
  ),

  general_public_budget_expenditure: money(
    'general_public_budget',
    '一般公共预算财政拨款支出',
    'General public budget expenditure',
    '一般公共预算安排的支出；按功能分类分为类、款、项',
    'fiscal_appropriation_expenditure',
  ),
  general_public_budget_basic_expenditure: money(
    'basic',
    '一般公共预算基本支出',
    'Basic expenditure, general public budget',
    '一般公共预算安排的基本支出；按经济分类列示',
    'general_public_budget_expenditure',
  ),
  general_public_budget_project_expenditure: money(
    'basic',
    '一般公共预算项目支出',
    'Project expenditure, general public budget',
    '一般公共预算安排的项目支出',
    'general_public_budget_expenditure',
  ),
  personnel: money(
    'basic',
    '人员经费',
    'Personnel expenses',
    '工资福利支出和对个人和家庭的补助',
    'general_public_budget_basic_expenditure',
  ),
  operating: money(
    'basic',
    '公用经费',
    'Operating expenses',
    '商品和服务支出等保障机构运转的费用',
    'general_public_budget_basic_expenditure',
  ),

  three_public: money(
    'three_public',
    '“三公”经费',
    '"Three public" expenses',
    '财政拨款安排的因公出国（境）费、公务用车购置及运行维护费、公务接待费',
  ),
  overseas_travel: money(
    'three_public',
    '因公出国（境）费',
    'Official overseas travel',
    '公务出国（境）的旅费、住宿费、培训费等',
    'three_public',
  ),
  vehicles: money(
    'three_public',
    '公务用车购置及运行维护费',
    'Official vehicles',
    '公务用车购置费与运行维护费之和',
    'three_public',
  ),
  vehicle_purchase: money(
    'three_public',
    '公务用车购置费',
    'Official vehicle purchase',
    '公务用车购置支出（含购置税、牌照费）',
    'vehicles',
  ),
  vehicle_operation: money(
    'three_public',
    '公务用车运行维护费',
    'Official vehicle operation',
    '公务用车燃料、维修、过路过桥、保险等费用',
    'vehicles',
  ),
  reception: money(
    'three_public',
    '公务接待费',
    'Official reception',
    '按规定开支的各类公务接待费用',
    'three_public',
  ),
  reception_domestic: money(
    'three_public',
    '国内公务接待支出',
    'Domestic reception',
    '国内公务接待费用',
    'reception',
  ),
  reception_foreign: money(
    'three_public',
    '外宾接待支出',
    'Reception of foreign guests',
    '外宾接待费用',
    'reception',
  ),
  overseas_groups: counted(
    'three_public',
    '因公出国（境）团组数',
    'Overseas groups',
    '全年因公出国（境）团组数',
    '个',
  ),
  overseas_persons: counted(
    'three_public',
    '因公出国（境）人次',
    'Overseas person-times',
    '全年因公出国（境）人次',
    '人次',
  ),
  vehicles_purchased: counted(
    'three_public',
    '公务用车购置数',
    'Official vehicles purchased',
    '本年购置（更新）公务用车数量',
    '辆',
  ),
  vehicles_owned: counted(
    'three_public',
    '公务用车保有量',
    'Official vehicles owned',
    '年末开支财政拨款的公务用车保有量',
    '辆',
  ),
  reception_batches: counted(
    'three_public',
    '国内公务接待批次',
    'Domestic reception batches',
    '全年国内公务接待批次',
    '批次',
  ),
  reception_persons: counted(
    'three_public',
    '国内公务接待人次',
    'Domestic reception persons',
    '全年国内公务接待人次',
    '人次',
  ),
  reception_foreign_batches: counted(
    'three_public',
    '外宾接待批次',
    'Foreign reception batches',
    '全年外宾接待团组（批次）',
    '批次',
  ),
  reception_foreign_persons: counted(
    'three_public',
    '外宾接待人次',
    'Foreign reception persons',
    '全年外宾接待人次',
    '人次',
  ),

  government_funds_carryover_opening: money(
    'government_funds',
    '政府性基金年初结转和结余',
    'Government-managed funds, opening carry-over',
    '政府性基金预算财政拨款年初结转和结余',
  ),
  government_funds_expenditure: money(
    'government_funds',
    '政府性基金预算财政拨款支出',
    'Government-managed funds expenditure',
    '政府性基金预算安排的支出',
    'fiscal_appropriation_expenditure',
  ),
  government_funds_carryover_closing: money(
    'government_funds',
    '政府性基金年末结转和结余',
    'Government-managed funds, closing carry-over',
    '政府性基金预算财政拨款年末结转和结余',
  ),
  state_capital_carryover_opening: money(
    'state_capital',
    '国有资本经营预算年初结转和结余',
    'State capital operations, opening carry-over',
    '国有资本经营预算财政拨款年初结转和结余',
  ),
  state_capital_expenditure: money(
    'state_capital',
    '国有资本经营预算财政拨款支出',
    'State capital operations expenditure',
    '国有资本经营预算安排的支出',
    'fiscal_appropriation_expenditure',
  ),
  state_capital_carryover_closing: money(
    'state_capital',
    '国有资本经营预算年末结转和结余',
    'State capital operations, closing carry-over',
    '国有资本经营预算财政拨款年末结转和结余',
  ),

  meetings: money('three_public', '会议费', 'Meetings', '会议的住宿、伙食、场地等费用'),
  training: money('three_public', '培训费', 'Training', '培训的师资、住宿、场地等费用'),

  agency_operating: money(
    'agency_operating',
    '机关运行经费',
    'Agency operating expenses',
    '行政单位和参公事业单位财政拨款基本支出中的公用经费',
  ),
  institution_operating: money(
    'agency_operating',
    '事业单位公用经费',
    'Operating expenses of a public institution',
    '事业单位（参公的除外）在机关运行经费标题下公布的公用经费',
  ),

  procurement: money('procurement', '政府采购支出总额', 'Government procurement', '本年政府采购支出'),
  procurement_goods: money(
    'procurement',
    '政府采购货物支出',
    'Procurement of goods',
    '政府采购货物支出',
    'procurement',
  ),
  procurement_works: money(
    'procurement',
    '政府采购工程支出',
    'Procurement of works',
    '政府采购工程支出',
    'procurement',
  ),
  procurement_services: money(
    'procurement',
    '政府采购服务支出',
    'Procurement of services',
    '政府采购服务支出',
    'procurement',
  ),
  procurement_sme: money(
    'procurement',
    '授予中小企业合同金额',
    'Contracts to small and medium enterprises',
    '授予中小企业的政府采购合同金额',
    'procurement',
    false,
  ),
  procurement_small_micro: money(
    'procurement',
    '授予小微企业合同金额',
    'Contracts to small and micro enterprises',
    '授予小微企业的政府采购合同金额',
    'procurement_sme',
    false,
  ),
  procurement_reserved_sme: money(
    'procurement',
    '面向中小企业预留金额',
    'Reserved for small and medium enterprises',
    '预留给中小企业的政府采购份额',
    'procurement',
    false,
  ),
  procurement_goods_sme: money(
    'procurement',
    '货物采购授予中小企业合同金额',
    'Goods contracts to small and medium enterprises',
    '货物采购中授予中小企业的部分',
    'procurement_goods',
    false,
  ),
  procurement_works_sme: money(
    'procurement',
    '工程采购授予中小企业合同金额',
    'Works contracts to small and medium enterprises',
    '工程采购中授予中小企业的部分',
    'procurement_works',
    false,
  ),
  procurement_services_sme: money(
    'procurement',
    '服务采购授予中小企业合同金额',
    'Services contracts to small and medium enterprises',
    '服务采购中授予中小企业的部分',
    'procurement_services',
    false,
  ),

  assets_fixed: money('assets', '固定资产原值', 'Fixed assets, original value', '年末固定资产原值'),
  assets_building_area: {
    section: 'assets',
    nameZh: '房屋面积',
    nameEn: 'Buildings, area',
    dimension: 'area',
    definition: '年末房屋面积',
  },
  assets_building_value: money('assets', '房屋价值', 'Buildings, value', '年末房屋价值'),
  assets_vehicles: counted('assets', '车辆数', 'Vehicles in assets', '年末固定资产中的车辆数', '辆'),
  assets_vehicle_value: money('assets', '车辆价值', 'Vehicles, value', '年末车辆价值'),
  assets_vehicles_leaders: counted(
    'assets',
    '副部（省）级及以上领导用车',
    'Vehicles for senior leaders',
    '领导干部用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_principals: counted(
    'assets',
    '主要负责人用车',
    'Vehicles for principals',
    '主要负责人用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_confidential: counted(
    'assets',
    '机要通信用车',
    'Confidential-mail vehicles',
    '机要通信用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_emergency: counted(
    'assets',
    '应急保障用车',
    'Emergency vehicles',
    '应急保障用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_general: counted(
    'assets',
    '一般公务用车',
    'General official vehicles',
    '一般公务用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_enforcement: counted(
    'assets',
    '执法执勤用车',
    'Enforcement vehicles',
    '执法执勤用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_specialised: counted(
    'assets',
    '特种专业技术用车',
    'Specialised vehicles',
    '特种专业技术用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_retired: counted(
    'assets',
    '离退休干部服务用车',
    'Vehicles for retired cadres',
    '离退休干部服务用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_vehicles_other: counted(
    'assets',
    '其他用车',
    'Other vehicles',
    '其他用车数量',
    '辆',
    'assets_vehicles',
  ),
  assets_equipment_over_threshold: counted(
    'assets',
    '大型设备台（套）数',
    'Large equipment',
    '单价达到公布标准（多为100万元）的设备数量',
    '台（套）',
  ),
  assets_equipment_over_500k: counted(
    'assets',
    '单价50万元以上通用设备',
    'General equipment over ¥500k',
    '单价50万元以上通用设备数量',
    '台（套）',
  ),

  performance_overall_forms: counted(
    'performance',
    '整体支出绩效自评表数',
    'Overall self-evaluation forms',
    '整体支出绩效自评表的份数',
    '个',
  ),
  performance_overall: money(
    'performance',
    '整体支出绩效自评资金',
    'Funds under overall self-evaluation',
    '整体支出绩效自评所涉资金',
  ),
  performance_project_count: counted(
    'performance',
    '绩效自评项目数',
    'Projects evaluated',
    '开展绩效自评的项目个数',
    '个',
  ),
  performance_rated_excellent: rated('优', 'excellent'),
  performance_rated_good: rated('良', 'good'),
  performance_rated_fair: rated('中', 'fair'),
  performance_rated_poor: rated('差', 'poor'),
  performance_projects: money(
    'performance',
    '项目绩效自评资金',
    'Funds under project self-evaluation',
    '项目绩效自评所涉资金',
  ),
} as const satisfies Record<string, MeasureDefinition>;

export type Measure = keyof typeof MEASURES;

export const isMeasure = (text: string): text is Measure => Object.hasOwn(MEASURES, text);

/** The definition of a measure, with its optional parts visible. */
export const measureDefinition = (measure: Measure): MeasureDefinition => MEASURES[measure];
