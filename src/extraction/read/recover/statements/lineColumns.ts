/** Places in a line by the columns of a terminal, of which a Chinese character takes two. */

const WIDE = /[\u2e80-\ufffd]/u;
/** Characters; a line that is longer was not laid out by columns. */
const LONGEST = 600;

/** Columns of a character. */
export const widthOf = (character: string): number => (WIDE.test(character) ? 2 : 1);

/** The column that stands before an offset of `source`; NaN in a line that is too long. */
export function columnIn(source: string, offset: number): number {
  const before = source.slice(Math.max(0, offset - LONGEST), offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === LONGEST) return NaN;
  let column = 0;
  for (const character of line) column += widthOf(character);
  return column;
}
