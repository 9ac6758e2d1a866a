/** A rule: what it says in words that a reader can check, and the function that looks for where a document departs from it. */
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import { measureDefinition } from '../../domain/measures.ts';
import type { Severity } from '../../domain/tables.ts';
import type { Facts, Figure } from './facts.ts';
import { headingAt } from './headings.ts';

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly tolerance: string;
  readonly severity: Severity;
  /** Where the rule comes from; never more authority than it has. */
  readonly source: string;
  readonly find: (facts: Facts) => readonly Hit[];
}

/** One place where a document departs from a rule. */
export interface Hit {
  readonly question: string;
  readonly printed: string;
  readonly computed: string;
  readonly difference?: string;
  readonly tolerance?: string;
  /** Figures, evaluations (`evaluation_id`) and indicators (`evaluation_id#ordinal`) it is about. */
  readonly ids: readonly string[];
  /** Where this departure weighs less or more than the rule as such. */
  readonly severity?: Severity;
}

export const SOURCES = {
  identity: '算术恒等',
  accounts: '财政部《部门决算管理办法》（财库〔2021〕36号）',
  disclosure: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  evaluation: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  procurement: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）',
  indicators: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）',
  classification: '《政府收支分类科目》',
  consistency: '同一文件前后一致',
  threshold: '提示阈值，由本项目设定，不是法定标准',
  wording: '文字与数字一致',
} as const;

export const TOLERANCES = {
  summand: '每个加数 ±0.01 万元（以元列示的按元的末位）',
  percent: '±0.01 个百分点，或末位的半个单位，加分子、分母四舍五入的影响',
  exact: '无',
  score: '±0.01 分，加各项四舍五入的影响',
} as const;

/** 一般公共服务支出／…／行政运行 is named by its last part. */
export function nameOf(figure: Figure): string {
  const base = measureDefinition(figure.measure).nameZh;
  const part =
    figure.economicName === '' ? (figure.functionName.split('/').at(-1) ?? '') : figure.economicName;
  return part === '' ? base : `${base}·${part}`;
}

export const aspectName = (figure: Figure): string => ASPECT_NAMES[figure.aspect];

const FALLS: ReadonlySet<string> = new Set(['change', 'change_pct', 'variance', 'variance_pct']);

/** The number as the document says it: 减少 is part of what is printed, though not of its digits. */
export function said(figure: Figure): string {
  const unit = figure.unit === '%' ? '%' : `${/^[一-龥]/.test(figure.unit) ? ' ' : ''}${figure.unit}`;
  const sign =
    FALLS.has(figure.aspect) && figure.value.startsWith('-') && !figure.printed.startsWith('-') ? '-' : '';
  return `${sign}${figure.printed}${unit}`;
}

/** `“三、支出决算情况说明”印本年支出合计 455.15 万元`. */
export function stated(facts: Facts, figure: Figure): string {
  const what = figure.aspect === 'actual' ? nameOf(figure) : `${nameOf(figure)}${aspectName(figure)}`;
  return `${headingIn(facts, figure)}印${what} ${said(figure)}`;
}

/** The heading above a figure, as it begins a sentence. */
export const headingIn = (facts: Facts, figure: Figure): string => headingAt(facts.headings, figure.start);

/** Whether figures stand in one section: what is printed elsewhere may be of another scope. */
export const together = (facts: Facts, ...figures: readonly Figure[]): boolean =>
  new Set(figures.map((figure) => facts.placeOf(figure).section)).size <= 1;

/** Whether figures stand in one sentence. */
export const oneSentence = (facts: Facts, ...figures: readonly Figure[]): boolean =>
  new Set(figures.map((figure) => facts.placeOf(figure).sentenceStart)).size <= 1;

export const idsOf = (...figures: readonly (Figure | readonly Figure[])[]): string[] => [
  ...new Set(figures.flat().map((figure) => figure.id)),
];
