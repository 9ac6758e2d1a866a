/**
 * 总计 of the columns of 财政拨款收入支出决算总表, from the table at its left: each column has the name of a fund, and what there was of it
 * are the rows of that name, revenue and carry-over.
 */
import { numberOf, type Item } from './items.ts';

const ORDINAL = /^[一二三四五六七八九十]+、/;
/** 一般公共预算 is short for 一般公共预算财政拨款. */
const OF_ALL = /(?:预算)?(?:财政拨款)?(?:收入)?$/;
const fundIn = (name: string): string => name.replace(ORDINAL, '').replace(OF_ALL, '');

/** Half of the last of two decimals, for each amount that was rounded. */
const ROUNDING = 0.006;
const FEWEST_FUNDS = 2;

/** `titles`: of the columns, the first that of all together; `revenue`: the rows of the table at the left. Null where these do not come to their 总计. */
export function totalsByFund(titles: readonly string[], revenue: readonly Item[]): number[] | null {
  const amountOf = ({ amounts: [amount] }: Item): number => (amount ? numberOf(amount) : 0);
  const total = revenue.findLast(({ label }) => /^(?:收入)?总计$/.test(label?.text ?? ''));
  const rows = titles.map((title) =>
    revenue.filter(({ label }) => fundIn(label?.text ?? '') === fundIn(title)),
  );
  const named = rows.filter((own) => own.length > 0).length;
  const own = rows.flat();
  if (
    !total ||
    named < FEWEST_FUNDS ||
    [total, ...own].some(({ loose, amounts }) => loose || amounts.length > 1)
  )
    return null;
  const [, ...funds] = rows.map((fund) => fund.reduce((sum, row) => sum + amountOf(row), 0));
  const sum = funds.reduce((all, fund) => all + fund, 0);
  const isWhole = Math.abs(sum - amountOf(total)) <= ROUNDING * own.length;
  return isWhole && sum > 0 ? [amountOf(total), ...funds] : null;
}
