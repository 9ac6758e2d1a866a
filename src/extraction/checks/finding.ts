/** What a check hands to the engine: a rule, what its sentence is made from, and what in the document it is about. */
import type { Severity } from '../../domain/tables.ts';
import type { Evaluation, IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import type { Figure, Subject } from './figure.ts';
import type { RuleId } from '../../domain/findings/rules.ts';

export type Param =
  string | number | boolean | undefined | Figure | Evaluation | IndicatorFact | readonly Param[];

export interface Hit {
  readonly rule: RuleId;
  /** What the sentence names; figures, forms and indicators are described by the engine. */
  readonly params: Readonly<Record<string, Param>>;
  readonly about: readonly Subject[];
  readonly printed: string;
  readonly computed: string;
  readonly difference?: string;
  readonly tolerance?: string;
  /** Where this departure weighs less or more than the rule as such. */
  readonly severity?: Severity;
}

export type Check = (facts: Facts) => Iterable<Hit>;

/** What is printed, what it should be, by how much they differ, and what rounding explains. */
type Told = readonly [printed: string, computed: string, difference?: string | undefined, tolerance?: string];

/** A departure from `rule`, about what is named in `params` unless `about` says otherwise. */
export const hit = (
  rule: RuleId,
  [printed, computed, difference, tolerance]: Told,
  params: Hit['params'],
  about: readonly Subject[] = Object.values(params).flatMap(subjectsOf),
): Hit => ({
  rule,
  params,
  about,
  printed,
  computed,
  ...(difference === undefined ? {} : { difference }),
  ...(tolerance === undefined ? {} : { tolerance }),
});

const subjectsOf = (param: Param): readonly Subject[] => {
  if (Array.isArray(param)) return param.flatMap(subjectsOf);
  return typeof param === 'object' && 'start' in param ? [param] : [];
};
