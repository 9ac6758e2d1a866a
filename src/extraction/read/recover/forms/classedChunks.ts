/** The rows of a form with a column 指标分类, cut at their classes: what stands before each class, and the values behind it. */
import { isPlaceholder } from '../../../forms/indicator.ts';
import { decimalOf, wordsOf, type Word } from '../../../forms/words.ts';
import { GAP, type Flow } from '../../../text/flow.ts';
import type { Lines, Piece } from './pieces.ts';
import { spanOf, type Printed } from './table.ts';

const ENDS = /偏差(?:大|较大)?(?:或|及)?目标未完成|偏差原因|改进措施/;
const LONGEST_VALUE = 40;

export interface Chunk extends Lines {
  /** Flow position of its first character. */
  readonly from: number;
  /** Flow positions of the class behind it. */
  readonly kind: Piece;
  readonly values: Values;
}

interface Values {
  readonly target: Printed;
  readonly actual: Printed;
  /** Flow position one past the last of them. */
  readonly end: number;
}

/** The titles of the columns, and what stands before each class, with the values that follow it. */
export function chunksOf(
  flow: Flow,
  start: number,
  end: number,
  classes: RegExp,
): { header: Piece; chunks: Chunk[] } {
  const text = flow.text.slice(start, end);
  const header = text.indexOf('三级指标');
  if (header < 0) return { header: { start, end: start }, chunks: [] };
  const stop = ENDS.exec(text)?.index ?? text.length;
  const found = [...text.matchAll(classes)].filter(({ index }) => index > header && index < stop);
  const chunks: Chunk[] = [];
  const titles = { start: start + header, end: start + headerEnd(text, header) };
  let from = titles.end;
  const opens = new Uint8Array(end - start + 1);
  found.forEach((match, position) => {
    const at = start + match.index;
    const next = start + (found[position + 1]?.index ?? stop);
    const values = valuesOf(flow, at + match[0].length, next);
    const kind = { start: at, end: at + match[0].length };
    const lines = opens.subarray(from - start, at - start + 1);
    markLines(flow, from, at, lines);
    chunks.push({ text: flow.text.slice(from, at), opens: lines, from, kind, values });
    from = values.end;
  });
  return { header: titles, chunks };
}

/** One past the titles of the columns. */
function headerEnd(text: string, header: number): number {
  const titles = /^三级指标[^]{0,40}?实际完成值(?:\(B\))?/.exec(text.slice(header));
  return header + (titles?.[0].length ?? '三级指标'.length);
}

/** Marks in `opens` where a line begins in flow characters `[start, end)`, and their end. */
function markLines(flow: Flow, start: number, end: number, opens: Uint8Array): void {
  for (let index = start; index < end; index++)
    if ((flow.gaps[index] ?? 0) >= GAP.cell) opens[index - start] = 1;
  opens[0] = 1;
  opens[end - start] = 1;
}

/** Two words side by side, or one text printed twice; a row may have neither. */
function valuesOf(flow: Flow, start: number, end: number): Values {
  const words = wordsOf(flow, start, end, GAP.space);
  const [first, second, third] = words;
  const none = { target: [], actual: [], end: start };
  if (!first || isPlaceholder(first.text)) return { ...none, end: first?.end ?? start };
  const glued = /^(-?[\d.]+%)-?[\d.]+%$/.exec(first.text)?.[1];
  if (glued !== undefined) {
    const cut = first.start + glued.length;
    return {
      target: [{ start: first.start, end: cut }],
      actual: [{ start: cut, end: first.end }],
      end: first.end,
    };
  }
  const numbers = decimalOf(first.text) !== null && second !== undefined && decimalOf(second.text) !== null;
  const sameLine = second !== undefined && second.gap < GAP.line && (third?.gap ?? GAP.page) >= GAP.line;
  if (second && (numbers || sameLine || first.text === second.text))
    return { target: [first], actual: [second], end: second.end };
  return twice(flow, words) ?? none;
}

function twice(flow: Flow, words: readonly Word[]): Values | null {
  let length = 0;
  for (let count = 1; count < words.length && length <= LONGEST_VALUE; count++) {
    length += words[count - 1]?.text.length ?? 0;
    const target = words.slice(0, count);
    const text = target.map((word) => word.text).join('');
    const start = words[count]?.start ?? 0;
    if (!flow.text.startsWith(text, start)) continue;
    const last = words.findIndex((word) => word.end === start + text.length);
    if (last < 0) continue;
    return {
      target: spanOf(target),
      actual: spanOf(words.slice(count, last + 1)),
      end: start + text.length,
    };
  }
  return null;
}
