/** Whether figures can be of one scope, by where they stand. */
import type { Facts } from '../facts.ts';
import type { Subject } from '../figure.ts';

/** In one section: what is printed elsewhere may be of another scope. */
export function together(facts: Facts, ...figures: readonly Subject[]): boolean {
  const section = figures[0] && facts.placeOf(figures[0]).section;
  return figures.every((figure) => facts.placeOf(figure).section === section);
}

/** In one sentence: parts of one statement. */
export function oneSentence(facts: Facts, ...figures: readonly Subject[]): boolean {
  const start = figures[0] && facts.placeOf(figures[0]).sentenceStart;
  return figures.every((figure) => facts.placeOf(figure).sentenceStart === start);
}
