/** Breaks names into lines that fit, since a name must never be cut off. Chinese may break between any two characters. */
const WIDE = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”]/;
/** A line must not begin with these. */
const CLOSING = /[）》」』，。、：；”)]/;

/** Ems that a text takes: one for a Chinese character, half for a Latin letter or digit. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 1 : 0.56), 0);

/** Lines of at most `ems`, of about the same length. */
export function wrapName(text: string, ems: number): string[] {
  const lineCount = Math.ceil(emsOf(text) / ems);
  if (lineCount <= 1) return [text];
  const wanted = Math.min(ems, Math.ceil(emsOf(text) / lineCount) + 0.6);
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line !== '' && emsOf(line + char) > wanted && !CLOSING.test(char)) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}
