/** Numbers the way a list prints them (ECMA-376 part 1, 17.18.59 ST_NumberFormat), those that Chinese documents use. */

const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

export function formatNumber(value: number, format: string): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > 9999) return String(value);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return chinese(value);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join('');
    case 'ideographTraditional':
      return STEMS.charAt(value - 1) || String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(value), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** 十一, 二十, 一百零五. */
function chinese(value: number): string {
  if (value === 0) return DIGITS.charAt(0);
  const digits = Array.from(String(value), Number);
  let text = '';
  let gap = false;
  digits.forEach((digit, index) => {
    if (digit === 0) gap = true;
    else {
      if (gap && text !== '') text += '零';
      gap = false;
      text += DIGITS.charAt(digit) + (PLACES[digits.length - 1 - index] ?? '');
    }
  });
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

/** a … z, aa, bb: Word repeats the letter. */
const letter = (value: number): string =>
  value === 0 ? '' : String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letters] of ROMAN)
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  return text;
}
