/** 功能分类: expenditure by 类, and within one 类 by 款/项. Pure. */
import type { BarChart, BarSeries } from '../../charts/bars.ts';
import { seriesColor, type ChartTheme } from '../../charts/theme.ts';
import type { ComparisonEntry } from '../../comparison/csv/comparison.ts';
import {
  ABSENT,
  numberOf,
  ratioCell,
  reasonCell,
  reasonOf,
  textCell,
  withReason,
  type DataCell,
  type DataTable,
  type NumberCell,
} from '../../domain/dataTable.ts';
import { formatNumber } from '../../domain/format.ts';
import { completionRate, growth, hasZeroBase, share } from '../../domain/ratios.ts';
import type { FunctionFigure, StatedReason } from '../../queries/index.ts';
import { inYears } from '../shared/evaluationCells.ts';
import {
  agencyCell,
  chartRow,
  figureCell,
  rowKey,
  yearCell,
  type AgencyYear,
} from '../shared/figureIndex.ts';
import { ReasonIndex } from '../shared/reasonIndex.ts';

export interface FunctionRow extends AgencyYear {
  readonly documentTitle: string;
  /** `一般公共服务支出` or, within a 类, `款 / 项`. */
  readonly name: string;
  readonly path: string;
  readonly actual: DataCell;
  readonly original: DataCell;
  readonly prior: DataCell;
  /** On the prior year, in per cent, with the reason that the document states. */
  readonly change: DataCell;
}

const depth = (path: string): number => path.split('/').length;
const classOf = (path: string): string => path.split('/')[0] ?? path;

/** 项, and 款 without 项 of their own: together they make up the 类 once, not twice. */
const isLeafWithin =
  (within: string, stated: readonly FunctionFigure[]) =>
  (path: string): boolean =>
    depth(path) > 1 &&
    classOf(path) === within &&
    !stated.some((f) => f.function_name.startsWith(`${path}/`));

/** A 类 that is not printed for this aspect is the sum of its 项, and says so. */
function sumCell(figures: readonly FunctionFigure[]): DataCell {
  const cells = figures.map(figureCell).filter((cell): cell is NumberCell => cell.kind === 'number');
  const [first] = cells;
  if (!first) return ABSENT;
  const total = cells.reduce((sum, { value }) => sum + value, 0);
  return {
    ...first,
    value: Math.round(total * 1e6) / 1e6,
    basis: 'computed',
    quoteId: null,
    note: `由 ${String(cells.length)} 个项级科目相加`,
  };
}

const aspectCell = (
  figures: readonly FunctionFigure[],
  year: number,
  aspect: FunctionFigure['aspect'],
  path: string,
): DataCell =>
  figureCell(figures.find((f) => f.fiscal_year === year && f.aspect === aspect && f.function_name === path));

/** The 类 that occur, the largest first. */
export function functionClasses(figures: readonly FunctionFigure[]): string[] {
  const totals = new Map<string, number>();
  for (const figure of figures) {
    if (figure.aspect !== 'actual' || figure.basis !== 'printed') continue;
    const name = classOf(figure.function_name);
    totals.set(name, (totals.get(name) ?? 0) + figure.canonical_value);
  }
  return [...totals].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function changeCell(current: DataCell, before: DataCell): DataCell {
  const [actual, prior] = [numberOf(current), numberOf(before)];
  const source = current.kind === 'number' ? current.source : null;
  return ratioCell(growth(actual, prior), '%', '（本年 − 上年）÷ 上年', hasZeroBase(actual, prior), source);
}

/** `within`: the 类 whose 款/项 are listed; null for the 类 themselves. */
export function functionRows(
  figures: readonly FunctionFigure[],
  years: readonly number[],
  within: string | null,
  reasons: readonly StatedReason[] = [],
): FunctionRow[] {
  const explained = new ReasonIndex(reasons);
  const own = figures.filter(({ basis }) => basis === 'printed');
  const rows: FunctionRow[] = [];
  const agencies = new Map<string, FunctionFigure[]>();
  for (const figure of inYears(own, years)) {
    const key = `${figure.agency_id}|${String(figure.fiscal_year)}`;
    agencies.set(key, [...(agencies.get(key) ?? []), figure]);
  }
  for (const stated of agencies.values()) {
    const [first] = stated;
    if (!first) continue;
    const year = first.fiscal_year;
    const mine = figures.filter(({ agency_id }) => agency_id === first.agency_id);
    const paths =
      within === null
        ? [...new Set(stated.map(({ function_name }) => classOf(function_name)))]
        : [...new Set(stated.map(({ function_name }) => function_name))].filter(isLeafWithin(within, stated));
    for (const path of paths) {
      const items = (aspect: FunctionFigure['aspect']) =>
        stated.filter(
          (f) =>
            f.aspect === aspect && depth(f.function_name) === 3 && f.function_name.startsWith(`${path}/`),
        );
      const own = (aspect: FunctionFigure['aspect']): DataCell => {
        const printed = aspectCell(stated, year, aspect, path);
        return printed.kind === 'number' || within !== null ? printed : sumCell(items(aspect));
      };
      const row = {
        agencyId: first.agency_id,
        agencyName: first.agency_name,
        shortName: first.short_name,
        regionName: first.region_name,
        fiscalYear: year,
        documentTitle: first.document_title,
        path,
        name: within === null ? path : path.split('/').slice(1).join(' / '),
        actual: own('actual'),
        original: own('original_budget'),
        // Not summed: an item that ended last year is no longer in the document, so a sum would fall short.
        prior: aspectCell(mine, year - 1, 'actual', path),
      };
      const reason = explained.of(row, 'general_public_budget_expenditure', 'change', path);
      rows.push({ ...row, change: withReason(changeCell(row.actual, row.prior), reason) });
    }
  }
  return rows;
}

const SHOWN = 8;

/** One bar for each agency and year, one colour for each function; what is beyond the palette is 其他科目. */
export function functionChart(rows: readonly FunctionRow[], theme: ChartTheme): BarChart {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.name, (totals.get(row.name) ?? 0) + (numberOf(row.actual) ?? 0));
  const names = [...totals].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const shown = names.slice(0, names.length > SHOWN + 1 ? SHOWN : names.length);
  const bars = [...new Map(rows.map((row) => [rowKey(row), row])).values()];
  const sumOf = (bar: AgencyYear, keep: (name: string) => boolean): number =>
    rows
      .filter((row) => rowKey(row) === rowKey(bar) && keep(row.name))
      .reduce((sum, row) => sum + (numberOf(row.actual) ?? 0), 0);
  const ordered = bars.sort((a, b) => sumOf(b, () => true) - sumOf(a, () => true));
  const cellOf = (bar: AgencyYear, name: string): DataCell =>
    rows.find((row) => rowKey(row) === rowKey(bar) && row.name === name)?.actual ?? ABSENT;
  const rest = names.slice(shown.length);
  const series: BarSeries[] = shown.map((name, index) => ({
    name,
    color: seriesColor(theme, index),
    cells: ordered.map((bar) => cellOf(bar, name)),
  }));
  if (rest.length > 0) {
    series.push({
      name: '其他科目',
      color: theme.quiet,
      cells: ordered.map((bar): DataCell => ({
        kind: 'number',
        value: Math.round(sumOf(bar, (name) => rest.includes(name)) * 100) / 100,
        unit: '万元',
        basis: 'computed',
        status: 'ok',
        source: null,
        quoteId: null,
        note: `${String(rest.length)} 个较小科目之和，逐项见表格`,
      })),
    });
  }
  return {
    rows: ordered.map(chartRow),
    series,
    stacked: true,
    wide: true,
    totals: ordered.map((bar) =>
      formatNumber(
        sumOf(bar, () => true),
        '万元',
      ),
    ),
  };
}

export function functionTable(rows: readonly FunctionRow[]): DataTable {
  const wholes = new Map<string, number>();
  for (const row of rows)
    wholes.set(rowKey(row), (wholes.get(rowKey(row)) ?? 0) + (numberOf(row.actual) ?? 0));
  return {
    columns: [
      { key: 'agency', title: '部门' },
      { key: 'year', title: '年度' },
      { key: 'function', title: '功能分类' },
      { key: 'original', title: '年初预算', unit: '万元', numeric: true },
      { key: 'actual', title: '决算数', unit: '万元', numeric: true },
      { key: 'completion', title: '完成年初预算', unit: '%', numeric: true },
      { key: 'change', title: '比上年', unit: '%', numeric: true, signed: true },
      { key: 'share', title: '占比', unit: '%', numeric: true, note: '占表中该部门各科目之和' },
      ...(rows.some((row) => reasonOf(row.change))
        ? [{ key: 'reason', title: '增减的主要原因', quoted: true, note: '文件所述，照录原文' }]
        : []),
    ],
    rows: rows.map((row) => {
      const [actual, original] = [numberOf(row.actual), numberOf(row.original)];
      const source = row.actual.kind === 'number' ? row.actual.source : null;
      return {
        key: `${rowKey(row)}|${row.path}`,
        cells: {
          agency: agencyCell(row),
          year: yearCell(row),
          function: textCell(row.name, row.path.replaceAll('/', ' / ')),
          original: row.original,
          actual: row.actual,
          completion: ratioCell(
            completionRate(actual, original),
            '%',
            '决算数 ÷ 年初预算数',
            hasZeroBase(actual, original),
            source,
          ),
          change: row.change,
          share: ratioCell(
            share(actual, wholes.get(rowKey(row))),
            '%',
            '占表中该部门各科目之和',
            false,
            source,
          ),
          reason: reasonCell(row.change),
        },
      };
    }),
  };
}

export const functionEntries = (rows: readonly FunctionRow[]): ComparisonEntry[] =>
  rows.flatMap((row) =>
    (
      [
        ['年初预算数', '万元', row.original],
        ['决算数', '万元', row.actual],
        ['比上年增减幅度', '%', row.change],
      ] as const
    ).map(([aspect, unit, cell]) => ({
      agencyId: row.agencyId,
      agencyName: row.agencyName,
      regionName: row.regionName,
      fiscalYear: row.fiscalYear,
      measure: '一般公共预算财政拨款支出',
      detail: row.path,
      aspect,
      unit,
      cell,
      documentTitle: row.documentTitle,
    })),
  );
