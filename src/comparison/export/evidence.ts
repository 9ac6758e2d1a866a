/** What stands behind the numbers of an export: the sentence of each and the document that it is printed in. Pure. */
import type { CitedDocument, DatasetEdition } from '../../language/citation.ts';
import type { DataCell, DataTable } from '../../domain/dataTable.ts';
import type { Quote } from '../../queries/index.ts';
import { placeId } from '../frame.ts';

export interface Proof {
  /** Null where the table holds the place alone. */
  readonly quote: string | null;
  readonly document: CitedDocument;
}

/** By `placeId` of a cell. */
export type Evidence = ReadonlyMap<string, Proof>;

/** What every file says of where it comes from. */
export interface ExportOrigin {
  /** Of the site's first page, without a slash at the end. */
  readonly home: string;
  /** Of the view that is exported. */
  readonly address: string;
  /** What of all that there is it shows, as `scopeWords` says; empty where it shows all. */
  readonly scope: string;
  readonly edition: DatasetEdition;
  /** `YYYY-MM-DD` */
  readonly citedOn: string;
}

export const evidenceOf = (rows: readonly Quote[]): Evidence =>
  new Map(
    rows.map(({ place, quote, ...row }) => [
      place,
      {
        quote,
        document: {
          publisher: row.publisher,
          title: row.document_title,
          fiscalYear: row.fiscal_year,
          publishedOn: row.published_on,
          sourceUrl: row.source_url,
          sha256: row.sha256,
        },
      },
    ]),
  );

/** The sentence of a printed number or of a declared absence; of a computed number how it is computed. */
export function quoteOf(cell: DataCell, evidence: Evidence): string {
  if (cell.kind === 'text') return '';
  const quote = evidence.get(placeId(cell))?.quote ?? '';
  if (cell.kind === 'absent') return quote;
  return (cell.basis.startsWith('computed') ? '' : quote) || (cell.note ?? '');
}

/** The places of all cells of tables: what an export asks sentences of. */
export const placesOfTables = (tables: readonly DataTable[]): string[] =>
  tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ cells }) =>
      columns.flatMap(({ key }) => {
        const cell = cells[key];
        const place = cell ? placeId(cell) : '';
        return place === '' ? [] : [place];
      }),
    ),
  );
