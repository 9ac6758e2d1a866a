/** What a check hands to the engine: a rule, what its sentence is made from, and what in the document it is about. */
import type { RuleId } from '../../domain/findings/rules.ts';
import type { Severity } from '../../domain/tables.ts';
import type { Evaluation, IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import type { Figure, Subject } from './figure.ts';

export type Param =
  string | number | boolean | undefined | Figure | Evaluation | IndicatorFact | readonly Param[];

/** What the sentence names; figures, forms and indicators are described by the engine. */
export interface HitParams {
  readonly printed: Param;
  /** What should be printed. */
  readonly computed: Param;
  /** By how much the two differ, signed; the sentence has it as `gap`, without the sign. */
  readonly difference?: string | undefined;
  /** What rounding explains. */
  readonly tolerance?: string | undefined;
  readonly [name: string]: Param;
}

interface More {
  /** Where it is not about all that `params` names. */
  readonly about?: readonly Subject[];
  /** Where this departure weighs less or more than the rule as such. */
  readonly severity?: Severity | undefined;
}

export interface Hit extends More {
  readonly rule: RuleId;
  readonly params: HitParams;
  readonly about: readonly Subject[];
}

export type Check = (facts: Facts) => Iterable<Hit>;

export const hit = (rule: RuleId, params: HitParams, more: More = {}): Hit => ({
  rule,
  params,
  about: Object.values(params).flatMap(subjectsOf),
  ...more,
});

const subjectsOf = (param: Param): readonly Subject[] => {
  if (Array.isArray(param)) return param.flatMap(subjectsOf);
  return typeof param === 'object' && 'start' in param ? [param] : [];
};
