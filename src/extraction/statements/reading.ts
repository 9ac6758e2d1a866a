/** What is read of a row: figures, and of every number whether one holds it. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Unit } from '../../domain/units.ts';
import type { Cell } from '../document/document.ts';
import type { UnreadReason } from '../figures/claims.ts';
import type { Stated } from './rowKey.ts';

export interface StatementFigure extends Stated {
  readonly aspect: Aspect;
  readonly yearOffset: 0 | -1;
  readonly value: string;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface TableNumber {
  readonly start: number;
  readonly end: number;
  /** Null where a figure holds it. */
  readonly reason: UnreadReason | null;
}

export interface RowReading {
  readonly figures: StatementFigure[];
  readonly numbers: TableNumber[];
  /** Those of `figures` that state the whole. */
  readonly totals: readonly StatementFigure[];
}

/** What a figure is of, whatever its amount. */
export const quantityOf = (figure: StatementFigure): string =>
  [figure.measure, figure.aspect, figure.yearOffset, figure.functionName, figure.economicName].join('|');

/** The numbers of a cell that no figure holds. */
export function* digitsOf(source: string, cell: Cell, reason: UnreadReason): Generator<TableNumber> {
  for (const match of source
    .slice(cell.start, cell.end)
    .matchAll(/[-−－]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?/g)) {
    const start = cell.start + match.index;
    yield { start, end: start + match[0].length, reason };
  }
}
