/**
 * Pinyin of Chinese names, computed here because the engine in the browser has no Chinese collation: `…_pinyin` sorts,
 * `…_readings` is searched.
 */
import { pinyin, polyphonic } from 'pinyin-pro';

const clean = (syllable: string): string => syllable.trim().toLowerCase();

/** `'随州市'` → `'sui zhou shi'`: the space keeps 西安 (xi an) and 先 (xian) apart in the order. */
export const pinyinOf = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map(clean)
    .filter((syllable) => syllable !== '')
    .join(' ');

/**
 * `'曾都区'` → `'ceng/zeng dou/du qu/ou'`: every reading of every character, since no dictionary knows how each county and
 * surname is read. `readingPattern` finds what is typed in it. Punctuation is left out.
 */
export const readingsOf = (text: string): string =>
  polyphonic(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((readings) => [...new Set(readings.map((reading) => clean(reading).replace(/[^a-z0-9]/g, '')))])
    .map((readings) => readings.filter((reading) => reading !== '').join('/'))
    .filter((readings) => readings !== '')
    .join(' ');
