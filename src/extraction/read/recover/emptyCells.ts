/**
 * Rows that a converter of web pages broke over lines. Where it left an empty cell as a line end, `四、经营收入 | 5 |` and below it
 * `| 五、教育支出 | 39 | 36,928.13 |` are one row; where a cell holds a paragraph, so are `|`, `项目资金 |` and `年初预算数 | 分值 | 得分 | |`. Such a
 * row is whole when it has as many cells as the widest line.
 */
import type { MarkedLine } from './markedLine.ts';

const PIPE = /[|｜]/g;
const OPENED = /^\s*[|｜]/;
const CLOSED = /[|｜]\s*$/;
const PIPES_ONLY = /^[\s|｜]+$/;
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
  const opened = lines.filter(({ text }) => OPENED.test(text) && CLOSED.test(text) && !PIPES_ONLY.test(text));
  const unopened = lines.filter(({ text }) => CLOSED.test(text) && !OPENED.test(text));
  if (widest(opened) > widest(unopened)) return openedLines(source, lines, opened);
  const goesOn = lines.filter((line, index) => goesOnIn(lines[index - 1], line));
  if (unopened.length < FEWEST || goesOn.length < FEWEST) return lines;
  const width = widest(unopened);
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

/** The same of a table that opens each row with a pipe. `opened`: its lines that do. */
function openedLines(
  source: string,
  lines: readonly MarkedLine[],
  opened: readonly MarkedLine[],
): readonly MarkedLine[] {
  const width = widest(opened);
  if (opened.filter(({ text }) => pipesIn(text) === width).length < FEWEST) return lines;
  const rows: MarkedLine[] = [];
  for (let from = 0, past = 0; from < lines.length; from = past) {
    const first = lines[from] as MarkedLine;
    let count = pipesIn(first.text);
    past = from + 1;
    while (count < width && past < lines.length && isRest(lines[past] as MarkedLine))
      count += pipesIn((lines[past++] as MarkedLine).text);
    const { end } = lines[past - 1] as MarkedLine;
    const isBroken = past > from + 1 && OPENED.test(first.text);
    if (isBroken && count === width)
      rows.push({ ...first, end, text: source.slice(first.start, end), parted: true });
    else rows.push(...lines.slice(from, past));
  }
  return rows;
}

/** Does it go on with the row above, or fill it up? */
const isRest = ({ text }: MarkedLine): boolean => !OPENED.test(text) || PIPES_ONLY.test(text);

const widest = (lines: readonly MarkedLine[]): number =>
  Math.max(0, ...lines.map(({ text }) => pipesIn(text)));

const pipesIn = (text: string): number => text.match(PIPE)?.length ?? 0;

const goesOnIn = (above: MarkedLine | undefined, { text }: MarkedLine): boolean =>
  above !== undefined && OPENED.test(text) && CLOSED.test(above.text) && !OPENED.test(above.text);
