/** What an account says in words against what it prints: that there is none of a fund, what a count is of, what one thing or person cost. */
import type { Measure } from '../../../domain/measures.ts';
import { flowPlace } from '../../text/flow.ts';
import type { Facts } from '../facts.ts';
import { isZero, show } from '../figure.ts';
import { hit, type Check, type Hit } from '../finding.ts';

/** Of the opening budget, of another year, of the head office alone: there may be some all the same. */
const OF_SOME = /年初|上年|以前年度|机关|本级|局本部|\d/;

/** 本单位无政府性基金预算收支, where some is printed. */
function* denied(facts: Facts): Generator<Hit> {
  for (const [measure, at] of facts.absent) {
    const printed = facts.every(measure, 'actual').find((one) => !isZero(one));
    const computed = facts.flow.source.slice(at.start, at.end).replace(/\s/g, '');
    // Behind a comma the words may speak of something else: 无…收入，使用上年结转安排支出.
    if (!printed || /[，,](?!也|没有|无)/.test(computed) || facts.oneSentence(printed, at)) continue;
    if (OF_SOME.test(computed) || OF_SOME.test(facts.placeOf(at).clause.replace(/20\d\d年度?/g, '')))
      continue;
    yield hit('absence.printed', { printed, computed, about: [printed, at] });
  }
}

const LISTED = /^个?[一-龥]{0,6}[，,]?(?:分别(?:是|为)|即)[:：]?([^。；:：]+?)(?=[。；\n]|[，,]下[设属])/;
/** How the name of an office or institution ends; 和 and 等 make it unsure where one ends. */
const UNIT = /^[^和及与等，,]*[科室处股办局队部所站委组厅院馆校会]$|^[^和及与等，,]*中心$/;

/** 下设3个科室，分别是: and four names. */
function* counted({ first, flow }: Facts): Generator<Hit> {
  for (const measure of ['internal_offices', 'subordinate_institutions'] as const) {
    const printed = first(measure);
    const behind = printed && flow.text.slice(flowPlace(flow, printed.end)).slice(0, 600);
    const names = (LISTED.exec(behind ?? '')?.[1] ?? '').replace(/\([^()]*\)/g, '').split('、');
    if (!printed || printed.amount === names.length) continue;
    // 分别是：我单位无下设处室 names none.
    if (!names.every((name) => UNIT.test(name) && !/[无没]/.test(name))) continue;
    yield hit('count.listed', { printed, computed: `${names.length} 个`, names });
  }
}

/** Money, what it was spent on, and the most, in 元, that one of them may cost before a reader asks. */
const EACH: readonly (readonly [money: Measure, count: Measure, most: number])[] = [
  ['overseas_travel', 'overseas_persons', 150_000],
  ['vehicle_operation', 'vehicles_owned', 150_000],
  ['vehicle_purchase', 'vehicles_purchased', 450_000],
  ['assets_vehicle_value', 'assets_vehicles', 1_000_000],
  ['reception_domestic', 'reception_persons', 1500],
  ['reception', 'reception_persons', 1500],
];

/** Vehicles that are hired, lent or gone by the end of the year cost money and are not counted; some kinds cost more. */
export const GONE_VEHICLES = /租|借用|平台|划转|调拨|报废|处置|移交|上缴|核减/;
/** Of a kind that it has; each account prints those that it has none of, too. */
const UNUSUAL_VEHICLES = new RegExp(
  `(?:${GONE_VEHICLES.source}|特种|执法执勤|救护|消防)(?![一-龥]{0,8}用车0辆)`,
);

/** More for one than a reader would expect: all prints say so, or none is asked about. */
function* costly({ of, flow, together }: Facts): Generator<Hit> {
  for (const [money, count, most] of EACH) {
    const [amounts, numbers] = [of(money), of(count)];
    const [[amount], [number]] = [amounts, numbers];
    if (!amount || !number || numbers.some(isZero) || !together(amount, number)) continue;
    if (amounts.some((one) => numbers.some((other) => one.amount <= other.amount * most))) continue;
    if (money.includes('vehicle') && UNUSUAL_VEHICLES.test(flow.text)) continue;
    // Guests from abroad are more costly, and may not be among those that are counted.
    const isOfAll = of('reception_domestic').length === 0 && of('reception_foreign').every(isZero);
    if (money === 'reception' && !isOfAll) continue;
    const computed = show((amount.amount / number.amount).toFixed(2), '元');
    yield hit('count.costly', { printed: [amount, number], computed, amount, number });
  }
}

export const told: readonly Check[] = [denied, counted, costly];
