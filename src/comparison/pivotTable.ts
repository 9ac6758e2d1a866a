/** A turned frame as a table: years or agencies stand in the columns, and each row says which metric and unit it is of. Pure. */
import { textCell, type DataColumn, type DataTable, type Heat } from '../domain/dataTable.ts';
import { t, word } from '../language/t.ts';
import { gridOf, lineName, yearText, type GridLine, type Layout } from './grid.ts';
import { heatOf } from './heat.ts';
import type { Frame } from './frame.ts';

interface Options {
  readonly itemTitle: string;
  readonly isShaded: boolean;
}

const headOf = (rows: readonly GridLine[], itemTitle: string): DataColumn[] => [
  ...(rows.some(({ agency }) => agency) ? [{ key: 'name', title: t('部门') }] : []),
  ...(rows.some(({ itemName }) => itemName !== undefined) ? [{ key: 'item', title: itemTitle }] : []),
  { key: 'metric', title: t('指标') },
  { key: 'unit', title: t('单位') },
  ...(rows.some(({ year }) => year !== undefined) ? [{ key: 'year', title: t('年度') }] : []),
];

export const heatByColumn = (
  keys: readonly string[],
  heat: readonly (Heat | null)[],
): Readonly<Record<string, Heat>> =>
  Object.fromEntries(
    keys.flatMap((key, index) => {
      const own = heat[index];
      return own ? [[key, own]] : [];
    }),
  );

export function pivotTable(frame: Frame, layout: Exclude<Layout, 'metrics'>, options: Options): DataTable {
  const grid = gridOf(frame, layout);
  const heat = options.isShaded ? heatOf(grid) : [];
  const columnKey = ({ key }: GridLine): string => `column ${key}`;
  const keys = grid.columns.map(columnKey);
  return {
    columns: [
      ...headOf(grid.rows, options.itemTitle),
      ...grid.columns.map((line) => ({
        key: columnKey(line),
        title: lineName(line),
        numeric: true,
        // The rows are of several units.
        sortable: false,
        ...(line.agency ? { note: line.agency.agency_name } : {}),
      })),
    ],
    rows: grid.rows.map((line, row) => ({
      key: line.key,
      isSigned: line.metric?.signed === true,
      cells: {
        ...(line.agency
          ? {
              name: {
                ...textCell(line.agency.short_name, line.agency.agency_name),
                agencyId: line.agency.agency_id,
              },
            }
          : {}),
        ...(line.itemName === undefined ? {} : { item: textCell(line.itemName) }),
        metric: textCell(line.metric?.title ?? ''),
        unit: textCell(word(line.metric?.unit ?? '')),
        ...(line.year === undefined ? {} : { year: textCell(yearText(line.year)) }),
        ...Object.fromEntries(keys.map((key, column) => [key, grid.cells[row]?.[column] ?? textCell('')])),
      },
      ...(options.isShaded ? { heat: heatByColumn(keys, heat[row] ?? []) } : {}),
    })),
  };
}
