/**
 * Pinyin of Chinese names, computed here because the engine in the browser has no Chinese collation: `…_pinyin` gives the order,
 * `…_spellings` is what a typed text is looked for in.
 */
import { pinyin, polyphonic } from 'pinyin-pro';
import { plainSpelling } from './spelling.ts';

/** `'随州市'` → `'sui zhou shi'`: the space keeps 西安 (xi an) and 先 (xian) apart in the order. */
export const pinyinOf = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.trim().toLowerCase())
    .filter((syllable) => syllable !== '')
    .join(' ');

/** Of a name with many polyphones; readings of the last ones are then left out. */
const MAX_READINGS = 32;

/** Every reading of every character with every other, since 曾都 is neither `cengdou` nor `zengdou`, but `zengdu`. */
function readingsOf(text: string): string[][] {
  let readings: string[][] = [[]];
  for (const syllables of polyphonic(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  })) {
    const each = [...new Set(syllables)];
    const taken = each.slice(0, Math.max(1, Math.floor(MAX_READINGS / readings.length)));
    readings = readings.flatMap((before) => taken.map((syllable) => [...before, plainSpelling(syllable)]));
  }
  return readings;
}

/** The name itself, all its readings and their first letters, parted by blanks. */
export function spellingsOf(text: string): string {
  const readings = readingsOf(text);
  const initials = readings.map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join(''));
  return [
    ...new Set([plainSpelling(text), ...readings.map((syllables) => syllables.join('')), ...initials]),
  ].join(' ');
}
