/** What the grammar hands on: a number with a meaning, a stated reason, and why a number was left. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';

export interface Claim {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionName: string;
  readonly economicName: string;
  /** Signed decimal in `unit`. */
  readonly value: string;
  readonly unit: Unit;
  /** 0 for the document's own year, −1 where the text names the year before. */
  readonly yearOffset: 0 | -1;
  /** Index into the numbers of the flow. */
  readonly number: number;
  /** Flow positions of the section it stands in. */
  readonly section: { readonly start: number; readonly end: number };
}

export interface Explanation {
  readonly measure: Measure;
  readonly aspect: Aspect;
  readonly functionName: string;
  /** Flow positions of the reason's words. */
  readonly start: number;
  readonly end: number;
}

export const UNREAD_REASONS = {
  year: '年份',
  date: '日期',
  ordinal: '序号',
  document_number: '文号',
  threshold: '标准或起点',
  formula: '公式中的常数',
  code: '代码',
  explanation: '原因说明中的数字',
  narrative: '工作情况叙述中的数字',
  weights: '分值合计',
  page: '页码',
  definition: '名词解释中的数字',
  line: '行次',
  column: '栏次',
  unmeasured: '表中未设指标的数',
  other_account: '另一份决算中的数字',
  unconfirmed: '扫描识别，待核对',
  unknown: '未能识别',
} as const;

export type UnreadReason = keyof typeof UNREAD_REASONS;
