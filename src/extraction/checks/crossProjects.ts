/** The account and the overall form against the projects: how many, how much, from what source. */
import { absoluteDecimal, compareDecimals, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import { show, stepOf } from './amounts.ts';
import { ROUNDING, overallOf } from './crossOverall.ts';
import type { Evaluation } from './evaluations.ts';
import type { Facts, Figure } from './facts.ts';
import { titled } from './forms.ts';
import { tenThousandfold } from './prints.ts';
import { type Hit, idsOf, said, stated } from './rule.ts';
import { inYuan } from './yuan.ts';

const projectsOf = (facts: Facts): Evaluation[] => facts.evaluations.filter((one) => one.scope === 'project');

/** As many project forms as the section counts, and their money. Sums are checked only where the counts agree. */
export function projectForms(facts: Facts): Hit[] {
  const projects = projectsOf(facts);
  const count = facts.of('performance_project_count')[0];
  if (!count || projects.length === 0) return [];
  if (Number(count.value) === projects.length) return [];
  // Who does not say that the forms of all projects are appended may have chosen some of them.
  if (Number(count.value) > projects.length && !/自评[^。；]{0,24}附/.test(facts.flow.text)) return [];
  return [
    {
      question: `${stated(facts, count)}，而所附项目自评为 ${projects.length} 个，是否有项目未附自评表？`,
      printed: said(count),
      computed: `${projects.length} 个`,
      difference: String(Number(count.value) - projects.length),
      tolerance: '0',
      ids: [...idsOf(count), ...projects.map((one) => one.id)],
    },
  ];
}

export const projectSums =
  (field: 'adjustedBudget' | 'actual', name: string) =>
  (facts: Facts): Hit[] => {
    const projects = projectsOf(facts);
    const figure = facts.of('performance_projects', field === 'actual' ? 'actual' : 'adjusted_budget')[0];
    const count = facts.of('performance_project_count')[0];
    const amounts = projects.flatMap((one) => {
      const amount = one[field];
      return amount === null ? [] : [inYuan(amount, one)];
    });
    if (!figure || amounts.length === 0 || amounts.length < projects.length) return [];
    if (!count || Number(count.value) !== projects.length) return [];
    const sum = sumDecimals(amounts);
    const step = stepOf(facts, figure.unit);
    const tolerance = sumDecimals(amounts.map(() => (compareDecimals(step, ROUNDING) < 0 ? ROUNDING : step)));
    const difference = subtractDecimals(figure.canonical, sum);
    if (compareDecimals(absoluteDecimal(difference), tolerance) <= 0) return [];
    // A form whose unit is not printed is taken to be in 万元.
    if (tenThousandfold(figure.canonical, sum)) return [];
    return [
      {
        question: `${stated(facts, figure)}，而 ${projects.length} 个项目自评的${name}合计 ${show(sum, figure.unit)}，相差 ${show(difference, figure.unit)}，以何者为准？`,
        printed: said(figure),
        computed: show(sum, figure.unit),
        difference: show(difference, figure.unit),
        tolerance: show(tolerance, figure.unit),
        ids: [...idsOf(figure), ...projects.map((one) => one.id)],
      },
    ];
  };

/** Money of evaluated projects against 项目支出: less leaves projects without evaluation, more is paid from elsewhere. */
export function projectCoverage(facts: Facts): Hit[] {
  const [evaluated, projects] = [facts.of('performance_projects')[0], facts.of('project_expenditure')[0]];
  if (!evaluated || !projects) return [];
  const difference = subtractDecimals(projects.canonical, evaluated.canonical);
  const tolerance = sumDecimals(
    Array<string>(Math.max(2, projectsOf(facts).length)).fill(stepOf(facts, projects.unit)),
  );
  if (compareDecimals(absoluteDecimal(difference), tolerance) <= 0) return [];
  const less = compareDecimals(difference, '0') > 0;
  if (less && !coversAll(facts, evaluated)) return [];
  const gap = show(absoluteDecimal(difference), projects.unit);
  return [
    {
      question: `${stated(facts, projects)}，${stated(facts, evaluated)}，${less ? `相差 ${gap}的项目是否未作绩效自评` : `自评的项目资金多出 ${gap}，多出部分是否列在基本支出`}？`,
      printed: said(evaluated),
      computed: said(projects),
      difference: show(difference, projects.unit),
      tolerance: show(tolerance, projects.unit),
      ids: idsOf(evaluated, projects),
    },
  ];
}

/** Many bodies evaluate some of their projects, and say so. Who appends the forms, or says 全部, has left none out. */
function coversAll(facts: Facts, evaluated: Figure): boolean {
  if (facts.of('performance_projects', 'share_pct').some((share) => Number(share.value) < 100)) return false;
  return projectsOf(facts).length > 0 || /全部|所有|全覆盖/.test(facts.placeOf(evaluated).before);
}

/** A source of funds that is short in the project forms by exactly what one project counts under another. */
export function fundingSourceMixed(facts: Facts): Hit[] {
  const [overall, projects] = [overallOf(facts), projectsOf(facts)];
  const total = overall?.funding.find((line) => line.source.startsWith('其他'))?.actual;
  const others = projects.flatMap((one) =>
    one.funding.filter((line) => line.source.startsWith('其他')).map((line) => line.actual),
  );
  if (
    !overall ||
    total === null ||
    total === undefined ||
    Number(total) === 0 ||
    others.length < projects.length
  )
    return [];
  if (others.some((amount) => amount === null)) return [];
  const sum = sumDecimals(others.filter((amount) => amount !== null));
  const missing = subtractDecimals(total, sum);
  const fits = projects.find((one) => {
    const fiscal = one.funding.find((line) => line.source.includes('财政'))?.actual;
    return (
      fiscal !== undefined && fiscal !== null && Number(fiscal) > 0 && compareDecimals(fiscal, missing) === 0
    );
  });
  if (!fits) return [];
  return [
    {
      question: `整体自评表其他资金 ${total} ${overall.unit}，各项目表其他资金合计 ${sum} ${overall.unit}，相差 ${missing}，恰为${titled(fits)}所列当年财政拨款，该笔资金的来源是否填错？`,
      printed: `${sum} ${overall.unit}`,
      computed: `${total} ${overall.unit}`,
      difference: missing,
      tolerance: '0',
      ids: [overall.id, fits.id],
    },
  ];
}

/** 全年实施项目 1 个 in the overall form against the count of projects. */
export function projectCountInProse(facts: Facts): Hit[] {
  const overall = overallOf(facts);
  const printed = overall ? /(?:实施|安排|开展)项目(\d+)个/.exec(overall.prose)?.[1] : undefined;
  const count = facts.of('performance_project_count')[0];
  if (!overall || printed === undefined || !count || Number(count.value) === Number(printed)) return [];
  return [
    {
      question: `${stated(facts, count)}，而${titled(overall)}写实施项目 ${printed} 个，以何者为准？`,
      printed: said(count),
      computed: `${printed} 个`,
      difference: String(Number(count.value) - Number(printed)),
      tolerance: '0',
      ids: [...idsOf(count), overall.id],
    },
  ];
}

const BUYS = /设备|购置|采购|购买服务|外包|信息化|系统建设|网站建设/;

/** Projects that buy, against what was procured. Below the procurement threshold a purchase is not counted, hence a question. */
export function procurementAndProjects(facts: Facts): Hit[] {
  const total = facts.of('procurement')[0];
  const buying = projectsOf(facts).filter(
    (one) => BUYS.test(one.name) && one.actual !== null && Number(one.actual) > 0,
  );
  if (!total || buying.length === 0) return [];
  const sum = sumDecimals(buying.map((one) => inYuan(one.actual ?? '0', one)));
  if (compareDecimals(sum, total.canonical) <= 0) return [];
  return [
    {
      question: `${stated(facts, total)}，而购置、采购类项目（${buying.map((one) => `${one.name} ${one.actual ?? ''}`).join('、')}）执行 ${show(sum, total.unit)}，其余是否低于采购限额或未计入？`,
      printed: said(total),
      computed: show(sum, total.unit),
      difference: show(subtractDecimals(total.canonical, sum), total.unit),
      ids: [...idsOf(total), ...buying.map((one) => one.id)],
    },
  ];
}

/** The target of 项目费用成本 in the overall form against the original budgets of the projects. */
export function projectBudgetTarget(facts: Facts): Hit[] {
  const overall = overallOf(facts);
  const projects = projectsOf(facts);
  const cost = overall?.indicators.find(
    (one) => /^项目(?:支出|费用)(?:成本|总额)?$/.test(one.name) && one.target?.unit === '万元',
  );
  const budgets = projects.map((one) => one.originalBudget);
  if (!overall || !cost?.target || projects.length === 0 || budgets.some((amount) => amount === null))
    return [];
  const sum = sumDecimals(budgets.filter((amount) => amount !== null));
  const difference = subtractDecimals(cost.target.digits, sum);
  if (compareDecimals(absoluteDecimal(difference), '0.05') <= 0) return [];
  return [
    {
      question: `${titled(overall)}的指标“${cost.name}”目标 ${cost.targetText}，而所附 ${projects.length} 个项目的年初预算合计 ${sum} 万元，相差 ${difference} 万元，是否有项目未附自评表？`,
      printed: cost.targetText,
      computed: `${sum} 万元`,
      difference: `${difference} 万元`,
      tolerance: '0.05 万元',
      ids: [cost.id, ...projects.map((one) => one.id)],
    },
  ];
}
