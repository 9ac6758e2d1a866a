/** The unit of a table that states none: that of the document's other tables, where its whole is what one of them says it is. */
import { dimensionOf, type Unit } from '../../domain/units.ts';
import type { StatementFigure } from './reading.ts';

/** 20，004.55; a short or a round amount may stand anywhere. */
const TELLING = /^-?\d{3,}\.\d*[1-9]$/;

const isWhole = ({ functionName, economicName }: StatementFigure): boolean =>
  functionName === '' && economicName === '';

/** The one unit of money in which all these figures are; null where there is none, or another. */
export function moneyUnitIn(figures: readonly StatementFigure[]): Unit | null {
  const [unit, ...others] = new Set(
    figures.map((figure) => figure.unit).filter((one) => dimensionOf(one) === 'money'),
  );
  return unit !== undefined && others.length === 0 ? unit : null;
}

/** Do wholes of a table stand among the `known` ones, and none against them? */
export function isBorneOutBy(known: readonly StatementFigure[], own: readonly StatementFigure[]): boolean {
  const wholes = known.filter(isWhole);
  const told = own.filter(isWhole).flatMap((figure) => {
    const same = wholes.filter(
      ({ measure, aspect, yearOffset }) =>
        measure === figure.measure && aspect === figure.aspect && yearOffset === figure.yearOffset,
    );
    return same.map(({ value }) => ({ agrees: value === figure.value, telling: TELLING.test(value) }));
  });
  return told.some(({ telling }) => telling) && told.every(({ agrees }) => agrees);
}
