/** Codes printed in a column a level, 208 | 05 | 01 or 301 | 01: one code of the words of a line, or of lines of a word each. */
import type { Token } from './items.ts';

const CLASS = /^[23]\d\d$/;
const PART = /^\d\d$/;
/** 款 and 项 below 类. */
const MOST_PARTS = 2;
const NAME = /^\p{Script=Han}/u;
const DECIMAL = /^-?[\d,，]+\.\d+$/;

/** The same words, the parts of a code together where a name or an amount with decimals follows them. */
export function withWholeCodes(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const parts = CLASS.test(token.text) ? partsBehind(tokens, index) : [];
    const last = parts.at(-1);
    if (last) {
      const text = [token, ...parts].map((part) => part.text).join('');
      found.push({ ...token, text, end: last.end, joined: last.end });
      index += parts.length;
    } else found.push(token);
  }
  return found;
}

function partsBehind(tokens: readonly Token[], index: number): Token[] {
  const isLine = (at: number): boolean => tokens[at]?.begins === true && tokens[at + 1]?.begins !== false;
  // A cell a line: each level of the code in one of its own.
  const areLines = isLine(index) && isLine(index + 1);
  const goesOn = (at: number): boolean => (areLines ? isLine(at) : tokens[at]?.begins === false);
  let end = index + 1;
  while (end <= index + MOST_PARTS && goesOn(end) && PART.test(tokens[end]?.text ?? '')) end++;
  const next = tokens[end]?.text ?? '';
  const isFollowed = areLines
    ? NAME.test(next)
    : tokens[end]?.begins === false && (NAME.test(next) || DECIMAL.test(next));
  return isFollowed ? tokens.slice(index + 1, end) : [];
}
