/** The score of a whole form, printed behind 总分, or behind 合计 where the weights come to 100. */
import type { Flow } from '../text/flow.ts';
import { BLANK_WORD, decimalOf, isWord, numberLength, wordsOf, type Printed, type Word } from './words.ts';

const TOTALS = ['总分', '总得分'] as const;
/** 自评总分 is one word. */
const OWN = '自评';
/** They also stand before sums of money. */
const SUMS = ['合计', '总计'] as const;
const WEIGHTS = 100;
const WEIGHT_TITLE = /分值|权重|满分|标准分|分数/;

/** The words of flow characters `[start, end)` from the last `title` on that is a word of its own; none where there is none. */
function wordsFrom(title: string, flow: Flow, start: number, end: number, parting: number): Word[] {
  const form = flow.text.slice(start, end);
  for (let at = form.lastIndexOf(title); at >= 0; at = at > 0 ? form.lastIndexOf(title, at - 1) : -1) {
    const from = form.startsWith(OWN, at - OWN.length) ? at - OWN.length : at;
    const lead = form.slice(from, at);
    if (
      [title, `${title}合计`, `${title}(100分)`].some(
        (word) =>
          form.startsWith(word, at) && isWord(flow, start + from, lead + word, { start, end, parting }),
      )
    )
      return wordsOf(flow, start + from, end, parting);
  }
  return [];
}

/** The numbers behind the title in the first of the words, two at most. */
function numbersBehind(words: readonly Word[]): Word[] {
  const numbers: Word[] = [];
  for (const word of words.slice(1)) {
    if (decimalOf(word.text) === null) {
      if (word.text === '分' || BLANK_WORD.test(word.text)) continue;
      break;
    }
    numbers.push(word);
    if (numbers.length === 2) break;
  }
  return numbers;
}

/**
 * 总分 100 89.68 分: the weights' total, then the score. One number alone could be either: it is read where the form prints no weights.
 * `weights`: what the first must be.
 */
function scoreIn(words: readonly Word[], hasWeights: boolean, weights?: number): Printed | null {
  const numbers = numbersBehind(words);
  const first = numbers[0];
  const score = hasWeights ? numbers[1] : numbers.length === 1 ? first : undefined;
  if (weights !== undefined && Number(decimalOf(first?.text ?? '')) !== weights) return null;
  return printedIn(score);
}

function printedIn(word: Word | undefined): Printed | null {
  const value = word ? decimalOf(word.text) : null;
  return word && value !== null
    ? { value, start: word.start, end: word.start + numberLength(word.text) }
    : null;
}

/** The one number behind 总分 or 合计, of which only the scores above it can say whether it is their sum; null where there is another. */
export function loneTotal(flow: Flow, start: number, end: number, parting: number): Printed | null {
  for (const title of [...TOTALS, ...SUMS]) {
    const numbers = numbersBehind(wordsFrom(title, flow, start, end, parting));
    if (numbers.length > 0) return numbers.length === 1 ? printedIn(numbers[0]) : null;
  }
  return null;
}

const STATED = /自评(?:总分|得分)(?:\(分\))?:?(\d{1,3}(?:\.\d+)?)(?![\d.%])/;

/** Of a form that prints it in its head: 自评得分98. Null where it does not. */
export function statedScore({ text }: Flow, start: number, end: number): Printed | null {
  const match = STATED.exec(text.slice(start, end));
  const value = match?.[1];
  if (!match || value === undefined || Number(value) > WEIGHTS) return null;
  const past = start + match.index + match[0].length;
  return { value, start: past - value.length, end: past };
}

/** 预算执行情况（20分）, 得分（20分*执行率）: the weight in a title, where no column has it. */
const WEIGHT_IN_TITLE = /(?:执行情况(?:\(万?元\))?|得分)\((\d{1,2})分(?:执行率)?\)/;

export function statedWeight({ text }: Flow, start: number, end: number): Printed | null {
  const match = WEIGHT_IN_TITLE.exec(text.slice(start, end));
  if (!match) return null;
  const value = match[1] ?? '';
  const at = start + match.index + match[0].indexOf(`(${value}分`) + 1;
  return { value, start: at, end: at + value.length };
}

/** The total score that the form in flow characters `[start, end)` prints; null where it prints none. */
export function totalScore(flow: Flow, start: number, end: number, parting: number): Printed | null {
  const named =
    TOTALS.map((title) => wordsFrom(title, flow, start, end, parting)).find(({ length }) => length > 0) ?? [];
  const hasWeights = WEIGHT_TITLE.test(flow.text.slice(start, named[0]?.start ?? end));
  if (named.length > 0) return scoreIn(named, hasWeights);
  for (const title of SUMS) {
    const score = scoreIn(wordsFrom(title, flow, start, end, parting), true, WEIGHTS);
    if (score) return score;
  }
  return null;
}
