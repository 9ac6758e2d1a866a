/** 对比: a comparison that the reader puts together; all of it stands in the address. */
import type { ChartStyle } from '../../charts/frameCharts.ts';
import { MOST_SERIES, pairCount } from '../../charts/gridCharts.ts';
import { paletteOf } from '../../charts/partColors.ts';
import { comparisonOf, type Comparison, type Who } from '../../comparison/comparison.ts';
import type { Frame } from '../../comparison/frame.ts';
import { metric, metricOf, type MetricKey } from '../../comparison/metrics.ts';
import type { PanelPreset, PanelView, Preset, PresetContext } from '../presets/preset.ts';
import type { AnySearch } from '../shared/search.ts';
import { sentences } from '../../language/format.ts';
import { t } from '../../language/t.ts';
import { stackOf, type Stack } from './stack.ts';
import { switched, switchesOf, type Shape, type Switches } from './switches.ts';

/** What a newsroom asks first: the “三公” expenses, what running the office costs, the marks that it gave itself. */
const DEFAULT_METRICS: readonly MetricKey[] = [
  'three_public.actual',
  'growth:three_public',
  'agency_operating.actual',
  'evaluation.total_score',
];
/** More columns are read by nobody; a second comparison is a second address. */
export const MAX_METRICS = 12;
/** A point is read among many, a line or a little chart among few. */
const TOPS: Readonly<Partial<Record<Shape, number>>> = { scatter: 50, lines: 10, multiples: 12 };

export const metricsOf = ({ metrics }: AnySearch): readonly MetricKey[] => {
  const known = (metrics ?? []).filter((key) => metricOf(key) !== null).slice(0, MAX_METRICS);
  return known.length === 0 ? DEFAULT_METRICS : known;
};

/** What an address calls a metric and is none, each once. */
export const unknownMetrics = ({ metrics }: AnySearch): readonly string[] => [
  ...new Set((metrics ?? []).filter((key) => metricOf(key) === null)),
];

interface Plan extends Switches {
  readonly comparison: Comparison;
  /** Metrics of the first one's unit: only these stand on one axis. */
  readonly drawn: readonly MetricKey[];
  readonly stack: Stack;
}

function whoOf({ filter }: PresetContext, { isPeers, levels, types }: Switches): Who {
  const [agency] = filter.agencies;
  const kinds = {
    ...(levels.length === 0 ? {} : { levels }),
    ...(types.length === 0 ? {} : { types }),
  };
  return isPeers && agency !== undefined
    ? { regions: filter.regions, agencies: [], peersOf: agency, ...kinds }
    : { regions: filter.regions, agencies: filter.agencies, ...kinds };
}

/** Lines need years; everything else is of the chosen ones. */
const needsYears = ({ shape, layout, isEvery }: Switches): boolean =>
  isEvery || shape === 'lines' || shape === 'multiples' || layout === 'years';

/** One value for both panels: they show one frame. */
function planOf(context: PresetContext): Plan {
  const { filter, search } = context;
  const switches = switchesOf(search);
  const metrics = [...new Set(metricsOf(search).map((key) => switched(key, switches)))];
  const [first = ''] = metrics;
  const { unit } = metric(first);
  const stack = stackOf(metrics);
  const what = switches.shape === 'stack' ? [...new Set([...metrics, ...stack.parts])] : metrics;
  const most = TOPS[switches.shape];
  const who = whoOf(context, switches);
  const comparison = comparisonOf(
    {
      what,
      as: switches.shape,
      per: switches.per,
      sort: { by: first, descending: true },
      who,
      ...(needsYears(switches) && filter.years.length === 0 ? { when: { kind: 'every' } } : {}),
      ...(most === undefined ? {} : { top: Math.min(search.top ?? most, most) }),
      ...(who.peersOf === undefined ? {} : { pinned: [...new Set([who.peersOf, ...(search.pin ?? [])])] }),
    },
    filter,
    search,
  );
  return { ...switches, comparison, stack, drawn: what.filter((key) => metric(key).unit === unit) };
}

/** The metrics of a pair: those that the address names, else the first two. */
export function pairOf(
  search: AnySearch,
  metrics: readonly MetricKey[],
): readonly [x: MetricKey, y: MetricKey] {
  const known = (key: string | undefined): MetricKey | undefined => metrics.find((each) => each === key);
  const x = known(search.x) ?? metrics[0] ?? '';
  const y = known(search.y) ?? metrics.find((each) => each !== x) ?? '';
  return [x, y];
}

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

const groupCount = ({ rows }: Frame): number =>
  new Set(rows.map(({ agency, item }) => `${agency.agency_id}|${item}`)).size;

/** Why there is a table in place of the shape that was chosen. */
function undrawable({ shape, stack, comparison }: Plan, search: AnySearch): string {
  if (shape === 'scatter' && pairOf(search, comparison.what)[1] === '')
    return t('散点图要两个指标：请再加入一个。');
  if (shape === 'stack' && comparison.per === 'whole' && stack.parts.length === 0)
    return t('增减有正有负，不能相叠，这里只列表。');
  return '';
}

/** What a stack is made of. */
function stackWords({ stack: { parts, total }, comparison }: Plan): string {
  const rest = undrawn(comparison.what.filter((key) => key !== total && !parts.includes(key)).length);
  return total === undefined
    ? t('所选同单位的指标相叠；相叠之和未必有意义。{rest}', { rest })
    : t('各段为组成部分，条末为文件所载合计。{rest}', { rest });
}

const undrawn = (count: number): string => (count > 0 ? t('另有 {count} 项指标未画出。', { count }) : '');

/** What the drawing leaves to the table, in words: nothing is left out in silence. */
function leftOut(plan: Plan, search: AnySearch, frame: Frame): string {
  const { shape, comparison, drawn, layout } = plan;
  const apart = comparison.what.length - drawn.length;
  const groups = groupCount(frame);
  const others = apart > 0 ? t('另有 {apart} 项单位不同，未画出。', { apart }) : '';
  const ofItems = t('条末为各项之和，因四舍五入可与文件合计略有出入。') + undrawn(comparison.what.length - 1);
  switch (shape) {
    case 'scatter': {
      const [x, y] = pairOf(search, comparison.what);
      const missing = frame.rows.length - pairCount(frame, x, y);
      return missing > 0 ? t('{missing} 行缺其中一项，未画出。', { missing }) : '';
    }
    case 'lines':
      if (groups === 1) return others;
      return t('画的是{title}，每个部门一条线{rest}；断开处为没有该年数字，原因见提示与表格。', {
        title: metric(comparison.what[0] ?? '').title,
        rest: groups > MOST_SERIES ? t('（前 {mostSeries} 条）', { mostSeries: MOST_SERIES }) : '',
      });
    case 'multiples':
      return t('各小图坐标相同；断开处为没有该年数字，原因见提示与表格。{others}', { others });
    case 'stack':
      if (comparison.per !== 'whole') return ofItems;
      return stackWords(plan);
    case 'bars':
      if (comparison.per !== 'whole' && layout === 'metrics') return ofItems;
      return `${layout === 'agencies' && groups > MOST_SERIES ? t('只画前 {mostSeries} 个部门。', { mostSeries: MOST_SERIES }) : ''}${others}`;
    case 'heatmap':
      return t('各指标分别按自身大小着色；增减为红增绿减。');
    case 'table':
      return '';
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
