/** What became of targets, in words and as a table. Pure. */
import { textCell, type DataCell, type DataTable } from '../../domain/dataTable.ts';
import { formatNumber } from '../../domain/format.ts';
import type { TARGET_OUTCOMES } from '../../domain/tables.ts';
import type { OutcomeFacet, TargetOutcomes } from '../../queries/targetOutcomes.ts';
import { listedName } from '../../language/names.ts';
import { t } from '../../language/t.ts';

export type Outcome = (typeof TARGET_OUTCOMES)[number];

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  hit_exactly: t('正好完成'),
  exceeded: t('优于目标'),
  missed: t('未达目标'),
  not_comparable: t('不能比较'),
};

export const OUTCOMES_NOTE = t(
  '只比目标与完成值都是数字、单位相同、方向明确的指标；方向不明（如没有写“≥”“≤”的天数）、照抄目标连同不等号的，不作判断，也不说未达到。',
);

export const GROUPINGS = ['kind', 'nature', 'agency', 'region'] as const satisfies readonly OutcomeFacet[];
export type Grouping = (typeof GROUPINGS)[number];
export const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  kind: t('一级指标'),
  nature: t('二级指标'),
  agency: t('部门'),
  region: t('地区'),
};

type Counts = Pick<TargetOutcomes, 'hit_exactly' | 'exceeded' | 'missed'>;

export const comparable = ({ hit_exactly, exceeded, missed }: Counts): number =>
  hit_exactly + exceeded + missed;

export function nameOf({ facet, value, name }: TargetOutcomes): string {
  if (name !== null) return name;
  if (facet !== 'kind' && facet !== 'nature') return value === '' ? t('全部') : value;
  return value === '' ? t('（未注明）') : listedName(value);
}

const counted = (value: number): string => formatNumber(value, '条');

/** One sentence: the share of targets hit to the digit. */
export function headline(all: TargetOutcomes): string {
  const total = comparable(all);
  const apart = all.indicator_count - total;
  const rest = apart > 0 ? t('另有 {apart} 条不是数字或不能比较。', { apart: counted(apart) }) : '';
  if (total === 0 || all.hit_pct === null) return t('所选范围内没有可比的数字目标。{rest}', { rest });
  return t(
    '{total} 条可比的数字目标中，{hitExactly} 条（{hitPct}%）的完成值与目标正好相等，{exceeded} 条优于目标，{missed} 条未达到。{rest}',
    {
      total: counted(total),
      hitExactly: counted(all.hit_exactly),
      hitPct: formatNumber(all.hit_pct, '%'),
      exceeded: counted(all.exceeded),
      missed: counted(all.missed),
      rest,
    },
  );
}

const count = (value: number, unit = '条'): DataCell => ({
  kind: 'number',
  value,
  unit,
  basis: 'computed',
  status: 'ok',
  source: null,
});

export const outcomeTable = (rows: readonly TargetOutcomes[], grouping: Grouping): DataTable => ({
  columns: [
    { key: 'name', title: GROUPING_NAMES[grouping] },
    { key: 'hit_pct', title: t('正好完成的占比'), unit: '%', numeric: true },
    { key: 'hit_exactly', title: OUTCOME_NAMES.hit_exactly, unit: '个', numeric: true },
    { key: 'exceeded', title: OUTCOME_NAMES.exceeded, unit: '个', numeric: true },
    { key: 'missed', title: OUTCOME_NAMES.missed, unit: '个', numeric: true },
    { key: 'not_comparable', title: OUTCOME_NAMES.not_comparable, unit: '个', numeric: true },
  ],
  rows: rows.map((row) => ({
    key: `${row.facet}|${row.value}`,
    cells: {
      name: { ...textCell(nameOf(row)), ...(row.facet === 'agency' ? { agencyId: row.value } : {}) },
      hit_pct: row.hit_pct === null ? textCell('') : count(row.hit_pct, '%'),
      hit_exactly: count(row.hit_exactly),
      exceeded: count(row.exceeded),
      missed: count(row.missed),
      not_comparable: count(row.indicator_count - comparable(row)),
    },
  })),
});
