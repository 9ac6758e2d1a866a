/** The three budgets that fiscal appropriations come from, and what 本年收入 and 本年支出 are where one of them is spoken of. */
import type { Measure } from '../../domain/measures.ts';
import type { SubjectMeasures } from '../lexicon/tokens.ts';

export type Fund = 'general_public_budget' | 'government_funds' | 'state_capital';
type Side = 'revenue' | 'expenditure';

export const FUND_MEASURES: Readonly<Record<Fund, Readonly<Record<Side, Measure>>>> = {
  general_public_budget: {
    revenue: 'general_public_budget_revenue',
    expenditure: 'general_public_budget_expenditure',
  },
  government_funds: { revenue: 'government_funds_revenue', expenditure: 'government_funds_expenditure' },
  state_capital: { revenue: 'state_capital_revenue', expenditure: 'state_capital_expenditure' },
};

const FUNDS = new Map<string, Fund>();
for (const fund of Object.keys(FUND_MEASURES) as Fund[])
  for (const measure of Object.values(FUND_MEASURES[fund])) FUNDS.set(measure, fund);

/** Nouns that name no budget of their own. */
export const SIDES: Readonly<Record<string, Side>> = {
  revenue: 'revenue',
  fiscal_appropriation_revenue: 'revenue',
  expenditure: 'expenditure',
  fiscal_appropriation_expenditure: 'expenditure',
};

/** The budget whose revenue or expenditure the subject is, if it is one's. */
export function fundOf(subject: {
  readonly measures: SubjectMeasures;
  readonly functionName: string;
}): Fund | null {
  const measure = subject.functionName === '' ? subject.measures.money?.[0] : undefined;
  return (measure && FUNDS.get(measure)) ?? null;
}
