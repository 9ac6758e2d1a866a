/** What a finding's sentence is made from, as it stands in the column `params`. */
import type { Params, Value } from '../../domain/findings/sentence.ts';
import type { Subject } from './figure.ts';
import { said } from './figure.ts';
import type { Param } from './finding.ts';
import type { Place } from './places.ts';

export function toParams(
  params: Readonly<Record<string, Param>>,
  placeOf: (subject: Subject) => Place,
): Params {
  const plain = (param: Exclude<Param, undefined>): Value => {
    if (typeof param !== 'object') return param;
    if (Array.isArray(param)) return param.filter((one) => one !== undefined).map(plain);
    const one = param as Exclude<typeof param, readonly Param[]>;
    if ('measure' in one) {
      const part = one.economicName === '' ? (one.functionName.split('/').at(-1) ?? '') : one.economicName;
      return { measure: one.measure, aspect: one.aspect, part, said: said(one), at: placeOf(one).heading };
    }
    if ('scope' in one) return { scope: one.scope, form: one.name };
    const { of, name, targetText, actualText, score, weight } = one;
    return {
      scope: of.scope,
      form: of.name,
      name,
      target: targetText,
      actual: actualText,
      score: score ?? '',
      weight: weight ?? '',
    };
  };
  const made: Record<string, Value> = {};
  for (const name in params) {
    const param = params[name];
    if (param !== undefined) made[name] = plain(param);
  }
  return made;
}
