/**
 * Tables whose cells stand a line each and are closed by a pipe (`18.00 |`), as converters of web pages leave them where a cell holds a
 * paragraph. Empty cells were left out or gathered behind the row's last, so that pipes tell no column: the cells become lines,
 * as if none had been printed, and are told by the words of the table.
 */
import type { Line } from '../../text/flow.ts';

const PIPE = /[|｜]/;
const PIPE_ALONE = /^\s*[|｜]\s*$/;
const PIPE_FIRST = /^\s*[|｜]/;
const CLOSED = /^[^|｜]+[|｜]\s*$/;
/** Fewer are lines that happen to end so. */
const FEWEST = 4;

/** The lines of `text`; those of such a table without their pipes, a cell each. */
export function withoutClosingPipes(text: string, printed: readonly Line[]): readonly Line[] {
  if (!text.includes('|') && !text.includes('｜')) return printed;
  const lines = withPipesBelow(text, printed);
  const found: Line[] = [];
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to = from + 1;
    const piped = hasPipe(text, lines[from]);
    while (to < lines.length && (hasPipe(text, lines[to]) || isBlank(text, lines[to])) === piped) to++;
    const stretch = lines.slice(from, to);
    if (piped && isClosed(text, stretch)) found.push(...stretch.flatMap((line) => cellsOf(text, line)));
    else
      found.push(
        ...stretch.map((line, index) =>
          withoutLastPipe(text, line, [stretch[index - 1], stretch[index + 1]]),
        ),
      );
  }
  return found;
}

/** 公开06表 |: between rows of several cells, a line of one is a title or a note, unless its row goes on in the next line, or began in the one before. */
function withoutLastPipe(
  text: string,
  line: Line,
  [before, next]: readonly [Line | undefined, Line | undefined],
): Line {
  const isWithin = PIPE_FIRST.test(textOf(text, next)) || PIPE_ALONE.test(textOf(text, before));
  if (!CLOSED.test(textOf(text, line)) || isWithin) return line;
  const [cell, ...others] = cellsOf(text, line);
  return cell && others.length === 0 ? cell : line;
}

/** A pipe in a line of its own closes the cell in the line before it. */
function withPipesBelow(text: string, lines: readonly Line[]): readonly Line[] {
  const closes = lines.map((line, index) => {
    const before = lines[index - 1];
    return PIPE_ALONE.test(textOf(text, line)) && before !== undefined && isOpen(text, before);
  });
  if (closes.filter(Boolean).length < FEWEST) return lines;
  return lines.flatMap((line, index) => {
    if (closes[index]) return [];
    const next = closes[index + 1] ? lines[index + 1] : undefined;
    return [next ? { start: line.start, end: next.end } : line];
  });
}

/** A cell, or a line of prose, without a pipe. */
const isOpen = (text: string, line: Line): boolean => !isBlank(text, line) && !hasPipe(text, line);

const textOf = (text: string, line: Line | undefined): string =>
  line ? text.slice(line.start, line.end) : '';
const hasPipe = (text: string, line: Line | undefined): boolean => PIPE.test(textOf(text, line));
const isBlank = (text: string, line: Line | undefined): boolean => textOf(text, line).trim() === '';

/** Do more lines hold one cell, closed, than several? */
function isClosed(text: string, lines: readonly Line[]): boolean {
  let [closed, parted] = [0, 0];
  for (const line of lines) {
    if (CLOSED.test(textOf(text, line))) closed++;
    else if (cellsOf(text, line).length > 1) parted++;
  }
  return closed >= FEWEST && closed > parted;
}

function cellsOf(text: string, { start, end }: Line): Line[] {
  const cells: Line[] = [];
  let from = start;
  for (let index = start; index <= end; index++) {
    if (index < end && !PIPE.test(text.charAt(index))) continue;
    if (text.slice(from, index).trim() !== '') cells.push({ start: from, end: index });
    from = index + 1;
  }
  return cells;
}
