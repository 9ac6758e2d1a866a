/** The words around a number, as evidence that a reader can check: its sentence, or the near part of a long one. */
import { withoutSpace } from '../document/document.ts';
import { isSpace } from '../text/fold.ts';
import { GAP, type Flow } from '../text/flow.ts';

const STOP = '。'.charCodeAt(0);
const BREAK = '；'.charCodeAt(0);
const COMMA = '，'.charCodeAt(0);
const LONGEST = 120;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The quote of flow characters `[start, end)`, not beyond `within` (its section), in the characters of the source without its white space. */
export function quoteOf(flow: Flow, start: number, end: number, within = wholeOf(flow)): string {
  const quoted = quotedAround(flow, start, end, within);
  return sourceText(flow, quoted.start, quoted.end);
}

/**
 * As `quoteOf`, of numbers one after the other: those of one sentence have one quote. It is kept here and not by the flow, since
 * what a weak map holds lives on after its document until all of the heap is collected.
 */
export function quotesOf(flow: Flow): (start: number, end: number, within?: Stretch) => string {
  let last: Stretch & { readonly text: string } = { start: -1, end: -1, text: '' };
  return (start, end, within = wholeOf(flow)) => {
    const quoted = quotedAround(flow, start, end, within);
    if (last.start !== quoted.start || last.end !== quoted.end)
      last = { start: quoted.start, end: quoted.end, text: sourceText(flow, quoted.start, quoted.end) };
    return last.text;
  };
}

const wholeOf = ({ text }: Flow): Stretch => ({ start: 0, end: text.length });

function quotedAround(flow: Flow, start: number, end: number, within: Stretch): Stretch {
  let from = start;
  while (from > within.start && !endsBefore(flow, from, start)) from--;
  let to = end;
  while (to < within.end && to - end < LONGEST && !endsAfter(flow, to, end)) to++;
  const mark = flow.codes[to];
  return { start: from, end: mark === STOP || mark === BREAK ? to + 1 : to };
}

function endsBefore(flow: Flow, index: number, start: number): boolean {
  const previous = flow.codes[index - 1];
  if (previous === STOP) return true;
  if (start - index >= LONGEST)
    return previous === BREAK || previous === COMMA || start - index >= 2 * LONGEST;
  return (flow.gaps[index] ?? 0) === GAP.page;
}

function endsAfter(flow: Flow, index: number, end: number): boolean {
  const character = flow.codes[index];
  return character === STOP || (character === BREAK && index - end > 20);
}

/**
 * Flow characters `[start, end)` as the source prints them, quotation marks and brackets included, without white space and
 * without the page numbers that stand among them.
 */
export function sourceText(flow: Flow, start: number, end: number): string {
  const from = flow.offsets[start] ?? flow.source.length;
  const to = end > start ? (flow.offsets[end - 1] ?? flow.source.length - 1) + 1 : from;
  // As long as in the flow: no white space and no page number stands in it.
  return to - from === end - start ? flow.source.slice(from, to) : withoutSpace(withoutPages(flow, from, to));
}

function withoutPages({ source, pageLines }: Flow, from: number, to: number): string {
  if (pageLines.size === 0) return source.slice(from, to);
  let text = '';
  let at = from;
  for (const [start, end] of pageLines) {
    if (start >= to) break;
    if (start < at) continue;
    text += source.slice(at, start);
    at = end;
  }
  return at === from ? source.slice(from, to) : text + source.slice(at, to);
}

/** As `sourceText`, with the quotation marks that stand around it. */
export function quotedText(flow: Flow, start: number, end: number): string {
  const first = flow.offsets[start] ?? 0;
  const last = end > start ? (flow.offsets[end - 1] ?? 0) + 1 : 0;
  const opening = markBeside(flow.source, first - 1, -1, '“‘「『');
  const closing = markBeside(flow.source, last, 1, '”’」』');
  const text = sourceText(flow, start, end);
  return opening === '' && closing === '' ? text : opening + text + closing;
}

/** How far from the text, over white space, a quotation mark may stand. */
const MARK_REACH = 3;

/** The first character that is no white space from `at` on, if it is one of `marks`. */
function markBeside(source: string, at: number, step: 1 | -1, marks: string): string {
  for (let index = at; Math.abs(index - at) < MARK_REACH; index += step) {
    const code = source.charCodeAt(index);
    if (!isSpace(code)) return marks.includes(source.charAt(index) || '-') ? source.charAt(index) : '';
  }
  return '';
}
