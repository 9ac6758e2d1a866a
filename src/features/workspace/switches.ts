/** What the switches of 对比 mean: each has a closed list of values, and the address holds those that differ from the first. Pure. */
import { metricOf, type MetricKey } from '../../comparison/metrics.ts';
import type { AgencyLevel, AgencyType } from '../../comparison/comparison.ts';
import { LAYOUTS, type Layout } from '../../comparison/grid.ts';
import { isMeasure, measureDefinition, type Measure } from '../../domain/measures.ts';
import type { Dimension } from '../../queries/index.ts';
import type { AnySearch } from '../shared/search.ts';
import { chosen, type Control, type ControlOption } from '../presets/preset.ts';
import { t } from '../../language/t.ts';

export const SHAPES = ['bars', 'table', 'stack', 'lines', 'multiples', 'scatter', 'heatmap'] as const;
export type Shape = (typeof SHAPES)[number];
const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  bars: t('条形'),
  table: t('表格'),
  stack: t('堆积'),
  lines: t('折线'),
  multiples: t('小多图'),
  scatter: t('散点'),
  heatmap: t('热力图'),
};

const RATIOS = ['none', 'staff', 'vehicle', 'share'] as const;
export type Ratio = (typeof RATIOS)[number];
const RATIO_NAMES: Readonly<Record<Ratio, string>> = {
  none: t('原值'),
  staff: t('人均'),
  vehicle: t('车均'),
  share: t('占比'),
};

const CHANGES = ['none', 'amount', 'percent'] as const;
export type Change = (typeof CHANGES)[number];
const CHANGE_NAMES: Readonly<Record<Change, string>> = {
  none: t('不看变化'),
  amount: t('增减额'),
  percent: t('增减幅度'),
};

const LAYOUT_NAMES: Readonly<Record<Layout, string>> = {
  metrics: t('指标#many'),
  years: t('年度#many'),
  agencies: t('部门#many'),
};

const PERS = ['whole', 'function_class', 'function_item', 'economic'] as const satisfies readonly Dimension[];
const PER_NAMES: Readonly<Record<(typeof PERS)[number], string>> = {
  whole: t('合计'),
  function_class: t('按功能分类（类）'),
  function_item: t('按功能分类（项）'),
  economic: t('按经济分类'),
};

const SPANS = ['chosen', 'every'] as const;
const SPAN_NAMES: Readonly<Record<(typeof SPANS)[number], string>> = {
  chosen: t('所选年度'),
  every: t('全部年度'),
};

const CIRCLES = ['chosen', 'peers'] as const;
const CIRCLE_NAMES: Readonly<Record<(typeof CIRCLES)[number], string>> = {
  chosen: t('所选部门'),
  peers: t('其同级同类'),
};

const LEVELS = ['all', 'country', 'province', 'prefecture', 'county', 'unknown'] as const;
const LEVEL_NAMES: Readonly<Record<(typeof LEVELS)[number], string>> = {
  all: t('全部级别'),
  country: t('中央'),
  province: t('省级'),
  prefecture: t('地市级'),
  county: t('县级'),
  unknown: t('级别未注明'),
};

const KINDS = ['all', 'administrative', 'public_institution', 'unknown'] as const;
const KIND_NAMES: Readonly<Record<(typeof KINDS)[number], string>> = {
  all: t('全部类型'),
  administrative: t('行政单位'),
  public_institution: t('事业单位'),
  unknown: t('类型未注明'),
};

const SHADES = ['no', 'yes'] as const;
const SHADE_NAMES: Readonly<Record<(typeof SHADES)[number], string>> = { no: t('无'), yes: t('按大小') };

export interface Switches {
  readonly shape: Shape;
  readonly ratio: Ratio;
  readonly change: Change;
  readonly layout: Layout;
  readonly per: (typeof PERS)[number];
  readonly isEvery: boolean;
  readonly isPeers: boolean;
  readonly levels: readonly AgencyLevel[];
  readonly types: readonly AgencyType[];
  readonly isShaded: boolean;
}

export function switchesOf(search: AnySearch): Switches {
  const level = chosen(LEVELS, search.level);
  const kind = chosen(KINDS, search.kind);
  const change = chosen(CHANGES, search.change);
  return {
    shape: chosen(SHAPES, search.as),
    // Of a change there is no ratio: an address that asks for both gets the change.
    ratio: change === 'none' ? chosen(RATIOS, search.ratio) : 'none',
    change,
    layout: chosen(LAYOUTS, search.columns),
    per: chosen(PERS, search.per),
    isEvery: chosen(SPANS, search.span) === 'every',
    isPeers: chosen(CIRCLES, search.who) === 'peers',
    levels: level === 'all' ? [] : [level],
    types: kind === 'all' ? [] : [kind],
    isShaded: chosen(SHADES, search.shade) === 'yes',
  };
}

/** What an amount is a share of: the whole that its measure is a part of; of spending that is no part, the total. */
function wholeOf(measure: Measure): Measure | null {
  const { parent, dimension, section } = measureDefinition(measure);
  if (parent !== undefined && isMeasure(parent)) return parent;
  if (dimension !== 'money' || measure.endsWith('_total')) return null;
  return section === 'assets' || section === 'performance' ? null : 'expenditure_total';
}

function shareKey(subject: string, isOfItems: boolean): MetricKey {
  const whole = isMeasure(subject) ? wholeOf(subject) : null;
  // An item's share is that of its own measure.
  return isOfItems || whole === null ? `share:${subject}` : `share:${subject}/${whole}`;
}

/** The metric that a switch makes of an amount; any other, and one that cannot be so, stays as it is. */
export function switched(
  key: MetricKey,
  { ratio, change, per }: Pick<Switches, 'ratio' | 'change' | 'per'>,
): MetricKey {
  const subject = /^([a-z_0-9]+)\.actual$/.exec(key)?.[1];
  if (subject === undefined) return key;
  const made: Readonly<Record<Ratio | Change, MetricKey>> = {
    none: key,
    staff: `per_staff:${subject}`,
    vehicle: `per_vehicle:${subject}`,
    share: shareKey(subject, per !== 'whole'),
    amount: `change:${subject}`,
    percent: `growth:${subject}`,
  };
  const wanted = made[change === 'none' ? ratio : change];
  return metricOf(wanted) ? wanted : key;
}

const optionsOf = <T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): readonly ControlOption[] => values.map((value) => ({ value, label: names[value] }));

/** In three lines: how it is drawn, what is drawn, who is compared. */
export const switchControls = (search: AnySearch): readonly Control[] => {
  const now = switchesOf(search);
  const [level = 'all'] = now.levels;
  const [kind = 'all'] = now.types;
  return [
    {
      kind: 'segments',
      label: t('图形'),
      param: 'as',
      value: now.shape,
      options: optionsOf(SHAPES, SHAPE_NAMES),
    },
    {
      kind: 'segments',
      label: t('换算'),
      param: 'ratio',
      value: now.ratio,
      options: optionsOf(RATIOS, RATIO_NAMES),
      clears: 'change',
    },
    {
      kind: 'segments',
      label: t('比上年'),
      param: 'change',
      value: now.change,
      options: optionsOf(CHANGES, CHANGE_NAMES),
      clears: 'ratio',
    },
    {
      kind: 'segments',
      label: t('列'),
      param: 'columns',
      value: now.layout,
      options: optionsOf(LAYOUTS, LAYOUT_NAMES),
    },
    {
      kind: 'segments',
      label: t('底色'),
      param: 'shade',
      value: now.isShaded ? 'yes' : 'no',
      options: optionsOf(SHADES, SHADE_NAMES),
    },
    {
      kind: 'segments',
      label: t('年度范围'),
      param: 'span',
      value: now.isEvery ? 'every' : 'chosen',
      options: optionsOf(SPANS, SPAN_NAMES),
    },
    {
      kind: 'choice',
      label: t('按什么分'),
      param: 'per',
      value: now.per,
      options: optionsOf(PERS, PER_NAMES),
    },
    {
      kind: 'segments',
      label: t('同谁比'),
      param: 'who',
      value: now.isPeers ? 'peers' : 'chosen',
      options: optionsOf(CIRCLES, CIRCLE_NAMES),
    },
    {
      kind: 'choice',
      label: t('级别'),
      param: 'level',
      value: level,
      options: optionsOf(LEVELS, LEVEL_NAMES),
    },
    { kind: 'choice', label: t('类型'), param: 'kind', value: kind, options: optionsOf(KINDS, KIND_NAMES) },
  ];
};
