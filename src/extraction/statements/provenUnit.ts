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

const SEVERAL = 3;
/** A body that spends no more yuan in a year has no table of it. */
const FEWEST_YUAN = 1000;

/** 万元 where it is the unit of all money that a text states, several times; null else. */
export function unitOfText(source: string): Unit | null {
  const units = [...source.matchAll(/\d\s*(亿元|万元|元)/g)].map((match) => match[1]);
  return units.length >= SEVERAL && units.every((unit) => unit === '万元') ? '万元' : null;
}

/** Are these amounts, which are of no stated unit, too small for 元, and some not whole? */
export function areOfTenThousands(figures: readonly StatementFigure[]): boolean {
  const amounts = figures
    .filter(({ unit, value }) => dimensionOf(unit) === 'money' && Number(value) !== 0)
    .map(({ value }) => value);
  return (
    amounts.length > 1 &&
    amounts.every((value) => Math.abs(Number(value)) < FEWEST_YUAN) &&
    amounts.some((value) => /\.\d*[1-9]/.test(value))
  );
}
