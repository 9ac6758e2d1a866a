/** What is printed in a document, as the checks see it. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';

/** Something printed: a figure, a form, a row of a form; without an id, words. Offsets into the source. */
export interface Subject {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A printed number with its meaning. `canonical` (exact) and `amount` are in 元 where it is money. */
export interface Figure extends Subject {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionName: string;
  readonly economicName: string;
  readonly year: number;
  readonly value: string;
  readonly unit: string;
  readonly canonical: string;
  readonly amount: number;
  /** Decimals as printed. */
  readonly decimals: number;
  /** One unit of the last digit that it was rounded to, in the canonical unit; 0 of a count. */
  readonly step: number;
  readonly printed: string;
}

const FALLS: ReadonlySet<string> = new Set(['change', 'change_pct', 'variance', 'variance_pct']);

/** The number as the document says it: 减少 is part of what is printed, though not of its digits. */
export function said(figure: Figure): string {
  const unit = figure.unit === '%' ? '%' : ` ${figure.unit}`;
  const falls = FALLS.has(figure.aspect) && figure.value.startsWith('-') && !figure.printed.startsWith('-');
  return `${falls ? '-' : ''}${figure.printed.replace(/\s/g, '')}${unit}`;
}

/** The last print before `figure`, else the first after: what its sentence speaks of. */
export const nearest = (figures: readonly Figure[], figure: Subject): Figure | undefined =>
  figures.findLast((one) => one.start < figure.start) ?? figures[0];

/** `items` by key, in the order of their first. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
