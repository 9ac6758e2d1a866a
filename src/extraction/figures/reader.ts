/**
 * Reads one section of prose: walks its stream phrase by phrase, keeps what is spoken of, and claims each number whose
 * meaning is sure. Linear in the section's length.
 */
import { SYMBOL } from '../lexicon/notation.ts';
import { COUNTED_NOUNS } from '../lexicon/subjects.ts';
import type { Phrase } from '../lexicon/tokens.ts';
import type { Trie } from '../lexicon/trie.ts';
import { GAP, type Flow } from '../text/flow.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';
import type { Claim, Explanation, UnreadReason } from './claims.ts';
import { FUND_MEASURES, fundOf, SIDES } from './funds.ts';
import { functionPathsOf, type FunctionPath } from './functionPath.ts';
import { lexerOf } from './lexer.ts';
import { meaningOf } from './resolve.ts';
import {
  beginItem,
  endClause,
  endPart,
  endSentence,
  initialState,
  jointSubject,
  name,
  subjectOf,
  type State,
  type Subject,
} from './state.ts';
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';

export interface SectionReading {
  readonly claims: readonly Claim[];
  readonly explanations: readonly Explanation[];
  /** Why each number that was not claimed was left. */
  readonly left: ReadonlyMap<number, UnreadReason>;
}

const BY_FUNCTION: Partial<Record<SectionSpan['region'], Measure>> = {
  general_public_budget: 'general_public_budget_expenditure',
  fiscal: 'fiscal_appropriation_expenditure',
  government_funds: 'government_funds_expenditure',
  state_capital: 'state_capital_expenditure',
};

const CHINESE_ORDINAL = /(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.])/y;
const BRACKET_REACH = 60;
const ASIDE_OF_PARTS = /^\((?:其中|含:)/;
/** Where the parts of an amount are measures themselves. Elsewhere （其中：一般公共预算…） says who paid. */
const HAS_ASIDES: ReadonlySet<SectionSpan['region']> = new Set(['total', 'revenue', 'expenditure', 'fiscal']);
const REASON_LEAD = /(?:[是为在于因系]|由于|如下|[:，])+/y;

export function readSection(
  flow: Flow,
  stream: Stream,
  numbers: readonly NumberToken[],
  span: SectionSpan,
): SectionReading {
  return new SectionReader(flow, stream, numbers, span).read();
}

class SectionReader {
  readonly #flow: Flow;
  readonly #stream: Stream;
  readonly #numbers: readonly NumberToken[];
  readonly #span: SectionSpan;
  readonly #bounds: Claim['section'];
  readonly #lexer: Trie<Phrase>;
  readonly #paths: Map<number, FunctionPath>;
  readonly #state: State;
  /** The last noun and where it ended, in case the next one joins it. */
  #listed: { subject: Subject; end: number } | null = null;
  /** Where the sentence stood before a bracket with parts. */
  #aside: State | null = null;
  readonly #claims: Claim[] = [];
  readonly #explanations: Explanation[] = [];
  readonly #left = new Map<number, UnreadReason>();

  constructor(flow: Flow, stream: Stream, numbers: readonly NumberToken[], span: SectionSpan) {
    this.#flow = flow;
    this.#stream = stream;
    this.#numbers = numbers;
    this.#span = span;
    this.#lexer = lexerOf(span.region);
    this.#bounds = {
      start: stream.positions[span.start] ?? 0,
      end: stream.positions[span.end] ?? flow.text.length,
    };
    this.#state = initialState(span.region);
    const paths = BY_FUNCTION[span.region] ? functionPathsOf(stream.text, span.start, span.end) : [];
    this.#paths = new Map(paths.map((path) => [path.start, path]));
  }

  read(): SectionReading {
    let index = this.#span.start;
    while (index < this.#span.end) index = this.#step(index);
    this.#closeReason(this.#span.end);
    return { claims: this.#claims, explanations: this.#explanations, left: this.#left };
  }

  /** Reads what stands at `index` and returns where to go on. */
  #step(index: number): number {
    const state = this.#state;
    if (this.#gap(index) >= GAP.line) {
      CHINESE_ORDINAL.lastIndex = index;
      if (CHINESE_ORDINAL.test(this.#stream.text)) {
        this.#closeReason(index);
        beginItem(state);
        return CHINESE_ORDINAL.lastIndex;
      }
    }
    const path = this.#paths.get(index);
    if (path) {
      this.#closeReason(index);
      this.#nameFunction(path.name);
      return path.end;
    }
    const character = this.#stream.text.charAt(index);
    if (this.#stream.numberAt[index] !== -1) return this.#number(index, character);
    const phrase = this.#lexer.longest(this.#stream.text, index);
    if (phrase) return this.#phrase(phrase.value, index, phrase.end);
    return this.#mark(character, index);
  }

  #number(index: number, symbol: string): number {
    const state = this.#state;
    const at = this.#stream.numberAt[index] ?? -1;
    const number = this.#numbers[at];
    if (!number) return index + 1;
    if (symbol === SYMBOL.ordinal) {
      this.#left.set(at, 'ordinal');
      this.#closeReason(index);
      beginItem(state);
      const next = this.#stream.text.charAt(index + 1);
      return '.、)'.includes(next) ? index + 2 : index + 1;
    }
    if (number.kind !== 'quantity') {
      this.#left.set(at, number.kind);
      if (symbol === SYMBOL.priorYear) state.priorYear = true;
      // A date is when something was counted, whatever its year.
      const dated = this.#stream.text.charAt(index + 1) === SYMBOL.other;
      if (symbol === SYMBOL.otherYear && !dated && !state.reason) state.foreignYear = true;
      return index + 1;
    }
    const counted = this.#countedNoun(index + 1 + (number.unitEnd - number.end), number);
    if (counted) this.#name(counted.subject);
    this.#quantity(at, number);
    return counted?.end ?? index + 1 + (number.unitEnd - number.end);
  }

  /** 15个项目开展绩效自评: the noun stands behind its count. */
  #countedNoun(from: number, number: NumberToken): { subject: Subject; end: number } | null {
    for (const { unit, noun, measures } of COUNTED_NOUNS) {
      if (unit !== number.unit) continue;
      noun.lastIndex = from;
      if (noun.test(this.#stream.text)) return { subject: subjectOf(measures), end: noun.lastIndex };
    }
    return null;
  }

  #quantity(at: number, number: NumberToken): void {
    const state = this.#state;
    const meaning = meaningOf(state, number);
    if (!meaning) {
      this.#left.set(at, state.reason ? 'explanation' : state.narrative ? 'narrative' : 'unknown');
      // An amount of something unknown: what follows may speak of that.
      if (!state.reason && number.unit !== null && number.unit !== '%') {
        state.subject = null;
        if (!state.inParts) state.head = null;
      }
      return;
    }
    for (const measure of meaning.measures) {
      this.#claims.push({
        measure,
        aspect: meaning.aspect,
        functionName: meaning.subject.functionName,
        economicName: meaning.subject.economicName,
        value: meaning.value,
        unit: meaning.unit,
        yearOffset: state.priorYear || meaning.priorYear ? -1 : 0,
        number: at,
        section: this.#bounds,
      });
    }
    state.last = {
      subject: meaning.subject,
      measures: meaning.measures,
      aspect: meaning.aspect,
      unitClass: meaning.unitClass,
    };
    if (meaning.aspect === 'original_budget' || meaning.aspect === 'adjusted_budget')
      state.budgetOfParts = meaning.aspect;
    else if (meaning.unitClass === 'money') state.budgetOfParts = null;
    state.aspect = null;
    state.direction = null;
    state.share = false;
    state.worth = false;
    state.framed = false;
    state.named = false;
  }

  #phrase(phrase: Phrase, index: number, end: number): number {
    const state = this.#state;
    if (state.reason && !this.#endsReason(phrase, index, end)) return end;
    switch (phrase.kind) {
      case 'subject':
        this.#nameListed(subjectOf(phrase.measures), index, end);
        if (phrase.aspect) state.aspect = phrase.aspect;
        break;
      case 'class':
        this.#nameFunction(phrase.name);
        break;
      case 'economic':
        this.#name(subjectOf({ money: [phrase.measure] }, '', phrase.name));
        break;
      case 'worth':
        state.worth = true;
        state.unsure = false;
        break;
      case 'frame':
        state.frame = phrase.frame;
        state.framed = phrase.sign === undefined;
        if (phrase.sign) state.direction = phrase.sign;
        break;
      case 'direction':
        state.direction = phrase.sign;
        break;
      case 'aspect':
        state.aspect = phrase.aspect;
        break;
      case 'parts':
        state.inParts = true;
        break;
      case 'narrative':
        this.#closeReason(index);
        state.narrative = true;
        break;
      case 'reason':
        return this.#openReason(index, end);
      case 'each':
        state.each = true;
        break;
      case 'share':
        state.share = true;
        return this.#skipBase(end);
      case 'filler':
        this.#bareNoun(index, end);
        break;
    }
    return end;
  }

  #mark(character: string, index: number): number {
    const state = this.#state;
    switch (character) {
      case '。':
      case '.':
        this.#closeReason(index);
        endSentence(state);
        break;
      case '；':
        if (!state.reason) endPart(state);
        break;
      case '，':
      case '、':
        if (!state.reason) endClause(state);
        break;
      case ':':
        break;
      case ')':
        this.#leaveAside();
        break;
      case '(':
        return this.#skipBracket(index);
      default:
        if (!state.reason) state.unsure = true;
    }
    return index + 1;
  }

  /** 占本年支出合计的…: what the share is taken of is not a subject. */
  #skipBase(index: number): number {
    let at = index;
    while (
      at < this.#span.end &&
      this.#stream.numberAt[at] === -1 &&
      !'。；，'.includes(this.#stream.text.charAt(at))
    )
      at++;
    return at;
  }

  /** An aside. Its numbers are left: whether they are parts of the amount before cannot be told. */
  #skipBracket(index: number): number {
    if (
      HAS_ASIDES.has(this.#span.region) &&
      ASIDE_OF_PARTS.test(this.#stream.text.slice(index, index + 4)) &&
      !this.#state.reason
    )
      return this.#enterAside(index);
    const limit = Math.min(this.#span.end, index + BRACKET_REACH);
    for (let at = index + 1; at < limit; at++) {
      const character = this.#stream.text.charAt(at);
      if (character === ')') return at + 1;
      if (character === '(' || character === SYMBOL.ordinal) return index + 1;
      const number = this.#stream.numberAt[at] ?? -1;
      if (number !== -1) this.#leave(number);
    }
    return index + 1;
  }

  /** （其中：一般公共预算…万元，…）: parts are named inside, and what stood before the bracket goes on behind it. */
  #enterAside(index: number): number {
    this.#aside = { ...this.#state };
    endClause(this.#state);
    return index + 1;
  }

  #leaveAside(): void {
    if (!this.#aside) return;
    const { narrative, reason } = this.#state;
    Object.assign(this.#state, this.#aside, { narrative, reason });
    this.#aside = null;
  }

  #leave(at: number): void {
    const kind = this.#numbers[at]?.kind ?? 'quantity';
    this.#left.set(at, kind === 'quantity' ? (this.#state.reason ? 'explanation' : 'unknown') : kind);
  }

  #name(subject: Subject): void {
    const ofFund = this.#ofFund(subject);
    name(this.#state, ofFund);
    this.#state.fund = fundOf(ofFund) ?? this.#state.fund;
  }

  /** 一般公共预算财政拨款本年收入…；本年支出…: the second is the same fund's. */
  #ofFund(subject: Subject): Subject {
    const { fund } = this.#state;
    const side = SIDES[subject.measures.money?.[0] ?? ''];
    return fund && side ? subjectOf({ money: [FUND_MEASURES[fund][side]] }) : subject;
  }

  /** 支出 or 收入 at the head of a clause is a noun of its own: the fund's, or one that cannot be told. */
  #bareNoun(index: number, end: number): void {
    const word = this.#stream.text.slice(index, end);
    if ((word !== '支出' && word !== '收入') || !'，；。'.includes(this.#stream.text.charAt(index - 1)))
      return;
    const { fund } = this.#state;
    if (fund)
      this.#name(subjectOf({ money: [FUND_MEASURES[fund][word === '收入' ? 'revenue' : 'expenditure']] }));
    else this.#state.unsure = true;
  }

  #nameListed(subject: Subject, index: number, end: number): void {
    const previous = this.#listed;
    const joins = previous?.end === index - 1 && this.#stream.text[index - 1] === '、';
    this.#name(joins ? jointSubject(previous.subject, subject) : subject);
    this.#listed = { subject, end };
  }

  #nameFunction(functionName: string): void {
    const measure = BY_FUNCTION[this.#span.region];
    if (!measure) return;
    this.#name(subjectOf({ money: [measure] }, functionName));
    // A heading item: its 支出决算 and 年初预算 follow over the next clauses.
    this.#state.head = this.#state.subject;
  }

  #openReason(index: number, end: number): number {
    const state = this.#state;
    REASON_LEAD.lastIndex = end;
    const start = REASON_LEAD.test(this.#stream.text) ? REASON_LEAD.lastIndex : end;
    const subject = state.last?.subject ?? state.subject;
    if (!subject) {
      state.unsure = true;
      return start;
    }
    state.reason = {
      start,
      subject,
      aspect: explainedAspect(state),
      purpose: tellsPurpose(state, this.#stream.text.slice(index, end)),
    };
    return start;
  }

  #closeReason(index: number): void {
    const { reason } = this.#state;
    if (!reason) return;
    this.#state.reason = null;
    const measure = reason.subject.measures.money?.[0];
    if (!measure || index <= reason.start || reason.purpose) return;
    this.#explanations.push({
      measure,
      aspect: reason.aspect,
      functionName: reason.subject.functionName,
      start: this.#stream.positions[reason.start] ?? 0,
      end: this.#stream.positions[index] ?? this.#flow.text.length,
    });
  }

  /** A reason goes on to its full stop, but for a semicolon behind which the next item begins with its noun and number. */
  #endsReason(phrase: Phrase, index: number, end: number): boolean {
    const before = this.#stream.text.charAt(index - 1);
    const parts = this.#stream.text.slice(index - 3, index);
    const opens = before === '；' || /其中[:，]?$/.test(parts);
    const comparesAfterComma =
      phrase.kind === 'frame' && (before === '；' || (before === '，' && phrase.frame !== 'prior'));
    const nextItem = opens && phrase.kind === 'subject' && this.#leadsToNumber(end);
    if (!comparesAfterComma && !nextItem) return false;
    this.#closeReason(before === '；' || before === '，' ? index - 1 : index);
    endPart(this.#state);
    if (nextItem && before !== '；') this.#state.inParts = true;
    return true;
  }

  #leadsToNumber(from: number): boolean {
    let index = from;
    while (index < this.#span.end) {
      if (this.#stream.numberAt[index] !== -1)
        return this.#numbers[this.#stream.numberAt[index] ?? 0]?.kind === 'quantity';
      const phrase = this.#lexer.longest(this.#stream.text, index);
      if (!phrase || (phrase.value.kind !== 'filler' && phrase.value.kind !== 'aspect')) return false;
      index = phrase.end;
    }
    return false;
  }

  #gap(index: number): number {
    return this.#flow.gaps[this.#stream.positions[index] ?? 0] ?? GAP.none;
  }
}

/** 主要是 behind a comparison gives its reason; behind a plain amount it says what that was spent on. */
function tellsPurpose(state: State, words: string): boolean {
  const compared =
    state.frame !== null ||
    (state.last !== null && state.last.aspect !== 'actual' && state.last.aspect !== 'share_pct');
  return words.startsWith('主要是') && !compared;
}

function explainedAspect(state: State): Aspect {
  if (state.frame === 'prior') return 'change';
  if (state.frame !== null) return 'variance_pct';
  const aspect = state.last?.aspect;
  if (aspect === 'variance_pct' || aspect === 'completion_pct' || aspect === 'variance')
    return 'variance_pct';
  return 'change';
}
