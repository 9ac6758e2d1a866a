/** 分别, 各: which noun each of the numbers behind it is of. */
import type { LastClaim, State } from './state.ts';
import type { Nouns } from './nouns.ts';
import { numberListAt, type NumberList } from './numberLists.ts';
import type { SectionText } from './section.ts';

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
    const told = nouns === 1 && !clause.named && list.count > 1 ? toldOf(sentence.told, list.count) : null;
    if (list.count <= 1) clause.each = true;
    else if (told || list.count === nouns) this.#inTurn(list, told);
    // 收入减少84.00、支出减少99.00万元，分别下降18.00%、21.00%: as many nouns as numbers were named, but not together.
    else clause.unsure = true;
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

  #inTurn(list: NumberList, told: readonly LastClaim[] | null): void {
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
function toldOf(told: readonly LastClaim[], count: number): readonly LastClaim[] | null {
  const different = new Set(told.map(({ subject }) => subject));
  return told.length === count && different.size === count ? told : null;
}
