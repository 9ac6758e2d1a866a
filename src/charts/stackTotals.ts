/** What stands behind a whole stack. */
import { isDoubtful } from '../domain/dataTable.ts';
import { t } from '../language/t.ts';
import { DOUBT_MARK, numberLabel, PART_DOUBT_MARK, type Labelled } from './barLabels.ts';
import type { ChartTheme } from './theme.ts';

export interface StackTotal {
  readonly text: string;
  readonly isDoubtful: boolean;
}

interface Stacks {
  readonly series: readonly Labelled[];
  readonly totals?: readonly StackTotal[];
}

/** An invisible end piece that carries the total of a stack. Its mark is that of the total wherever else it stands; a part's own is told apart. */
export const totalsSeries = (chart: Stacks, theme: ChartTheme) => ({
  type: 'bar' as const,
  name: t('合计'),
  stack: 'all',
  silent: true,
  // Transparent and not of zero opacity, which the label would inherit.
  itemStyle: { color: 'transparent' },
  tooltip: { show: false },
  label: { ...numberLabel(theme), show: true },
  data: (chart.totals ?? []).map((total, row) => {
    const isPartAsked = chart.series.some(({ cells }) => isDoubtful(cells[row]));
    const mark = total.isDoubtful ? DOUBT_MARK : isPartAsked ? PART_DOUBT_MARK : '';
    return { value: 0, label: { formatter: total.text + mark } };
  }),
});
