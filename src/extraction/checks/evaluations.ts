/** Self-evaluations as the rules read them: numbers with their places, indicators with their targets and results parsed. */
import { scaleDecimal } from '../../domain/decimal.ts';
import type { Cell, Row } from '../../domain/tables.ts';
import { withoutSpace } from '../document/document.ts';
import { exponentOf, groupBy, type Printed, type Subject } from './figure.ts';
import { measure, parseTarget, type Measured, type Target } from './targets.ts';

/** Columns of money, by their names in the tables. */
export const COLUMNS = ['original_budget', 'adjusted_budget', 'actual'] as const;
export type Column = (typeof COLUMNS)[number];
export type Field = Column | 'execution_rate_pct' | 'execution_weight' | 'execution_score' | 'total_score';

/** A number of a form; its aspect is the field, or what the words of the form call it. */
export interface FormCell extends Printed {
  readonly of: Evaluation;
  /** Of the indicator in whose row it stands. */
  readonly name?: string | undefined;
  /** Of the money from one source. */
  readonly source?: string | undefined;
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
const number = (cell: Cell | undefined): string | null => {
  const printed = text(cell);
  return printed !== '' && /^-?\d+(?:\.\d+)?$/.test(printed) ? printed : null;
};

const DECIMALS = 2;
const isColumn = (field: string): field is Column => COLUMNS.some((one) => one === field);

/** As `make`, once for each field: many rules ask for the same numbers of a form. */
function remembered<F extends Field>(make: (field: F) => FormCell | undefined): typeof make {
  const known = new Map<F, FormCell | undefined>();
  return (field) => {
    if (!known.has(field)) known.set(field, make(field));
    return known.get(field);
  };
}

/** Money of a form from one source. */
interface Line {
  readonly source: string;
  readonly cell: (of: Column | 'execution_rate_pct') => FormCell | undefined;
}

export class Evaluation implements Subject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly name: string;
  readonly unit: string;
  readonly funding: readonly Line[];
  readonly indicators: readonly IndicatorFact[];
  readonly #row: Row;
  readonly #places: readonly Row[];
  readonly #source: string;
  #prose: string | undefined;

  constructor(
    row: Row,
    source: string,
    funding: readonly Row[],
    rows: readonly Row[],
    places: readonly Row[],
  ) {
    [this.#row, this.#source, this.#places] = [row, source, places];
    this.id = text(row['evaluation_id']);
    [this.start, this.end] = [Number(row['source_start']), Number(row['source_end'])];
    [this.scope, this.name] = [text(row['scope']), text(row['name'])];
    this.unit = text(row['unit']) || '万元';
    this.funding = funding.map((line, index): Line => {
      const from = text(line['source']);
      return { source: from, cell: remembered((of) => this.#cellOf(line, of, `funding-${index + 1}`, from)) };
    });
    this.indicators = rows.map((line) => new IndicatorFact(line, this));
  }

  /** Its words without white space, in which its prose is searched. */
  get prose(): string {
    return (this.#prose ??= withoutSpace(this.#source.slice(this.start, this.end)));
  }

  /** A number of its head; undefined where none is printed. */
  readonly cell = remembered((field: Field) => this.#cellOf(this.#row, field, 'head'));

  /** As `cell`, in 元 where it is money; NaN where none is printed. */
  readonly amount = (field: Field): number => this.cell(field)?.amount ?? Number.NaN;

  /** Where a value of its head is printed, or the form, where that is not known. */
  readonly at = (field: Field): Subject => this.#placeOf(this.#printed(field, 'head'));

  /** A number that its words, or a row of it, tell. Forms drop trailing zeros at will, so amounts are taken to be rounded to 0.01. */
  readonly told = (
    aspect: string,
    value: string,
    unit: string,
    { id, start, end }: Subject = this,
    more: Pick<FormCell, 'name' | 'source'> = {},
  ): FormCell => {
    const exponent = exponentOf(unit);
    const [canonical, step] = [scaleDecimal(value, exponent), unit === '%' ? 0 : 10 ** (exponent - DECIMALS)];
    const number = { value, unit, canonical, amount: Number(canonical), step, printed: value };
    return { id, start, end, of: this, aspect, ...number, ...more };
  };

  #cellOf(row: Row, field: Field, line: string, source?: string): FormCell | undefined {
    const place = this.#printed(field, line);
    // The table of sources has no rates, but their cells are printed.
    const isRate = source !== undefined && !isColumn(field);
    const value = number(isRate ? text(place?.['printed']).replace(/%$/, '') : row[field]);
    const unit = isColumn(field) ? this.unit : field === 'execution_rate_pct' ? '%' : '分';
    return value === null ? undefined : this.told(field, value, unit, this.#placeOf(place), { source });
  }

  #printed(field: Field, line: string): Row | undefined {
    return this.#places.find((one) => one['field'] === field && one['row'] === line);
  }

  #placeOf(cell: Row | undefined): Subject {
    const [start, end] = [cell?.['source_start'] ?? this.start, cell?.['source_end'] ?? this.end];
    return { id: this.id, start: Number(start), end: Number(end) };
  }
}

const bare = (printed: string): string => printed.replace(/\s/g, '');
const isMoney = ({ unit }: Target): boolean => unit === '元' || unit === '万元';

/** A row of a form with its target and result parsed. */
export class IndicatorFact implements Subject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
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
  /** The result where it is a percentage, else NaN. */
  readonly rate: number;
  /** A result that repeats the target, sign and all (≤376.03万元), is no result. */
  readonly copied: boolean;
  /** Null where target and result cannot be compared. */
  readonly measured: Measured | null;
  readonly completion: string;
  readonly weight: string | null;
  readonly score: string | null;
  /** Whether the score is the weight, less or more; null where either is not printed. */
  readonly marks: 'less' | 'over' | 'full' | null;
  readonly reason: string;
  /** Target and result, where they are amounts of money. */
  readonly cap: FormCell | undefined;
  readonly paid: FormCell | undefined;

  constructor(row: Row, of: Evaluation) {
    this.of = of;
    this.id = `${of.id}#${text(row['ordinal'])}`;
    [this.start, this.end] = [Number(row['source_start'] ?? of.start), Number(row['source_end'] ?? of.end)];
    [this.level2, this.name] = [text(row['level2']), text(row['level3'])];
    this.levels = `${text(row['level1'])}${this.level2}${this.name}`;
    [this.targetText, this.actualText] = [text(row['target']), text(row['actual'])];
    const costs = /成本|费用|控制率/.test(this.levels);
    this.target = parseTarget(this.targetText, costs);
    this.actual = this.actualText === this.targetText ? this.target : parseTarget(this.actualText, costs);
    this.rate = this.actual?.unit === '%' ? this.actual.value : Number.NaN;
    this.copied = /^[<>≤≥＜＞]/.test(this.actualText) && bare(this.actualText) === bare(this.targetText);
    this.measured = this.copied ? null : measure(this.name, this.target, this.actual);
    this.completion = text(row['completion']);
    [this.weight, this.score] = [number(row['weight']), number(row['score'])];
    this.marks = marksOf(this.weight, this.score);
    this.reason = text(row['deviation_reason']);
    const money = (aspect: string, printed: Target | null): FormCell | undefined =>
      printed && isMoney(printed)
        ? of.told(aspect, printed.digits, printed.unit, this, { name: this.name })
        : undefined;
    [this.cap, this.paid] = [money('target', this.target), money('result', this.actual)];
  }
}

function marksOf(weight: string | null, score: string | null): IndicatorFact['marks'] {
  if (weight === null || score === null) return null;
  const more = Number(score) - Number(weight);
  return more < 0 ? 'less' : more > 0 ? 'over' : 'full';
}

export function evaluationsOf(tables: EvaluationTables, source: string): Evaluation[] {
  const byForm = (rows: readonly Row[]): ((row: Row) => Row[]) => {
    const groups = groupBy(rows, (row) => text(row['evaluation_id']));
    return (row) => groups.get(text(row['evaluation_id'])) ?? [];
  };
  const isHead = (cell: Row): boolean => !text(cell['row']).startsWith('indicator');
  const [funding, indicators] = [byForm(tables.evaluation_funding), byForm(tables.indicators)];
  const places = byForm(tables.evaluation_cells.filter(isHead));
  // A score told in passing is no form: it says nothing of how many there are, nor of what they hold.
  const isScoreOnly = (row: Row): boolean =>
    text(row['total_score']) !== '' &&
    [...COLUMNS, 'execution_rate_pct'].every((field) => text(row[field]) === '') &&
    [funding, indicators].every((of) => of(row).length === 0);
  return tables.evaluations
    .filter((row) => !isScoreOnly(row))
    .map((row) => new Evaluation(row, source, funding(row), indicators(row), places(row)));
}

/** `name target→result`, as lists name a row. */
export const namedRow = ({ name, targetText, actualText }: IndicatorFact): string =>
  `${name} ${targetText}→${actualText}`;
