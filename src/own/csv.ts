/** CSV of rows that are no table of the data package, as `npm run data` reads them. */
import Papa from 'papaparse';

export const csvOf = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, unknown>>>[],
): string => `${Papa.unparse({ fields: [...columns], data: [...rows] }, { newline: '\n' })}\n`;

export const rowsOfCsv = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
