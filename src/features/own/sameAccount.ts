/** Files of this visit that are of one account: the same agency and year, in another format or another edition. */
import type { Draft } from './draft.ts';
import type { Item, ReviewState } from './sessionItems.ts';

export interface Review {
  readonly item: Item;
  readonly state: ReviewState;
}

/** Null where the draft does not say yet whose it is. */
function accountOf({ agency, agencyName, region, fiscalYear }: Draft): string | null {
  const name = agency?.name ?? agencyName.trim();
  const place = agency?.region_code ?? region.trim().split(' ')[0] ?? '';
  return name === '' || fiscalYear === '' ? null : [place, name, fiscalYear].join('|');
}

const fullness = ({ state: { inspected } }: Review): number =>
  inspected.figures.length + inspected.evaluationCount;

/** The files of each account, the fullest first, then in the order in which they were put in. */
function byAccount(reviews: readonly Review[]): Review[][] {
  const groups = new Map<string, Review[]>();
  reviews.forEach((review, index) => {
    const account = accountOf(review.state.draft) ?? `only ${String(index)}`;
    groups.set(account, [...(groups.get(account) ?? []), review]);
  });
  return [...groups.values()].map((group) => group.sort((a, b) => fullness(b) - fullness(a)));
}

export interface Accounts {
  /** Of each account one file: those that count when all are confirmed at once. */
  readonly first: readonly Review[];
  /** By the key of an item: the names of the other files of its account. */
  readonly others: ReadonlyMap<number, readonly string[]>;
}

export function accountsOf(reviews: readonly Review[]): Accounts {
  const groups = byAccount(reviews);
  const others = groups
    .filter(({ length }) => length > 1)
    .flatMap((group) =>
      group.map(({ item }): [number, readonly string[]] => [
        item.key,
        group.filter((other) => other.item !== item).map((other) => other.item.name),
      ]),
    );
  return { first: groups.flatMap(([first]) => first ?? []), others: new Map(others) };
}

export const isSameAccount = (one: Draft, other: Draft): boolean =>
  accountOf(one) !== null && accountOf(one) === accountOf(other);
