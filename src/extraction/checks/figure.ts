/** What is printed in a document, as the checks see it, sorted by what it means. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';

/** Something printed: a number, a form, a row of a form; without an id, words. Offsets into the source. */
export interface Subject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A printed number, of the account or of a form. `canonical` (exact) and `amount` are in 元 where it is money. */
export interface Printed extends Subject {
  readonly aspect: string;
  readonly value: string;
  readonly unit: string;
  readonly canonical: string;
  readonly amount: number;
  /** One unit of the last digit that it was rounded to, in the canonical unit; 0 of a count. */
  readonly step: number;
  readonly printed: string;
}

/** A number of the account with its meaning. */
export interface Figure extends Printed {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionName: string;
  readonly economicName: string;
  readonly year: number;
  /** Decimals as printed. */
  readonly decimals: number;
}

const FALLS: ReadonlySet<string> = new Set(['change', 'change_pct', 'variance', 'variance_pct']);

/** The number as the document says it: 减少 is part of what is printed, though not of its digits. */
export function said({ aspect, value, unit, printed }: Printed): string {
  const falls = FALLS.has(aspect) && value.startsWith('-') && !printed.startsWith('-');
  return `${falls ? '-' : ''}${printed.replace(/\s/g, '')}${unit === '%' ? '%' : ` ${unit}`}`;
}

/** The last print before `figure`, else the first after: what its sentence speaks of. */
export const nearest = (figures: readonly Figure[], figure: Subject): Figure | undefined =>
  figures.findLast((one) => one.start < figure.start) ?? figures[0];

/** `items` by key, in the order of their first. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) listIn(groups, key(item)).push(item);
  return groups;
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

const NONE: readonly Figure[] = [];

/** Every check asks for figures by what they mean, so a document's figures are sorted by that once. */
export class FigureIndex {
  /** By measure, aspect, function and category; of the whole body the last two are empty. */
  readonly #groups = new Map<string, Figure[]>();
  readonly #byMeasure = new Map<string, Figure[]>();
  readonly #byAspect = new Map<string, Figure[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) {
      const { aspect, measure, functionName, economicName } = figure;
      listIn(this.#groups, `${measure}@${aspect}|${functionName}|${economicName}`).push(figure);
      listIn(this.#byMeasure, `${measure}@${aspect}`).push(figure);
      listIn(this.#byAspect, aspect).push(figure);
    }
  }

  /** All prints of one quantity, in the order printed. */
  readonly of = (
    measure: Measure,
    aspect: Aspect = 'actual',
    functionName = '',
    economicName = '',
  ): readonly Figure[] => this.#groups.get(`${measure}@${aspect}|${functionName}|${economicName}`) ?? NONE;

  /** The first print of a quantity: that which the account begins with. */
  readonly first = (...of: Parameters<FigureIndex['of']>): Figure | undefined => this.of(...of)[0];

  /** As `of`, of the series of `figure` in another aspect. */
  readonly same = (figure: Figure, aspect: Aspect): readonly Figure[] =>
    this.of(figure.measure, aspect, figure.functionName, figure.economicName);

  /** As `of`, of every function and category. */
  readonly every = (measure: Measure, aspect: Aspect): readonly Figure[] =>
    this.#byMeasure.get(`${measure}@${aspect}`) ?? NONE;

  readonly ofAspect = (aspect: Aspect): readonly Figure[] => this.#byAspect.get(aspect) ?? NONE;

  /** The groups of prints of one quantity, in the order of their first. */
  readonly groups = (): Iterable<readonly Figure[]> => this.#groups.values();
}
