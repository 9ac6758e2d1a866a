/** What of all that there is the parts of an export show, in words: taken alone, a file or a picture does not tell. Pure. */
import { t } from '../../language/t.ts';
import { framesOf, type ExportPart } from './part.ts';

/** Names of what the filter chooses; empty where it chooses nothing. */
export interface ChosenNames {
  readonly region: string;
  readonly agency: string;
  readonly year: string;
}

/** Only what the parts follow: a panel of one agency is of no region that is still chosen elsewhere. Empty where they are of all. */
export function scopeWords(parts: readonly ExportPart[], chosen: ChosenNames): string {
  const comparisons = framesOf(parts).map(({ comparison }) => comparison);
  const told = [
    [t('地区'), chosen.region, comparisons.some(({ who }) => who.regions.length > 0)],
    [t('部门'), chosen.agency, comparisons.some(({ who }) => who.agencies.length > 0)],
    [t('年度'), chosen.year, comparisons.some(({ when }) => when.kind === 'listed')],
  ] as const;
  return told
    .flatMap(([name, rest, isFollowed]) =>
      rest !== '' && isFollowed ? [t('{name}：{rest}', { name, rest })] : [],
    )
    .join(t('；'));
}
