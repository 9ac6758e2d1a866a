/** 收入决算 and 支出决算 as nouns: the year's revenue or expenditure, or the total with what was carried over. */
import type { Measure } from '../../domain/measures.ts';
import type { SectionText } from './section.ts';
import type { State } from './state.ts';

const SIDES: Readonly<Record<string, 'revenue' | 'expenditure'>> = {
  收入决算: 'revenue',
  支出决算: 'expenditure',
};
/** The parts say that it is the total: …万元，其中：本年收入…，上年结转…. */
const WITH_CARRYOVER =
  /(?:亿|万)?元[，。；(]?(?:其中|包括|包含|含)[:，]?[^。]{0,80}?(?:本年(?:收入|支出)|(?:上年|年初|年末)[^，。；]{0,6}结转|结余分配)/y;

/** What the words `[index, end)` name, if an amount of money follows them; null where they are no such noun. */
export function accountNoun({ stream, numbers }: SectionText, index: number, end: number): Measure | null {
  const side = SIDES[stream.text.slice(index, index + 4)];
  const at = end + (/^(?:总额|总数|金额)?[数为共计]?/.exec(stream.text.slice(end, end + 3))?.[0].length ?? 0);
  const unit = numbers[stream.numberAt[at] ?? -1]?.unit ?? null;
  if (!side || !unit?.endsWith('元')) return null;
  WITH_CARRYOVER.lastIndex = at + 1;
  return WITH_CARRYOVER.test(stream.text) ? `${side}_total` : side;
}

/** （含上年结转9.00万元）: what a bracket behind a revenue counts in. */
const CARRIED_IN = /\((?:其中)?[:，]?(?:含|包含|包括)[^)]{0,12}结[转余]/y;

/** 财政拨款收入90.00万元（含上年结转9.00万元）: is the amount before `end` a revenue with what was carried over, and so not the year's own? */
export function bringsCarriedOver({ sentence }: State, text: string, end: number): boolean {
  if (!sentence.subject?.measures.money?.[0]?.endsWith('revenue')) return false;
  CARRIED_IN.lastIndex = end;
  return CARRIED_IN.test(text);
}
