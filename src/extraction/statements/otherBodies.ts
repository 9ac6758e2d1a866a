/** Whose a table is: an account may hold the tables of several bodies, which say it by a name or only by their amounts. */
import { endsAsBody } from '../agencyName.ts';
import { quantityOf, type StatementFigure } from './reading.ts';

const SHORTEST_NAME = 4;

/** A cell that is too narrow for the name of its body prints the beginning of it: 云岭县交通运 for 云岭县交通运输局. */
export function isSameBody(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= SHORTEST_NAME && long.startsWith(short) && !endsAsBody(short));
}

/** What the tables of one kind have stated, by quantity. */
export type Told = Map<string, string>;

interface Table {
  readonly figures: readonly StatementFigure[];
  readonly totals: readonly StatementFigure[];
}

/** One quantity that differs may be misprinted, most of several are not. */
const MISPRINTS = 1;

/**
 * Is a table of another body than those of its kind before it? The pages of one may repeat rows; another states another whole, or other
 * amounts for most of what both print.
 */
export function isOfAnother({ figures, totals }: Table, told: Told): boolean {
  const differs = (figure: StatementFigure): boolean =>
    (told.get(quantityOf(figure)) ?? figure.value) !== figure.value;
  const printed = figures.filter((figure) => told.has(quantityOf(figure)));
  const differing = printed.filter(differs).length;
  return totals.some(differs) || (differing > MISPRINTS && 2 * differing > printed.length);
}

/** The first print of a quantity counts. */
export function tell({ figures }: Table, told: Told): void {
  for (const figure of figures) {
    const quantity = quantityOf(figure);
    if (!told.has(quantity)) told.set(quantity, figure.value);
  }
}
