/** 部门预算总金额9.00万元，其中：基本支出…: parts of an amount that was not read, and that its words call a budget. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { SectionText } from './section.ts';
import type { State } from './state.ts';

const REACH = 40;
const BUDGET = new RegExp(
  `(?:^|[^共金营])预算(?:总?(?:金额|资金|额|数|收入|支出))?(?:为|是|共计?|合计)?(${SYMBOL.number})(?:万元|元)[，。；:]?$`,
);

/** Does such an amount end before `index`? Its parts are no account's. */
export function followsUnreadBudget({ stream }: SectionText, { item }: State, index: number): boolean {
  const before = BUDGET.exec(stream.text.slice(Math.max(0, index - REACH), index));
  const number = before ? stream.text.lastIndexOf(before[1] ?? '', index) : -1;
  return number >= 0 && (item.last?.end ?? -1) < number && item.budgetOfParts === null;
}
