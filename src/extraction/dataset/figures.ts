/** Claims → rows of figures.csv, and the prior year that a printed change implies. */
import type { Aspect } from '../../domain/aspects.ts';
import { subtractDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Cell } from '../../domain/tables.ts';
import { toCanonical, type Unit } from '../../domain/units.ts';
import type { SourceRange } from '../document/document.ts';
import { functionCodeOf } from '../lexicon/functionCodes.ts';
import type { Claim } from '../figures/claims.ts';
import { quotesOf, sourceText } from '../figures/quote.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import { sourceRange } from '../text/flow.ts';
import { Corrections, type Correction } from './corrections.ts';

export interface DocumentKey {
  readonly documentId: string;
  readonly agencyId: string;
  readonly fiscalYear: number;
  /** The agency's name where it is known; a report on all its expenditure is named by it. */
  readonly agencyName?: string;
}

export interface FigureRow extends Record<string, Cell> {
  figure_id: string;
  document_id: string;
  agency_id: string;
  fiscal_year: number;
  measure: Measure;
  aspect: Aspect;
  function_code: string;
  function_name: string;
  economic_name: string;
  value: string;
  unit: string;
  canonical_value: string;
  canonical_unit: string;
  basis: string;
  printed: string;
  source_start: number;
  source_end: number;
  quote: string;
  status: string;
  derived_from: string;
}

/** `tables`: the figures of the statement tables. What is derived, is derived from corrected figures. Throws as `Corrections` does. */
export function figureRows(
  reading: Reading,
  key: DocumentKey,
  tables: readonly FigureRow[] = [],
  corrections: readonly Correction[] = [],
): FigureRow[] {
  const open = new Corrections(corrections);
  const quote = quotesOf(reading.flow);
  const codes = codesIn(tables);
  const prose = open.applyTo(reading.claims.map((claim) => claimedRow(reading, key, claim, quote, codes)));
  const stated = open.applyTo(tables);
  // Before the prose, so that a change is taken from the prose's own actual, and from a table's only where it states none before.
  const derived = open.applyTo(priorYearRows([...stated, ...prose]));
  open.close();
  return [...prose, ...stated, ...derived];
}

/** What the tables print before the name of an item: the classification in code knows few items, and sentences print their names alone. */
function codesIn(tables: readonly FigureRow[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const unsure = new Set<string>();
  for (const { function_name: name, function_code: code } of tables) {
    if (name === '' || code === '') continue;
    if ((codes.get(name) ?? code) !== code) unsure.add(name);
    codes.set(name, code);
  }
  for (const name of unsure) codes.delete(name);
  return codes;
}

function claimedRow(
  reading: Reading,
  key: DocumentKey,
  claim: Claim,
  quote: ReturnType<typeof quotesOf>,
  codes: ReadonlyMap<string, string>,
): FigureRow {
  const number = reading.numbers[claim.number];
  if (!number) throw new RangeError('a claim without its number');
  const { start, end } = sourceRange(reading.flow, number.start, number.end);
  const figure = {
    measure: claim.measure,
    aspect: claim.aspect,
    functionCode: functionCodeOf(claim.functionName) || (codes.get(claim.functionName) ?? ''),
    functionName: claim.functionName,
    economicName: claim.economicName,
    value: claim.value,
    unit: claim.unit,
    quote: quote(number.start, number.unitEnd, claim.section),
    start,
    end,
  };
  const printed = sourceText(reading.flow, number.start, number.end);
  return printedRow(key, figure, key.fiscalYear + claim.yearOffset, printed);
}

/** A number with a meaning, wherever in the document it is printed. */
export interface PrintedFigure extends SourceRange {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionCode: string;
  readonly functionName: string;
  readonly economicName: string;
  /** Signed decimal in `unit`. */
  readonly value: string;
  readonly unit: Unit;
  readonly quote: string;
}

/** `printed`: its characters in the source. */
export function printedRow(
  key: DocumentKey,
  figure: PrintedFigure,
  fiscalYear: number,
  printed: string,
): FigureRow {
  const canonical = toCanonical(figure.value, figure.unit);
  return {
    figure_id: `${key.documentId}:${figure.measure}.${figure.aspect}:${figure.start}`,
    document_id: key.documentId,
    agency_id: key.agencyId,
    fiscal_year: fiscalYear,
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
    printed,
    source_start: figure.start,
    source_end: figure.end,
    quote: figure.quote,
    status: 'ok',
    derived_from: '',
  };
}

const seriesOf = (row: FigureRow): string =>
  `${row.measure}|${row.function_name}|${row.economic_name}|${row.unit}`;

/**
 * What the year before must have been: actual − change (比上年增减, signed). Derived once a series, from the first
 * change printed and the nearest actual before it; never where the document prints the prior year itself, nor where
 * the result would be negative, which is a contradiction and not a value.
 */
function priorYearRows(rows: readonly FigureRow[]): FigureRow[] {
  const derived = new Map<string, FigureRow>();
  const actuals = new Map<string, FigureRow>();
  // Most measures of a table have no change anywhere.
  const changing = new Set(rows.filter(({ aspect }) => aspect === 'change').map(({ measure }) => measure));
  const year = Math.max(...rows.map((row) => row.fiscal_year), 0);
  const stated = new Set(
    rows
      .filter((row) => row.fiscal_year < year && row.aspect === 'actual' && changing.has(row.measure))
      .map(seriesOf),
  );
  for (const row of rows) {
    if ((row.aspect !== 'actual' && row.aspect !== 'change') || !changing.has(row.measure)) continue;
    const series = seriesOf(row);
    if (row.aspect === 'actual' && row.fiscal_year === year) actuals.set(series, row);
    const actual = actuals.get(series);
    if (row.aspect !== 'change' || !actual || derived.has(series) || stated.has(series)) continue;
    const value = subtractDecimals(actual.value, row.value);
    if (value.startsWith('-')) continue;
    derived.set(series, priorYearRow(actual, row, value));
  }
  return [...derived.values()];
}

function priorYearRow(actual: FigureRow, change: FigureRow, value: string): FigureRow {
  const canonical = toCanonical(value, actual.unit as Parameters<typeof toCanonical>[1]);
  return {
    ...actual,
    status: 'ok',
    figure_id: `${actual.document_id}:${actual.measure}.actual:${change.source_start}-prior`,
    fiscal_year: actual.fiscal_year - 1,
    value,
    canonical_value: canonical.value,
    basis: 'derived',
    printed: '',
    source_start: change.source_start,
    source_end: change.source_end,
    quote: change.quote === actual.quote ? actual.quote : `${actual.quote}……${change.quote}`,
    derived_from: `${actual.figure_id} ${change.figure_id}`,
  };
}
