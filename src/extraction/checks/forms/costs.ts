/** Costs among the indicators against what the form spent, and what is bought against what was procured. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { FormCell, IndicatorFact } from '../form.ts';
import type { Facts } from '../facts.ts';
import { amountOf, isZero, said } from '../figure.ts';
import { differs, hit, type Hit, type Told } from '../finding.ts';

type Rows = readonly IndicatorFact[];

/** Unit prices (元/个) are not summed. */
export const isCost = ({ levels, name }: IndicatorFact): boolean =>
  levels.includes('成本') && !/单价|单位成本|人均|每|均|标准/.test(name);

const paidBy = (rows: Rows): FormCell[] => rows.flatMap(({ paid }) => paid ?? []);
const inWords = (rows: Rows): string[] => rows.map((one) => `${one.name} ${one.actualText}`);

/** 0.01 万元, in 元. */
const CENT = 100;

export function* costs(facts: Facts): Generator<Hit> {
  for (const { cells, indicators } of facts.projects) {
    const spent = cells.actual;
    if (spent) for (const check of OF_PROJECT) yield* check(indicators, spent);
  }
  yield* purchases(facts);
}

const costHit = (
  rule: RuleId,
  rows: Rows,
  [printed, computed]: readonly [number, number],
  spent: FormCell,
  also: Partial<Told>,
): Hit => {
  const about = [...rows, spent];
  return differs(rule, printed, computed, { form: spent.of, costs: inWords(rows), about, ...also });
};

/** Costs of a project are part of what it spent. */
function* aboveActual(indicators: Rows, spent: FormCell): Generator<Hit> {
  const rows = indicators.filter((one) => isCost(one) && one.paid);
  const amounts = paidBy(rows);
  const sum = amountOf(amounts);
  if (rows.some(({ copied }) => copied) || sum <= spent.amount + CENT * rows.length) return;
  const certain = amounts.some(({ amount }) => amount > spent.amount + CENT);
  // A total among its parts is counted twice.
  if (!certain && amounts.some(({ amount }) => Math.abs(amount - spent.amount) <= CENT)) return;
  const told = { several: rows.length > 1, severity: !certain && ('question' as const) };
  yield costHit('form.costs', rows, [sum, spent.amount], spent, told);
}

/** Persons × times × standard against what was spent on them. Checked only where the form states all three exactly once. */
function* perHead(indicators: Rows, spent: FormCell): Generator<Hit> {
  const only = (name: RegExp, unit: RegExp): Rows => {
    const found = indicators.filter((one) => name.test(one.name) && unit.test(one.actual?.unit ?? ''));
    return found.length === 1 ? found : [];
  };
  const rows = [
    ...only(/^发放人(?:数|员数)$/, /^人$/),
    ...only(/发放(?:的)?次数$/, /^次$/),
    ...only(/人均/, /^万?元\/(?:月|次|人)/),
  ];
  const [persons, times, standard] = rows.map((one) => one.actual);
  if (!persons || !times || !standard) return;
  const [number, scale] = [persons.value * times.value, scaleOf(standard.unit)];
  const [product, rest] = [number * standard.value * scale, spent.amount - amountOf(paidBy(indicators))];
  // A standard may have been cut off rather than rounded: a whole unit of its last digit.
  const fraction = standard.digits.split('.')[1];
  const unit = fraction === undefined ? 0 : scale / 10 ** fraction.length;
  if (Math.abs(product - rest) > number * unit + CENT)
    yield costHit('form.per-head', rows, [product, rest], spent, { several: true });
}

const scaleOf = (unit: string): number => (unit.startsWith('万') ? 10_000 : 1);

const PERIODS: ReadonlyMap<string, number> = new Map([
  ['月', 12],
  ['季度', 4],
]);

/**
 * A cost by the month or quarter, of which at most half of the year's were paid: only a whole number of them says what was paid, and
 * the last of a year is often paid in the next.
 */
function* perPeriod(indicators: Rows, spent: FormCell): Generator<Hit> {
  const rows = indicators.filter((one) => /元\/(?:月|季度)$/.test(one.actual?.unit ?? ''));
  const [one, ...others] = rows;
  const [unit = '', period = ''] = one?.actual?.unit.split('/') ?? [];
  const year = PERIODS.get(period);
  if (!one?.actual || others.length > 0 || year === undefined || /人/.test(`${one.name}${unit}`)) return;
  if (indicators.some(({ name }) => /人数|次数|月数|季度数/.test(name))) return;
  const [each, rest] = [one.actual.value * scaleOf(unit), spent.amount - amountOf(paidBy(indicators))];
  const times = Math.round(rest / each);
  if (times < 1 || times > year / 2 || Math.abs(times * each - rest) > CENT) return;
  const costs = [...inWords(rows), `全年 ${year} 个${period}`];
  yield costHit('form.per-head', rows, [each * year, rest], spent, { costs, paid: `${times} 个${period}` });
}

const MACHINES =
  /(?:设备|电脑|计算机|车辆)[^，。；]{0,4}(?:购置|采购|购买)|(?:购置|采购|购买)[^，。；]{0,6}(?:设备|电脑|计算机|车辆)/;
const MAY_HOLD_MACHINES = /设备|购置|采购|购买|电脑|计算机|车辆|办公|专用|其他|总成本/;

/** Machines counted as bought, where costs that make up all that was spent name none. */
function* uncosted(indicators: Rows, spent: FormCell): Generator<Hit> {
  const bought = indicators.find(
    ({ name, actual }) =>
      MACHINES.test(name) && actual && /^[台辆套件个]$/.test(actual.unit) && actual.value > 0,
  );
  const rows = indicators.filter(({ levels }) => levels.includes('成本'));
  const amounts = paidBy(rows);
  if (!bought || amounts.length < 2 || amounts.length < rows.length) return;
  if (rows.some(({ name }) => MAY_HOLD_MACHINES.test(name))) return;
  if (Math.abs(amountOf(amounts) - spent.amount) > CENT * rows.length) return;
  const told = { one: bought, costs: inWords(rows), about: [bought, spent] };
  yield hit('form.uncosted', { printed: bought.actualText, computed: said(spent), ...told });
}

const OF_PROJECT = [aboveActual, perHead, perPeriod, uncosted];

const BUYS = /设备|购置|采购|购买服务|外包|信息化|系统建设|网站建设/;
const PROCURED = /^政府采购(?:预算)?(?:执行|完成)?率(?:[（(]%[）)])?$|采购批次|采购次数|采购数量/;
const BOUGHT =
  /(?:成效|实际完成|完成情况)[^。]{0,36}?((?:采购|购置|购买)(?:了|相关)?([^，。；]{0,10}(?:系统|设备|服务)))/g;

/** What forms and words say was bought, against what was procured. Below the procurement threshold a purchase is not counted. */
function* purchases({ first, projects, indicators, flow, placeIn, placeOf }: Facts): Generator<Hit> {
  const total = first('procurement');
  if (!total) return;
  const buying = projects.flatMap((form) => (BUYS.test(form.name) ? (form.cells.actual ?? []) : []));
  const spent = buying.filter((one) => !isZero(one));
  const sum = amountOf(spent);
  if (sum > total.amount) {
    const items = spent.map(({ of, printed }) => `${of.name} ${printed}`);
    const about = [total, ...spent];
    yield differs('cross.purchases', total.amount, sum, { printed: total, items, about });
  }
  if (!isZero(total)) return;
  const rows = indicators.filter((one) => PROCURED.test(one.name) && (one.actual?.value ?? 0) > 0);
  const isRate = rows.some((one) => one.name.startsWith('政府采购') && one.rate > 0);
  const printed = rows.map((one) => `“${one.name}”${one.actualText}`);
  const about = [total, ...rows];
  if (rows.length > 0)
    yield hit('rate.procurement', { printed, computed: total, about, severity: !isRate && 'question' });
  // Purchases told as done that no project holds.
  const isUnheld = (match: RegExpExecArray): boolean =>
    placeOf(placeIn(match)).titles.includes('绩效') &&
    !projects.some(({ name }) => name.includes(match[2] ?? ''));
  const told = [...flow.text.matchAll(BOUGHT)].find(isUnheld);
  if (told)
    yield hit('wording.purchases', { printed: told[1], computed: total, about: [total, placeIn(told)] });
}
