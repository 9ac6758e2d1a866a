/**
 * Text of which a converter lost all line ends: a statement table stands in the middle of a line, between sentences. Such a line is cut
 * where its title, its unit and its body begin and where the text goes on, so that the table is told like any other.
 */
import type { Line } from '../../text/flow.ts';

/** A paragraph may be as long, but holds no title of a table with its unit. */
const LONG = 120;
const HOLDS_TABLE = /[决決]\s*算[^。]{0,8}表\s[^。]{0,60}单\s*位\s*[:：]/;
const CUT = new RegExp(
  [
    // Behind the title, before what heads the table.
    String.raw`(?<=表)\s+(?=(?:金额|编制|填报)?单\s*位|部\s*门\s*[:：]|公开\s*\d)`,
    // Before the title of a table below another.
    String.raw`\s+(?=[^\s。，]{0,40}[决決]算[^\s。，]{0,8}表\s+(?:公开\s*\d|(?:金额|编制|填报)?单\s*位\s*[:：]|部\s*门\s*[:：]))`,
    // Behind the unit.
    String.raw`(?<=单\s*位\s*[:：]\s*(?:万|亿)?元)\s+`,
    // Before a heading or a note.
    String.raw`\s+(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六]部分|注\s*[:：])`,
  ].join('|'),
  'g',
);

/** The lines of `text`; those that hold a table among other things in pieces. */
export function withoutLongLines(text: string, lines: readonly Line[]): readonly Line[] {
  const isLong = ({ start, end }: Line): boolean => end - start >= LONG;
  if (!lines.some(isLong)) return lines;
  const pieces: Line[] = [];
  for (const line of lines) {
    const words = isLong(line) ? text.slice(line.start, line.end) : '';
    if (words === '' || !HOLDS_TABLE.test(words)) {
      pieces.push(line);
      continue;
    }
    let from = 0;
    for (const { index, 0: space } of words.matchAll(CUT)) {
      pieces.push({ start: line.start + from, end: line.start + index });
      from = index + space.length;
    }
    pieces.push({ start: line.start + from, end: line.end });
  }
  return pieces;
}
