/** Nouns of the whole account that are an item's own where they stand: （项）年初预算为9.00万元，当年支出8.00万元. */
import { firstMeasure, type Subject } from './subject.ts';
import type { State } from './state.ts';

/** What a budget is divided into, and each of its items as well. */
const KINDS_OF_ALL: ReadonlySet<string> = new Set(['personnel', 'operating']);
const KIND = /^(?:基本|项目)支出$/;
const OUTTURN = /^(?:(?:本年度?|当年)支出|支出合计)/;
const SUM = /[合总]计$|总额$/;

/**
 * Whose is a noun of expenditure behind an item of the functional classification, `subject` of its own right? The item's where the
 * item's budget was the last to be told in the sentence; nobody's (null) where it cannot be told; else what it says.
 */
export function ofItem(
  { item, sentence }: State,
  subject: Subject,
  word: string,
  said: string,
): Subject | null {
  const { head, last, budget } = item;
  if (!head?.functionName) return subject;
  // 行政运行（项）…，其中：基本支出…: the item's, not the budget's.
  if (KIND.test(word)) return null;
  if (sentence.inParts && KINDS_OF_ALL.has(firstMeasure(subject.measures) ?? '')) return null;
  if (!OUTTURN.test(word) || subject.functionName) return subject;
  const compared = last !== null && last === budget && last.subject.functionName === head.functionName;
  if (compared && !sentence.inParts && !said.includes('。')) return head;
  return SUM.test(word) ? subject : null;
}
