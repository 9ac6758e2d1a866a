/** A `DataTable` as an Ant Design table: sortable, scrolling inside its own box, the first column kept in view. */
import { Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import type { ReactNode } from 'react';
import { numberOf, type DataColumn, type DataRow, type DataTable } from '../domain/dataTable.ts';
import { CellView } from './CellView.tsx';

/** `key` ascending, `-key` descending. */
export type SortText = string | undefined;

interface Props {
  readonly table: DataTable;
  readonly label: string;
  readonly sort?: SortText;
  readonly onSort?: (sort: SortText) => void;
  readonly expand?: {
    readonly render: (rowKey: string) => ReactNode;
    readonly canExpand: (rowKey: string) => boolean;
    readonly opened: readonly string[];
    readonly onChange: (opened: readonly string[]) => void;
  };
}

const PAGE = 20;

/** Absent values stay at the end whichever way the column is sorted: they are neither small nor large. */
function compare(key: string, descending: boolean) {
  return (a: DataRow, b: DataRow): number => {
    const [x, y] = [numberOf(a.cells[key]), numberOf(b.cells[key])];
    if (x === null && y === null) return 0;
    if (x === null) return descending ? -1 : 1;
    if (y === null) return descending ? 1 : -1;
    return x - y;
  };
}

const headerOf = (column: DataColumn): ReactNode => (
  <span className="column-title" title={column.note}>
    {column.title}
    {column.unit && <small>{column.unit}</small>}
  </span>
);

function columnOf(column: DataColumn, index: number, sort: SortText): ColumnType<DataRow> {
  const descending = sort === `-${column.key}`;
  const order = descending ? 'descend' : sort === column.key ? 'ascend' : null;
  return {
    key: column.key,
    title: headerOf(column),
    align: column.numeric ? 'right' : 'left',
    className: column.numeric ? 'is-numeric' : 'is-text',
    ...(index === 0 ? { fixed: 'left' as const } : {}),
    ...(column.numeric
      ? {
          sorter: compare(column.key, descending),
          sortOrder: order,
          sortDirections: ['descend', 'ascend'] as const,
        }
      : {}),
    render: (_, row) => <CellView cell={row.cells[column.key]} signed={column.signed === true} />,
  };
}

/** The page that a row stands on, so that an address that opens a row shows it. */
function pageOf(rowKey: string | undefined, { columns, rows }: DataTable, sort: SortText): number {
  const key = sort?.replace(/^-/, '') ?? '';
  const descending = sort?.startsWith('-') === true;
  const sorted = columns.some((column) => column.key === key)
    ? [...rows].sort((a, b) => (descending ? -1 : 1) * compare(key, descending)(a, b))
    : rows;
  return (
    Math.floor(
      Math.max(
        0,
        sorted.findIndex((row) => row.key === rowKey),
      ) / PAGE,
    ) + 1
  );
}

export function DataTableView({ table, label, sort, onSort, expand }: Props) {
  return (
    <Table<DataRow>
      className="data-table"
      aria-label={label}
      size="small"
      rowKey="key"
      dataSource={[...table.rows]}
      columns={table.columns.map((column, index) => columnOf(column, index, sort))}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
      pagination={
        table.rows.length > PAGE
          ? {
              pageSize: PAGE,
              defaultCurrent: pageOf(expand?.opened[0], table, sort),
              showSizeChanger: false,
              showTotal: (n) => `共 ${String(n)} 行`,
            }
          : false
      }
      onChange={(_, __, sorter) => {
        const first = Array.isArray(sorter) ? sorter[0] : sorter;
        const key = first?.columnKey === undefined ? '' : String(first.columnKey);
        onSort?.(first?.order ? (first.order === 'descend' ? `-${key}` : key) : undefined);
      }}
      locale={{ emptyText: '没有符合条件的行' }}
      {...(expand
        ? {
            expandable: {
              expandedRowRender: (row: DataRow) => expand.render(row.key),
              rowExpandable: (row: DataRow) => expand.canExpand(row.key),
              expandedRowKeys: [...expand.opened],
              onExpandedRowsChange: (keys: readonly React.Key[]) => {
                expand.onChange(keys.map(String));
              },
            },
          }
        : {})}
    />
  );
}
