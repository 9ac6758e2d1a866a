/** What the marks of points and lines mean, for charts whose points are hollow where their number is derived. */
import { t } from '../language/t.ts';
import { DOUBT_LEGEND } from './parts.ts';
import type { ChartTheme } from './theme.ts';

const DERIVED = t('空心：推算');

/** The entries of the legend that a chart needs, in their order. */
export const pointMarks = (has: { readonly derived: boolean; readonly doubtful: boolean }): string[] => [
  ...(has.derived ? [DERIVED] : []),
  ...(has.doubtful ? [DOUBT_LEGEND] : []),
];

/** Series without points, from which the legend takes its signs. */
export const pointMarkSeries = (names: readonly string[], theme: ChartTheme) =>
  names.map((name) => ({
    type: 'scatter' as const,
    name,
    data: [],
    itemStyle: {
      color: theme.ground,
      borderColor: name === DERIVED ? theme.muted : theme.doubt,
      borderWidth: 1.6,
    },
  }));
