/** Bases that are zero or next to it, and signs that do not go together. */
import type { Aspect } from '../../domain/aspects.ts';
import { subtractDecimals } from '../../domain/decimal.ts';
import { show } from './amounts.ts';
import type { Facts, Figure } from './facts.ts';
import { perDocument } from './perDocument.ts';
import { nearest } from './ratios.ts';
import { type Hit, aspectName, headingIn, idsOf, nameOf, said, stated } from './rule.ts';
import { shareBases } from './shares.ts';

interface Rated {
  readonly rate: Figure;
  readonly base: string;
  readonly part: Figure;
  readonly whole: Figure | undefined;
}

const RATES: ReadonlySet<Aspect> = new Set<Aspect>([
  'change_pct',
  'variance_pct',
  'completion_pct',
  'share_pct',
]);

/** Each printed percentage with the base that its neighbours give it. */
const rated = perDocument((facts): Rated[] =>
  facts.figures.flatMap((rate): Rated[] => {
    if (!RATES.has(rate.aspect) || rate.year !== facts.fiscalYear) return [];
    const near = (aspect: Aspect): Figure | undefined =>
      nearest(facts.of(rate.measure, aspect, rate.functionName, rate.economicName), rate);
    const actual = near('actual');
    switch (rate.aspect) {
      case 'change_pct': {
        const change = near('change');
        if (!actual || !change) return [];
        return [
          { rate, base: subtractDecimals(actual.canonical, change.canonical), part: change, whole: actual },
        ];
      }
      case 'variance_pct':
      case 'completion_pct': {
        const budgets = [near('original_budget'), near('adjusted_budget')].filter((one) => one !== undefined);
        // Of two budgets the rate may be of either: no base is zero while one of them is not.
        const budget = budgets.find((one) => !isZero(one.canonical)) ?? budgets[0];
        if (!actual || !budget) return [];
        return [{ rate, base: budget.canonical, part: actual, whole: budget }];
      }
      case 'share_pct': {
        const bases = shareBases(facts, rate);
        const whole = bases.find((one) => !isZero(one.canonical)) ?? bases[0];
        if (!whole) return [];
        return [{ rate, base: whole.canonical, part: actual ?? whole, whole }];
      }
      default:
        return [];
    }
  }),
);

const isZero = (value: string): boolean => Number(value) === 0;

/** 增长 100% from nothing, or 0% though something came of nothing. */
export function zeroBases(facts: Facts): Hit[] {
  return rated(facts).flatMap(({ rate, base, part }): Hit[] => {
    if (!isZero(base) || (isZero(rate.value) && isZero(part.value))) return [];
    const what =
      rate.aspect === 'change_pct'
        ? `本年数与增加额同为 ${said(part)}，推得上年为 0`
        : rate.aspect === 'share_pct'
          ? '所占的合计为 0'
          : '所比的预算数为 0';
    return [
      {
        question: `${headingIn(facts, rate)}印${nameOf(rate)}${aspectName(rate)} ${said(rate)}，而${what}，基数为零，百分比依据何数计算？`,
        printed: said(rate),
        computed: '基数为 0，无法计算',
        ids: idsOf(rate, part),
      },
    ];
  });
}

const MOST_NAMED = 6;

/** 0.00% of nothing is printed by the template; one remark for the document. */
export function zeroPrinted(facts: Facts): Hit[] {
  const found = rated(facts).filter(
    ({ rate, base, part }) => isZero(base) && isZero(rate.value) && isZero(part.value),
  );
  const known = new Set(found.map(({ rate }) => rate.id));
  const bare = facts.figures.filter(
    (figure) =>
      figure.aspect === 'share_pct' &&
      isZero(figure.value) &&
      !known.has(figure.id) &&
      isZero(shareBases(facts, figure)[0]?.canonical ?? '1'),
  );
  const figures = [...found.map(({ rate }) => rate), ...bare];
  if (figures.length === 0) return [];
  const named = figures.slice(0, MOST_NAMED).map((figure) => `${nameOf(figure)}${aspectName(figure)}`);
  return [
    {
      question: `${named.join('、')}${figures.length > MOST_NAMED ? ' 等' : ''}共 ${figures.length} 处百分比印作 0%，其基数均为零，是否应写“不适用”？`,
      printed: `${figures.length} 处 0%`,
      computed: '基数为 0，无法计算',
      ids: idsOf(figures),
    },
  ];
}

/** 增加 with 下降, or a difference rate of the other sign than its difference. */
export function signs(facts: Facts): Hit[] {
  return facts.figures.flatMap((rate): Hit[] => {
    if (rate.aspect !== 'change_pct' && rate.aspect !== 'variance_pct') return [];
    if (isZero(rate.value) || rate.year !== facts.fiscalYear) return [];
    const aspect = rate.aspect === 'change_pct' ? 'change' : 'variance';
    const amounts = facts.of(rate.measure, aspect, rate.functionName, rate.economicName);
    const amount = nearest(amounts, rate);
    if (
      !amount ||
      amounts.some((one) => isZero(one.value) || one.value.startsWith('-') === rate.value.startsWith('-'))
    )
      return [];
    return [
      {
        question: `${stated(facts, amount)}，而其幅度为 ${said(rate)}，增减方向相反，何者有误？`,
        printed: `${said(amount)}；${said(rate)}`,
        computed: '方向一致',
        ids: idsOf(amount, rate),
      },
    ];
  });
}

const LARGE = 200;

/** Correct, but of a base so small that the percentage says little. */
export function largeChanges(facts: Facts): Hit[] {
  return facts.figures.flatMap((rate): Hit[] => {
    if (rate.aspect !== 'change_pct' || Math.abs(Number(rate.value)) < LARGE) return [];
    const actual = nearest(facts.of(rate.measure, 'actual', rate.functionName, rate.economicName), rate);
    const change = nearest(facts.of(rate.measure, 'change', rate.functionName, rate.economicName), rate);
    if (!actual || !change) return [];
    const prior = subtractDecimals(actual.canonical, change.canonical);
    const reason =
      facts.explanations.find((one) => one.start > rate.start && one.start - rate.end < 20)?.reason ?? '';
    const routine = /基数(?:的)?(?:调整|上涨|调增)|正常增资|工资(?:正常)?调整/.test(reason);
    return [
      {
        severity: routine ? 'question' : 'note',
        question: `${stated(facts, rate)}，推得上年仅 ${show(prior, actual.unit)}、本年 ${said(actual)}，${reason === '' ? '变动的原因是什么' : `所述原因“${reason}”能否解释这一幅度`}？`,
        printed: said(rate),
        computed: `${said(change)} ÷ ${show(prior, actual.unit)}`,
        tolerance: `${LARGE}%`,
        ids: idsOf(rate, change, actual),
      },
    ];
  });
}
