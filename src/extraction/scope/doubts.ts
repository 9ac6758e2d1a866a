/**
 * Figures whose words say another scope, year or thing than the meaning that was read. They are published as `doubtful`, and no check
 * asks about them: a rule that reads such a figure would call a sound document wrong.
 */
import type { Aspect } from '../../domain/aspects.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../domain/threePublic.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Place } from './places.ts';

/** What a printed number was read as. */
interface Meaning {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionName: string;
  readonly economicName: string;
  readonly year: number;
}

/** A figure of such a meaning is doubted where such words stand in its clause and what else is asked holds. */
interface Doubt {
  readonly measures?: RegExp;
  readonly aspects?: readonly Aspect[];
  /** Only of the body as a whole, not of a function. */
  readonly whole?: true;
  readonly clause?: RegExp;
  readonly holds?: (place: Place, figure: Meaning) => boolean;
}

/** The three budgets by the words that name them and by the names of their measures. */
const FUNDS: readonly (readonly [words: RegExp, measures: RegExp])[] = [
  [/公共(?:财政)?预算/, /^general_public_budget/],
  [/政府性基金|基金预算/, /^government_funds/],
  [/国有资本/, /^state_capital/],
];
const WHOLE = /^(?:revenue|expenditure|basic_expenditure|project_expenditure)$/;
const FISCAL =
  /(?:财政拨款|政府(?:拨款|补助)|财政补助|公共(?:财政)?预算|政府性基金|国有资本)[^，。；:]{0,16}(?:支出|合计|总计)/g;
const ALL_FUNDS = /(?:本年|全年|年度|部门|单位)(?:总)?支出|总支出|支出(?:合计|总计|总额)/g;
const SHARE = /占[^，。；\d]{0,20}的?(?=\d)/g;
const PUBLIC_MONEY = /财政拨款|一般公共预算/;
const BUDGETED = /预算(?:数|为|共|安排|总额|总计|合计|资金|(?=\d))/g;
const SPENT = /支出|决算|实际|完成|执行|使用|发生|支付|开支/;
const WITH_BUDGET = /(?:比|较|与|同|跟)[^，。；:]{0,14}预算(?!外|内|单位|财政|拨款|收支)/g;
const WITH_YEAR_BEFORE =
  /(?:比|较|与|同|跟)[^，。；:]{0,8}(?:上年|去年|上一年|20\d\d年)(?!度?(?:年初|全年)?预算)|同比|上年同期/g;
const BUDGET_MOVES =
  /预算(?:数|总额|安排)?(?:\d[\d.，]*万?元)?，?(?:比|较|同比|与上年|与去年)(?!年初|全年|调整|预算)/g;
const CHANGES = ['change', 'change_pct'] as const;

/** Where `words` stand last in `text`, or -1. */
function lastIn(text: string, words: RegExp): number {
  let last = -1;
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) last = match.index;
  return last;
}

/** Whether `words` that stand in the text are followed by none of `others`. */
const isLast = (text: string, words: RegExp, others: RegExp): boolean => {
  const last = lastIn(text, words);
  return last >= 0 && !others.test(text.slice(last));
};

const DOUBTS: readonly Doubt[] = [
  {
    // 政府性基金预算财政拨款支出 10.00 is not general public money, and basic expenditure of one fund is not all of it.
    measures: new RegExp(
      [WHOLE, ...FUNDS.map(([, measures]) => measures)].map(({ source }) => source).join('|'),
    ),
    clause: new RegExp(FUNDS.map(([words]) => words.source).join('|')),
    holds: ({ clause }, { measure, functionName }) => {
      const own = FUNDS.find(([, measures]) => measures.test(measure));
      if (!own && functionName !== '') return false;
      return FUNDS.some((fund) => fund !== own && fund[0].test(clause));
    },
  },
  {
    // 财政拨款支出…其中：基本支出: of the fiscal money only.
    measures: /^(?:basic|project)_expenditure$/,
    holds: ({ sentence, before, titles }) => {
      // 财政拨款支出…，占总支出的64%。其中：基本支出: the parts of what the sentence before it was about.
      const spoken = (sentence.startsWith('其中') ? before : sentence).replace(SHARE, '');
      const [fiscal, all] = [lastIn(spoken, FISCAL), lastIn(spoken, ALL_FUNDS)];
      return fiscal < 0 ? all < 0 && PUBLIC_MONEY.test(titles) : fiscal >= all;
    },
  },
  {
    // 政府性基金预算财政拨款支出总计 is with what is carried over.
    measures: /^(?:(?:fiscal_appropriation|government_funds|state_capital)_)?(?:revenue|expenditure)$/,
    ...{ aspects: ['actual'], whole: true, clause: /总计(?:均?为)?$/ },
  },
  {
    // 人员经费 of all money, where the measure is that of the general public budget.
    measures: /^(?:personnel|operating)$/,
    holds: ({ sentence, titles }) =>
      titles !== '' && !PUBLIC_MONEY.test(titles) && !PUBLIC_MONEY.test(sentence),
  },
  {
    // 行政运行(项)…人员和公用支出。年初预算为…: the amount is the item's.
    measures: /^(?:(?:general_public_budget_)?(?:basic|project)_expenditure|personnel|operating)$/,
    whole: true,
    holds: ({ before, sentence }) =>
      /\((?:类|款|项)\)/.test(before) &&
      !/财政拨款基本支出|一般公共预算基本支出/.test(`${before}${sentence}`),
  },
  {
    // “三公”经费一般公共预算拨款支出 is “三公”经费.
    measures:
      /^(?:general_public_budget|fiscal_appropriation|government_funds|state_capital|basic_|project_)/,
    holds: ({ sentence }) => sentence.includes('三公'),
  },
  {
    // 公务接待费 in that section is no economic category.
    holds: ({ titles }, { economicName }) =>
      economicName !== '' && /因公出国|公务接待|公务用车/.test(economicName) && titles.includes('三公'),
  },
  {
    // 预算为20万元，其中：公务接待费9万元: parts of the budget.
    measures: new RegExp(`^(?:${THREE_PUBLIC_AMOUNTS.join('|')})$`),
    aspects: ['actual'],
    holds: ({ sentence }) => isLast(sentence, BUDGETED, SPENT),
  },
  {
    // 与2022年总收入88.00万元相比: the number of another year.
    aspects: ['actual'],
    holds: ({ sentence }, { year }) => {
      const named = /(?:与|比|较|同)(20\d\d)年[^，。；]{0,24}$/.exec(sentence.slice(-32))?.[1];
      return named !== undefined && Number(named) !== year;
    },
  },
  {
    // 与2021年度预算相比，增加1.14万元: a change against the budget, not against the year before.
    aspects: CHANGES,
    holds: ({ sentence }) => lastIn(sentence, WITH_BUDGET) > lastIn(sentence, WITH_YEAR_BEFORE),
  },
  // 2022年度“三公”经费预算较2021年度增加: the budget of a year moves, not its outturn.
  { aspects: CHANGES, holds: ({ before }) => isLast(before, BUDGET_MOVES, /决算|支出(?!预算)/) },
  // 减少为0.00万元 says what is left.
  { aspects: ['change'], clause: /(?:增加|减少|增长|下降|降低|上升|增|减|降)(?:为|到|至)$/ },
  {
    // 处置车辆0辆: no vehicle that is held.
    measures: /^(?:assets_vehicles|vehicles_owned)/,
    aspects: ['actual'],
    clause: /(?:处置|报废|划转|调出|新增|更新|购置)[^，。；:()]{0,10}$/,
  },
  {
    // 基本建设类项目支出 is one kind of them.
    measures: /project_expenditure$/,
    clause: /(?:基本建设|行政事业|专项业务|一次性|经常性)(?:类|性)?项目/,
  },
  {
    // 事业编制289人，实有人数160人: staff of one kind of posts.
    measures: /^staff$/,
    holds: ({ sentence }) => /(?:行政|事业|工勤|参公|公务员|机关)[^，。；]{0,6}编/.test(sentence),
  },
  {
    // 在职职工33人，其中在编职工17人: a part of those in service.
    measures: /^staff_active$/,
    holds: ({ sentence }) =>
      /在职[^。；]{0,12}\d人.{0,2}其中[^，。；]{0,4}在编(?!在职)[^，。；]{0,8}$/.test(sentence),
  },
];

/** By measure and aspect, those of the doubts that may be had of it: how many there are is not the documents' to say. */
const doubtsOf = new Map<Measure, Map<Aspect, readonly Doubt[]>>();

function doubtsAbout({ measure, aspect }: Meaning): readonly Doubt[] {
  let byAspect = doubtsOf.get(measure);
  if (!byAspect) doubtsOf.set(measure, (byAspect = new Map<Aspect, readonly Doubt[]>()));
  let doubts = byAspect.get(aspect);
  if (!doubts) {
    doubts = DOUBTS.filter(
      ({ measures, aspects }) => measures?.test(measure) !== false && aspects?.includes(aspect) !== false,
    );
    byAspect.set(aspect, doubts);
  }
  return doubts;
}

export function isDoubtful(figure: Meaning, place: Place): boolean {
  return doubtsAbout(figure).some(
    ({ whole, clause, holds }) =>
      (whole === undefined || figure.functionName === '') &&
      (clause === undefined || clause.test(place.clause)) &&
      (holds === undefined || holds(place, figure)),
  );
}
