/** The points of a frame of self-evaluations, and how a frame's ranking metric is spread: frame → drawing. Pure. */
import { STEP_COUNT, type Distribution, type Frame, type ScorePoint } from '../comparison/frame.ts';
import { metric } from '../comparison/metrics.ts';
import { numberOf } from '../domain/dataTable.ts';
import { formatNumber, toShown } from '../domain/format.ts';
import { t } from '../language/t.ts';
import { formatWithUnit } from '../language/format.ts';
import type { ChartDrawing } from './drawing.ts';
import { SCATTER_HEIGHT, scatterOption, type ScatterGroup, type ScatterPoint } from './scatter.ts';
import { STRIP_HEIGHT, stripOption, type StripChart } from './strip.ts';

const pointOf = (point: ScorePoint): ScatterPoint => ({
  x: point.x,
  y: point.y,
  count: point.form_count,
  title: t('{shortName} · {form}（{fiscalYear}年）', {
    shortName: point.short_name,
    form: point.scope === 'overall' ? t('整体支出') : point.evaluation_name,
    fiscalYear: point.fiscal_year,
  }),
  question: point.question,
  mark: {
    title: point.short_name,
    series: point.evaluation_name,
    cell: {
      kind: 'number',
      value: point.y,
      unit: '分',
      basis: 'printed',
      status: 'ok',
      source: { documentId: point.document_id, start: point.source_start, end: point.source_end },
    },
  },
});

/** A colour means project or overall, whatever the filter: an agency is named on hover. */
export function scoreDrawing({ points = [] }: Frame): ChartDrawing | null {
  if (points.length === 0) return null;
  const groups: ScatterGroup[] = [
    { name: t('项目'), symbol: 'circle' as const, scope: 'project' },
    { name: t('部门整体'), symbol: 'diamond' as const, scope: 'overall' },
  ].map(({ name, symbol, scope }) => ({
    name,
    symbol,
    points: points.filter((point) => point.scope === scope).map(pointOf),
  }));
  const chart = { groups, xName: t('执行率（%）'), yName: t('自评得分（分）') };
  return { height: () => SCATTER_HEIGHT, option: (theme, compact) => scatterOption(chart, theme, compact) };
}

function stepsOf({ steps, p5, p95 }: Distribution, shown: (value: number) => number): StripChart['steps'] {
  const counts = new Map<number, number>();
  for (const { step, count } of steps) {
    const within = Math.min(STEP_COUNT - 1, Math.max(0, step));
    counts.set(within, (counts.get(within) ?? 0) + count);
  }
  const [low, high] = [p5 ?? 0, p95 ?? 0];
  const width = (high - low) / STEP_COUNT;
  return Array.from({ length: STEP_COUNT }, (_, index) => ({
    from: shown(low + index * width),
    to: shown(low + (index + 1) * width),
    count: counts.get(index) ?? 0,
  }));
}

const shownBy = ({ comparison }: Frame): ((value: number) => number) => {
  const ranking = metric(comparison.sort.by);
  if (ranking.operation === 'quotient') return (value) => value / 10_000;
  return ranking.unit === '万元' ? (value) => toShown(Math.round(value), '元').value : (value) => value;
};

/** The spread in words: what stands above its drawing, and all there is for those who do not see it. */
export function spreadWords(frame: Frame): string {
  const { spread, comparison } = frame;
  const { q1, median, q3 } = spread ?? { q1: null, median: null, q3: null };
  if (!spread || q1 === null || median === null || q3 === null) return '';
  const { unit } = metric(comparison.sort.by);
  const words = (value: number): string => formatWithUnit(shownBy(frame)(value), unit);
  return t('有此项的 {scoredCount} 个部门：中位数 {median}，一半在 {q1}与 {q3}之间', {
    scoredCount: formatNumber(spread.scored_count, '个'),
    median: words(median),
    q1: words(q1),
    q3: words(q3),
  });
}

/** Null where the frame shows all that is compared, or where all have the same value. */
export function spreadDrawing(frame: Frame): ChartDrawing | null {
  const { spread, comparison, columns, rows } = frame;
  const { q1, median, q3, p5, p95 } = spread ?? {};
  if (!spread || q1 == null || median == null || q3 == null || p5 === p95) return null;
  const ranking = metric(comparison.sort.by);
  const ordinal = columns.findIndex(({ key }) => key === ranking.key);
  const shown = shownBy(frame);
  const chart: StripChart = {
    steps: stepsOf(spread, shown),
    quartiles: { q1: shown(q1), median: shown(median), q3: shown(q3) },
    unit: ranking.unit,
    counted: (count) => t('{count} 个部门', { count }),
    marks: rows
      .filter(({ isPinned }) => isPinned)
      .flatMap(({ agency, cells }) => {
        const value = numberOf(cells[ordinal]);
        return value === null ? [] : [{ name: agency.short_name, value }];
      }),
  };
  return { height: () => STRIP_HEIGHT, option: (theme, compact) => stripOption(chart, theme, compact) };
}
