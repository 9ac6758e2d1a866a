/**
 * Text of which a converter lost all line ends: a statement table stands in the middle of a line, between sentences. Such a line is cut
 * where its title, its unit and its body begin and where the text goes on, so that the table is told like any other.
 */
import type { Line } from '../../text/flow.ts';

/** A paragraph may be as long, but holds no title of a table with its unit. */
const LONG = 120;
const HOLDS_TABLE = /[决決]\s*算[^。]{0,8}表\s[^。]{0,60}单\s*位\s*[:：]/;
/** What stands behind the title of a table: its number, its body, its unit. */
const HEAD = String.raw`(?:(?:(?:财决)?公开|附表)\s*\d|(?:金额|编制|填报|公开)?单\s*位\s*[:：]|(?:公开|编制)?部\s*门\s*[:：])`;
const TITLE = String.raw`[^\s。，；]{0,40}[决決]\s*算[^\s。，；]{0,10}表\s+`;
/** A title and what stands behind it, in a line of their own or with the table. */
const OPENS_TABLE = new RegExp(String.raw`(?:^|\s)${TITLE}${HEAD}[^。]*$`);
const CUT = new RegExp(
  [
    // Before a title, or the name of its sheet, and behind it.
    String.raw`\s+(?=(?:[A-Z]{1,2}\d{1,2}\s+)?${TITLE}${HEAD})`,
    String.raw`(?<=表)\s+(?=${HEAD})`,
    // Behind the unit.
    String.raw`(?<=单\s*位\s*[:：]\s*(?:万|亿)?元)\s+`,
    // Before a heading or a note.
    String.raw`\s+(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六]部分|注\s*[:：])`,
  ].join('|'),
  'g',
);

/** A line that is the title of a table and nothing else; the line below it begins with what stands behind a title. */
const TITLE_ALONE = /[决決]\s*算[^\s。，；]{0,10}表\s*$/;
const OPENS_BELOW_TITLE = new RegExp(`^\\s*${HEAD}[^。]*元\\s+\\S`);

const holdsTable = (words: string): boolean =>
  words.includes('表') && (words.length < LONG ? OPENS_TABLE : HOLDS_TABLE).test(words);

/** The lines of `text`; those that hold a table among other things in pieces. */
export function withoutLongLines(text: string, lines: readonly Line[]): readonly Line[] {
  const pieces: Line[] = [];
  let above = '';
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const isBelowTitle = words.length >= LONG && TITLE_ALONE.test(above) && OPENS_BELOW_TITLE.test(words);
    if (words.trim() !== '') above = words;
    if (!isBelowTitle && !holdsTable(words)) {
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
