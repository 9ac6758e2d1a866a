/** Units of indicators: of the target, of the result, of the name. */
import type { Facts } from './facts.ts';
import { titled } from './forms.ts';
import { all, family, grouped, where } from './indicatorPairs.ts';
import type { Hit } from './rule.ts';

export function unitsOfTargets(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const { target, actual } = one;
    if (
      !target ||
      !actual ||
      target.unit === '' ||
      actual.unit === '' ||
      family(target.unit) === family(actual.unit)
    )
      return [];
    return [
      {
        question: `${where(pair)}目标 ${one.targetText}，完成 ${one.actualText}，单位不同，如何比较？`,
        printed: one.actualText,
        computed: target.unit,
        ids: [one.id],
      },
    ];
  });
}

/** 设备购置数量（个） that is counted in 台. */
export function unitsInNames(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const named = /[（(]([^）)]{1,4})[）)]$/.exec(one.name)?.[1];
    const unit = one.actual?.unit ?? one.target?.unit ?? '';
    if (named === undefined || unit === '' || unit.includes(named) || named.includes(unit)) return [];
    if (!/^(?:[个台套次人辆份件天月年亩间家户批]|%|万?元|人次|批次|平方米|公里)$/.test(named)) return [];
    return [
      {
        question: `${where(pair)}以“${named}”为单位，而数值为 ${one.actualText || one.targetText}，单位是否写错？`,
        printed: one.actualText || one.targetText,
        computed: named,
        ids: [one.id],
      },
    ];
  });
}

const isCostName = (name: string): boolean => /(?:费|成本|经费|费用)(?:[（(][^）)]*[）)])?$/.test(name);

/** 办公室维修（护）费 of 4 次: an expense that is measured by how often. */
export function costsInCounts(facts: Facts): Hit[] {
  const found = all(facts).filter(
    ([, one]) =>
      isCostName(one.name) && one.target !== null && /^(?:次|个|台|人|批|套)$/.test(one.target.unit),
  );
  return grouped(found).map(([evaluation, indicators]) => ({
    question: `${titled(evaluation)}的指标${indicators.map((one) => `“${one.name}”${one.targetText}`).join('、')}是费用，却以次数（数量）为值，考核的是金额还是次数？`,
    printed: indicators.map((one) => one.targetText).join('、'),
    computed: '金额',
    ids: indicators.map((one) => one.id),
  }));
}
