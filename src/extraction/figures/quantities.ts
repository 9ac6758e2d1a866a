/** Claims the quantities whose meaning is sure, and says why each other number was left. */
import type { Aspect } from '../../domain/aspects.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { Claim, UnreadReason } from './claims.ts';
import { meaningOf, type Meaning } from './resolve.ts';
import type { State } from './state.ts';
import { isOfNothing, wholeOf } from './wholes.ts';

const isBudget = (aspect: Aspect): boolean => aspect === 'original_budget' || aspect === 'adjusted_budget';

export class Quantities {
  readonly claims: Claim[] = [];
  readonly left = new Map<number, UnreadReason>();
  readonly #state: State;
  readonly #section: Claim['section'];

  constructor(state: State, section: Claim['section']) {
    this.#state = state;
    this.#section = section;
  }

  /** The quantity `number`, with its index and the stream position behind its unit. */
  read(at: number, number: NumberToken, end: number): void {
    const state = this.#state;
    const literal = meaningOf(state, number);
    const meaning = literal && this.#ofWhole(literal);
    const ofNothing = meaning !== null && isOfNothing(state, meaning);
    if (ofNothing) {
      for (const { number } of this.claims.splice(-meaning.measures.length)) this.left.set(number, 'unknown');
      state.item.last = state.sentence.subject = null;
    }
    if (meaning && (ofNothing || this.#isCountedTwice(meaning))) {
      this.left.set(at, 'unknown');
      return;
    }
    if (!meaning) {
      this.left.set(at, state.reason ? 'explanation' : state.item.narrative ? 'narrative' : 'unknown');
      if (!state.reason && number.unit?.endsWith('元')) state.part.unread = true;
      // An amount of something unknown: what follows may speak of that.
      if (!state.reason && !state.clause.unclear && number.unit !== null && number.unit !== '%') {
        state.sentence.subject = null;
        if (!state.sentence.inParts) state.item.head = null;
        // 年初预算90.00万元，其中基本支出…: whatever it is the budget of, its parts are of a budget.
        if (state.clause.aspect && isBudget(state.clause.aspect) && !state.clause.framed)
          state.item.budgetOfParts = state.clause.aspect;
      }
      return;
    }
    for (const measure of meaning.measures) {
      this.claims.push({
        measure,
        aspect: meaning.aspect,
        functionName: meaning.subject.functionName,
        economicName: meaning.subject.economicName,
        value: meaning.value,
        unit: meaning.unit,
        yearOffset: state.clause.priorYear || meaning.priorYear ? -1 : 0,
        number: at,
        section: this.#section,
      });
    }
    // 支出为7.00万元，年初预算为9.00万元，其中：…: the parts are the account's.
    const beside =
      state.item.last?.subject === meaning.subject &&
      state.item.last.aspect === 'actual' &&
      !state.item.last.prior;
    state.item.previous = state.item.last;
    state.item.last = {
      subject: meaning.subject,
      measures: meaning.measures,
      aspect: meaning.aspect,
      prior: state.clause.priorYear,
      unit: meaning.unit,
      unitClass: meaning.unitClass,
      value: meaning.value,
      end,
    };
    state.item.ofBudgetParts = state.clause.aspect === null && isBudget(meaning.aspect);
    // 完成预算9.00万元的80%, 较预算9.00万元减少: the account is spoken of all the same.
    if (isBudget(meaning.aspect))
      state.item.budgetOfParts =
        state.clause.base === null && !state.clause.framed && !beside ? meaning.aspect : null;
    else if (meaning.unitClass === 'money') state.item.budgetOfParts = null;
    if (meaning.unitClass === 'money') state.part.unread = false;
    if (isBudget(meaning.aspect)) {
      state.item.budgeted = meaning.subject;
      state.item.budget = state.item.last;
    }
    if (meaning.aspect === 'actual') {
      state.item.ofBudgets = false;
      if (meaning.unitClass === 'money' && !state.item.last.prior && !meaning.priorYear) {
        state.item.actual = state.item.last;
        state.sentence.told = [...state.sentence.told, state.item.last];
        if (meaning.subject.functionName === '') state.told = [...state.told, state.item.last];
      }
    }
    const isPart = state.sentence.inParts && meaning.aspect === 'actual' && meaning.unitClass === 'money';
    if (meaning.aspect.startsWith('change')) {
      state.part.partsTold = 0;
      state.sentence.changed = meaning.subject;
    }
    if (isPart && state.item.previous?.subject !== meaning.subject) state.part.partsTold++;
    // 完成年初预算30万元的76%: the rate of the budget just printed follows.
    if (state.clause.base !== null && meaning.aspect === state.clause.base) state.clause.base = null;
    else state.clause.aspect = null;
    if (state.clause.turn === null) state.clause.direction = null;
    else {
      state.clause.turn++;
      state.clause.aspect = state.clause.told?.[state.clause.turn]?.aspect ?? state.clause.aspect;
    }
    if (state.clause.turn === null) state.clause.share = false;
    state.clause.worth = false;
    state.clause.framed = false;
    state.clause.named = state.clause.turn !== null;
  }

  /**
   * 行政编制38名，实有在职人员36人；事业编制42名，实有在职人员40人: two counts of one thing in a sentence are two parts of it, and the first is
   * no more the whole than the second.
   */
  #isCountedTwice({ aspect, measures: [measure], unitClass, value, priorYear }: Meaning): boolean {
    const { clause, sentence } = this.#state;
    const isCount = aspect === 'actual' && unitClass !== null && unitClass !== 'money';
    if (!measure || !isCount || clause.priorYear || priorYear) return false;
    const first = sentence.counted.get(measure);
    sentence.counted = new Map([...sentence.counted, [measure, first ?? value]]);
    if (first === undefined || first === value) return false;
    const index = this.claims.findLastIndex(
      (claim) => claim.measure === measure && claim.aspect === aspect && claim.value === first,
    );
    for (const { number } of index < 0 ? [] : this.claims.splice(index, 1)) this.left.set(number, 'unknown');
    return true;
  }

  /** The meaning of a rate that turns out to be the whole's; so is the change before it, which was claimed for the part. */
  #ofWhole(meaning: Meaning): Meaning {
    const whole = wholeOf(this.#state, meaning);
    const change = this.claims.at(-1);
    if (!whole || !change) return meaning;
    this.claims.splice(-(this.#state.item.last?.measures.length ?? 0));
    const { functionName, economicName } = whole.subject;
    for (const measure of whole.measures)
      this.claims.push({ ...change, measure, functionName, economicName });
    return { ...meaning, subject: whole.subject, measures: whole.measures };
  }
}
