/** Stated reasons (主要原因): where one begins and ends, and what it explains. Its numbers are no figures. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Phrase } from '../lexicon/tokens.ts';
import type { Explanation } from './claims.ts';
import type { SectionText } from './section.ts';
import { endPart, type State } from './state.ts';

const REASON_LEAD = /(?:[是为在于因系]|由于|如下|[:，])+/y;

export class Reasons {
  readonly explanations: Explanation[] = [];
  readonly #text: SectionText;
  readonly #state: State;

  constructor(text: SectionText, state: State) {
    this.#text = text;
    this.#state = state;
  }

  /** Opens a reason at the words `[index, end)` and returns where it begins. */
  open(index: number, end: number): number {
    const state = this.#state;
    REASON_LEAD.lastIndex = end;
    const start = REASON_LEAD.test(this.#text.stream.text) ? REASON_LEAD.lastIndex : end;
    const subject = state.last?.subject ?? state.subject;
    if (!subject) {
      state.unsure = true;
      return start;
    }
    state.reason = {
      start,
      subject,
      aspect: explainedAspect(state),
      purpose: tellsPurpose(state, this.#text.stream.text.slice(index, end)),
    };
    return start;
  }

  /** Closes the open reason, if there is one, before `index`. */
  close(index: number): void {
    const { reason } = this.#state;
    if (!reason) return;
    this.#state.reason = null;
    const measure = reason.subject.measures.money?.[0];
    if (!measure || index <= reason.start || reason.purpose) return;
    this.explanations.push({
      measure,
      aspect: reason.aspect,
      functionName: reason.subject.functionName,
      start: this.#text.stream.positions[reason.start] ?? 0,
      end: this.#text.stream.positions[index] ?? this.#text.flow.text.length,
    });
  }

  /** A reason goes on to its full stop, but for a semicolon behind which the next item begins with its noun and number. */
  ends(phrase: Phrase, index: number, end: number): boolean {
    const before = this.#text.stream.text.charAt(index - 1);
    const parts = this.#text.stream.text.slice(index - 3, index);
    const opens = before === '；' || /其中[:，]?$/.test(parts);
    const comparesAfterComma =
      phrase.kind === 'frame' && (before === '；' || (before === '，' && phrase.frame !== 'prior'));
    const nextItem = opens && phrase.kind === 'subject' && this.#leadsToNumber(end);
    if (!comparesAfterComma && !nextItem) return false;
    this.close(before === '；' || before === '，' ? index - 1 : index);
    endPart(this.#state);
    if (nextItem && before !== '；') this.#state.inParts = true;
    return true;
  }

  #leadsToNumber(from: number): boolean {
    let index = from;
    while (index < this.#text.span.end) {
      if (this.#text.stream.numberAt[index] !== -1)
        return this.#text.numbers[this.#text.stream.numberAt[index] ?? 0]?.kind === 'quantity';
      const phrase = this.#text.lexer.longest(this.#text.stream.text, index);
      if (!phrase || (phrase.value.kind !== 'filler' && phrase.value.kind !== 'aspect')) return false;
      index = phrase.end;
    }
    return false;
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
