/**
 * A summary that tells first of 行政单位, then of 事业单位, as up to 2010: 其他收入 of each kind stands in it twice, and neither is the whole's.
 */
import type { Body } from './body.ts';
import { quantityOf } from './reading.ts';

const OF_KINDS = /行政单位[^\n]{0,24}收入[^]*?事业单位[^\n]{0,24}收入/;

/** `text`: the table's. The readings without what each kind has of one quantity. */
export function withoutShares<T extends Pick<Body, 'figures' | 'numbers'>>(table: T, text: string): T {
  if (!OF_KINDS.test(text)) return table;
  const printed = new Map<string, string>();
  const shared = new Set<string>();
  for (const figure of table.figures) {
    const quantity = quantityOf(figure);
    if ((printed.get(quantity) ?? figure.value) !== figure.value) shared.add(quantity);
    printed.set(quantity, figure.value);
  }
  const shares = table.figures.filter((figure) => shared.has(quantityOf(figure)));
  const left = new Set(shares.map(({ start }) => start));
  return {
    ...table,
    figures: table.figures.filter(({ start }) => !left.has(start)),
    numbers: table.numbers.map((one) => (left.has(one.start) ? { ...one, reason: 'unmeasured' } : one)),
  };
}
