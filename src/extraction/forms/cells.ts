/** Where each cell of a self-evaluation is printed, with the row and the field that it fills. */
import { EVALUATION_FIELDS } from '../../domain/evaluationFields.ts';
import type { Cell } from '../../domain/tables.ts';
import { withoutSpace, type SourceRange } from '../document/document.ts';
import { quoteOf } from '../figures/quote.ts';
import { sourceRange, type Flow } from '../text/flow.ts';
import type { FormHead } from './head.ts';
import type { Indicator } from './indicator.ts';
import { rowQuote } from './rowQuote.ts';
import type { Printed } from './words.ts';

/** Columns of indicators.csv that are called otherwise than in the form's reading, or not there. */
const INDICATOR_FIELDS: Readonly<Record<string, string>> = {
  reason: 'deviation_reason',
  sign: '',
  unit: '',
};

export interface EvaluationCell extends SourceRange {
  /** `head`, `funding-1`, `indicator-1`: with the ordinal of the row in its table. */
  readonly row: string;
  /** Column of the row's table; empty where the cell is of none. */
  readonly field: string;
  /** The row or sentence around a number of the head, as exports quote it. */
  readonly quote: string;
}

/** The cells of an evaluation in the order of the text. */
export function evaluationCells(
  flow: Flow,
  { names, amounts, again, funding }: FormHead,
  indicators: readonly Indicator[],
): EvaluationCell[] {
  const cells: EvaluationCell[] = [];
  const add = (row: string, field: string, printed: Printed | undefined, quoted = false): void => {
    if (!printed || printed.end <= printed.start) return;
    const { start, end } = sourceRange(flow, printed.start, printed.end);
    const quote = quoted
      ? (rowQuote(flow.source, { start, end }) ?? quoteOf(flow, printed.start, printed.end))
      : '';
    cells.push({ start, end, row, field, quote });
  };
  for (const [field, printed] of Object.entries(names)) add('head', field, printed);
  for (const field of EVALUATION_FIELDS) add('head', field, amounts[field], true);
  // Of no column: the form's own cell is what fills it.
  for (const printed of Object.values(again ?? {})) add('head', '', printed, true);
  funding.forEach((line, index) => {
    for (const [field, printed] of Object.entries(line.amounts)) add(`funding-${index + 1}`, field, printed);
  });
  indicators.forEach((indicator, index) => addIndicator(cells, `indicator-${index + 1}`, indicator));
  return cells.sort((a, b) => a.start - b.start || a.end - b.end);
}

function addIndicator(cells: EvaluationCell[], row: string, indicator: Indicator): void {
  for (const { column, cell } of indicator.cells) {
    const field = column === null ? '' : (INDICATOR_FIELDS[column] ?? column);
    for (const { start, end } of cell.pieces ?? [cell])
      if (end > start) cells.push({ start, end, row, field, quote: '' });
  }
}

export const cellRow = (
  source: string,
  evaluationId: string,
  cell: EvaluationCell,
): Record<string, Cell> => ({
  evaluation_id: evaluationId,
  row: cell.row,
  field: cell.field,
  printed: withoutSpace(source.slice(cell.start, cell.end)),
  source_start: cell.start,
  source_end: cell.end,
  quote: cell.quote,
});
