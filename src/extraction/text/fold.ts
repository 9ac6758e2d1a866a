/**
 * Widths and variants of a character, folded one to one so that every folded character keeps its place:
 * full-width digits and letters, brackets, percent signs, dashes, traditional characters, Kangxi radicals that PDF converters
 * leave behind.
 */
import { codesOf } from './codes.ts';
import { invisibleCodes } from './invisible.ts';
import { ideographOf } from './radicals.ts';
import { traditionalPairs } from './traditional.ts';

const PAIRS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '：': ':',
  '﹕': ':',
  '∶': ':',
  '（': '(',
  '）': ')',
  '﹙': '(',
  '﹚': ')',
  '〔': '(',
  '〕': ')',
  '％': '%',
  '﹪': '%',
  '．': '.',
  '﹒': '.',
  '−': '-',
  '–': '-',
  '—': '-',
  '－': '-',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '﹤': '<',
  '﹥': '>',
  '﹦': '=',
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '／': '/',
  '＋': '+',
  '｡': '。',
  '､': '、',
  '﹑': '、',
};

/** Marks that carry no meaning of their own here: quotation marks, and those of Markdown's headings and emphasis. */
const DROPPED = new Set('“”‘’"\'「」『』＂＇*#');

const DROP = 0;
const table = new Uint16Array(0x10000);

for (let code = 0; code < 0x10000; code++) table[code] = code;
const shiftWidth = (first: number, last: number): void => {
  for (let code = first; code <= last; code++) table[code] = code - 0xfee0;
};
shiftWidth(0xff10, 0xff19);
shiftWidth(0xff21, 0xff3a);
shiftWidth(0xff41, 0xff5a);
for (const [first, last] of [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
] as const) {
  for (let code = first; code <= last; code++)
    table[code] = ideographOf(String.fromCharCode(code)).charCodeAt(0);
}
for (const [from, to] of traditionalPairs()) table[from] = to;
for (const [from, to] of Object.entries(PAIRS)) table[from.charCodeAt(0)] = to.charCodeAt(0);
for (const mark of DROPPED) table[mark.charCodeAt(0)] = DROP;
for (const code of invisibleCodes) table[code] = DROP;

/** The folded code unit, or 0 where the character is dropped. */
export const foldCode = (code: number): number => table[code] ?? code;

/** Folds a phrase of the lexicon the way the text is folded (white space goes too). */
export function foldText(text: string): string {
  let folded = '';
  // Most characters stay: they are taken over in runs, and a text without others as it is.
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const to = FOLDED[code] ?? DROP;
    if (to === code && to !== DROP) continue;
    folded += text.slice(from, index);
    if (to !== DROP) folded += String.fromCharCode(to);
    from = index + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** White space of every kind a converter leaves, all of `\s` among it: ASCII, no-break, ideographic, typographic. */
export const isSpace = (code: number): boolean =>
  code <= 0x3000 &&
  (code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000);

/** As `table`, without white space. */
const FOLDED = table.map((to) => (isSpace(to) ? DROP : to));

/** Names are printed with full-width brackets, whatever the converter made of them. */
export function printedName(folded: string): string {
  for (let index = 0; index < folded.length; index++)
    if (HALF_WIDTH[folded.charCodeAt(index)] === 1)
      return folded.replaceAll('(', '（').replaceAll(')', '）').replaceAll(':', '：');
  return folded;
}

const HALF_WIDTH = codesOf('():');
