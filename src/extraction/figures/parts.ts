/** 其中: where the parts of an amount begin, and of which amount they are. */
import type { SectionText } from './section.ts';
import type { State } from './state.ts';
import { followsUnreadBudget } from './unreadBudgets.ts';
import { beginPartsOfYear } from './years.ts';

/** The amount that parts follow, its 完成年初预算的97% or the like between them or not. */
function wholeBefore({ item: { last, previous, actual } }: State): State['item']['last'] {
  const told = [last, actual, previous].filter((claim) => claim?.subject === last?.subject);
  return told.find((claim) => claim?.aspect === 'actual') ?? null;
}

/** 其中 stands at `index`. */
export function beginParts(text: SectionText, state: State, index: number): void {
  const { clause, item, part, sentence } = state;
  // 其中一般公共预算70.00万元，其中：基本支出…；政府性基金20.00万元，其中：…: of parts that were not read.
  sentence.ofUnread = part.unread && (part.inParts || sentence.ofUnread);
  sentence.inParts = part.inParts = true;
  if (followsUnreadBudget(text, state, index)) part.foreignYear = true;
  if (item.last?.prior && item.last.subject === item.head) sentence.partsOfPrior = clause.priorYear = true;
  beginPartsOfYear(state);
  if (sentence.ofUnread) part.foreignYear = true;
  part.whole = sentence.whole = wholeBefore(state);
  // 26个项目，其中25个为优: parts of the count are not the count again.
  item.last = null;
  sentence.told = [];
}
