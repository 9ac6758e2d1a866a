/** A performance indicator as a form prints it, and the columns that its table may have. */
export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly completion: string;
  readonly weight: string | null;
  readonly score: string | null;
  readonly basis: string;
  readonly deviationReason: string;
  /** Source offsets of the row. */
  readonly start: number;
  readonly end: number;
}

export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'target'
  | 'actual'
  | 'completion'
  | 'weight'
  | 'score'
  | 'basis'
  | 'reason';

/** Column titles, folded. The first pattern that fits names the column; others (赋分规则, 佐证资料) are not read. */
export const INDICATOR_COLUMNS: readonly (readonly [title: RegExp, column: IndicatorColumn])[] = [
  [/一级指标/, 'level1'],
  [/二级指标/, 'level2'],
  [/三级指标/, 'level3'],
  [/设定依据/, 'basis'],
  [/偏差原因|原因分析|改进措施/, 'reason'],
  [/上年/, 'basis'],
  [/实际完成|业绩值|全年完成|完成值/, 'actual'],
  [/完成率/, 'completion'],
  [/(?:预期|年度|年初)?(?:指标|目标)值/, 'target'],
  [/得分/, 'score'],
  [/分值|权重/, 'weight'],
];

/** A name that the department left as the template has it: ...... */
export const isPlaceholder = (name: string): boolean => /^[.…]+$/.test(name);
