/** One quantity printed at several places: numbers that differ, units that differ. */
import type { Aspect } from '../../domain/aspects.ts';
import { absoluteDecimal, compareDecimals, subtractDecimals } from '../../domain/decimal.ts';
import { isUnit, UNITS } from '../../domain/units.ts';
import { show, stepOf } from './amounts.ts';
import { type Facts, type Figure, seriesKey } from './facts.ts';
import { perDocument } from './perDocument.ts';
import { type Hit, idsOf, said, stated } from './rule.ts';

/** Amounts of one meaning; a share may be printed of two wholes, and a rate against two bases. */
const ONE_VALUE: ReadonlySet<Aspect> = new Set<Aspect>([
  'actual',
  'original_budget',
  'adjusted_budget',
  'change',
]);

/** The prints of one quantity, where they are not all the same. */
const prints = perDocument((facts): Figure[][] => {
  const groups = new Map<string, Figure[]>();
  for (const figure of facts.figures) {
    if (!ONE_VALUE.has(figure.aspect)) continue;
    const key = `${seriesKey(figure)}|${figure.aspect}|${figure.year}`;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups.values()].filter((group) =>
    group.some((figure) => figure.canonical !== group[0]?.canonical),
  );
});

const TEN_THOUSAND = 10_000;

/** Whether two prints are one amount in 元 and in 万元 under the same unit. */
export function tenThousandfold(a: string, b: string): boolean {
  const [x, y] = [Math.abs(Number(a)), Math.abs(Number(b))].sort((one, other) => one - other);
  return x !== undefined && y !== undefined && x > 0 && Math.abs(y / x / TEN_THOUSAND - 1) < 1e-4;
}

/** The prints of a group that differ from its first, one of each value. */
function others(group: readonly Figure[]): [Figure, Figure][] {
  const [first] = group;
  if (!first) return [];
  const seen = new Set([first.canonical]);
  return group.flatMap((figure): [Figure, Figure][] => {
    if (seen.has(figure.canonical)) return [];
    seen.add(figure.canonical);
    return [[first, figure]];
  });
}

export function printedTwice(facts: Facts): Hit[] {
  return prints(facts).flatMap((group) =>
    others(group).flatMap(([first, figure]): Hit[] => {
      if (tenThousandfold(first.canonical, figure.canonical)) return [];
      const difference = subtractDecimals(first.canonical, figure.canonical);
      const rounding =
        compareDecimals(absoluteDecimal(difference), stepOf(facts, first.unit)) <= 0 ||
        isRounded(first, figure);
      return [
        {
          ...(rounding ? { severity: 'note' as const } : {}),
          question: `${stated(facts, first)}，${stated(facts, figure)}，同一数字两处不同（差 ${show(difference, first.unit)}），${rounding ? '是否为四舍五入所致' : '以何者为准'}？`,
          printed: said(first),
          computed: said(figure),
          difference: show(difference, first.unit),
          tolerance: '0',
          ids: idsOf(first, figure),
        },
      ];
    }),
  );
}

/** 905.3 is 905.31 printed to one decimal, and 1,234.57万元 is 12,345,678.90元: within half of the coarser print's last digit. */
function isRounded(a: Figure, b: Figure): boolean {
  const [fine, coarse] = [a, b].sort((x, y) => lastDigit(x) - lastDigit(y)) as [Figure, Figure];
  if (lastDigit(fine) === lastDigit(coarse)) return false;
  return (
    Math.abs(Number(fine.canonical) - Number(coarse.canonical)) <= lastDigit(coarse) / 2 + Number.EPSILON
  );
}

/** What one step of a print's last digit is worth, in its canonical unit. */
const lastDigit = (figure: Figure): number =>
  10 ** ((isUnit(figure.unit) ? UNITS[figure.unit].exponent : 0) - figure.decimals);

export function unitsMixed(facts: Facts): Hit[] {
  return prints(facts).flatMap((group) =>
    others(group).flatMap(([first, figure]): Hit[] => {
      if (!tenThousandfold(first.canonical, figure.canonical)) return [];
      return [
        {
          question: `${stated(facts, first)}，${stated(facts, figure)}，两数恰差一万倍，单位“元”与“万元”是否写错？`,
          printed: said(first),
          computed: said(figure),
          difference: '10000 倍',
          ids: idsOf(first, figure),
        },
      ];
    }),
  );
}
