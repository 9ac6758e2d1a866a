/** Numbers written in Chinese numerals, up to 万. */
const DIGITS = '零一二三四五六七八九';
const SAME: Readonly<Record<string, string>> = { 〇: '零', 两: '二' };
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** By character code: every character of a text is looked up. */
const ALL = new Uint8Array(0x10000);
for (const character of `${DIGITS}〇两十百千万`) ALL[character.charCodeAt(0)] = 1;

export const isChineseDigit = (code: number): boolean => ALL[code] === 1;

/** 一百九十八 → 198, 十 → 10, 二〇二三 → 2023, as exact decimals. Null where the numerals make no number. */
export function chineseNumber(numerals: string): string | null {
  const characters = [...numerals].map((character) => SAME[character] ?? character);
  const positional = characters.length > 1 && characters.every((character) => DIGITS.includes(character));
  if (positional)
    return characters
      .map((character) => DIGITS.indexOf(character))
      .join('')
      .replace(/^0+(?=.)/, '');
  const [thousands, rest] = splitAt(characters, '万');
  const high = thousands === null ? 0 : below10000(thousands);
  const low = below10000(rest);
  return high === null || low === null ? null : String(high * 10000 + low);
}

function splitAt(characters: readonly string[], mark: string): [readonly string[] | null, readonly string[]] {
  const at = characters.indexOf(mark);
  return at < 0 ? [null, characters] : [characters.slice(0, at), characters.slice(at + 1)];
}

function below10000(characters: readonly string[]): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const scale = SCALES[character];
    if (scale === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS.indexOf(character);
      if (digit < 0) return null;
    } else {
      total += (digit ?? 1) * scale;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
