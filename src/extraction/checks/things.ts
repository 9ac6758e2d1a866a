/** Counts beside money: receptions, journeys and vehicles, and what a single one of them cost. */
import { compareDecimals, subtractDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measures.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../domain/threePublic.ts';
import { show, stepOfFigure, within } from './amounts.ts';
import type { Facts, Figure } from './facts.ts';
import { idsOf, nameOf, oneSentence, said, stated, type Hit } from './rule.ts';
import { sumOf } from './sums.ts';

/** An outturn above the adjusted budget, or above the original one where no adjusted budget is printed. */
export function overBudget(facts: Facts): Hit[] {
  return THREE_PUBLIC_AMOUNTS.flatMap((measure): Hit[] => {
    const actual = facts.of(measure)[0];
    const budget = facts.of(measure, 'adjusted_budget')[0] ?? facts.of(measure, 'original_budget')[0];
    if (!actual || !budget || compareDecimals(actual.canonical, budget.canonical) <= 0) return [];
    const over = subtractDecimals(actual.canonical, budget.canonical);
    if (compareDecimals(over, stepOfFigure(facts, actual)) <= 0) return [];
    return [
      {
        question: `${stated(facts, actual)}，超过${stated(facts, budget).replace('印', '所印')}，超出 ${show(over, actual.unit)}，是否超预算列支？`,
        printed: said(actual),
        computed: `≤ ${said(budget)}`,
        difference: show(over, actual.unit),
        tolerance: show(stepOfFigure(facts, actual), actual.unit),
        ids: idsOf(actual, budget),
      },
    ];
  });
}

/** Money and the count that it bought. Vehicles kept are not vehicles bought, so each count has its own money. */
const PAIRS: readonly (readonly [money: Measure, count: Measure])[] = [
  // Persons may travel in a group that another body sent.
  ['overseas_travel', 'overseas_persons'],
  ['vehicle_purchase', 'vehicles_purchased'],
  ['vehicle_operation', 'vehicles_owned'],
  ['reception_domestic', 'reception_batches'],
  ['reception_domestic', 'reception_persons'],
  ['reception_foreign', 'reception_foreign_batches'],
  ['reception_foreign', 'reception_foreign_persons'],
  // Money for receptions as a whole may all be for foreign guests: only the absence of money is telling.
  ['reception', 'reception_batches'],
  ['reception', 'reception_persons'],
  ['reception_persons', 'reception_batches'],
];

const isZero = (figure: Figure): boolean => Number(figure.value) === 0;

export function countsAndMoney(facts: Facts): Hit[] {
  const hits = PAIRS.flatMap(([money, count]): Hit[] => {
    if (money === 'reception' && facts.of('reception_domestic').length > 0) return [];
    const amounts = facts.of(money);
    const counts = facts.of(count);
    const [amount, number] = [amounts[0], counts[0]];
    if (!amount || !number) return [];
    if (amounts.some((one) => counts.some((other) => isZero(one) === isZero(other)))) return [];
    if (money === 'reception' && isZero(number) && facts.of('reception_foreign').some((one) => !isZero(one)))
      return [];
    const vehicles = money === 'vehicle_operation';
    // A vehicle that is hired, lent or gone by the end of the year cost money; one that stood idle, or that other money kept, cost none.
    if (vehicles && isZero(number) && /租|借用|平台|划转|调拨|报废|处置|移交|上缴|核减/.test(facts.flow.text))
      return [];
    return [
      {
        ...(vehicles && isZero(amount) ? { severity: 'note' as const } : {}),
        question: `${stated(facts, amount)}，${stated(facts, number)}，${isZero(number) ? '有费用却无数量' : '有数量却无费用'}，是否漏填？`,
        printed: `${said(amount)}；${said(number)}`,
        computed: '两者同为零或同不为零',
        ids: idsOf(amount, number),
      },
    ];
  });
  return [...hits, ...fewerPersons(facts)];
}

/** A batch, or a group, has at least one person. */
function fewerPersons(facts: Facts): Hit[] {
  const groups: readonly (readonly [Measure, Measure])[] = [
    ['reception_batches', 'reception_persons'],
    ['reception_foreign_batches', 'reception_foreign_persons'],
    ['overseas_groups', 'overseas_persons'],
  ];
  return groups.flatMap(([batches, persons]): Hit[] => {
    const [batch, person] = [facts.of(batches)[0], facts.of(persons)[0]];
    if (!batch || !person || isZero(person) || Number(person.value) >= Number(batch.value)) return [];
    return [
      {
        question: `${stated(facts, person)}，少于${stated(facts, batch).replace('印', '所印')}，是否填反？`,
        printed: said(person),
        computed: `≥ ${batch.value}`,
        ids: idsOf(person, batch),
      },
    ];
  });
}

const SAME = /一致|无差异|相符|相同|持平/;

export function vehiclesOwned(facts: Facts): Hit[] {
  const [owned, assets] = [facts.of('vehicles_owned'), facts.of('assets_vehicles')];
  const [kept, held] = [owned[0], assets[0]];
  if (!kept || !held) return [];
  const reason = /车辆?[^。]{0,40}差异原因(?:是|为)?[:：]([^。]{0,60})/.exec(facts.flow.text)?.[1] ?? '';
  // The vehicles of a body are all that it has; those that the “三公” money keeps are some of them. More of all needs no reason,
  // and a reason that is given is one.
  const explained = reason !== '' && !SAME.test(reason) && !/^(?:无|没有|不适用)/.test(reason);
  const because = reason === '' ? '未见说明原因' : `文件说明：${reason}`;
  if (owned.some((one) => assets.some((other) => one.value === other.value))) {
    if (reason === '' || SAME.test(reason) || !/无|没有/.test(reason)) return [];
    return [
      {
        severity: 'note',
        question: `${stated(facts, kept)}，${stated(facts, held)}，两数一致，却写有差异原因“${reason}”，是否为模板文字？`,
        printed: `${said(kept)}；${said(held)}`,
        computed: '无差异',
        ids: idsOf(kept, held),
      },
    ];
  }
  const less = Number(kept.value) < Number(held.value);
  if (less && (explained || reason === '')) return [];
  return [
    {
      question: `${stated(facts, kept)}，${stated(facts, held)}，两数不同（${because}），年末口径是否一致？`,
      printed: said(kept),
      computed: said(held),
      difference: `${subtractDecimals(kept.value, held.value)} ${kept.unit}`,
      tolerance: '0',
      ids: idsOf(kept, held),
    },
  ];
}

const VEHICLE_TYPES: readonly Measure[] = [
  'assets_vehicles_leaders',
  'assets_vehicles_principals',
  'assets_vehicles_confidential',
  'assets_vehicles_emergency',
  'assets_vehicles_enforcement',
  'assets_vehicles_specialised',
  'assets_vehicles_retired',
  'assets_vehicles_other',
];

/** Older forms have no 主要负责人用车. */
export function vehicleTypes(facts: Facts): Hit[] {
  const types = facts.flow.text.includes('主要负责人')
    ? VEHICLE_TYPES
    : VEHICLE_TYPES.filter((type) => type !== 'assets_vehicles_principals');
  return sumOf('assets_vehicles', [types])(facts);
}

/** What a document says the other vehicles are for, against how many there are. */
export function purposeOfOtherVehicles(facts: Facts): Hit[] {
  const other = facts.of('assets_vehicles_other')[0];
  const purpose = /其他用车主要(?:是|为|用于):?([^。；]{1,60})/.exec(facts.flow.text)?.[1];
  if (!other || purpose === undefined) return [];
  const scrapped = /车辆\d+辆，价值[\d.，]+万?元\(([^)]*(?:报废|无法使用)[^)]*)\)/.exec(facts.flow.text)?.[1];
  const none = /^(?:无|没有|不适用|本单位无|我单位无)/.test(purpose);
  if (!isZero(other) && scrapped !== undefined && !none)
    return [
      {
        severity: 'question',
        question: `${stated(facts, other)}，用途为“${purpose}”，而同处称车辆“${scrapped}”，这些车辆是否仍在使用？`,
        printed: said(other),
        computed: '',
        ids: idsOf(other),
      },
    ];
  if (isZero(other) === none) return [];
  return [
    {
      question: `${stated(facts, other)}，而其他用车主要是“${purpose}”，数量与用途是否相符？`,
      printed: said(other),
      computed: none ? '0' : '> 0',
      ids: idsOf(other),
    },
  ];
}

interface PerHead {
  readonly money: Measure;
  readonly count: Measure;
  /** 元 for each. */
  readonly most: number;
  readonly each: string;
}

/** No statute: amounts above which a reader would ask. */
export const PER_HEAD: readonly PerHead[] = [
  { money: 'reception_domestic', count: 'reception_persons', most: 500, each: '每人次' },
  { money: 'reception', count: 'reception_persons', most: 500, each: '每人次' },
  { money: 'vehicle_operation', count: 'vehicles_owned', most: 100_000, each: '每辆' },
  { money: 'overseas_travel', count: 'overseas_persons', most: 150_000, each: '每人次' },
  // With what is paid to and for those retired; 60 万元 is common in the capital.
  { money: 'personnel', count: 'staff_active', most: 1_000_000, each: '每名在职人员' },
];

export function perHead(facts: Facts): Hit[] {
  return PER_HEAD.flatMap(({ money, count, most, each }): Hit[] => {
    if (money === 'reception' && facts.of('reception_domestic').length > 0) return [];
    if (money === 'reception' && facts.of('reception_foreign').some((one) => !isZero(one))) return [];
    const [amount, number] = [facts.of(money)[0], facts.of(count)[0]];
    if (!amount || !number || isZero(number)) return [];
    const one = Number(amount.canonical) / Number(number.value);
    if (one <= most) return [];
    return [
      {
        question: `${stated(facts, amount)}，${nameOf(number)} ${said(number)}，${each}合 ${one.toFixed(0)} 元，是否含其他费用或计数不全？`,
        printed: `${said(amount)} ÷ ${said(number)}`,
        computed: `${one.toFixed(2)} 元`,
        tolerance: `${most} 元`,
        ids: idsOf(amount, number),
      },
    ];
  });
}

/** Receptions are those of guests from here and from abroad, unless the one is said to hold the other (含外宾接待). */
export function receptionParts(facts: Facts): Hit[] {
  const held = facts.of('reception_foreign').some((part) => /[(含]/.test(facts.placeOf(part).clause));
  return held ? [] : sumOf('reception', [['reception_domestic', 'reception_foreign']])(facts);
}

/** 实有人数 of which …; where staff are those in post, the retired are beside them, and others may be counted that no measure knows. */
export function staffParts(facts: Facts): Hit[] {
  const [staff, active] = [facts.of('staff'), facts.of('staff_active')];
  if (staff.some((one) => active.some((other) => one.value === other.value))) return [];
  return sumOf('staff', [['staff_active', 'staff_retired_cadres', 'staff_retired']])(facts)
    .filter((hit) => oneSentence(facts, ...facts.figures.filter((figure) => hit.ids.includes(figure.id))))
    .map((hit) => (hit.difference?.startsWith('-') ? hit : { ...hit, severity: 'question' as const }));
}

/** Agency operating expenses are the operating expenses of administrative units; public institutions below have others. */
export function operatingInBasic(facts: Facts): Hit[] {
  const [agency, operating] = [facts.of('agency_operating'), facts.of('operating')];
  const [ours, whole] = [agency[0], operating[0]];
  if (!ours || !whole) return [];
  const step = stepOfFigure(facts, ours);
  if (agency.some((one) => operating.some((other) => within(one.canonical, other.canonical, step))))
    return [];
  const difference = subtractDecimals(ours.canonical, whole.canonical);
  // Less is sound wherever a public institution stands below the agency: its operating expenses are none of the agency's.
  if (compareDecimals(difference, '0') < 0) return [];
  return [
    {
      question: `${stated(facts, ours)}，${stated(facts, whole)}，相差 ${show(difference, ours.unit)}，机关运行经费为何大于公用经费？`,
      printed: said(ours),
      computed: said(whole),
      difference: show(difference, ours.unit),
      tolerance: show(step, ours.unit),
      ids: idsOf(ours, whole),
    },
  ];
}
