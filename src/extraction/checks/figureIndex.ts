/** Every check asks for figures by what they mean, so a document's figures are sorted by that once. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Figure } from './figure.ts';

const NONE: readonly Figure[] = [];
const keyOf = (measure: string, aspect: string, functionName: string, economicName: string): string =>
  `${measure}|${aspect}|${functionName}|${economicName}`;

export class FigureIndex {
  readonly #prints = new Map<string, Figure[]>();
  readonly #everyPart = new Map<string, Figure[]>();
  readonly #byAspect = new Map<string, Figure[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) {
      const { aspect, measure, functionName, economicName } = figure;
      add(this.#prints, keyOf(measure, aspect, functionName, economicName), figure);
      add(this.#everyPart, `${measure}|${aspect}`, figure);
      add(this.#byAspect, aspect, figure);
    }
  }

  /** All prints of one quantity, in the order printed. */
  readonly of = (
    measure: Measure,
    aspect: Aspect = 'actual',
    functionName = '',
    economicName = '',
  ): readonly Figure[] => this.#prints.get(keyOf(measure, aspect, functionName, economicName)) ?? NONE;

  /** As `of`, of the series of `figure` in another aspect. */
  readonly same = (figure: Figure, aspect: Aspect): readonly Figure[] =>
    this.of(figure.measure, aspect, figure.functionName, figure.economicName);

  /** As `of`, of every function and category. */
  readonly every = (measure: Measure, aspect: Aspect): readonly Figure[] =>
    this.#everyPart.get(`${measure}|${aspect}`) ?? NONE;

  readonly ofAspect = (aspect: Aspect): readonly Figure[] => this.#byAspect.get(aspect) ?? NONE;

  /** The groups of prints of one quantity. */
  readonly groups = (): Iterable<readonly Figure[]> => this.#prints.values();
}

function add(map: Map<string, Figure[]>, key: string, figure: Figure): void {
  const list = map.get(key);
  if (list) list.push(figure);
  else map.set(key, [figure]);
}
