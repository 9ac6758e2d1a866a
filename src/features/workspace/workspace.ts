/** 对比: a comparison that the reader puts together; all of it stands in the address. */
import type { ChartStyle } from '../../charts/frameCharts.ts';
import { paletteOf } from '../../charts/partColors.ts';
import { metric } from '../../comparison/metrics.ts';
import type { PanelPreset, PanelView, Preset, PresetContext } from '../presets/preset.ts';
import type { AnySearch } from '../shared/search.ts';
import { sentences } from '../../language/format.ts';
import { t } from '../../language/t.ts';
import { leftOut, undrawable } from './drawnWords.ts';
import { pairOf, planOf, type Plan } from './plan.ts';

function styleOf({ shape, layout, comparison, drawn, stack }: Plan, search: AnySearch): ChartStyle | null {
  switch (shape) {
    case 'table':
      return null;
    case 'stack': {
      if (comparison.per !== 'whole') return { form: 'items', rest: t('其余') };
      const colors = paletteOf(stack.parts);
      return {
        form: 'stack',
        series: stack.parts.map((key, index) => ({
          metric: key,
          name: metric(key).title,
          color: colors[index] ?? index,
        })),
        ...(stack.total === undefined ? {} : { total: stack.total }),
      };
    }
    case 'lines':
    case 'multiples':
      return { form: shape, metrics: drawn };
    case 'scatter': {
      const [x, y] = pairOf(search, comparison.what);
      return { form: 'pair', x, y };
    }
    case 'heatmap':
      return { form: 'gridHeatmap', layout, metrics: comparison.what };
    case 'bars':
      return comparison.per !== 'whole' && layout === 'metrics'
        ? { form: 'items', rest: t('其余') }
        : { form: 'gridBars', layout, metrics: drawn };
  }
}

/** Most measures are published as a whole only. */
const emptyOf = ({ comparison: { per } }: Plan): Pick<PanelView, 'emptyText'> =>
  per === 'whole' ? {} : { emptyText: t('所选指标没有按此分类公布的数字。可改选“按什么分”，或换一个指标。') };

const nameOf = ({ name }: AnySearch): string => name ?? t('自选对比');

const pairControls = ({ search }: PresetContext, { shape, comparison }: Plan): PanelView['controls'] => {
  if (shape !== 'scatter') return [];
  const [x, y] = pairOf(search, comparison.what);
  const options = comparison.what.map((value) => ({ value, label: metric(value).title }));
  return [
    { kind: 'choice', label: t('横轴'), param: 'x', value: x, options },
    // Written into the address whatever it is: without it the second axis follows the first.
    {
      kind: 'choice',
      label: t('纵轴'),
      param: 'y',
      value: y,
      options: [{ value: '', label: t('（第二个指标）') }, ...options],
    },
  ];
};

const drawing: PanelPreset = {
  id: 'drawing',
  width: 'full',
  of: (context) => {
    const plan = planOf(context);
    const { comparison, shape } = plan;
    const { unit, title } = metric(comparison.what[0] ?? '');
    return {
      title: nameOf(context.search),
      unit: shape === 'scatter' || shape === 'heatmap' ? '' : unit,
      drawn: (frame) => leftOut(plan, context.search, frame),
      caveat: sentences([t('按{title}由高到低。', { title }), undrawable(plan, context.search)]),
      comparison,
      style: styleOf(plan, context.search),
      ...emptyOf(plan),
      controls: pairControls(context, plan) ?? [],
    };
  },
};

const table: PanelPreset = {
  id: 'table',
  width: 'full',
  of: (context) => {
    const plan = planOf(context);
    const { comparison, layout, isShaded } = plan;
    return {
      title: t('{name}：全部指标', { name: nameOf(context.search) }),
      unit: '',
      caveat: t('“—”表示文件没有公布，“未收录”表示没有该年文件，都不等于零。{rest}', {
        rest: isShaded ? t('底色按同一指标内的大小。') : '',
      }),
      hint: t('点数字看原文。'),
      comparison,
      style: null,
      ...emptyOf(plan),
      table: {
        withRegion: true,
        layout,
        isShaded,
        ...(comparison.per === 'economic' ? { itemTitle: t('经济分类') } : {}),
      },
    };
  },
};

export const workspace: Preset = {
  title: t('对比'),
  lede: t('自己选部门、年度和指标，放在一起看；地址就是这份对比，可收藏、可转发。'),
  emptyText: t('所选范围内没有数据。可改选年度、级别或部门，或清除筛选。'),
  panels: [drawing, table],
};

/** A table is the whole of the comparison: no drawing stands above it. */
export const tableOnly: Preset = { ...workspace, panels: [table] };
