/** Indicators of self-evaluation forms whose table lost its cells. */
import type { Document, Table } from '../../../document/document.ts';
import { rowsIn } from '../../../document/rows.ts';
import { isIndicatorHeader, type Scope } from '../../../forms/indicator.ts';
import type { IndicatorWords } from '../../../lexicon/formWords.ts';
import type { Flow } from '../../../text/flow.ts';
import { classedTable } from './classed.ts';
import { listedTable } from './listed.ts';
import { runTogetherTable } from './runTogether.ts';
import { sheetTable } from './sheet.ts';

/** Where a form stands in the flow. */
export interface FormPassage {
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
}

const HAS_CRITERIA =
  /三级指标[^]{0,40}?(?:指标(?:解释|说明)|(?:评分|评价|计分|考核)(?:标准|细则|办法))[^]{0,20}?(?:得分|自评分)/;

export function flatIndicators(
  document: Document,
  flow: Flow,
  forms: readonly FormPassage[],
  words: IndicatorWords,
): Table[] {
  return forms.flatMap(({ start, end, scope }) => {
    const range = { start: flow.offsets[start] ?? 0, end: flow.offsets[end] ?? flow.source.length };
    if (rowsIn(document, range).some((row) => !row.single && isIndicatorHeader(row.cells))) return [];
    // Sentences with numbers in them stand between the weight and the score of each row.
    if (HAS_CRITERIA.test(flow.text.slice(start, end))) return sheetTable(flow, start, end, words) ?? [];
    return (
      classedTable(flow, start, end, words) ??
      listedTable(flow, start, end, scope, words) ??
      runTogetherTable(flow, start, end, scope, words) ??
      []
    );
  });
}
