/** 总收入 and 总支出: with what was carried over they are one amount, so that two that differ are those of the year alone. */
import type { Measure } from '../../domain/measures.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { SectionText } from './section.ts';
import { subjectOf, type Subject } from './subject.ts';

const OF_YEAR: Readonly<Record<string, Measure>> = { 总收入: 'revenue', 总支出: 'expenditure' };
const AMOUNT = new RegExp(`(总收入|总支出)(?:决算)?(?:为|是|共计|合计)?(${SYMBOL.number})`, 'g');
/** 总收入90.00万元，其中上年结转10.00万元: the one that says so has it in it, whatever the other. */
const WITH_CARRIED = /^[^；。]{0,20}(?<!不)(?:含|其中|包括|包含)[^；。]{0,80}结转/;

const yearsTotals = new WeakMap<SectionText, ReadonlySet<string>>();

/** The words of the section that are of the year alone. */
function ofYearAlone(section: SectionText): ReadonlySet<string> {
  const known = yearsTotals.get(section);
  if (known) return known;
  const { stream, span, numbers } = section;
  const amounts = new Map<string, { token: NumberToken | undefined; behind: string }>();
  for (const { 0: match, 1: word = '', index } of stream.text.slice(span.start, span.end).matchAll(AMOUNT)) {
    const end = span.start + index + match.length;
    if (amounts.has(word)) continue;
    const behind = stream.text.slice(end, end + 120).split(/总收入|总支出/)[0] ?? '';
    amounts.set(word, { token: numbers[stream.numberAt[end - 1] ?? -1], behind });
  }
  const [one, other] = [...amounts.values()];
  const differ =
    one?.token?.unit === other?.token?.unit &&
    one?.token?.value !== other?.token?.value &&
    amounts.size === 2;
  const words = differ ? [...amounts].filter(([, { behind }]) => !WITH_CARRIED.test(behind)) : [];
  const found = new Set(words.map(([word]) => word));
  yearsTotals.set(section, found);
  return found;
}

/** What the noun `word` names: the year's own revenue or expenditure, where the section's two totals show it. */
export function withinYear(section: SectionText, subject: Subject, word: string): Subject {
  const measure = OF_YEAR[word.slice(-3)];
  return measure && ofYearAlone(section).has(word.slice(-3)) ? subjectOf({ money: [measure] }) : subject;
}
