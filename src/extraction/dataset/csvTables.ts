/** The rows of one document as CSV lines by table, as they are kept until documents are put together. */
import { csvLines } from '../../domain/csv.ts';
import { tableOf, type Row, type TableName } from '../../domain/tables.ts';

export type CsvTables = Readonly<Partial<Record<TableName, string>>>;

export const csvTables = (tables: Readonly<Partial<Record<TableName, readonly Row[]>>>): CsvTables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, csvLines(tableOf(name as TableName), rows)]),
  );
