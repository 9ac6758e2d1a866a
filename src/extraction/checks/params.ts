/** What a finding's sentence is made from, as it stands in the column `params`, and its other columns as text. */
import type { Params, Value } from '../../domain/findings/sentence.ts';
import { said, type Subject } from './figure.ts';
import type { HitParams, Param } from './finding.ts';
import type { Place } from './places.ts';

type One = Exclude<Param, undefined | readonly Param[]>;

const isList = (param: Param): param is readonly Param[] => Array.isArray(param);

/** As a column of findings.csv prints it: figures and indicators as the document does. */
export function plainText(param: Param): string {
  if (isList(param)) return param.map(plainText).join('、');
  if (typeof param !== 'object') return String(param ?? '');
  return 'measure' in param ? said(param) : 'scope' in param ? param.name : param.actualText;
}

export function toParams(params: HitParams, placeOf: (subject: Subject) => Place): Params {
  const described = (one: One): Value => {
    if (typeof one !== 'object') return one;
    if ('measure' in one) {
      const part = one.economicName === '' ? (one.functionName.split('/').at(-1) ?? '') : one.economicName;
      return { measure: one.measure, aspect: one.aspect, part, said: said(one), at: placeOf(one).heading };
    }
    if ('scope' in one) return { scope: one.scope, form: one.name };
    const { of, name, targetText: target, actualText: actual, score, weight } = one;
    return {
      ...{ scope: of.scope, form: of.name, name, target, actual },
      ...{ score: score ?? '', weight: weight ?? '' },
    };
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
