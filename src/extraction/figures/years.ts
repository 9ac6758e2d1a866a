/** Of which year a sentence speaks: the document's, the one before, or one that it tells nothing of. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { State } from './state.ts';

/** 比2021年, 与2021年相比. */
const COMPARED = /[比较与同]/;
const SET_OFF = /^(?:年度?)?，/;

/** 2022年收入总计90.00万元，…，较2022年增加: a year that is compared with itself is misprinted in one of the two places. */
const WITH_ITSELF = new RegExp(
  `^${SYMBOL.priorYear}(?![^，。]{0,6}(?:结转|结余))(?:(?!本年|当年|全年)[^。${SYMBOL.thisYear}]){0,200}?[较比与]${SYMBOL.priorYear}年?度?[^，。；]{0,6}(?:[增减升降]|相比)`,
);
const LONGEST = 220;

/** `text` of the year's symbol at `index`, and whether a line begins with it. */
export function nameYear(state: State, text: string, index: number, opensLine: boolean): void {
  const { part, sentence } = state;
  const symbol = text.charAt(index);
  const isCompared = COMPARED.test(text.charAt(index - 1));
  // A day follows, on which something was counted, whatever its year.
  const isDate = text.charAt(index + 1) === SYMBOL.other;
  if (symbol === SYMBOL.priorYear) state.clause.priorYear = true;
  const isSetOff = SET_OFF.test(text.slice(index + 1, index + 4));
  const opens = opensLine || text.charAt(index - 1) === '。';
  if (opens && WITH_ITSELF.test(text.slice(index, index + LONGEST)))
    sentence.supposed = sentence.ofForeignYear = part.foreignYear = true;
  if (!isCompared) holdPriorYear(state, symbol, isSetOff, opensLine);
  const isOwn = symbol === SYMBOL.priorYear || symbol === SYMBOL.thisYear;
  // 2025年预算10万元，比2024年减少2万元，其中：…: what it is compared with is not what it speaks of.
  if (isOwn && !(state.sentence.ofForeignYear && isCompared)) returnToOwnYear(state);
  if (symbol === SYMBOL.otherYear && !isDate && !state.reason) enterForeignYear(state, isCompared);
}

/** 1-8月份, 1月至8月; 1-12月 is the whole year, and 1月1日至8月5日 are days. */
const MONTHS = /\d月?[-—~至到](?!12月)\d{1,2}月(?!\d)/;
const MONTHS_REACH = 6;

/** 2022年1-8月，我局支出…: of a part of a year, where `number` ends the name of some months of it. No amount of such a sentence is a year's. */
export function nameMonths({ part, sentence }: State, text: string, { start, end }: NumberToken): void {
  if (!MONTHS.test(text.slice(Math.max(0, start - MONTHS_REACH), end + 2))) return;
  part.foreignYear = true;
  sentence.ofForeignYear = true;
}

/** 2022年，我局支出…，其中：…: the year before that opens a sentence, and is set off, is the year of all of it. */
function holdPriorYear(
  { clause, sentence }: State,
  symbol: string,
  isSetOff: boolean,
  opensLine: boolean,
): void {
  const opens = opensLine || (!sentence.ofYear && !sentence.headSet && !sentence.inParts);
  if (symbol === SYMBOL.priorYear && opens && isSetOff) sentence.partsOfPrior = true;
  if (symbol === SYMBOL.thisYear && sentence.partsOfPrior) sentence.partsOfPrior = clause.priorYear = false;
}

/** Of the whole sentence, where it comes before all else and nothing is compared with it. */
function enterForeignYear({ part, sentence }: State, isCompared: boolean): void {
  part.foreignYear = true;
  const opens = !sentence.ofYear && !sentence.headSet && !sentence.inParts;
  if (opens && !isCompared) sentence.ofForeignYear = true;
}

function returnToOwnYear({ part, sentence }: State): void {
  if (sentence.supposed) return;
  sentence.ofYear = true;
  if (sentence.ofForeignYear) part.foreignYear = false;
  sentence.ofForeignYear = false;
}

/** 2024年预算10万元。其中：…: a sentence that opens with 其中 is of the year of the one before; and so are parts of an amount. */
export function beginPartsOfYear({ clause, part, sentence, item }: State): void {
  const goesOn = !sentence.headSet && !sentence.ofYear;
  if (goesOn && item.endedIn === 'prior') sentence.partsOfPrior = clause.priorYear = true;
  if (goesOn && item.endedIn === 'foreign') part.foreignYear = true;
  if (part.foreignYear) sentence.ofForeignYear = true;
}
