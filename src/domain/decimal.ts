/**
 * Exact decimals as strings. Amounts are printed with two to six decimals and compared to the cent, so
 * binary floating point is not used to derive a value (637.21 + 141.41 must be 778.62).
 */

interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

function parse(text: string): Scaled {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`);
  const fraction = match[3] ?? '';
  return { digits: BigInt(`${match[1]}${match[2]}${fraction}`), scale: fraction.length };
}

function format(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

const rescale = (n: Scaled, scale: number): bigint => n.digits * 10n ** BigInt(scale - n.scale);

/** `a − b`, with as many decimals as the finer of the two. */
export function subtractDecimals(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  const scale = Math.max(x.scale, y.scale);
  return format(rescale(x, scale) - rescale(y, scale), scale);
}

/** The exact sum of `values`, with as many decimals as the finest of them; `0` of none. */
export function sumDecimals(values: readonly string[]): string {
  const numbers = values.map(parse);
  const scale = Math.max(0, ...numbers.map((number) => number.scale));
  return format(
    numbers.reduce((total, number) => total + rescale(number, scale), 0n),
    scale,
  );
}

/** `value` without its sign. */
export const absoluteDecimal = (value: string): string => (value.startsWith('-') ? value.slice(1) : value);

/** `value × 10^exponent`, without trailing zeros behind the point. */
export function scaleDecimal(value: string, exponent: number): string {
  const n = parse(value);
  const scale = n.scale - exponent;
  const scaled = scale < 0 ? format(n.digits * 10n ** BigInt(-scale), 0) : format(n.digits, scale);
  return scaled.includes('.') ? scaled.replace(/0+$/, '').replace(/\.$/, '') : scaled;
}

/** −1, 0 or 1, as `a` is below, equal to or above `b`. */
export function compareDecimals(a: string, b: string): number {
  const difference = parse(subtractDecimals(a, b)).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
