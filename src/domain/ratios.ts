/**
 * The only place where one amount is divided by another. Every ratio is null where a part is missing or where the
 * base is zero: a percentage on a zero base says nothing, though documents print "100%" there.
 * Per cent results are on the scale of the documents: 53.24 means 53.24%.
 */
export type Amount = number | null | undefined;

function ratio(part: Amount, base: Amount): number | null {
  if (part === null || part === undefined || base === null || base === undefined || base === 0) return null;
  return part / base;
}

const perCent = (value: number | null): number | null => (value === null ? null : value * 100);

/** 执行率: actual ÷ adjusted budget, in per cent. */
export const executionRate = (actual: Amount, adjustedBudget: Amount): number | null =>
  perCent(ratio(actual, adjustedBudget));

/** 完成年初预算: actual ÷ original budget, in per cent. */
export const completionRate = (actual: Amount, originalBudget: Amount): number | null =>
  perCent(ratio(actual, originalBudget));

/** 预决算差异率: (actual − original budget) ÷ original budget, in per cent, signed. */
export function variance(actual: Amount, originalBudget: Amount): number | null {
  const whole = difference(actual, originalBudget);
  return perCent(ratio(whole, originalBudget));
}

/** 比上年增减幅度: (this year − last year) ÷ |last year|, in per cent, signed. */
export function growth(current: Amount, prior: Amount): number | null {
  const whole = difference(current, prior);
  return perCent(ratio(whole, prior === null || prior === undefined ? prior : Math.abs(prior)));
}

/** `amount` for each of `count` persons, vehicles or visits. */
export const perUnit = (amount: Amount, count: Amount): number | null => ratio(amount, count);

/** `part ÷ whole`, in per cent. */
export const share = (part: Amount, whole: Amount): number | null => perCent(ratio(part, whole));

/** `a − b`, rounded to 1e-6 so that binary fractions do not show. */
export function difference(a: Amount, b: Amount): number | null {
  if (a === null || a === undefined || b === null || b === undefined) return null;
  return Math.round((a - b) * 1e6) / 1e6;
}

/** Whether a ratio is missing because its base is zero, not because a part was never published. */
export const hasZeroBase = (part: Amount, base: Amount): boolean =>
  base === 0 && part !== null && part !== undefined;
