/** What a check hands to the engine: a rule, what its sentence is made from, and what in the document it is about. All findings are made here. */
import { scaleDecimal, subtractDecimals } from '../../domain/decimal.ts';
import { ruleOf, type RuleId } from '../../domain/findings/rules.ts';
import type { Params, Value } from '../../domain/findings/sentence.ts';
import type { Severity } from '../../domain/tables.ts';
import type { Place } from '../scope/places.ts';
import type { FormCell, Form, IndicatorFact } from './form.ts';
import type { Facts } from './facts.ts';
import {
  amountOf,
  exponentOf,
  less,
  said,
  show,
  tenThousandfold,
  toleranceOf,
  totalOf,
  wan,
  within,
  type Figure,
  type Subject,
} from './figure.ts';

/** A printed amount of the account or of a form. */
export type Amount = Figure | FormCell;

type One = string | number | boolean | Amount | Form | IndicatorFact;
export type Param = One | undefined | readonly Param[];

/** What the sentence names; amounts, forms and rows of forms are described by the engine. */
interface HitParams {
  readonly printed: Param;
  /** What should be printed. */
  readonly computed: Param;
  /** By how much the two differ, signed; the sentence has it as `gap`, without the sign. */
  readonly difference?: string | undefined;
  /** What rounding explains. */
  readonly tolerance?: string | undefined;
  readonly [name: string]: Param;
}

/** The params of a finding, and what the engine does with it. */
export interface Told {
  readonly printed: Param;
  readonly computed: Param;
  /** Where it is not about all that its params name. */
  readonly about?: readonly Subject[];
  /** Where this departure weighs less or more than the rule as such. */
  readonly severity?: Severity | false | undefined;
  readonly [name: string]: Param | readonly Subject[];
}
type Also = Partial<Told>;

export interface Hit {
  readonly rule: RuleId;
  readonly params: HitParams;
  readonly about: readonly Subject[];
  readonly severity: Severity;
}

export type Check = (facts: Facts) => Iterable<Hit>;

export function hit(rule: RuleId, { about, severity, ...told }: Told): Hit {
  const params = told as HitParams;
  return {
    rule,
    params,
    about: about ?? subjectsOf(Object.values(params)),
    severity: (severity === false ? undefined : severity) ?? ruleOf(rule).severity,
  };
}

const isList = (param: Param): param is readonly Param[] => Array.isArray(param);

const subjectsOf = (params: readonly Param[]): Subject[] =>
  params.flatMap((param) => (isList(param) ? subjectsOf(param) : typeof param === 'object' ? [param] : []));

/** Told by itself: whatever departs with such a number departs because of it. */
export const WRONG_UNIT = 'unit.ten-thousand';
const TEN_THOUSAND = '10000 倍';

/** `printed` is not what was computed exactly (in its canonical unit). */
export const departs = (rule: RuleId, printed: Amount, exact: string, also: Also = {}): Hit =>
  hit(rule, { printed, computed: show(exact, printed.unit), difference: less(printed, exact), ...also });

/** What rounding explains of a difference of `figures`, in the unit of the first. */
const roundingOf = ({ unit }: Amount, ...figures: readonly Amount[]): string =>
  `${Number((toleranceOf(...figures) / 10 ** exponentOf(unit)).toFixed(4))} ${unit}`;

/** 元 was printed for 万元, as the numbers beside it say. */
export const unitHit = (printed: Amount): Hit => {
  const computed = show(scaleDecimal(printed.canonical, 4), '万元');
  return hit(WRONG_UNIT, { printed, computed, derived: true, difference: TEN_THOUSAND });
};

/** The number in 元 that makes the sum where it is taken to be in 万元. */
function inWrongUnit(total: Amount, parts: readonly Amount[]): Amount | undefined {
  const sum = amountOf(parts);
  const isOf = (one: Amount, amount: number): boolean =>
    one.unit === '元' && amount > 0 && within(one.amount * 10_000, amount, toleranceOf(total, ...parts));
  return isOf(total, sum) ? total : parts.find((one) => isOf(one, total.amount - sum + one.amount));
}

/** The whole is not what its parts make. */
export const sumHit = (
  rule: RuleId,
  total: Amount,
  parts: readonly Amount[],
  severity?: Told['severity'],
): Hit => {
  const slip = inWrongUnit(total, parts);
  if (slip) return unitHit(slip);
  const [several, tolerance] = [parts.length > 1, roundingOf(total, ...parts)];
  return departs(rule, total, totalOf(parts), { parts, several, tolerance, severity });
};

/** The parts are more than the whole. */
export const limitHit = (rule: RuleId, parts: readonly Amount[], whole: Amount, reason?: string): Hit => {
  const computed = `≤ ${show(whole.canonical, whole.unit)}`;
  const difference = show(subtractDecimals(totalOf(parts), whole.canonical), whole.unit);
  const [several, tolerance] = [parts.length > 1, roundingOf(whole, ...parts)];
  return hit(rule, { printed: parts, computed, whole, several, difference, tolerance, reason });
};

/** Two amounts that should be equal; told apart where the one is the other under a unit of ten thousand. */
export function equalHit(rule: RuleId, printed: Amount, computed: Amount, severity?: Told['severity']): Hit {
  if (tenThousandfold(printed.amount, computed.amount))
    return hit(WRONG_UNIT, { printed, computed, difference: TEN_THOUSAND });
  const [difference, tolerance] = [less(printed, computed.canonical), roundingOf(printed, printed, computed)];
  return hit(rule, { printed, computed, difference, tolerance, severity });
}

/** What was computed from forms, in 元, is not what it should be. */
export const differs = (rule: RuleId, printed: number, computed: number, also: Also): Hit => {
  const [difference, ...both] = [printed - computed, printed, computed].map(wan);
  return hit(rule, { printed: both[0], computed: both[1], difference, ...also });
};

/** As a column of findings.csv prints it: numbers and indicators as the document does. */
export function plainText(param: Param): string {
  if (isList(param)) return param.map(plainText).join('、');
  if (typeof param !== 'object') return String(param ?? '');
  return 'canonical' in param ? said(param) : 'scope' in param ? param.name : param.actualText;
}

/** What a finding's sentence is made from, as it stands in the column `params`. */
export function toParams(params: HitParams, placeOf: (subject: Subject) => Place): Params {
  const [named] = [params.printed].flat();
  const of = typeof named === 'object' && 'of' in named ? named.of : undefined;
  const described = (one: One): Value => {
    if (typeof one !== 'object') return one;
    if ('measure' in one) {
      const { measure, aspect, economicName, functionName } = one;
      const part = economicName || (functionName.split('/').at(-1) ?? '');
      return { measure, aspect, part, said: said(one), at: placeOf(one).heading };
    }
    if ('scope' in one) return { scope: one.scope, form: one.name };
    const form = { scope: one.of.scope, form: one.of.name };
    if ('canonical' in one) {
      const again = one !== named && one.of === of && one.name === undefined ? 'form' : undefined;
      const { name, source } = one;
      const row = { ...(name && { name }), ...(source && { source }), ...(again && { again }) };
      return { ...form, ...row, cell: one.aspect, said: said(one) };
    }
    const { name, targetText: target, actualText: actual, score, weight } = one;
    return { ...form, name, target, actual, score: score ?? '', weight: weight ?? '' };
  };
  const valueOf = (param: Param): Value | undefined => {
    if (isList(param)) return param.map(valueOf).filter((one) => one !== undefined);
    return param === undefined ? undefined : described(param);
  };
  // The sentence says by its words which of the two is more; two rates are so many points apart.
  const gap = params.difference?.replace('-', '').replace(/ ?%$/, ' 个百分点');
  const told: Record<string, Value> = {};
  for (const [name, param] of Object.entries(params)) {
    const value = name === 'difference' || name === 'tolerance' ? undefined : valueOf(param);
    if (value !== undefined) told[name] = value;
  }
  return gap === undefined ? told : { ...told, gap };
}
