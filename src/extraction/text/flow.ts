/**
 * The text as one flow: white space taken out and widths folded, so that a line broken inside a word or a number
 * reads like one that is not. Every character knows its place in the source and the gap that stood before it.
 */
import { foldCode, isSpace } from './fold.ts';
import { glossesOf } from './glosses.ts';

export const GAP = { none: 0, space: 1, cell: 2, line: 3, blank: 4, page: 5 } as const;

export interface Flow {
  readonly text: string;
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
  let start = 0;
  for (let index = 0; index <= source.length; index++) {
    const code = index < source.length ? source.charCodeAt(index) : 0x0a;
    if (code !== 0x0a && code !== 0x0c && code !== 0x0d) continue;
    lines.push({ start, end: index });
    start = index + 1;
  }
  return lines;
}

/**
 * Lines that hold a page number only. In wrapped prose such a line cannot be part of a sentence: a wrapped line is
 * long, so a bare number between two long lines was printed at the foot of a page, even in the middle of a number.
 */
export function pageLinesOf(source: string, lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  let last = { page: NaN, index: 0 };
  lines.forEach((line, index) => {
    if (line.end === line.start || line.end - line.start > LONGEST_PAGE_NUMBER) return;
    const text = source.slice(line.start, line.end);
    if (text.includes('\t') || !PAGE_NUMBER.test(text)) return;
    const [before, above] = filledFrom(source, lines, index, -1);
    const [after, below] = filledFrom(source, lines, index, 1);
    const [previous, next] = [before ?? '', after ?? ''];
    const around = [above, before, after, below].filter((text) => text !== undefined);
    // In a list of cells, most lines are short.
    const isolated =
      previous.length >= WRAPPED &&
      next.length >= WRAPPED &&
      around.reduce((sum, text) => sum + text.length, 0) >= around.length * PROSE;
    const atEdge = before === undefined || after === undefined;
    const decorated = /[^\d\s]/.test(text);
    const wantsNumber = !decorated && CONTINUES_NUMBER.test(next) && !/\d$/.test(previous);
    const page = Number(/\d+/.exec(text)?.[0]);
    // In a table lines are short; a page soon behind the last one is told by its number, alone between blank lines.
    const follows =
      page > last.page &&
      page <= last.page + MOST_MISSED &&
      index - last.index > SHORTEST_PAGE &&
      standsAlone(source, line);
    if (!(isolated || atEdge || follows || DECORATED.test(text))) return;
    if (wantsNumber || (atEdge && CONTINUES_NUMBER.test(next))) return;
    found.set(line.start, line.end);
    last = { page, index };
  });
  return found;
}

/** The texts of the next two lines that are not blank. */
function filledFrom(source: string, lines: readonly Line[], index: number, step: 1 | -1): string[] {
  const texts: string[] = [];
  for (let at = index + step; texts.length < 2 && lines[at]; at += step) {
    const text = source.slice(lines[at]?.start, lines[at]?.end).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

const standsAlone = (source: string, { start, end }: Line): boolean =>
  /(?:^|[\n\f]\s*[\n\f])[^\S\n\f]*$/.test(source.slice(Math.max(0, start - 8), start)) &&
  /^[^\S\n\f]*(?:[\n\f]\s*[\n\f]|$)/.test(source.slice(end, end + 8));

/** Pipes stand between cells, and in no sentence. */
const isPipe = (code: number): boolean => code === 0x7c || code === 0xff5c;

export function flowOf(source: string): Flow {
  const skipped = pageLinesOf(source, linesOf(source));
  const glosses = glossesOf(source);
  const codes = new Uint16Array(source.length);
  const offsets = new Int32Array(source.length + 1);
  const gaps = new Uint8Array(source.length + 1);
  let length = 0;
  let gap: number = GAP.page;
  let newlines = 0;
  for (let index = 0; index < source.length; index++) {
    const atLineStart = index === 0 || newlines > 0;
    if (atLineStart && skipped.has(index)) {
      while (index < source.length && source.charCodeAt(index) !== 0x0a && source.charCodeAt(index) !== 0x0c)
        index++;
    }
    const gloss = glosses.size > 0 ? glosses.get(index) : undefined;
    if (gloss !== undefined) index = gloss;
    const code = source.charCodeAt(index);
    if (Number.isNaN(code)) break;
    if (isSpace(code) || isPipe(code)) {
      if (code === 0x0a) newlines++;
      const here =
        code === 0x0c
          ? GAP.page
          : code === 0x0a
            ? newlines > 1
              ? GAP.blank
              : GAP.line
            : code === 0x09 || isPipe(code)
              ? GAP.cell
              : GAP.space;
      if (here > gap) gap = here;
      continue;
    }
    const folded = foldCode(code);
    if (folded === 0) continue;
    codes[length] = folded;
    offsets[length] = index;
    gaps[length] = gap;
    length++;
    gap = GAP.none;
    newlines = 0;
  }
  offsets[length] = source.length;
  gaps[length] = GAP.page;
  return {
    text: new TextDecoder('utf-16le').decode(codes.subarray(0, length)),
    offsets: offsets.subarray(0, length + 1),
    gaps: gaps.subarray(0, length + 1),
    source,
    pageLines: skipped,
  };
}

/** The source range of flow characters `[start, end)`: end is one past the last character's place. */
export const sourceRange = (flow: Flow, start: number, end: number): { start: number; end: number } => ({
  start: flow.offsets[start] ?? flow.source.length,
  end: end > start ? (flow.offsets[end - 1] ?? flow.source.length - 1) + 1 : (flow.offsets[start] ?? 0),
});
