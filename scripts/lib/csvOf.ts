/** CSV of rows that are no table of the data package: the registry, lists that people fill in. LF, a header, the columns named. */
import Papa from 'papaparse';

export const csvOf = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, unknown>>>[],
): string => `${Papa.unparse({ fields: [...columns], data: [...rows] }, { newline: '\n' })}\n`;
