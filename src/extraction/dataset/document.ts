/** One document → its rows in every table that is read from its text. */
import type { Cell, TableName } from '../../domain/tables.ts';
import type { Reading } from '../document.ts';
import { sourceText } from '../figures/quote.ts';
import { sourceRange } from '../text/flow.ts';
import { evaluationRows } from '../forms/rows.ts';
import { figureRows, type DocumentKey } from './figures.ts';
import { accountOf } from './unread.ts';

export type Rows = Record<string, Cell>[];
export type ReadTable = Extract<
  TableName,
  'figures' | 'evaluations' | 'evaluation_funding' | 'indicators' | 'explanations' | 'findings' | 'unread'
>;

export interface DocumentRows {
  readonly tables: Readonly<Record<ReadTable, Rows>>;
  readonly numbersTotal: number;
  readonly numbersAccounted: number;
}

export function documentRows(reading: Reading, key: DocumentKey): DocumentRows {
  const forms = evaluationRows(reading, key);
  const account = accountOf(reading, key, forms.held);
  return {
    tables: {
      figures: figureRows(reading, key),
      evaluations: forms.evaluations,
      evaluation_funding: forms.funding,
      indicators: forms.indicators,
      explanations: explanationRows(reading, key),
      findings: [],
      unread: account.rows,
    },
    numbersTotal: account.total,
    numbersAccounted: account.accounted,
  };
}

function explanationRows(reading: Reading, key: DocumentKey): Rows {
  return reading.explanations.flatMap((explanation) => {
    const { start, end } = sourceRange(reading.flow, explanation.start, explanation.end);
    const reason = sourceText(reading.flow, explanation.start, explanation.end).replace(
      /[；，。：:;,]+$/,
      '',
    );
    if (reason === '') return [];
    return [
      {
        document_id: key.documentId,
        measure: explanation.measure,
        aspect: explanation.aspect,
        function_name: explanation.functionName,
        reason,
        source_start: start,
        source_end: end,
      },
    ];
  });
}
