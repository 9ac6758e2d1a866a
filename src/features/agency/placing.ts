/** Where an agency stands among its peers, as rows of a table. Pure. */
import type { Frame } from '../../comparison/frame.ts';
import type { Metric } from '../../comparison/metrics.ts';
import { textCell, type DataCell, type DataTable } from '../../domain/dataTable.ts';
import { formatNumber, toShown } from '../../domain/format.ts';
import type { AgencyProfile, PeerGroup } from '../../queries/agencyProfile.ts';
import type { PeerPlace } from '../../queries/peerPlaces.ts';
import { t, word } from '../../language/t.ts';
import { formatWithUnit } from '../../language/format.ts';
import { PLACED } from './comparisons.ts';
import { cellAt } from './tables.ts';

export interface Placing {
  readonly name: string;
  readonly metric: Metric;
  readonly own: DataCell;
  readonly place: PeerPlace;
}

export const placings = (frame: Frame, places: readonly PeerPlace[]): Placing[] =>
  places.flatMap((place) => {
    const metric = frame.columns[place.ordinal];
    const own = metric && cellAt(frame, metric.key);
    if (!metric || !own) return [];
    return [{ name: PLACED[place.ordinal]?.name ?? metric.title, metric, own, place }];
  });

/** A canonical value as the page shows it: money in 万元, a quotient per head or per vehicle too. */
export function shownPeerValue(value: number, { unit, operation }: Metric): { value: number; unit: string } {
  if (operation === 'quotient') return { value: value / 10_000, unit };
  return unit === '万元' ? toShown(value, '元') : { value, unit };
}

/** A number over all peers, which no document prints. */
export function peerCell(value: number | null, { metric, place }: Placing): DataCell {
  if (value === null) return { kind: 'absent', why: 'unpublished' };
  const note = t('{scoredTotal} 个部门的最新公开年度', { scoredTotal: place.scored_total });
  return {
    kind: 'number',
    ...shownPeerValue(value, metric),
    basis: 'computed',
    status: 'ok',
    source: null,
    note,
  };
}

export const rankWords = ({ rank, scored_total }: PeerPlace): string =>
  rank === null ? '—' : [rank, scored_total].map((count) => formatNumber(count, '个')).join(' / ');

/** Without the drawing, for the file. */
export const placingTable = (rows: readonly Placing[]): DataTable => ({
  columns: [
    { key: 'name', title: t('指标') },
    { key: 'unit', title: t('单位') },
    { key: 'own', title: t('本部门'), numeric: true },
    { key: 'rank', title: t('名次（由高到低）') },
    { key: 'total', title: t('有此数的部门') },
    { key: 'median', title: t('中位数'), numeric: true },
    { key: 'lowest', title: t('最低'), numeric: true },
    { key: 'highest', title: t('最高'), numeric: true },
  ],
  rows: rows.map((placing) => {
    const { name, metric, own, place } = placing;
    return {
      key: metric.key,
      cells: {
        name: textCell(name),
        unit: textCell(word(metric.unit)),
        own,
        rank: textCell(place.rank === null ? '' : String(place.rank)),
        total: textCell(String(place.scored_total)),
        median: peerCell(place.median, placing),
        lowest: peerCell(place.lowest, placing),
        highest: peerCell(place.highest, placing),
      },
    };
  }),
});

/** In a sentence, for those who do not see the drawing. */
export function placingSentence({ name, metric, own, place }: Placing): string {
  const shown = (value: number | null): string => {
    if (value === null) return t('未公布');
    const { value: number, unit } = shownPeerValue(value, metric);
    return formatWithUnit(number, unit);
  };
  const self = own.kind === 'number' ? formatWithUnit(own.value, own.unit) : t('没有此数');
  return t('{name}：本部门 {self}，中位数 {median}，最低 {lowest}，最高 {highest}', {
    name,
    self,
    median: shown(place.median),
    lowest: shown(place.lowest),
    highest: shown(place.highest),
  });
}

/** From the middle half on, in lengths of it: where more lie far out, they are named by an arrow, and the others can be told apart. */
const REACH = 2;

export interface DrawnRange {
  readonly from: number;
  readonly to: number;
}

/** The values that the drawing spans: all of them, but few that lie far from the others; always the agency's own. Null without any. */
export function drawnRange({ lowest, q1, q3, highest, score }: PeerPlace): DrawnRange | null {
  if (lowest === null || q1 === null || q3 === null || highest === null) return null;
  const reach = REACH * (q3 - q1);
  if (reach === 0) return { from: lowest, to: highest };
  return {
    from: Math.max(lowest, Math.min(q1 - reach, score ?? q1)),
    to: Math.min(highest, Math.max(q3 + reach, score ?? q3)),
  };
}

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  country: t('中央'),
  province: t('省级'),
  prefecture: t('地市级'),
  county: t('县级'),
};
const TYPE_NAMES: Readonly<Record<string, string>> = {
  administrative: t('行政单位'),
  public_institution: t('事业单位'),
};

export const levelName = ({ level }: Pick<AgencyProfile, 'level'>): string =>
  level === null ? t('级别未注明') : (LEVEL_NAMES[level] ?? level);
export const typeName = ({ agency_type: type }: Pick<AgencyProfile, 'agency_type'>): string =>
  type === null ? t('类型未注明') : (TYPE_NAMES[type] ?? type);

export interface PeerOption {
  readonly value: PeerGroup;
  readonly label: string;
  readonly count: number;
}

/** The groups that have more than the agency itself in them, the narrowest first; none twice. */
export function peerOptions(profile: AgencyProfile): PeerOption[] {
  const groups: readonly PeerOption[] = [
    {
      value: 'kind',
      label: t('{levelName}{typeName}', { levelName: levelName(profile), typeName: typeName(profile) }),
      count: profile.kind_count,
    },
    {
      value: 'level',
      label: t('{levelName}各部门', { levelName: levelName(profile) }),
      count: profile.level_count,
    },
    { value: 'province', label: t('同省各部门'), count: profile.province_count },
    { value: 'all', label: t('全部部门'), count: profile.all_count },
  ];
  return groups
    .filter(({ count }) => count > 1)
    .map((group) => ({
      ...group,
      label: t('{label}（{count}）', { label: group.label, count: group.count }),
    }));
}
