/** Self-evaluation forms and reports → rows. */
import { EVALUATION_FIELDS } from '../../domain/evaluationFields.ts';
import type { Cell } from '../../domain/tables.ts';
import type { DocumentKey } from '../dataset/figures.ts';
import type { Reading } from '../document.ts';
import { printedName } from '../text/fold.ts';
import { sourceRange } from '../text/flow.ts';
import type { Amounts, FormHead } from './head.ts';
import { readHead } from './head.ts';
import type { Indicator } from './indicator.ts';
import { readIndicators } from './indicators.ts';
import { proseEvaluations } from './reports.ts';

type Rows = Record<string, Cell>[];

export interface FormRows {
  readonly evaluations: Rows;
  readonly funding: Rows;
  readonly indicators: Rows;
  /** Source ranges of what these rows hold. */
  readonly held: readonly { readonly start: number; readonly end: number }[];
}

interface Evaluation {
  readonly scope: 'overall' | 'project';
  readonly head: FormHead;
  readonly start: number;
  readonly end: number;
  readonly indicators: readonly Indicator[];
}

export function evaluationRows(reading: Reading, key: DocumentKey): FormRows {
  const evaluations = joined(forms(reading), reports(reading, key)).sort((a, b) => a.start - b.start);
  const rows: FormRows & { held: { start: number; end: number }[] } = {
    evaluations: [],
    funding: [],
    indicators: [],
    held: [],
  };
  evaluations.forEach((evaluation, index) => {
    const id = `${key.documentId}:evaluation-${String(index + 1).padStart(2, '0')}`;
    rows.evaluations.push(evaluationRow(reading, key, id, evaluation));
    const { funding, amounts } = evaluation.head;
    funding.forEach((line, position) => {
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
    const printed = [amounts, ...funding.map((line) => line.amounts)].flatMap((values) =>
      Object.values(values),
    );
    rows.held.push(
      ...printed.map((value) => sourceRange(reading.flow, value.start, value.end)),
      ...evaluation.indicators,
    );
  });
  return rows;
}

const indicatorRow = (id: string, ordinal: number, indicator: Indicator): Record<string, Cell> => ({
  evaluation_id: id,
  ordinal,
  level1: indicator.level1,
  level2: indicator.level2,
  level3: indicator.level3,
  target: indicator.target,
  actual: indicator.actual,
  completion: indicator.completion,
  weight: indicator.weight,
  score: indicator.score,
  basis: indicator.basis,
  deviation_reason: indicator.deviationReason,
  source_start: indicator.start,
  source_end: indicator.end,
});

function forms(reading: Reading): Evaluation[] {
  return reading.sections.flatMap((section): Evaluation[] => {
    if (section.region !== 'overall_form' && section.region !== 'project_form') return [];
    const start = reading.stream.positions[section.start] ?? 0;
    const end = reading.stream.positions[section.end] ?? reading.flow.text.length;
    const head = readHead(reading.flow, start, end);
    if (!head) return [];
    const indicators = readIndicators(reading.flow, reading.stream, section);
    if (Object.keys(head.amounts).length === 0 && indicators.length === 0) return [];
    return [
      { scope: section.region === 'overall_form' ? 'overall' : 'project', head, start, end, indicators },
    ];
  });
}

/** The overall evaluation's form may leave its amounts and score to its report: the two are one evaluation. */
function joined(forms: readonly Evaluation[], reports: readonly Evaluation[]): Evaluation[] {
  const report = reports.find(({ scope }) => scope === 'overall');
  const form = forms.find(({ scope, head }) => scope === 'overall' && Object.keys(head.amounts).length === 0);
  if (!report || !form) return [...forms, ...reports];
  const whole: Evaluation = {
    ...report,
    head: { ...report.head, funding: form.head.funding },
    indicators: form.indicators,
  };
  return [...forms.filter((other) => other !== form), ...reports.filter((other) => other !== report), whole];
}

function reports(reading: Reading, key: DocumentKey): Evaluation[] {
  return proseEvaluations(reading).map((evaluation) => ({
    scope: evaluation.scope,
    start: evaluation.start,
    end: evaluation.end,
    indicators: [],
    head: {
      name: evaluation.scope === 'overall' ? (key.agencyName ?? evaluation.name) : evaluation.name,
      department: '',
      implementingAgency: '',
      unit: '万元',
      amounts: evaluation.amounts,
      funding: [],
    },
  }));
}

function evaluationRow(
  reading: Reading,
  key: DocumentKey,
  id: string,
  { scope, head, start, end }: Evaluation,
): Record<string, Cell> {
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
    name: printedName(head.name),
    department: printedName(head.department),
    implementing_agency: printedName(head.implementingAgency),
    ...values,
    source_start: place.start,
    source_end: place.end,
    unit: head.unit,
    places: placesOf(reading, head.amounts),
  };
}

function placesOf(reading: Reading, amounts: Amounts): string {
  return EVALUATION_FIELDS.flatMap((field) => {
    const printed = amounts[field];
    if (!printed) return [];
    const { start, end } = sourceRange(reading.flow, printed.start, printed.end);
    return [`${field}:${start}-${end}`];
  }).join(' ');
}
