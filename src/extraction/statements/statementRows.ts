/** Statement tables → rows of figures.csv, and their numbers for the account of numbers. */
import { toCanonical } from '../../domain/units.ts';
import { withoutSpace } from '../document/document.ts';
import type { DocumentKey, FigureRow } from '../dataset/figures.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import type { StatementFigure, TableNumber } from './body.ts';

export interface StatementRows {
  readonly figures: FigureRow[];
  /** Every number of the tables: held, or left with its reason. */
  readonly numbers: readonly TableNumber[];
}

export function statementRows(reading: Reading, key: DocumentKey): StatementRows {
  return {
    figures: reading.statements.flatMap((table) =>
      table.figures.map((figure) => figureRow(reading.flow.source, key, figure)),
    ),
    numbers: reading.statements.flatMap((table) => table.numbers),
  };
}

function figureRow(source: string, key: DocumentKey, figure: StatementFigure): FigureRow {
  const canonical = toCanonical(figure.value, figure.unit);
  return {
    figure_id: `${key.documentId}:${figure.measure}.${figure.aspect}:${figure.start}`,
    document_id: key.documentId,
    agency_id: key.agencyId,
    fiscal_year: key.fiscalYear,
    measure: figure.measure,
    aspect: figure.aspect,
    function_code: figure.functionCode,
    function_name: figure.functionName,
    economic_name: figure.economicName,
    value: figure.value,
    unit: figure.unit,
    canonical_value: canonical.value,
    canonical_unit: canonical.unit,
    basis: 'printed',
    printed: withoutSpace(source.slice(figure.start, figure.end)),
    source_start: figure.start,
    source_end: figure.end,
    quote: figure.quote,
    status: 'ok',
    derived_from: '',
  };
}
