/** The SQL that turns one descriptor of `src/domain/tables.ts` and its CSV file into one table of the database. */
import type { Column, Table } from '../../domain/tables.ts';

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const SQL_TYPES = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const satisfies Record<Column['type'], string>;

export const isEnum = (column: Column): boolean => column.values !== undefined || column.repeated === true;
export const enumName = (table: Table, column: Column): string => identifier(`${table.name}_${column.name}`);

/** Reads every column as text, in the descriptor's types only afterwards: an empty cell is NULL, never '' or 0. */
export function readCsv(table: Table, file: string): string {
  const columns = table.columns.map(({ name }) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(file)}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    allow_quoted_nulls = true, auto_detect = false, strict_mode = true, columns = {${columns}})`;
}

/** ENUM types of a table. Listed values keep the descriptor's order; others sort, so that the build is repeatable. */
export const enumStatements = (table: Table, staging: string): string[] =>
  table.columns.filter(isEnum).map((column) => {
    const type = `CREATE TYPE ${enumName(table, column)} AS ENUM`;
    if (column.values) return `${type} (${column.values.map(literal).join(', ')})`;
    const name = identifier(column.name);
    // A type without entries makes every row of its table unreadable, even where there is none.
    const none = `SELECT '' WHERE NOT EXISTS (FROM ${staging} WHERE ${name} IS NOT NULL)`;
    return `${type} (SELECT DISTINCT ${name}::VARCHAR FROM ${staging} WHERE ${name} IS NOT NULL UNION ${none} ORDER BY 1)`;
  });

/** `CAST(… AS …) AS …`: a column of text, in the descriptor's type. */
export function columnSql(table: Table, column: Column): string {
  const type = isEnum(column) ? enumName(table, column) : SQL_TYPES[column.type];
  const name = identifier(column.name);
  return `CAST(${name} AS ${type}) AS ${name}`;
}

/** Rows of a document lie together, so that reading one document touches few blocks. */
const sortColumns = (table: Table): string[] => {
  const byDocument = table.columns.some(({ name }) => name === 'document_id') ? ['document_id'] : [];
  return [...byDocument, ...table.primaryKey.filter((name) => name !== 'document_id')];
};

/** `extra` are further select expressions over the staged row, e.g. sort keys. */
export function createTable(table: Table, staging: string, extra: readonly string[] = []): string {
  const columns = [...table.columns.map((column) => columnSql(table, column)), ...extra];
  const typed = table.columns.filter(({ name }) => sortColumns(table).includes(name));
  const order = sortColumns(table)
    .map((name) => typed.find((column) => column.name === name))
    .filter((column) => column !== undefined)
    .map(({ name, type }) => `CAST(${staging}.${identifier(name)} AS ${SQL_TYPES[type]})`);
  return `CREATE TABLE ${identifier(table.name)} AS SELECT ${columns.join(', ')} FROM ${staging} ORDER BY ${order.join(', ')}`;
}
