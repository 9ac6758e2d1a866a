/** A comparison's frame from whatever runs named queries: the page's engine, or the build that computes default views. */
import type { z } from 'zod';
import type { ComparisonCellRow, NamedQueryCall } from '../queries/index.ts';
import { isTextOrder, type Comparison } from './comparison.ts';
import { agencyFrame, formFrame, type Frame } from './frame.ts';
import {
  cellsCall,
  planCells,
  planDistribution,
  planFormCells,
  planForms,
  planPoints,
  planRanking,
  type CellsAsked,
} from './plan.ts';

export type Run = <Schema extends z.ZodType>(call: NamedQueryCall<Schema>) => Promise<z.output<Schema>[]>;

export type CellRun = (asked: CellsAsked) => Promise<ComparisonCellRow[]>;

async function loadForms(comparison: Comparison, run: Run): Promise<Frame> {
  const forms = await run(planForms(comparison));
  const cells = forms.length === 0 ? [] : await run(planFormCells(comparison, forms));
  const frame = formFrame(comparison, forms, cells);
  return comparison.as === 'scatter' ? { ...frame, points: await run(planPoints(comparison)) } : frame;
}

export async function loadFrame(
  comparison: Comparison,
  run: Run,
  cellsOf: CellRun = (asked) => run(cellsCall(asked)),
): Promise<Frame> {
  if (comparison.per === 'form') return loadForms(comparison, run);
  const agencies = await run(planRanking(comparison));
  const cells = agencies.length === 0 ? [] : await cellsOf(planCells(comparison, agencies));
  const frame = agencyFrame(comparison, agencies, cells);
  // Of what fits on one page, the page itself shows how it is spread.
  if (!comparison.withSpread || frame.total <= comparison.top || isTextOrder(comparison.sort.by))
    return frame;
  const [spread] = await run(planDistribution(comparison));
  return spread ? { ...frame, spread } : frame;
}
