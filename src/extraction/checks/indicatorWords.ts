/** Indicators against their own words, and against the amounts of their form. */
import type { IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { titled } from './forms.ts';
import { all, where } from './indicatorPairs.ts';
import type { Hit } from './rule.ts';

/** 偏差-200% beside a completion of 300%. */
export function deviations(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const stated = /偏差(?:率)?(?:为)?([-+−]?\d+(?:\.\d+)?)[%％]/.exec(one.reason)?.[1]?.replace('−', '-');
    const completion = /^(\d+(?:\.\d+)?)%$/.exec(one.completion)?.[1];
    if (stated === undefined || completion === undefined) return [];
    const expected = Number(completion) - 100;
    if (
      Math.abs(Math.abs(Number(stated)) - Math.abs(expected)) < 0.5 &&
      Math.sign(Number(stated)) === Math.sign(expected)
    )
      return [];
    return [
      {
        question: `${where(pair)}完成率 ${one.completion}，偏差应为 ${expected > 0 ? '+' : ''}${expected.toFixed(0)}%，而原因说明写“偏差${stated}%”，正负号是否写反？`,
        printed: `${stated}%`,
        computed: `${expected.toFixed(2)}%`,
        difference: (Number(stated) - expected).toFixed(2),
        tolerance: '0.5',
        ids: [one.id],
      },
    ];
  });
}

const REPEATED = /([^，。；、\s]{3,24})[，、；]?\1/;

export function repeatedWords(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const twice = REPEATED.exec(one.reason)?.[1];
    if (twice === undefined || /^[\d.%]+$/.test(twice)) return [];
    return [
      {
        question: `${where(pair)}的原因说明重复写了“${twice}”，是否为笔误？`,
        printed: one.reason,
        computed: twice,
        ids: [one.id],
      },
    ];
  });
}

/** A date that the result prints otherwise than the target: =2024年10月31日7. */
export function dates(facts: Facts): Hit[] {
  const DATE = /(\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)(.*)$/;
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const rest = DATE.exec(one.actualText.replace(/\s/g, ''));
    if (!rest || !/^\d/.test(rest[2] ?? '')) return [];
    return [
      {
        question: `${where(pair)}的完成值印作“${one.actualText}”，日期后的“${rest[2] ?? ''}”是什么？`,
        printed: one.actualText,
        computed: rest[1] ?? '',
        ids: [one.id],
      },
    ];
  });
}

const isExact = (one: IndicatorFact): boolean =>
  one.target !== null &&
  one.actual !== null &&
  one.target.value === one.actual.value &&
  one.target.unit === one.actual.unit;

/** A deviation is explained where there is none. 超额完成 of a target that was exceeded is no deviation. */
export function reasonsWithoutDeviation(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    if (
      !isExact(one) ||
      !/偏差|未完成|未达|撤回|未及时/.test(one.reason) ||
      /(?:无|没有|不存在|未发生|未出现|未产生)[^，。；]{0,4}偏差/.test(one.reason)
    )
      return [];
    if (one.score !== one.weight && Number(one.score) !== Number(one.weight)) return [];
    return [
      {
        question: `${where(pair)}目标 ${one.targetText}，完成 ${one.actualText}，得满分，却写有偏差原因“${one.reason}”，是否真有偏差？`,
        printed: one.reason,
        computed: '无偏差',
        ids: [one.id],
      },
    ];
  });
}

/** Fewer persons, say the reasons; as many as planned, says the count. */
export function fewerPersonsNotCounted(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const fewer = evaluation.indicators.filter((one) =>
      /人(?:员|数)[^，。；]{0,4}减少|减少[^，。；]{0,2}人(?:员|数)/.test(one.reason),
    );
    const count = evaluation.indicators.find(
      (one) => one.name.includes('人数') && one.target?.unit === '人' && isExact(one),
    );
    const [first] = fewer;
    if (!first || !count) return [];
    return [
      {
        question: `${titled(evaluation)}的指标“${count.name}”目标 ${count.targetText}、完成 ${count.actualText}，而“${first.name}”的偏差原因是“${first.reason}”，人数是否减少？`,
        printed: count.actualText,
        computed: first.reason,
        ids: [count.id, ...fewer.map((one) => one.id)],
      },
    ];
  });
}

/** 资金发放及时率 of 22.95% is how much was paid, not how timely. */
export function timelinessIsExecution(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] =>
    evaluation.indicators.flatMap((one): Hit[] => {
      if (!/及时率|及时性/.test(one.name) || evaluation.rate === null || one.actual?.unit !== '%') return [];
      if (Number(evaluation.rate) >= 100 || one.actual.value !== Number(evaluation.rate)) return [];
      return [
        {
          question: `${where([evaluation, one])}完成 ${one.actualText}，与预算执行率 ${evaluation.rate}% 相同，是否以执行率代替及时率而重复扣分？`,
          printed: one.actualText,
          computed: `执行率 ${evaluation.rate}%`,
          ids: [one.id, evaluation.id],
        },
      ];
    }),
  );
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Once a day, 366 times, in a year of 365. */
export function daysOfYear(facts: Facts): Hit[] {
  if (isLeap(facts.fiscalYear)) return [];
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    if (one.actual?.value !== 366 || !/^[次天日]$/.test(one.actual.unit)) return [];
    return [
      {
        question: `${where(pair)}完成 ${one.actualText}，而 ${facts.fiscalYear} 年只有 365 天，是否沿用了其他年度的数字？`,
        printed: one.actualText,
        computed: '365',
        difference: '1',
        tolerance: '0',
        ids: [one.id],
      },
    ];
  });
}
