/**
 * Rows whose cells a converter wrote one behind another: 2140101行政运行750.88750.880.00. Where each amount has two decimals, the
 * amounts can be cut in one way only; they are where the first comes to what the others add up to.
 */
const DECIMAL = '-?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)\\.\\d{2}';
const GLUED = new RegExp(`^(.*[^\\d.,，-])?((?:${DECIMAL}){2,})$`);
const EACH = new RegExp(DECIMAL, 'g');

const cents = (amount: string): number => Math.round(Number(amount.replace(/[,，]/g, '')) * 100);

/** The lengths of the words that one is made of: its name, and its amounts. One where it is whole. */
export function gluedLengths(word: string): number[] {
  const [, name = '', run = ''] = GLUED.exec(word) ?? [];
  const amounts = run.match(EACH) ?? [];
  const [whole = 0, ...parts] = amounts.map(cents);
  if (amounts.length === 0 || parts.reduce((sum, part) => sum + part, 0) !== whole) return [word.length];
  return [name, ...amounts].map(({ length }) => length).filter((length) => length > 0);
}
