/** What the words say of the numbers, and what a template left behind. */
import { compareDecimals } from '../../domain/decimal.ts';
import type { Facts, Figure } from './facts.ts';
import { flowPlace } from './places.ts';
import { type Hit, idsOf, nameOf, said, stated } from './rule.ts';

const COMPARED = /决算数?(小于|大于|等于|低于|高于)(全年|年初|调整)?预算数?/g;

const BUDGETS: Readonly<Record<string, readonly string[]>> = {
  全年: ['adjusted_budget'],
  调整: ['adjusted_budget'],
  年初: ['original_budget'],
};

/** 决算数小于全年预算数, of the outturn and budget printed last before it. */
export function comparisons(facts: Facts): Hit[] {
  const { text, offsets } = facts.flow;
  return [...text.matchAll(COMPARED)].flatMap((match): Hit[] => {
    const at = offsets[match.index] ?? 0;
    const before = facts.figures.filter(
      (figure) => figure.start < at && at - figure.start < 250 && figure.year === facts.fiscalYear,
    );
    const budgets = BUDGETS[match[2] ?? ''] ?? ['original_budget', 'adjusted_budget'];
    const actual = before.filter((figure) => figure.aspect === 'actual').at(-1);
    const budget = before
      .filter(
        (figure) =>
          budgets.includes(figure.aspect) &&
          figure.measure === actual?.measure &&
          figure.functionName === actual.functionName,
      )
      .at(-1);
    if (!actual || !budget) return [];
    // A budget of something else that was printed since is what the words are about.
    const latest = before.filter((figure) => budgets.includes(figure.aspect)).at(-1);
    if (latest !== budget || facts.placeOf(actual).section !== facts.placeOf(budget).section) return [];
    // So is one that was not read.
    const since = text.slice(flowPlace(facts.flow, Math.max(actual.end, budget.end)), match.index);
    if (/(?:预算|决算)[^，。；\d]{0,8}\d[\d.，]*[万亿]?元/.test(since)) return [];
    const order = compareDecimals(actual.canonical, budget.canonical);
    const word = match[1] ?? '';
    const expected = /小|低/.test(word) ? -1 : /大|高/.test(word) ? 1 : 0;
    if (order === expected) return [];
    return [
      {
        question: `文件称${nameOf(actual)}“${match[0]}”，而决算数 ${said(actual)}${order === 0 ? '等于' : order < 0 ? '小于' : '大于'}预算数 ${said(budget)}，文字是否有误？`,
        printed: match[0],
        computed: `${said(actual)} 与 ${said(budget)}`,
        ids: idsOf(actual, budget),
      },
    ];
  });
}

/** 预决算差异率 measured against the original budget in one section and against the adjusted one in another. */
export function basesMixed(facts: Facts): Hit[] {
  const against = (aspect: 'original_budget' | 'adjusted_budget'): Figure[] =>
    facts.figures.filter(
      (figure) =>
        figure.aspect === 'variance_pct' &&
        facts.of(figure.measure, aspect, figure.functionName, figure.economicName).length > 0,
    );
  const [original, adjusted] = [against('original_budget')[0], against('adjusted_budget')[0]];
  if (!original || !adjusted) return [];
  return [
    {
      question: `${stated(facts, original)}以年初预算数为基数，${stated(facts, adjusted)}却以全年预算数为基数，同称“预决算差异率”，口径为何不同？`,
      printed: `${nameOf(original)}：年初预算数；${nameOf(adjusted)}：全年预算数`,
      computed: '同一基数',
      ids: idsOf(original, adjusted),
    },
  ];
}

/** A plan in the future tense where the result of the evaluation should stand. */
export function plansAsResults(facts: Facts): Hit[] {
  const plan = /评价情况(?:来看|如下)?:(\d{4}年，?将[^。；]{4,40})/.exec(facts.flow.text)?.[1];
  if (plan === undefined) return [];
  return [
    {
      question: `整体绩效评价的结果写“${plan}……”，是今后的打算而不是评价结果，评价结果是什么？`,
      printed: plan,
      computed: '评价结果',
      ids: [],
    },
  ];
}

/** As many offices as persons. */
export function officesAndStaff(facts: Facts): Hit[] {
  const offices = /下设(\d+)个(?:内设机构|科室|处室|股室)/.exec(facts.flow.text)?.[1];
  const staff = facts.of('staff_active')[0] ?? facts.of('staff')[0];
  if (offices === undefined || !staff || Number(offices) < Number(staff.value) || Number(staff.value) === 0)
    return [];
  return [
    {
      question: `下设 ${offices} 个内设机构，而${stated(facts, staff)}，平均不多于一人，机构数是否有误？`,
      printed: `${offices} 个`,
      computed: said(staff),
      ids: idsOf(staff),
    },
  ];
}

const NAME_LENGTH = 50;

const nameBefore = (text: string, mark: RegExp): string | undefined => {
  const at = text.search(mark);
  return at < 0 ? undefined : /[^。，；:]{4,}$/.exec(text.slice(Math.max(0, at - NAME_LENGTH), at))?.[0];
};

/** The name of the body in the overview and in the section on its operating expenses. */
export function agencyNames(facts: Facts): Hit[] {
  const { text } = facts.flow;
  const bare = (name: string): string => name.replace(/[()、<>]/g, '');
  const first = nameBefore(text, /20\d\d年度，实有人/);
  const second =
    /20\d\d年度([^。，；:]{4,50}?)(?:\((?:行政单位|事业单位|参照)[^)]{0,20}\))?(?:机关运行经费|公用经费)支出\d/.exec(
      text.slice(Math.max(0, text.search(/(?:机关运行经费|公用经费)支出\d/) - 90)),
    )?.[1];
  if (
    first === undefined ||
    second === undefined ||
    bare(first).endsWith(bare(second)) ||
    /^(?:本|我)(?:单位|部门)/.test(second)
  )
    return [];
  return [
    {
      question: `单位名称前后不同：机构设置处为“${first.replace(/^.*(?:情况|二、)/, '')}”，机关运行经费处为“${second}”，是否为同一单位？`,
      printed: second,
      computed: first.replace(/^.*(?:情况|二、)/, ''),
      ids: [],
    },
  ];
}

/** None, and then one listed. */
const EMPTY_LISTS: readonly (readonly [none: RegExp, listed: RegExp, what: string])[] = [
  [/0个下属单位/, /二级预算单位包括:/, '有“0个下属单位”，又列“二级预算单位包括”'],
  [
    /下设0个(?:科室|处室|内设机构)，(?:分别是|分别为)/,
    /无下属预算单位[^。]{0,80}下设[1-9]\d*个事业单位/,
    '称“无下属预算单位”“下设0个科室”，又称下设事业单位',
  ],
];

export function emptyLists(facts: Facts): Hit[] {
  return EMPTY_LISTS.flatMap(([none, listed, what]): Hit[] => {
    const match = none.exec(facts.flow.text);
    if (!match || !listed.test(facts.flow.text)) return [];
    return [
      { question: `机构设置中${what}，下属单位究竟有几个？`, printed: match[0], computed: '', ids: [] },
    ];
  });
}

/** Purchases told as an achievement of a year in which nothing was procured. */
export function purchasesTold(facts: Facts): Hit[] {
  const total = facts.of('procurement')[0];
  if (!total || Number(total.value) !== 0) return [];
  const told = /成效[^。]{0,40}?(采购[^，。；]{2,12}(?:系统|设备|服务))/.exec(facts.flow.text)?.[1];
  if (told === undefined) return [];
  return [
    {
      severity: 'question',
      question: `绩效情况说明以“${told}”为成效，而${stated(facts, total)}，是否未计入政府采购？`,
      printed: told,
      computed: said(total),
      ids: idsOf(total),
    },
  ];
}
