/** A performance indicator as a form prints it, and the columns that its table may have. */
import type { Cell, SourceRange } from '../document/document.ts';

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

/** The range is that of the row. A level that a merged cell prints for several rows is in each of them. */
export interface Indicator extends SourceRange {
  readonly texts: Readonly<Partial<Record<IndicatorColumn, string>>>;
  /** The cells of the row that are filled; null: of a column that is not read. */
  readonly cells: readonly { readonly column: IndicatorColumn | null; readonly cell: Cell }[];
}

export const isIndicatorHeader = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => cell.text === '三级指标');

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

const ENDS = /^(?:总分|合计|总计|自评得分|经办人|联系人|填表人|备注|---)/;

/** Is it the row behind the last indicator? */
export const endsIndicators = (cells: readonly Cell[]): boolean =>
  ENDS.test(cells.find((cell) => cell.text !== '')?.text ?? '');

/** A name that the department left as the template has it: ...... */
export const isPlaceholder = (name: string): boolean => /^[.…]+$/.test(name);

const LEVEL_2_NAME =
  '(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度|效能|效率)指标';
/** 社会效益 alone is a second level; with 社会效益指标 behind it, it is the first. */
const EFFECT = '(?:经济效益|社会效益|社会效应|生态效益)';
/** A second level's name, at the head of a text. */
export const LEVEL_2 = new RegExp(`^(?:${LEVEL_2_NAME}|${EFFECT}(?!指标))`);
/** First levels' names by the Ministry of Finance's templates for project and for overall evaluation. */
export const LEVEL_1 = {
  project: /^(?:产出指标|效益指标|满意度指标|成本指标)/,
  overall: new RegExp(
    `^(?:运行成本|管理效率|履职效能|可持续发展能力|可持续发展|服务对象满意度(?!指标)|满意度(?!指标)|${EFFECT}(?=${LEVEL_2_NAME}))`,
  ),
};
/** What stands down the side of the table. */
export const MARGIN = /^年度绩效指标(?:完成情况)?/;
