/** Self-evaluations as the rules read them: numbers with their places, indicators with their targets and results parsed. */
import { scaleDecimal } from '../../domain/decimal.ts';
import type { Cell, Row } from '../../domain/tables.ts';
import { exponentOf, groupBy, type Printed, type Subject } from './figure.ts';
import { measure, parseTarget, type Target } from './targets.ts';

/** Columns of money, by their names in the tables. */
export const COLUMNS = ['original_budget', 'adjusted_budget', 'actual'] as const;
export type Column = (typeof COLUMNS)[number];
export type Field = Column | 'execution_rate_pct' | 'execution_weight' | 'execution_score' | 'total_score';

/** A number of a form; its aspect is the field, or what the words of the form call it. */
export interface FormCell extends Printed {
  readonly of: Evaluation;
  /** Of the indicator in whose row it stands. */
  readonly name?: string | undefined;
}

export interface EvaluationTables {
  readonly evaluations: readonly Row[];
  readonly evaluation_funding: readonly Row[];
  readonly indicators: readonly Row[];
  readonly evaluation_cells: readonly Row[];
}

/** The words of a cell; none of an empty one. */
export const text = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell);
const number = (cell: Cell | undefined): string | null =>
  /^-?\d+(?:\.\d+)?$/.test(text(cell)) ? text(cell) : null;

const DECIMALS = 2;
const isColumn = (field: string): field is Column => COLUMNS.some((one) => one === field);

export class Evaluation implements Subject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly name: string;
  readonly unit: string;
  readonly funding: readonly {
    readonly source: string;
    readonly cell: (of: Column) => FormCell | undefined;
  }[];
  readonly indicators: readonly IndicatorFact[];
  readonly #row: Row;
  readonly #places: readonly Row[];
  readonly #source: string;
  #prose: string | undefined;

  constructor(
    row: Row,
    source: string,
    funding: readonly Row[],
    indicators: readonly Row[],
    places: readonly Row[],
  ) {
    [this.#row, this.#source, this.#places] = [row, source, places];
    this.id = text(row['evaluation_id']);
    [this.start, this.end] = [Number(row['source_start']), Number(row['source_end'])];
    [this.scope, this.name] = [text(row['scope']), text(row['name'])];
    this.unit = text(row['unit']) || '万元';
    this.funding = funding.map((line, index) => ({
      source: text(line['source']),
      cell: (of) => this.#cellOf(line, of, `funding-${index + 1}`),
    }));
    this.indicators = indicators.map((line) => indicatorOf(line, this));
  }

  /** Its words without white space, in which its prose is searched. */
  get prose(): string {
    return (this.#prose ??= this.#source.slice(this.start, this.end).replace(/\s+/g, ''));
  }

  /** A number of its head; undefined where none is printed. */
  readonly cell = (field: Field): FormCell | undefined => this.#cellOf(this.#row, field, 'head');

  /** As `cell`, in 元 where it is money; NaN where none is printed. */
  readonly amount = (field: Field): number => this.cell(field)?.amount ?? Number.NaN;

  /** Where a value of its head is printed, or the form, where that is not known. */
  readonly at = (field: Field): Subject => this.#placeOf(field, 'head');

  /** A number that its words, or a row of it, tell. Forms drop trailing zeros at will, so amounts are taken to be rounded to 0.01. */
  readonly told = (
    aspect: string,
    value: string,
    unit: string,
    { id, start, end }: Subject = this,
    name?: string,
  ): FormCell => {
    const exponent = exponentOf(unit);
    const [canonical, step] = [scaleDecimal(value, exponent), unit === '%' ? 0 : 10 ** (exponent - DECIMALS)];
    const number = { value, unit, canonical, amount: Number(canonical), step, printed: value };
    return { id, start, end, of: this, aspect, name, ...number };
  };

  #cellOf(row: Row, field: Field, line: string): FormCell | undefined {
    const value = number(row[field]);
    if (value === null) return undefined;
    const unit = isColumn(field) ? this.unit : field === 'execution_rate_pct' ? '%' : '分';
    return this.told(field, value, unit, this.#placeOf(field, line));
  }

  #placeOf(field: Field, line: string): Subject {
    const cell = this.#places.find((one) => one['field'] === field && one['row'] === line);
    const [start, end] = [cell?.['source_start'] ?? this.start, cell?.['source_end'] ?? this.end];
    return { id: this.id, start: Number(start), end: Number(end) };
  }
}

/** A row of a form with its target and result parsed. */
export type IndicatorFact = Readonly<ReturnType<typeof indicatorOf>>;

function indicatorOf(row: Row, of: Evaluation) {
  const [level2, name] = [text(row['level2']), text(row['level3'])];
  const levels = `${text(row['level1'])}${level2}${name}`;
  const [targetText, actualText] = [text(row['target']), text(row['actual'])];
  const parsed = (printed: string): Target | null => parseTarget(printed, /成本|费用/.test(levels));
  const [target, actual] = [parsed(targetText), parsed(actualText)];
  const bare = (printed: string): string => printed.replace(/\s/g, '');
  /** A result that repeats the target, sign and all (≤376.03万元), is no result. */
  const copied = /^[<>≤≥＜＞]/.test(actualText) && bare(actualText) === bare(targetText);
  const [weight, score] = [number(row['weight']), number(row['score'])];
  const more = Number(score) - Number(weight);
  const place: Subject = {
    id: `${of.id}#${text(row['ordinal'])}`,
    start: Number(row['source_start'] ?? of.start),
    end: Number(row['source_end'] ?? of.end),
  };
  const money = (aspect: string, printed: Target | null): FormCell | undefined =>
    printed && /^万?元$/.test(printed.unit)
      ? of.told(aspect, printed.digits, printed.unit, place, name)
      : undefined;
  return {
    ...place,
    /** The form that it stands in. */
    of,
    /** Its first and second level and its name. */
    levels,
    level2,
    name,
    targetText,
    actualText,
    target,
    actual,
    /** Target and result, where they are amounts of money. */
    cap: money('target', target),
    paid: money('result', actual),
    /** The result where it is a percentage, else NaN. */
    rate: actual?.unit === '%' ? actual.value : Number.NaN,
    copied,
    /** Null where target and result cannot be compared. */
    measured: copied ? null : measure(name, target, actual),
    completion: text(row['completion']),
    weight,
    score,
    /** Whether the score is the weight, less or more; null where either is not printed. */
    marks: weight === null || score === null ? null : more < 0 ? 'less' : more > 0 ? 'over' : 'full',
    reason: text(row['deviation_reason']),
  } as const;
}

export function evaluationsOf(tables: EvaluationTables, source: string): Evaluation[] {
  const byForm = (rows: readonly Row[]): ((row: Row) => Row[]) => {
    const groups = groupBy(rows, (row) => text(row['evaluation_id']));
    return (row) => groups.get(text(row['evaluation_id'])) ?? [];
  };
  const isHead = (cell: Row): boolean => !text(cell['row']).startsWith('indicator');
  const [funding, indicators] = [byForm(tables.evaluation_funding), byForm(tables.indicators)];
  const places = byForm(tables.evaluation_cells.filter(isHead));
  return tables.evaluations.map(
    (row) => new Evaluation(row, source, funding(row), indicators(row), places(row)),
  );
}

/** `name target→result`, as lists name a row. */
export const namedRow = ({ name, targetText, actualText }: IndicatorFact): string =>
  `${name} ${targetText}→${actualText}`;
