/** Stated reasons (主要原因): where one begins and ends, and what it explains. Its numbers are no figures. */
import type { Aspect } from '../../domain/aspects.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import { unitClassOf, type Phrase } from '../lexicon/tokens.ts';
import { GAP } from '../text/flow.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { Explanation } from './claims.ts';
import type { SectionText } from './section.ts';
import { endPart, type State } from './state.ts';

/** 因公出国 begins a reason as it is. */
const REASON_LEAD = /(?:[是为在于系]|因(?!公)|由于|如下|[:，])+/y;

/** What may stand between a comma and a stock: …，截至2023年末，本单位… */
const OPENS_STOCK = new RegExp(
  `[，；](?:${SYMBOL.thisYear}|${SYMBOL.other}|截至|截止|年末|年底|期末|本年度?|全年|[我本]?(?:单位|部门)|现有|共有|组织|安排)*$`,
);
/** Behind a comma these say that the year's count follows. */
const OF_YEAR = /[，；](?:全年|本年度?)[^，；]{0,4}$/;
const WHOLE_YEAR = /^(?:全年|本年|累计|年度)/;
/** ；公务接待费支出减少的主要原因是: the reason of something else. */
const LEADS_TO_REASON = /^[^，。；:]{1,16}(?:主要)?原因[是为:]/;
/** Words between a noun and its number. */
const SMALL: ReadonlySet<Phrase['kind']> = new Set(['filler', 'aspect', 'respectively']);
const NOUNS: ReadonlySet<Phrase['kind']> = new Set(['subject', 'class', 'economic']);
/** What may stand behind the end of a reason. */
const MAY_END: ReadonlySet<Phrase['kind']> = new Set([...NOUNS, 'frame', 'guests', 'aspect']);

export class Reasons {
  readonly explanations: Explanation[] = [];
  readonly #text: SectionText;
  readonly #state: State;

  constructor(text: SectionText, state: State) {
    this.#text = text;
    this.#state = state;
  }

  /** Opens a reason at the words `[index, end)` and returns where it begins. */
  open(index: number, end: number, kind: 'reason' | 'purpose'): number {
    const state = this.#state;
    REASON_LEAD.lastIndex = end;
    const start = REASON_LEAD.test(this.#text.stream.text) ? REASON_LEAD.lastIndex : end;
    // “三公”经费支出决算大于预算数的主要原因是: of what was named last, and else of what was printed last.
    const spokenOf = state.clause.named ? state.sentence.subject : null;
    // In a story (发现的问题及原因) nothing of the accounts is explained.
    const isUntold = state.item.narrative || this.#followsOther(index);
    const subject = isUntold ? null : (spokenOf ?? state.item.last?.subject ?? state.sentence.subject);
    state.reason = {
      start,
      subject,
      aspect: explainedAspect(state),
      listed: false,
      purpose: kind === 'purpose' || tellsPurpose(state, this.#text.stream.text.slice(index, end)),
    };
    return start;
  }

  /** 收入比上年增加9.00万元，年末结转1.00万元，主要原因: right behind an amount that is compared with nothing, in a sentence that compared another. */
  #followsOther(index: number): boolean {
    const { item, sentence } = this.#state;
    if (item.last?.aspect !== 'actual' || sentence.changed === null) return false;
    return sentence.changed !== item.last.subject && index - item.last.end <= 1;
  }

  /** Closes the open reason, if there is one, before `index`. */
  close(index: number): void {
    const { reason } = this.#state;
    if (!reason) return;
    this.#state.reason = null;
    const measure = reason.subject?.measures.money?.[0];
    if (!reason.subject || !measure || index <= reason.start || reason.purpose) return;
    this.explanations.push({
      measure,
      aspect: reason.aspect,
      functionName: reason.subject.functionName,
      start: this.#text.stream.positions[reason.start] ?? 0,
      end: this.#text.stream.positions[index] ?? this.#text.flow.text.length,
    });
  }

  /** 主要原因为：（1）…；（2）…: the items of a reason, as against the next item of the account, which begins with a noun and number. */
  goesOnBehind(index: number, end: number, gap: number): boolean {
    const { reason } = this.#state;
    if (!reason) return false;
    const { stream, lexer } = this.#text;
    const opens = index - (stream.text.charAt(index - 1) === '(' ? 1 : 0) <= reason.start;
    if (opens) reason.listed = true;
    if (!reason.listed && gap >= GAP.line) return false;
    const phrase = lexer.longest(stream.codes, end);
    return !phrase || !NOUNS.has(phrase.value.kind) || this.#leadsToNumber(phrase.end) === null;
  }

  /** A reason goes on to its full stop, but for a semicolon behind which the next item begins with its noun and number. */
  ends(phrase: Phrase, index: number, end: number): boolean {
    if (!MAY_END.has(phrase.kind)) return false;
    const { text } = this.#text.stream;
    // ；2023年度支出合计90.00万元
    const opening = text.charAt(index - 1) === SYMBOL.thisYear ? index - 1 : index;
    const before = text.charAt(opening - 1);
    const parts = text.slice(opening - 3, opening);
    // ；开支培训费6.20万元
    const opens = before === '；' || /(?:其中[:，]?|；(?:开支|发生|列支))$/.test(parts);
    const comparesAfterComma =
      phrase.kind === 'frame' && (before === '；' || (before === '，' && phrase.frame !== 'prior'));
    if (this.#comparesAgain(phrase, before, end)) {
      this.close(index - 1);
      endPart(this.#state);
      return true;
    }
    const nextReason =
      before === '；' && NOUNS.has(phrase.kind) && LEADS_TO_REASON.test(text.slice(end, end + 24));
    const nextItem =
      nextReason ||
      (opens && NOUNS.has(phrase.kind) && this.#leadsToNumber(end) !== null) ||
      (before === '；' && NOUNS.has(phrase.kind) && this.#leadsToComparison(end)) ||
      (before === '；' && isTotal(phrase) && this.#leadsToChange(end));
    const words = this.#text.stream.text.slice(index, end);
    if (this.#endsPurpose(phrase, before, words, end) || this.#statesCount(phrase, index, end)) {
      this.close(index);
      endPart(this.#state);
      return true;
    }
    if (!comparesAfterComma && !nextItem) return false;
    this.close(before === '；' || before === '，' ? opening - 1 : opening);
    endPart(this.#state);
    if (nextItem && !parts.includes('；')) this.#state.sentence.inParts = true;
    return true;
  }

  /**
   * …的主要原因是…，与上年相比减少3.00万元: why the budget was not kept ends before the comparison with the year before. …，主要用于…，与上年
   * 相比，公务用车运行费减少3.00万元: so does what an amount was spent on.
   */
  #comparesAgain(phrase: Phrase, before: string, end: number): boolean {
    const { reason, item } = this.#state;
    if (phrase.kind !== 'frame' || phrase.frame !== 'prior' || before !== '，') return false;
    if (!reason?.purpose && reason?.aspect !== 'variance_pct') return false;
    if (item.last?.aspect === 'change') return false;
    const { stream, lexer, numbers } = this.#text;
    const compared = lexer.longest(stream.codes, end);
    if (compared?.value.kind !== 'compared') return false;
    const comma = stream.text.charAt(compared.end) === '，' ? 1 : 0;
    const noun = lexer.longest(stream.codes, compared.end + comma);
    const direction = noun?.value.kind === 'subject' ? lexer.longest(stream.codes, noun.end) : noun;
    if (direction?.value.kind !== 'direction') return false;
    const unit = numbers[stream.numberAt[direction.end] ?? -1]?.unit ?? null;
    return unit !== null && unitClassOf(unit) === 'money';
  }

  /**
   * What something was spent on ends before a count (…等支出，年末公务用车保有量3辆), before a class of expenditure (主要用于教育支出
   * 3.00万元), and before the noun that it describes (用于日常运转的基本支出3.00万元).
   */
  #endsPurpose(phrase: Phrase, before: string, words: string, end: number): boolean {
    if (phrase.kind !== 'guests' && !this.#state.reason?.purpose) return false;
    const number = this.#leadsToNumber(end);
    if (!number) return false;
    const guests = number.unit === '批次' || number.unit === '人次' || number.unit === '个';
    // 全年接待18批次 is the year's count, whatever it explains.
    if (phrase.kind === 'guests' && guests && WHOLE_YEAR.test(words)) return true;
    if (!this.#state.reason?.purpose) return false;
    if (phrase.kind === 'class') return true;
    // …项目支出，年初预算为3.00万元: what was said to be spent on goes on with its numbers.
    if (phrase.kind === 'aspect') return before === '，';
    if (phrase.kind === 'guests') return guests;
    if (phrase.kind !== 'subject') return false;
    const unitClass = number.unit && unitClassOf(number.unit);
    if (!unitClass || !phrase.measures[unitClass]) return false;
    return unitClass === 'money' ? `${before}${words}`.includes('的') : true;
  }

  /** …车辆减少，2023年公务用车购置数及保有量分别为2辆和45辆: a stock is no reason, nor is what was bought in 全年. */
  #statesCount(phrase: Phrase, index: number, end: number): boolean {
    if (phrase.kind !== 'subject') return false;
    const before = this.#text.stream.text.slice(Math.max(0, index - 16), index);
    if (!OPENS_STOCK.test(before)) return false;
    if (phrase.measures.money !== undefined && !OF_YEAR.test(before)) return false;
    const unit = this.#leadsToNumber(end)?.unit ?? null;
    const unitClass = unit && unitClassOf(unit);
    return unitClass !== null && unitClass !== 'money' && phrase.measures[unitClass] !== undefined;
  }

  /** ；公务接待费支出决算比预算无变化，比上年增加0.40万元: the next item may be compared before any amount of it is printed. */
  #leadsToComparison(from: number): boolean {
    const { stream, lexer, span } = this.#text;
    let index = from;
    while (index < span.end) {
      const phrase = lexer.longest(stream.codes, index);
      if (!phrase) return false;
      if (phrase.value.kind === 'frame') break;
      if (!SMALL.has(phrase.value.kind)) return false;
      index = phrase.end;
    }
    for (; index < span.end && !'。；'.includes(stream.text.charAt(index)); index++) {
      const unit = this.#text.numbers[stream.numberAt[index] ?? -1]?.unit ?? null;
      if (unit !== null && unitClassOf(unit) === 'money') return true;
    }
    return false;
  }

  /** ；支出总计增加34.56万元: of a part that would go on with the reason. */
  #leadsToChange(from: number): boolean {
    const direction = this.#text.lexer.longest(this.#text.stream.codes, from);
    return direction?.value.kind === 'direction' && this.#leadsToNumber(direction.end) !== null;
  }

  /** The quantity that only small words part from `from`. */
  #leadsToNumber(from: number): NumberToken | null {
    let index = from;
    while (index < this.#text.span.end) {
      if (this.#text.stream.numberAt[index] !== -1)
        return quantityOf(this.#text.numbers[this.#text.stream.numberAt[index] ?? 0]);
      const phrase = this.#text.lexer.longest(this.#text.stream.codes, index);
      if (!phrase || !SMALL.has(phrase.value.kind)) return null;
      index = phrase.end;
    }
    return null;
  }
}

/** 收入总计, 支出总计: the whole, which explains nothing. */
const isTotal = (phrase: Phrase): boolean =>
  phrase.kind === 'subject' && phrase.measures.money?.some((measure) => measure.endsWith('_total')) === true;

const quantityOf = (number: NumberToken | undefined): NumberToken | null =>
  number?.kind === 'quantity' ? number : null;

/** 主要是 behind a comparison gives its reason; behind a plain amount it says what that was spent on. */
function tellsPurpose(state: State, words: string): boolean {
  const compared =
    state.part.frame !== null ||
    (state.item.last !== null &&
      state.item.last.aspect !== 'actual' &&
      state.item.last.aspect !== 'share_pct');
  return words.startsWith('主要是') && !compared;
}

function explainedAspect(state: State): Aspect {
  if (state.part.frame === 'prior') return 'change';
  if (state.part.frame !== null) return 'variance_pct';
  const aspect = state.item.last?.aspect;
  if (aspect === 'variance_pct' || aspect === 'completion_pct' || aspect === 'variance')
    return 'variance_pct';
  return 'change';
}
