/** Nouns that are of whatever stands before them, and what before a noun makes it another's. */
import { SYMBOL } from '../lexicon/notation.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { Region } from '../lexicon/regions.ts';
import type { State } from './state.ts';
import { measureDefinition } from '../../domain/measures.ts';
import { firstMeasure, type Subject } from './subject.ts';

/** As many characters before a noun are looked at. */
export const BEFORE_NOUN = 20;

const GENERIC: ReadonlySet<string> = new Set([
  'revenue',
  'expenditure',
  'revenue_total',
  'expenditure_total',
  'basic_expenditure',
  'project_expenditure',
  'general_public_budget_basic_expenditure',
  'general_public_budget_project_expenditure',
  'revenue_other',
  'personnel',
  'operating',
  'performance_projects',
]);
/** The last character of a body's name, or of a list: 津贴补贴等人员经费. */
const BODY = /(?:[等局委办院校会队所站心处部厅府乡镇道区县市省馆团社园司科室中学联协]|[机海]关|本级)$/;

/** What stands before the name of things that were bought or given away, as against those held. */
const NOT_HELD =
  /(?:处置|处理|购置|新购|购买|采购|新增|更新|报废|报损|报废报损|出租|出借|调拨|划转|拍卖|捐赠)了?(?:的|资产)?$/;
const OTHER_FUND = /(?:政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:安排|开支)(?:的)?$/;

/** 全县一般公共预算支出: of a region, and not of one of its bodies. */
const OF_REGION = new RegExp(
  `全(?:自治)?[国省市县区州盟旗](?:各级|各地|各部门|财政|实现|完成|年度?|[${SYMBOL.thisYear}${SYMBOL.priorYear}])*$`,
);
/** Of the bodies below this one, or of all money but this. */
const OF_OTHERS =
  /(?<![及和与、含级])(?:所属|下属|直属)(?!各)[^，。；、]{0,8}(?:单位|机构|站所|部门)的?$|非(?:本级|同级)$/;
/** Words before a noun that make it no other thing: 无机关运行经费, 组织出国团组, （含结余分配…, 2023年末实有人员. */
const NEUTRAL =
  /(?:[无未含故末底新]|没有|组织|参加|规定|按规定|安排|安排的|开支的|使用|支付|严控|严格控制|压减|控制|来访|[境国]\)?外|更新|在编|在册|用车|预算|采购|我关|其[他它]|[省市县区州盟旗央本]级)$/;

export const isGeneric = ({ measures }: Subject): boolean => GENERIC.has(measures.money?.[0] ?? '');

const PAID_OUT = /收入(?:安排|列支|开支)?的?$/;

/** 其他收入支出9.00万元, 事业收入安排的支出: was what follows `before` paid out of one kind of a body's revenue, which is spoken of? */
export function isPaidOutOf(spokenOf: Subject | null, before: string): boolean {
  const measure = spokenOf?.measures.money?.[0] ?? '';
  return measure.startsWith('revenue_') && !measure.endsWith('_total') && PAID_OUT.test(before);
}

/** Do the words before a noun end with the name of a body? */
export const endsBody = (before: string): boolean => BODY.test(before);

/** Do they end with a kind of money that is no noun of the account (会费总支出), or in the name of a project (防汛经费项目支出绩效自评)? */
export const endsFees = (before: string, { measures }: Subject): boolean =>
  (measures.money?.[0] === 'performance_projects' ? /(?:费|资金)$/ : /(?<!经)费$/).test(before);

/** 其他普通教育支出: are they the beginning of an item's name that ends with the name of its class? */
export const beginsItem = (before: string): boolean =>
  /(?:其他|普通|职业|高等|成人|特殊|行政事业单位)$/.test(before);

/** Where all money is spoken of, whoever paid. */
const OF_ALL_MONEY: ReadonlySet<Region> = new Set(['total', 'expenditure']);
const PUBLIC_MONEY = /财政拨款|一般公共预算/;

/** 支出合计…其中：人员经费…: of all money, where the measure is of the general public budget; `sentence` gives its words so far. */
export function isOfAllMoney({ measures }: Subject, region: Region, sentence: () => string): boolean {
  const measure = measures.money?.[0];
  return (
    (measure === 'personnel' || measure === 'operating') &&
    OF_ALL_MONEY.has(region) &&
    !PUBLIC_MONEY.test(sentence())
  );
}

/** 政府性基金安排的基本支出 is not the general public budget's, 处置车辆 no vehicle held. */
export function isOfAnother({ measures }: Subject, before: string, region: Region): boolean {
  const measure = Object.values(measures)[0]?.[0] ?? '';
  // 公务用车运行费9.00万元，车辆3辆: those that it was spent on, and not all that the body has.
  if (measure === 'assets_vehicles' && region === 'three_public' && !before.includes('资产')) return true;
  if (measure.startsWith('assets_')) return NOT_HELD.test(before);
  return GENERIC.has(measure) && measure.endsWith('_expenditure') && OTHER_FUND.test(before);
}

/** 全县一般公共预算支出 */
export const isOfRegion = (before: string): boolean => OF_REGION.test(before);

/**
 * 执法车辆, 项目年初结转和结余: does the unknown word that the words `before` a noun end with make it a part of what the noun alone says?
 * What is said of evaluations tells who made them and how.
 */
export const isNarrowed = (before: string, subject: Subject): boolean =>
  !endsBody(before) && !NEUTRAL.test(before) && !firstMeasure(subject.measures)?.startsWith('performance_');

const OF_SMALL = /^procurement_(?:sme|small_micro)$/;
const KIND = /^procurement_(?:goods|works|services)$/;
const familyOf = (measure: string): string => measure.split('_')[0] ?? '';

/**
 * Is the noun no part of the amount before 其中, though both are of one whole? 授予中小企业合同金额…，其中货物… are contracts given to such, 在职人员比上年减少3人，
 * 其中退休2人 left the staff, and what was procured is no expense of “三公”.
 */
export function isNoPart({ part: { whole } }: State, { measures }: Subject, number?: NumberToken): boolean {
  const measure = firstMeasure(measures);
  const [told] = whole?.subject.functionName === '' ? whole.measures : [];
  if (!measure || !told || !whole || measure === told || measure.startsWith('reception')) return false;
  // 服务9.00万元，其中授予中小企业合同金额100.00万元 is of all that was procured, 其中…8.00万元 of the services.
  if (OF_SMALL.test(measure)) return KIND.test(told) && !(Number(number?.value) > Number(whole.value));
  if (familyOf(told) === 'procurement' && familyOf(measure) !== 'procurement') return true;
  const parent = measureDefinition(measure).parent;
  return parent !== undefined && parent === measureDefinition(told).parent;
}

/** 所属参公单位机关运行经费, 非本级财政拨款 */
export const isOfOthers = (before: string): boolean => OF_OTHERS.test(before);

/** 公务用车保有量22辆，其中：执法执勤用车20辆: of the vehicles that public money pays for, and not of all that the body has. */
export const isOfThosePaidFor = ({ sentence }: State, { measures }: Subject): boolean =>
  sentence.inParts &&
  sentence.whole?.measures[0] === 'vehicles_owned' &&
  firstMeasure(measures)?.startsWith('assets_vehicles_') === true;
