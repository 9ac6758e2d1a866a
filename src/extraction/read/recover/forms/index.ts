/** Indicators of self-evaluation forms whose table lost its cells. */
import type { Document, Table } from '../../../document/document.ts';
import { rowsIn } from '../../../document/rows.ts';
import { isIndicatorHeader } from '../../../forms/indicator.ts';
import type { Flow } from '../../../text/flow.ts';
import { classedTable } from './classed.ts';
import { listedTable } from './listed.ts';
import { runTogetherTable } from './runTogether.ts';

/** Where a form stands in the flow, and whether it is of a body's whole expenditure. */
export interface FormPassage {
  readonly start: number;
  readonly end: number;
  readonly overall: boolean;
}

export function flatIndicators(document: Document, flow: Flow, forms: readonly FormPassage[]): Table[] {
  return forms.flatMap(({ start, end, overall }) => {
    const range = { start: flow.offsets[start] ?? 0, end: flow.offsets[end] ?? flow.source.length };
    if (rowsIn(document, range).some((row) => !row.single && isIndicatorHeader(row.cells))) return [];
    return (
      classedTable(flow, start, end) ??
      listedTable(flow, start, end, overall) ??
      runTogetherTable(flow, start, end, overall) ??
      []
    );
  });
}
