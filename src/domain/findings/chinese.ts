/** Findings in Chinese, as they stand in findings.csv. */
import { MEASURES, type Measure } from '../measures.ts';
import { speaker, type Named, type Params } from './sentence.ts';
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

/** What an aspect adds to the name of a measure, risen and fallen. */
const ASPECTS: Readonly<Record<string, readonly [rose: string, fell: string]>> = {
  actual: ['为', '为'],
  original_budget: ['年初预算为', '年初预算为'],
  adjusted_budget: ['全年预算为', '全年预算为'],
  change: ['比上年增加', '比上年减少'],
  change_pct: ['比上年增长', '比上年下降'],
  share_pct: ['占比为', '占比为'],
  variance: ['比预算多', '比预算少'],
  variance_pct: ['决算比预算高', '决算比预算低'],
  completion_pct: ['完成预算的', '完成预算的'],
};

function figure(one: Named): string {
  const part = one['part'] ? `“${one['part']}”` : '';
  const [rose, fell] = ASPECTS[one['aspect'] ?? ''] ?? ['', ''];
  const verb = one['said']?.startsWith('-') ? fell : rose;
  const amount = (one['said'] ?? '').replace(/^-/, '');
  return `${MEASURES[one['measure'] as Measure].nameZh}${part}${verb} ${amount}`;
}

const say = speaker(zh, {
  and: '、',
  text: (text) => text.replace(SIGN, (sign) => SIGNS[sign] ?? sign),
  heading: (title) => `“${title}”中`,
  figure,
  form: ({ scope, form = '' }) => (scope === 'overall' ? '整体支出自评表' : `项目“${form}”`),
  indicator: (name, form) => `${form}的指标“${name}”`,
});

/** Throws `RangeError` where there is no such rule. */
export const questionInChinese = (rule: RuleId, params: Params): string =>
  // Between two Chinese words stands no space, though one stands before a number.
  say(rule, params).replace(/(?<=[一-龥]) (?=[一-龥，。；、])/g, '');
