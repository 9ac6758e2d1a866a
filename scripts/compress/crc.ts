/** The CRC-32 of two pieces that follow each other, of the CRC-32 of each: the algebra of zlib's `crc32_combine`. */

/** The polynomial of CRC-32 with its bits turned round, as everywhere in gzip. */
const POLYNOMIAL = 0xedb88320;
const BITS_OF_A_BYTE = 8;

/** The product of two polynomials over the field of two elements, modulo that of CRC-32. The highest bit is the coefficient of 1. */
function product(one: number, other: number): number {
  let [sum, shifted] = [0, other];
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((one >>> bit) & 1) sum ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return sum;
}

/** x to the power of `exponent`. */
function power(exponent: number): number {
  let [result, square] = [1 << 31, 1 << 30];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(square, result);
    square = product(square, square);
  }
  return result;
}

/** `length`: of the second in bytes. */
export const crcOfBoth = (first: number, second: number, length: number): number =>
  (product(power(length * BITS_OF_A_BYTE), first) ^ second) >>> 0;
