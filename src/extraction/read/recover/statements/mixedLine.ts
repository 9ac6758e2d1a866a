/** 合计 0 20.80 合计 基本支出 项目支出 0: titles of low columns in the line of the whole, whose name reaches over the height of the header. */
import { isAmount, type Token } from './items.ts';

const TITLES = /^[合小]计基本支出项目支出$/;

/** The same words, such titles before the line that they stand in. */
export function withTitlesFirst(tokens: readonly Token[]): readonly Token[] {
  const amount = tokens.findIndex(isAmount);
  const from = tokens.slice(0, amount + 1).findLastIndex(({ begins }) => begins);
  if (from < 0) return tokens;
  const next = tokens.findIndex(({ begins }, index) => begins && index > amount);
  const end = next < 0 ? tokens.length : next;
  const titles = tokens.slice(amount, end).filter((token) => !isAmount(token));
  if (!TITLES.test(titles.map(({ text }) => text).join(''))) return tokens;
  const line = tokens.slice(from, end).filter((token) => !titles.includes(token));
  return [...tokens.slice(0, from), ...titles, ...line, ...tokens.slice(end)];
}
