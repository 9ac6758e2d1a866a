/** 收入总计90.00万元，包括：1.…；2.…。与上年相比，今年收入减少9.00万元，下降9.1%: which of the revenues told above changed, the rate says. */
import type { Measure } from '../../domain/measures.ts';
import { rateBehind } from './missingVerb.ts';
import type { SectionText } from './section.ts';
import { isOfSide, type Side } from './sides.ts';
import type { State } from './state.ts';
import { agrees } from './wholes.ts';

/** What changed by the amount behind the words that end at `end`; undefined where it cannot be told of one alone. */
export function changedSide(text: SectionText, state: State, side: Side, end: number): Measure | undefined {
  const { stream, numbers, lexer } = text;
  const direction = lexer.longest(stream.codes, end);
  const amount = direction?.value.kind === 'direction' && numbers[stream.numberAt[direction.end] ?? -1];
  if (!direction || !amount || state.part.frame !== 'prior') return undefined;
  const rate = rateBehind(text, direction.end + 1 + (amount.unitEnd - amount.end));
  if (!rate) return undefined;
  const sign = rate.sign === -1 ? '-' : '';
  const found = state.told.filter(
    ({ measures: [measure], unit, value }) =>
      isOfSide(measure, side) &&
      unit === amount.unit &&
      agrees(value, sign + amount.value, sign + rate.value),
  );
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0]?.measures[0] : undefined;
}
