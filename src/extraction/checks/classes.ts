/** Expenditure by function and by economic category: classes against items, items against the whole, items against categories. */
import { compareDecimals, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import { show, stepOfFigure, toleranceOf, totalOf, within } from './amounts.ts';
import type { Facts, Figure } from './facts.ts';
import { idsOf, nameOf, said, stated, type Hit } from './rule.ts';
import { sumHit } from './sums.ts';

const BY_FUNCTION: readonly Measure[] = [
  'general_public_budget_expenditure',
  'fiscal_appropriation_expenditure',
  'expenditure',
  'government_funds_expenditure',
];

const depth = (name: string): number => (name === '' ? 0 : name.split('/').length);

/** One figure a function, its first print of the aspect in the document's year. */
function byFunction(facts: Facts, measure: Measure, aspect: Aspect): Figure[] {
  const first = new Map<string, Figure>();
  for (const figure of facts.every(measure, aspect))
    if (figure.economicName === '' && !first.has(figure.functionName)) first.set(figure.functionName, figure);
  return [...first.values()];
}

/** The figures below `name`, at the nearest depth that has any. */
function below(figures: readonly Figure[], name: string): Figure[] {
  const prefix = name === '' ? '' : `${name}/`;
  const inside = figures.filter(
    (figure) => figure.functionName !== name && figure.functionName.startsWith(prefix),
  );
  const nearest = Math.min(...inside.map((figure) => depth(figure.functionName)));
  return inside.filter((figure) => depth(figure.functionName) === nearest);
}

/** Items may be listed in part (“主要用于”): less than the whole is a question, more a contradiction. */
function against(
  facts: Facts,
  whole: Figure,
  parts: readonly Figure[],
  label: string,
  complete: boolean,
): Hit[] {
  if (parts.length === 0) return [];
  const wholes = facts.of(whole.measure, whole.aspect, whole.functionName);
  const sum = totalOf(parts);
  const tolerance = sumDecimals([toleranceOf(facts, parts), stepOfFigure(facts, whole)]);
  if (wholes.some((one) => within(sum, one.canonical, tolerance))) return [];
  const less = compareDecimals(sum, whole.canonical) < 0;
  return [
    {
      ...sumHit(facts, whole, parts, label),
      ...(less && !complete ? { severity: 'question' as const } : {}),
    },
  ];
}

/** Shares that sum to 100 say that the list is the whole. */
function sharesSumUp(facts: Facts, measure: Measure): boolean {
  const shares = byFunction(facts, measure, 'share_pct').filter((figure) => depth(figure.functionName) === 1);
  const sum = shares.reduce((total, figure) => total + Number(figure.value), 0);
  return Math.abs(sum - 100) < 1;
}

/** Classes (类) sum to the whole. */
export const classesToTotal = (facts: Facts): Hit[] =>
  BY_FUNCTION.flatMap((measure) => {
    const whole = facts.of(measure)[0];
    if (!whole) return [];
    const figures = byFunction(facts, measure, 'actual');
    const classes = figures.filter((figure) => depth(figure.functionName) === 1);
    return against(facts, whole, classes, '各类合计', sharesSumUp(facts, measure));
  });

/** Items (款, 项) sum to their class. */
export const itemsToClass = (facts: Facts): Hit[] =>
  BY_FUNCTION.flatMap((measure) => {
    const figures = byFunction(facts, measure, 'actual');
    return figures
      .filter((figure) => depth(figure.functionName) === 1 || depth(figure.functionName) === 2)
      .flatMap((whole) => against(facts, whole, below(figures, whole.functionName), '各项合计', false));
  });

/** Items sum to the whole, in outturn, budget and change. A change is summed only where every item states its own. */
export const itemsToTotal =
  (aspect: Aspect) =>
  (facts: Facts): Hit[] =>
    BY_FUNCTION.flatMap((measure) => {
      const whole = facts.of(measure, aspect)[0];
      if (!whole) return [];
      const items = byFunction(facts, measure, 'actual').filter((figure) => depth(figure.functionName) === 3);
      const figures = byFunction(facts, measure, aspect).filter((figure) => depth(figure.functionName) === 3);
      if (figures.length < items.length || figures.length === 0) return [];
      // Prior items that ended without a successor have no line of their own, so changes need not sum where items do not.
      const itemsFit = facts
        .of(measure)
        .some((one) => within(totalOf(items), one.canonical, toleranceOf(facts, items)));
      if (aspect !== 'actual' && !itemsFit) return [];
      const hits = against(
        facts,
        whole,
        figures,
        aspect === 'actual' ? '各项合计' : '各项合计（同口径）',
        false,
      );
      return aspect === 'actual' ? hits : hits.map((hit) => ({ ...hit, severity: 'question' as const }));
    });

/** Items that by their definition in 《政府收支分类科目》 hold no project money. */
const BASIC_ITEM =
  /(?:^|\/)(?:行政运行|事业运行|机关事业单位基本养老保险缴费支出|机关事业单位职业年金缴费支出|行政单位离退休|事业单位离退休|行政单位医疗|事业单位医疗|公务员医疗补助|其他行政事业单位医疗支出|住房公积金|提租补贴|购房补贴)$/;

/** Project money of the general budget must stand in items that may hold it. */
export function projectItems(facts: Facts): Hit[] {
  const whole = facts.of('general_public_budget_expenditure')[0];
  const basic = facts.of('general_public_budget_basic_expenditure')[0];
  const items = byFunction(facts, 'general_public_budget_expenditure', 'actual').filter(
    (figure) => depth(figure.functionName) === 3,
  );
  if (!whole || !basic || items.length === 0) return [];
  if (!within(totalOf(items), whole.canonical, toleranceOf(facts, items))) return [];
  const project = subtractDecimals(whole.canonical, basic.canonical);
  const open = items.filter((figure) => !BASIC_ITEM.test(figure.functionName));
  const tolerance = toleranceOf(facts, [whole, basic, ...items]);
  const missing = subtractDecimals(project, totalOf(open));
  if (compareDecimals(missing, tolerance) <= 0) return [];
  const listed =
    open.length === 0 ? '没有可列项目支出的项' : `可列项目支出的项合计 ${show(totalOf(open), whole.unit)}`;
  return [
    {
      question: `一般公共预算支出 ${said(whole)}减基本支出 ${said(basic)}，项目支出为 ${show(project, whole.unit)}，而所列各项中${listed}，其余 ${show(missing, whole.unit)}是否列入了行政运行等基本支出的项？`,
      printed: show(totalOf(open), whole.unit),
      computed: show(project, whole.unit),
      difference: show(missing, whole.unit),
      tolerance: show(tolerance, whole.unit),
      ids: idsOf(whole, basic, items.slice(0, 1)),
    },
  ];
}

/** Items and the economic categories that by definition are the same payments. */
const SAME_PAYMENT: readonly (readonly [item: RegExp, category: string])[] = [
  [/\/机关事业单位基本养老保险缴费支出$/, '机关事业单位基本养老保险缴费'],
  [/\/机关事业单位职业年金缴费支出$/, '职业年金缴费'],
  [/\/公务员医疗补助$/, '公务员医疗补助缴费'],
  [/\/住房公积金$/, '住房公积金'],
];

export function itemAgainstCategory(facts: Facts): Hit[] {
  const items = byFunction(facts, 'general_public_budget_expenditure', 'actual');
  return SAME_PAYMENT.flatMap(([pattern, category]): Hit[] => {
    const found = items.filter((figure) => pattern.test(figure.functionName));
    const [item] = found;
    const paid = facts.of('personnel', 'actual', '', category)[0];
    if (
      !item ||
      !paid ||
      found.length > 1 ||
      within(item.canonical, paid.canonical, toleranceOf(facts, [item, paid]))
    )
      return [];
    const difference = show(subtractDecimals(item.canonical, paid.canonical), item.unit);
    return [
      {
        question: `${stated(facts, item)}，而经济分类的${category}为 ${said(paid)}，两者应为同一支出，为何相差 ${difference}？`,
        printed: said(item),
        computed: said(paid),
        difference,
        tolerance: show(toleranceOf(facts, [item, paid]), item.unit),
        ids: idsOf(item, paid),
      },
    ];
  });
}

/** Economic categories with amounts sum to 人员经费 and 公用经费. */
export const categoriesTo =
  (measure: 'personnel' | 'operating') =>
  (facts: Facts): Hit[] => {
    const whole = facts.of(measure)[0];
    const first = new Map<string, Figure>();
    for (const figure of facts.every(measure, 'actual'))
      if (figure.economicName !== '' && !first.has(figure.economicName))
        first.set(figure.economicName, figure);
    return whole && first.size > 1 ? against(facts, whole, [...first.values()], '各经济分类合计', false) : [];
  };

/** The same expense in the “三公” section and among the operating expenses; the rest must be project money. */
export function threePublicInBasic(facts: Facts): Hit[] {
  const pairs: readonly (readonly [Measure, readonly string[]])[] = [
    ['vehicle_operation', ['公务用车运行维护费']],
    ['reception', ['公务接待费']],
    ['overseas_travel', ['因公出国（境）费用', '因公出国（境）费']],
  ];
  return pairs.flatMap(([measure, names]): Hit[] => {
    const total = facts.of(measure)[0];
    const basic = names.flatMap((name) => [...facts.of('operating', 'actual', '', name)])[0];
    if (!total || !basic || within(total.canonical, basic.canonical, toleranceOf(facts, [total, basic])))
      return [];
    const difference = subtractDecimals(total.canonical, basic.canonical);
    const more = compareDecimals(difference, '0') > 0;
    return [
      {
        ...(more ? {} : { severity: 'contradiction' as const }),
        question: `${stated(facts, total)}，而公用经费中${nameOf(basic).split('·')[1] ?? ''}为 ${said(basic)}，${more ? `其余 ${show(difference, total.unit)}是否在项目支出中列支` : '部分大于整体，是否有误'}？`,
        printed: said(total),
        computed: said(basic),
        difference: show(difference, total.unit),
        tolerance: show(toleranceOf(facts, [total, basic]), total.unit),
        ids: idsOf(total, basic),
      },
    ];
  });
}
