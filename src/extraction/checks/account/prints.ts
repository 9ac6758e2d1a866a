/** One quantity printed at several places: numbers that differ, units that differ. */
import type { Aspect } from '../../../domain/aspects.ts';
import { amountOf, exponentOf, isZero, less, tenThousandfold, toleranceOf, within } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { groupBy, said, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { SUMS } from './relations.ts';
import { oneSentence, together } from './scope.ts';

/** Amounts of one meaning; a share may be printed of two wholes, and a rate against two bases. */
const ONE_VALUE: ReadonlySet<Aspect> = new Set<Aspect>([
  'actual',
  'original_budget',
  'adjusted_budget',
  'change',
]);

export function* prints(facts: Facts): Generator<Hit> {
  const own = facts.index.groups();
  const earlier = groupBy(
    facts.figures.filter((figure) => figure.year !== facts.fiscalYear),
    (one) => `${one.year}|${one.measure}|${one.aspect}|${one.functionName}|${one.economicName}`,
  ).values();
  for (const groups of [own, earlier])
    for (const group of groups)
      if (group.length > 1 && ONE_VALUE.has((group[0] as Figure).aspect)) yield* ofGroup(facts, group);
}

/** The first print of a group against those that differ from it, one of each value. */
function* ofGroup(facts: Facts, group: readonly Figure[]): Generator<Hit> {
  const [first, ...rest] = group;
  if (!first) return;
  const seen = new Set([first.canonical]);
  for (const other of rest) {
    if (seen.has(other.canonical)) continue;
    seen.add(other.canonical);
    const gap = less(first, other.canonical);
    const rounding = Math.abs(first.amount - other.amount) <= first.step || isRounded(first, other);
    const mixed = tenThousandfold(first.amount, other.amount);
    // The tables in 元 and the prose in 万元 of one account.
    if (
      !mixed &&
      ((first.unit !== other.unit && isRounded(first, other)) || !isOneScope(facts, first, other))
    )
      continue;
    yield {
      ...hit(
        mixed ? 'unit.ten-thousand' : 'print.same-quantity',
        [said(first), said(other), mixed ? '10000 倍' : gap, '0'],
        { one: first, other, gap: gap.replace('-', ''), rounding },
      ),
      ...(mixed ? {} : severityOf(first, rounding)),
    };
  }
}

const severityOf = (figure: Figure, rounding: boolean): Pick<Hit, 'severity'> =>
  rounding ? { severity: 'minor' } : COUNTS.test(figure.measure) ? { severity: 'question' } : {};

const FUND = /国有资本|政府性基金|一般公共预算|财政拨款|财政/g;
/** Measures that name their fund: the words beside them have been looked at already. */
const NAMES_FUND = /^(?:general_public_budget|fiscal_appropriation|government_funds|state_capital)/;
/** What is counted is of no fund. */
const COUNTS = /^(?:assets_|vehicles_owned|vehicles_purchased|procurement|performance_)/;

/** The fund that a figure is of by its words: the last one named in its sentence, else the one of its section or table. */
const fundOf = (facts: Facts, figure: Figure): string => {
  const { sentence, titles, inTable } = facts.placeOf(figure);
  return ((inTable ? null : sentence.match(FUND)) ?? titles.match(FUND))?.at(-1) ?? '';
};

/** Two prints are of one quantity only where their words leave no other reading: numbers of one sentence are parts of one statement, and staff are told body by body. */
function isOneScope(facts: Facts, a: Figure, b: Figure): boolean {
  if (oneSentence(facts, a, b)) return false;
  const near = together(facts, a, b);
  if (near && a.measure.startsWith('staff')) return false;
  if (near && a.measure.endsWith('_total')) return isOneTotal(facts, a, b);
  if (NAMES_FUND.test(a.measure) || COUNTS.test(a.measure)) return true;
  return fundOf(facts, a) === fundOf(facts, b);
}

/** 总计 in one section may be with and without what was carried over: only where its parts make up the one, and are not the other, is it two. */
function isOneTotal(facts: Facts, a: Figure, b: Figure): boolean {
  if (a.aspect !== 'actual') return true;
  const parts = (SUMS.find(({ total }) => total === a.measure)?.parts[0] ?? []).map((measure) =>
    facts.of(measure),
  );
  const figures = parts.flatMap((part) => part.slice(0, 1));
  if (figures.length < parts.length || figures.every(isZero)) return false;
  const wrong = [a, b].filter((total) => !within(amountOf(figures), total.amount, toleranceOf(...figures)));
  return wrong.length === 1 && !parts.flat().some((one) => one.canonical === wrong[0]?.canonical);
}

/** 905.3 is 905.31 printed to one decimal, and 1,234.57万元 is 12,345,678.90元: within half of the coarser print's last digit. */
function isRounded(a: Figure, b: Figure): boolean {
  const [fine, coarse] = [lastDigit(a), lastDigit(b)].sort((x, y) => x - y) as [number, number];
  return fine !== coarse && Math.abs(a.amount - b.amount) <= coarse / 2 + 1e-6;
}

/** What one step of a print's last digit is worth, in its canonical unit. */
const lastDigit = (figure: Figure): number => 10 ** (exponentOf(figure.unit) - figure.decimals);
