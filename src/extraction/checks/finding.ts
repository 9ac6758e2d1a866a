/** What a check hands to the engine: a rule, what its sentence is made from, and what in the document it is about. */
import type { Severity } from '../../domain/tables.ts';
import type { Evaluation, IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import type { Figure, Subject } from './figure.ts';
import type { RuleId } from './rules.ts';

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
