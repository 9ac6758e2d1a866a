/** Vehicles that are owned, counted twice, and told to be out of use. */
import type { Facts } from '../facts.ts';
import { isZero } from '../figure.ts';
import { hit, type Check, type Hit } from '../finding.ts';

/** Vehicles that the “三公” money keeps are some of those in the assets: more of all needs no reason, and a reason that is given is one. */
function* owned(facts: Facts): Generator<Hit> {
  const [all, assets] = [facts.of('vehicles_owned'), facts.of('assets_vehicles')];
  const [kept, held] = [all[0], assets[0]];
  if (!kept || !held || all.some((one) => assets.some((other) => one.value === other.value))) return;
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
function* scrapped(facts: Facts): Generator<Hit> {
  const [other, all] = [facts.first('assets_vehicles_other'), facts.of('assets_vehicles').at(-1)];
  const purpose = PURPOSE.exec(facts.flow.text)?.[1] ?? '无';
  if (!other || !all || isZero(other) || /^(?:无|没有|不适用|本单位无|我单位无)/.test(purpose)) return;
  const { stop } = facts.placeOf(all);
  const state = OUT_OF_USE.exec(facts.flow.text.slice(stop, stop + PARAGRAPH))?.[1];
  if (state !== undefined) yield hit('vehicles.scrapped', { printed: all, computed: state, other, purpose });
}

export const vehicles: readonly Check[] = [owned, scrapped];
