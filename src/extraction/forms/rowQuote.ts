import { codesMatching } from '../text/codes.ts';

/** The line of a form that a number stands in, as evidence: its label and the cells beside it, e.g. `合计 468.53 263.72`. */
const UNIT = String.raw`\s?(?:%|％|分|万元|元)`;
const CELL = String.raw`(?:[-—–/]+|[<>=≥≤]*-?\d[\d,，.．]*(?:${UNIT})?|分|%|％)`;
const WHOLE_CELL = new RegExp(`^${CELL}$`);
const WHOLE_UNIT = new RegExp(`^${UNIT}$`);
const NUMBER = /^[<>=≥≤]*-?\d[\d,，.．]*$/;
/** What a cell or a number begins with; most words do not. */
const OPENS_CELL = codesMatching(/[-—–/<>=≥≤\d分%％]/);
const SPACE = codesMatching(/\s/);
const AFTER = new RegExp(String.raw`^(?:${UNIT}|(?!${UNIT}))(?=\s|$)(?:\s+${CELL}(?=\s|$))*`);
/** A sentence that the page breaks behind its number, e.g. `预算数为 15⏎万元，执行数为`: quoting the line would lose the unit. */
const SENTENCE = /^\s+(?:万元|元|分|%|％)\s*[，。；]/;
/** A row is a dozen cells at most, and a blank cell a few characters of white space. */
const REACH = 240;

/** Null where the number is no cell: in a sentence a word or a comma stands beside it. */
export function rowQuote(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const after = AFTER.exec(text.slice(end, end + REACH));
  if (!after || SENTENCE.test(text.slice(end + after[0].length, end + REACH))) return null;
  const before = rowBefore(text.slice(Math.max(0, start - REACH), start));
  if (before === null) return null;
  return `${before}${text.slice(start, end)}${after[0]}`.trim().replace(/\s+/g, ' ');
}

/**
 * What of `text` leads to its end as a row does: a label without a sentence's signs, then cells only, whatever parts them (tabs, spaces
 * or lines of their own). Read from its end, word by word, to the first label. Null where none does.
 */
function rowBefore(text: string): string | null {
  let label = -1;
  // Do the words behind the one at hand, and those behind the next, read as cells?
  let [parted, partedLater] = [SPACE[text.charCodeAt(text.length - 1)] === 1, false];
  let next = '';
  for (let at = text.length; parted || partedLater;) {
    const gapEnd = at;
    while (at > 0 && SPACE[text.charCodeAt(at - 1)] === 1) at--;
    if (at === 0) break;
    const end = at;
    while (at > 0 && SPACE[text.charCodeAt(at - 1)] !== 1) at--;
    const word = text.slice(at, end);
    if (parted && !/[，。；]/.test(word)) label = at;
    const mayBe = OPENS_CELL[word.charCodeAt(0)] === 1;
    // 12 万元: one white space may stand before a unit.
    const joins = mayBe && partedLater && gapEnd - end === 1 && WHOLE_UNIT.test(next) && NUMBER.test(word);
    const isCell = mayBe && parted && WHOLE_CELL.test(word);
    [parted, partedLater, next] = [isCell || joins, parted, word];
  }
  return label < 0 ? null : text.slice(label);
}
