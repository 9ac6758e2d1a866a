/** What of the address makes the comparison of 对比: its metrics, its switches, whom and which years it shows. */
import { comparisonOf, type Comparison, type Who } from '../../comparison/comparison.ts';
import { metric, metricOf, type MetricKey } from '../../comparison/metrics.ts';
import type { PresetContext } from '../presets/preset.ts';
import type { AnySearch } from '../shared/search.ts';
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

export interface Plan extends Switches {
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
export function planOf(context: PresetContext): Plan {
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
