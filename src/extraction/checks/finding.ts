/** What a check hands to the engine: a rule, what its sentence is made from, and what in the document it is about. */
import { scaleDecimal, subtractDecimals } from '../../domain/decimal.ts';
import type { RuleId } from '../../domain/findings/rules.ts';
import type { Params, Value } from '../../domain/findings/sentence.ts';
import type { Severity } from '../../domain/tables.ts';
import {
  amountOf,
  less,
  show,
  showTolerance,
  tenThousandfold,
  toleranceOf,
  totalOf,
  within,
} from './amounts.ts';
import type { FormCell, Evaluation, IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { said, type Figure, type Printed, type Subject } from './figure.ts';
import type { Place } from '../scope/places.ts';

type One = string | number | boolean | Figure | FormCell | Evaluation | IndicatorFact;
export type Param = One | undefined | readonly Param[];

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

const isList = (param: Param): param is readonly Param[] => Array.isArray(param);

function subjectsOf(param: Param): readonly Subject[] {
  if (isList(param)) return param.flatMap(subjectsOf);
  return typeof param === 'object' ? [param] : [];
}

/** A printed amount of the account or of a form. */
export type Amount = Figure | FormCell;

/** Whether `parts` make up `total`, but for rounding. */
export const fits = (total: Printed, parts: readonly Printed[]): boolean =>
  within(amountOf(parts), total.amount, toleranceOf(...parts));

/** `printed` is not what was computed exactly (in its canonical unit). */
export const departs = (
  rule: RuleId,
  printed: Amount,
  exact: string,
  params: Partial<HitParams> = {},
  more: More = {},
): Hit =>
  hit(
    rule,
    { printed, computed: show(exact, printed.unit), difference: less(printed, exact), ...params },
    more,
  );

/** 元 was printed for 万元, as the numbers beside it say. */
export const unitHit = (printed: Amount): Hit =>
  hit('unit.ten-thousand', {
    printed,
    computed: show(scaleDecimal(printed.canonical, 4), '万元'),
    derived: true,
    difference: '10000 倍',
  });

/** The number in 元 that makes the sum where it is taken to be in 万元. */
function inWrongUnit(total: Amount, parts: readonly Amount[]): Amount | undefined {
  const sum = amountOf(parts);
  const isOf = (one: Amount, amount: number): boolean =>
    one.unit === '元' && amount > 0 && within(one.amount * 10_000, amount, toleranceOf(total, ...parts));
  return isOf(total, sum) ? total : parts.find((one) => isOf(one, total.amount - sum + one.amount));
}

/** The whole is not what its parts make. */
export const sumHit = (rule: RuleId, total: Amount, parts: readonly Amount[], severity?: Severity): Hit => {
  const slip = inWrongUnit(total, parts);
  if (slip) return unitHit(slip);
  const tolerance = showTolerance(toleranceOf(...parts), total.unit);
  return departs(rule, total, totalOf(parts), { parts, tolerance }, { severity });
};

/** The parts are more than the whole. */
export const limitHit = (rule: RuleId, parts: readonly Amount[], whole: Amount, severity?: Severity): Hit =>
  hit(
    rule,
    {
      printed: parts,
      computed: `≤ ${show(whole.canonical, whole.unit)}`,
      whole,
      several: parts.length > 1,
      difference: show(subtractDecimals(totalOf(parts), whole.canonical), whole.unit),
      tolerance: showTolerance(toleranceOf(...parts), whole.unit),
    },
    { severity },
  );

/** Two amounts that should be equal; told apart where the one is the other under a unit of ten thousand. */
export function equalHit(rule: RuleId, printed: Amount, computed: Amount, severity?: Severity): Hit {
  if (tenThousandfold(printed.amount, computed.amount))
    return hit('unit.ten-thousand', { printed, computed, difference: '10000 倍' });
  const tolerance = showTolerance(toleranceOf(printed, computed), printed.unit);
  return hit(
    rule,
    { printed, computed, difference: less(printed, computed.canonical), tolerance },
    { severity },
  );
}

/** Amounts of forms, in 元, that no document prints are shown in 万元. */
export const wan = (yuan: number): string => show(yuan.toFixed(2), '万元');

/** What was computed from forms, in 元, is not what it should be. */
export const differs = (
  rule: RuleId,
  [printed, computed]: readonly [number, number],
  params: Partial<HitParams>,
  more: More,
): Hit =>
  hit(
    rule,
    { printed: wan(printed), computed: wan(computed), difference: wan(printed - computed), ...params },
    more,
  );

/** As a column of findings.csv prints it: numbers and indicators as the document does. */
export function plainText(param: Param): string {
  if (isList(param)) return param.map(plainText).join('、');
  if (typeof param !== 'object') return String(param ?? '');
  return 'canonical' in param ? said(param) : 'scope' in param ? param.name : param.actualText;
}

/** What a finding's sentence is made from, as it stands in the column `params`. */
export function toParams(params: HitParams, placeOf: (subject: Subject) => Place): Params {
  const described = (one: One): Value => {
    if (typeof one !== 'object') return one;
    if ('measure' in one) {
      const part = one.economicName === '' ? (one.functionName.split('/').at(-1) ?? '') : one.economicName;
      return { measure: one.measure, aspect: one.aspect, part, said: said(one), at: placeOf(one).heading };
    }
    if ('scope' in one) return { scope: one.scope, form: one.name };
    const form = { scope: one.of.scope, form: one.of.name };
    if ('canonical' in one)
      return {
        ...form,
        ...(one.name !== undefined && { name: one.name }),
        cell: one.aspect,
        said: said(one),
      };
    const { name, targetText: target, actualText: actual, score, weight } = one;
    return { ...form, name, target, actual, score: score ?? '', weight: weight ?? '' };
  };
  const valueOf = (param: Exclude<Param, undefined>): Value =>
    isList(param) ? param.filter((one) => one !== undefined).map(valueOf) : described(param);
  // The sentence says by its words which of the two is more.
  const gap = params.difference?.replace('-', '');
  const made: Record<string, Value> = {};
  for (const [name, param] of Object.entries({ ...params, gap, difference: undefined, tolerance: undefined }))
    if (param !== undefined) made[name] = valueOf(param);
  return made;
}
