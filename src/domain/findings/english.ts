/** Findings in English, made anew from the columns `rule` and `params`. What the document says stays Chinese, in quotation marks. */
import { MEASURES } from '../measures.ts';
import { nameInEnglish } from '../namesInEnglish.ts';
import type { Message } from './chinese.ts';
import { speaker, type Params, type Value } from './sentence.ts';
import { isRule } from './rules.ts';
import en from './en.json' with { type: 'json' };

/** A message without its English does not compile. */
const PATTERNS: Readonly<Record<Message, string>> = en;

const UNITS: Readonly<Record<string, string>> = {
  亿元: ' × 100m yuan',
  万元: ' × 10k yuan',
  元: ' yuan',
  平方米: ' m²',
  人次: ' persons',
  人: ' people',
  批次: ' groups',
  批: ' groups',
  辆: ' vehicles',
  '台（套）': ' sets',
  天: ' days',
  次: ' times',
  分: ' points',
  个百分点: ' percentage points',
  个: '',
  项: '',
};
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
const QUANTITY = new RegExp(
  `(\\d) ?(${Object.keys(UNITS).join('|')})(?:/(${Object.keys(PER).join('|')}))?(?!(?!与 ?\\d)\\p{Script=Han})`,
  'gu',
);
/** 4.74 万元与 17.00 万元: two quantities, the first of them said in English. */
const AND = /(?<=\d [a-z0-9 ×²]*|\d)与 ?(?=\d)/g;

/** `123.69 万元` → `123.69 × 10k yuan`: the digits as printed, the unit in English; all other words are left. */
export const quantitiesInEnglish = (text: string): string =>
  text
    .replace(QUANTITY, (_, digit: string, unit: string, per: string | undefined) =>
      [digit, UNITS[unit] ?? unit, per === undefined ? '' : `/${PER[per] ?? per}`].join(''),
    )
    .replace(AND, ' and ');

const say = speaker(PATTERNS, {
  and: ', ',
  text: quantitiesInEnglish,
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
    return `${name}${part && ` of ${nameInEnglish(part)}`} ${verb} ${quantitiesInEnglish(amount)}`;
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence within the params of another: what else was found at the same place. */
interface Also {
  readonly rule: string;
  readonly params: Params;
}

/** `params`: the JSON of the column. Null for a rule of a later reader: then its Chinese sentence is all there is. */
export function questionInEnglish(rule: string, params: string): string | null {
  const { also = [], ...main } = JSON.parse(params) as Params & { readonly also?: Value };
  const tales = [{ rule, params: main as Params }, ...(also as unknown as readonly Also[])];
  const said = tales.flatMap((tale) => (isRule(tale.rule) ? [capital(say(tale.rule, tale.params))] : []));
  return said.length < tales.length ? null : said.join(' At the same place: ');
}
