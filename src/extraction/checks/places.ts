/** The words in which a number stands: its clause, its sentence, the headings above it. Scope is read from these, never assumed. */
import type { Flow } from '../text/flow.ts';
import type { Heading } from './headings.ts';

export interface Place {
  /** Where its sentence begins: two numbers of one sentence are parts of one statement. */
  readonly sentenceStart: number;
  /** From the beginning of the sentence to the number. */
  readonly sentence: string;
  /** Of that, what stands behind the number before. */
  readonly clause: string;
  /** Up to `BACK` characters before the number. */
  readonly before: string;
  /** The number of the main section, and the titles above the number, the main one first. */
  readonly section: number;
  readonly titles: string;
}

interface Text {
  readonly flow: Flow;
  readonly headings: readonly Heading[];
}

const BACK = 160;
const LONGEST_SENTENCE = 600;
const MAIN = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)/;
const STOP = '。'.charCodeAt(0);
const SEMICOLON = '；'.charCodeAt(0);
const UNIT = /^(?:亿元|万元|元|%|人次|人|辆|个|批次|批|台|套)/;

/** The place in the flow of an offset into the source. */
export function flowPlace({ offsets }: Flow, offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The headings as places: found once a document, as every number is placed. */
interface Titled {
  readonly start: number;
  readonly flowStart: number;
  readonly section: number;
  readonly titles: string;
}

const titled = new WeakMap<readonly Heading[], readonly Titled[]>();

function titledOf({ flow, headings }: Text): readonly Titled[] {
  const known = titled.get(headings);
  if (known) return known;
  let section = -1;
  const found = headings.map((heading, index): Titled => {
    if (MAIN.test(heading.title)) section = index;
    const main = headings[section];
    const titles = main === undefined || main === heading ? heading.title : `${main.title}/${heading.title}`;
    return { start: heading.start, flowStart: flowPlace(flow, heading.start), section, titles };
  });
  titled.set(headings, found);
  return found;
}

export function placeAt(text: Text, start: number): Place {
  const { flow } = text;
  const at = flowPlace(flow, start);
  const last = titledOf(text).findLast((heading) => heading.start <= start);
  const least = Math.max(0, at - LONGEST_SENTENCE, last?.flowStart ?? 0);
  let sentenceStart = at;
  while (sentenceStart > least && !endsSentence(flow.text.charCodeAt(sentenceStart - 1))) sentenceStart--;
  const sentence = flow.text.slice(sentenceStart, at);
  // Every figure is placed, and most are asked for their sentence alone.
  return {
    sentenceStart,
    sentence,
    get clause() {
      return behindNumber(sentence);
    },
    get before() {
      return flow.text.slice(Math.max(least, at - BACK), at);
    },
    section: last?.section ?? -1,
    titles: last?.titles ?? '',
  };
}

/** What stands behind the last number of the text and its unit. */
function behindNumber(text: string): string {
  let end = text.length;
  while (end > 0 && !isDigit(text.charCodeAt(end - 1))) end--;
  const rest = text.slice(end);
  return end === 0 ? rest : rest.replace(UNIT, '');
}

const endsSentence = (code: number): boolean => code === STOP || code === SEMICOLON;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
