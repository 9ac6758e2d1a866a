/** Statement tables → rows of figures.csv, and their numbers for the account of numbers. */
import { printedRow, type DocumentKey, type FigureRow } from '../dataset/figures.ts';
import { withoutSpace } from '../document/document.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import type { TableNumber } from './reading.ts';

export interface StatementRows {
  readonly figures: FigureRow[];
  /** Every number of the tables: held, or left with its reason. */
  readonly numbers: readonly TableNumber[];
}

export function statementRows({ statements, flow }: Reading, key: DocumentKey): StatementRows {
  return {
    figures: statements.flatMap((table) =>
      table.figures.map((figure) =>
        printedRow(
          key,
          figure,
          key.fiscalYear + figure.yearOffset,
          withoutSpace(flow.source.slice(figure.start, figure.end)),
        ),
      ),
    ),
    numbers: statements.flatMap((table) => table.numbers),
  };
}
