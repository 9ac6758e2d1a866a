/** Costs among the indicators against what the form spent. */
import type { Evaluation, IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { titled } from './forms.ts';
import { all, where } from './indicatorPairs.ts';
import type { Hit } from './rule.ts';

/** The same purchase, as many of them, in two projects. */
export function purchasesTwice(facts: Facts): Hit[] {
  const seen = new Map<string, [Evaluation, IndicatorFact]>();
  const hits: Hit[] = [];
  for (const [evaluation, one] of all(facts)) {
    if (
      evaluation.scope !== 'project' ||
      !one.actual ||
      !/购置|采购/.test(one.name) ||
      !/^[台套个辆件批]$/.test(one.actual.unit)
    )
      continue;
    const key = `${one.name.replace(/[（(][^）)]*[）)]/g, '')}|${one.actual.digits}`;
    const before = seen.get(key);
    if (before && before[0] !== evaluation)
      hits.push({
        severity: 'note',
        question: `${where(before)}与${where([evaluation, one])}都完成 ${one.actual.digits}${one.actual.unit}，是否为同一批购置重复计算？`,
        printed: one.actualText,
        computed: before[1].actualText,
        ids: [before[1].id, one.id],
      });
    else seen.set(key, [evaluation, one]);
  }
  return hits;
}

const isMoney = (one: IndicatorFact): boolean => one.actual !== null && /^(?:万元|元)$/.test(one.actual.unit);

const inWan = (value: number, unit: string): number => (unit.startsWith('万元') ? value : value / 10_000);

/** Costs of a project are part of what it spent. Unit prices (元/个) are not summed. */
export function costsAboveActual(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    if (evaluation.scope !== 'project' || evaluation.actual === null) return [];
    const costs = evaluation.indicators.filter(
      (one) =>
        isMoney(one) &&
        `${one.level1}${one.level2}${one.name}`.includes('成本') &&
        !/单价|单位成本|人均|每|均|标准/.test(one.name),
    );
    const copied = costs.some((one) => one.actual?.operator === '<=' && one.actual.stated);
    const sum = costs.reduce(
      (total, one) => total + inWan(one.actual?.value ?? 0, one.actual?.unit ?? ''),
      0,
    );
    const spent = inWan(Number(evaluation.actual), evaluation.unit);
    if (costs.length === 0 || copied || sum <= spent + 0.01 * costs.length + 1e-9) return [];
    const values = costs.map((one) => inWan(one.actual?.value ?? 0, one.actual?.unit ?? ''));
    const certain = values.some((value) => value > spent + 0.01);
    // A total among its parts is counted twice.
    if (!certain && values.length > 1 && values.some((value) => Math.abs(value - spent) <= 0.01)) return [];
    return [
      {
        ...(certain ? {} : { severity: 'question' as const }),
        question: `${titled(evaluation)}的成本指标${costs.map((one) => `“${one.name}”完成 ${one.actualText}`).join('、')}，合计 ${sum.toFixed(2)} 万元，大于全年执行数 ${evaluation.actual} ${evaluation.unit}，实际成本是多少？`,
        printed: `${sum.toFixed(2)} 万元`,
        computed: `≤ ${evaluation.actual} ${evaluation.unit}`,
        difference: `${(sum - spent).toFixed(2)} 万元`,
        tolerance: `${(0.01 * costs.length).toFixed(2)} 万元`,
        ids: [...costs.map((one) => one.id), evaluation.id],
      },
    ];
  });
}

/** Persons × times × standard against what was spent on them. Checked only where the form states all three exactly once. */
export function perHeadStandard(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const only = (test: (one: IndicatorFact) => boolean): IndicatorFact | null => {
      const found = evaluation.indicators.filter(test);
      return found.length === 1 ? (found[0] ?? null) : null;
    };
    const persons = only((one) => /^发放人(?:数|员数)$/.test(one.name) && one.actual?.unit === '人');
    const times = only((one) => /发放(?:的)?次数$/.test(one.name) && one.actual?.unit === '次');
    const standard = only(
      (one) => one.name.includes('人均') && /^万?元\/(?:月|次|人)/.test(one.actual?.unit ?? ''),
    );
    if (!persons?.actual || !times?.actual || !standard?.actual || evaluation.actual === null) return [];
    const rounding = standard.actual.digits.includes('.')
      ? 0.5 / 10 ** (standard.actual.digits.split('.')[1]?.length ?? 0)
      : 0;
    const each = inWan(standard.actual.value, standard.actual.unit);
    const number = persons.actual.value * times.actual.value;
    const other = evaluation.indicators
      .filter((one) => isMoney(one))
      .reduce((total, one) => total + inWan(one.actual?.value ?? 0, one.actual?.unit ?? ''), 0);
    const product = number * each;
    const spent = inWan(Number(evaluation.actual), evaluation.unit) - other;
    const tolerance = number * inWan(rounding, standard.actual.unit) + 0.1;
    if (Math.abs(product - spent) <= tolerance) return [];
    return [
      {
        question: `${titled(evaluation)}的${persons.name} ${persons.actualText}、${times.name} ${times.actualText}、${standard.name} ${standard.actualText}，相乘为 ${product.toFixed(2)} 万元，而执行数${other > 0 ? `（减其他费用 ${other.toFixed(2)}）` : ''}为 ${spent.toFixed(2)} 万元，相差 ${(spent - product).toFixed(2)} 万元，标准或人次是否有误？`,
        printed: `${spent.toFixed(2)} 万元`,
        computed: `${product.toFixed(2)} 万元`,
        difference: `${(spent - product).toFixed(2)} 万元`,
        tolerance: `${tolerance.toFixed(2)} 万元`,
        ids: [persons.id, times.id, standard.id, evaluation.id],
      },
    ];
  });
}

const PER_YEAR: readonly (readonly [unit: RegExp, times: number])[] = [
  [/^万?元\/季度?$/, 4],
  [/^万?元\/月$/, 12],
];

/** A cost by the quarter or month, for a whole year, with the other costs of the form, against what was spent. */
export function annualised(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    if (evaluation.scope !== 'project' || evaluation.actual === null) return [];
    const regular = evaluation.indicators.flatMap((one) => {
      const times = PER_YEAR.find(([unit]) => unit.test(one.actual?.unit ?? ''))?.[1];
      return times === undefined || /人均|每人|标准/.test(one.name) ? [] : [{ one, times }];
    });
    const [first] = regular;
    if (!first || evaluation.indicators.some((one) => /次数|月数|季度数/.test(one.name))) return [];
    const others = evaluation.indicators.filter(isMoney);
    const cost = (one: IndicatorFact): number => inWan(one.actual?.value ?? 0, one.actual?.unit ?? '');
    const year = regular.reduce((total, { one, times }) => total + cost(one) * times, 0);
    const sum = year + others.reduce((total, one) => total + cost(one), 0);
    const spent = inWan(Number(evaluation.actual), evaluation.unit);
    if (sum <= spent * 1.05) return [];
    return [
      {
        question: `${titled(evaluation)}的指标“${first.one.name}”完成 ${first.one.actualText}，全年合 ${year.toFixed(2)} 万元，连同其他成本为 ${sum.toFixed(2)} 万元，而全年执行数为 ${evaluation.actual} ${evaluation.unit}，是否只执行了部分月份？`,
        printed: `${evaluation.actual} ${evaluation.unit}`,
        computed: `${sum.toFixed(2)} 万元`,
        difference: `${(sum - spent).toFixed(2)} 万元`,
        tolerance: '5%',
        ids: [...regular.map(({ one }) => one.id), evaluation.id],
      },
    ];
  });
}
