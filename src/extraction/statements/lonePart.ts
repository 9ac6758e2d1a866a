/**
 * 机关运行经费, printed as that of 行政单位 and of 参照公务员法管理事业单位 without their sum: where only one of them has any, it is the whole.
 * Of two nothing is said, nor where the whole is printed itself.
 */
import type { RowReading, StatementFigure } from './reading.ts';

/** `parts`: places of the figures that rows of parts state. The readings, those parts left that are not the whole. */
export function withLoneParts(
  { figures, numbers, ...rest }: RowReading,
  parts: ReadonlySet<number>,
): RowReading {
  const isLone = (figure: StatementFigure): boolean =>
    !figures.some(
      (other) =>
        other.start !== figure.start &&
        other.measure === figure.measure &&
        other.aspect === figure.aspect &&
        (!parts.has(other.start) || Number(other.value) !== 0 || Number(figure.value) === 0),
    );
  const left = new Set(
    figures.filter((figure) => parts.has(figure.start) && !isLone(figure)).map(({ start }) => start),
  );
  return {
    ...rest,
    figures: figures.filter(({ start }) => !left.has(start)),
    numbers: numbers.map((one) => (left.has(one.start) ? { ...one, reason: 'unmeasured' } : one)),
  };
}
