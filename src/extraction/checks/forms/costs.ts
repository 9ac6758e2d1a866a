/** Costs among the indicators against what the form spent, and what is bought against what was procured. */
import { amountOf, isZero } from '../amounts.ts';
import type { Evaluation, FormCell, IndicatorFact } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { said } from '../figure.ts';
import { differs, hit, type Hit } from '../finding.ts';
import { moneyOf } from './account.ts';

/** Unit prices (元/个) are not summed. */
export const isCost = ({ levels, name }: IndicatorFact): boolean =>
  levels.includes('成本') && !/单价|单位成本|人均|每|均|标准/.test(name);

export function* costs(facts: Facts): Generator<Hit> {
  for (const form of facts.projects) {
    const spent = form.cell('actual');
    if (!spent) continue;
    yield* aboveActual(form, spent);
    yield* perHead(form, spent);
    yield* perPeriod(form, spent);
    yield* uncosted(form, spent);
  }
  yield* purchases(facts);
}

const costHit = (
  rule: 'form.costs' | 'form.per-head',
  rows: readonly IndicatorFact[],
  amounts: readonly [number, number],
  spent: FormCell,
  severity?: Hit['severity'],
): Hit => {
  const costs = rows.map((one) => `${one.name} ${one.actualText}`);
  const params = { form: spent.of, costs, several: rows.length > 1 };
  return differs(rule, amounts, params, { about: [...rows, spent], severity });
};

/** 0.01 万元, in 元. */
const CENT = 100;

/** Costs of a project are part of what it spent. */
function* aboveActual(form: Evaluation, spent: FormCell): Generator<Hit> {
  const rows = form.indicators.filter((one) => isCost(one) && moneyOf(one, 'actual'));
  const amounts = rows.flatMap((one) => moneyOf(one, 'actual') ?? []);
  const sum = amountOf(amounts);
  if (rows.some(({ copied }) => copied) || sum <= spent.amount + CENT * rows.length) return;
  const certain = amounts.some(({ amount }) => amount > spent.amount + CENT);
  // A total among its parts is counted twice.
  if (!certain && amounts.some(({ amount }) => Math.abs(amount - spent.amount) <= CENT)) return;
  yield costHit('form.costs', rows, [sum, spent.amount], spent, certain ? undefined : 'question');
}

/** Persons × times × standard against what was spent on them. Checked only where the form states all three exactly once. */
function* perHead(form: Evaluation, spent: FormCell): Generator<Hit> {
  const only = (name: RegExp, unit: RegExp): IndicatorFact[] => {
    const found = form.indicators.filter((one) => name.test(one.name) && unit.test(one.actual?.unit ?? ''));
    return found.length === 1 ? found : [];
  };
  const rows = [
    ...only(/^发放人(?:数|员数)$/, /^人$/),
    ...only(/发放(?:的)?次数$/, /^次$/),
    ...only(/人均/, /^万?元\/(?:月|次|人)/),
  ];
  const [persons, times, standard] = rows.map((one) => one.actual);
  if (!persons || !times || !standard) return;
  const [number, scale] = [persons.value * times.value, standard.unit.startsWith('万') ? 10_000 : 1];
  const others = amountOf(form.indicators.flatMap((one) => moneyOf(one, 'actual') ?? []));
  const [product, rest] = [number * standard.value * scale, spent.amount - others];
  // A standard may have been cut off rather than rounded: a whole unit of its last digit.
  const [, fraction] = standard.digits.split('.');
  const unit = fraction === undefined ? 0 : scale / 10 ** fraction.length;
  if (Math.abs(product - rest) > number * unit + CENT)
    yield costHit('form.per-head', rows, [product, rest], spent);
}

const PERIODS = { 月: 12, 季度: 4 } as const;
const isPeriod = (text: string): text is keyof typeof PERIODS => Object.hasOwn(PERIODS, text);

/**
 * A cost by the month or quarter, of which at most half of the year's were paid: only a whole number of them says what was paid, and
 * the last of a year is often paid in the next.
 */
function* perPeriod(form: Evaluation, spent: FormCell): Generator<Hit> {
  const rows = form.indicators.filter((one) => /元\/(?:月|季度)$/.test(one.actual?.unit ?? ''));
  const [one, ...others] = rows;
  const [unit = '', period = ''] = one?.actual?.unit.split('/') ?? [];
  if (!one?.actual || others.length > 0 || !isPeriod(period) || /人/.test(`${one.name}${unit}`)) return;
  if (form.indicators.some(({ name }) => /人数|次数|月数|季度数/.test(name))) return;
  const each = one.actual.value * (unit.startsWith('万') ? 10_000 : 1);
  const rest = spent.amount - amountOf(form.indicators.flatMap((row) => moneyOf(row, 'actual') ?? []));
  const [times, year] = [Math.round(rest / each), PERIODS[period]];
  if (times < 1 || times > year / 2 || Math.abs(times * each - rest) > CENT) return;
  const costs = [`${one.name} ${one.actualText}`, `全年 ${year} 个${period}`];
  const params = { form, costs, paid: `${times} 个${period}` };
  yield differs('form.per-head', [each * year, rest], params, { about: [one, spent] });
}

const MACHINES =
  /(?:设备|电脑|计算机|车辆)[^，。；]{0,4}(?:购置|采购|购买)|(?:购置|采购|购买)[^，。；]{0,6}(?:设备|电脑|计算机|车辆)/;

/** Machines counted as bought, where costs that make up all that was spent name none. */
function* uncosted(form: Evaluation, spent: FormCell): Generator<Hit> {
  const bought = form.indicators.find(
    (one) =>
      MACHINES.test(one.name) &&
      /^[台辆套件个]$/.test(one.actual?.unit ?? '') &&
      (one.actual?.value ?? 0) > 0,
  );
  const rows = form.indicators.filter(({ levels }) => levels.includes('成本'));
  const amounts = rows.flatMap((one) => moneyOf(one, 'actual') ?? []);
  if (!bought || amounts.length < 2 || amounts.length < rows.length) return;
  const isNamed = rows.some(({ name }) =>
    /设备|购置|采购|购买|电脑|计算机|车辆|办公|专用|其他|总成本/.test(name),
  );
  if (isNamed || Math.abs(amountOf(amounts) - spent.amount) > CENT * rows.length) return;
  const costs = rows.map((one) => `${one.name} ${one.actualText}`);
  yield hit(
    'form.uncosted',
    { printed: bought.actualText, computed: said(spent), one: bought, costs },
    { about: [bought, spent] },
  );
}

const BUYS = /设备|购置|采购|购买服务|外包|信息化|系统建设|网站建设/;
const PROCURED = /^政府采购(?:预算)?(?:执行|完成)?率(?:[（(]%[）)])?$|采购批次|采购次数|采购数量/;
const BOUGHT =
  /(?:成效|实际完成|完成情况)[^。]{0,36}?((?:采购|购置|购买)(?:了|相关)?([^，。；]{0,10}(?:系统|设备|服务)))/g;

/** What forms and words say was bought, against what was procured. Below the procurement threshold a purchase is not counted. */
function* purchases(facts: Facts): Generator<Hit> {
  const total = facts.first('procurement');
  if (!total) return;
  const buying = facts.projects.flatMap((form) => {
    const spent = BUYS.test(form.name) ? form.cell('actual') : undefined;
    return spent && !isZero(spent) ? [spent] : [];
  });
  const sum = amountOf(buying);
  if (sum > total.amount) {
    const items = buying.map(({ of, printed }) => `${of.name} ${printed}`);
    const about = [total, ...buying];
    yield differs('cross.purchases', [total.amount, sum], { printed: total, items }, { about });
  }
  if (!isZero(total)) return;
  const rows = facts.evaluations
    .flatMap((form) => form.indicators)
    .filter((one) => PROCURED.test(one.name) && (one.actual?.value ?? 0) > 0);
  const isRate = rows.some((one) => one.name.startsWith('政府采购') && one.actual?.unit === '%');
  const printed = rows.map((one) => `“${one.name}”${one.actualText}`);
  const more = { about: [total, ...rows], severity: isRate ? undefined : 'question' } as const;
  if (rows.length > 0) yield hit('rate.procurement', { printed, computed: total }, more);
  // Purchases told as done that no project holds.
  for (const match of facts.flow.text.matchAll(BOUGHT)) {
    const [, told = '', object = ''] = match;
    const at = facts.placeIn(match);
    if (!/绩效/.test(facts.placeOf(at).titles) || facts.projects.some((one) => one.name.includes(object)))
      continue;
    yield hit('wording.purchases', { printed: told, computed: total }, { about: [total, at] });
    return;
  }
}
