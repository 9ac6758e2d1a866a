/** 总览: figures → ranking, changes and the table at a glance. Pure. */
import type { BarChart } from '../../charts/bars.ts';
import type { ChangeHeatmap } from '../../charts/heatmap.ts';
import { seriesColor, type ChartTheme } from '../../charts/theme.ts';
import type { ComparisonEntry } from '../../comparison/csv/comparison.ts';
import {
  numberOf,
  ratioCell,
  type DataCell,
  type DataColumn,
  type DataRow,
  type DataTable,
} from '../../domain/dataTable.ts';
import { formatChange } from '../../domain/format.ts';
import { isMeasure, MEASURES, type Measure } from '../../domain/measures.ts';
import { growth, hasZeroBase } from '../../domain/ratios.ts';
import { OVERVIEW_MEASURES, type ComparableFigure, type DeclaredAbsence } from '../../queries/index.ts';
import {
  agencyCell,
  chartRow,
  FigureIndex,
  measureName,
  rowKey,
  yearCell,
  type AgencyYear,
} from '../shared/figureIndex.ts';

export const DEFAULT_MEASURE: Measure = 'expenditure_total';

/** Measures that documents compare with the year before, and so have a change to show. */
export const CHANGE_MEASURES = [
  'expenditure_total',
  'general_public_budget_expenditure',
  'three_public',
  'agency_operating',
] as const satisfies readonly Measure[];

const CHANGE_NAMES: Readonly<Record<(typeof CHANGE_MEASURES)[number], string>> = {
  expenditure_total: '支出总计',
  general_public_budget_expenditure: '一般公共预算支出',
  three_public: '“三公”经费',
  agency_operating: '机关运行经费',
};

/** Columns of the table at a glance, in the order of the documents. */
const GLANCE = [
  'expenditure_total',
  'general_public_budget_expenditure',
  'government_funds_expenditure',
  'basic_expenditure',
  'project_expenditure',
  'three_public',
  'agency_operating',
  'procurement',
  'staff_active',
] as const satisfies readonly Measure[];

/** Short enough for a table's head; the full name is in the tooltip. */
const GLANCE_NAMES: Readonly<Partial<Record<Measure, string>>> = {
  general_public_budget_expenditure: '一般公共预算支出',
  government_funds_expenditure: '政府性基金支出',
  agency_operating: '机关运行经费',
  procurement: '政府采购',
};

export const unitOfMeasure = (measure: Measure): string =>
  MEASURES[measure].dimension === 'money' ? '万元' : '人';

export const chosenMeasure = (text: string | undefined): Measure =>
  text !== undefined && isMeasure(text) && (OVERVIEW_MEASURES as readonly Measure[]).includes(text)
    ? text
    : DEFAULT_MEASURE;

export interface OverviewRow extends AgencyYear {
  readonly current: (measure: Measure) => DataCell;
  readonly prior: (measure: Measure) => DataCell;
  readonly change: (measure: Measure) => DataCell;
}

export function overviewRows(
  figures: readonly ComparableFigure[],
  declared: readonly DeclaredAbsence[],
  years: readonly number[],
): OverviewRow[] {
  const index = new FigureIndex(figures, declared);
  return index.agencyYears(years).map((row) => {
    const current = (measure: Measure) => index.cell(row.agencyId, row.fiscalYear, measure);
    const prior = (measure: Measure) => index.cell(row.agencyId, row.fiscalYear - 1, measure);
    const change = (measure: Measure): DataCell => {
      const [now, before] = [current(measure), prior(measure)];
      const source = now.kind === 'number' ? now.source : null;
      return ratioCell(
        growth(numberOf(now), numberOf(before)),
        '%',
        '（本年 − 上年）÷ 上年',
        hasZeroBase(numberOf(now), numberOf(before)),
        source,
      );
    };
    return { ...row, current, prior, change };
  });
}

/** The largest first; those without a figure at the end. */
export const ranked = (rows: readonly OverviewRow[], measure: Measure): OverviewRow[] =>
  [...rows].sort(
    (a, b) => (numberOf(b.current(measure)) ?? -Infinity) - (numberOf(a.current(measure)) ?? -Infinity),
  );

const changeWords = (cell: DataCell): string => (cell.kind === 'number' ? formatChange(cell.value) : '');

export function rankingChart(rows: readonly OverviewRow[], measure: Measure, theme: ChartTheme): BarChart {
  return {
    rows: rows.map(chartRow),
    series: [
      {
        name: '本年决算数',
        color: seriesColor(theme, 0),
        cells: rows.map((row) => row.current(measure)),
        remarks: rows.map((row) => changeWords(row.change(measure))),
      },
      { name: '上年决算数', color: theme.quiet, cells: rows.map((row) => row.prior(measure)) },
    ],
  };
}

export function rankingTable(rows: readonly OverviewRow[], measure: Measure): DataTable {
  const unit = unitOfMeasure(measure);
  return {
    columns: [
      { key: 'agency', title: '部门' },
      { key: 'year', title: '年度' },
      { key: 'current', title: `本年${measureName(measure)}`, unit, numeric: true },
      { key: 'prior', title: '上年', unit, numeric: true },
      { key: 'change', title: '比上年', unit: '%', numeric: true, signed: true },
    ],
    rows: rows.map((row) => ({
      key: rowKey(row),
      cells: {
        agency: agencyCell(row),
        year: yearCell(row),
        current: row.current(measure),
        prior: row.prior(measure),
        change: row.change(measure),
      },
    })),
  };
}

export const changeHeatmap = (rows: readonly OverviewRow[]): ChangeHeatmap => ({
  rows: rows.map(chartRow),
  columns: CHANGE_MEASURES.map((measure) => CHANGE_NAMES[measure]),
  cells: rows.map((row) => CHANGE_MEASURES.map((measure) => row.change(measure))),
});

export const changeTable = (rows: readonly OverviewRow[]): DataTable => ({
  columns: [
    { key: 'agency', title: '部门' },
    { key: 'year', title: '年度' },
    ...CHANGE_MEASURES.map((measure): DataColumn => ({
      key: `change-${measure}`,
      title: CHANGE_NAMES[measure],
      unit: '%',
      numeric: true,
      signed: true,
    })),
  ],
  rows: rows.map((row): DataRow => ({
    key: rowKey(row),
    cells: {
      agency: agencyCell(row),
      year: yearCell(row),
      ...Object.fromEntries(CHANGE_MEASURES.map((measure) => [`change-${measure}`, row.change(measure)])),
    },
  })),
});

export const glanceTable = (rows: readonly OverviewRow[]): DataTable => ({
  columns: [
    { key: 'agency', title: '部门' },
    { key: 'region', title: '地区' },
    { key: 'year', title: '年度' },
    ...GLANCE.map((measure): DataColumn => ({
      key: measure,
      title: GLANCE_NAMES[measure] ?? measureName(measure),
      note: measureName(measure),
      unit: unitOfMeasure(measure),
      numeric: true,
    })),
  ],
  rows: rows.map((row): DataRow => ({
    key: rowKey(row),
    cells: {
      agency: agencyCell(row),
      region: { kind: 'text', text: row.regionName },
      year: yearCell(row),
      ...Object.fromEntries(GLANCE.map((measure) => [measure, row.current(measure)])),
    },
  })),
});

/** Everything that the page shows, one entry a number. */
export function overviewEntries(
  rows: readonly OverviewRow[],
  figures: readonly ComparableFigure[],
  measure: Measure,
): ComparisonEntry[] {
  const titles = new Map(figures.map(({ document_id, document_title }) => [document_id, document_title]));
  const shown: readonly Measure[] = [...new Set<Measure>([measure, ...GLANCE])];
  return rows.flatMap((row) =>
    shown.flatMap((each): ComparisonEntry[] => {
      const unit = unitOfMeasure(each);
      const entry = (
        aspect: string,
        cell: DataCell,
        entryUnit: string,
        fiscalYear = row.fiscalYear,
      ): ComparisonEntry => ({
        agencyId: row.agencyId,
        agencyName: row.agencyName,
        regionName: row.regionName,
        fiscalYear,
        measure: measureName(each),
        detail: '',
        aspect,
        unit: entryUnit,
        cell,
        documentTitle:
          cell.kind === 'number' && cell.source ? (titles.get(cell.source.documentId) ?? '') : '',
      });
      const compared = each === measure || (CHANGE_MEASURES as readonly Measure[]).includes(each);
      return [
        entry('决算数', row.current(each), unit),
        ...(compared
          ? [entry('上年决算数', row.prior(each), unit), entry('比上年增减幅度', row.change(each), '%')]
          : []),
      ];
    }),
  );
}
