/** Places in a line by the columns of a terminal, of which a Chinese character takes two. */

/** From the first of the radicals to the last character of one code unit. */
const [FIRST_WIDE, LAST_WIDE] = [0x2e80, 0xfffd];
/** Characters; a line that is longer was not laid out by columns. */
const LONGEST = 600;

/** Columns of a character. */
export function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code >= FIRST_WIDE && code <= LAST_WIDE ? 2 : 1;
}

/** The column that stands before an offset of `source`; NaN in a line that is too long. */
export function columnIn(source: string, offset: number): number {
  const before = source.slice(Math.max(0, offset - LONGEST), offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === LONGEST) return NaN;
  let column = 0;
  for (const character of line) column += widthOf(character);
  return column;
}
