/**
 * Figures that no rule asks about: the words around the number say another scope, year or thing than its meaning does.
 * A rule that reads such a figure would call a sound document wrong, so each doubt leaves the figure out of every rule.
 */
import type { Measure } from '../../domain/measures.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../domain/threePublic.ts';
import type { Figure } from './figure.ts';
import type { Place } from './places.ts';

type Doubt = (figure: Figure, place: Place) => boolean;

/** The three budgets by the words that name them and by the names of their measures. */
const FUNDS: readonly (readonly [words: RegExp, measures: RegExp])[] = [
  [/一般公共预算/, /^general_public_budget/],
  [/政府性基金|基金预算/, /^government_funds/],
  [/国有资本/, /^state_capital/],
];

/** 政府性基金预算财政拨款支出 10.00 is not general public money, and basic expenditure of one fund is not all of it. */
const anotherFund: Doubt = ({ measure, functionName }, place) => {
  const own = FUNDS.find(([, measures]) => measures.test(measure));
  if (own === undefined && (!isWhole(measure) || functionName !== '')) return false;
  const { clause } = place;
  return FUNDS.some((fund) => fund !== own && fund[0].test(clause));
};

const WHOLE: ReadonlySet<Measure> = new Set<Measure>([
  'revenue',
  'expenditure',
  'basic_expenditure',
  'project_expenditure',
]);
const isWhole = (measure: Measure): boolean => WHOLE.has(measure);

const everywhere = new WeakMap<RegExp, RegExp>();

/** Where `words` stand last in `text`, or -1. */
function lastIn(text: string, words: RegExp): number {
  const pattern = everywhere.get(words) ?? new RegExp(words, 'g');
  everywhere.set(words, pattern);
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match.index;
  return last;
}

const FISCAL = /(?:财政拨款|一般公共预算|政府性基金|国有资本)[^，。；:]{0,16}(?:支出|合计|总计)/;
const ALL_FUNDS = /(?:本年|全年|年度|部门|单位)(?:总)?支出|总支出|支出(?:合计|总计|总额)/;

/** 财政拨款支出…其中：基本支出: of the fiscal money only. */
const fiscalOnly: Doubt = ({ measure }, { sentence, titles }) => {
  if (measure !== 'basic_expenditure' && measure !== 'project_expenditure') return false;
  const fiscal = lastIn(sentence, FISCAL);
  if (fiscal >= 0) return fiscal >= lastIn(sentence, ALL_FUNDS);
  return /财政拨款|一般公共预算/.test(titles) && !ALL_FUNDS.test(sentence);
};

const OF_THE_YEAR =
  /^(?:revenue|expenditure|(?:fiscal_appropriation|government_funds|state_capital)_(?:revenue|expenditure))$/;

/** 政府性基金预算财政拨款支出总计 is with what is carried over. */
const withCarryOver: Doubt = ({ measure, aspect, functionName }, place) =>
  OF_THE_YEAR.test(measure) &&
  aspect === 'actual' &&
  functionName === '' &&
  /总计(?:均?为)?$/.test(place.clause);

const BASIC_PARTS: ReadonlySet<Measure> = new Set<Measure>(['personnel', 'operating']);
const PUBLIC_MONEY = /财政拨款|一般公共预算/;

/** 人员经费 of all money, where the measure is that of the general public budget. */
const allMoney: Doubt = ({ measure }, { sentence, titles }) =>
  BASIC_PARTS.has(measure) && titles !== '' && !PUBLIC_MONEY.test(titles) && !PUBLIC_MONEY.test(sentence);

const OF_AN_ITEM: ReadonlySet<Measure> = new Set<Measure>([
  'basic_expenditure',
  'project_expenditure',
  'general_public_budget_basic_expenditure',
  'general_public_budget_project_expenditure',
  'personnel',
  'operating',
]);

/** 行政运行(项)…人员和公用支出。年初预算为…: the amount is the item's. */
const ofAnItem: Doubt = ({ measure, functionName }, place) =>
  OF_AN_ITEM.has(measure) &&
  functionName === '' &&
  /\((?:类|款|项)\)/.test(place.before) &&
  !/财政拨款基本支出|一般公共预算基本支出/.test(`${place.before}${place.sentence}`);

const THREE_PUBLIC: ReadonlySet<Measure> = new Set<Measure>(THREE_PUBLIC_AMOUNTS);
const TOTALS =
  /^(?:general_public_budget|fiscal_appropriation|government_funds|state_capital|basic_|project_)/;

/** “三公”经费一般公共预算拨款支出 is “三公”经费, and 公务接待费 in that section is no economic category. */
const threePublic: Doubt = ({ measure, economicName }, { sentence, titles }) =>
  (TOTALS.test(measure) && /三公/.test(sentence)) ||
  (/因公出国|公务接待|公务用车/.test(economicName) && /三公/.test(titles));

const BUDGETED = /预算(?:数|为|共|安排|总额|总计|合计|资金|(?=\d))/;
const SPENT = /支出|决算|实际|完成|执行|使用|发生|支付|开支/;

/** 预算为20万元，其中：公务接待费9万元: parts of the budget. */
const budgeted: Doubt = ({ measure, aspect }, { sentence }) => {
  if (aspect !== 'actual' || !THREE_PUBLIC.has(measure)) return false;
  const budget = lastIn(sentence, BUDGETED);
  return budget >= 0 && !SPENT.test(sentence.slice(budget));
};

/** 与2022年总收入88.00万元相比: the number of another year. */
const anotherYear: Doubt = ({ aspect, year }, { sentence }) => {
  if (aspect !== 'actual') return false;
  const named = /(?:与|比|较|同)(20\d\d)年[^，。；]{0,24}$/.exec(sentence.slice(-32))?.[1];
  return named !== undefined && Number(named) !== year;
};

const WITH_BUDGET = /(?:比|较|与|同|跟)[^，。；:]{0,14}预算(?!外|内|单位|财政|拨款|收支)/;
const WITH_YEAR_BEFORE =
  /(?:比|较|与|同|跟)[^，。；:]{0,8}(?:上年|去年|上一年|20\d\d年)(?!度?(?:年初|全年)?预算)|同比|上年同期/;

/** 与2021年度预算相比，增加1.14万元: a change against the budget, not against the year before. */
const againstBudget: Doubt = ({ aspect }, { sentence }) =>
  (aspect === 'change' || aspect === 'change_pct') &&
  lastIn(sentence, WITH_BUDGET) > lastIn(sentence, WITH_YEAR_BEFORE);

const BUDGET_MOVES =
  /预算(?:数|总额|安排)?(?:\d[\d.，]*万?元)?，?(?:比|较|同比|与上年|与去年)(?!年初|全年|调整|预算)/;

/** 2022年度“三公”经费预算较2021年度增加: the budget of a year moves, not its outturn. */
const budgetMoves: Doubt = ({ aspect }, place) => {
  if (aspect !== 'change' && aspect !== 'change_pct') return false;
  const { before } = place;
  const moves = lastIn(before, BUDGET_MOVES);
  return moves >= 0 && !/决算|支出(?!预算)/.test(before.slice(moves));
};

/** 减少为0.00万元 says what is left. */
const movedTo: Doubt = ({ aspect }, place) =>
  aspect === 'change' && /(?:增加|减少|增长|下降|降低|上升|增|减|降)(?:为|到|至)$/.test(place.clause);

const HELD = /^(?:assets_vehicles|vehicles_owned)/;

/** 处置车辆0辆: no vehicle that is held. */
const notHeld: Doubt = ({ measure, aspect }, place) =>
  HELD.test(measure) &&
  aspect === 'actual' &&
  /(?:处置|报废|划转|调出|新增|更新|购置)[^，。；:()]{0,10}$/.test(place.clause);

/** 基本建设类项目支出 is one kind of them. */
const oneKind: Doubt = ({ measure }, place) =>
  /project_expenditure$/.test(measure) &&
  /(?:基本建设|行政事业|专项业务|一次性|经常性)(?:类|性)?项目/.test(place.clause);

/** 事业编制289人，实有人数160人: staff of one kind of posts. */
const oneKindOfStaff: Doubt = ({ measure }, { sentence }) =>
  measure === 'staff' && /(?:行政|事业|工勤|参公|公务员|机关)[^，。；]{0,6}编/.test(sentence);

const DOUBTS: readonly Doubt[] = [
  anotherFund,
  fiscalOnly,
  withCarryOver,
  allMoney,
  ofAnItem,
  threePublic,
  budgeted,
  anotherYear,
  againstBudget,
  budgetMoves,
  movedTo,
  notHeld,
  oneKind,
  oneKindOfStaff,
];

export const isDoubtful = (figure: Figure, place: Place): boolean =>
  DOUBTS.some((doubt) => doubt(figure, place));
