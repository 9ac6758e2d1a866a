/** Of which year a sentence speaks: the document's, the one before, or one that it tells nothing of. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { State } from './state.ts';

/** 比2021年, 与2021年相比. */
const COMPARED = /[比较与同]/;

/** `before`: the character before it. `isDate`: a day follows, on which something was counted, whatever its year. */
export function nameYear(state: State, symbol: string, before: string, isDate: boolean): void {
  if (symbol === SYMBOL.priorYear) state.clause.priorYear = true;
  const isOwn = symbol === SYMBOL.priorYear || symbol === SYMBOL.thisYear;
  // 2025年预算10万元，比2024年减少2万元，其中：…: what it is compared with is not what it speaks of.
  if (isOwn && !(state.sentence.ofForeignYear && COMPARED.test(before))) returnToOwnYear(state);
  if (symbol === SYMBOL.otherYear && !isDate && !state.reason) enterForeignYear(state, COMPARED.test(before));
}

/** Of the whole sentence, where it comes before all else and nothing is compared with it. */
function enterForeignYear({ part, sentence }: State, isCompared: boolean): void {
  part.foreignYear = true;
  const opens = !sentence.ofYear && !sentence.headSet && !sentence.inParts;
  if (opens && !isCompared) sentence.ofForeignYear = true;
}

function returnToOwnYear({ part, sentence }: State): void {
  sentence.ofYear = true;
  if (sentence.ofForeignYear) part.foreignYear = false;
  sentence.ofForeignYear = false;
}

/** 2024年预算10万元。其中：…: a sentence that opens with 其中 is of the year of the one before; and so are parts of an amount. */
export function beginPartsOfYear({ part, sentence, item }: State): void {
  if (item.endedInForeignYear && !sentence.headSet && !sentence.ofYear) part.foreignYear = true;
  if (part.foreignYear) sentence.ofForeignYear = true;
}
