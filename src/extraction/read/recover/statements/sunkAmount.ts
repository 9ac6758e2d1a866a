/** The amount of a column whose title reaches over the whole header, printed in the header's last line. */
import { isAmount, type Token } from './items.ts';
import type { Path } from './spans.ts';

/**
 * 预算数 决算数 216.40 above 18.00 7.35: the amount of the last column, whose title alone reaches over all rows of the header, stands in the
 * line of the lowest titles, and behind the others that it is of a row with.
 */
export function withSunkAmount(
  source: string,
  columns: readonly Path[],
  tokens: readonly Token[],
  end: number,
): readonly Token[] {
  const below = tokens.slice(end);
  const [sunk, ...others] = below;
  const isAlone = columns.every((path, index) => (path.length === 1) === (index === columns.length - 1));
  const breaks = (one: Token | undefined, next: Token | undefined): boolean =>
    source.slice(one?.end ?? 0, next?.start ?? 0).includes('\n');
  if (!isAlone || !sunk || !isAmount(sunk) || breaks(tokens[end - 1], sunk) || !breaks(sunk, others[0]))
    return below;
  const past = others.findIndex(
    (token, index) => !isAmount(token) || (index > 0 && breaks(others[index - 1], token)),
  );
  const row = past < 0 ? others : others.slice(0, past);
  return row.length > 1 && row.every(isAmount) ? [...row, sunk, ...others.slice(row.length)] : below;
}
