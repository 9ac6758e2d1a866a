/** The words in which a number stands: its clause, its sentence, the headings above it. Scope is read from these, never assumed. */
import { flowPlace, type Flow } from '../text/flow.ts';
import type { Heading } from './headings.ts';

const BACK = 160;
const LONGEST_SENTENCE = 600;
const UNIT = /^(?:亿元|万元|元|%|人次|人|辆|个|批次|批|台|套)/;

/** How many of `length` ascending values are below `value`. */
function countBelow(length: number, valueAt: (index: number) => number, value: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where sentences end. A table has no such end for thousands of numbers, and none of them looks for it again. */
interface Ends {
  /** One past each 。, in order. */
  readonly stops: readonly number[];
  /** One past each 。 and each ；. */
  readonly breaks: readonly number[];
}

function endsOf(text: string): Ends {
  const [stops, breaks]: [number[], number[]] = [[], []];
  for (const { 0: mark, index } of text.matchAll(/[。；]/g)) {
    breaks.push(index + 1);
    if (mark === '。') stops.push(index + 1);
  }
  return { stops, breaks };
}

/** The last of `ends` up to `at`, not before `least`. */
const lastEnd = (ends: readonly number[], at: number, least: number): number =>
  Math.max(least, ends[countBelow(ends.length, (index) => ends[index] ?? 0, at + 1) - 1] ?? 0);

interface Titled {
  readonly start: number;
  readonly flowStart: number;
  readonly section: number;
  readonly titles: string;
  readonly heading: Heading;
}

function titledOf(flow: Flow, headings: readonly Heading[]): Titled[] {
  let section = -1;
  return headings.map((heading, index): Titled => {
    // What is headed below a table is no part of it.
    if (heading.main || headings[section]?.table) section = index;
    const main = headings[section];
    const titles = main === undefined || main === heading ? heading.title : `${main.title}/${heading.title}`;
    return { start: heading.start, flowStart: flowPlace(flow, heading.start), section, titles, heading };
  });
}

/** Places of a document's numbers; each is found once. */
export function placesIn(
  flow: Flow,
  headings: readonly Heading[],
): (printed: { readonly start: number }) => Place {
  const titled = titledOf(flow, headings);
  const ends = endsOf(flow.text);
  const known = new Map<number, Place>();
  return ({ start }) => {
    let place = known.get(start);
    if (!place) known.set(start, (place = placeAt(flow, ends, titled, start)));
    return place;
  };
}

/** Every figure is placed, and most are asked for their sentence alone: the rest is found when it is asked for. */
export class Place {
  /** Where its sentence begins, behind 。 or ；: two numbers of one sentence are parts of one statement. */
  readonly sentenceStart: number;
  /** From the beginning of the sentence to the number. */
  readonly sentence: string;
  /** The number of the main section, and the titles above the number, the main one first. */
  readonly section: number;
  readonly titles: string;
  /** The nearest heading, or the title of the table; empty before the first. */
  readonly heading: string;
  readonly inTable: boolean;
  readonly #flow: Flow;
  readonly #ends: Ends;
  readonly #at: number;
  readonly #least: number;
  #clause: string | undefined;

  constructor(flow: Flow, ends: Ends, at: number, least: number, titled: Titled | undefined) {
    this.sentenceStart = lastEnd(ends.breaks, at, least);
    this.sentence = flow.text.slice(this.sentenceStart, at);
    this.section = titled?.section ?? -1;
    this.titles = titled?.titles ?? '';
    this.heading = titled?.heading.title ?? '';
    this.inTable = titled?.heading.table ?? false;
    this.#flow = flow;
    this.#ends = ends;
    this.#at = at;
    this.#least = least;
  }

  /** As `sentenceStart`, behind 。 alone: a list with its whole. */
  get stop(): number {
    return lastEnd(this.#ends.stops, this.#at, this.#least);
  }

  /** Of the sentence, what stands behind the number before. */
  get clause(): string {
    return (this.#clause ??= behindNumber(this.sentence));
  }

  /** Up to `BACK` characters before the number. */
  get before(): string {
    return this.#flow.text.slice(Math.max(this.#least, this.#at - BACK), this.#at);
  }
}

function placeAt(flow: Flow, ends: Ends, titled: readonly Titled[], start: number): Place {
  const at = flowPlace(flow, start);
  const last = titled[countBelow(titled.length, (index) => titled[index]?.start ?? 0, start + 1) - 1];
  return new Place(flow, ends, at, Math.max(0, at - LONGEST_SENTENCE, last?.flowStart ?? 0), last);
}

/** What stands behind the last number of the text and its unit. */
function behindNumber(text: string): string {
  let end = text.length;
  while (end > 0 && !isDigit(text.charCodeAt(end - 1))) end--;
  const rest = text.slice(end);
  return end === 0 ? rest : rest.replace(UNIT, '');
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
