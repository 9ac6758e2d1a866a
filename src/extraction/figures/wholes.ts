/**
 * 收入总计900.00万元，其中：年初结转和结余300.00万元，较上年增加50.00万元，增长5.88%: the words give the change to the part, the rate may
 * give it to the whole. Where only the whole's amount agrees with the rate, the change is the whole's.
 */
import type { LastClaim, State } from './state.ts';
import type { Meaning } from './resolve.ts';

const places = (value: string): number => value.split('.')[1]?.length ?? 0;
const half = (value: string): number => 0.5 * 10 ** -places(value);

/** Is the printed rate that of a change which led to `actual`, but for rounding? */
export function agrees(actual: string, change: string, rate: string): boolean {
  const base = Number(actual) - Number(change);
  if (base <= 0) return false;
  const computed = (100 * Number(change)) / base;
  const rounding = (100 * (half(change) + half(actual))) / base;
  return Math.abs(computed - Number(rate)) <= half(rate) + 2 * rounding + 1e-9;
}

/** The whole that the rate `meaning`, and the change just before it, speak of; null where they are the part's own. */
export function wholeOf({ item, sentence: { whole } }: State, meaning: Meaning): LastClaim | null {
  const { last, previous } = item;
  if (meaning.aspect !== 'change_pct' || last?.aspect !== 'change' || previous?.aspect !== 'actual')
    return null;
  if (last.subject !== meaning.subject || previous.subject !== meaning.subject) return null;
  if (!whole || whole.subject === meaning.subject || whole.unit !== last.unit) return null;
  // 增加0万元，增长0%: no change is a rate of any amount, and the words give it to the part.
  if (!/[1-9]/.test(last.value)) return null;
  return !agrees(previous.value, last.value, meaning.value) && agrees(whole.value, last.value, meaning.value)
    ? whole
    : null;
}

/**
 * 因公出国费0万元。较上年减少3.00万元，降低13.82%: what fell to nothing fell by all of it, so the sentence, which names nothing, speaks of something
 * else.
 */
export function isOfNothing({ item: { last, previous }, sentence }: State, meaning: Meaning): boolean {
  if (meaning.aspect !== 'change_pct' || last?.aspect !== 'change' || previous?.aspect !== 'actual')
    return false;
  if (sentence.headSet || last.subject !== meaning.subject || previous.subject !== meaning.subject)
    return false;
  const [was, now, rate] = [last.value, previous.value, meaning.value].map(Number);
  return now === 0 && was !== 0 && rate !== -100;
}
