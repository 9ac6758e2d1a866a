/** From the address to what is asked of the stated reasons. Pure. */
import { isMeasure } from '../../domain/measures.ts';
import type { ReasonChoice } from '../../queries/reasonList.ts';
import type { DataFilter } from '../../queries/index.ts';
import { chosen } from '../presets/preset.ts';
import { toldChoices } from '../../comparison/export/scope.ts';
import type { AnySearch } from '../shared/search.ts';
import { measureName } from '../../language/measures.ts';
import { t } from '../../language/t.ts';

export const PAGE_SIZE = 50;

/** What a reason explains, and which way it went: the choices of the page, the first one the default. */
export const SIDES = ['all', 'increase', 'decrease', 'none', 'budget'] as const;
export type Side = (typeof SIDES)[number];

export const SIDE_NAMES: Readonly<Record<Side, string>> = {
  all: t('全部'),
  increase: t('比上年增加'),
  decrease: t('比上年减少'),
  none: t('与上年持平'),
  budget: t('与预算的差异'),
};

export const SHARINGS = ['all', 'own', 'shared'] as const;
export type Sharing = (typeof SHARINGS)[number];

export const SHARING_NAMES: Readonly<Record<Sharing, string>> = {
  all: t('全部措辞'),
  own: t('只有一个部门这样写'),
  shared: t('多个部门措辞相同'),
};

export const sideOf = ({ direction }: AnySearch): Side => chosen(SIDES, direction);
export const sharingOf = ({ scope }: AnySearch): Sharing => chosen(SHARINGS, scope);

/** What the reasons are chosen by beside the filter, in words. */
export function choiceWords(search: AnySearch): string[] {
  const { measure, text } = search;
  const [side, sharing] = [sideOf(search), sharingOf(search)];
  return toldChoices([
    [t('指标'), measure !== undefined && isMeasure(measure) ? measureName(measure) : ''],
    [t('方向'), side === 'all' ? '' : SIDE_NAMES[side]],
    [t('措辞'), sharing === 'all' ? '' : SHARING_NAMES[sharing]],
    [t('原因含'), text ?? ''],
  ]);
}

export function reasonChoice(filter: DataFilter, search: AnySearch): ReasonChoice {
  const side = sideOf(search);
  const sharing = sharingOf(search);
  const { measure, text = '' } = search;
  return {
    filter,
    measure: measure !== undefined && isMeasure(measure) ? measure : '',
    aspect: side === 'all' ? '' : side === 'budget' ? 'variance_pct' : 'change',
    direction: side === 'all' || side === 'budget' ? '' : side,
    text,
    sharing: sharing === 'all' ? '' : sharing,
    wordingId: '',
  };
}
