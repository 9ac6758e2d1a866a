/** Self-evaluations as the checks hold them against each other: what the grammar read, its numbers exact and with their places. */
import type { EvaluationField } from '../../domain/evaluationFields.ts';
import { scaleDecimal } from '../../domain/decimal.ts';
import type { DocumentKey } from '../dataset/figures.ts';
import type { Evaluation } from '../forms/evaluations.ts';
import { isLike } from '../forms/reports.ts';
import type { Indicator, Scope } from '../forms/indicator.ts';
import type { Amounts } from '../forms/moneyLines.ts';
import { readTarget } from '../forms/outcome.ts';
import { evaluationId, nameOf } from '../forms/rows.ts';
import { decimalOf } from '../forms/words.ts';
import type { IndicatorColumn } from '../lexicon/formWords.ts';
import { foldText, printedName } from '../text/fold.ts';
import { sourceRange, type Flow } from '../text/flow.ts';
import { exponentOf, type Printed, type Subject } from './figure.ts';
import { measure, targetOf, type Target } from './targets.ts';

/** Columns of money. */
export const COLUMNS = ['original_budget', 'adjusted_budget', 'actual'] as const;
export type Column = (typeof COLUMNS)[number];

/** A number of a form; its aspect is the field, or what the words of the form call it. */
export interface FormCell extends Printed {
  readonly of: Form;
  /** Of the indicator in whose row it stands. */
  readonly name?: string | undefined;
  /** Of the money from one source. */
  readonly source?: string | undefined;
}

export type Cells = Readonly<Partial<Record<EvaluationField, FormCell>>>;

const DECIMALS = 2;

export class Form implements Subject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly name: string;
  readonly unit: string;
  /** Its words without white space. */
  readonly prose: string;
  /** The numbers of its head, and of its money from each source. */
  readonly cells: Cells;
  readonly funding: readonly { readonly source: string; readonly cells: Cells }[];
  readonly indicators: readonly IndicatorFact[];
  readonly #flow: Flow;
  /** Of its words, in the flow. */
  readonly #begins: number;

  constructor(read: Evaluation, id: string, name: string, flow: Flow) {
    [this.id, this.name, this.scope, this.unit] = [id, name, read.scope, read.head.unit];
    ({ start: this.start, end: this.end } = sourceRange(flow, read.start, read.end));
    [this.#flow, this.#begins] = [flow, read.start];
    this.prose = flow.text.slice(read.start, read.end);
    this.cells = this.#cellsOf(read.head.amounts);
    this.funding = read.head.funding.map((line) => {
      const source = printedName(line.source);
      return { source, cells: this.#cellsOf(line.amounts, source) };
    });
    this.indicators = read.indicators.map((row, index) => indicatorOf(row, this, index + 1));
  }

  /** A number of its head, in 元 where it is money; NaN where none is printed. */
  readonly amount = (field: EvaluationField): number => this.cells[field]?.amount ?? Number.NaN;

  /** Where a number of its head is printed, or the form, where none is. */
  readonly at = (field: EvaluationField): Subject => this.cells[field] ?? this;

  /** Where its words have what `match` found in `prose`. `id`: of what they speak. */
  readonly words = ({ index, 0: { length } }: RegExpExecArray, { id }: Subject = this): Subject => ({
    id,
    ...sourceRange(this.#flow, this.#begins + index, this.#begins + index + length),
  });

  /** A number that its words, or a row of it, tell. Forms drop trailing zeros at will, so amounts are taken to be rounded to 0.01. */
  told(
    aspect: string,
    value: string,
    unit: string,
    { id, start, end }: Subject = this,
    { name, source }: Pick<FormCell, 'name' | 'source'> = {},
  ): FormCell {
    const exponent = exponentOf(unit);
    const [canonical, step] = [scaleDecimal(value, exponent), unit === '%' ? 0 : 10 ** (exponent - DECIMALS)];
    const amount = Number(canonical);
    return {
      id,
      start,
      end,
      of: this,
      aspect,
      value,
      unit,
      canonical,
      amount,
      step,
      printed: value,
      name,
      source,
    };
  }

  #cellsOf(amounts: Amounts, source?: string): Cells {
    const cells: Partial<Record<EvaluationField, FormCell>> = {};
    for (const [field, { value, start, end }] of Object.entries(amounts)) {
      const unit = field.endsWith('_pct') ? '%' : /weight|score/.test(field) ? '分' : this.unit;
      const place = sourceRange(this.#flow, start, end);
      const at = { id: this.id, start: place.start, end: place.end };
      cells[field as EvaluationField] = this.told(field, value, unit, at, { source });
    }
    return cells;
  }
}

const isMoney = ({ unit }: Target): boolean => unit === '元' || unit === '万元';

/** A row of a form with its target and result as numbers. */
export type IndicatorFact = ReturnType<typeof indicatorOf>;

function indicatorOf({ texts, unit, start, end }: Indicator, of: Form, ordinal: number) {
  const text = (column: IndicatorColumn): string => texts[column] ?? '';
  const number = (column: IndicatorColumn): string | null => decimalOf(foldText(text(column)));
  const [id, level1, level2, name] = [`${of.id}#${ordinal}`, text('level1'), text('level2'), text('level3')];
  const [targetText, actualText, levels] = [text('target'), text('actual'), `${level1}${level2}${name}`];
  const read = readTarget({ level1, level2, name, target: targetText, actual: actualText, unit });
  const costs = /成本|费用|控制率/.test(levels);
  const [target, actual] = [targetOf(read.target, costs), targetOf(read.actual, costs)];
  // A result that repeats the target, sign and all (≤376.03万元), is no result.
  const copied = /^[<>≤≥＜＞]/.test(actualText) && bare(actualText) === bare(targetText);
  const [weight, score] = [number('weight'), number('score')];
  const money = (aspect: string, one: Target | null): FormCell | undefined =>
    one && isMoney(one) ? of.told(aspect, one.digits, one.unit, { id, start, end }, { name }) : undefined;
  return {
    id,
    start,
    end,
    of,
    levels,
    level2,
    name,
    targetText,
    actualText,
    target,
    actual,
    copied,
    /** The result where it is a percentage, else NaN. */
    rate: actual?.unit === '%' ? actual.value : Number.NaN,
    /** Null where target and result cannot be compared. */
    measured: copied ? null : measure(name, target, actual),
    completion: text('completion'),
    reason: text('reason'),
    weight,
    score,
    marks: marksOf(weight, score),
    /** Target and result, where they are amounts of money. */
    cap: money('target', target),
    paid: money('result', actual),
  };
}

const bare = (printed: string): string => printed.replace(/\s/g, '');

/** Whether the score is the weight, less or more; null where either is not printed. */
function marksOf(weight: string | null, score: string | null): 'less' | 'over' | 'full' | null {
  if (weight === null || score === null) return null;
  const more = Number(score) - Number(weight);
  return more < 0 ? 'less' : more > 0 ? 'over' : 'full';
}

/** A score told in passing is no form: it says nothing of how many there are, nor of what they hold. */
const isScoreOnly = ({ cells, funding, indicators }: Form): boolean =>
  cells.total_score !== undefined &&
  [...COLUMNS, 'execution_rate_pct' as const].every((field) => !cells[field]) &&
  funding.length + indicators.length === 0;

export const formsOf = (evaluations: readonly Evaluation[], key: DocumentKey, flow: Flow): Form[] =>
  evaluations
    .map((read, index) => new Form(read, evaluationId(key, index), nameOf(read, key), flow))
    .filter((form) => !isScoreOnly(form));

/** Each project once: one that prose tells of with other numbers than its form is two evaluations, and one project. */
export function projectsOf(forms: readonly Form[]): Form[] {
  const projects = forms.filter(({ scope }) => scope === 'project');
  const whole = projects.filter(({ indicators }) => indicators.length > 0);
  return projects.filter(
    (one) => one.indicators.length > 0 || !whole.some(({ name }) => isLike(name, one.name)),
  );
}

/** `name target→result`, as lists name a row. */
export const namedRow = ({ name, targetText, actualText }: IndicatorFact): string =>
  `${name} ${targetText}→${actualText}`;
