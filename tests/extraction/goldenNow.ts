/** What the reader makes of the golden documents now, in the columns of the golden files. */
import { documentRows, type DocumentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import type { Row } from '../../src/domain/tables.ts';
import { sourceOf, yearOf } from './golden.ts';

/** Golden file → table of the data package. */
export const GOLDEN_TABLES = {
  figures: 'figures',
  evaluations: 'evaluations',
  funding: 'evaluation_funding',
  indicators: 'indicators',
  findings: 'findings',
} as const;

export type GoldenTable = keyof typeof GOLDEN_TABLES;

/** Names that a document does not print as its own. */
const AGENCY: Readonly<Record<string, string>> = {
  'suizhou-zengdu-government-office-2023': '曾都区人民政府办公室',
};

export const tablesOf = (documentId: string, text = sourceOf(documentId)): DocumentRows['tables'] =>
  documentRows(readText(text, yearOf(documentId)), {
    documentId,
    agencyId: 'agency',
    fiscalYear: yearOf(documentId),
    ...(AGENCY[documentId] === undefined ? {} : { agencyName: AGENCY[documentId] }),
  }).tables;

/** Rows of a golden file: the printed ones, and those of forms with the name and scope of their form. */
export function goldenRowsNow(tables: DocumentRows['tables'], table: GoldenTable): Row[] {
  const evaluations = new Map(tables.evaluations.map((row) => [row['evaluation_id'], row]));
  return tables[GOLDEN_TABLES[table]]
    .filter((row) => row['basis'] !== 'derived')
    .map((row) => {
      const evaluation = evaluations.get(row['evaluation_id'] ?? '');
      return {
        ...row,
        evaluation_name: evaluation?.['name'] ?? '',
        scope: evaluation?.['scope'] ?? row['scope'] ?? '',
      };
    });
}
