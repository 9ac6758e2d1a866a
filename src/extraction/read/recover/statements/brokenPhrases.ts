/** Titles of columns whose words the text breaks: by themselves between breaks, or within other words. */
import { BREAK, TAKEN } from '../../../lexicon/flatHeaders.ts';

interface Broken {
  readonly within: RegExp;
  readonly alone: RegExp;
}

/** By phrase of the templates: how many there are is not the documents' to say. */
const brokenPhrases = new Map<string, Broken>();

/** Patterns that find `phrase` where it is broken. */
export function brokenOf(phrase: string): Broken {
  const made = brokenPhrases.get(phrase);
  if (made) return made;
  const words = [...phrase].map((character) => character.replace(/[()]/, '\\$&')).join(`${BREAK}?`);
  const edge = `[${BREAK}${TAKEN}]`;
  const broken = {
    within: new RegExp(words),
    alone: new RegExp(`(?<=${edge}|^)${words}(?=${edge}|$)`),
  };
  brokenPhrases.set(phrase, broken);
  return broken;
}
