/**
 * Pinyin of Chinese names, computed here because the engine in the browser has no Chinese collation: `…_pinyin`
 * sorts and is searched by the full spelling, `…_initials` is searched by first letters.
 */
import { pinyin } from 'pinyin-pro';

const syllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.trim().toLowerCase())
    .filter((syllable) => syllable !== '');

/** `'随州市'` → `'sui zhou shi'`: the space keeps 西安 (xi an) and 先 (xian) apart in the order. */
export const pinyinOf = (text: string): string => syllables(text).join(' ');

/** `'随州市'` → `'szs'`. */
export const initialsOf = (text: string): string =>
  syllables(text)
    .map((syllable) => syllable.charAt(0))
    .join('');
