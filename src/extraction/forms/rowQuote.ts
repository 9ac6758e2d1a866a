/** The line of a form that a number stands in, as evidence: its label and the cells beside it, e.g. `合计 468.53 263.72`. */
const UNIT = String.raw`\s?(?:%|％|分|万元|元)`;
const CELL = String.raw`(?:[-—–/]+|[<>=≥≤]*-?\d[\d,，.．]*(?:${UNIT})?|分|%|％)`;
/** A label without a sentence's signs, then cells only: whatever parts them (tabs, spaces or lines of their own). */
const BEFORE = new RegExp(String.raw`(?<=^|\s)[^\s，。；]+(?:\s+${CELL})*\s+$`);
const AFTER = new RegExp(String.raw`^(?:${UNIT}|(?!${UNIT}))(?=\s|$)(?:\s+${CELL}(?=\s|$))*`);
/** A sentence that the page breaks behind its number, e.g. `预算数为 15⏎万元，执行数为`: quoting the line would lose the unit. */
const SENTENCE = /^\s+(?:万元|元|分|%|％)\s*[，。；]/;
/** A row is a dozen cells at most, and a blank cell a few characters of white space. */
const REACH = 240;

/** Null where the number is no cell: in a sentence a word or a comma stands beside it. */
export function rowQuote(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const after = AFTER.exec(text.slice(end, end + REACH));
  if (!after || SENTENCE.test(text.slice(end + after[0].length, end + REACH))) return null;
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  if (!before) return null;
  return `${before[0]}${text.slice(start, end)}${after[0]}`.trim().replace(/\s+/g, ' ');
}
