/** How the tables lie as Parquet: `<table>/year=2023/province=650000/…`, or `<table>/…` for what does not grow with the documents. */
import { identifier } from '../../src/database/derive/schema.ts';
import type { Column, Table } from '../../src/domain/tables.ts';

/**
 * Of every `number`: exact, in all engines. Amounts are printed with up to six decimals; the amounts of a province in 元 have
 * thirteen digits before the point.
 */
export const DECIMAL = { precision: 38, scale: 10 } as const;

/** Columns that stand in the paths alone; those of the contract are in the files, whatever a path is called. */
export const PARTITIONS = ['year', 'province'] as const;

/** Where the place of an agency is not known. */
const NO_PROVINCE = 'unknown';

const has = (table: Table, column: string): boolean => table.columns.some(({ name }) => name === column);

/** What tells year and agency of a row of the table called `t`, in SQL; null where it belongs to no document, or is written by people. */
function documentOf(table: Table): { readonly join: string; readonly of: string } | null {
  if (table.name === 'corrections') return null;
  if (has(table, 'fiscal_year') && has(table, 'agency_id')) return { join: '', of: 't' };
  const toParent = table.foreignKeys?.find(({ table: parent }) => /^(documents|evaluations)$/.test(parent));
  if (!toParent) return null;
  const { column, table: parent, key } = toParent;
  return { join: `JOIN ${parent} p ON p.${identifier(key)} = t.${identifier(column)}`, of: 'p' };
}

export const isPartitioned = (table: Table): boolean => documentOf(table) !== null;

const PARQUET_TYPES = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: `DECIMAL(${DECIMAL.precision}, ${DECIMAL.scale})`,
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const satisfies Record<Column['type'], string>;

/** A table of the types that are written, from one of text in the order of the CSV. */
export const typedTable = ({ name, columns }: Table, staging: string): string =>
  `CREATE TABLE ${identifier(name)} AS SELECT ${columns
    .map(
      (column) =>
        `CAST(${identifier(column.name)} AS ${PARQUET_TYPES[column.type]}) AS ${identifier(column.name)}`,
    )
    .join(', ')} FROM ${staging}`;

/** How many cells of a table of text have more decimals than are kept: a cast would round them without a word. */
export function tooFine({ columns }: Table, staging: string): string {
  const cells = columns
    .filter(({ type }) => type === 'number')
    .map(
      ({ name }) => `count(*) FILTER (length(split_part(${identifier(name)}, '.', 2)) > ${DECIMAL.scale})`,
    );
  return `SELECT (${['0', ...cells].join(' + ')})::INTEGER AS cells FROM ${staging}`;
}

/** The rows to be written, with the columns of the path behind those of the table; in the order of the CSV within each path. */
export function rowsToWrite(table: Table): string {
  const document = documentOf(table);
  const columns = table.columns.map(({ name }) => `t.${identifier(name)}`).join(', ');
  if (!document) return `SELECT ${columns} FROM ${identifier(table.name)} t ORDER BY t.rowid`;
  const [year, province] = PARTITIONS;
  return `SELECT ${columns}, ${document.of}.fiscal_year AS ${year},
      coalesce(left(a.region_code, 2) || '0000', '${NO_PROVINCE}') AS ${province}
    FROM ${identifier(table.name)} t ${document.join}
      LEFT JOIN agencies a ON a.agency_id = ${document.of}.agency_id
    ORDER BY ${year}, ${province}, t.rowid`;
}
