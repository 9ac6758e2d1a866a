/** Which indicators the list of 绩效评价 asks for; the build asks the same (app/pageViews.ts). */
import { TARGET_OUTCOMES } from '../../domain/tables.ts';
import { INDICATOR_ORDERS } from '../../queries/indicatorOrders.ts';
import { indicatorSearch, type IndicatorChoice } from '../../queries/indicatorSearch.ts';
import type { DataFilter } from '../../queries/index.ts';
import { chosen } from '../presets/preset.ts';
import type { AnySearch } from '../shared/search.ts';
import { toldChoices } from '../../comparison/export/scope.ts';
import { t } from '../../language/t.ts';
import { OUTCOME_NAMES } from './outcomes.ts';

export const PAGE_SIZE = 20;
export const OUTCOMES = ['all', ...TARGET_OUTCOMES] as const;

export function indicatorChoice(
  filter: DataFilter,
  { text = '', outcome, order }: AnySearch,
): IndicatorChoice {
  const one = chosen(OUTCOMES, outcome);
  const by = INDICATOR_ORDERS.find((each) => each === order?.replace(/^-/, ''));
  return {
    filter,
    text,
    outcome: one === 'all' ? '' : one,
    order: by ? { by, descending: order?.startsWith('-') === true } : null,
  };
}

/** What the indicators are chosen by beside the filter, in words. */
export const choiceWords = ({ text, outcome }: IndicatorChoice): string[] =>
  toldChoices([
    [t('目标结果'), outcome === '' ? '' : OUTCOME_NAMES[outcome]],
    [t('指标含'), text],
  ]);

/** `page`: from 1. */
export const indicatorPage = (choice: IndicatorChoice, page: number) =>
  indicatorSearch(choice, PAGE_SIZE, (page - 1) * PAGE_SIZE);
