/** Every check asks for figures by what they mean, so a document's figures are sorted by that once. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Figure } from './figure.ts';

const NONE: readonly Figure[] = [];
const partOf = (functionName: string, economicName: string): string => `${functionName}|${economicName}`;
/** Of the whole body: no function and no category. */
const WHOLE = partOf('', '');

/** Prints of one measure and aspect. */
interface Prints {
  readonly every: Figure[];
  /** By function and category. */
  readonly byPart: Map<string, Figure[]>;
  /** What is asked for most, and found without a key being made. */
  readonly whole: Figure[];
}

export class FigureIndex {
  readonly #byMeasure = new Map<string, Map<string, Prints>>();
  readonly #byAspect = new Map<string, Figure[]>();
  readonly #groups: Figure[][] = [];

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) {
      const { aspect, measure, functionName, economicName } = figure;
      const aspects = madeIn(this.#byMeasure, measure, () => new Map<string, Prints>());
      const prints = madeIn(aspects, aspect, printsOf);
      prints.every.push(figure);
      const part = partOf(functionName, economicName);
      const group = madeIn(prints.byPart, part, () => (part === WHOLE ? prints.whole : []));
      if (group.push(figure) === 1) this.#groups.push(group);
      madeIn(this.#byAspect, aspect, () => []).push(figure);
    }
  }

  /** All prints of one quantity, in the order printed. */
  readonly of = (
    measure: Measure,
    aspect: Aspect = 'actual',
    functionName = '',
    economicName = '',
  ): readonly Figure[] => {
    const prints = this.#byMeasure.get(measure)?.get(aspect);
    if (!prints) return NONE;
    if (functionName === '' && economicName === '') return prints.whole;
    return prints.byPart.get(partOf(functionName, economicName)) ?? NONE;
  };

  /** The first print of a quantity: that which the account begins with. */
  readonly first = (...of: Parameters<FigureIndex['of']>): Figure | undefined => this.of(...of)[0];

  /** As `of`, of the series of `figure` in another aspect. */
  readonly same = (figure: Figure, aspect: Aspect): readonly Figure[] =>
    this.of(figure.measure, aspect, figure.functionName, figure.economicName);

  /** As `of`, of every function and category. */
  readonly every = (measure: Measure, aspect: Aspect): readonly Figure[] =>
    this.#byMeasure.get(measure)?.get(aspect)?.every ?? NONE;

  readonly ofAspect = (aspect: Aspect): readonly Figure[] => this.#byAspect.get(aspect) ?? NONE;

  /** The groups of prints of one quantity, in the order of their first. */
  readonly groups = (): Iterable<readonly Figure[]> => this.#groups;
}

const printsOf = (): Prints => ({ every: [], byPart: new Map<string, Figure[]>(), whole: [] });

function madeIn<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
