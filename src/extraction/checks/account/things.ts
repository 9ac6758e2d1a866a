/** What is counted beside money: receptions, journeys, vehicles, buildings. */
import { isZero } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { COUNTED, PERSONS, type Relation } from './relations.ts';

const sides = (facts: Facts, { left, right }: Relation): (readonly Figure[])[] =>
  [...left, ...right].flat().map(({ measure }) => facts.of(measure));

export function* countsAndMoney(facts: Facts): Generator<Hit> {
  for (const relation of COUNTED) {
    const [amounts = [], counts = []] = sides(facts, relation);
    const [amount, number] = [amounts[0], counts[0]];
    if (!amount || !number || amounts.some((one) => counts.some((two) => isZero(one) === isZero(two))))
      continue;
    if (amount.measure === 'reception' && facts.of('reception_domestic').length > 0) continue;
    if (isZero(number) && mayBeNone(facts, amount.measure)) continue;
    // A vehicle that stood idle, or that other money kept, cost none; one that is written off is worth none.
    const idle = isZero(amount) && /vehicle/.test(amount.measure) && amount.measure !== 'vehicle_purchase';
    yield hit(
      relation.rule,
      { printed: [amount, number], computed: '两者同为零或同不为零', amount, number, none: isZero(number) },
      { severity: idle ? 'note' : undefined },
    );
  }
  for (const relation of PERSONS) {
    const [[person] = [], [batch] = []] = sides(facts, relation);
    if (person && batch && !isZero(person) && person.amount < batch.amount)
      yield hit(relation.rule, { printed: person, computed: `≥ ${batch.value}`, batch });
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

/** Vehicles that the “三公” money keeps are some of those in the assets: more of all needs no reason, and a reason that is given is one. */
export function* vehiclesOwned(facts: Facts): Generator<Hit> {
  const [owned, assets] = [facts.of('vehicles_owned'), facts.of('assets_vehicles')];
  const [kept, held] = [owned[0], assets[0]];
  if (!kept || !held || owned.some((one) => assets.some((other) => one.value === other.value))) return;
  const reason = /车辆?[^。]{0,40}差异原因(?:是|为)?[:：]([^。]{0,60})/.exec(facts.flow.text)?.[1] ?? '';
  const isNone = /一致|无差异|相符|相同|持平|^(?:无|没有|不适用)/.test(reason);
  if (kept.amount < held.amount && !(reason !== '' && isNone)) return;
  const difference = `${kept.amount - held.amount} ${kept.unit}`;
  yield hit(
    'vehicles.owned-and-assets',
    { printed: kept, computed: held, difference, reason },
    { about: [kept, ...assets] },
  );
}

const PURPOSE = /其他用车主要(?:是|为|用于):?([^。；]{1,60})/;
const OUT_OF_USE = /\(([^()]{0,80}(?:报废|停用|无法使用|超过使用年限|过了使用年限)[^()]{0,40})\)/;
const PARAGRAPH = 300;

/** Vehicles that are told to be out of use and to be used. */
export function* vehiclesScrapped(facts: Facts): Generator<Hit> {
  const [other, all] = [facts.first('assets_vehicles_other'), facts.of('assets_vehicles').at(-1)];
  const purpose = PURPOSE.exec(facts.flow.text)?.[1] ?? '无';
  if (!other || !all || isZero(other) || /^(?:无|没有|不适用|本单位无|我单位无)/.test(purpose)) return;
  const { stop } = facts.placeOf(all);
  const state = OUT_OF_USE.exec(facts.flow.text.slice(stop, stop + PARAGRAPH))?.[1];
  if (state !== undefined) yield hit('vehicles.scrapped', { printed: all, computed: state, other, purpose });
}
