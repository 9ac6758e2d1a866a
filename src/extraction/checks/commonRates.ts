/** Common indicators of 财预〔2013〕53号 against the account: rates that a form prints and the account gives. */
import { subtractDecimals } from '../../domain/decimal.ts';
import { show } from './amounts.ts';
import type { Evaluation } from './evaluations.ts';
import type { Facts, Figure } from './facts.ts';
import { titled } from './forms.ts';
import { all } from './indicatorPairs.ts';
import { type Hit, idsOf, said, stated } from './rule.ts';

interface CommonRate {
  readonly name: string;
  readonly printed: number;
  readonly shown: string;
  readonly id: string;
  readonly evaluation: Evaluation;
}

function rateNamed(facts: Facts, pattern: RegExp): CommonRate[] {
  return all(facts)
    .filter(([, one]) => pattern.test(one.name) && one.actual?.unit === '%')
    .map(([evaluation, one]) => ({
      name: one.name,
      printed: one.actual?.value ?? 0,
      shown: one.actualText,
      id: one.id,
      evaluation,
    }));
}

const called = ({ name, evaluation }: CommonRate): string => `${titled(evaluation)}的指标“${name}”`;

function rateHit(
  rate: CommonRate,
  exact: number,
  how: string,
  figures: readonly Figure[],
  extra: readonly string[] = [],
): Hit[] {
  if (Math.abs(exact - rate.printed) <= 0.5) return [];
  return [
    {
      question: `${called(rate)}印 ${rate.shown}，而按${how}计算为 ${exact.toFixed(2)}%，依据何数计算？`,
      printed: rate.shown,
      computed: `${exact.toFixed(2)}%`,
      difference: (rate.printed - exact).toFixed(2),
      tolerance: '0.5',
      ids: [rate.id, ...extra, ...idsOf(figures)],
    },
  ];
}

/** 项目支出预算执行率 of the overall form against the projects evaluated. */
export function projectRate(facts: Facts): Hit[] {
  const [budget, actual] = [
    facts.of('performance_projects', 'adjusted_budget')[0],
    facts.of('performance_projects')[0],
  ];
  if (!budget || !actual || Number(budget.value) === 0) return [];
  const exact = (Number(actual.canonical) / Number(budget.canonical)) * 100;
  return rateNamed(facts, /^项目(?:支出)?(?:预算)?执行率$/).flatMap((rate) =>
    rateHit(rate, exact, `各项目执行数 ${said(actual)} ÷ 预算数 ${said(budget)}`, [budget, actual]),
  );
}

/** 公用经费控制率 = actual ÷ budget of operating expenses, the budget from the printed difference. */
export function operatingControl(facts: Facts): Hit[] {
  const actual = facts.of('agency_operating')[0];
  const variance = facts.of('agency_operating', 'variance')[0];
  if (!actual || !variance) return [];
  const budget = subtractDecimals(actual.canonical, variance.canonical);
  if (Number(budget) <= 0) return [];
  const exact = (Number(actual.canonical) / Number(budget)) * 100;
  return rateNamed(facts, /^公用经费控制率$/).flatMap((rate) =>
    rateHit(rate, exact, `实际公用经费 ${said(actual)} ÷ 预算 ${show(budget, actual.unit)}`, [
      actual,
      variance,
    ]),
  );
}

/** 预算调整率 = |adjusted − original| ÷ original. The outturn stands for the adjusted budget where a form prints 100% execution. */
export function adjustmentRate(facts: Facts): Hit[] {
  const overall = facts.evaluations.find((one) => one.scope === 'overall');
  const original = overall?.originalBudget;
  const adjusted =
    overall?.adjustedBudget ?? (overall && Number(overall.rate) === 100 ? overall.actual : null);
  if (!overall || original === null || original === undefined || adjusted === null || Number(original) === 0)
    return [];
  const exact = (Math.abs(Number(adjusted) - Number(original)) / Number(original)) * 100;
  return rateNamed(facts, /^预算调整率$/).flatMap((rate) =>
    rateHit(rate, exact, `全年 ${adjusted}、年初 ${original} ${overall.unit}`, [], [overall.id]),
  );
}

/** “三公”经费变动率 of 0% where the outturn moved. It is defined on budgets, hence a question. */
export function threePublicRate(facts: Facts): Hit[] {
  const [change, rate] = [facts.of('three_public', 'change')[0], facts.of('three_public', 'change_pct')[0]];
  if (!change || !rate || Number(change.value) === 0) return [];
  return rateNamed(facts, /三公.?经费变动率/).flatMap((one): Hit[] => {
    if (Math.abs(one.printed - Math.abs(Number(rate.value))) <= 0.5) return [];
    return [
      {
        question: `${called(one)}印 ${one.shown}，而${stated(facts, rate)}（决算数），预算数是否真的没有变动？`,
        printed: one.shown,
        computed: said(rate),
        ids: [one.id, ...idsOf(rate, change)],
      },
    ];
  });
}

/** Procurement that was carried out in full, by a body that procured nothing. */
export function procurementRate(facts: Facts): Hit[] {
  const total = facts.of('procurement')[0];
  if (!total || Number(total.value) !== 0) return [];
  const rates = rateNamed(facts, /^政府采购(?:预算)?(?:执行|完成)?率(?:[（(]%[）)])?$/).filter(
    (rate) => rate.printed > 0,
  );
  const counts = all(facts).filter(
    ([, one]) => /采购批次|采购次数|采购数量/.test(one.name) && (one.actual?.value ?? 0) > 0,
  );
  if (rates.length + counts.length === 0) return [];
  const told = [
    ...rates.map((rate) => `“${rate.name}”${rate.shown}`),
    ...counts.map(([, one]) => `“${one.name}”${one.actualText}`),
  ];
  return [
    {
      question: `${stated(facts, total)}，而自评表的指标${told.join('、')}，没有采购如何执行？`,
      printed: told.join('、'),
      computed: said(total),
      ids: [...idsOf(total), ...rates.map((rate) => rate.id), ...counts.map(([, one]) => one.id)],
    },
  ];
}
