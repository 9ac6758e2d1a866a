/** How much of what is read from a document's text is read from another format of it. */
import { documentRows } from '../../src/extraction/dataset/document.ts';
import type { Document } from '../../src/extraction/document/document.ts';
import { readDocument } from '../../src/extraction/pipeline/readDocument.ts';
import { plainDocument } from '../../src/extraction/read/plain.ts';
import type { Cell } from '../../src/domain/tables.ts';
import { sourceText, type Source } from '../fixtures/formats/make/documents.ts';

type Row = Readonly<Record<string, Cell>>;

export interface Agreement {
  /** Rows of the text that the format has too, and rows of the text: 0–1. */
  readonly share: number;
  /** Rows that the format has and the text has not. */
  readonly extra: readonly string[];
  readonly missing: readonly string[];
}

const FIGURE = ['measure', 'aspect', 'function_name', 'value', 'unit'];
const EVALUATION = [
  'scope',
  'name',
  'department',
  'implementing_agency',
  'original_budget',
  'adjusted_budget',
  'actual',
  'execution_rate_pct',
  'execution_weight',
  'execution_score',
  'total_score',
];
const FUNDING = ['source', 'original_budget', 'adjusted_budget', 'actual'];
const INDICATOR = [
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'completion',
  'weight',
  'score',
  'basis',
  'deviation_reason',
];

/** Spaces inside a cell are the converter's; the characters are the document's. */
const keyOf = (row: Row, columns: readonly string[]): string =>
  columns.map((column) => String(row[column] ?? '').replace(/\s+/g, '')).join('|');

export function agreement(
  source: Source,
  document: Document,
): Record<'figures' | 'evaluations' | 'funding' | 'indicators', Agreement> {
  const printed = tablesOf(source, plainDocument(sourceText(source)));
  const read = tablesOf(source, document);
  return {
    figures: compare(printed.figures, read.figures, FIGURE),
    evaluations: compare(printed.evaluations, read.evaluations, EVALUATION),
    funding: compare(printed.evaluation_funding, read.evaluation_funding, FUNDING),
    indicators: compare(printed.indicators, read.indicators, INDICATOR),
  };
}

function tablesOf(source: Source, document: Document): ReturnType<typeof documentRows>['tables'] {
  const reading = readDocument(document);
  return documentRows(reading, { documentId: source, agencyId: source, fiscalYear: reading.fiscalYear })
    .tables;
}

function compare(printed: readonly Row[], read: readonly Row[], columns: readonly string[]): Agreement {
  const left = read.map((row) => keyOf(row, columns));
  const missing: string[] = [];
  for (const row of printed) {
    const key = keyOf(row, columns);
    const at = left.indexOf(key);
    if (at < 0) missing.push(key);
    else left.splice(at, 1);
  }
  const share = printed.length === 0 ? 1 : (printed.length - missing.length) / printed.length;
  return { share, extra: left, missing };
}

/** What the text gives and the other format does not, and the other way round; empty where they agree. */
export function differences(source: Source, document: Document): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const [table, { missing, extra }] of Object.entries(agreement(source, document))) {
    if (missing.length > 0) found[`${table} missing`] = missing;
    if (extra.length > 0) found[`${table} extra`] = extra;
  }
  return found;
}
