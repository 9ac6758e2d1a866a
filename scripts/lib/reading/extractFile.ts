/** One file → the rows of every table, as CSV lines without headers. */
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { csvTables, type CsvTables } from '../../../src/extraction/dataset/csvTables.ts';
import { extractDocument, type ExtractedDocument } from '../../../src/extraction/pipeline/extractDocument.ts';
import { documentIdOf, sha256Of } from '../digests.ts';
import { RunError } from '../failures.ts';
import { places } from '../regions.ts';

export interface FileJob {
  readonly kind: 'file';
  readonly path: string;
  /** Of the bytes that the run has seen at `path`. */
  readonly documentId: string;
}

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

const KEY_MEASURES: readonly (readonly [measure: string, nameZh: string])[] = [
  ['revenue_total', '收入总计'],
  ['expenditure_total', '支出总计'],
  ['general_public_budget_expenditure', '一般公共预算支出'],
  ['three_public', '“三公”经费'],
  ['agency_operating', '机关运行经费'],
  ['procurement', '政府采购'],
];

/** Throws `ExtractionError` where the file is no disclosure that can be read, `RunError` where its bytes have changed. */
export async function extractFile({ path, documentId }: FileJob): Promise<Extracted> {
  const bytes = await readBytes(path);
  if (documentIdOf(sha256Of(bytes)) !== documentId)
    throw new RunError('文件在读取期间有改动。请等它写完后重新运行。');
  const meta = { fileName: basename(path), documentId };
  return asCsv(await extractDocument(bytes, meta, { places }));
}

/** As it is kept until all documents are joined. */
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
