/** Self-evaluation forms and reports → rows. */
import { EVALUATION_FIELDS } from '../../domain/evaluationFields.ts';
import type { Cell } from '../../domain/tables.ts';
import type { SourceRange } from '../document/document.ts';
import type { DocumentKey } from '../dataset/figures.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import { foldText, printedName } from '../text/fold.ts';
import { sourceRange } from '../text/flow.ts';
import { cellRow, evaluationCells } from './cells.ts';
import type { Evaluation } from './evaluations.ts';
import type { IndicatorColumn } from '../lexicon/formWords.ts';
import type { Indicator } from './indicator.ts';
import { readTarget } from './outcome.ts';
import { decimalOf } from './words.ts';

type Rows = Record<string, Cell>[];

export interface FormRows {
  readonly evaluations: Rows;
  readonly funding: Rows;
  readonly indicators: Rows;
  readonly cells: Rows;
  /** Source ranges of what these rows hold. */
  readonly held: readonly SourceRange[];
}

export function evaluationRows(reading: Reading, key: DocumentKey): FormRows {
  const rows: FormRows & { held: SourceRange[] } = {
    evaluations: [],
    funding: [],
    indicators: [],
    cells: [],
    held: [],
  };
  reading.evaluations.forEach((evaluation, index) => {
    const id = evaluationId(key, index);
    rows.evaluations.push(evaluationRow(reading, key, id, evaluation));
    evaluation.head.funding.forEach((line, position) => {
      rows.funding.push({
        evaluation_id: id,
        ordinal: position + 1,
        source: printedName(line.source),
        original_budget: line.amounts.original_budget?.value ?? null,
        adjusted_budget: line.amounts.adjusted_budget?.value ?? null,
        actual: line.amounts.actual?.value ?? null,
      });
    });
    rows.indicators.push(
      ...evaluation.indicators.map((indicator, position) => indicatorRow(id, position + 1, indicator)),
    );
    const cells = evaluationCells(reading.flow, evaluation.head, evaluation.indicators);
    rows.cells.push(...cells.map((cell) => cellRow(reading.flow.source, id, cell)));
    rows.held.push(...cells);
  });
  return rows;
}

export const evaluationId = ({ documentId }: DocumentKey, index: number): string =>
  `${documentId}:evaluation-${String(index + 1).padStart(2, '0')}`;

/** A report on all that a body spent is named by the body. */
export function nameOf({ scope, told, head }: Evaluation, { agencyName = '' }: DocumentKey): string {
  const isOfBody = told && scope === 'overall' && agencyName !== '';
  return printedName(isOfBody ? agencyName : (head.names.name?.value ?? ''));
}

function indicatorRow(
  id: string,
  ordinal: number,
  { texts, unit, start, end }: Indicator,
): Record<string, Cell> {
  const text = (column: IndicatorColumn): string => texts[column] ?? '';
  const number = (column: IndicatorColumn): string | null => decimalOf(foldText(text(column)));
  const { target, actual, outcome } = readTarget({
    level1: text('level1'),
    level2: text('level2'),
    name: text('level3'),
    target: text('target'),
    actual: text('actual'),
    unit,
  });
  return {
    evaluation_id: id,
    ordinal,
    level1: text('level1'),
    level2: text('level2'),
    level3: text('level3'),
    target: text('target'),
    actual: text('actual'),
    completion: text('completion'),
    weight: number('weight'),
    score: number('score'),
    basis: text('basis'),
    deviation_reason: text('reason'),
    target_operator: target?.operator ?? '',
    target_value: target?.digits ?? null,
    target_unit: target?.unit ?? '',
    actual_value: actual?.digits ?? null,
    outcome,
    source_start: start,
    source_end: end,
  };
}

function evaluationRow(
  reading: Reading,
  key: DocumentKey,
  id: string,
  evaluation: Evaluation,
): Record<string, Cell> {
  const { scope, head, start, end } = evaluation;
  const place = sourceRange(reading.flow, start, end);
  const values = Object.fromEntries(
    EVALUATION_FIELDS.map((field) => [field, head.amounts[field]?.value ?? null]),
  );
  return {
    evaluation_id: id,
    document_id: key.documentId,
    agency_id: key.agencyId,
    fiscal_year: key.fiscalYear,
    scope,
    name: nameOf(evaluation, key),
    department: printedName(head.names.department?.value ?? ''),
    implementing_agency: printedName(head.names.implementing_agency?.value ?? ''),
    ...values,
    source_start: place.start,
    source_end: place.end,
    unit: head.unit,
  };
}
