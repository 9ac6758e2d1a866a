/**
 * Names that a narrow column broke over lines above and below the code and the amounts of their row, or below them alone: put
 * back behind their code. Code and amounts stand in one line, so that nothing but the name depends on it.
 */
import { isFunctionCode } from '../../../lexicon/functionCodes.ts';
import { isAmount, tokenLines, type Token } from './items.ts';

type Line = readonly Token[];

/** Lines that a name goes on over at most. */
const MOST_RESTS = 3;

/** Longer lines are no rests of names. */
const LONGEST_REST = 20;

const isWords = (line: Line | undefined): boolean =>
  line?.length === 1 &&
  /^[\p{Script=Han}()、]+$/u.test(line[0]?.text ?? '') &&
  restOf(line).length <= LONGEST_REST;
const restOf = (line: Line | undefined): string => line?.[0]?.text ?? '';

/** Are the amounts behind `from` some, with decimals, and nothing else? */
const hasAmounts = (line: Line, from: number): boolean =>
  line.length > from &&
  line.slice(from).every(isAmount) &&
  line.slice(from).some(({ text }) => text.includes('.'));

const isCoded = (line: Line | undefined): boolean => isFunctionCode(line?.[0]?.text ?? '');
/** 201 306.90 306.90 */
const isNameless = (line: Line): boolean => isCoded(line) && hasAmounts(line, 1);
/** 2080505 本养老保险缴费 545.85 504.39 */
const isNamed = (line: Line): boolean =>
  isCoded(line) && line[1] !== undefined && !isAmount(line[1]) && hasAmounts(line, 2);

/** The same words, those of a broken name together behind its code. */
export function withWholeNames(tokens: readonly Token[]): Token[] {
  const lines = tokenLines(tokens);
  // Names stand in the middle of their row in all its rows, or at its top.
  const centred = lines.some(
    (line, index) => isNameless(line) && isWords(lines[index - 1]) && isWords(lines[index + 1]),
  );
  const rests = new Set<number>();
  const whole = lines.map((line, index) => {
    const [code, ...others] = line;
    const named = isNamed(line);
    if (!code || (!named && !isNameless(line)) || !isWords(lines[index + 1])) return line;
    const above = centred && isWords(lines[index - 1]) && !rests.has(index - 1);
    let to = index + 2;
    while (!centred && to <= index + MOST_RESTS && isWords(lines[to])) to++;
    const ends = isCoded(lines[to]) || to >= lines.length;
    if (centred ? !above : !named || !ends) return line;
    const below = lines.slice(index + 1, to);
    for (let at = index + 1; at < to; at++) rests.add(at);
    if (above) rests.add(index - 1);
    const text =
      (above ? restOf(lines[index - 1]) : '') +
      (named ? (others[0]?.text ?? '') : '') +
      below.map(restOf).join('');
    const name: Token = {
      text,
      start: code.end,
      end: code.end,
      begins: false,
      joined: below.at(-1)?.[0]?.end ?? code.end,
    };
    return [code, name, ...(named ? others.slice(1) : others)];
  });
  return whole.flatMap((line, index) => (rests.has(index) ? [] : line));
}
