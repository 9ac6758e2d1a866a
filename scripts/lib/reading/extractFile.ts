/** One file → the rows of every table, as CSV lines without headers. */
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { csvLines } from '../../../src/domain/csv.ts';
import { tableOf, type Row, type TableName } from '../../../src/domain/tables.ts';
import { documentRows } from '../../../src/extraction/dataset/document.ts';
import { readText } from '../../../src/extraction/document.ts';
import { agencyNameOf, regionOf } from '../../../src/extraction/identify.ts';
import { readFile } from '../../../src/extraction/read/index.ts';
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

/** Throws `ExtractionError` where the file is no disclosure that can be read, `RunError` where its bytes have changed. */
export async function extractFile({ path, documentId }: FileJob): Promise<Extracted> {
  const bytes = await readBytes(path);
  const sha256 = sha256Of(bytes);
  if (documentIdOf(sha256) !== documentId) throw new RunError('文件在读取期间有改动。请等它写完后重新运行。');
  const { text, mediaType } = await readFile(bytes, basename(path));
  const reading = readText(text);
  const agencyName = agencyNameOf(reading.flow);
  const regionCode = regionOf(agencyName, reading.flow.text, places);
  const agencyId = `a-${sha256Of(`${regionCode}${agencyName || documentId}`).slice(0, 12)}`;
  const read = documentRows(reading, { documentId, agencyId, fiscalYear: reading.fiscalYear, agencyName });
  const accountedPct = ((read.numbersAccounted / Math.max(1, read.numbersTotal)) * 100).toFixed(1);
  const document: Row = {
    document_id: documentId,
    agency_id: agencyId,
    fiscal_year: reading.fiscalYear,
    title: agencyName ? `${agencyName}${reading.fiscalYear}年度部门决算` : basename(path),
    source_file: basename(path),
    media_type: mediaType,
    sha256,
    text_file: `text/${documentId}.txt`,
    numbers_total: read.numbersTotal,
    numbers_accounted: read.numbersAccounted,
    accounted_pct: accountedPct,
  };
  const agency: Row = {
    agency_id: agencyId,
    name: agencyName || basename(path),
    short_name: agencyName || basename(path),
    region_code: regionCode,
  };
  const tables: Record<string, readonly Row[]> = {
    ...read.tables,
    documents: [document],
    agencies: [agency],
  };
  const measures = new Set(read.tables.figures.map((row) => row['measure']));
  return {
    documentId,
    agencyId,
    agencyName,
    fiscalYear: reading.fiscalYear,
    text,
    regionCode,
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, csvLines(tableOf(name as TableName), rows)]),
    ),
    figures: read.tables.figures.length,
    evaluations: read.tables.evaluations.length,
    findings: read.tables.findings.length,
    accountedPct,
    lacks: KEY_MEASURES.filter(([measure]) => !measures.has(measure)).map(([, nameZh]) => nameZh),
  };
}
