/** 分别, 各: which noun each of the numbers behind it is of. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Clause, LastClaim, State } from './state.ts';
import type { Nouns } from './nouns.ts';
import { numberListAt, type NumberList } from './numberLists.ts';
import type { SectionText } from './section.ts';

const LISTS = '、和及与';

export class Turns {
  readonly #text: SectionText;
  readonly #state: State;
  readonly #nouns: Nouns;

  constructor(text: SectionText, state: State, nouns: Nouns) {
    this.#text = text;
    this.#state = state;
    this.#nouns = nouns;
  }

  /** 分别: as many numbers as nouns are one each; a single one is every noun's. */
  respectively(index: number): void {
    const { clause, sentence } = this.#state;
    const list = numberListAt(this.#text, index);
    if (list.count <= 1 || this.#countNouns() === 1) this.#nouns.nameEach();
    const nouns = this.#countNouns();
    // 事业收入9.00万元、其他收入1.00万元，分别占…的90%、10%: the nouns are those of the amounts just told.
    const told = nouns === 1 && !clause.named ? toldOf(sentence.told, list.count) : null;
    if (list.count <= 1) clause.each = true;
    else if (told || list.count === nouns) this.#inTurn(list, told);
    // 收入减少84.00、支出减少99.00万元，分别下降18.00%、21.00%: as many nouns as numbers were named, but not together.
    else clause.unsure = true;
  }

  /** 年初预算、决算分别为6.00万元、4.80万元: `first` stands at `[index, end)`; each number is the next one's. Returns where to go on. */
  aspects(first: Aspect, index: number, end: number): number {
    const { stream, lexer } = this.#text;
    const { clause, sentence } = this.#state;
    if (LISTS.includes(stream.text.charAt(index - 1) || '-')) return end;
    const listed = [first];
    for (let at = end; ;) {
      const separator = LISTS.includes(stream.text.charAt(at) || '-') ? 1 : 0;
      const phrase = lexer.longest(stream.codes, at + separator);
      if (separator === 1 && phrase?.value.kind === 'aspect') listed.push(phrase.value.aspect);
      else if (separator === 0 && phrase?.value.kind === 'respectively' && listed.length > 1) {
        const list = numberListAt(this.#text, phrase.end);
        const subject = sentence.subject;
        if (list.count !== listed.length || subject === null || this.#countNouns() !== 1) return end;
        this.#inTurn(
          list,
          listed.map((aspect) => ({ subject, aspect })),
        );
        clause.aspect = first;
        return phrase.end;
      } else return end;
      at = phrase.end;
    }
  }

  /** 各减少20.10、13.60万元: each noun has its own number; 各增加9.00万元: it is every noun's. */
  each(index: number): void {
    if (numberListAt(this.#text, index).count > 1) {
      this.respectively(index);
      return;
    }
    this.#state.clause.each = true;
    this.#nouns.nameEach();
  }

  /** 分别增加9.00万元、8.00万元，增长11.11%、11.27%: the rates are in turn as their amounts were. */
  goOn(index: number): void {
    const { turn } = this.#state.clause;
    const { subject } = this.#state.sentence;
    const { last } = this.#state.item;
    const nouns = this.#countNouns();
    if (
      turn !== null ||
      last?.aspect !== 'change' ||
      last.subject !== subject ||
      last.measures.length === nouns
    )
      return;
    const list = numberListAt(this.#text, index);
    if (list.count === nouns) this.#inTurn(list, null);
    else this.#state.clause.unsure = true;
  }

  #inTurn(list: NumberList, told: Clause['told']): void {
    const { clause } = this.#state;
    clause.turn = 0;
    clause.list = list;
    clause.told = told;
    if (told) clause.named = true;
  }

  #countNouns(): number {
    const measures = this.#state.sentence.subject?.measures;
    return (measures?.money ?? measures?.辆)?.length ?? 0;
  }
}

/** The amounts told, where they are `count` different things'. */
function toldOf(told: readonly LastClaim[], count: number): Clause['told'] {
  const subjects = new Set(told.map(({ subject }) => subject));
  const isEach = told.length === count && subjects.size === count;
  return isEach ? told.map(({ subject }) => ({ subject, aspect: null })) : null;
}
