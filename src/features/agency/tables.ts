/** Frames of one agency as tables: measures as rows, years as columns. Pure. */
import type { Frame } from '../../comparison/frame.ts';
import type { MetricKey } from '../../comparison/metrics.ts';
import {
  textCell,
  type Absence,
  type DataCell,
  type DataColumn,
  type DataRow,
  type DataTable,
  type TextCell,
} from '../../domain/dataTable.ts';

import { t, word } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { budgetKey, BUDGET_STEPS, BUDGET_SUBJECTS, type BudgetStep } from './comparisons.ts';
import type { Topic, TopicMeasure } from './topics.ts';
import { itemName, itemPath } from '../../language/names.ts';

/** The years that a page shows as columns, the latest first, and which of them have no document of their own. */
export interface Years {
  readonly shown: readonly number[];
  readonly derived: ReadonlySet<number>;
}

/** More columns than these are read by nobody; the latest stay. */
const MAX_YEARS = 8;

export const yearsOf = ({
  disclosed,
  derived,
}: {
  readonly disclosed: readonly number[];
  readonly derived: readonly number[];
}): Years => ({
  shown: [...disclosed, ...derived].sort((a, b) => b - a).slice(0, MAX_YEARS),
  derived: new Set(derived),
});

const absent = (years: Years, year: number): DataCell => {
  const why: Absence = years.derived.has(year) ? 'not_collected' : 'unpublished';
  return { kind: 'absent', why };
};

const yearColumns = ({ shown, derived }: Years): DataColumn[] =>
  shown.map((year) => ({
    key: String(year),
    title: String(year),
    numeric: true,
    sortable: false,
    ...(derived.has(year)
      ? { note: t('没有收录该年文件；有数者由次年文件的“比上年增减”推算') }
      : { note: t('{year}年度，取自该年决算公开文件', { year }) }),
  }));

/** The cell of a metric in a year (or the only year), where the frame has it. */
export function cellAt(frame: Frame, key: MetricKey, year?: number): DataCell | undefined {
  const ordinal = frame.columns.findIndex((column) => column.key === key);
  return frame.rows.find(({ fiscalYear }) => year === undefined || fiscalYear === year)?.cells[ordinal];
}

/** A name with the unit of its numbers, where that is not the 万元 of the table. */
const nameCell = (name: string, depth: number, cells: readonly DataCell[]): TextCell => {
  const number = cells.find((cell) => cell.kind === 'number');
  const unit =
    number?.kind === 'number' && number.unit !== '万元' && word(number.unit) !== ''
      ? t('（{unit}）', { unit: word(number.unit) })
      : '';
  return { ...textCell(name + unit), depth };
};

const GROWTH: DataColumn = {
  key: 'growth',
  title: t('比上年'),
  unit: '%',
  numeric: true,
  sortable: false,
  signed: true,
  note: t('最新公开年度比上年增减幅度：文件印有的用文件所载，否则按金额计算'),
};

/** Something is said of the measure in some year: a number, that there is none, or a number that could not be read. */
const isSaid = (cell: DataCell): boolean =>
  cell.kind === 'number' || (cell.kind === 'absent' && cell.source !== undefined);

export interface TopicTable {
  readonly table: DataTable;
  /** Names of the measures of which no document says anything. */
  readonly silent: readonly string[];
}

export function topicTable({ measures }: Topic, yearly: Frame, latest: Frame, years: Years): TopicTable {
  const cellsOf = ({ measure }: TopicMeasure): DataCell[] =>
    years.shown.map((year) => cellAt(yearly, `${measure}.actual`, year) ?? absent(years, year));
  const rows = measures.map((each) => ({ ...each, cells: cellsOf(each) }));
  const said = rows.filter(({ cells }) => cells.some(isSaid));
  return {
    table: {
      columns: [{ key: 'name', title: t('指标') }, ...yearColumns(years), GROWTH],
      rows: said.map(({ measure, depth, cells }): DataRow => ({
        key: measure,
        cells: {
          name: nameCell(measureName(measure), depth, cells),
          ...Object.fromEntries(
            years.shown.map((year, index) => [String(year), cells[index] ?? absent(years, year)]),
          ),
          growth: cellAt(latest, `growth:${measure}`) ?? { kind: 'absent', why: 'unpublished' },
        },
      })),
    },
    silent: rows.filter(({ cells }) => !cells.some(isSaid)).map(({ measure }) => measureName(measure)),
  };
}

const STEPS: Readonly<Record<BudgetStep, Pick<DataColumn, 'title' | 'unit' | 'note'>>> = {
  original_budget: { title: t('年初预算'), unit: '万元' },
  adjusted_budget: { title: t('全年预算'), unit: '万元' },
  actual: { title: t('决算（执行）数'), unit: '万元' },
  execution: { title: t('执行率'), unit: '%', note: t('决算（执行）数 ÷ 全年预算数') },
  completion: { title: t('完成年初预算'), unit: '%', note: t('决算（执行）数 ÷ 年初预算数') },
};

export const budgetTable = (frame: Frame): DataTable => ({
  columns: [
    { key: 'name', title: t('指标') },
    ...BUDGET_STEPS.map((step) => ({ key: step, numeric: true, sortable: false, ...STEPS[step] })),
  ],
  rows: BUDGET_SUBJECTS.map(({ subject, name, depth }) => ({
    key: subject,
    cells: {
      name: { ...textCell(name), depth },
      ...Object.fromEntries(
        BUDGET_STEPS.map((step) => [
          step,
          cellAt(frame, budgetKey(subject, step)) ?? { kind: 'absent', why: 'unpublished' },
        ]),
      ),
    },
  })),
});

/** 类, 款 and 项 as one tree: each below what it is a part of, larger ones first. `frames`: one for each level. */
export function functionTable(frames: readonly Frame[], years: Years): DataTable {
  const cells = new Map<string, Map<number, DataCell>>();
  for (const { rows } of frames) {
    for (const {
      item,
      fiscalYear,
      cells: [cell],
    } of rows) {
      if (!cell) continue;
      const own = cells.get(item) ?? new Map<number, DataCell>();
      cells.set(item, own.set(fiscalYear, cell));
    }
  }
  /** Of the latest year that has one; of a name without an amount of its own, the largest below it. */
  const sizeOf = (path: string): number => {
    const sizes = [...cells].flatMap(([item, own]) => {
      if (item !== path && !item.startsWith(`${path}/`)) return [];
      const cell = years.shown.map((year) => own.get(year)).find((each) => each?.kind === 'number');
      return cell?.kind === 'number' ? [cell.value] : [];
    });
    return Math.max(-Infinity, ...sizes);
  };
  // What is printed without the 类 or 款 above it still stands below its name.
  const paths = new Set(
    [...cells.keys()].flatMap((item) => {
      const names = item.split('/');
      return names.map((_, index) => names.slice(0, index + 1).join('/'));
    }),
  );
  const below = (parent: string, depth: number): DataRow[] =>
    [...paths]
      .filter(
        (path) => path.split('/').length === depth + 1 && (depth === 0 || path.startsWith(`${parent}/`)),
      )
      .sort((a, b) => sizeOf(b) - sizeOf(a) || a.localeCompare(b, 'zh-CN'))
      .flatMap((path) => [
        {
          key: path,
          cells: {
            name: { ...textCell(itemName(path), itemPath(path)), depth },
            ...Object.fromEntries(
              years.shown.map((year) => [String(year), cells.get(path)?.get(year) ?? absent(years, year)]),
            ),
          },
        },
        ...below(path, depth + 1),
      ]);
  return {
    columns: [{ key: 'name', title: t('功能分类（类、款、项）') }, ...yearColumns(years)],
    rows: below('', 0),
  };
}
