/** Self-evaluations as the rules read them: amounts as decimals, indicators with their targets and results parsed. */
import type { Cell, Row } from '../../domain/tables.ts';
import { parseTarget, type Target } from './targets.ts';
import type { CheckTables } from './facts.ts';

export interface Funding {
  readonly source: string;
  readonly originalBudget: string | null;
  readonly adjustedBudget: string | null;
  readonly actual: string | null;
}

export interface IndicatorFact {
  /** `evaluation_id#ordinal`, by which a finding points at it. */
  readonly id: string;
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

export interface Evaluation {
  readonly id: string;
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
  readonly start: number;
  readonly end: number;
  /** Its words without white space, in which its prose is searched. */
  readonly prose: string;
}

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
const amount = (cell: Cell | undefined): string | null => {
  const value = text(cell);
  return /^-?\d+(?:\.\d+)?$/.test(value) ? value : null;
};

function indicatorOf(row: Row): IndicatorFact {
  const name = text(row['level3']);
  const costs = /成本|费用/.test(`${text(row['level1'])}${text(row['level2'])}${name}`);
  return {
    id: `${text(row['evaluation_id'])}#${text(row['ordinal'])}`,
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

export function evaluationsOf(tables: CheckTables, source: string): Evaluation[] {
  const within = (rows: readonly Row[], id: string): Row[] =>
    rows.filter((row) => row['evaluation_id'] === id);
  return tables.evaluations.map((row) => {
    const id = text(row['evaluation_id']);
    const [start, end] = [Number(row['source_start']), Number(row['source_end'])];
    let told: string | undefined;
    return {
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
      funding: within(tables.evaluation_funding, id).map((line) => ({
        source: text(line['source']),
        originalBudget: amount(line['original_budget']),
        adjustedBudget: amount(line['adjusted_budget']),
        actual: amount(line['actual']),
      })),
      indicators: within(tables.indicators, id).map(indicatorOf),
      start,
      end,
      get prose() {
        return (told ??= source.slice(start, end).replace(/\s+/g, ''));
      },
    };
  });
}
