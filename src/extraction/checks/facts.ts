/** What the rules ask of one document: its printed figures by what they mean, its self-evaluations, its text. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Cell, Row } from '../../domain/tables.ts';
import { flowOf, type Flow } from '../text/flow.ts';
import { evaluationsOf, type Evaluation } from './evaluations.ts';
import { FigureIndex } from './figureIndex.ts';
import { headingsOf, type Heading } from './headings.ts';

/** A printed number with its meaning. Amounts are exact decimals; `canonical` is in 元 where it is money. */
export interface Figure {
  readonly id: string;
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionName: string;
  readonly economicName: string;
  readonly year: number;
  readonly value: string;
  readonly unit: string;
  readonly canonical: string;
  /** Decimals as printed. */
  readonly decimals: number;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

export interface Explained {
  readonly measure: string;
  readonly aspect: string;
  readonly functionName: string;
  readonly reason: string;
  readonly start: number;
}

export interface Facts {
  readonly documentId: string;
  readonly fiscalYear: number;
  readonly title: string;
  readonly flow: Flow;
  readonly headings: readonly Heading[];
  readonly figures: readonly Figure[];
  readonly explanations: readonly Explained[];
  readonly evaluations: readonly Evaluation[];
  /** The decimals that the document's finest amount of a unit has: its rounding. */
  readonly decimalsOf: ReadonlyMap<string, number>;
  /** What the document says there is none of: not printed, and not missing. */
  readonly absent: ReadonlySet<string>;
  /** All prints of one quantity in the document's own year, in the order printed. */
  readonly of: (
    measure: Measure,
    aspect?: Aspect,
    functionName?: string,
    economicName?: string,
  ) => readonly Figure[];
  /** As `of`, of every function and category. */
  readonly every: (measure: Measure, aspect: Aspect) => readonly Figure[];
  /** All prints of an aspect in the document's own year. */
  readonly ofAspect: (aspect: Aspect) => readonly Figure[];
}

export interface CheckTables {
  readonly figures: readonly Row[];
  readonly evaluations: readonly Row[];
  readonly evaluation_funding: readonly Row[];
  readonly indicators: readonly Row[];
  readonly explanations: readonly Row[];
  readonly absences?: readonly Row[];
}

export interface CheckContext {
  readonly documentId: string;
  readonly fiscalYear: number;
  /** As the document is headed; empty where it is not known. */
  readonly title: string;
  /** The document's text, into which the places of its figures point. */
  readonly text: string;
  /** The same text as a flow, where it has been made already. */
  readonly flow?: Flow;
}

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

const decimalsIn = (value: string): number =>
  value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;

export const seriesKey = (figure: Pick<Figure, 'measure' | 'functionName' | 'economicName'>): string =>
  `${figure.measure}|${figure.functionName}|${figure.economicName}`;

export const sameSeries = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure && a.functionName === b.functionName && a.economicName === b.economicName;

/** Derived figures are left out: they restate printed ones, and a finding about them would be one about those. */
function figuresOf(rows: readonly Row[]): Figure[] {
  return rows
    .filter((row) => row['basis'] === 'printed')
    .map((row) => {
      const value = text(row['value']);
      return {
        id: text(row['figure_id']),
        measure: text(row['measure']) as Measure,
        aspect: text(row['aspect']) as Aspect,
        functionName: text(row['function_name']),
        economicName: text(row['economic_name']),
        year: Number(row['fiscal_year']),
        value,
        unit: text(row['unit']),
        canonical: text(row['canonical_value']),
        decimals: decimalsIn(value),
        printed: text(row['printed']),
        start: Number(row['source_start']),
        end: Number(row['source_end']),
      };
    })
    .sort((a, b) => a.start - b.start);
}

export function factsOf(tables: CheckTables, context: CheckContext): Facts {
  const figures = figuresOf(tables.figures);
  const flow = context.flow ?? flowOf(context.text);
  const decimalsOf = new Map<string, number>();
  for (const figure of figures)
    decimalsOf.set(figure.unit, Math.max(decimalsOf.get(figure.unit) ?? 0, figure.decimals));
  const { of, every, ofAspect } = new FigureIndex(
    figures.filter((figure) => figure.year === context.fiscalYear),
  );
  return {
    documentId: context.documentId,
    fiscalYear: context.fiscalYear,
    title: context.title,
    flow,
    headings: headingsOf(flow.source),
    figures,
    explanations: tables.explanations.map((row) => ({
      measure: text(row['measure']),
      aspect: text(row['aspect']),
      functionName: text(row['function_name']),
      reason: text(row['reason']),
      start: Number(row['source_start']),
    })),
    evaluations: evaluationsOf(tables, flow.source),
    decimalsOf,
    absent: new Set((tables.absences ?? []).map((row) => text(row['measure']))),
    of,
    every,
    ofAspect,
  };
}
