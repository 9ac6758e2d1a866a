import Papa from 'papaparse';
import { neutralise, type CsvValue } from './escape.ts';

/** Excel takes a file without it for the local 8-bit encoding and shows Chinese as noise. */
export const BOM = '\ufeff';

/** Header and rows as CSV for a spreadsheet: UTF-8 with BOM, CRLF. An absent value is an empty cell, never 0. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const safe = [header, ...rows].map((row) => row.map(neutralise));
  return BOM + Papa.unparse(safe, { newline: '\r\n' }) + '\r\n';
}
