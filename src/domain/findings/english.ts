/** Findings in English, made anew from the columns `rule` and `params`. What the document says stays Chinese, in quotation marks. */
import { MEASURES } from '../measures.ts';
import { nameInEnglish } from '../namesInEnglish.ts';
import { MONEY_UNITS } from '../units.ts';
import { inYuan } from '../yuan.ts';
import type { Message } from './chinese.ts';
import { speaker, type Params, type Value } from './sentence.ts';
import { isRule } from './rules.ts';
import en from './en.json' with { type: 'json' };

/** A message without its English does not compile. */
const PATTERNS: Readonly<Record<Message, string>> = en;

/** Several of them; of one the last letter is left off, or it has a word of its own. */
const UNITS: Readonly<Record<string, string>> = {
  平方米: ' m²',
  人次: ' persons',
  人: ' people',
  批次: ' groups',
  批: ' groups',
  辆: ' vehicles',
  '台（套）': ' sets',
  台: ' units',
  个月: ' months',
  个季度: ' quarters',
  天: ' days',
  次: ' times',
  分: ' points',
  个百分点: ' percentage points',
  个: '',
  项: '',
};
const OF_ONE: Readonly<Record<string, string>> = { ' people': ' person', ' m²': ' m²' };
/** What a unit is counted by: 1 万元/月. */
const PER: Readonly<Record<string, string>> = {
  月: 'month',
  季度: 'quarter',
  年: 'year',
  天: 'day',
  次: 'time',
  人: 'person',
  个: 'each',
};
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const END = `(?:/(${Object.keys(PER).join('|')}))?(?!(?!与 ?\\d)\\p{Script=Han})`;
const QUANTITY = new RegExp(`(?<![\\d.,])(${NUMBER}) ?(${Object.keys(UNITS).join('|')})${END}`, 'gu');
/** `12.30 万元`, `7.80→16.67 万元`: the unit is of both numbers. */
const AMOUNT = new RegExp(
  `(?<![\\d.,])(?:(${NUMBER})( ?[→~～—–-] ?))?((?<![\\d元])[−-])?(${NUMBER}) ?(${MONEY_UNITS.join('|')})${END}`,
  'gu',
);
/** 4.74 万元与 17.00 万元: two quantities, the first of them said in English. */
const AND = /(?<=\d [a-z²]*|\d)与 ?(?=[¥\d])/g;
/** As the forms print them. */
const SIGN = /(?:[<>]=?|[≤≥＜＞=＝])(?=[¥\d])/g;
const SIGNS: Readonly<Record<string, string>> = {
  '<=': 'at most ',
  '≤': 'at most ',
  '<': 'below ',
  '＜': 'below ',
  '>=': 'at least ',
  '≥': 'at least ',
  '>': 'above ',
  '＞': 'above ',
};

const per = (unit: string | undefined): string => (unit === undefined ? '' : `/${PER[unit] ?? unit}`);

function amount(...[whole, from, to, sign, digits, unit, by]: readonly (string | undefined)[]): string {
  const money = MONEY_UNITS.find((each) => each === unit);
  if (!money) return whole ?? '';
  const before = from === undefined ? '' : `${inYuan(from, money) ?? from}${to ?? ''}`;
  return `${before}${inYuan(`${sign ?? ''}${digits ?? ''}`, money) ?? ''}${per(by)}`;
}

function quantity(...[, digits = '', unit = '', by]: readonly (string | undefined)[]): string {
  const many = UNITS[unit] ?? unit;
  return `${digits}${digits === '1' ? (OF_ONE[many] ?? many.replace(/s$/, '')) : many}${per(by)}`;
}

/** `123.69 万元` → `¥1,236,900`, `3 辆` → `3 vehicles`: numbers with their units in English; all other words are left. */
export const quantitiesInEnglish = (text: string): string =>
  text.replace(AMOUNT, amount).replace(QUANTITY, quantity).replace(AND, ' and ');

/** The same in a sentence, with words for the signs that forms print. */
const said = (text: string): string =>
  quantitiesInEnglish(text).replace(SIGN, (sign, at: number, whole: string) => {
    const words = SIGNS[sign] ?? '';
    return whole[at - 1] === '”' && words !== '' ? ` ${words}` : words;
  });

const say = speaker(PATTERNS, {
  and: ', ',
  text: said,
  heading: (title) => `in “${title}”, `,
  aspects: {
    actual: ['is'],
    original_budget: ['had an original budget of'],
    adjusted_budget: ['had an adjusted budget of'],
    change: ['rose by', 'fell by'],
    change_pct: ['rose by', 'fell by'],
    share_pct: ['has a share of'],
    variance: ['is above the budget by', 'is below the budget by'],
    variance_pct: ['is above the budget by', 'is below the budget by'],
    completion_pct: ['as a share of the budget is'],
  },
  figure: (measure, part, verb, amount) => {
    const { nameEn } = MEASURES[measure];
    const name = `${nameEn.charAt(0).toLowerCase()}${nameEn.slice(1)}`;
    return `${name}${part && ` of ${nameInEnglish(part)}`} ${verb} ${said(amount)}`;
  },
  form: ({ scope, form = '', again }) =>
    again ? 'it' : scope === 'overall' ? 'the overall form' : `project “${form}”`,
  indicator: (name, form) => `indicator “${name}” of ${form}`,
  source: (source, form) => (form === 'it' ? `its “${source}”` : `“${source}” of ${form}`),
  cells: {
    original_budget: ' had an original budget of',
    adjusted_budget: ' had an adjusted budget of',
    actual: ' spent',
    execution_rate_pct: ' has an execution rate of',
    execution_weight: ' gives execution a weight of',
    execution_score: ' gives execution a score of',
    total_score: ' has a total of',
    full: ' has full marks of',
    words: ' says in words',
    target: ' has a target of',
    result: ' is',
  },
});

/** One of them is no plural. */
const ONE = /(?<![\d.,])1 (form|project|slip)s\b(?: (have|list)\b)?/g;
const VERBS: Readonly<Record<string, string>> = { have: ' has', list: ' lists' };

const sentence = (text: string): string =>
  (text.charAt(0).toUpperCase() + text.slice(1)).replace(
    ONE,
    (_, noun: string, verb: string | undefined) => `1 ${noun}${VERBS[verb ?? ''] ?? ''}`,
  );

/** A sentence within the params of another: what else was found at the same place. */
interface Also {
  readonly rule: string;
  readonly params: Params;
}

/** A name and what was paid for it, in 万元 as the sentence around it. */
const priced = (item: Value): Value =>
  typeof item === 'string' ? item.replace(/ \d[\d,]*\.\d\d$/, '$& 万元') : item;

function withPrices(params: Params): Params {
  const items = params['items'];
  return Array.isArray(items) ? { ...params, items: items.map(priced) } : params;
}

/** `params`: the JSON of the column. Null for a rule of a later reader: then its Chinese sentence is all there is. */
export function questionInEnglish(rule: string, params: string): string | null {
  const { also = [], ...main } = JSON.parse(params) as Params & { readonly also?: Value };
  const tales = [{ rule, params: main as Params }, ...(also as unknown as readonly Also[])];
  const told = tales.flatMap(({ rule: one, params: own }) =>
    isRule(one) ? [sentence(say(one, withPrices(own)))] : [],
  );
  return told.length < tales.length ? null : told.join(' At the same place: ');
}
