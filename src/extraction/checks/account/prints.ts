/** One quantity printed at several places: numbers that differ, units that differ, vehicles that are counted twice. */
import type { Aspect } from '../../../domain/aspects.ts';
import type { Facts } from '../facts.ts';
import { exponentOf, firstBy, fits, groupBy, isZero, less, tenThousandfold, type Figure } from '../figure.ts';
import { equalHit, hit, type Hit } from '../finding.ts';
import { partsOf } from './relations.ts';

/** Amounts of one meaning; a share may be printed of two wholes, and a rate against two bases. */
const ONE_VALUE: readonly Aspect[] = ['actual', 'original_budget', 'adjusted_budget', 'change'];

/** The first print of each quantity against those that differ from it, one of each value. */
export function* prints(facts: Facts): Generator<Hit> {
  const amounts = facts.figures.filter(({ aspect }) => ONE_VALUE.includes(aspect));
  const quantityOf = ({ year, measure, aspect, functionName, economicName }: Figure): string =>
    `${year}|${measure}|${aspect}|${functionName}|${economicName}`;
  for (const [first, ...rest] of groupBy(amounts, quantityOf).values())
    if (rest.some(({ canonical }) => canonical !== first?.canonical))
      for (const [value, other] of firstBy(rest, ({ canonical }) => canonical))
        if (first && value !== first.canonical) yield* differing(facts, first, other);
}

function* differing(facts: Facts, first: Figure, other: Figure): Generator<Hit> {
  if (tenThousandfold(first.amount, other.amount)) yield equalHit('print.same-quantity', first, other);
  // The tables in 元 and the prose in 万元 of one account.
  else if ((first.unit === other.unit || !isRounded(first, other)) && isOneScope(facts, first, other)) {
    const rounding = Math.abs(first.amount - other.amount) <= first.step || isRounded(first, other);
    const severity = rounding ? 'minor' : COUNTS.test(first.measure) && 'question';
    const told = { difference: less(first, other.canonical), tolerance: '0', rounding, severity } as const;
    yield hit('print.same-quantity', { printed: first, computed: other, ...told });
  }
}

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
  if (facts.oneSentence(a, b)) return false;
  const near = facts.together(a, b);
  if (near && a.measure.startsWith('staff')) return false;
  if (near && a.measure.endsWith('_total')) return isOneTotal(facts, a, b);
  if (a.measure.startsWith('reception_foreign') && isAbroad(facts, a) !== isAbroad(facts, b)) return false;
  return NAMES_FUND.test(a.measure) || COUNTS.test(a.measure) || fundOf(facts, a) === fundOf(facts, b);
}

/** 国内公务接待9批次（含外事接待2批次）；国（境）外公务接待0批次: guests from abroad who came, and those received abroad. */
const isAbroad = (facts: Facts, figure: Figure): boolean =>
  facts.placeOf(figure).sentence.includes('国(境)外');

/** 总计 in one section may be with and without what was carried over: only where its parts make up the one, and are not the other, is it two. */
function isOneTotal(facts: Facts, a: Figure, b: Figure): boolean {
  if (a.aspect !== 'actual') return true;
  const parts = partsOf(a.measure).map((measure) => facts.of(measure));
  const figures = parts.flatMap((part) => part.slice(0, 1));
  if (figures.length < parts.length || figures.every(isZero)) return false;
  const wrong = [a, b].filter((total) => !fits(total, figures));
  return wrong.length === 1 && !parts.flat().some(({ canonical }) => canonical === wrong[0]?.canonical);
}

/** 905.3 is 905.31 printed to one decimal, and 1,234.57万元 is 12,345,678.90元: within half of the coarser print's last digit. */
function isRounded(a: Figure, b: Figure): boolean {
  const [fine = 0, coarse = 0] = [a, b]
    .map(({ unit, decimals }) => 10 ** (exponentOf(unit) - decimals))
    .sort((x, y) => x - y);
  return fine !== coarse && Math.abs(a.amount - b.amount) <= coarse / 2 + 1e-6;
}

/** Vehicles that the “三公” money keeps are some of those in the assets: more of all needs no reason, and a reason that is given is one. */
export function* vehicles(facts: Facts): Generator<Hit> {
  const [all, assets] = [facts.of('vehicles_owned'), facts.of('assets_vehicles')];
  const [kept, held] = [all[0], assets[0]];
  if (!kept || !held || all.some((one) => assets.some((other) => one.value === other.value))) return;
  const reason = /车辆?[^。]{0,40}差异原因(?:是|为)?[:：]([^。]{0,60})/.exec(facts.flow.text)?.[1] ?? '';
  const isNone = /一致|无差异|相符|相同|持平|^(?:无|没有|不适用)/.test(reason);
  if (kept.amount < held.amount && !(reason !== '' && isNone)) return;
  const told = { difference: `${kept.amount - held.amount} ${kept.unit}`, reason, about: [kept, ...assets] };
  yield hit('vehicles.owned-and-assets', { printed: kept, computed: held, ...told });
}
