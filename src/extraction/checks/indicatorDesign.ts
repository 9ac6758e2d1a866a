/** How indicators are chosen and worded, whatever their results. */
import type { IndicatorFact } from './evaluations.ts';
import type { Facts } from './facts.ts';
import { titled } from './forms.ts';
import { all, grouped, where } from './indicatorPairs.ts';
import type { Hit } from './rule.ts';

const isWord = (one: IndicatorFact): boolean =>
  one.targetText !== '' && one.target === null && !/\d/.test(one.targetText);

export function economicWithoutNumbers(facts: Facts): Hit[] {
  const found = grouped(all(facts).filter(([, one]) => one.level2.includes('经济效益') && isWord(one)));
  return found.map(([evaluation, indicators]) => ({
    question: `${titled(evaluation)}把${indicators.map((one) => `“${one.name}”（${one.targetText}）`).join('、')}列为经济效益指标，其中有何经济效益可以衡量？`,
    printed: indicators.map((one) => one.targetText).join('、'),
    computed: '可衡量的经济效益',
    ids: indicators.map((one) => one.id),
  }));
}

/** 指标值设定依据 that repeats the indicator's name; an indicator that bears the name of its level. */
export function emptyWords(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const basis = evaluation.indicators.filter((one) => one.basis !== '' && one.basis === one.name);
    const named = evaluation.indicators.filter((one) => one.name !== '' && one.name === one.level2);
    const parts = [
      basis.length > 0 ? `${basis.map((one) => `“${one.name}”`).join('、')}的设定依据只是重复指标名` : '',
      named.length > 0 ? `${named.map((one) => `“${one.name}”`).join('、')}没有具体的三级指标` : '',
    ].filter((part) => part !== '');
    if (parts.length === 0) return [];
    return [
      {
        question: `${titled(evaluation)}中${parts.join('，')}，依据和指标是什么？`,
        printed: [...basis, ...named].map((one) => one.name).join('、'),
        computed: '',
        ids: [...new Set([...basis, ...named].map((one) => one.id))],
      },
    ];
  });
}

/** A share of something good with an upper limit: 政府采购率 ≤98%. */
export function limitsOnGoodRates(facts: Facts): Hit[] {
  return all(facts).flatMap((pair): Hit[] => {
    const [, one] = pair;
    const { target } = one;
    if (target?.operator !== '<=' || !target.stated || target.unit !== '%') return [];
    if (!/(?:完成率|采购率|合格率|覆盖率|及时率|满意(?:度|率)|达标率|执行率|到位率|办结率)$/.test(one.name))
      return [];
    return [
      {
        question: `${where(pair)}目标 ${one.targetText} 是上限，而这一比率越高越好，方向是否写反？`,
        printed: one.targetText,
        computed: `≥${target.digits}%`,
        ids: [one.id],
      },
    ];
  });
}

export function zeroTargets(facts: Facts): Hit[] {
  const found = all(facts).filter(
    ([, one]) =>
      one.target?.unit === '%' &&
      one.target.value === 0 &&
      /(?:完成|执行|覆盖|合格|达标|培训)\S*率$/.test(one.name),
  );
  return grouped(found).map(([evaluation, indicators]) => ({
    question: `${titled(evaluation)}的指标${indicators.map((one) => `“${one.name}”`).join('、')}目标为 0%，以零为目标能否考核完成情况？`,
    printed: indicators.map((one) => one.targetText).join('、'),
    computed: '> 0',
    ids: indicators.map((one) => one.id),
  }));
}

/** An indicator that has neither a target nor a result, in a form whose others have them. */
export function withoutValues(facts: Facts): Hit[] {
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const empty = evaluation.indicators.filter((one) => one.targetText === '' && one.actualText === '');
    if (empty.length === 0 || empty.length * 2 > evaluation.indicators.length) return [];
    return [
      {
        question: `${titled(evaluation)}的指标${empty.map((one) => `“${one.name}”`).join('、')}没有目标值，也没有完成值，如何自评？`,
        printed: `${empty.length} 项`,
        computed: '',
        ids: empty.map((one) => one.id),
      },
    ];
  });
}

/** 财预〔2020〕10号: outputs, effects and satisfaction are all to be measured. */
export function kindsMissing(facts: Facts): Hit[] {
  const KINDS: readonly (readonly [string, RegExp])[] = [
    ['产出', /产出|数量|质量|时效|履职|管理效率|效能|核心业务/],
    ['效益', /效益|影响|可持续|满意/],
  ];
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    if (evaluation.indicators.length === 0) return [];
    const levels = evaluation.indicators.map((one) => `${one.level1}${one.level2}${one.name}`).join('|');
    const missing = KINDS.filter(([, words]) => !words.test(levels)).map(([kind]) => kind);
    const kinds = new Set(evaluation.indicators.map((one) => one.level2).filter((level) => level !== ''));
    if (missing.length === 0) return [];
    return [
      {
        question: `${titled(evaluation)}只有${[...kinds].join('、')}，没有${missing.join('、')}类指标，成效如何衡量？`,
        printed: [...kinds].join('、'),
        computed: missing.join('、'),
        ids: [evaluation.id],
      },
    ];
  });
}

const AS_EXPECTED = /达到|达成|完成|预期|良好|满意/;

/** 有效 → 高效: a qualitative result in other words than its target. One remark for the document. */
export function wordsDiffer(facts: Facts): Hit[] {
  const found = all(facts).filter(
    ([, one]) =>
      isWord(one) &&
      one.actual === null &&
      one.actualText !== '' &&
      !/\d/.test(one.actualText) &&
      one.actualText !== one.targetText &&
      !AS_EXPECTED.test(one.actualText),
  );
  if (found.length === 0) return [];
  return [
    {
      question: `定性指标的完成值与目标值用词不同（${found.map(([, one]) => `“${one.name}” ${one.targetText}→${one.actualText}`).join('、')}），是否达到目标？`,
      printed: found.map(([, one]) => one.actualText).join('、'),
      computed: found.map(([, one]) => one.targetText).join('、'),
      ids: found.map(([, one]) => one.id),
    },
  ];
}
