/** 预算执行: original → adjusted → actual and the ratios between them. Pure. */
import type { BarChart } from '../../charts/bars.ts';
import { seriesColor, type ChartTheme } from '../../charts/theme.ts';
import type { ComparisonEntry } from '../../comparison/csv/comparison.ts';
import {
  numberOf,
  ratioCell,
  reasonCell,
  reasonOf,
  withReason,
  type CellReason,
  type DataCell,
  type DataTable,
} from '../../domain/dataTable.ts';
import { completionRate, executionRate, hasZeroBase, variance } from '../../domain/ratios.ts';
import type { ComparableFigure, Evaluation, StatedReason } from '../../queries/index.ts';
import { agencyYearOf, executionRateCell, inYears, moneyCell, plainCell } from '../shared/evaluationCells.ts';
import {
  agencyCell,
  chartRow,
  FigureIndex,
  rowKey,
  yearCell,
  type AgencyYear,
} from '../shared/figureIndex.ts';
import { ReasonIndex } from '../shared/reasonIndex.ts';

export const SCOPES = ['overall', 'general'] as const;
export type ExecutionScope = (typeof SCOPES)[number];
export const SCOPE_NAMES: Readonly<Record<ExecutionScope, string>> = {
  overall: '部门整体（绩效自评表）',
  general: '一般公共预算财政拨款（决算说明）',
};
export const chosenScope = (text: string | undefined): ExecutionScope =>
  text === 'general' ? 'general' : 'overall';

export interface ExecutionRow extends AgencyYear {
  readonly documentTitle: string;
  readonly original: DataCell;
  readonly adjusted: DataCell;
  readonly actual: DataCell;
  readonly rate: DataCell;
  readonly completion: DataCell;
  readonly variance: DataCell;
  /** The rate that the document itself prints: it does not always agree with its own amounts. */
  readonly printedRate: DataCell;
}

const sourceOfCell = (cell: DataCell) => (cell.kind === 'number' ? cell.source : null);

function withRatios(
  base: AgencyYear &
    Pick<ExecutionRow, 'documentTitle' | 'original' | 'adjusted' | 'actual' | 'rate' | 'printedRate'>,
  reason: CellReason | undefined,
): ExecutionRow {
  const [actual, original] = [numberOf(base.actual), numberOf(base.original)];
  const zero = hasZeroBase(actual, original);
  const source = sourceOfCell(base.actual);
  return {
    ...base,
    completion: withReason(
      ratioCell(completionRate(actual, original), '%', '决算（执行）数 ÷ 年初预算数', zero, source),
      reason,
    ),
    variance: withReason(
      ratioCell(variance(actual, original), '%', '（决算数 − 年初预算数）÷ 年初预算数', zero, source),
      reason,
    ),
  };
}

/** The measures whose stated reasons explain the two scopes. */
export const EXPLAINED = ['performance_overall', 'general_public_budget_expenditure'] as const;

export function overallRows(
  evaluations: readonly Evaluation[],
  years: readonly number[],
  reasons: readonly StatedReason[] = [],
): ExecutionRow[] {
  const stated = new ReasonIndex(reasons);
  const overall = evaluations.filter(({ scope }) => scope === 'overall');
  return inYears(overall, years).map((evaluation) => {
    const row = agencyYearOf(evaluation);
    return withRatios(
      {
        ...row,
        documentTitle: evaluation.document_title,
        original: moneyCell(evaluation, 'original_budget'),
        adjusted: moneyCell(evaluation, 'adjusted_budget'),
        actual: moneyCell(evaluation, 'actual'),
        rate: executionRateCell(evaluation),
        printedRate: plainCell(evaluation, 'execution_rate_pct'),
      },
      stated.of(row, 'performance_overall', 'variance_pct'),
    );
  });
}

export function generalRows(
  figures: readonly ComparableFigure[],
  years: readonly number[],
  reasons: readonly StatedReason[] = [],
): ExecutionRow[] {
  const index = new FigureIndex(figures);
  const stated = new ReasonIndex(reasons);
  return index.agencyYears(years).map((row) => {
    const cell = (aspect: 'actual' | 'original_budget' | 'adjusted_budget' | 'completion_pct'): DataCell =>
      index.cell(row.agencyId, row.fiscalYear, 'general_public_budget_expenditure', aspect);
    const [actual, adjusted] = [cell('actual'), cell('adjusted_budget')];
    const figure = index.get(row.agencyId, row.fiscalYear, 'general_public_budget_expenditure');
    return withRatios(
      {
        ...row,
        documentTitle: figure?.document_title ?? '',
        original: cell('original_budget'),
        adjusted,
        actual,
        rate: ratioCell(
          executionRate(numberOf(actual), numberOf(adjusted)),
          '%',
          '决算数 ÷ 全年预算数',
          hasZeroBase(numberOf(actual), numberOf(adjusted)),
          sourceOfCell(actual),
        ),
        printedRate: cell('completion_pct'),
      },
      stated.of(row, 'general_public_budget_expenditure', 'variance_pct'),
    );
  });
}

export const bySize = (rows: readonly ExecutionRow[]): ExecutionRow[] =>
  [...rows].sort((a, b) => (numberOf(b.actual) ?? -Infinity) - (numberOf(a.actual) ?? -Infinity));

export const budgetChart = (rows: readonly ExecutionRow[], theme: ChartTheme): BarChart => {
  const hasAdjusted = rows.some(({ adjusted }) => adjusted.kind === 'number');
  return {
    rows: rows.map(chartRow),
    series: [
      { name: '年初预算', color: theme.muted, hollow: true, cells: rows.map(({ original }) => original) },
      ...(hasAdjusted
        ? [{ name: '全年预算（调整后）', color: theme.quiet, cells: rows.map(({ adjusted }) => adjusted) }]
        : []),
      { name: '决算（执行）数', color: seriesColor(theme, 0), cells: rows.map(({ actual }) => actual) },
    ],
  };
};

export const rateChart = (rows: readonly ExecutionRow[], theme: ChartTheme): BarChart => {
  const hasRate = rows.some(({ rate }) => rate.kind === 'number');
  return {
    rows: rows.map(chartRow),
    series: [
      ...(hasRate
        ? [{ name: '执行率（÷全年预算）', color: seriesColor(theme, 0), cells: rows.map(({ rate }) => rate) }]
        : []),
      { name: '完成年初预算', color: seriesColor(theme, 2), cells: rows.map(({ completion }) => completion) },
    ],
    reference: { value: 100, name: '100%' },
  };
};

export const executionTable = (rows: readonly ExecutionRow[], scope: ExecutionScope): DataTable => ({
  columns: [
    { key: 'agency', title: '部门' },
    { key: 'year', title: '年度' },
    { key: 'original', title: '年初预算', unit: '万元', numeric: true },
    { key: 'adjusted', title: '全年预算', unit: '万元', numeric: true },
    { key: 'actual', title: '决算（执行）数', unit: '万元', numeric: true },
    { key: 'rate', title: '执行率', unit: '%', numeric: true, note: '执行数 ÷ 全年预算数' },
    { key: 'completion', title: '完成年初预算', unit: '%', numeric: true, note: '决算数 ÷ 年初预算数' },
    {
      key: 'variance',
      title: '预决算差异率',
      unit: '%',
      numeric: true,
      signed: true,
      note: '（决算数 − 年初预算数）÷ 年初预算数',
    },
    {
      key: 'printedRate',
      title: scope === 'overall' ? '文件所载执行率' : '文件所载完成率',
      unit: '%',
      numeric: true,
    },
    ...(rows.some((row) => reasonOf(row.variance))
      ? [{ key: 'reason', title: '差异的主要原因', quoted: true, note: '文件所述，照录原文' }]
      : []),
  ],
  rows: rows.map((row) => ({
    key: rowKey(row),
    cells: {
      agency: agencyCell(row),
      year: yearCell(row),
      original: row.original,
      adjusted: row.adjusted,
      actual: row.actual,
      rate: row.rate,
      completion: row.completion,
      variance: row.variance,
      printedRate: row.printedRate,
      reason: reasonCell(row.variance),
    },
  })),
});

const ASPECTS: readonly {
  key: 'original' | 'adjusted' | 'actual' | 'rate' | 'completion' | 'variance' | 'printedRate';
  name: string;
  unit: string;
}[] = [
  { key: 'original', name: '年初预算数', unit: '万元' },
  { key: 'adjusted', name: '全年预算数', unit: '万元' },
  { key: 'actual', name: '决算（执行）数', unit: '万元' },
  { key: 'rate', name: '执行率', unit: '%' },
  { key: 'completion', name: '完成年初预算', unit: '%' },
  { key: 'variance', name: '预决算差异率', unit: '%' },
  { key: 'printedRate', name: '文件所载比率', unit: '%' },
];

export const executionEntries = (rows: readonly ExecutionRow[], scope: ExecutionScope): ComparisonEntry[] =>
  rows.flatMap((row) =>
    ASPECTS.map(({ key, name, unit }) => ({
      agencyId: row.agencyId,
      agencyName: row.agencyName,
      regionName: row.regionName,
      fiscalYear: row.fiscalYear,
      measure: scope === 'overall' ? '部门整体支出' : '一般公共预算财政拨款支出',
      detail: '',
      aspect: name,
      unit,
      cell: row[key],
      documentTitle: row.documentTitle,
    })),
  );
