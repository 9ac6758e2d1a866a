/**
 * Reads one section of prose: walks its stream phrase by phrase, keeps what is spoken of, and claims each number whose
 * meaning is sure. Linear in the section's length.
 */
import { BY_FUNCTION, type Lexicon } from '../lexicon/lexicon.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import type { Phrase } from '../lexicon/tokens.ts';
import type { Trie } from '../lexicon/trie.ts';
import { codesOf } from '../text/codes.ts';
import { GAP, type Flow } from '../text/flow.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';
import type { Claim, Explanation, UnreadReason } from './claims.ts';
import { Asides } from './asides.ts';
import { bareItemsOf } from './bareItems.ts';
import { codePathsOf } from './codePath.ts';
import { countsAllGuests } from './guestCounts.ts';
import { functionPathsOf, type FunctionPath } from './functionPath.ts';
import { headingEndsAt, ordinalEnd } from './headingLines.ts';
import { impliedUnit } from './impliedUnits.ts';
import { missingVerb } from './missingVerb.ts';
import { Nouns } from './nouns.ts';
import { Reasons } from './reasons.ts';
import { Phrases } from './phrases.ts';
import { Quantities } from './quantities.ts';
import { leaveScored } from './scores.ts';
import type { SectionText } from './section.ts';
import { bringsCarriedOver } from './accountNouns.ts';
import { beginItem, endClause, endPart, endSentence, initialState, type State } from './state.ts';
import { nameMonths, nameYear } from './years.ts';
import { subjectOf, type Subject } from './subject.ts';

export interface SectionReading {
  readonly claims: readonly Claim[];
  readonly explanations: readonly Explanation[];
  /** Why each number that was not claimed was left. */
  readonly left: ReadonlyMap<number, UnreadReason>;
}

/** Told after each step of a reader: stream positions of what it read, and where it stands now. */
export type Watch = (from: number, to: number, state: Readonly<State>) => void;

export function readSection(
  flow: Flow,
  stream: Stream,
  numbers: readonly NumberToken[],
  span: SectionSpan,
  lexicon: Lexicon,
  watch?: Watch,
): SectionReading {
  return new SectionReader(flow, stream, numbers, span, lexicon).read(watch);
}

/** 由14辆减至12辆: what it was is no figure of the year. */
const TURNS_INTO = /^(?:减少|增加|下降|降低|提高|上升|[减降增升])[至到为]/;
const LOST_AMOUNT = /^[出入费款数为算)](?:万元|亿元)/;
const MARKS = codesOf('。.；、，+:)(');

class SectionReader {
  readonly #flow: Flow;
  readonly #stream: Stream;
  readonly #numbers: readonly NumberToken[];
  readonly #span: SectionSpan;
  readonly #lexer: Trie<Phrase>;
  readonly #countedNouns: Lexicon['countedNouns'];
  readonly #paths: Map<number, FunctionPath>;
  readonly #text: SectionText;
  readonly #state: State;
  readonly #reasons: Reasons;
  readonly #nouns: Nouns;
  readonly #asides: Asides;
  readonly #phrases: Phrases;
  readonly #quantities: Quantities;

  constructor(
    flow: Flow,
    stream: Stream,
    numbers: readonly NumberToken[],
    span: SectionSpan,
    lexicon: Lexicon,
  ) {
    this.#flow = flow;
    this.#stream = stream;
    this.#numbers = numbers;
    this.#span = span;
    this.#lexer = lexicon.lexerOf(span.region);
    this.#countedNouns = lexicon.countedNouns;
    this.#state = initialState(span.region);
    const text = { flow, stream, numbers, span, lexer: this.#lexer };
    this.#text = text;
    this.#reasons = new Reasons(text, this.#state);
    this.#nouns = new Nouns(text, this.#state);
    this.#asides = new Asides(text, this.#state);
    this.#phrases = new Phrases(text, this.#state, this.#nouns, this.#reasons);
    this.#quantities = new Quantities(this.#state, {
      start: stream.positions[span.start] ?? 0,
      end: stream.positions[span.end] ?? flow.text.length,
    });
    const named = BY_FUNCTION[span.region] ? functionPathsOf(stream.text, span.start, span.end) : [];
    const coded = BY_FUNCTION[span.region] ? codePathsOf(text, named) : [];
    const bare = BY_FUNCTION[span.region] && named.length + coded.length === 0 ? bareItemsOf(text) : [];
    this.#paths = new Map([...bare, ...coded, ...named].map((path) => [path.start, path]));
  }

  read(watch?: Watch): SectionReading {
    let index = this.#span.start;
    while (index < this.#span.end) {
      const next = this.#step(index);
      watch?.(index, next, this.#state);
      index = next;
    }
    this.#reasons.close(this.#span.end);
    return {
      claims: this.#quantities.claims,
      explanations: this.#reasons.explanations,
      left: this.#quantities.left,
    };
  }

  /** Reads what stands at `index` and returns where to go on. */
  #step(index: number): number {
    const state = this.#state;
    if (this.#gap(index) >= GAP.line) {
      if (headingEndsAt(this.#text, index)) endSentence(state);
      const behind = ordinalEnd(this.#stream.text, index);
      if (behind > index) {
        this.#reasons.close(index);
        beginItem(state);
        return behind;
      }
    }
    const path = this.#paths.size > 0 ? this.#paths.get(index) : undefined;
    if (path) {
      if (state.reason) {
        this.#reasons.close(index);
        endPart(state);
      }
      this.#nouns.nameFunction(path.name, index, path.end);
      return path.end;
    }
    if (this.#stream.numberAt[index] !== -1) return this.#number(index, this.#stream.text.charAt(index));
    const phrase = this.#lexer.longest(this.#stream.codes, index);
    if (phrase) return this.#phrases.read(phrase.value, index, phrase.end);
    return this.#mark(index);
  }

  #number(index: number, symbol: string): number {
    const state = this.#state;
    const at = this.#stream.numberAt[index] ?? -1;
    const number = this.#numbers[at];
    if (!number) return index + 1;
    if (symbol === SYMBOL.ordinal) {
      this.#quantities.left.set(at, 'ordinal');
      const next = this.#stream.text.charAt(index + 1);
      const end = '.、)'.includes(next) ? index + 2 : index + 1;
      if (this.#paths.has(end) || !this.#reasons.goesOnBehind(index, end, this.#gap(index))) {
        this.#reasons.close(index);
        beginItem(state);
      }
      return end;
    }
    if (number.kind !== 'quantity') {
      this.#quantities.left.set(at, number.kind);
      nameYear(state, this.#stream.text, index, this.#gap(index) >= GAP.line);
      if (number.kind === 'date') nameMonths(state, this.#flow.text, number);
      return index + 1;
    }
    const counted = this.#countedNoun(index, index + 1 + (number.unitEnd - number.end), number);
    if (counted) this.#nouns.name(counted.subject);
    const end = counted?.end ?? index + 1 + (number.unitEnd - number.end);
    if (number.unit?.endsWith('元') && bringsCarriedOver(state, this.#stream.text, end)) {
      this.#leave(at);
      return end;
    }
    if (TURNS_INTO.test(this.#stream.text.slice(end, end + 3))) {
      this.#leave(at);
      return end;
    }
    const changed = missingVerb(this.#text, state, number, end);
    if (changed !== null) state.clause.direction = changed;
    if (countsAllGuests(state, this.#stream.text, index, number)) {
      state.clause.unsure = false;
      state.clause.named = true;
    }
    const unit = impliedUnit(this.#text, state, number, end);
    this.#quantities.read(at, unit ? { ...number, unit } : number, end);
    leaveScored(state, this.#stream.text, end);
    return end;
  }

  /** 15个项目开展绩效自评: the noun stands behind its count. */
  #countedNoun(index: number, from: number, number: NumberToken): { subject: Subject; end: number } | null {
    const before = this.#stream.text.slice(Math.max(this.#span.start, index - 6), index);
    for (const { unit, section, before: lead, noun, measures } of this.#countedNouns) {
      if (unit !== number.unit || (section !== undefined && section !== this.#span.region)) continue;
      if (lead && !lead.test(before)) continue;
      noun.lastIndex = from;
      if (noun.test(this.#stream.text)) return { subject: subjectOf(measures), end: noun.lastIndex };
    }
    return null;
  }

  #mark(index: number): number {
    const state = this.#state;
    // Most characters that are of no phrase are no marks either.
    if (MARKS[this.#stream.codes[index] ?? 0] !== 1) {
      if (state.reason) return index + 1;
      // 支出 万元，占2.07%: the amount got lost, and whose the numbers behind it are cannot be told.
      if (LOST_AMOUNT.test(this.#stream.text.slice(index - 1, index + 2))) state.part.foreignYear = true;
      state.clause.unsure = true;
      state.unknownEnd = index + 1;
      return index + 1;
    }
    switch (this.#stream.text.charAt(index)) {
      case '。':
      case '.':
        this.#reasons.close(index);
        this.#asides.forget();
        endSentence(state);
        break;
      case '；':
        if (!state.reason) endPart(state);
        break;
      case '、':
        if (!state.reason && state.clause.turn === null) endClause(state);
        break;
      case '，':
        if (!state.reason && !(state.clause.list && index < state.clause.list.end)) endClause(state);
        break;
      case '+':
        // +9.0%: the sign of a percentage.
        if (this.#numbers[this.#stream.numberAt[index + 1] ?? -1]?.unit !== '%') state.clause.unsure = true;
        break;
      case ':':
        break;
      case ')':
        this.#asides.leave();
        break;
      case '(':
        return this.#bracket(index);
    }
    return index + 1;
  }

  /** A bracket that can be read is; another's numbers are left: whether they are parts of the amount before cannot be told. */
  #bracket(index: number): number {
    if (this.#asides.enter(index)) return index + 1;
    const end = this.#asides.endOf(index);
    if (end === null) return index + 1;
    let left = 0;
    for (let at = index + 1; at < end; at++) {
      const number = this.#stream.numberAt[at] ?? -1;
      if (number === -1) continue;
      this.#leave(number);
      left++;
    }
    // 其中基本支出9.00万元（工资5.00万元，办公费4.00万元），与上年相比减少: of the whole, or of which of its parts?
    if (this.#state.sentence.inParts && left > 1) this.#state.part.partsTold += left;
    return end;
  }

  #leave(at: number): void {
    const kind = this.#numbers[at]?.kind ?? 'quantity';
    this.#quantities.left.set(
      at,
      kind === 'quantity' ? (this.#state.reason ? 'explanation' : 'unknown') : kind,
    );
  }

  #gap(index: number): number {
    return this.#flow.gaps[this.#stream.positions[index] ?? 0] ?? GAP.none;
  }
}
