/**
 * A name in a table whose columns a converter read side by side: its pieces stand in order, with pieces of other cells
 * between them. A piece is part of a line, and mostly whole lines.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A character's place, and whether a line begins or ends there. */
export interface Lines {
  readonly text: string;
  /** 1 where a line begins; one more entry, 1, marks the end. */
  readonly opens: Uint8Array;
}

const MOST_PIECES = 4;

export interface Found {
  readonly pieces: readonly Piece[];
  /** One a piece, and one more for each end of a piece inside a line. */
  readonly cost: number;
}

/**
 * Where `name` stands in the lines, at least cost and at most `limit`; characters of `taken` (null: none) belong to other cells.
 * Null where it does not.
 */
export function findPieces(
  lines: Lines,
  name: string,
  limit: number,
  taken: Uint8Array | null,
): Found | null {
  // The first character of most names is not in the row.
  if (!lines.text.includes(name.charAt(0))) return null;
  let best: Found | null = null;
  const isFree = (at: number): boolean => taken?.[at] !== 1;
  const search = (at: number, from: number, pieces: readonly Piece[], cost: number): void => {
    if (at === name.length) {
      if (!best || cost < best.cost) best = { pieces, cost };
      return;
    }
    if (pieces.length === MOST_PIECES) return;
    for (
      let start = lines.text.indexOf(name.charAt(at), from);
      start >= 0;
      start = lines.text.indexOf(name.charAt(at), start + 1)
    ) {
      const opened = cost + 1 + (lines.opens[start] ? 0 : 1);
      if (opened >= (best?.cost ?? limit + 1)) continue;
      let length = 0;
      while (
        at + length < name.length &&
        lines.text[start + length] === name[at + length] &&
        isFree(start + length)
      ) {
        length++;
        const end = start + length;
        const whole = at + length === name.length;
        // Between two pieces stands at least one other character: else they were one.
        if (!whole && lines.text[end] === name[at + length] && isFree(end)) continue;
        const closed = opened + (lines.opens[end] ? 0 : 1);
        if (closed < (best?.cost ?? limit + 1)) search(at + length, end, [...pieces, { start, end }], closed);
      }
    }
  };
  search(0, 0, [], 0);
  return best;
}
