/**
 * The nine statement tables (部门决算公开报表 01–09) as data: by which titles they are found, what their columns and rows are
 * called, and which measure each stands for. A province's table is more patterns here. Notation in `lexicon/notation.ts`.
 */
import type { Measure } from '../../domain/measures.ts';
import { PARTS } from './threePublicWords.ts';

/** What a column or a row stands for; null where it is known and no measure stands for it. */
export type Meaning = Measure | null;

export interface RowLabel {
  readonly pattern: string;
  /** By the measure of the column it is read in; `none` where the column names none. */
  readonly measures: Readonly<Partial<Record<Measure | 'none', Measure>>>;
  /** Rows below belong to this group, until another row that opens or closes one. */
  readonly opens?: 'carryover' | 'start';
  /** Only within this group. */
  readonly within?: 'carryover';
}

export interface StatementKind {
  readonly id: string;
  /** As quotes name it. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly rowsBy: 'label' | 'function' | 'economic';
  /** What 合计 or a column without a name of its own stands for. */
  readonly total?: Measure;
  /** Measures of two tables side by side, where no header says which is which. */
  readonly sides?: readonly [Measure, Measure];
  readonly columns: readonly (readonly [pattern: string, meaning: Meaning])[];
  readonly rows: readonly RowLabel[];
}

const BUDGET = '预算[财政拨款]';
const CARRYOVER = '结转[和]结余';
const SUPERIOR = '上级补助收入';
const AFFILIATES = '附属单位(上缴|缴款|上缴款)收入';

const revenue = (pattern: string, measure: Measure): RowLabel => ({
  pattern,
  measures: { revenue: measure },
});
const either = (pattern: string, income: Measure, outlay: Measure): RowLabel => ({
  pattern,
  measures: { revenue: income, expenditure: outlay },
});

const SUMMARY: StatementKind = {
  id: 'summary',
  name: '收入支出决算总表',
  titles: ['[部门|单位](收入支出|收支)决算[总]表'],
  rowsBy: 'label',
  sides: ['revenue', 'expenditure'],
  columns: [
    ['收入', 'revenue'],
    ['支出[（按功能分类）]', 'expenditure'],
  ],
  rows: [
    revenue('[本年]财政拨款收入', 'fiscal_appropriation_revenue'),
    revenue('一般公共预算[财政]拨款[收入]', 'general_public_budget_revenue'),
    revenue('政府性基金[预算][财政]拨款[收入]', 'government_funds_revenue'),
    revenue('国有资本经营[预算][财政]拨款[收入]', 'state_capital_revenue'),
    revenue(SUPERIOR, 'revenue_superior_subsidy'),
    revenue('事业收入', 'revenue_business'),
    revenue('[事业单位]经营收入', 'revenue_operations'),
    revenue(AFFILIATES, 'revenue_affiliates'),
    revenue('其他收入', 'revenue_other'),
    revenue('本年收入[合计|总计]', 'revenue'),
    revenue(
      '[使用]非财政拨款结余[（含专用结余）|和专用结余|弥补收支差额]|用事业基金弥补收支差额',
      'nonfiscal_surplus_used',
    ),
    revenue(`(年初|上年)${CARRYOVER}`, 'carryover_opening'),
    either('[收入支出]总计', 'revenue_total', 'expenditure_total'),
    revenue('收入总计', 'revenue_total'),
    { pattern: '支出总计', measures: { expenditure: 'expenditure_total' } },
    { pattern: '本年支出[合计|总计]', measures: { expenditure: 'expenditure' } },
    { pattern: '结余分配', measures: { expenditure: 'surplus_distribution' } },
    { pattern: `年末${CARRYOVER}|结转下年`, measures: { expenditure: 'carryover_closing' } },
  ],
};

const REVENUE: StatementKind = {
  id: 'revenue',
  name: '收入决算表',
  titles: ['[部门|单位]收入决算[总]表'],
  rowsBy: 'function',
  total: 'revenue',
  columns: [
    ['本年收入[合计]|收入合计', 'revenue'],
    ['[本年]财政拨款[收入]', 'fiscal_appropriation_revenue'],
    [SUPERIOR, 'revenue_superior_subsidy'],
    ['事业收入', 'revenue_business'],
    ['教育收费', null],
    ['[事业单位]经营收入', 'revenue_operations'],
    [AFFILIATES, 'revenue_affiliates'],
    ['其他收入', 'revenue_other'],
  ],
  rows: [],
};

const EXPENDITURE: StatementKind = {
  id: 'expenditure',
  name: '支出决算表',
  titles: ['[部门|单位]支出决算[总]表'],
  rowsBy: 'function',
  total: 'expenditure',
  columns: [
    ['本年支出[合计]|支出合计', 'expenditure'],
    ['基本支出', 'basic_expenditure'],
    ['项目支出', 'project_expenditure'],
    ['上缴上级[单位]支出', 'expenditure_to_superior'],
    ['[事业单位]经营支出', 'expenditure_operations'],
    ['对附属单位补助支出', 'expenditure_to_affiliates'],
  ],
  rows: [],
};

const INCOME = 'fiscal_appropriation_revenue';
const OUTLAY = 'fiscal_appropriation_expenditure';

const FISCAL: StatementKind = {
  id: 'fiscal',
  name: '财政拨款收入支出决算总表',
  titles: ['财政拨款(收入支出|收支)决算[总]表'],
  rowsBy: 'label',
  sides: [INCOME, OUTLAY],
  columns: [
    ['收入', INCOME],
    ['支出[（按功能分类）]', OUTLAY],
    ['一般公共预算[财政拨款]', 'general_public_budget_expenditure'],
    ['政府性基金[预算][财政拨款]', 'government_funds_expenditure'],
    ['国有资本经营[预算][财政拨款]', 'state_capital_expenditure'],
    ['一般公共预算[财政拨款]', 'general_public_budget_revenue'],
    ['政府性基金[预算][财政拨款]', 'government_funds_revenue'],
    ['国有资本经营[预算][财政拨款]', 'state_capital_revenue'],
  ],
  rows: [
    {
      pattern: '一般公共预算[财政]拨款[收入]',
      measures: { [INCOME]: 'general_public_budget_revenue' },
    },
    { pattern: `政府性基金${BUDGET}[收入]`, measures: { [INCOME]: 'government_funds_revenue' } },
    { pattern: `国有资本经营${BUDGET}[收入]`, measures: { [INCOME]: 'state_capital_revenue' } },
    // Below the year's revenue the same labels stand for the parts of the opening carry-over.
    { pattern: '本年[财政拨款]收入[合计]', measures: { [INCOME]: INCOME }, opens: 'carryover' },
    {
      pattern: `(年初|上年)财政拨款${CARRYOVER}`,
      measures: { [INCOME]: 'fiscal_appropriation_carryover_opening' },
      opens: 'carryover',
    },
    { pattern: '一般公共预算[财政]拨款[收入]', measures: {}, within: 'carryover' },
    {
      pattern: `政府性基金${BUDGET}[收入]`,
      measures: { [INCOME]: 'government_funds_carryover_opening' },
      within: 'carryover',
    },
    {
      pattern: `国有资本经营${BUDGET}[收入]`,
      measures: { [INCOME]: 'state_capital_carryover_opening' },
      within: 'carryover',
    },
    {
      pattern: '本年[财政拨款]支出[合计]',
      measures: {
        [OUTLAY]: OUTLAY,
        general_public_budget_expenditure: 'general_public_budget_expenditure',
        government_funds_expenditure: 'government_funds_expenditure',
        state_capital_expenditure: 'state_capital_expenditure',
      },
    },
    {
      pattern: `年末财政拨款${CARRYOVER}`,
      measures: {
        [OUTLAY]: 'fiscal_appropriation_carryover_closing',
        government_funds_expenditure: 'government_funds_carryover_closing',
        state_capital_expenditure: 'state_capital_carryover_closing',
      },
    },
    {
      pattern: '总计|收入总计|支出总计|收入支出总计',
      measures: {
        [INCOME]: 'fiscal_appropriation_revenue_total',
        [OUTLAY]: 'fiscal_appropriation_expenditure_total',
      },
      opens: 'start',
    },
  ],
};

const GENERAL: StatementKind = {
  id: 'general_public_budget',
  name: '一般公共预算财政拨款支出决算表',
  titles: ['一般公共预算[财政拨款][收入]支出决算表'],
  rowsBy: 'function',
  total: 'general_public_budget_expenditure',
  columns: [
    ['[本年]支出[合计]', 'general_public_budget_expenditure'],
    ['基本支出', 'general_public_budget_basic_expenditure'],
    ['项目支出', 'general_public_budget_project_expenditure'],
    [`(年初|年末)${CARRYOVER}`, null],
    ['本年收入[合计]', 'general_public_budget_revenue'],
  ],
  rows: [],
};

const BASIC: StatementKind = {
  id: 'basic',
  name: '一般公共预算财政拨款基本支出决算表',
  titles: ['一般公共预算[财政拨款]基本支出决算[明细]表', '财政拨款基本支出决算[明细]表'],
  rowsBy: 'economic',
  total: 'general_public_budget_basic_expenditure',
  columns: [
    ['基本支出', 'general_public_budget_basic_expenditure'],
    ['人员经费', 'personnel'],
    ['[日常]公用经费', 'operating'],
  ],
  rows: [
    { pattern: '人员经费[合计|小计]', measures: { personnel: 'personnel', none: 'personnel' } },
    { pattern: '[日常]公用经费[合计|小计]', measures: { operating: 'operating', none: 'operating' } },
  ],
};

/** 07 and 08 say the same of two budgets. */
const account = (
  name: string,
  title: string,
  measures: readonly [opening: Measure, income: Measure, outlay: Measure, closing: Measure],
  total?: Measure,
): StatementKind => ({
  id: `${measures[2]}${total === undefined ? '' : '_only'}`,
  name,
  titles: [title],
  rowsBy: 'function',
  ...(total === undefined ? {} : { total }),
  columns: [
    [`(年初|上年)[财政拨款]${CARRYOVER}`, measures[0]],
    ['本年收入[合计]', measures[1]],
    ['[本年]支出[合计]', measures[2]],
    // No measure stands for the parts; nor is a part of another column its whole.
    ['基本支出', null],
    ['项目支出', null],
    [`年末[财政拨款]${CARRYOVER}`, measures[3]],
  ],
  rows: [],
});

const FUNDS = [
  'government_funds_carryover_opening',
  'government_funds_revenue',
  'government_funds_expenditure',
  'government_funds_carryover_closing',
] as const;
const CAPITAL = [
  'state_capital_carryover_opening',
  'state_capital_revenue',
  'state_capital_expenditure',
  'state_capital_carryover_closing',
] as const;

const THREE_PUBLIC: StatementKind = {
  id: 'three_public',
  name: '财政拨款“三公”经费支出决算表',
  titles: [
    '[一般公共预算][财政拨款][开支的|安排的]三公经费[财政拨款][(及|和|、)机关运行经费][支出]决算[情况][公开]表',
    '[一般公共预算][财政拨款]三公经费[(、|及|和)会议费、培训费][支出]决算[情况]表',
    '三公经费[公共预算][财政拨款]支出决算表',
  ],
  rowsBy: 'label',
  total: 'three_public',
  columns: [
    ...PARTS,
    ['机关运行(经费|费)[支出]', 'agency_operating'],
    ['会议费[支出]', 'meetings'],
    ['培训费[支出]', 'training'],
  ],
  rows: [
    ...PARTS.map(([pattern, measure]): RowLabel => ({ pattern, measures: { none: measure } })),
    { pattern: '机关运行(经费|费)[支出]', measures: { none: 'agency_operating' } },
    { pattern: '会议费[支出]', measures: { none: 'meetings' } },
    { pattern: '培训费[支出]', measures: { none: 'training' } },
  ],
};

export const KINDS: readonly StatementKind[] = [
  SUMMARY,
  REVENUE,
  EXPENDITURE,
  FISCAL,
  GENERAL,
  BASIC,
  account('政府性基金预算财政拨款收入支出决算表', `政府性基金${BUDGET}(收入支出|收支)决算表`, FUNDS),
  account('政府性基金预算财政拨款支出决算表', `政府性基金${BUDGET}支出决算表`, FUNDS, FUNDS[2]),
  account('国有资本经营预算财政拨款收入支出决算表', `国有资本经营${BUDGET}(收入支出|收支)决算表`, CAPITAL),
  account('国有资本经营预算财政拨款支出决算表', `国有资本经营${BUDGET}支出决算表`, CAPITAL, CAPITAL[2]),
  THREE_PUBLIC,
];
