/** A table without a header, each amount behind its name: “三公”经费合计 62.00 | 因公出国（境）费 11.50 | 公务接待费 23.20. */
import type { StatementKind } from '../../../lexicon/statementWords.ts';
import { namesRow } from '../../../statements/rowKey.ts';
import { itemsOf, type Item, type Token } from './items.ts';

const FUND = /(?:公共|基金|经营)预算/g;
/** A title says of which side all amounts are: 支出决算表, and not 预决算表. */
const isOfAccount = (title: string): boolean => /^(?!.*预).*决算/.test(title.replace(FUND, ''));
/** An amount of money, which no count, line or column number is. */
const MONEY = /\.\d/;
const LEAST = 2;

/** The titles of its two columns. */
export const NAMED_AMOUNTS = [['项目'], ['决算数']] as const;

/** Its rows; null unless all that stands below the title are names of rows, each once, with one amount of money. */
export function namedAmounts(kind: StatementKind, title: string, tokens: readonly Token[]): Item[] | null {
  if (kind.rowsBy !== 'label' || kind.sides || !isOfAccount(title)) return null;
  const items = itemsOf(kind, tokens, { lines: false, width: NAMED_AMOUNTS.length, byCode: false });
  const names = new Set(items.map(({ label }) => label?.text));
  const isWhole = items.every(
    ({ label, amounts, loose }) =>
      label !== null &&
      !loose &&
      namesRow(kind, label.text) &&
      amounts.length === 1 &&
      MONEY.test(amounts[0]?.text ?? ''),
  );
  return isWhole && items.length >= LEAST && names.size === items.length ? items : null;
}
