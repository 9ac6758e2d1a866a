/** What of all that there is the parts of an export show, in words: taken alone, a file or a picture does not tell. Pure. */
import { formatNumber } from '../../domain/format.ts';
import { t } from '../../language/t.ts';
import type { Frame } from '../frame.ts';
import { framesOf, type ExportPart } from './part.ts';

/** Names of what the filter chooses; empty where it chooses nothing. */
export interface ChosenNames {
  readonly region: string;
  readonly agency: string;
  readonly year: string;
}

/** Which of the agencies or forms a frame has, where it has not all of them. */
function pageWords({ comparison, total }: Frame): string {
  const { page, top, per } = comparison;
  if (total <= top) return '';
  const first = (Math.min(page, Math.ceil(total / top)) - 1) * top + 1;
  const count = (value: number): string => formatNumber(value, '个');
  return t('第 {first}–{last} {unit}，共 {total} {unit}', {
    first: count(first),
    last: count(Math.min(first + top - 1, total)),
    unit: per === 'form' ? t('份自评表') : t('个部门'),
    total: count(total),
  });
}

/** Only what the parts follow: a panel of one agency is of no region that is still chosen elsewhere. Empty where they are of all. */
export function scopeWords(parts: readonly ExportPart[], chosen: ChosenNames): string {
  const comparisons = framesOf(parts).map(({ comparison }) => comparison);
  const told = [
    [t('地区'), chosen.region, comparisons.some(({ who }) => who.regions.length > 0)],
    [t('部门'), chosen.agency, comparisons.some(({ who }) => who.agencies.length > 0)],
    [t('年度'), chosen.year, comparisons.some(({ when }) => when.kind === 'listed')],
  ] as const;
  const filter = told.flatMap(([name, rest, isFollowed]) =>
    rest !== '' && isFollowed ? [t('{name}：{rest}', { name, rest })] : [],
  );
  const pages = framesOf(parts)
    .map(pageWords)
    .filter((words) => words !== '');
  return [...filter, ...new Set(pages)].join(t('；'));
}
