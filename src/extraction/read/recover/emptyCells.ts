/**
 * Rows whose empty cells a converter of web pages left as a line end: `四、经营收入 | 5 |` and below it `| 五、教育支出 | 39 | 36,928.13 |` are one
 * row with an empty cell between. Such a row is whole when it has as many cells as the widest line.
 */
import type { MarkedLine } from './markedLine.ts';

const PIPE = /[|｜]/g;
const OPENED = /^\s*[|｜]/;
const CLOSED = /[|｜]\s*$/;
/** Fewer may be a table that opens each of its rows with a pipe, and lines that do not. */
const FEWEST = 4;

/** `source`: the text that the lines are of. A line without pipes ends a table. */
export function withEmptyCells(source: string, lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const rows: MarkedLine[] = [];
  for (let from = 0, to = 0; from < printed.length; from = to) {
    to = from + 1;
    const piped = pipesIn(printed[from]?.text ?? '') > 0;
    while (to < printed.length && pipesIn(printed[to]?.text ?? '') > 0 === piped) to++;
    rows.push(...wholeLines(source, printed.slice(from, to)));
  }
  return rows;
}

/** The lines of one table, each row in one. */
function wholeLines(source: string, lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const unopened = lines.filter(({ text }) => CLOSED.test(text) && !OPENED.test(text));
  const goesOn = lines.filter((line, index) => goesOnIn(lines[index - 1], line));
  if (unopened.length < FEWEST || goesOn.length < FEWEST) return lines;
  const width = Math.max(...unopened.map(({ text }) => pipesIn(text)));
  const rows: MarkedLine[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const text = last ? source.slice(last.start, line.end) : '';
    if (last && OPENED.test(line.text) && CLOSED.test(last.text) && pipesIn(text) <= width)
      rows[rows.length - 1] = { ...last, end: line.end, text, parted: true };
    else rows.push(line);
  }
  return rows;
}

const pipesIn = (text: string): number => text.match(PIPE)?.length ?? 0;

const goesOnIn = (above: MarkedLine | undefined, { text }: MarkedLine): boolean =>
  above !== undefined && OPENED.test(text) && CLOSED.test(above.text) && !OPENED.test(above.text);
