/**
 * Exact decimals as strings. Amounts are printed with two to six decimals and compared to the cent, so
 * binary floating point is not used to derive a value (637.21 + 141.41 must be 778.62). The digits are counted in whole
 * numbers: as safe integers, which amounts mostly are and which are many times faster, else as big ones.
 */

interface Scaled {
  /** The number without its point. Exact only where it is a safe integer. */
  readonly digits: number;
  readonly scale: number;
  readonly text: string;
}

type Whole = number | bigint;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

const withoutPoint = (text: string, point: number): string =>
  point < 0 ? text : text.slice(0, point) + text.slice(point + 1);

function parse(text: string): Scaled {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  const point = text.indexOf('.');
  return { digits: Number(withoutPoint(text, point)), scale: point < 0 ? 0 : text.length - point - 1, text };
}

/** The sum of `numbers` in units of `10^-scale`, no coarser than any of them. */
function total(numbers: readonly Scaled[], scale: number): Whole {
  let sum = 0;
  for (const number of numbers) {
    const term = number.digits * 10 ** (scale - number.scale);
    sum += term;
    if (!Number.isSafeInteger(term) || !Number.isSafeInteger(sum)) return bigTotal(numbers, scale);
  }
  return sum;
}

const bigTotal = (numbers: readonly Scaled[], scale: number): bigint =>
  numbers.reduce(
    (sum, number) =>
      sum + BigInt(withoutPoint(number.text, number.text.indexOf('.'))) * 10n ** BigInt(scale - number.scale),
    0n,
  );

const negated = ({ digits, scale, text }: Scaled): Scaled => ({
  digits: -digits,
  scale,
  text: text.startsWith('-') ? text.slice(1) : `-${text}`,
});

function format(whole: Whole, scale: number): string {
  const sign = whole < 0 ? '-' : '';
  const text = String(whole < 0 ? -whole : whole).padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** `a − b`, with as many decimals as the finer of the two. */
export function subtractDecimals(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  const scale = Math.max(x.scale, y.scale);
  return format(total([x, negated(y)], scale), scale);
}

/** The exact sum of `values`, with as many decimals as the finest of them; `0` of none. */
export function sumDecimals(values: readonly string[]): string {
  const numbers = values.map(parse);
  const scale = Math.max(0, ...numbers.map((number) => number.scale));
  return format(total(numbers, scale), scale);
}

/** `value` without its sign. */
export const absoluteDecimal = (value: string): string => (value.startsWith('-') ? value.slice(1) : value);

/** `value × 10^exponent`, without trailing zeros behind the point. */
export function scaleDecimal(value: string, exponent: number): string {
  const number = parse(value);
  const scale = number.scale - exponent;
  if (scale <= 0) return format(total([number], exponent), 0);
  const scaled = format(total([number], number.scale), scale);
  let end = scaled.length;
  while (scaled.charAt(end - 1) === '0') end--;
  return scaled.slice(0, scaled.charAt(end - 1) === '.' ? end - 1 : end);
}
