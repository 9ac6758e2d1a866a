/** Self-evaluations as the rules read them: amounts as decimals, indicators with their targets and results parsed. */
import type { Cell, Row } from '../../domain/tables.ts';
import { exponentOf } from './amounts.ts';
import { groupBy, type Subject } from './figure.ts';
import { measure, parseTarget, type Measured, type Target } from './targets.ts';

/** Columns of money, by their names in the tables. */
export type Column = 'original_budget' | 'adjusted_budget' | 'actual';
/** As printed; '' where it is not. */
type Amounts = Readonly<Record<Column, string>>;

/** Its id is `evaluation_id#ordinal`. */
export interface IndicatorFact extends Subject {
  /** The form that it stands in. */
  readonly of: Evaluation;
  /** Its first and second level and its name. */
  readonly levels: string;
  readonly level2: string;
  readonly name: string;
  readonly targetText: string;
  readonly actualText: string;
  readonly target: Target | null;
  readonly actual: Target | null;
  /** A result that repeats the target, sign and all (≤376.03万元), is no result. */
  readonly copied: boolean;
  /** Null where target and result cannot be compared. */
  readonly measured: Measured | null;
  readonly completion: string;
  readonly weight: string | null;
  readonly score: string | null;
  /** Whether the score is the weight, less or more; null where either is not printed. */
  readonly marks: 'full' | 'less' | 'over' | null;
  readonly reason: string;
}

export interface Evaluation extends Subject {
  readonly scope: string;
  readonly name: string;
  readonly unit: string;
  readonly amounts: Amounts;
  readonly funding: readonly { readonly source: string; readonly amounts: Amounts }[];
  readonly rate: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly total: string | null;
  readonly indicators: readonly IndicatorFact[];
  /** Its words without white space, in which its prose is searched. */
  readonly prose: string;
  /** An amount in 元, as the account has them; NaN where it is not printed. */
  readonly yuan: (column: Column, amounts?: Amounts) => number;
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
const amountsIn = (row: Row): Amounts => ({
  original_budget: amount(row['original_budget']) ?? '',
  adjusted_budget: amount(row['adjusted_budget']) ?? '',
  actual: amount(row['actual']) ?? '',
});

/** A printed number; NaN where there is none. */
export const numberOf = (printed: string | null): number => (printed ? Number(printed) : Number.NaN);

/** `name target→result`, as lists name a row. */
export const namedRow = ({ name, targetText, actualText }: IndicatorFact): string =>
  `${name} ${targetText}→${actualText}`;

/** An amount of a form in 元. A form without a unit is in 万元. */
export const yuanOf = (value: string, unit: string): number =>
  numberOf(value) * 10 ** (unit === '元' ? 0 : exponentOf(unit) || 4);

function indicatorOf(row: Row, of: Evaluation): IndicatorFact {
  const [level2, name] = [text(row['level2']), text(row['level3'])];
  const levels = `${text(row['level1'])}${level2}${name}`;
  const costs = /成本|费用/.test(levels);
  const [targetText, actualText] = [text(row['target']), text(row['actual'])];
  const [target, actual] = [targetText, actualText].map((printed) => parseTarget(printed, costs)) as [
    Target | null,
    Target | null,
  ];
  const bare = (printed: string): string => printed.replace(/\s/g, '');
  const copied = /^[<>≤≥＜＞]/.test(actualText) && bare(actualText) === bare(targetText);
  const [weight, score] = [amount(row['weight']), amount(row['score'])];
  const more = Number(score) - Number(weight);
  return {
    id: `${text(row['evaluation_id'])}#${text(row['ordinal'])}`,
    start: Number(row['source_start'] ?? of.start),
    end: Number(row['source_end'] ?? of.end),
    ...{ of, levels, level2, name, targetText, actualText },
    ...{ target, actual, copied, measured: copied ? null : measure(name, target, actual) },
    completion: text(row['completion']),
    ...{ weight, score },
    marks: weight === null || score === null ? null : more < 0 ? 'less' : more > 0 ? 'over' : 'full',
    reason: text(row['deviation_reason']),
  };
}

export function evaluationsOf(tables: EvaluationTables, source: string): Evaluation[] {
  const byForm = (rows: readonly Row[]): Map<string, Row[]> =>
    groupBy(rows, (row) => text(row['evaluation_id']));
  const [funding, indicators] = [byForm(tables.evaluation_funding), byForm(tables.indicators)];
  const heads = byForm(tables.evaluation_cells.filter((cell) => !text(cell['row']).startsWith('indicator')));
  return tables.evaluations.map((row): Evaluation => {
    const id = text(row['evaluation_id']);
    const [start, end, unit] = [Number(row['source_start']), Number(row['source_end']), text(row['unit'])];
    const amounts = amountsIn(row);
    let prose: string | undefined;
    const facts: IndicatorFact[] = [];
    const evaluation: Evaluation = {
      ...{ id, start, end, amounts, indicators: facts },
      scope: text(row['scope']),
      name: text(row['name']),
      unit: unit || '万元',
      funding: (funding.get(id) ?? []).map((line) => ({
        source: text(line['source']),
        amounts: amountsIn(line),
      })),
      rate: amount(row['execution_rate_pct']),
      weight: amount(row['execution_weight']),
      score: amount(row['execution_score']),
      total: amount(row['total_score']),
      get prose() {
        return (prose ??= source.slice(start, end).replace(/\s+/g, ''));
      },
      yuan: (column, of = amounts) => yuanOf(of[column], unit),
      at: (field, line = 'head') => {
        const cell = heads.get(id)?.find((one) => one['field'] === field && one['row'] === line);
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
