/** Every rule asks for figures by what they mean, so a document's figures are sorted by that once. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Facts, Figure } from './facts.ts';

const NONE: readonly Figure[] = [];

/** The prints of one measure and aspect. */
interface Prints {
  readonly all: Figure[];
  /** Of no function and no category: what most rules ask for. */
  readonly whole: Figure[];
  readonly parts: Map<string, Figure[]>;
}

const partOf = (functionName: string, economicName: string): string => `${functionName}|${economicName}`;

export class FigureIndex {
  readonly #prints = new Map<Aspect, Map<Measure, Prints>>();
  readonly #byAspect = new Map<Aspect, Figure[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) this.#add(figure);
  }

  #add(figure: Figure): void {
    const { aspect, measure, functionName, economicName } = figure;
    entry(this.#byAspect, aspect, list).push(figure);
    const prints = entry(
      entry(this.#prints, aspect, () => new Map<Measure, Prints>()),
      measure,
      (): Prints => ({ all: [], whole: [], parts: new Map() }),
    );
    prints.all.push(figure);
    if (functionName === '' && economicName === '') prints.whole.push(figure);
    else entry(prints.parts, partOf(functionName, economicName), list).push(figure);
  }

  readonly of: Facts['of'] = (measure, aspect = 'actual', functionName = '', economicName = '') => {
    const prints = this.#prints.get(aspect)?.get(measure);
    if (functionName === '' && economicName === '') return prints?.whole ?? NONE;
    return prints?.parts.get(partOf(functionName, economicName)) ?? NONE;
  };

  readonly every: Facts['every'] = (measure, aspect) => this.#prints.get(aspect)?.get(measure)?.all ?? NONE;

  readonly ofAspect: Facts['ofAspect'] = (aspect) => this.#byAspect.get(aspect) ?? NONE;
}

const list = (): Figure[] => [];

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
