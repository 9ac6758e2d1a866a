/**
 * Terms, as tables of relations write them: a measure, with `@` of another aspect than the outturn, with `:` of one economic category;
 * `overall.` and `projects.` with a field are numbers of the overall form, and of the forms of all projects.
 */
import { isAspect, type Aspect } from '../../domain/aspects.ts';
import type { EvaluationField } from '../../domain/evaluationFields.ts';
import { subtractDecimals } from '../../domain/decimal.ts';
import { isMeasure, type Measure } from '../../domain/measures.ts';
import type { Facts } from './facts.ts';
import { totalOf } from './figure.ts';
import type { Amount } from './finding.ts';

export interface Term {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly category: string;
}

/** Throws `RangeError` for a word that is no measure or aspect. */
export function termOf(text: string): Term {
  const [, measure = '', aspect = 'actual', category = ''] = /^(\w+)(?:@(\w+))?(?::(.+))?$/.exec(text) ?? [];
  if (!isMeasure(measure) || !isAspect(aspect)) throw new RangeError(`no term of a relation: ${text}`);
  return { measure, aspect, category };
}

/** What a term, or the difference of two, makes in a document; in 元 where it is money. */
export interface Value {
  readonly canonical: string;
  readonly amount: number;
  readonly of: readonly Amount[];
}

/** By the first print of each term; null where one is not printed. */
export function valueOf(facts: Facts, text: string): Value | null {
  const terms = text.split(' - ').map((term) => printsOf(facts, term));
  const [first, second] = terms.map(totalOf);
  if (first === undefined || terms.some((prints) => prints.length === 0)) return null;
  const canonical = second === undefined ? first : subtractDecimals(first, second);
  return { canonical, amount: Number(canonical), of: terms.flat() };
}

function printsOf(facts: Facts, text: string): readonly Amount[] {
  const [forms, field] = text.split('.');
  if (field === undefined) {
    const { measure, aspect, category } = termOf(text);
    return facts.of(measure, aspect, '', category).slice(0, 1);
  }
  const of = forms === 'projects' ? facts.projects : facts.overall ? [facts.overall] : [];
  const cells = of.flatMap((form) => form.cells[field as EvaluationField] ?? []);
  return cells.length < of.length ? [] : cells;
}
