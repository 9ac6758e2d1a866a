/** The published CSV in plain JavaScript: parsed as it comes, rows that the picture never needs left out, the rest kept in arrays. */
import Papa from 'papaparse';
import { BARS, run, type Bar } from '../ranking.ts';

type Row = Readonly<Record<string, string>>;

/** @param take called with each row as it comes */
const rowsOf = (url: string, take: (row: Row) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    Papa.parse<Row>(url, {
      download: true,
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => {
        take(data);
      },
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });

const names = new Map<string, string>();
const figures: { readonly agency: string; readonly year: number; readonly value: number }[] = [];

await Promise.all([
  rowsOf('data/agencies.csv', ({ agency_id: id = '', short_name: name = '' }) => names.set(id, name)),
  rowsOf('data/figures.csv', (row) => {
    const { agency_id: agency = '', canonical_value: value = '' } = row;
    if (row['measure'] !== 'three_public' || row['aspect'] !== 'actual' || value === '') return;
    if (row['function_code'] !== '' || row['economic_name'] !== '') return;
    figures.push({ agency, year: Number(row['fiscal_year']), value: Number(value) });
  }),
]);

function barsOf(year: number): readonly Bar[] {
  const largest = new Map<string, number>();
  for (const { agency, year: of, value } of figures)
    if (of === year) largest.set(agency, Math.max(value, largest.get(agency) ?? -Infinity));
  return [...largest]
    .sort(([, a], [, b]) => b - a)
    .slice(0, BARS)
    .map(([agency, value]) => ({ name: names.get(agency) ?? agency, value }));
}

await run((year) => Promise.resolve(barsOf(year)));
