/**
 * What kind of document a text is, by evidence of its own. Amounts are read where they were spent rather than planned (`account` against
 * `budget`), where they are one body's (`body` against every other kind) and where enough tells so; else the text is refused by name,
 * and a reader may say what it is. What tells a kind is data: `evidence` in `templates/`.
 */
import { agencyNameOf, isAbbreviated } from '../agencyName.ts';
import type { Flow } from '../text/flow.ts';
import { REFUSED, type Evidence, type Kind, type Place, type Refused } from './evidence.ts';

/** Characters of the flow: a title may stand below the menu of a page, and what tells a kind stands in its first pages. */
const REACH: Readonly<Record<Exclude<Place, 'name'>, number>> = { title: 300, opening: 1500, text: 20_000 };

/** What tells of an account, of one body or of results together; less is next to nothing. */
const ENOUGH = 3;
/** A text that tells of nobody is an excerpt of an account until this much tells against it. */
const DOUBT = 3;

/** Whose amounts are those of many bodies: what tells of the one tells of the others, and adds up. */
const OF_MANY: ReadonlySet<Kind> = new Set(['government-accounts', 'region-summary', 'news', 'audit']);

export interface Found {
  readonly kind: Kind;
  readonly place: Place;
  /** The words in the text, without white space. */
  readonly words: string;
  readonly weight: number;
}

export interface Verdict {
  /** Why the text is not read, null where it may be an account or results. */
  readonly refused: Refused | null;
  /** All that was found, the weightiest first. */
  readonly found: readonly Found[];
}

/** `evidence`: of the template that the text is told to be of. */
export function kindOf(flow: Flow, evidence: readonly Evidence[]): Verdict {
  const texts: Readonly<Record<Place, string>> = {
    name: agencyNameOf(flow),
    title: flow.text.slice(0, REACH.title),
    opening: flow.text.slice(0, REACH.opening),
    text: flow.text.slice(0, REACH.text),
  };
  const found = evidence.flatMap((one): Found[] => {
    const words = wordsIn(texts[one.place], one);
    return words === null ? [] : [{ kind: one.kind, place: one.place, words, weight: one.weight }];
  });
  return { refused: refusalBy(found), found: found.sort((a, b) => b.weight - a.weight) };
}

function refusalBy(found: readonly Found[]): Refused | null {
  const sums = new Map<Kind, number>();
  for (const { kind, weight } of found) sums.set(kind, (sums.get(kind) ?? 0) + weight);
  const take = (kind: Kind): number => {
    const sum = sums.get(kind) ?? 0;
    sums.delete(kind);
    return sum;
  };
  const [account, body, results, budget] = [take('account'), take('body'), take('results'), take('budget')];
  const others = [...sums].sort(([, a], [, b]) => b - a);
  const ofMany = others.reduce((sum, [kind, weight]) => (OF_MANY.has(kind) ? sum + weight : sum), 0);
  if (Math.max(ofMany, others[0]?.[1] ?? 0) > body + results + DOUBT)
    return REFUSED.find((code) => code === others[0]?.[0]) ?? 'not-a-disclosure';
  if (budget > Math.max(account, results)) return 'budget';
  return account + body + results < ENOUGH ? 'not-a-disclosure' : null;
}

function wordsIn(text: string, { words, distinct }: Evidence): string | null {
  if (distinct === null) return words.exec(text)?.[0] ?? null;
  const names: string[] = [];
  for (const [, name = ''] of text.matchAll(words))
    if (!names.some((known) => isAbbreviated(name, known) || isAbbreviated(known, name))) names.push(name);
  return names.length >= distinct ? names.join('、') : null;
}
