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

/** What is chosen by, and the choice: `年度：2023`. An empty choice is none. */
export const toldChoices = (choices: readonly (readonly [name: string, choice: string])[]): string[] =>
  choices.flatMap(([name, rest]) => (rest === '' ? [] : [t('{name}：{rest}', { name, rest })]));

const filterWords = ({ region, agency, year }: ChosenNames): string[] =>
  toldChoices([
    [t('地区'), region],
    [t('部门'), agency],
    [t('年度'), year],
  ]);

/** Of a list. `more`: what it is chosen by beside the filter, in words; `saved` of `total` rows stand in the file. */
export const listScope = (
  chosen: ChosenNames,
  more: readonly string[] = [],
  { saved, total } = { saved: 0, total: 0 },
): string =>
  [
    ...filterWords(chosen),
    ...more,
    ...(saved < total ? [t('前 {saved} 条，共 {total} 条', { saved, total })] : []),
  ].join(t('；'));

/** Only what the parts follow: a panel of one agency is of no region that is still chosen elsewhere. Empty where they are of all. A drawing of points has the forms of all pages. */
export function scopeWords(parts: readonly ExportPart[], chosen: ChosenNames, isDrawing = false): string {
  const comparisons = framesOf(parts).map(({ comparison }) => comparison);
  const followed = (name: string, isFollowed: boolean): string => (isFollowed ? name : '');
  const filter = filterWords({
    region: followed(
      chosen.region,
      comparisons.some(({ who }) => who.regions.length > 0),
    ),
    agency: followed(
      chosen.agency,
      comparisons.some(({ who }) => who.agencies.length > 0),
    ),
    year: followed(
      chosen.year,
      comparisons.some(({ when }) => when.kind === 'listed'),
    ),
  });
  const pages = framesOf(parts)
    .filter(({ points }) => !isDrawing || points === undefined)
    .map(pageWords)
    .filter((words) => words !== '');
  return [...filter, ...new Set(pages)].join(t('；'));
}
