/** Figures by agency, year, measure and aspect, and from a figure to a cell. Pure. */
import type { Aspect } from '../../domain/aspects.ts';
import {
  ABSENT,
  textCell,
  type DataCell,
  type NumberCell,
  type SourcePlace,
  type TextCell,
} from '../../domain/dataTable.ts';
import { toShown } from '../../domain/format.ts';
import { MEASURES, type Measure } from '../../domain/measures.ts';
import type { ComparableFigure, DeclaredAbsence } from '../../queries/index.ts';

export interface AgencyYear {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly shortName: string;
  readonly regionName: string;
  readonly fiscalYear: number;
}

export const measureName = (measure: Measure): string => MEASURES[measure].nameZh;

export const sourceOf = (figure: {
  document_id: string;
  source_start: number;
  source_end: number;
}): SourcePlace => ({ documentId: figure.document_id, start: figure.source_start, end: figure.source_end });

type FigureLike = Pick<
  ComparableFigure,
  | 'canonical_value'
  | 'canonical_unit'
  | 'basis'
  | 'status'
  | 'figure_id'
  | 'document_id'
  | 'source_start'
  | 'source_end'
> & { readonly disagreeing?: boolean; readonly places?: number };

export function figureCell(figure: FigureLike | undefined): DataCell {
  if (!figure) return ABSENT;
  const { value, unit } = toShown(figure.canonical_value, figure.canonical_unit);
  const cell: NumberCell = {
    kind: 'number',
    value,
    unit,
    basis: figure.basis,
    status: figure.status,
    source: sourceOf(figure),
    quoteId: figure.figure_id,
  };
  if (figure.basis === 'derived') return { ...cell, note: '由次年文件的“比上年增减”推算' };
  if (!figure.disagreeing) return cell;
  return { ...cell, note: `文件中 ${String(figure.places)} 处写法不一，此为首次出现的一处` };
}

export class FigureIndex {
  readonly #byKey = new Map<string, ComparableFigure>();
  readonly #agencyYears = new Map<string, AgencyYear & { printed: boolean }>();

  readonly #declared = new Map<string, DeclaredAbsence>();

  constructor(figures: readonly ComparableFigure[], declared: readonly DeclaredAbsence[] = []) {
    for (const absence of declared) {
      this.#declared.set(keyOf(absence.agency_id, absence.fiscal_year, absence.measure, 'actual'), absence);
    }
    for (const figure of figures) {
      this.#byKey.set(keyOf(figure.agency_id, figure.fiscal_year, figure.measure, figure.aspect), figure);
      const key = `${figure.agency_id}|${String(figure.fiscal_year)}`;
      const printed = figure.basis === 'printed' || this.#agencyYears.get(key)?.printed === true;
      this.#agencyYears.set(key, {
        agencyId: figure.agency_id,
        agencyName: figure.agency_name,
        shortName: figure.short_name,
        regionName: figure.region_name,
        fiscalYear: figure.fiscal_year,
        printed,
      });
    }
  }

  get(
    agencyId: string,
    year: number,
    measure: Measure,
    aspect: Aspect = 'actual',
  ): ComparableFigure | undefined {
    return this.#byKey.get(keyOf(agencyId, year, measure, aspect));
  }

  cell(agencyId: string, year: number, measure: Measure, aspect: Aspect = 'actual'): DataCell {
    const figure = this.get(agencyId, year, measure, aspect);
    const absence = figure ? undefined : this.#declared.get(keyOf(agencyId, year, measure, aspect));
    return absence
      ? { kind: 'absent', why: 'not_applicable', source: sourceOf(absence) }
      : figureCell(figure);
  }

  /** The years asked for, of each agency; without any, the latest year that it disclosed itself. */
  agencyYears(years: readonly number[]): AgencyYear[] {
    const all = [...this.#agencyYears.values()];
    if (years.length > 0) return all.filter(({ fiscalYear }) => years.includes(fiscalYear));
    return all.filter(
      (row) =>
        row.printed &&
        !all.some(
          (other) => other.agencyId === row.agencyId && other.printed && other.fiscalYear > row.fiscalYear,
        ),
    );
  }

  /** Every agency and year that has any figure, the latest year first. */
  allAgencyYears(years: readonly number[] = []): AgencyYear[] {
    const all = [...this.#agencyYears.values()];
    return years.length === 0 ? all : all.filter(({ fiscalYear }) => years.includes(fiscalYear));
  }
}

const keyOf = (agencyId: string, year: number, measure: Measure, aspect: Aspect): string =>
  [agencyId, year, measure, aspect].join('|');

export const agencyCell = (row: AgencyYear): TextCell => textCell(row.shortName, row.agencyName);
export const yearCell = (row: AgencyYear): TextCell => textCell(String(row.fiscalYear));
export const rowKey = (row: AgencyYear): string => `${row.agencyId}|${String(row.fiscalYear)}`;
export const chartRow = (row: AgencyYear) => ({
  label: row.shortName,
  sub: `${String(row.fiscalYear)}年`,
  full: row.agencyName,
});
