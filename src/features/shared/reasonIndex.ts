/** Stated reasons (主要原因) by what they explain, for the cells of changes and of departures from the budget. Pure. */
import type { CellReason } from '../../domain/dataTable.ts';
import type { Measure } from '../../domain/measures.ts';
import type { StatedReason } from '../../queries/index.ts';
import { sourceOf } from './figureIndex.ts';

/** Documents give reasons for two things: the change on the prior year, and the departure from the budget. */
export type ExplainedAspect = 'change' | 'variance_pct';

const keyOf = (agencyId: string, year: number, measure: string, aspect: string, path: string): string =>
  [agencyId, year, measure, aspect, path].join('|');

export class ReasonIndex {
  readonly #byKey = new Map<string, CellReason>();

  constructor(reasons: readonly StatedReason[]) {
    for (const reason of reasons) {
      const { agency_id, fiscal_year, measure, aspect, function_name } = reason;
      this.#byKey.set(keyOf(agency_id, fiscal_year, measure, aspect, function_name ?? ''), {
        text: reason.reason,
        source: sourceOf(reason),
      });
    }
  }

  /** `path`: the function (类/款/项) that is meant; none for the whole of a measure. */
  of(
    row: { readonly agencyId: string; readonly fiscalYear: number },
    measure: Measure,
    aspect: ExplainedAspect,
    path = '',
  ): CellReason | undefined {
    return this.#byKey.get(keyOf(row.agencyId, row.fiscalYear, measure, aspect, path));
  }
}
