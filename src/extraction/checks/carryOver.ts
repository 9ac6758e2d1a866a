/** What was carried over from one year to the next, and changes that go opposite ways. */
import { compareDecimals, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measures.ts';
import { show, stepOf, within } from './amounts.ts';
import type { Facts, Figure } from './facts.ts';
import { type Hit, idsOf, nameOf, said, stated } from './rule.ts';

/** What the year before must have been, by the first actual and change that are printed. */
function prior(facts: Facts, measure: Measure): { value: string; actual: Figure; figures: Figure[] } | null {
  const [actual, change] = [facts.of(measure)[0], facts.of(measure, 'change')[0]];
  if (!actual || !change) return null;
  return { value: subtractDecimals(actual.canonical, change.canonical), actual, figures: [actual, change] };
}

interface Chain {
  readonly total: Measure;
  readonly spent: readonly Measure[];
  readonly opening: readonly Measure[];
}

const CHAINS: readonly Chain[] = [
  {
    total: 'fiscal_appropriation_revenue_total',
    spent: ['fiscal_appropriation_expenditure', 'general_public_budget_expenditure'],
    opening: ['fiscal_appropriation_carryover_opening'],
  },
  { total: 'revenue_total', spent: ['expenditure'], opening: ['carryover_opening'] },
];

const OTHER_BUDGETS: readonly (readonly [words: string, measures: readonly Measure[]])[] = [
  ['政府性基金', ['government_funds_expenditure', 'government_funds_revenue']],
  ['国有资本经营', ['state_capital_expenditure', 'state_capital_revenue']],
];

const isNothing = (figures: readonly Figure[]): boolean =>
  figures.every((figure) => Number(figure.value) === 0);

/** The general public budget stands for all fiscal money only where a document says that it has no other, now or the year before. */
function isOnlyBudget(facts: Facts): boolean {
  const { text } = facts.flow;
  return OTHER_BUDGETS.every(([words, measures]) => {
    if (!text.includes(words)) return true;
    const none = measures.some((measure) => facts.absent.has(measure) || facts.of(measure).length > 0);
    const amounts = [...text.matchAll(new RegExp(`${words}[^，。；\\d]{0,24}(\\d[\\d.，]*)万?元`, 'g'))];
    return (
      none &&
      amounts.every((amount) => /^[0.，]+$/.test(amount[1] ?? '')) &&
      measures.every((measure) => isNothing(facts.of(measure)) && isNothing(facts.of(measure, 'change')))
    );
  });
}

/** What last year distributed is no part of what it carried over. */
const distributesNothing = (facts: Facts): boolean =>
  isNothing(facts.of('surplus_distribution')) && isNothing(facts.of('surplus_distribution', 'change'));

/** The year before closed with its total less what it spent; this year opened with that, or some of it left the agency. */
export function carryOverChain(facts: Facts): Hit[] {
  return CHAINS.flatMap(({ total, spent, opening }): Hit[] => {
    const before = prior(facts, total);
    const paid = spent
      .filter((measure) => measure !== 'general_public_budget_expenditure' || isOnlyBudget(facts))
      .map((measure) => prior(facts, measure))
      .find((one) => one !== null);
    if (!distributesNothing(facts)) return [];
    const opened = opening.flatMap((measure) => [...facts.of(measure)])[0];
    if (!before || !paid || !opened) return [];
    const closing = subtractDecimals(before.value, paid.value);
    const tolerance = sumDecimals(Array<string>(5).fill(stepOf(facts, opened.unit)));
    if (within(closing, opened.canonical, tolerance)) return [];
    const difference = show(subtractDecimals(closing, opened.canonical), opened.unit);
    return [
      {
        question: `按增减额推算，上年${nameOf(before.actual)} ${show(before.value, opened.unit)}、支出 ${show(paid.value, opened.unit)}，年末应余 ${show(closing, opened.unit)}，而${stated(facts, opened)}，相差的 ${difference}去了哪里？`,
        printed: said(opened),
        computed: show(closing, opened.unit),
        difference,
        tolerance: show(tolerance, opened.unit),
        ids: idsOf(opened, before.figures, paid.figures),
      },
    ];
  });
}

/** A reason that says money of earlier years was used, where none was brought forward. */
export function carryOverUsed(facts: Facts): Hit[] {
  const openings = [...facts.of('carryover_opening'), ...facts.of('fiscal_appropriation_carryover_opening')];
  const [total, revenue] = [facts.of('revenue_total')[0], facts.of('revenue')[0]];
  const none =
    openings.length > 0
      ? openings.every((figure) => Number(figure.value) === 0)
      : total !== undefined && total.canonical === revenue?.canonical;
  if (!none) return [];
  return facts.explanations.flatMap((one): Hit[] => {
    if (
      !/(?:使用|动用|列支|安排)[^，。；]{0,8}(?:上年|以前年度|往年)[^，。；]{0,4}(?:结转|结余)/.test(
        one.reason,
      )
    )
      return [];
    const evidence = openings[0] ?? total;
    return [
      {
        question: `文件说“${one.reason}”，而${evidence ? stated(facts, evidence) : ''}${openings.length > 0 || !revenue ? '' : `、${stated(facts, revenue)}`}，年初并无结转和结余，所用资金从何而来？`,
        printed: one.reason,
        computed: '年初结转和结余 0',
        ids: idsOf(evidence ? [evidence] : [], revenue && openings.length === 0 ? [revenue] : []),
      },
    ];
  });
}

/** 公用经费 that rose by more than the item it is paid from: then the personnel expenses in that item fell. */
export function operatingAgainstItem(facts: Facts): Hit[] {
  const operating =
    facts.of('agency_operating', 'change')[0] ??
    facts.of('institution_operating', 'change')[0] ??
    facts.of('operating', 'change')[0];
  const items = facts.figures.filter(
    (figure) =>
      figure.aspect === 'change' &&
      figure.year === facts.fiscalYear &&
      figure.measure === 'general_public_budget_expenditure' &&
      /\/(?:行政|事业|机关)运行$/.test(figure.functionName),
  );
  const [item] = items;
  if (!operating || !item || items.length > 1 || Number(item.value) <= 0) return [];
  if (compareDecimals(operating.canonical, item.canonical) <= 0) return [];
  const difference = show(subtractDecimals(operating.canonical, item.canonical), item.unit);
  return [
    {
      question: `${stated(facts, operating)}，大于列支它的${nameOf(item)}的增加额 ${said(item)}（多 ${difference}），该项中的人员经费是否反而减少？`,
      printed: said(operating),
      computed: said(item),
      difference,
      ids: idsOf(operating, item),
    },
  ];
}

/** More retired without fewer in post: as many must have come in. */
export function staffTurnover(facts: Facts): Hit[] {
  const [retired, active] = [facts.of('staff_retired', 'change')[0], facts.of('staff_active', 'change')[0]];
  const post = facts.of('staff_active')[0];
  if (!retired || !active || !post || Number(retired.value) <= 0 || Number(active.value) < 0) return [];
  return [
    {
      question: `退休人员增加 ${said(retired)}，而在职人员增加 ${said(active)}（现有 ${said(post)}），是否同期调入了同样多的人？`,
      printed: `${said(retired)}；${said(active)}`,
      computed: '在职人员相应减少，或有调入',
      ids: idsOf(retired, active, post),
    },
  ];
}

/** Revenue and expenditure in all went one way, the general public budget the other: what was carried over moved between them. */
export function oppositeChanges(facts: Facts): Hit[] {
  const total = facts.of('fiscal_appropriation_revenue_total', 'change')[0];
  const general = facts.of('general_public_budget_expenditure', 'change')[0];
  if (!total || !general || Number(total.value) * Number(general.value) >= 0) return [];
  if (!isOnlyBudget(facts)) return [];
  return [
    {
      question: `${stated(facts, total)}，${stated(facts, general)}，方向相反，差额 ${show(subtractDecimals(general.canonical, total.canonical), general.unit)}是否为结转资金的变动，所述原因是否各自成立？`,
      printed: `${said(total)}；${said(general)}`,
      computed: show(subtractDecimals(general.canonical, total.canonical), general.unit),
      ids: idsOf(total, general),
    },
  ];
}
