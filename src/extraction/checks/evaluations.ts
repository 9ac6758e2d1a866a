/** Self-evaluations as the rules read them: amounts as decimals, indicators with their targets and results parsed. */
import type { Cell, Row } from '../../domain/tables.ts';
import { exponentOf } from './amounts.ts';
import { groupBy, type Subject } from './figure.ts';
import { parseTarget, type Target } from './targets.ts';

export interface Funding {
  readonly source: string;
  readonly originalBudget: string | null;
  readonly adjustedBudget: string | null;
  readonly actual: string | null;
}

/** Its id is `evaluation_id#ordinal`. */
export interface IndicatorFact extends Subject {
  /** The form that it stands in. */
  readonly of: Evaluation;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly targetText: string;
  readonly actualText: string;
  readonly target: Target | null;
  readonly actual: Target | null;
  readonly completion: string;
  readonly weight: string | null;
  readonly score: string | null;
  readonly basis: string;
  readonly reason: string;
}

export interface Evaluation extends Subject {
  readonly scope: string;
  readonly name: string;
  readonly unit: string;
  readonly originalBudget: string | null;
  readonly adjustedBudget: string | null;
  readonly actual: string | null;
  readonly rate: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly total: string | null;
  readonly funding: readonly Funding[];
  readonly indicators: readonly IndicatorFact[];
  /** Its words without white space, in which its prose is searched. */
  readonly prose: string;
  /** Where a value of its head, or of a line of its funding, is printed; the form, where that is not known. */
  readonly at: (field: string, row?: string) => Subject;
}

export interface EvaluationTables {
  readonly evaluations: readonly Row[];
  readonly evaluation_funding: readonly Row[];
  readonly indicators: readonly Row[];
  readonly evaluation_cells: readonly Row[];
}

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
const amount = (cell: Cell | undefined): string | null => {
  const value = text(cell);
  return /^-?\d+(?:\.\d+)?$/.test(value) ? value : null;
};

function indicatorOf(row: Row, of: Evaluation): IndicatorFact {
  const name = text(row['level3']);
  const costs = /成本|费用/.test(`${text(row['level1'])}${text(row['level2'])}${name}`);
  return {
    id: `${text(row['evaluation_id'])}#${text(row['ordinal'])}`,
    of,
    start: Number(row['source_start'] ?? of.start),
    end: Number(row['source_end'] ?? of.end),
    level1: text(row['level1']),
    level2: text(row['level2']),
    name,
    targetText: text(row['target']),
    actualText: text(row['actual']),
    target: parseTarget(text(row['target']), costs),
    actual: parseTarget(text(row['actual']), costs),
    completion: text(row['completion']),
    weight: amount(row['weight']),
    score: amount(row['score']),
    basis: text(row['basis']),
    reason: text(row['deviation_reason']),
  };
}

export function evaluationsOf(tables: EvaluationTables, source: string): Evaluation[] {
  const funding = groupBy(tables.evaluation_funding, (row) => text(row['evaluation_id']));
  const indicators = groupBy(tables.indicators, (row) => text(row['evaluation_id']));
  const heads = groupBy(
    tables.evaluation_cells.filter((cell) => !text(cell['row']).startsWith('indicator')),
    (cell) => text(cell['evaluation_id']),
  );
  return tables.evaluations.map((row): Evaluation => {
    const id = text(row['evaluation_id']);
    const [start, end] = [Number(row['source_start']), Number(row['source_end'])];
    let prose: string | undefined;
    const facts: IndicatorFact[] = [];
    const evaluation: Evaluation = {
      id,
      scope: text(row['scope']),
      name: text(row['name']),
      unit: text(row['unit']) || '万元',
      originalBudget: amount(row['original_budget']),
      adjustedBudget: amount(row['adjusted_budget']),
      actual: amount(row['actual']),
      rate: amount(row['execution_rate_pct']),
      weight: amount(row['execution_weight']),
      score: amount(row['execution_score']),
      total: amount(row['total_score']),
      funding: (funding.get(id) ?? []).map((line) => ({
        source: text(line['source']),
        originalBudget: amount(line['original_budget']),
        adjustedBudget: amount(line['adjusted_budget']),
        actual: amount(line['actual']),
      })),
      indicators: facts,
      start,
      end,
      get prose() {
        return (prose ??= source.slice(start, end).replace(/\s+/g, ''));
      },
      at: (field, of = 'head') => {
        const cell = heads.get(id)?.find((one) => one['field'] === field && one['row'] === of);
        return {
          id,
          start: Number(cell?.['source_start'] ?? start),
          end: Number(cell?.['source_end'] ?? end),
        };
      },
    };
    facts.push(...(indicators.get(id) ?? []).map((line) => indicatorOf(line, evaluation)));
    return evaluation;
  });
}

/** An amount of a form in 元, in which it is compared with the account. */
export const yuanOf = (value: string, unit: string): number => Number(value) * 10 ** (exponentOf(unit) || 4);
