/** One document → its rows in every table that is read from its text. */
import type { Cell, TableName } from '../../domain/tables.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import { quoteOf } from '../figures/quote.ts';
import { checkDocument } from '../checks/index.ts';
import { sourceRange } from '../text/flow.ts';
import { evaluationRows } from '../forms/rows.ts';
import { statementRows } from '../statements/statementRows.ts';
import type { Correction } from './corrections.ts';
import { figureRows, type DocumentKey } from './figures.ts';
import { statedReasons } from './reasons.ts';
import { accountOf } from './unread.ts';

export type Rows = Record<string, Cell>[];
export type ReadTable = Extract<
  TableName,
  | 'figures'
  | 'evaluations'
  | 'evaluation_funding'
  | 'indicators'
  | 'evaluation_cells'
  | 'explanations'
  | 'absences'
  | 'findings'
  | 'unread'
>;

export interface DocumentRows {
  readonly tables: Readonly<Record<ReadTable, Rows>>;
  readonly numbersTotal: number;
  readonly numbersAccounted: number;
}

/** `corrections` of this document are applied before anything is derived or checked. Throws as `Corrections` does. */
export function documentRows(
  reading: Reading,
  key: DocumentKey,
  corrections: readonly Correction[] = [],
): DocumentRows {
  const forms = evaluationRows(reading, key);
  const statements = statementRows(reading, key);
  const account = accountOf(reading, key, forms.held, statements.numbers);
  const read = {
    figures: figureRows(reading, key, statements.figures, corrections),
    evaluations: forms.evaluations,
    evaluation_funding: forms.funding,
    indicators: forms.indicators,
    evaluation_cells: forms.cells,
    explanations: explanationRows(reading, key),
    absences: absenceRows(reading, key),
  };
  const { findings, conflicting, doubtful } = checkDocument(reading, key, read.figures);
  const statusOf = (id: string): 'conflicting' | 'doubtful' | 'ok' =>
    conflicting.has(id) ? 'conflicting' : doubtful.has(id) ? 'doubtful' : 'ok';
  return {
    tables: {
      ...read,
      figures: read.figures.map((row) => {
        const status = row.status === 'ok' ? statusOf(row.figure_id) : row.status;
        return status === row.status ? row : { ...row, status };
      }),
      findings,
      unread: account.rows,
    },
    numbersTotal: account.total,
    numbersAccounted: account.accounted,
  };
}

const explanationRows = (reading: Reading, key: DocumentKey): Rows =>
  statedReasons(reading).map(({ measure, aspect, functionName, reason, start, end }) => ({
    document_id: key.documentId,
    measure,
    aspect,
    function_name: functionName,
    reason,
    source_start: start,
    source_end: end,
  }));

/** One row a measure: the first place that says there is none. */
function absenceRows(reading: Reading, key: DocumentKey): Rows {
  const rows = new Map<string, Record<string, Cell>>();
  for (const absence of reading.absences) {
    if (rows.has(absence.measure)) continue;
    const { start, end } = sourceRange(reading.flow, absence.start, absence.end);
    rows.set(absence.measure, {
      document_id: key.documentId,
      measure: absence.measure,
      source_start: start,
      source_end: end,
      quote: quoteOf(reading.flow, absence.start, absence.end, absence.section),
    });
  }
  return [...rows.values()];
}
