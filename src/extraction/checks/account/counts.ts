/** Counts beside money: receptions, journeys, vehicles, buildings, staff, and what a single one of them cost. */
import { isZero } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { said } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { COUNTED, PER_HEAD, PERSONS } from './relations.ts';

export function* countsAndMoney(facts: Facts): Generator<Hit> {
  for (const [rule, money, count] of COUNTED) {
    // Money for receptions as a whole may all be for foreign guests: only the absence of money is telling.
    if (money === 'reception' && facts.of('reception_domestic').length > 0) continue;
    const [amounts, counts] = [facts.of(money), facts.of(count)];
    const [amount, number] = [amounts[0], counts[0]];
    if (!amount || !number || amounts.some((one) => counts.some((two) => isZero(one) === isZero(two))))
      continue;
    if (isZero(number) && mayBeNone(facts, money)) continue;
    // A vehicle that stood idle, or that other money kept, cost none; one that is written off is worth none.
    const idle = isZero(amount) && /vehicle/.test(money) && money !== 'vehicle_purchase';
    yield {
      ...hit(rule, [`${said(amount)}；${said(number)}`, '两者同为零或同不为零'], {
        amount,
        number,
        none: isZero(number),
      }),
      ...(idle ? { severity: 'note' } : {}),
    };
  }
}

/** Money that may have been spent without anything being counted. */
function mayBeNone(facts: Facts, money: string): boolean {
  if (money === 'reception') return facts.of('reception_foreign').some((one) => !isZero(one));
  // A vehicle that is hired, lent or gone by the end of the year cost money.
  return (
    money === 'vehicle_operation' && /租|借用|平台|划转|调拨|报废|处置|移交|上缴|核减/.test(facts.flow.text)
  );
}

export function* fewerPersons(facts: Facts): Generator<Hit> {
  for (const [batches, persons] of PERSONS) {
    const [batch, person] = [facts.of(batches)[0], facts.of(persons)[0]];
    if (!batch || !person || isZero(person) || person.amount >= batch.amount) continue;
    yield hit('three-public.fewer-persons', [said(person), `≥ ${batch.value}`], { person, batch });
  }
}

export function* perHead(facts: Facts): Generator<Hit> {
  for (const [money, count, most] of PER_HEAD) {
    if (money === 'reception' && facts.of('reception_domestic').length > 0) continue;
    if (money === 'reception' && facts.of('reception_foreign').some((one) => !isZero(one))) continue;
    const [amount, number] = [facts.of(money)[0], facts.of(count)[0]];
    if (!amount || !number || isZero(number)) continue;
    const each = amount.amount / number.amount;
    if (each <= most) continue;
    yield hit(
      'per-head.high',
      [`${said(amount)} ÷ ${said(number)}`, `${each.toFixed(2)} 元`, undefined, `${most} 元`],
      { amount, number, each: each.toFixed(0) },
    );
  }
}

const SAME = /一致|无差异|相符|相同|持平/;

/** Vehicles that the “三公” money keeps are some of those in the assets: more of all needs no reason, and a reason that is given is one. */
export function* vehiclesOwned(facts: Facts): Generator<Hit> {
  const [owned, assets] = [facts.of('vehicles_owned'), facts.of('assets_vehicles')];
  const [kept, held] = [owned[0], assets[0]];
  if (!kept || !held || owned.some((one) => assets.some((other) => one.value === other.value))) return;
  const reason = /车辆?[^。]{0,40}差异原因(?:是|为)?[:：]([^。]{0,60})/.exec(facts.flow.text)?.[1] ?? '';
  const explained = reason !== '' && !SAME.test(reason) && !/^(?:无|没有|不适用)/.test(reason);
  if (kept.amount < held.amount && (explained || reason === '')) return;
  yield hit(
    'vehicles.owned-and-assets',
    [said(kept), said(held), `${kept.amount - held.amount} ${kept.unit}`],
    { kept, held, reason },
    [kept, ...assets],
  );
}

const PURPOSE = /其他用车主要(?:是|为|用于):?([^。；]{1,60})/;
const OUT_OF_USE = /报废|停用|无法使用|超过使用年限|过了使用年限/;

/** What a document says the vehicles are for, against how many there are and what state they are in. */
export function* vehiclePurposes(facts: Facts): Generator<Hit> {
  const other = facts.of('assets_vehicles_other')[0];
  const all = facts.of('assets_vehicles').at(-1);
  const purpose = PURPOSE.exec(facts.flow.text)?.[1];
  if (!other || purpose === undefined) return;
  const none = /^(?:无|没有|不适用|本单位无|我单位无)/.test(purpose);
  const state = all && new RegExp(`\\(([^()]{0,80}(?:${OUT_OF_USE.source})[^()]{0,40})\\)`);
  const words = state?.exec(facts.flow.text.slice(...around(facts, all?.start ?? 0)))?.[1];
  if (all && words !== undefined && !none && !isZero(other))
    yield hit('vehicles.scrapped', [said(all), words], { all, state: words, other, purpose });
  else if (isZero(other) !== none)
    yield hit('vehicles.other-purpose', [said(other), none ? '0' : '> 0'], { other, purpose, none });
}

const PARAGRAPH = 300;

/** The flow beside an offset, as far as a paragraph goes. */
function around(facts: Facts, start: number): [from: number, to: number] {
  const { stop } = facts.placeOf({ id: '', start, end: start });
  return [stop, stop + PARAGRAPH];
}

/** More retired without fewer in post: as many must have come in. */
export function* staffTurnover(facts: Facts): Generator<Hit> {
  const [retired, active] = [facts.of('staff_retired', 'change')[0], facts.of('staff_active', 'change')[0]];
  const post = facts.of('staff_active')[0];
  if (!retired || !active || !post || retired.amount <= 0 || active.amount < 0) return;
  yield hit(
    'staff.turnover',
    [`${said(retired)}；${said(active)}`, '在职人员相应减少，或有调入'],
    { retired: said(retired), active: said(active), post: said(post) },
    [retired, active, post],
  );
}
