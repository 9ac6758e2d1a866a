/**
 * Brackets. What stands in one is an aside: its parts or its percentage are read where it is plain what they are of, and
 * what stood before the bracket goes on behind it. The numbers of any other bracket are left.
 */
import { measureDefinition, type Measure } from '../../domain/measures.ts';
import type { Region } from '../lexicon/regions.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import type { SectionText } from './section.ts';
import { copyOf, endClause, endPart, type State } from './state.ts';

const REACH = 60;
const OF_PARTS = /^\((?:其中|含:)/;
/** Where the parts of an amount are measures themselves. Elsewhere （其中：一般公共预算…） says who paid. */
const HAS_PARTS: ReadonlySet<Region> = new Set(['total', 'revenue', 'expenditure', 'fiscal']);
/** Where a percentage alone, behind an amount, is its share: 事业收入1,200.00万元（24.00%）. */
const HAS_SHARES: ReadonlySet<Region> = new Set(['revenue', 'expenditure']);
const LEAD_IN = /^\((?:其中|含|包含|包括|主要包括|分别为|分别是)?[:，]?/;

/** What closes （年初预算380.00万元） behind its number. */
const BUDGET_ENDS = /^(?:万?元)?\)/;

/** 支出决算（年初预算380.00万元）为372.00万元: the words of an amount that is printed behind the bracket. */
const ACTUAL_ENDS = /(?:决算|决算数|支出数)$/;

const GUESTS: ReadonlySet<Measure> = new Set(['reception_batches', 'reception_persons']);

interface Percentage {
  /** Whether words tell what it is, as against the number alone. */
  readonly worded: boolean;
  readonly sign: 1 | -1 | null;
}

export class Asides {
  readonly #text: SectionText;
  readonly #state: State;
  /** Where the sentence stood before each open bracket. */
  #open: State[] = [];

  constructor(text: SectionText, state: State) {
    this.#text = text;
    this.#state = state;
  }

  /** Opens the bracket at `index` if it can be read. */
  enter(index: number): boolean {
    if (this.#state.reason) return false;
    return (
      this.#entersParts(index) ||
      this.#entersPercentage(index) ||
      this.#entersCounts(index) ||
      this.#entersBudget(index)
    );
  }

  /** Behind a closing bracket the sentence goes on where it stood. */
  leave(): void {
    const before = this.#open.pop();
    if (!before) return;
    const { reason, item } = this.#state;
    Object.assign(this.#state, before, { reason });
    this.#state.item.narrative = item.narrative;
  }

  /** A bracket that is not closed ends with its sentence. */
  forget(): void {
    this.#open = [];
  }

  /** Where the bracket at `index` ends, within reach; null where it does not or another opens first. */
  endOf(index: number): number | null {
    const { stream, span } = this.#text;
    const limit = Math.min(span.end, index + REACH);
    for (let at = index + 1; at < limit; at++) {
      const character = stream.text.charAt(at);
      if (character === ')') return at + 1;
      if (character === '(' || character === SYMBOL.ordinal) return null;
    }
    return null;
  }

  /** （其中：一般公共预算…万元，…）: parts are named inside. */
  #entersParts(index: number): boolean {
    const { stream, span } = this.#text;
    const listed = HAS_PARTS.has(span.region) && OF_PARTS.test(stream.text.slice(index, index + 4));
    if (!listed && !this.#namesPart(index)) return false;
    this.#open.push(copyOf(this.#state));
    endClause(this.#state);
    if (!listed) this.#state.sentence.inParts = true;
    return true;
  }

  /** （本单位接待9批次、80人） behind a reception: its guests. */
  #entersCounts(index: number): boolean {
    const { stream, lexer } = this.#text;
    if (this.#state.item.guests === null) return false;
    const phrase = lexer.longest(stream.codes, index + 1);
    const next = phrase?.value.kind === 'filler' ? lexer.longest(stream.codes, phrase.end) : phrase;
    if (next?.value.kind !== 'guests' || stream.numberAt[next.end] === -1) return false;
    this.#open.push(copyOf(this.#state));
    endPart(this.#state);
    return true;
  }

  /** （年初预算380.00万元） and nothing else, behind an amount that was claimed, or before it (支出决算（…）为…): what was planned of it. */
  #entersBudget(index: number): boolean {
    const { stream, lexer } = this.#text;
    const { clause, item } = this.#state;
    const isBefore =
      clause.aspect === 'actual' && ACTUAL_ENDS.test(stream.text.slice(Math.max(0, index - 3), index));
    if (!isBefore && (item.last?.end !== index || item.last.aspect !== 'actual')) return false;
    const phrase = lexer.longest(stream.codes, index + 1);
    if (phrase?.value.kind !== 'aspect' || !phrase.value.aspect.endsWith('_budget')) return false;
    const next = lexer.longest(stream.codes, phrase.end);
    const at = next?.value.kind === 'filler' ? next.end : phrase.end;
    if (stream.numberAt[at] === -1 || !BUDGET_ENDS.test(stream.text.slice(at + 1, at + 4))) return false;
    this.#open.push(copyOf(this.#state));
    return true;
  }

  /** Does the bracket begin with a noun that is a part of what was just claimed? */
  #namesPart(index: number): boolean {
    const { stream, lexer } = this.#text;
    const { last } = this.#state.item;
    const lead = LEAD_IN.exec(stream.text.slice(index, index + 8));
    const phrase = lexer.longest(stream.codes, index + (lead?.[0].length ?? 1));
    if (phrase?.value.kind !== 'subject' && phrase?.value.kind !== 'part') return false;
    // 平均得分95.10分（其中，评级为“优”的项目5个）: of the projects, whatever stands before the bracket.
    if (phrase.value.measures.个?.[0]?.startsWith('performance_rated')) return true;
    if (last?.end !== index) return false;
    const part = phrase.value.measures.money?.[0];
    // 接待9批次、80人次（其中外宾1批次、3人次）
    if (part === 'reception_foreign' && last.measures.some((whole) => GUESTS.has(whole))) return true;
    if (part === undefined) return false;
    const { parent } = measureDefinition(part);
    // 国内公务接待支出0.52万元（含外宾接待支出0.08万元）: a sister that the document counts in, not a part by definition.
    const counted = lead !== null && parent !== undefined;
    return last.measures.some(
      (whole) =>
        parent === whole || (counted && whole !== part && measureDefinition(whole).parent === parent),
    );
  }

  /** （22.48%）, （-5.16%）, （占22.48%）, （下降4.50%） behind an amount that was claimed. */
  #entersPercentage(index: number): boolean {
    const { last } = this.#state.item;
    if (last?.end !== index) return false;
    const inside = this.#percentageAt(index);
    if (!inside) return false;
    const compared = last.aspect === 'change' || last.aspect === 'variance';
    const shared = last.aspect === 'actual' && inside.sign === null && HAS_SHARES.has(this.#text.span.region);
    if (!inside.worded && !compared && !shared) return false;
    this.#open.push(copyOf(this.#state));
    if (inside.worded) return true;
    if (compared) this.#state.clause.direction = inside.sign ?? (last.value.startsWith('-') ? -1 : 1);
    else this.#state.clause.share = true;
    return true;
  }

  /** The bracket's one percentage, where every word beside it is known. */
  #percentageAt(index: number): Percentage | null {
    const { stream, numbers, lexer } = this.#text;
    let worded = false;
    let sign: 1 | -1 | null = null;
    let found = false;
    let at = index + 1;
    const end = this.endOf(index);
    if (end === null) return null;
    while (at < end - 1) {
      const number = numbers[stream.numberAt[at] ?? -1];
      if (number) {
        if (found || number.unit !== '%') return null;
        found = true;
        if (number.value.startsWith('-')) sign = -1;
        at += 1 + (number.unitEnd - number.end);
        continue;
      }
      if (stream.text.charAt(at) === '+') {
        sign = 1;
        at++;
        continue;
      }
      const phrase = lexer.longest(stream.codes, at);
      if (!phrase || found) return null;
      const { kind } = phrase.value;
      if (kind === 'share') return { worded: true, sign };
      if (kind !== 'direction' && kind !== 'frame' && kind !== 'aspect' && kind !== 'filler') return null;
      worded ||= kind !== 'filler';
      at = phrase.end;
    }
    return found ? { worded, sign } : null;
  }
}
