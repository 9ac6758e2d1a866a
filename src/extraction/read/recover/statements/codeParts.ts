/** Codes printed in a column a level, 208 | 05 | 01 or 301 | 01: one code of the words of a line. */
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
  const parts: Token[] = [];
  let next = tokens[index + 1];
  while (next && !next.begins && PART.test(next.text) && parts.length < MOST_PARTS) {
    parts.push(next);
    next = tokens[index + 1 + parts.length];
  }
  const isFollowed = next && !next.begins && (NAME.test(next.text) || DECIMAL.test(next.text));
  return isFollowed ? parts : [];
}
