/** Which indicators the list of 绩效评价 asks for; the build asks the same (app/pageViews.ts). */
import { TARGET_OUTCOMES } from '../../domain/tables.ts';
import { indicatorSearch, type IndicatorChoice } from '../../queries/indicatorSearch.ts';
import type { DataFilter } from '../../queries/index.ts';
import { chosen } from '../presets/preset.ts';
import type { AnySearch } from '../shared/search.ts';

export const PAGE_SIZE = 20;
export const OUTCOMES = ['all', ...TARGET_OUTCOMES] as const;

export function indicatorChoice(filter: DataFilter, { text = '', outcome }: AnySearch): IndicatorChoice {
  const one = chosen(OUTCOMES, outcome);
  return { filter, text, outcome: one === 'all' ? '' : one };
}

/** `page`: from 1. */
export const indicatorPage = (choice: IndicatorChoice, page: number) =>
  indicatorSearch(choice, PAGE_SIZE, (page - 1) * PAGE_SIZE);
