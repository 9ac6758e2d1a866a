/** Totals against their components: the overall, revenue, expenditure and fiscal sections, and basic expenditure. */
import { SOURCES, TOLERANCES, type Rule } from '../rule.ts';
import { atMost, balanced, sumOf } from '../sums.ts';

const sum = (
  id: string,
  title: string,
  formula: string,
  find: Rule['find'],
  source: string = SOURCES.identity,
): Rule => ({
  id,
  title,
  formula,
  tolerance: TOLERANCES.summand,
  severity: 'contradiction',
  source,
  find,
});

export const TOTAL_RULES: readonly Rule[] = [
  sum(
    'total.revenue',
    '收入总计等于各部分之和',
    '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
    sumOf('revenue_total', [['revenue', 'nonfiscal_surplus_used', 'carryover_opening']]),
  ),
  sum(
    'total.expenditure',
    '支出总计等于各部分之和',
    '支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余',
    sumOf('expenditure_total', [['expenditure', 'surplus_distribution', 'carryover_closing']]),
  ),
  sum(
    'total.balance',
    '收入总计等于支出总计',
    '收入总计 = 支出总计',
    balanced(
      ['revenue_total', ['revenue', 'nonfiscal_surplus_used', 'carryover_opening']],
      ['expenditure_total', ['expenditure', 'surplus_distribution', 'carryover_closing']],
      '收支总计应当相等',
    ),
    SOURCES.accounts,
  ),
  sum(
    'revenue.parts',
    '本年收入等于各项收入之和',
    '本年收入 = 财政拨款 + 上级补助 + 事业 + 经营 + 附属单位上缴 + 其他收入',
    sumOf('revenue', [
      [
        'fiscal_appropriation_revenue',
        'revenue_superior_subsidy',
        'revenue_business',
        'revenue_operations',
        'revenue_affiliates',
        'revenue_other',
      ],
    ]),
  ),
  sum(
    'expenditure.parts',
    '本年支出等于各项支出之和',
    '本年支出 = 基本 + 项目 + 上缴上级 + 经营 + 对附属单位补助支出',
    sumOf('expenditure', [
      [
        'basic_expenditure',
        'project_expenditure',
        'expenditure_to_superior',
        'expenditure_operations',
        'expenditure_to_affiliates',
      ],
    ]),
  ),
  sum(
    'fiscal.revenue-total',
    '财政拨款收入总计等于各部分之和',
    '财政拨款收入总计 = 年初财政拨款结转和结余 + 本年财政拨款收入',
    sumOf('fiscal_appropriation_revenue_total', [
      ['fiscal_appropriation_carryover_opening', 'fiscal_appropriation_revenue'],
    ]),
  ),
  sum(
    'fiscal.expenditure-total',
    '财政拨款支出总计等于各部分之和',
    '财政拨款支出总计 = 本年财政拨款支出 + 年末财政拨款结转和结余',
    sumOf('fiscal_appropriation_expenditure_total', [
      ['fiscal_appropriation_expenditure', 'fiscal_appropriation_carryover_closing'],
    ]),
  ),
  sum(
    'fiscal.balance',
    '财政拨款收支总计相等',
    '财政拨款收入总计 = 财政拨款支出总计',
    balanced(
      [
        'fiscal_appropriation_revenue_total',
        ['fiscal_appropriation_revenue', 'fiscal_appropriation_carryover_opening'],
      ],
      [
        'fiscal_appropriation_expenditure_total',
        ['fiscal_appropriation_expenditure', 'fiscal_appropriation_carryover_closing'],
      ],
      '财政拨款收支总计应当相等',
    ),
    SOURCES.accounts,
  ),
  sum(
    'fiscal.revenue-parts',
    '财政拨款收入等于三本预算之和',
    '财政拨款收入 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    sumOf('fiscal_appropriation_revenue', [
      ['general_public_budget_revenue', 'government_funds_revenue', 'state_capital_revenue'],
    ]),
  ),
  sum(
    'fiscal.expenditure-parts',
    '财政拨款支出等于三本预算之和',
    '财政拨款支出 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
    sumOf('fiscal_appropriation_expenditure', [
      ['general_public_budget_expenditure', 'government_funds_expenditure', 'state_capital_expenditure'],
    ]),
  ),
  sum(
    'basic.personnel-operating',
    '人员经费与公用经费之和等于基本支出',
    '一般公共预算基本支出 = 人员经费 + 公用经费',
    sumOf('general_public_budget_basic_expenditure', [['personnel', 'operating']]),
    SOURCES.accounts,
  ),
  sum(
    'basic.plus-project',
    '基本支出与项目支出之和等于一般公共预算支出',
    '一般公共预算支出 = 一般公共预算基本支出 + 项目支出',
    sumOf('general_public_budget_expenditure', [
      ['general_public_budget_basic_expenditure', 'general_public_budget_project_expenditure'],
    ]),
  ),
  sum(
    'limit.fiscal-in-revenue',
    '财政拨款收入不大于本年收入',
    '财政拨款收入 ≤ 本年收入合计',
    atMost('fiscal_appropriation_revenue', 'revenue', '部分不应大于整体'),
  ),
  sum(
    'limit.general-in-fiscal',
    '一般公共预算支出不大于财政拨款支出',
    '一般公共预算财政拨款支出 ≤ 本年财政拨款支出',
    atMost('general_public_budget_expenditure', 'fiscal_appropriation_expenditure', '部分不应大于整体'),
  ),
  sum(
    'limit.fiscal-in-expenditure',
    '财政拨款支出不大于本年支出',
    '本年财政拨款支出 ≤ 本年支出合计',
    atMost('fiscal_appropriation_expenditure', 'expenditure', '部分不应大于整体'),
  ),
  sum(
    'limit.general-basic-in-basic',
    '一般公共预算基本支出不大于基本支出',
    '一般公共预算基本支出 ≤ 基本支出',
    atMost('general_public_budget_basic_expenditure', 'basic_expenditure', '部分不应大于整体'),
  ),
  sum(
    'limit.fiscal-opening',
    '年初财政拨款结转不大于年初结转',
    '年初财政拨款结转和结余 ≤ 年初结转和结余',
    atMost('fiscal_appropriation_carryover_opening', 'carryover_opening', '部分不应大于整体'),
  ),
  sum(
    'limit.fiscal-closing',
    '年末财政拨款结转不大于年末结转',
    '年末财政拨款结转和结余 ≤ 年末结转和结余',
    atMost('fiscal_appropriation_carryover_closing', 'carryover_closing', '部分不应大于整体'),
  ),
];
