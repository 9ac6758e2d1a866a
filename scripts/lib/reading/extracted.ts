/** What was read of a file, as it is kept until all documents are joined. Whoever keeps and joins needs no reader: this loads none. */
import { csvTables, type CsvTables } from '../../../src/extraction/dataset/csvTables.ts';
import type { ExtractedDocument } from '../../../src/extraction/pipeline/extractDocument.ts';

export interface Extracted {
  readonly documentId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly fiscalYear: number;
  readonly text: string;
  readonly regionCode: string;
  /** CSV lines by table. */
  readonly tables: CsvTables;
  readonly figures: number;
  readonly evaluations: number;
  readonly findings: number;
  readonly accountedPct: string;
  /** What a reader would look for and the document does not state. */
  readonly lacks: readonly string[];
}

/** What a person is told of a document that was read. */
export type Told = Pick<Extracted, 'figures' | 'evaluations' | 'findings' | 'accountedPct' | 'lacks'>;

export const toldOf = ({ figures, evaluations, findings, accountedPct, lacks }: Extracted): Told => ({
  figures,
  evaluations,
  findings,
  accountedPct,
  lacks,
});

const KEY_MEASURES: readonly (readonly [measure: string, nameZh: string])[] = [
  ['revenue_total', '收入总计'],
  ['expenditure_total', '支出总计'],
  ['general_public_budget_expenditure', '一般公共预算支出'],
  ['three_public', '“三公”经费'],
  ['agency_operating', '机关运行经费'],
  ['procurement', '政府采购'],
];

export function asCsv({ tables, ...read }: ExtractedDocument): Extracted {
  const measures = new Set(tables.figures.map((row) => row['measure']));
  return {
    documentId: read.documentId,
    agencyId: read.agencyId,
    agencyName: read.agencyName,
    fiscalYear: read.fiscalYear,
    text: read.text,
    regionCode: read.regionCode,
    tables: csvTables(tables),
    figures: tables.figures.length,
    evaluations: tables.evaluations.length,
    findings: tables.findings.length,
    accountedPct: String(tables.documents[0]?.['accounted_pct'] ?? '0.0'),
    lacks: KEY_MEASURES.filter(([measure]) => !measures.has(measure)).map(([, nameZh]) => nameZh),
  };
}
