/** The three budgets that fiscal appropriations come from, and what 本年收入 and 本年支出 are where one of them is spoken of. */
import type { Measure } from '../../domain/measures.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import type { SubjectMeasures } from '../lexicon/tokens.ts';
import type { SectionText } from './section.ts';
import { subjectOf, type Subject } from './subject.ts';

export type Fund = 'general_public_budget' | 'government_funds' | 'state_capital';
type Side = 'revenue' | 'expenditure';

export const FUND_MEASURES: Readonly<Record<Fund, Readonly<Record<Side, Measure>>>> = {
  general_public_budget: {
    revenue: 'general_public_budget_revenue',
    expenditure: 'general_public_budget_expenditure',
  },
  government_funds: { revenue: 'government_funds_revenue', expenditure: 'government_funds_expenditure' },
  state_capital: { revenue: 'state_capital_revenue', expenditure: 'state_capital_expenditure' },
};

const FUNDS = new Map<string, Fund>();
for (const fund of Object.keys(FUND_MEASURES) as Fund[])
  for (const measure of Object.values(FUND_MEASURES[fund])) FUNDS.set(measure, fund);

/** Nouns that name no budget of their own. */
const SIDES: Readonly<Record<string, Side>> = {
  revenue: 'revenue',
  fiscal_appropriation_revenue: 'revenue',
  expenditure: 'expenditure',
  fiscal_appropriation_expenditure: 'expenditure',
};

/** The budget whose revenue or expenditure the subject is, if it is one's. */
function fundOf(subject: { readonly measures: SubjectMeasures; readonly functionName: string }): Fund | null {
  const measure = subject.functionName === '' ? subject.measures.money?.[0] : undefined;
  return (measure && FUNDS.get(measure)) ?? null;
}

/** 一般公共预算财政拨款本年收入9.00万元。本年支出8.00万元: the other side of the budget that the sentence before was about. */
export function otherSideOf(head: Subject | null, word: string): Fund | null {
  const side = word === '本年收入' ? 'revenue' : word === '本年支出' ? 'expenditure' : null;
  const fund = head && side && fundOf(head);
  return fund && FUND_MEASURES[fund][side] !== head.measures.money?.[0] ? fund : null;
}

/** 政府性基金年初结转和结余9.00万元，收入8.00万元，支出7.00万元: the fund whose carry-over, the last claim of `measures`, opens its amounts. */
export function fundCarriedOver(measures: readonly Measure[]): Fund | null {
  const name = /^(government_funds|state_capital)_carryover_opening$/.exec(measures[0] ?? '')?.[1];
  return name === undefined ? null : (name as Fund);
}

/** What a sentence has said of funds. */
interface Spoken {
  readonly fund: Fund | null;
  readonly fundOfParts: boolean;
  readonly inParts: boolean;
  /** The amount just before 其中. */
  readonly whole: { readonly subject: Subject; readonly measures: readonly Measure[] } | null;
}

/** 政府性基金收入9.00万元，支出8.00万元，年末结转1.00万元: the fund's as well. */
const CARRIED = /^(?:fiscal_appropriation_)?(carryover_(?:opening|closing))$/;

const BY_KIND: ReadonlySet<string> = new Set(['basic_expenditure', 'project_expenditure']);
const OF_BASIC: ReadonlySet<string> = new Set(['personnel', 'operating']);

/** 财政拨款支出90.00万元，其中：基本支出80.00万元: of that money, which may be a part of all; null where `subject` is no such part. */
function partOfPublicMoney({ inParts, whole }: Spoken, subject: Subject): Subject | null {
  const [kind] = subject.measures.money ?? [];
  const [paid] = whole?.subject.functionName === '' ? whole.measures : [];
  if (!inParts || subject.functionName !== '' || !kind || !(BY_KIND.has(kind) || OF_BASIC.has(kind)))
    return null;
  if (paid === 'general_public_budget_expenditure')
    return BY_KIND.has(kind) ? subjectOf({ money: [`general_public_budget_${kind}` as Measure] }) : null;
  // 人员经费 and 公用经费 are those of the general public budget's basic expenditure.
  const ofOthers = paid === 'fiscal_appropriation_expenditure' || (paid && FUNDS.has(paid));
  return ofOthers ? subjectOf({}) : null;
}

/** 财政拨款支出…，其中一般公共预算财政拨款…: the name of a budget alone, `word`, is of the side that the amount before is of. */
export function asItsWhole(whole: Spoken['whole'], subject: Subject, word: string): Subject {
  const fund = /收入|支出|结转|结余/.test(word) ? null : fundOf(subject);
  const [told = ''] = whole?.subject.functionName === '' ? whole.measures : [];
  if (!fund || subject.measures.money?.length !== 1) return subject;
  if (told.startsWith('fiscal_appropriation_expenditure'))
    return subjectOf({ money: [FUND_MEASURES[fund].expenditure] });
  return told.includes('carryover') ? subjectOf({}) : subject;
}

/** 一般公共预算财政拨款本年收入…；本年支出…: the second is the same fund's; 本年收入…，其中：一般公共预算…；本年支出… is not. */
export function withinFund(spoken: Spoken, subject: Subject, word: string): Subject {
  const part = partOfPublicMoney(spoken, subject);
  if (part) return part;
  const { fund, fundOfParts } = spoken;
  const carried = fund && !fundOfParts ? CARRIED.exec(subject.measures.money?.[0] ?? '')?.[1] : undefined;
  if (carried && !word.includes('财政拨款'))
    return subjectOf(fund === 'general_public_budget' ? {} : { money: [`${fund}_${carried}` as Measure] });
  const side = SIDES[subject.measures.money?.[0] ?? ''];
  // 一般公共预算支出中，农林水支出…: an item of its stays one.
  return fund && side && !fundOfParts
    ? subjectOf({ money: [FUND_MEASURES[fund][side]] }, subject.functionName)
    : subject;
}

/**
 * The fund that a sentence speaks of once `subject` is named, in the words `word`: 其中：一般公共预算财政拨款本年收入…；本年支出…: a part with two
 * sides of its own.
 */
export function fundNamed(
  { inParts }: Spoken,
  subject: Subject,
  word: string,
): Pick<Spoken, 'fund' | 'fundOfParts'> | null {
  const fund = fundOf(subject);
  return fund && { fund, fundOfParts: inParts && !word.includes('本年') };
}

const SHARE_OF_GENERAL = new RegExp(
  `[^，。；:${SYMBOL.number}]{0,80}${SYMBOL.number}(?:万元|元)，占(?:当年|本年|全年)?一般公共预算`,
  'y',
);

/** 教育支出3.00万元，占一般公共预算财政拨款支出的5%: its share says of which budget the item at `index` is. */
function sharesInGeneral({ stream }: SectionText, index: number): boolean {
  SHARE_OF_GENERAL.lastIndex = index;
  return SHARE_OF_GENERAL.test(stream.text);
}

const BUDGETS: ReadonlyMap<string, Fund> = new Map([
  ['一般公共预算', 'general_public_budget'],
  ['政府性基金', 'government_funds'],
  ['国有资本经营预算', 'state_capital'],
]);
const AMOUNT = `${SYMBOL.number}(?:万元|元)`;
/** A sentence that opens with a budget's amount, up to one of more than it. */
const OF_ONE = `(?<=[。)、.]${SYMBOL.thisYear}?)`;
const NO_OTHER = `(?:(?!财政拨款(?:本年)?支出${SYMBOL.number}|支出(?:合计|总计))[^]){0,150}?`;
const LISTED_BY_FUNCTION = ((budgets: string) =>
  new RegExp(
    `${budgets}${AMOUNT}，[^。]{0,20}功能分类|${OF_ONE}${budgets}${AMOUNT}${NO_OTHER}功能分类`,
    'g',
  ))(`(${[...BUDGETS.keys()].join('|')})(?:预算)?财政拨款支出`);
const listsOf = new WeakMap<SectionText, readonly (readonly [fund: Fund | null, at: number])[]>();

/** 一般公共预算财政拨款支出9.00万元，按支出功能分类科目分，包括：…。具体包括：1.…: the items below are of that budget, up to another's list. */
function fundOfList(section: SectionText, index: number): Fund | null {
  let lists = listsOf.get(section);
  if (!lists) {
    const { stream, span } = section;
    const found = stream.text.slice(span.start, span.end).matchAll(LISTED_BY_FUNCTION);
    lists = [...found].map((list) => [
      BUDGETS.get(list[1] ?? list[2] ?? '') ?? null,
      span.start + list.index,
    ]);
    listsOf.set(section, lists);
  }
  return lists.findLast(([, at]) => at < index)?.[0] ?? null;
}

/** Where fiscal appropriations are spoken of: the budget that the item of a function at `index` is told to be of. */
function fundOfItem(section: SectionText, index: number): Fund | null {
  if (section.span.region !== 'fiscal') return null;
  return sharesInGeneral(section, index) ? 'general_public_budget' : fundOfList(section, index);
}

const LONGEST_LIST = 1500;
const LISTED_FISCAL = new RegExp(
  `(?<!预算)财政拨款(?:本年)?支出${SYMBOL.number}(?:万元|元)，(?:主要)?用于(?:以下|如下|下列)`,
  'g',
);

/** 财政拨款支出90.00万元，主要用于以下方面：…: are all appropriations listed at `index`, whatever the heading says? */
function isOfFiscalList({ stream, span }: SectionText, index: number): boolean {
  if (span.region !== 'general_public_budget') return false;
  const before = stream.text.slice(Math.max(span.start, index - LONGEST_LIST), index);
  const list = [...before.matchAll(LISTED_FISCAL)].at(-1);
  return list !== undefined && !/年初预算|一般公共预算/.test(before.slice(list.index));
}

/** What the item of a function at `index` is told to be of; null where it is told by its section alone. */
export function measureOfItem(section: SectionText, index: number): Measure | null {
  if (isOfFiscalList(section, index)) return 'fiscal_appropriation_expenditure';
  const fund = fundOfItem(section, index);
  return fund && FUND_MEASURES[fund].expenditure;
}
