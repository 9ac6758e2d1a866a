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
  `${figure.measure}|${figure.aspect}|${figure.yearOffset}|${figure.functionName}|${figure.economicName}`;

/** The numbers of a cell that no figure holds. */
export function digitsOf(source: string, cell: Cell, reason: UnreadReason): TableNumber[] {
  const printed = source.slice(cell.start, cell.end);
  if (!HAS_DIGIT.test(printed)) return [];
  return Array.from(printed.matchAll(NUMBERS), ({ 0: number, index }) => {
    const start = cell.start + index;
    return { start, end: start + number.length, reason };
  });
}

const HAS_DIGIT = /[\d０-９]/;
const NUMBERS = /[-−－]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?/g;
