/** The words of a form or of the performance section against its numbers, and common indicators against the accounts. */
import { subtractDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measures.ts';
import { show } from './amounts.ts';
import type { Facts } from './facts.ts';
import { titled } from './forms.ts';
import { all, where } from './indicatorPairs.ts';
import { type Hit, idsOf, said, stated } from './rule.ts';
import { inYuan } from './yuan.ts';

/** 计划预算资金 66.09 万元 in the goal against the original budget of the form. */
export function goalBudget(facts: Facts): Hit[] {
  // The prose of every form is made only where one of them has the words.
  if (!/计划预算资金|计划投入资金|年度预算经费/.test(facts.flow.text)) return [];
  return facts.evaluations.flatMap((evaluation): Hit[] => {
    const amount = /(?:计划预算资金|计划投入资金|年度预算经费)(\d+(?:\.\d+)?)万元/.exec(
      evaluation.prose,
    )?.[1];
    const budget = evaluation.originalBudget;
    if (
      amount === undefined ||
      budget === null ||
      evaluation.unit !== '万元' ||
      Number(amount) === Number(budget)
    )
      return [];
    const later = evaluation.adjustedBudget !== null && Number(amount) === Number(evaluation.adjustedBudget);
    return [
      {
        question: `${titled(evaluation)}的预期目标写预算资金 ${amount} 万元，而年初预算数为 ${budget} 万元${later ? '，所写恰为调整后的全年预算数，目标是否在预算调整后填写' : '，以何者为准'}？`,
        printed: `${amount} 万元`,
        computed: `${budget} 万元`,
        difference: subtractDecimals(amount, budget),
        tolerance: '0',
        ids: [evaluation.id],
      },
    ];
  });
}

/** 人员经费标准为 1.1 万元/月 in the goal against the target <=1万元/月. */
export function goalStandard(facts: Facts): Hit[] {
  return all(facts).flatMap(([evaluation, one]): Hit[] => {
    const { target } = one;
    if (!target || !/人均|标准/.test(one.name) || !/^万?元\/月/.test(target.unit)) return [];
    const [, amount, unit] = /标准为?(\d+(?:\.\d+)?)(万?元)\/(?:人\/)?月/.exec(evaluation.prose) ?? [];
    if (amount === undefined || unit === undefined) return [];
    if (unit !== target.unit.replace(/\/.*$/, '') || Number(amount) === target.value) return [];
    return [
      {
        question: `${where([evaluation, one])}目标 ${one.targetText}，而预期目标的文字写标准为 ${amount}${unit}/月，以何者为准？`,
        printed: one.targetText,
        computed: `${amount}${unit}/月`,
        ids: [one.id],
      },
    ];
  });
}

/** 会议规模 150 人 in the words on what was done against 参会人数 =162人. */
export function attendance(facts: Facts): Hit[] {
  return all(facts).flatMap(([evaluation, one]): Hit[] => {
    const { target, actual } = one;
    if (!target || actual?.unit !== '人' || !/参会|参训|参加|培训/.test(one.name)) return [];
    if (target.value === actual.value) return [];
    const told = [...evaluation.prose.matchAll(/(?:规模|人数)(?:为|达|达到)?(\d+)人/g)].map((match) =>
      Number(match[1]),
    );
    // Once in the goal, once in what was done.
    if (told.length < 2 || told.includes(actual.value)) return [];
    return [
      {
        question: `${where([evaluation, one])}完成 ${one.actualText}，而实际完成情况的文字写 ${told.at(-1) ?? ''} 人，以何者为准？`,
        printed: one.actualText,
        computed: `${told.at(-1) ?? ''} 人`,
        difference: String(actual.value - (told.at(-1) ?? 0)),
        tolerance: '0',
        ids: [one.id],
      },
    ];
  });
}

/** 共发放补助 8 个月 in the section against 发放次数 =10次 of the one form that pays such. */
export function months(facts: Facts): Hit[] {
  const printed = /发放(?:个人)?补(?:助|贴)(\d+)个月/.exec(facts.flow.text)?.[1];
  const found = all(facts).filter(
    ([evaluation, one]) => /补(?:助|贴)/.test(evaluation.name) && /^发放(?:的)?次数$/.test(one.name),
  );
  const [pair] = found;
  if (printed === undefined || !pair || found.length > 1 || pair[1].actual?.value === Number(printed))
    return [];
  return [
    {
      question: `${where(pair)}完成 ${pair[1].actualText}，而绩效情况说明写发放补助 ${printed} 个月，以何者为准？`,
      printed: pair[1].actualText,
      computed: `${printed} 个月`,
      ids: [pair[1].id],
    },
  ];
}

/** 基本费用成本 and 项目费用成本 of the overall form against the account. */
export function overallCosts(facts: Facts): Hit[] {
  const costs: readonly (readonly [RegExp, Measure])[] = [
    [/^基本(?:支出|费用)(?:成本|总额)?$/, 'basic_expenditure'],
    [/^项目(?:支出|费用)(?:成本|总额)?$/, 'project_expenditure'],
  ];
  return costs.flatMap(([name, measure]): Hit[] => {
    const found = all(facts).filter(
      ([evaluation, one]) =>
        evaluation.scope === 'overall' && name.test(one.name) && one.actual?.unit === '万元',
    );
    const figure = facts.of(measure)[0];
    const [pair] = found;
    const value = pair?.[1].actual;
    if (!pair || !value || !figure) return [];
    const yuan = inYuan(value.digits, { ...pair[0], unit: '万元' });
    const difference = subtractDecimals(figure.canonical, yuan);
    if (Math.abs(Number(difference)) <= 100) return [];
    return [
      {
        question: `${where(pair)}完成 ${pair[1].actualText}，而${stated(facts, figure)}，实际支出是多少？`,
        printed: pair[1].actualText,
        computed: said(figure),
        difference: show(difference, figure.unit),
        tolerance: show('100', figure.unit),
        ids: [pair[1].id, ...idsOf(figure)],
      },
    ];
  });
}

/** A form's remark that its totals are fiscal money, where they are totals of all money. */
export function fiscalRemark(facts: Facts): Hit[] {
  const { text } = facts.flow;
  if (!/基本支出总额(?:和|、)项目支出总额为财政(?:拨款|资金)实际支出数/.test(text)) return [];
  const printed = /基本支出总额(\d+(?:\.\d+)?)项目支出总额/.exec(text)?.[1];
  const [whole, fiscal] = [
    facts.of('basic_expenditure')[0],
    facts.of('general_public_budget_basic_expenditure')[0],
  ];
  if (
    printed === undefined ||
    !whole ||
    !fiscal ||
    Number(printed) !== Number(whole.value) ||
    whole.canonical === fiscal.canonical
  )
    return [];
  return [
    {
      question: `整体自评表的基本支出总额为 ${printed}，备注称为财政资金实际支出数，而${stated(facts, fiscal)}，${printed} 是含其他资金的数，以何者为准？`,
      printed,
      computed: said(fiscal),
      difference: show(subtractDecimals(whole.canonical, fiscal.canonical), whole.unit),
      tolerance: '0',
      ids: idsOf(whole, fiscal),
    },
  ];
}
