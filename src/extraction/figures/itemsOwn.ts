/** Nouns of the whole account that are an item's own where they stand: （项）年初预算为9.00万元，当年支出8.00万元. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { Region } from '../lexicon/regions.ts';
import { GAP } from '../text/flow.ts';
import type { SectionText } from './section.ts';
import { firstMeasure, type Subject } from './subject.ts';
import type { State } from './state.ts';

/** What a budget is divided into, and each of its items as well. */
const KINDS_OF_ALL: ReadonlySet<string> = new Set(['personnel', 'operating']);
const KIND = /^(?:基本|项目)支出$/;
const OUTTURN = /^(?:(?:本年度?|当年)支出|支出合计)/;
const SUM = /[合总]计$|总额$/;

/** What a fund's account is made of. */
const ACCOUNT = /revenue|expenditure|carryover|surplus/;
const ORDINAL = `(?:[一二三四五六七八九十]|${SYMBOL.ordinal})`;
const OPENS = new RegExp(`(?:^|[。；]|${ORDINAL}[、.)])$`);
const NOTHING = new RegExp(`^[。:，]?(?:${SYMBOL.thisYear}(?:年度?)?)?$`);
const REACH = 300;

/** Is an item named at `index` as the title of what follows, and not in the course of a sentence (主要用于…（项）)? */
const isTitle = (section: SectionText, index: number): boolean =>
  gapAt(section, index) >= GAP.line ||
  OPENS.test(section.stream.text.slice(Math.max(section.span.start, index - 2), index));

const gapAt = ({ flow, stream }: SectionText, index: number): number =>
  flow.gaps[stream.positions[index] ?? 0] ?? GAP.none;

/** An item of a function was named in the words `[index, end)`. */
export function nameItem(section: SectionText, { item, sentence }: State, index: number, end: number): void {
  // A heading item: its 支出决算 and 年初预算 follow over the next clauses.
  item.head = item.titled = sentence.subject;
  item.title = isTitle(section, index) ? end : null;
  item.ownAccount = false;
}

/** 2.彩票公益金安排的支出：本年收入…: a title that is no name of the classification. */
const UNKNOWN_TITLE = new RegExp(
  `${ORDINAL}[、.)](?![^。:，；]*(?:[本全当]年|年[初末度]|财政拨款|预算|[合总]计))[^。:，；]{2,40}支出[。:，]$`,
);
const LONGEST_TITLE = 48;
const FUNDS: ReadonlySet<Region> = new Set(['government_funds', 'state_capital']);

/** Does such a title end before `index`? Then the item is that one. */
function nameUnknownItem({ stream, span }: SectionText, { item }: State, index: number): void {
  const before = stream.text.slice(Math.max(span.start, index - LONGEST_TITLE), index);
  if (item.title !== null || !FUNDS.has(span.region) || !UNKNOWN_TITLE.test(before)) return;
  item.title = index;
  item.titled = null;
}

/**
 * 1.城乡社区支出（类）…（项）。本年收入9.00万元，本年支出8.00万元，年末结转…: does an item's title begin an account of the item, up to the
 * line's end, and the noun at `index` belong to it?
 */
function isOfOwnAccount(section: SectionText, state: State, subject: Subject, index: number): boolean {
  if (subject.functionName || !ACCOUNT.test(firstMeasure(subject.measures) ?? '')) return false;
  nameUnknownItem(section, state, index);
  const { item } = state;
  const { title } = item;
  if (title === null || index - title > REACH) return false;
  item.ownAccount ||= NOTHING.test(section.stream.text.slice(title, index));
  for (let at = title + 2; item.ownAccount && at <= index; at++)
    if (gapAt(section, at) >= GAP.line) item.ownAccount = false;
  return item.ownAccount;
}

/**
 * Whose is a noun of expenditure behind an item of the functional classification, `subject` of its own right? The item's where the
 * item's budget was the last to be told in the sentence; nobody's (null) where it cannot be told; else what it says.
 */
export function ofItem(
  section: SectionText,
  state: State,
  subject: Subject,
  index: number,
  word: string,
): Subject | null {
  const { item, sentence } = state;
  const { head, last, budget } = item;
  if (isOfOwnAccount(section, state, subject, index)) return OUTTURN.test(word) ? item.titled : null;
  if (!head?.functionName) return subject;
  // 行政运行（项）…，其中：基本支出…: the item's, not the budget's.
  if (KIND.test(word)) return null;
  if (sentence.inParts && KINDS_OF_ALL.has(firstMeasure(subject.measures) ?? '')) return null;
  if (!OUTTURN.test(word) || subject.functionName) return subject;
  const said = section.stream.text.slice(last?.end ?? index, index);
  const compared = last !== null && last === budget && last.subject.functionName === head.functionName;
  if (compared && !sentence.inParts && !said.includes('。')) return head;
  return SUM.test(word) ? subject : null;
}
