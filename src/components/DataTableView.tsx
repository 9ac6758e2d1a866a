/** A `DataTable` on the screen: scrolls inside its own box, the first column kept in view, the heads sort. */
import { Fragment, memo, useMemo, useState, type ReactNode } from 'react';
import type { DataColumn, DataRow, DataTable } from '../domain/dataTable.ts';
import { t, word } from '../language/t.ts';
import { Button } from './Button.tsx';
import { CellView } from './CellView.tsx';
import { heatStyle } from './heatStyle.ts';
import { Icon } from './Icon.tsx';
import { Pager, type Paging } from './Pager.tsx';
import { directionOf, isSortable, nextSort, sortedRows, type SortText } from './sortRows.ts';

export interface RowExpansion {
  readonly render: (rowKey: string) => ReactNode;
  readonly canExpand: (rowKey: string) => boolean;
  readonly opened: readonly string[];
  readonly onChange: (opened: readonly string[]) => void;
}

interface Props {
  readonly table: DataTable;
  readonly label: string;
  readonly sort?: SortText;
  /** Given: the rows come in this order already and are left as they are. Else the table sorts them itself. */
  readonly onSort?: (sort: SortText) => void;
  /** Given: the rows are one page of many. */
  readonly paging?: Paging;
  readonly expand?: RowExpansion;
  /** Keys of rows that are shown wherever they rank. */
  readonly pinned?: ReadonlySet<string>;
}

const cellClass = ({ numeric, folds }: DataColumn): string =>
  `${numeric ? 'is-numeric' : 'is-text'}${folds ? ' folds' : ''}`;

/** The cells of the columns that fold, in a line of their own. */
function Folded({ row, columns }: { readonly row: DataRow; readonly columns: readonly DataColumn[] }) {
  const cells = columns.flatMap(({ key, folds }) => {
    const cell = row.cells[key];
    return folds && cell?.kind === 'text' && cell.text !== '' ? [{ key, cell }] : [];
  });
  if (cells.length === 0) return null;
  return (
    <small className="folded">
      {cells.map(({ key, cell }, index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          <CellView cell={cell} />
        </Fragment>
      ))}
    </small>
  );
}

function HeadCell({
  column,
  sort,
  onSort,
}: {
  readonly column: DataColumn;
  readonly sort: SortText;
  readonly onSort: (sort: SortText) => void;
}) {
  const title = (
    <span className="column-title">
      {column.title}
      {column.unit && <small>{word(column.unit)}</small>}
    </span>
  );
  const direction = directionOf(column, sort);
  if (!isSortable(column)) {
    return (
      <th scope="col" className={cellClass(column)} data-tip={column.note}>
        {title}
      </th>
    );
  }
  return (
    <th scope="col" className={cellClass(column)} aria-sort={direction}>
      <button
        type="button"
        className={`sort-button is-${direction}`}
        data-tip={column.note}
        onClick={() => {
          onSort(nextSort(column, sort));
        }}
      >
        {title}
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: DataRow;
  readonly columns: readonly DataColumn[];
  readonly isPinned: boolean;
  /** In front of the row where rows of the table can be opened. */
  readonly opener?: ReactNode;
}

const PlainRow = memo(function PlainRow({ row, columns, isPinned, opener }: RowProps) {
  return (
    <tr data-row-key={row.key} className={isPinned ? 'is-pinned' : undefined}>
      {opener}
      {columns.map((column, index) => {
        const content = (
          <CellView cell={row.cells[column.key]} signed={column.signed === true || row.isSigned === true} />
        );
        return index === 0 ? (
          <th key={column.key} scope="row" className={cellClass(column)}>
            {isPinned && (
              <span className="pinned" data-tip={t('固定显示，不论名次')}>
                <Icon name="pin" />
                <span className="visually-hidden">{t('已固定：')}</span>
              </span>
            )}
            {content}
            <Folded row={row} columns={columns} />
          </th>
        ) : (
          <td key={column.key} className={cellClass(column)} {...heatStyle(row.heat?.[column.key])}>
            {content}
          </td>
        );
      })}
    </tr>
  );
});

function ExpandableRow({ expand, ...row }: RowProps & { readonly expand: RowExpansion }) {
  const { key } = row.row;
  const isOpen = expand.opened.includes(key);
  const toggle = (): void => {
    expand.onChange(isOpen ? expand.opened.filter((each) => each !== key) : [...expand.opened, key]);
  };
  const opener = (
    <td className="row-opener">
      {expand.canExpand(key) && (
        <Button
          kind="quiet"
          small
          icon={isOpen ? 'collapse' : 'expand'}
          label={isOpen ? t('收起明细') : t('展开明细')}
          expanded={isOpen}
          onClick={toggle}
        />
      )}
    </td>
  );
  return (
    <>
      <PlainRow {...row} opener={opener} />
      {isOpen && (
        <tr className="row-detail">
          <td colSpan={row.columns.length + 1}>{expand.render(key)}</td>
        </tr>
      )}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

export function DataTableView({ table, label, sort, onSort, paging, expand, pinned = NONE }: Props) {
  const [ownSort, setOwnSort] = useState<SortText>(undefined);
  const order = onSort ? sort : ownSort;
  const rows = useMemo(() => (onSort ? table.rows : sortedRows(table, ownSort)), [table, onSort, ownSort]);
  return (
    <div className="data-table">
      {/* In the tab order, since what is scrolled by the pointer must be reached by the keyboard too. */}
      <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
        <table aria-label={label}>
          <thead>
            <tr>
              {expand && (
                <td className="row-opener">
                  <span className="visually-hidden">{t('明细')}</span>
                </td>
              )}
              {table.columns.map((column) => (
                <HeadCell key={column.key} column={column} sort={order} onSort={onSort ?? setOwnSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.key}>
                {expand ? (
                  <ExpandableRow
                    row={row}
                    columns={table.columns}
                    isPinned={pinned.has(row.key)}
                    expand={expand}
                  />
                ) : (
                  <PlainRow row={row} columns={table.columns} isPinned={pinned.has(row.key)} />
                )}
              </Fragment>
            ))}
            {rows.length === 0 && (
              <tr>
                <td className="is-empty" colSpan={table.columns.length + (expand ? 1 : 0)}>
                  {t('没有符合条件的行')}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {paging && <Pager {...paging} />}
    </div>
  );
}
