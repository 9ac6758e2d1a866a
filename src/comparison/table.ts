/** A frame as a table for the screen and for a panel's own CSV: who and when in front, then one column a metric. Pure. */
import {
  reasonCell,
  reasonOf,
  textCell,
  type DataColumn,
  type DataRow,
  type DataTable,
} from '../domain/dataTable.ts';
import { t } from '../language/t.ts';
import type { Frame, FrameRow } from './frame.ts';
import { gridOf, type Layout } from './grid.ts';
import { heatOf } from './heat.ts';
import type { Metric } from './metrics.ts';
import { heatByColumn, pivotTable } from './pivotTable.ts';
import { listedName } from '../language/names.ts';

export interface TableOptions {
  /** Short titles for the heads of columns, where the full one would be too wide. */
  readonly titles?: Readonly<Record<string, string>>;
  /** What an item is called: 功能分类, 经济分类. */
  readonly itemTitle?: string;
  readonly withRegion?: boolean;
  /** What stands in the columns: the metrics unless told otherwise. */
  readonly layout?: Layout;
  /** Each number's ground says how large it is among those of its metric. */
  readonly isShaded?: boolean;
}

const withinName = (name: string, within: string | undefined): string =>
  within !== undefined && name.startsWith(`${within} / `) ? name.slice(within.length + 3) : name;

const columnOf = (metric: Metric, titles: TableOptions['titles']): DataColumn => ({
  key: metric.key,
  title: titles?.[metric.key] ?? metric.title,
  unit: metric.unit,
  numeric: true,
  signed: metric.signed,
  note: [metric.title, metric.formula].filter((part) => part !== '').join(t('：')),
});

/** Reasons of a change stand once a row, beside the last of the columns that they explain. */
const REASON_TITLES = { change: t('增减的主要原因'), variance_pct: t('与预算差异的主要原因') } as const;

function reasonColumns({ columns, rows }: Frame): { column: DataColumn; ordinal: number }[] {
  return Object.entries(REASON_TITLES).flatMap(([aspect, title]) => {
    const ordinal = columns.findIndex(({ explainedBy }) => explainedBy?.endsWith(`.${aspect}`) === true);
    const isGiven = rows.some(({ cells }) => reasonOf(cells[ordinal]) !== undefined);
    return isGiven
      ? [{ ordinal, column: { key: `reason-${aspect}`, title, quoted: true, note: t('文件所述，照录原文') } }]
      : [];
  });
}

const ITEM_TITLE = t('功能分类');

export function tableOf(frame: Frame, options: TableOptions = {}): DataTable {
  const { layout = 'metrics', isShaded = false } = options;
  return layout === 'metrics'
    ? metricTable(frame, options)
    : pivotTable(frame, layout, { itemTitle: options.itemTitle ?? ITEM_TITLE, isShaded });
}

function metricTable(frame: Frame, options: TableOptions): DataTable {
  const { columns, rows, comparison } = frame;
  const reasons = reasonColumns(frame);
  const hasItems = comparison.per !== 'whole';
  const isOfForms = comparison.per === 'form';
  const heat = options.isShaded ? heatOf(gridOf(frame, 'metrics')) : [];
  const keys = columns.map(({ key }) => key);
  const rowOf = ({ key, agency, fiscalYear, itemName, cells }: FrameRow, index: number): DataRow => ({
    key,
    ...(options.isShaded ? { heat: heatByColumn(keys, heat[index] ?? []) } : {}),
    cells: {
      name: { ...textCell(agency.short_name, agency.agency_name), agencyId: agency.agency_id },
      ...(options.withRegion ? { region: textCell(listedName(agency.region_name)) } : {}),
      year: textCell(String(fiscalYear)),
      ...(hasItems ? { item: textCell(withinName(itemName, comparison.within), itemName) } : {}),
      ...Object.fromEntries(columns.map((column, index) => [column.key, cells[index] ?? textCell('')])),
      ...Object.fromEntries(reasons.map(({ column, ordinal }) => [column.key, reasonCell(cells[ordinal])])),
    },
  });
  const itemColumn: DataColumn = { key: 'item', title: options.itemTitle ?? ITEM_TITLE };
  return {
    columns: [
      // A form is what its row is of; an agency's items stand behind the agency.
      ...(isOfForms ? [itemColumn] : []),
      { key: 'name', title: t('部门'), sortable: true, folds: isOfForms },
      ...(options.withRegion ? [{ key: 'region', title: t('地区'), sortable: true, folds: true }] : []),
      { key: 'year', title: t('年度'), sortable: true, folds: true },
      // On a telephone it would push the numbers out of view.
      ...(hasItems && !isOfForms ? [{ ...itemColumn, folds: true }] : []),
      ...columns.map((column) => columnOf(column, options.titles)),
      ...reasons.map(({ column }) => column),
    ],
    rows: rows.map(rowOf),
  };
}
