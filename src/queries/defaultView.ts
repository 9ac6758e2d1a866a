/** The measures of the 总览 page and the calls its default view makes: one list, used by the page and by the build. */
import type { Measure } from '../domain/measures.ts';
import { agencies } from './agencies.ts';
import { comparableFigures } from './comparableFigures.ts';
import { datasetFacts } from './datasetFacts.ts';
import { declaredAbsences } from './declaredAbsences.ts';
import { fiscalYears } from './fiscalYears.ts';
import { NO_FILTER } from './filterParams.ts';
import type { NamedQueryCall } from './namedQuery.ts';
import { regions } from './regions.ts';

export const OVERVIEW_MEASURES = [
  'expenditure_total',
  'revenue_total',
  'expenditure',
  'revenue',
  'fiscal_appropriation_expenditure_total',
  'general_public_budget_expenditure',
  'government_funds_expenditure',
  'basic_expenditure',
  'project_expenditure',
  'personnel',
  'operating',
  'three_public',
  'agency_operating',
  'institution_operating',
  'procurement',
  'staff_active',
] as const satisfies readonly Measure[];

/** Run at build time and inlined, so that the first chart does not wait for the engine. */
export const defaultViewQueries = (): readonly NamedQueryCall[] => [
  datasetFacts(),
  regions(),
  agencies(),
  fiscalYears(),
  comparableFigures(OVERVIEW_MEASURES, NO_FILTER),
  declaredAbsences(OVERVIEW_MEASURES, NO_FILTER),
];
