/** Breaks names into lines that fit, since a name must never be cut off. Chinese may break between any two characters. */
const WIDE = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”]/;
/** What stays together: a short bracket, a number, which is not to be taken for two, a Latin word unless it is longer than a line. */
const PIECES = /（[^（）]{1,6}）|\d{1,6}|[\p{Script=Latin}'’-]+|./gsu;
/** A line must not begin with these. */
const CLOSING = /^[）》」』，。、：；”)]/;
/** A line must not end with these. */
const OPENING = /[（《「『“(]$/;

/** Ems that a text takes: one for a Chinese character, half for a Latin letter or digit. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 1 : 0.56), 0);

/** Lines of at most `ems`, of about the same length. */
export function wrapName(text: string, ems: number): string[] {
  const lineCount = Math.ceil(emsOf(text) / ems);
  if (lineCount <= 1) return [text];
  const wanted = Math.min(ems, Math.ceil(emsOf(text) / lineCount) + 0.6);
  const lines: string[] = [];
  const line: string[] = [];
  const pieces = [...text.matchAll(PIECES)].flatMap(([piece]) => (emsOf(piece) > ems ? [...piece] : [piece]));
  for (const piece of pieces) {
    const length = emsOf([...line, piece].join(''));
    // What closes stays with what it closes: where both have no room, both go to the next line.
    const opened = OPENING.test(line.at(-1) ?? '') ? 1 : 0;
    const kept = !CLOSING.test(piece) ? line.length - opened : length > ems ? line.length - 1 : 0;
    // A bracket stays on the line of what it is of, where that has room.
    const most = piece.startsWith('（') && piece.length > 1 ? ems : wanted;
    if (length > most && kept > 0) lines.push(line.splice(0, kept).join(''));
    line.push(piece);
  }
  return [...lines, line.join('')].map((each) => each.trim());
}
