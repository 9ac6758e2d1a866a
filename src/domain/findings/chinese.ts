/** Findings in Chinese, as they stand in findings.csv. */
import { MEASURES } from '../measures.ts';
import { speaker, type Params } from './sentence.ts';
import type { RuleId } from './rules.ts';
import zh from './zh.json' with { type: 'json' };

/** What there is a sentence for: each language has one of each. */
export type Message = keyof typeof zh;

/** Signs before a number, as a sentence says them; the forms print them raw. */
const SIGN = /[<>≤≥＜＞=＝]=?(?=\d)/g;
const SIGNS: Readonly<Record<string, string>> = {
  '<=': '不超过 ',
  '≤': '不超过 ',
  '<': '低于 ',
  '＜': '低于 ',
  '>=': '不低于 ',
  '≥': '不低于 ',
  '>': '高于 ',
  '＞': '高于 ',
  '=': '',
  '＝': '',
};

const say = speaker(zh, {
  and: '、',
  text: (text) => text.replace(SIGN, (sign) => SIGNS[sign] ?? sign),
  heading: (title) => `“${title}”中`,
  aspects: {
    actual: ['为'],
    original_budget: ['年初预算为'],
    adjusted_budget: ['全年预算为'],
    change: ['比上年增加', '比上年减少'],
    change_pct: ['比上年增长', '比上年下降'],
    share_pct: ['占比为'],
    variance: ['比预算多', '比预算少'],
    variance_pct: ['决算比预算高', '决算比预算低'],
    completion_pct: ['完成预算的'],
  },
  figure: (measure, part, verb, amount) => `${MEASURES[measure].nameZh}${part}${verb} ${amount}`,
  form: ({ scope, form = '', again }) =>
    again ? '其' : scope === 'overall' ? '整体支出自评表' : `项目“${form}”`,
  indicator: (name, form) => `${form}的指标“${name}”`,
  source: (source, form) => `${form}的“${source}”`,
  cells: {
    original_budget: '的年初预算数为',
    adjusted_budget: '的全年预算数为',
    actual: '的全年执行数为',
    execution_rate_pct: '的执行率为',
    execution_weight: '的执行率分值为',
    execution_score: '的执行率得分为',
    total_score: '的总分为',
    full: '的满分',
    words: '的文字写',
    target: '的目标为',
    result: '为',
  },
});

/** Throws `RangeError` where there is no such rule. */
export const questionInChinese = (rule: RuleId, params: Params): string =>
  // Between two Chinese words stands no space, though one stands before a number.
  say(rule, params)
    .replaceAll('其的', '其')
    .replace(/(?<=[一-龥]) (?=[一-龥，。；、])/g, '');
