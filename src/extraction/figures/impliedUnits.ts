/** The unit of a number that prints none, where the words around it leave one only. */
import type { Unit } from '../../domain/units.ts';
import { unitClassOf, type Phrase } from '../lexicon/tokens.ts';
import { GAP, type Flow } from '../text/flow.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionText } from './section.ts';
import type { State } from './state.ts';

/** A noun of money, or of an account, right before the number. */
const OF_MONEY = /(?:费|费用|经费|支出|收入|决算|决算数|金额|总额|资金)(?:为|是|共计|合计)?$/;
const ENDS_CLAUSE = /[，。；、)]/;

/** `end`: stream position behind the number. Null where the unit cannot be told. */
export function impliedUnit(text: SectionText, state: State, number: NumberToken, end: number): Unit | null {
  if (number.unit !== null || number.unitText !== '' || state.reason) return null;
  // 分别为90.00、80.00万元
  if (state.clause.turn !== null && state.clause.list) return state.clause.list.unit;
  if (state.clause.framed && state.part.frame === 'prior') return unitOfChange(text, end);
  if (isNothing(text, state, number, end)) return unitBefore(state);
  return unitBehind(text, state, end) ?? unitAbove(text, state, number, end);
}

/** A line of a noun of money and its amount has the unit that the document states above it, where it states no other. */
function unitAbove(
  { flow, stream, span }: SectionText,
  state: State,
  number: NumberToken,
  end: number,
): Unit | null {
  if (!state.clause.named || !state.sentence.subject?.measures.money || state.part.frame !== null)
    return null;
  if (stream.text.charAt(end - 2) !== ':' || end - 2 < span.start || !/\.\d\d$/.test(number.value))
    return null;
  if ((flow.gaps[number.end] ?? GAP.line) < GAP.line) return null;
  const stated = statedIn(flow);
  return stated && stated.at < number.start ? stated.unit : null;
}

interface Stated {
  readonly unit: Unit;
  /** Flow position of the first. */
  readonly at: number;
}

const STATED = new WeakMap<Flow, Stated | null>();

/** 单位：万元, the same wherever the document states one. Searched once a document. */
function statedIn(flow: Flow): Stated | null {
  const known = STATED.get(flow);
  if (known !== undefined) return known;
  const found = [...flow.text.matchAll(/单位:(万?元)/g)];
  const [first] = found;
  const alike = first && found.every(([, unit]) => unit === first[1]);
  const stated = alike ? { unit: first[1] as Unit, at: first.index } : null;
  STATED.set(flow, stated);
  return stated;
}

/** Words that may stand between a number and the next noun's. */
const SMALL: ReadonlySet<Phrase['kind']> = new Set(['subject', 'part', 'filler', 'aspect', 'direction']);

/** 收入减少4.00、支出增加3.00万元: each is told in the unit that the next prints. */
function unitBehind({ stream, numbers, lexer, span }: SectionText, state: State, end: number): Unit | null {
  if (stream.text.charAt(end) !== '、' || (!state.clause.named && state.clause.direction === null))
    return null;
  if (!state.sentence.subject?.measures.money) return null;
  let noun = false;
  for (let index = end + 1; index < span.end;) {
    const number = numbers[stream.numberAt[index] ?? -1];
    if (number)
      return noun && number.unit !== null && unitClassOf(number.unit) === 'money' ? number.unit : null;
    const phrase = lexer.longest(stream.codes, index);
    if (!phrase || !SMALL.has(phrase.value.kind)) return null;
    noun ||= phrase.value.kind !== 'filler';
    index = phrase.end;
  }
  return null;
}

/** 较上年3.10减少0.20万元: the year before in the unit of its change. */
function unitOfChange({ stream, numbers, lexer }: SectionText, end: number): Unit | null {
  const comma = stream.text.charAt(end) === '，' ? 1 : 0;
  const next = lexer.longest(stream.codes, end + comma);
  // 与上年3.10相比减少0.20万元
  const direction = next?.value.kind === 'compared' ? lexer.longest(stream.codes, next.end) : next;
  if (direction?.value.kind !== 'direction') return null;
  const unit = numbers[stream.numberAt[direction.end] ?? -1]?.unit ?? null;
  return unit !== null && unitClassOf(unit) === 'money' ? unit : null;
}

/** 机关运行经费为0。 */
function isNothing({ stream, span }: SectionText, state: State, number: NumberToken, end: number): boolean {
  if (!/^0(?:\.0+)?$/.test(number.value) || !state.clause.named || !state.sentence.subject?.measures.money)
    return false;
  if (state.part.frame !== null || state.clause.direction !== null || state.clause.share) return false;
  if (state.clause.aspect !== null && state.clause.aspect !== 'actual') return false;
  if (end < span.end && !ENDS_CLAUSE.test(stream.text.charAt(end))) return false;
  // 货物0、工程0: what is told in money only needs no word for it.
  if (Object.keys(state.sentence.subject.measures).length === 1) return true;
  return OF_MONEY.test(stream.text.slice(Math.max(span.start, end - 9), end - 1));
}

const unitBefore = ({ item: { last } }: State): Unit => (last?.unitClass === 'money' ? last.unit : '万元');
