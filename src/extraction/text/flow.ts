/**
 * The text as one flow: white space taken out and widths folded, so that a line broken inside a word or a number
 * reads like one that is not. Every character knows its place in the source and the gap that stood before it.
 */
import { codesMatching } from './codes.ts';
import { foldCode, isSpace } from './fold.ts';
import { glossesOf } from './glosses.ts';

export const GAP = { none: 0, space: 1, cell: 2, line: 3, blank: 4, page: 5 } as const;

export interface Flow {
  readonly text: string;
  /** The code units of the text: whoever goes through it place by place reads them several times as fast. */
  readonly codes: Uint16Array;
  /** Source offset (UTF-16) of each character; one more entry marks the end. */
  readonly offsets: Int32Array;
  /** The widest gap before each character, one of `GAP`. */
  readonly gaps: Uint8Array;
  readonly source: string;
  /** The lines that hold a page number only, and are no part of the text: source offset to one past its end, in order. */
  readonly pageLines: ReadonlyMap<number, number>;
}

/** Lines that a page leaves behind: its number, alone, perhaps decorated. */
const PAGE_NUMBER = /^[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／共]\s*\d{1,3}\s*页?)?[-—–\s]*$/;
/** What such a line may begin with; most short lines do not. */
const OPENS_PAGE_NUMBER = codesMatching(/^[-—–\s\d第]$/);
const CONTINUES_NUMBER =
  /^\s*(?:万|亿|元|%|％|年(?![度初末])|月|日(?!常)|号|个(?!人)|人(?![员民均])|辆|批|次|台|套|平方米|㎡|件|项(?!目)|家(?!庭)|份|期|名(?!称)|[、.．])/;
/** - 12 -, — 12 —, 第12页: nothing else is printed so. */
const DECORATED = /^\s*(?:[-—–]+\s*\d{1,3}\s*[-—–]+|第\s*\d{1,3}\s*页.*)\s*$/;
const WRAPPED = 8;
const LONGEST_PAGE_NUMBER = 14;
const PROSE = 10;
/** As many lines as the shortest page has. */
const SHORTEST_PAGE = 8;
const MOST_MISSED = 3;

/** A line without its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Lines of a text; a page ends one too. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  const hasOthers = source.includes('\r') || source.includes('\f');
  for (let start = 0; start <= source.length;) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    if (hasOthers) start = addParts(lines, source, start, end);
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The lines in `[start, end)` that another mark ends than a line feed. Returns where the last one begins, which `end` ends. */
function addParts(lines: Line[], source: string, start: number, end: number): number {
  let from = start;
  for (let index = start; index < end; index++) {
    const code = source.charCodeAt(index);
    if (code !== 0x0c && code !== 0x0d) continue;
    lines.push({ start: from, end: index });
    from = index + 1;
  }
  return from;
}

/**
 * Lines that hold a page number only. In wrapped prose such a line cannot be part of a sentence: a wrapped line is
 * long, so a bare number between two long lines was printed at the foot of a page, even in the middle of a number.
 */
export function pageLinesOf(source: string, lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  let last = { page: NaN, index: 0 };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.end === line.start || line.end - line.start > LONGEST_PAGE_NUMBER) continue;
    if (OPENS_PAGE_NUMBER[source.charCodeAt(line.start)] !== 1) continue;
    const text = source.slice(line.start, line.end);
    if (text.includes('\t') || !PAGE_NUMBER.test(text)) continue;
    const [before, above] = filledFrom(source, lines, index, -1);
    const [after, below] = filledFrom(source, lines, index, 1);
    const [previous, next] = [before ?? '', after ?? ''];
    const around = [above, before, after, below].filter((text) => text !== undefined);
    // In a list of cells, most lines are short.
    const isolated =
      previous.length >= WRAPPED &&
      next.length >= WRAPPED &&
      around.reduce((sum, text) => sum + text.length, 0) >= around.length * PROSE;
    const decorated = /[^\d\s]/.test(text);
    // The last of a list of cells stands right below another number, or behind the title of a sum: 总分 | 100 | 97.
    const isSum = SUM.test(previous) || (SUM.test(above ?? '') && /^\d[\d.]*$/.test(previous));
    const isCell = !decorated && after === undefined && (isNumber(source, lines[index - 1]) || isSum);
    const atEdge = !isCell && (before === undefined || after === undefined);
    const wantsNumber = !decorated && CONTINUES_NUMBER.test(next) && !/\d$/.test(previous);
    const page = Number(/\d+/.exec(text)?.[0]);
    // In a table lines are short; a page soon behind the last one is told by its number, alone between blank lines.
    const follows =
      page > last.page &&
      page <= last.page + MOST_MISSED &&
      index - last.index > SHORTEST_PAGE &&
      standsAlone(source, line);
    if (!(isolated || atEdge || follows || DECORATED.test(text))) continue;
    if (wantsNumber || (atEdge && CONTINUES_NUMBER.test(next))) continue;
    found.set(line.start, line.end);
    last = { page, index };
  }
  return found;
}

const SUM = /^(?:自评)?(?:总得?分|合计|总计):?$/;

/** The texts of the next two lines that are not blank. */
function filledFrom(source: string, lines: readonly Line[], index: number, step: 1 | -1): string[] {
  const texts: string[] = [];
  for (let at = index + step; texts.length < 2 && lines[at]; at += step) {
    const text = source.slice(lines[at]?.start, lines[at]?.end).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

const isNumber = (source: string, line: Line | undefined): boolean =>
  line !== undefined && /^\d[\d.,]*$/.test(source.slice(line.start, line.end).trim());

const standsAlone = (source: string, { start, end }: Line): boolean =>
  /(?:^|[\n\f]\s*[\n\f])[^\S\n\f]*$/.test(source.slice(Math.max(0, start - 8), start)) &&
  /^[^\S\n\f]*(?:[\n\f]\s*[\n\f]|$)/.test(source.slice(end, end + 8));

/** Pipes stand between cells, and in no sentence. */
const isPipe = (code: number): boolean => code === 0x7c || code === 0xff5c;

/** What a character is in the flow; 0 where it is none: white space, a pipe, a mark that is dropped. */
const PRINTED = new Uint16Array(0x10000);
for (let code = 0; code < PRINTED.length; code++)
  if (!isSpace(code) && !isPipe(code)) PRINTED[code] = foldCode(code);

const DECODER = new TextDecoder('utf-16le');

export const textOf = (codes: Uint16Array): string => DECODER.decode(codes);

/** The gap that a character which is none of the flow makes; `newlines`: those since the last that is one, its own among them. */
function gapOf(code: number, newlines: number): number {
  if (code === 0x0c) return GAP.page;
  if (code === 0x0a) return newlines > 1 ? GAP.blank : GAP.line;
  if (code === 0x09 || isPipe(code)) return GAP.cell;
  return isSpace(code) ? GAP.space : GAP.none;
}

export function flowOf(source: string): Flow {
  const skipped = pageLinesOf(source, linesOf(source));
  const glosses = glossesOf(source);
  const [skips, hasGlosses] = [skipped.size > 0, glosses.size > 0];
  const codes = new Uint16Array(source.length);
  const offsets = new Int32Array(source.length + 1);
  const gaps = new Uint8Array(source.length + 1);
  let length = 0;
  let gap: number = GAP.page;
  let newlines = 0;
  for (let index = 0; index < source.length; index++) {
    if (skips && (newlines > 0 || index === 0) && skipped.has(index)) index = endOfLine(source, index);
    if (hasGlosses && glosses.has(index)) index = glosses.get(index) ?? index;
    if (index >= source.length) break;
    const code = source.charCodeAt(index);
    const printed = PRINTED[code] ?? code;
    if (printed === 0) {
      if (code === 0x0a) newlines++;
      const here = gapOf(code, newlines);
      if (here > gap) gap = here;
      continue;
    }
    codes[length] = printed;
    offsets[length] = index;
    gaps[length] = gap;
    length++;
    gap = GAP.none;
    newlines = 0;
  }
  offsets[length] = source.length;
  gaps[length] = GAP.page;
  const own = codes.subarray(0, length);
  withFullStops(own);
  return {
    text: textOf(own),
    codes: own,
    offsets: offsets.subarray(0, length + 1),
    gaps: gaps.subarray(0, length + 1),
    source,
    pageLines: skipped,
  };
}

const FULL_STOP = 0x3002;
const POINT = 0x2e;
/** Units end a sentence, and words begin one: 12.00万元.与上年相比. */
const BEFORE_STOP = codesMatching(/^[元%人次辆个]$/);
const HAN = codesMatching(/^\p{Script=Han}$/u);

function withFullStops(codes: Uint16Array): void {
  for (let at = codes.indexOf(POINT); at >= 0; at = codes.indexOf(POINT, at + 1))
    if (BEFORE_STOP[codes[at - 1] ?? 0] === 1 && HAN[codes[at + 1] ?? 0] === 1) codes[at] = FULL_STOP;
}

function endOfLine(source: string, from: number): number {
  let index = from;
  while (index < source.length && source.charCodeAt(index) !== 0x0a && source.charCodeAt(index) !== 0x0c)
    index++;
  return index;
}

/** The source range of flow characters `[start, end)`: end is one past the last character's place. */
export const sourceRange = (flow: Flow, start: number, end: number): { start: number; end: number } => ({
  start: flow.offsets[start] ?? flow.source.length,
  end: end > start ? (flow.offsets[end - 1] ?? flow.source.length - 1) + 1 : (flow.offsets[start] ?? 0),
});

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
