/** 绩效评价: overall scores, projects, and score against execution rate. Pure. */
import type { BarChart } from '../../charts/bars.ts';
import type { ScatterChart } from '../../charts/scatter.ts';
import { seriesColor, type ChartTheme } from '../../charts/theme.ts';
import type { ComparisonEntry } from '../../comparison/csv/comparison.ts';
import { numberOf, textCell, type DataCell, type DataTable } from '../../domain/dataTable.ts';
import type { Evaluation } from '../../queries/index.ts';
import { agencyYearOf, executionRateCell, inYears, moneyCell, plainCell } from '../shared/evaluationCells.ts';
import { agencyCell, chartRow, yearCell, type AgencyYear } from '../shared/figureIndex.ts';

export interface EvaluationRow extends AgencyYear {
  readonly id: string;
  readonly scope: Evaluation['scope'];
  readonly name: string;
  readonly documentTitle: string;
  readonly adjusted: DataCell;
  readonly actual: DataCell;
  readonly rate: DataCell;
  readonly score: DataCell;
  readonly indicatorCount: number;
}

export const evaluationRows = (
  evaluations: readonly Evaluation[],
  years: readonly number[],
): EvaluationRow[] =>
  inYears(evaluations, years).map((evaluation) => ({
    ...agencyYearOf(evaluation),
    id: evaluation.evaluation_id,
    scope: evaluation.scope,
    name: evaluation.scope === 'overall' ? '整体支出' : evaluation.evaluation_name,
    documentTitle: evaluation.document_title,
    adjusted: moneyCell(evaluation, 'adjusted_budget'),
    actual: moneyCell(evaluation, 'actual'),
    rate: executionRateCell(evaluation),
    score: plainCell(evaluation, 'total_score'),
    indicatorCount: evaluation.indicator_count,
  }));

/** Low scores first: that is what a reader looks for; forms without a total come last. */
export const byScore = (rows: readonly EvaluationRow[]): EvaluationRow[] =>
  [...rows].sort(
    (a, b) =>
      (numberOf(a.score) ?? Infinity) - (numberOf(b.score) ?? Infinity) ||
      a.agencyId.localeCompare(b.agencyId),
  );

export const overallOf = (rows: readonly EvaluationRow[]): EvaluationRow[] =>
  byScore(rows.filter(({ scope }) => scope === 'overall'));
export const projectsOf = (rows: readonly EvaluationRow[]): EvaluationRow[] =>
  byScore(rows.filter(({ scope }) => scope === 'project'));

export const overallChart = (rows: readonly EvaluationRow[], theme: ChartTheme): BarChart => ({
  rows: rows.map(chartRow),
  series: [{ name: '整体支出自评总分', color: seriesColor(theme, 4), cells: rows.map(({ score }) => score) }],
  max: 100,
});

export const overallTable = (rows: readonly EvaluationRow[]): DataTable => ({
  columns: [
    { key: 'agency', title: '部门' },
    { key: 'year', title: '年度' },
    { key: 'score', title: '自评总分', unit: '分', numeric: true },
    { key: 'adjusted', title: '全年预算', unit: '万元', numeric: true },
    { key: 'actual', title: '全年执行', unit: '万元', numeric: true },
    { key: 'rate', title: '执行率', unit: '%', numeric: true },
  ],
  rows: rows.map((row) => ({
    key: row.id,
    cells: {
      agency: agencyCell(row),
      year: yearCell(row),
      score: row.score,
      adjusted: row.adjusted,
      actual: row.actual,
      rate: row.rate,
    },
  })),
});

/** Every form, the overall ones before the projects: the way to the indicators of both. */
export const formTable = (rows: readonly EvaluationRow[]): DataTable => ({
  columns: [
    { key: 'name', title: '自评对象' },
    { key: 'agency', title: '部门' },
    { key: 'year', title: '年度' },
    { key: 'projectAdjusted', title: '全年预算', unit: '万元', numeric: true },
    { key: 'projectActual', title: '全年执行', unit: '万元', numeric: true },
    { key: 'projectRate', title: '执行率', unit: '%', numeric: true },
    { key: 'projectScore', title: '自评得分', unit: '分', numeric: true },
  ],
  rows: rows.map((row) => ({
    key: row.id,
    cells: {
      name: textCell(row.name),
      agency: agencyCell(row),
      year: yearCell(row),
      projectAdjusted: row.adjusted,
      projectActual: row.actual,
      projectRate: row.rate,
      projectScore: row.score,
    },
  })),
});

export interface ScoreScatter {
  readonly chart: ScatterChart;
  /** Forms that cannot be drawn, since a score or a rate is not published. */
  readonly left: number;
}

const GROUPS = 9;

/** One colour for each agency while colours can be told apart; beyond that, one for all. */
export function scoreScatter(rows: readonly EvaluationRow[]): ScoreScatter {
  const drawn = rows.filter(({ rate, score }) => rate.kind === 'number' && score.kind === 'number');
  const agencies = [...new Set(drawn.map(({ shortName }) => shortName))];
  const nameOf = (row: EvaluationRow): string => (agencies.length > GROUPS ? '自评表' : row.shortName);
  const names = [...new Set(drawn.map(nameOf))];
  return {
    left: rows.length - drawn.length,
    chart: {
      xName: '执行率（%）',
      yName: '自评得分（分）',
      groups: names.map((name) => ({
        name,
        points: drawn
          .filter((row) => nameOf(row) === name)
          .map((row) => ({
            title: `${row.agencyName} · ${row.name}`,
            x: row.rate,
            y: row.score,
            diamond: row.scope === 'overall',
          })),
      })),
    },
  };
}

export function scatterTable(rows: readonly EvaluationRow[]): DataTable {
  return {
    columns: [
      { key: 'agency', title: '部门' },
      { key: 'year', title: '年度' },
      { key: 'name', title: '自评对象' },
      { key: 'rate', title: '执行率', unit: '%', numeric: true },
      { key: 'score', title: '自评得分', unit: '分', numeric: true },
    ],
    rows: rows.map((row) => ({
      key: row.id,
      cells: {
        agency: agencyCell(row),
        year: yearCell(row),
        name: textCell(row.name),
        rate: row.rate,
        score: row.score,
      },
    })),
  };
}

export const performanceEntries = (rows: readonly EvaluationRow[]): ComparisonEntry[] =>
  rows.flatMap((row) =>
    (
      [
        ['全年预算数', '万元', row.adjusted],
        ['全年执行数', '万元', row.actual],
        ['执行率', '%', row.rate],
        ['自评得分', '分', row.score],
      ] as const
    ).map(([aspect, unit, cell]) => ({
      agencyId: row.agencyId,
      agencyName: row.agencyName,
      regionName: row.regionName,
      fiscalYear: row.fiscalYear,
      measure: row.scope === 'overall' ? '整体支出绩效自评' : '项目绩效自评',
      detail: row.scope === 'overall' ? '' : row.name,
      aspect,
      unit,
      cell,
      documentTitle: row.documentTitle,
    })),
  );
