/** The score of a whole form, printed behind 总分. */
import type { Flow } from '../text/flow.ts';
import { BLANK_WORD, decimalOf, isWord, numberLength, wordsOf, type Printed, type Word } from './words.ts';

const TOTAL = '总分';

/** The words of flow characters `[start, end)` from the last 总分 on that is a word of its own; none where there is none. */
function wordsFromTotal(flow: Flow, start: number, end: number, parting: number): Word[] {
  const form = flow.text.slice(start, end);
  for (let at = form.lastIndexOf(TOTAL); at >= 0; at = at > 0 ? form.lastIndexOf(TOTAL, at - 1) : -1)
    if (
      [TOTAL, `${TOTAL}合计`].some(
        (word) => form.startsWith(word, at) && isWord(flow, start + at, word, { start, end, parting }),
      )
    )
      return wordsOf(flow, start + at, end, parting);
  return [];
}

/** 总分 100 89.68 分: the weights' total, then the score. One number alone could be either and is not read. */
function scoreIn(words: readonly Word[]): Printed | null {
  const numbers: Word[] = [];
  for (const word of words.slice(1)) {
    if (decimalOf(word.text) === null) {
      if (word.text === '分' || BLANK_WORD.test(word.text)) continue;
      break;
    }
    numbers.push(word);
    if (numbers.length === 2) break;
  }
  const score = numbers[1];
  const value = score ? decimalOf(score.text) : null;
  return score && value !== null
    ? { value, start: score.start, end: score.start + numberLength(score.text) }
    : null;
}

/** The total score that the form in flow characters `[start, end)` prints; null where it prints none. */
export const totalScore = (flow: Flow, start: number, end: number, parting: number): Printed | null =>
  scoreIn(wordsFromTotal(flow, start, end, parting));
