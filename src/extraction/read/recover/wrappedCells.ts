/**
 * Rows that a converter drew over several lines, their cells wrapped: with a rule between each two rows (`+-----+-----+`), or as
 * `|一、一般公共预算财政拨 |2,238.1|` above `|款收入                 |0      |`, where a line goes on below cells that are full.
 */
import type { Cell } from '../../document/document.ts';
import type { MarkedLine } from './markedLine.ts';

const RULE = /^\s*\+(?:[-=+]+)\+\s*$/;
/** Fewer rules frame a header, or the whole. */
const FEWEST_RULES = 3;
const DRAWN = /^\s*\|.*\|\s*$/s;
/** A cell with more columns left would have held another character. */
const MOST_LEFT = 1;
const OPENS_ROW = /^(?:\d{3}|[一二三四五六七八九十]+、|[（(])/;
const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

export const isRuleOfGrid = (text: string): boolean => RULE.test(text);

/** The lines of one table that go on in the row of the line before. */
export function wrappedLines(lines: readonly MarkedLine[]): ReadonlySet<MarkedLine> {
  const rules = lines.filter(({ text }) => isRuleOfGrid(text)).length;
  const isOn =
    rules >= FEWEST_RULES && lines.every(({ text }) => isRuleOfGrid(text) || DRAWN.test(text))
      ? ({ text }: MarkedLine, above: MarkedLine) => !isRuleOfGrid(text) && !isRuleOfGrid(above.text)
      : isDrawn(lines)
        ? isBelowFull
        : null;
  return new Set(
    isOn === null ? [] : lines.filter((line, index) => index > 0 && isOn(line, lines[index - 1] ?? line)),
  );
}

/** Every line as wide as the others, as a screen shows them; a line of Markdown is a row. */
function isDrawn(lines: readonly MarkedLine[]): boolean {
  if (lines.some(({ text }) => text.includes('---'))) return false;
  const first = widthOf(lines[0]?.text ?? '');
  return lines.every(({ text }) => DRAWN.test(text) && widthOf(text) === first);
}

const widthOf = (text: string): number => text.trim().length + (text.match(WIDE)?.length ?? 0);

/** Has each cell a full one above, whose word or number it can be the rest of? */
function isBelowFull({ text }: MarkedLine, above: MarkedLine): boolean {
  const [cells, uppers] = [textsOf(text), textsOf(above.text)];
  const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [[cell, uppers[index] ?? '']]));
  return (
    cells.length === uppers.length &&
    filled.length > 0 &&
    filled.every(([cell, upper]) => isRest(cell, upper))
  );
}

function isRest(cell = '', upper = ''): boolean {
  const [rest, begun] = [cell.trim(), upper.trim()];
  if (begun === '' || upper.length - upper.trimEnd().length > MOST_LEFT || OPENS_ROW.test(rest)) return false;
  return !AMOUNT.test(begun) || (/^\d{1,2}$/.test(rest) && /\.\d?$/.test(begun));
}

const textsOf = (text: string): string[] => text.trim().slice(1, -1).split('|');

/**
 * A row with what its next line holds: a name goes on; a number that a line end tore reaches over both, and is none that could be
 * read, for what it says stands nowhere as it is.
 */
export const wrappedCells = (cells: readonly Cell[], below: readonly Cell[]): Cell[] =>
  cells.map((cell, index) => {
    const rest = below[index];
    if (!rest || rest.text === '') return cell;
    if (cell.text === '') return rest;
    const isTorn = /\d/.test(rest.text);
    return {
      ...cell,
      text: `${cell.text}${isTorn ? ' ' : ''}${rest.text}`,
      end: isTorn ? rest.end : cell.end,
    };
  });
