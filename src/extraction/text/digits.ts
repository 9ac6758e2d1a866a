/** The digits of a number: with thousands separators and at most one point, over the gaps that may break it. */
import { GAP, type Flow } from './flow.ts';

/** In prose a line may break a number; in a table two lines are two numbers. */
export type Lines = 'joined' | 'parted';

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const DOT = 0x2e;
const COMMA = 0xff0c;

/** 1、 or 1. as an item of a list begins, 2023年 as a title does: no amount goes on so. */
const BEGINS_ANEW = /^\d{1,2}[、.](?!\d|$)|^(?:\d{1,2}、)?(?:19|20)\d\d年/;

/** Does a number printed over a gap go on behind it? A line may break a number; a space on one line does not, but beside its point. */
function joins(flow: Flow, before: number, at: number, startsLine: boolean, lines: Lines): boolean {
  const gap = flow.gaps[at] ?? GAP.none;
  if (gap === GAP.none) return true;
  if (gap === GAP.cell) return false;
  const beside = flow.codes[before] === DOT || flow.codes[at] === DOT;
  // 浏览量：100 above 1、收入…, 总分 100 94.3 above 2023年度…
  if (gap >= GAP.line && BEGINS_ANEW.test(flow.text.slice(at, at + 8))) return false;
  return gap === GAP.space || lines === 'parted' ? beside && !startsLine : true;
}

export interface Digits {
  readonly end: number;
  readonly value: string;
  /** Without a point. */
  readonly integer: boolean;
}

/** One past the digits that stand together from `from`. */
function endOfRun(flow: Flow, from: number, startsLine: boolean, lines: Lines): number {
  const { codes } = flow;
  let index = from;
  while (
    index < codes.length &&
    isDigit(codes[index] ?? 0) &&
    (index === from || joins(flow, index - 1, index, startsLine, lines))
  )
    index++;
  return index;
}

/** Reads digits with thousands separators and at most one point, from `start`. */
export function readDigits(flow: Flow, start: number, lines: Lines): Digits {
  const { text, codes } = flow;
  const startsLine = (flow.gaps[start] ?? 0) >= GAP.line;
  let end = endOfRun(flow, start, startsLine, lines);
  let value = text.slice(start, end);
  let integer = true;
  if (value.length <= 3) {
    while (codes[end] === COMMA && isDigit(codes[end + 1] ?? 0)) {
      const groupEnd = endOfRun(flow, end + 1, startsLine, lines);
      if (groupEnd - end !== 4 || !joins(flow, end, end + 1, startsLine, lines)) break;
      value += text.slice(end + 1, groupEnd);
      end = groupEnd;
    }
  }
  if (codes[end] === DOT && isDigit(codes[end + 1] ?? 0)) {
    const joined =
      joins(flow, end - 1, end, startsLine, lines) && joins(flow, end, end + 1, startsLine, lines);
    if (joined && !isListNumber(flow, start, end)) {
      const fractionEnd = endOfRun(flow, end + 1, startsLine, lines);
      value =
        value.length === end - start ? text.slice(start, fractionEnd) : value + text.slice(end, fractionEnd);
      end = fractionEnd;
      integer = false;
    }
  }
  return { end, value, integer };
}

/** `1.2023年度…` at the head of a line is item 1, not 1.2023. */
const isListNumber = (flow: Flow, start: number, dot: number): boolean =>
  dot - start <= 2 &&
  (flow.gaps[start] ?? 0) >= GAP.line &&
  /^\.(?:19|20)\d\d(?:年|-)/.test(flow.text.slice(dot, dot + 6));
