/** 对比: a comparison that the reader puts together; all of it stands in the address. */
import { comparisonOf, type Comparison } from '../../comparison/comparison.ts';
import { metric, metricOf, type MetricKey } from '../../comparison/metrics.ts';
import type { Dimension } from '../../queries/index.ts';
import type { ChartStyle } from '../../charts/frameCharts.ts';
import {
  chosen,
  type Control,
  type PanelPreset,
  type Preset,
  type PresetContext,
} from '../presets/preset.ts';
import type { AnySearch } from '../shared/search.ts';

/** What a newsroom asks first: the “三公” expenses, what running the office costs, the marks that it gave itself. */
const DEFAULT_METRICS: readonly MetricKey[] = [
  'three_public.actual',
  'growth:three_public',
  'agency_operating.actual',
  'evaluation.total_score',
];
/** More columns are read by nobody; a second comparison is a second address. */
export const MAX_METRICS = 12;

export const metricsOf = ({ metrics }: AnySearch): readonly MetricKey[] => {
  const known = (metrics ?? []).filter((key) => metricOf(key) !== null).slice(0, MAX_METRICS);
  return known.length === 0 ? DEFAULT_METRICS : known;
};

const PERS = ['whole', 'function_class', 'function_item', 'economic'] as const satisfies readonly Dimension[];
const PER_NAMES: Readonly<Record<(typeof PERS)[number], string>> = {
  whole: '合计',
  function_class: '按功能分类（类）',
  function_item: '按功能分类（项）',
  economic: '按经济分类',
};

const SPANS = ['chosen', 'every'] as const;
const SPAN_NAMES: Readonly<Record<(typeof SPANS)[number], string>> = {
  chosen: '所选年度',
  every: '全部年度',
};

const controls = ({ search }: PresetContext): readonly Control[] => [
  {
    kind: 'choice',
    label: '按什么分',
    param: 'per',
    value: chosen(PERS, search.per),
    options: PERS.map((value) => ({ value, label: PER_NAMES[value] })),
  },
  {
    kind: 'segments',
    label: '年度范围',
    param: 'span',
    value: chosen(SPANS, search.span),
    options: SPANS.map((value) => ({ value, label: SPAN_NAMES[value] })),
  },
];

/** One value for both panels: they show one frame. */
function comparison({ filter, search }: PresetContext): Comparison {
  const what = metricsOf(search);
  const [first = ''] = what;
  const isEvery = chosen(SPANS, search.span) === 'every' && filter.years.length === 0;
  return comparisonOf(
    {
      what,
      as: 'table',
      per: chosen(PERS, search.per),
      sort: { by: first, descending: true },
      ...(isEvery ? { when: { kind: 'every' } } : {}),
    },
    filter,
    search,
  );
}

/** On one axis stand only metrics of one unit: those that share the first one's. */
function styleOf({ what, per }: Comparison): ChartStyle {
  if (per !== 'whole') return { form: 'items', rest: '其余' };
  const unit = what[0] === undefined ? '' : metric(what[0]).unit;
  const series = what
    .filter((key) => metric(key).unit === unit)
    .map((key, color) => ({ metric: key, name: metric(key).title, color }));
  return { form: 'bars', series };
}

const nameOf = ({ name }: AnySearch): string => name ?? '自选对比';

const drawing: PanelPreset = {
  id: 'drawing',
  width: 'full',
  of: (context) => {
    const value = comparison(context);
    const [first = ''] = value.what;
    const { unit, title } = metric(first);
    const apart = value.what.filter((key) => metric(key).unit !== unit).length;
    return {
      title: nameOf(context.search),
      unit,
      caveat:
        value.per === 'whole'
          ? `按${title}由高到低。${apart > 0 ? `另有 ${String(apart)} 项单位不同，只列在下表。` : ''}`
          : `${title}，按${title}合计由高到低；其他指标列在下表。`,
      comparison: value,
      style: styleOf(value),
    };
  },
};

const table: PanelPreset = {
  id: 'table',
  width: 'full',
  of: (context) => {
    const value = comparison(context);
    return {
      title: `${nameOf(context.search)}：全部指标`,
      unit: '',
      caveat: '“—”表示文件没有公布，“未收录”表示没有该年文件，都不等于零。点数字看原文。',
      comparison: value,
      style: null,
      table: { withRegion: true, ...(value.per === 'economic' ? { itemTitle: '经济分类' } : {}) },
    };
  },
};

export const workspace: Preset = {
  title: '对比',
  lede: '自己选部门、年度和指标，放在一起看；地址就是这份对比，可收藏、可转发。',
  emptyText: '所选范围内没有数据。可改选年度或部门，或清除筛选。',
  controls,
  panels: [drawing, table],
};
