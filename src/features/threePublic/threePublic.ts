/** “三公”经费: by category over years, budget against actual, per head and per vehicle. Pure. */
import type { ComparisonEntry } from '../../comparison/csv/comparison.ts';
import { numberOf, ratioCell, withReason, type CellReason, type DataCell } from '../../domain/dataTable.ts';
import type { Measure } from '../../domain/measures.ts';
import { growth, hasZeroBase, perUnit } from '../../domain/ratios.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../domain/threePublic.ts';
import type { ComparableFigure, StatedReason } from '../../queries/index.ts';
import { FigureIndex, measureName, type AgencyYear } from '../shared/figureIndex.ts';
import { ReasonIndex, type ExplainedAspect } from '../shared/reasonIndex.ts';

/** The three parts that every document compares with last year; purchase and operation are split in the table. */
export const CATEGORIES = ['vehicles', 'reception', 'overseas_travel'] as const satisfies readonly Measure[];

export const COUNTS = [
  'overseas_groups',
  'overseas_persons',
  'vehicles_purchased',
  'vehicles_owned',
  'reception_batches',
  'reception_persons',
  'staff_active',
] as const satisfies readonly Measure[];

export const THREE_PUBLIC_MEASURES: readonly Measure[] = [...THREE_PUBLIC_AMOUNTS, ...COUNTS];

export type ThreePublicAmount = (typeof THREE_PUBLIC_AMOUNTS)[number];

export const chosenAmount = (text: string | undefined): ThreePublicAmount =>
  THREE_PUBLIC_AMOUNTS.find((measure) => measure === text) ?? 'three_public';

export const RATIOS = {
  head: {
    name: '人均“三公”经费',
    amount: 'three_public',
    count: 'staff_active',
    unit: '万元／人',
    note: '“三公”经费 ÷ 年末在职人员',
  },
  vehicle: {
    name: '车均运行维护费',
    amount: 'vehicle_operation',
    count: 'vehicles_owned',
    unit: '万元／辆',
    note: '公务用车运行维护费 ÷ 公务用车保有量',
  },
  guest: {
    name: '人均国内公务接待费',
    amount: 'reception',
    count: 'reception_persons',
    unit: '万元／人次',
    note: '公务接待费 ÷ 国内公务接待人次',
  },
} as const satisfies Record<
  string,
  { name: string; amount: Measure; count: Measure; unit: string; note: string }
>;

export type RatioKey = keyof typeof RATIOS;
export const RATIO_KEYS = Object.keys(RATIOS) as RatioKey[];
export const chosenRatio = (text: string | undefined): RatioKey =>
  RATIO_KEYS.find((key) => key === text) ?? 'head';

export interface ThreePublicRow extends AgencyYear {
  readonly cell: (measure: Measure, aspect?: 'actual' | 'adjusted_budget' | 'original_budget') => DataCell;
  readonly change: (measure: Measure) => DataCell;
  readonly ratio: (key: RatioKey) => DataCell;
  readonly reason: (measure: Measure, aspect: ExplainedAspect) => CellReason | undefined;
}

function toRow(index: FigureIndex, stated: ReasonIndex, row: AgencyYear): ThreePublicRow {
  const cell: ThreePublicRow['cell'] = (measure, aspect = 'actual') =>
    index.cell(row.agencyId, row.fiscalYear, measure, aspect);
  return {
    ...row,
    cell,
    change: (measure) => {
      const [now, prior] = [
        numberOf(cell(measure)),
        numberOf(index.cell(row.agencyId, row.fiscalYear - 1, measure)),
      ];
      const current = cell(measure);
      const source = current.kind === 'number' ? current.source : null;
      return withReason(
        ratioCell(growth(now, prior), '%', '（本年 − 上年）÷ 上年', hasZeroBase(now, prior), source),
        stated.of(row, measure, 'change'),
      );
    },
    reason: (measure, aspect) => stated.of(row, measure, aspect),
    ratio: (key) => {
      const { amount, count, unit, note } = RATIOS[key];
      const [part, base] = [cell(amount), numberOf(cell(count))];
      const source = part.kind === 'number' ? part.source : null;
      return ratioCell(perUnit(numberOf(part), base), unit, note, hasZeroBase(numberOf(part), base), source);
    },
  };
}

export interface ThreePublicRows {
  /** One for each agency and year shown: the years asked for, or the latest. */
  readonly current: readonly ThreePublicRow[];
  /** Every year known of the same agencies, the latest first, agencies by size. */
  readonly overYears: readonly ThreePublicRow[];
}

export function threePublicRows(
  figures: readonly ComparableFigure[],
  years: readonly number[],
  reasons: readonly StatedReason[] = [],
): ThreePublicRows {
  const index = new FigureIndex(figures);
  const stated = new ReasonIndex(reasons);
  const size = (row: AgencyYear): number =>
    numberOf(index.cell(row.agencyId, row.fiscalYear, 'three_public')) ?? -1;
  const current = index.agencyYears(years).sort((a, b) => size(b) - size(a) || b.fiscalYear - a.fiscalYear);
  const order = [...new Set(current.map(({ agencyId }) => agencyId))];
  const overYears = index
    .allAgencyYears(years)
    // A year in which only a head count is known has no place in a chart of money.
    .filter((row) => order.includes(row.agencyId) && size(row) >= 0)
    .sort((a, b) => order.indexOf(a.agencyId) - order.indexOf(b.agencyId) || b.fiscalYear - a.fiscalYear);
  return {
    current: current.map((row) => toRow(index, stated, row)),
    overYears: overYears.map((row) => toRow(index, stated, row)),
  };
}

export const COUNT_UNITS: Readonly<Record<(typeof COUNTS)[number], string>> = {
  overseas_groups: '个',
  overseas_persons: '人次',
  vehicles_purchased: '辆',
  vehicles_owned: '辆',
  reception_batches: '批次',
  reception_persons: '人次',
  staff_active: '人',
};

export function threePublicEntries(
  { current, overYears }: ThreePublicRows,
  figures: readonly ComparableFigure[],
): ComparisonEntry[] {
  const titles = new Map(figures.map(({ document_id, document_title }) => [document_id, document_title]));
  const entry = (
    row: ThreePublicRow,
    measure: string,
    aspect: string,
    unit: string,
    cell: DataCell,
  ): ComparisonEntry => ({
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    regionName: row.regionName,
    fiscalYear: row.fiscalYear,
    measure,
    detail: '',
    aspect,
    unit,
    cell,
    documentTitle: cell.kind === 'number' && cell.source ? (titles.get(cell.source.documentId) ?? '') : '',
  });
  return [
    ...overYears.flatMap((row) =>
      THREE_PUBLIC_AMOUNTS.map((m) => entry(row, measureName(m), '决算数', '万元', row.cell(m))),
    ),
    ...current.flatMap((row) => [
      ...THREE_PUBLIC_AMOUNTS.map((m) =>
        entry(row, measureName(m), '全年预算数', '万元', row.cell(m, 'adjusted_budget')),
      ),
      ...THREE_PUBLIC_AMOUNTS.map((m) => entry(row, measureName(m), '比上年增减幅度', '%', row.change(m))),
      ...COUNTS.map((m) => entry(row, measureName(m), '数量', COUNT_UNITS[m], row.cell(m))),
      ...RATIO_KEYS.map((key) => entry(row, RATIOS[key].name, '计算', RATIOS[key].unit, row.ratio(key))),
    ]),
  ];
}
