/** The words in which a number stands: its clause, its sentence, the headings above it. Scope is read from these, never assumed. */
import { flowPlace, type Flow } from '../text/flow.ts';
import type { Heading } from './headings.ts';

const BACK = 160;
const LONGEST_SENTENCE = 600;
const STOP = '。'.charCodeAt(0);
const SEMICOLON = '；'.charCodeAt(0);
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
  const known = new Map<number, Place>();
  return ({ start }) => {
    let place = known.get(start);
    if (!place) known.set(start, (place = placeAt(flow, titled, start)));
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
  readonly #at: number;
  readonly #least: number;
  #stop: number | undefined;
  #clause: string | undefined;

  constructor(flow: Flow, at: number, least: number, titled: Titled | undefined) {
    const { codes } = flow;
    let sentenceStart = at;
    while (sentenceStart > least && !endsSentence(codes[sentenceStart - 1])) sentenceStart--;
    this.sentenceStart = sentenceStart;
    this.sentence = flow.text.slice(sentenceStart, at);
    this.section = titled?.section ?? -1;
    this.titles = titled?.titles ?? '';
    this.heading = titled?.heading.title ?? '';
    this.inTable = titled?.heading.table ?? false;
    this.#flow = flow;
    this.#at = at;
    this.#least = least;
  }

  /** As `sentenceStart`, behind 。 alone: a list with its whole. */
  get stop(): number {
    if (this.#stop !== undefined) return this.#stop;
    let stop = this.sentenceStart;
    while (stop > this.#least && this.#flow.codes[stop - 1] !== STOP) stop--;
    return (this.#stop = stop);
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

function placeAt(flow: Flow, titled: readonly Titled[], start: number): Place {
  const at = flowPlace(flow, start);
  const last = titled[countBelow(titled.length, (index) => titled[index]?.start ?? 0, start + 1) - 1];
  return new Place(flow, at, Math.max(0, at - LONGEST_SENTENCE, last?.flowStart ?? 0), last);
}

/** What stands behind the last number of the text and its unit. */
function behindNumber(text: string): string {
  let end = text.length;
  while (end > 0 && !isDigit(text.charCodeAt(end - 1))) end--;
  const rest = text.slice(end);
  return end === 0 ? rest : rest.replace(UNIT, '');
}

const endsSentence = (code: number | undefined): boolean => code === STOP || code === SEMICOLON;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
