/** Blanks around a line: spaces, tabs, no-break and ideographic spaces. */
const BLANKS: ReadonlySet<string> = new Set([' ', '\t', '\u00a0', '\u3000']);

/** The line without the blanks around it. No pattern: one that ends in `$` begins again at every blank inside. */
export function withoutBlanksAround(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && BLANKS.has(line.charAt(start))) start++;
  while (end > start && BLANKS.has(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}
