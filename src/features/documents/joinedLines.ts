/**
 * The line breaks that a converter put into the middle of sentences. The reading view leaves them out when it draws; the text and
 * every offset into it stay as they are. Pure.
 */
import { isHeading, linesOf, type Line } from './outline.ts';

/** What ends a sentence or a line of a list. */
const CLOSED = /[。！？；：:;!?]["”’）)]*$/;
/** The beginning of a new paragraph or a line of a list. */
const OPENING =
  /^(?:[\s\u3000]{2}|[\s\u3000]*(?:第?[一二三四五六七八九十]{1,3}[、.．部章]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.、．](?!\d)))/;
/** Cells beside each other are a row of a table. */
const CELLS = /\t|\||\S[ \u3000]{2,}\S/;
/** Lines of a text that was broken are all about as long; a shorter one ends its paragraph. */
const FULL = 0.7;
/** Texts of shorter lines are lists or tables. */
const SHORTEST = 18;

const lengthOf = ({ text }: Line): number => text.trim().length;

/** How long the lines of running text are: that of one in ten. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines
    .filter(({ text }) => text.trim() !== '' && !CELLS.test(text.trim()))
    .map(lengthOf)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function isJoined(line: Line, next: Line, width: number): boolean {
  const [before, after] = [line.text.trim(), next.text.trim()];
  if (before === '' || after === '' || before.length < Math.max(SHORTEST, width * FULL)) return false;
  if (CLOSED.test(before) || OPENING.test(next.text)) return false;
  return !CELLS.test(before) && !CELLS.test(after) && !isHeading(line.text) && !isHeading(next.text);
}

/** Offsets of the characters that the reading view leaves out: such a break and the blanks on both sides of it. */
export function joinedOffsets(text: string): ReadonlySet<number> {
  const lines = linesOf(text);
  const width = widthOf(lines);
  const left = new Set<number>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || !isJoined(line, next, width)) return;
    const from = line.start + line.text.trimEnd().length;
    const to = next.start + (next.text.length - next.text.trimStart().length);
    for (let at = from; at < to; at += 1) left.add(at);
  });
  return left;
}
