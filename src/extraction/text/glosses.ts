/** 預(yù)算: how a character is read, in a bracket behind it, is no part of the text. */
const TONE = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** A range of characters, of which every gloss has one; hardly any other text does. */
export const TONED = '\\u00e0-\\u01dc';
const MAY_GLOSS = new RegExp(`[${TONED}]`);
const GLOSS = new RegExp(`[(（][a-zü]*[${TONE}][a-zü]*[)）]`, 'g');
/** Prints nothing, and is no white space. */
export const JOINER = '\u2060';

/** Source offset of each to one past its end. */
export const glossesOf = (source: string): ReadonlyMap<number, number> =>
  new Map(
    MAY_GLOSS.test(source)
      ? [...source.matchAll(GLOSS)].map((match) => [match.index, match.index + match[0].length])
      : [],
  );

/** The text with something that prints nothing in the place of each, so that all else keeps its place. */
export const withoutGlosses = (text: string): string =>
  MAY_GLOSS.test(text) ? text.replace(GLOSS, (gloss) => JOINER.repeat(gloss.length)) : text;
