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
import { functionPathsOf, type FunctionPath } from './functionPath.ts';
import { lexerOf } from './lexer.ts';
import { BY_FUNCTION, Nouns } from './nouns.ts';
import { Reasons } from './reasons.ts';
import { meaningOf } from './resolve.ts';
import {
  beginItem,
  endClause,
  endPart,
  endSentence,
  initialState,
  subjectOf,
  type State,
  type Subject,
} from './state.ts';

export interface SectionReading {
  readonly claims: readonly Claim[];
  readonly explanations: readonly Explanation[];
  /** Why each number that was not claimed was left. */
  readonly left: ReadonlyMap<number, UnreadReason>;
}

const CHINESE_ORDINAL = /(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.])/y;
const BRACKET_REACH = 60;
const ASIDE_OF_PARTS = /^\((?:其中|含:)/;
/** Where the parts of an amount are measures themselves. Elsewhere （其中：一般公共预算…） says who paid. */
const HAS_ASIDES: ReadonlySet<SectionSpan['region']> = new Set(['total', 'revenue', 'expenditure', 'fiscal']);

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
  readonly #reasons: Reasons;
  readonly #nouns: Nouns;
  /** Where the sentence stood before a bracket with parts. */
  #aside: State | null = null;
  readonly #claims: Claim[] = [];
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
    const text = { flow, stream, numbers, span, lexer: this.#lexer };
    this.#reasons = new Reasons(text, this.#state);
    this.#nouns = new Nouns(text, this.#state);
    const paths = BY_FUNCTION[span.region] ? functionPathsOf(stream.text, span.start, span.end) : [];
    this.#paths = new Map(paths.map((path) => [path.start, path]));
  }

  read(): SectionReading {
    let index = this.#span.start;
    while (index < this.#span.end) index = this.#step(index);
    this.#reasons.close(this.#span.end);
    return { claims: this.#claims, explanations: this.#reasons.explanations, left: this.#left };
  }

  /** Reads what stands at `index` and returns where to go on. */
  #step(index: number): number {
    const state = this.#state;
    if (this.#gap(index) >= GAP.line) {
      CHINESE_ORDINAL.lastIndex = index;
      if (CHINESE_ORDINAL.test(this.#stream.text)) {
        this.#reasons.close(index);
        beginItem(state);
        return CHINESE_ORDINAL.lastIndex;
      }
    }
    const path = this.#paths.size > 0 ? this.#paths.get(index) : undefined;
    if (path) {
      this.#reasons.close(index);
      this.#nouns.nameFunction(path.name);
      return path.end;
    }
    if (this.#stream.numberAt[index] !== -1) return this.#number(index, this.#stream.text.charAt(index));
    const phrase = this.#lexer.longest(this.#stream.text, index);
    if (phrase) return this.#phrase(phrase.value, index, phrase.end);
    return this.#mark(this.#stream.text.charAt(index), index);
  }

  #number(index: number, symbol: string): number {
    const state = this.#state;
    const at = this.#stream.numberAt[index] ?? -1;
    const number = this.#numbers[at];
    if (!number) return index + 1;
    if (symbol === SYMBOL.ordinal) {
      this.#left.set(at, 'ordinal');
      this.#reasons.close(index);
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
    if (counted) this.#nouns.name(counted.subject);
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
    if (state.reason && !this.#reasons.ends(phrase, index, end)) return end;
    switch (phrase.kind) {
      case 'subject':
        this.#nouns.nameListed(subjectOf(phrase.measures), index, end);
        if (phrase.aspect) state.aspect = phrase.aspect;
        break;
      case 'class':
        this.#nouns.nameFunction(phrase.name);
        break;
      case 'economic':
        this.#nouns.name(subjectOf({ money: [phrase.measure] }, '', phrase.name));
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
        this.#reasons.close(index);
        state.narrative = true;
        break;
      case 'reason':
        return this.#reasons.open(index, end);
      case 'each':
        state.each = true;
        break;
      case 'share':
        state.share = true;
        return this.#skipBase(end);
      case 'filler':
        this.#nouns.bareNoun(index, end);
        break;
    }
    return end;
  }

  #mark(character: string, index: number): number {
    const state = this.#state;
    switch (character) {
      case '。':
      case '.':
        this.#reasons.close(index);
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

  #gap(index: number): number {
    return this.#flow.gaps[this.#stream.positions[index] ?? 0] ?? GAP.none;
  }
}
