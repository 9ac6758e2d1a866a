/** From the address to what is asked of the findings, and the names of the values that the address carries. Pure. */
import { facetValueName, FACET_NAMES, findingRules } from './names.ts';
import { SEVERITIES, type Severity } from '../../domain/tables.ts';
import { findingList, type FindingChoice, type FindingOrder } from '../../queries/findingList.ts';
import type { DataFilter } from '../../queries/index.ts';
import { toldChoices } from '../../comparison/export/scope.ts';
import type { AnySearch } from '../shared/search.ts';
import type { Facet } from '../../queries/findingFacets.ts';
import { t } from '../../language/t.ts';
import { isMark, MARK_NAMES, type Marks } from './marks.ts';

export const PAGE_SIZE = 20;

/** Of each facet; the filter bar finds every region and agency by name. */
export const FACET_VALUES = 12;

/** Two are side by side; what a finding names beyond them is a click away. */
export const SHOWN_PLACES = 2;

/** What is minor stands folded at the end, unless it is asked for. */
export const MAJOR: readonly Severity[] = SEVERITIES.filter((severity) => severity !== 'minor');

const chosenSeverities = ({ severity = [] }: AnySearch): readonly Severity[] =>
  SEVERITIES.filter((each) => severity.includes(each));

export function choiceOf(filter: DataFilter, search: AnySearch, marks: Marks): FindingChoice {
  const severities = chosenSeverities(search);
  const { mark, rule = [], measure = '' } = search;
  return {
    filter,
    rules: findingRules(rule),
    severities: severities.length > 0 ? severities : MAJOR,
    measure,
    ids: isMark(mark) ? [...marks].flatMap(([id, own]) => (own === mark ? [id] : [])).sort() : null,
  };
}

/** What the findings are chosen by beside the filter, in words. */
export function choiceWords(
  { rules, severities, measure }: FindingChoice,
  { mark }: Pick<AnySearch, 'mark'>,
): string[] {
  const told = (facet: Facet, values: readonly string[]): string =>
    values.map((value) => facetValueName({ facet, value, name: null })).join(t('、'));
  return toldChoices([
    [FACET_NAMES.severity, severities.length < SEVERITIES.length ? told('severity', severities) : ''],
    [FACET_NAMES.rule, told('rule', rules)],
    [FACET_NAMES.measure, measure === '' ? '' : told('measure', [measure])],
    [t('我的标记'), isMark(mark) ? MARK_NAMES[mark] : ''],
  ]);
}

export const orderOf = ({ sort }: AnySearch): FindingOrder => (sort === 'amount' ? 'amount' : 'news');

/** Each row says how many there are: one row is enough to count them. */
export const minorFindings = (choice: FindingChoice, limit: number) =>
  findingList({ ...choice, severities: ['minor'] }, 'news', limit, 0);

/** Whether minor findings are folded away below the list. */
export const foldsMinor = (search: AnySearch): boolean => chosenSeverities(search).length === 0;
