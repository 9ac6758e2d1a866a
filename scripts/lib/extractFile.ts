/** One file → the rows of every table, as CSV lines without headers. */
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { csvLines } from '../../src/domain/csv.ts';
import { tableOf, type TableName } from '../../src/domain/tables.ts';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { places } from './regions.ts';

export interface Extracted {
  readonly documentId: string;
  readonly text: string;
  readonly regionCode: string;
  /** CSV lines by table. */
  readonly tables: Readonly<Record<string, string>>;
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

/** Throws `ExtractionError` where the file is no disclosure that can be read. */
export async function extractFile(path: string): Promise<Extracted> {
  const { documentId, text, regionCode, tables } = await extractDocument(
    await readBytes(path),
    { fileName: basename(path) },
    { places },
  );
  const measures = new Set(tables.figures.map((row) => row['measure']));
  return {
    documentId,
    text,
    regionCode,
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, csvLines(tableOf(name as TableName), rows)]),
    ),
    figures: tables.figures.length,
    evaluations: tables.evaluations.length,
    findings: tables.findings.length,
    accountedPct: String(tables.documents[0]?.['accounted_pct'] ?? '0.0'),
    lacks: KEY_MEASURES.filter(([measure]) => !measures.has(measure)).map(([, nameZh]) => nameZh),
  };
}
