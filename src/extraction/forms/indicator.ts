/** A performance indicator as a form prints it. */
import type { Cell, SourceRange } from '../document/document.ts';
import type { IndicatorColumn, IndicatorWords } from '../lexicon/formWords.ts';
import { codesOf } from '../text/codes.ts';

/** Whether a form is of one project or of a body's whole expenditure. */
export type Scope = 'project' | 'overall';

/** The range is that of the row. A level that a merged cell prints for several rows is in each of them. */
export interface Indicator extends SourceRange {
  readonly texts: Readonly<Partial<Record<IndicatorColumn, string>>>;
  /** What target and result are counted in, where a cell of its own says so; else empty. */
  readonly unit: string;
  /** The cells of the row that are filled; null: of a column that is not read. */
  readonly cells: readonly { readonly column: IndicatorColumn | null; readonly cell: Cell }[];
}

export const isIndicatorHeader = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => cell.text === '三级指标') || isNamedLevel(cells) || isPlainHeader(cells);

/** 一级指标 | 二级指标 | 指标内容: the third level under another title. */
const isNamedLevel = (cells: readonly Cell[]): boolean =>
  cells.some(({ text }) => text === '二级指标') &&
  cells.some(({ text }) => /^指标(?:名称|内容)(?:[(（]三级指标[)）])?$/.test(text));

/** Of a table without levels: 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 全年完成值 | 指标权重 | 指标得分. */
const isPlainHeader = (cells: readonly Cell[]): boolean =>
  cells.some(({ text }) => text === '指标名称') &&
  [/指标值/, /完成值|实际值/, /^指标得分|^得分/].every((title) => cells.some(({ text }) => title.test(text)));

/** Is it the row behind the last indicator? */
export const endsIndicators = (cells: readonly Cell[], { ends }: IndicatorWords): boolean =>
  ends.test(cells.find((cell) => cell.text !== '')?.text ?? '');

/** A name that the department left as the template has it: ...... */
export const isPlaceholder = (name: string): boolean => /^[.…]+$/.test(name);

/** 指标1：验收合格率: the template numbers the names, and no value begins so. */
export const isNumberedName = ({ text }: { readonly text: string }): boolean => /^指标\d+:/.test(text);

/** A target of words, by what its column 指标性质 prints. */
export const OF_WORDS = /^定性(?:指标)?$/;

const SIGN = /^(?:[<>≤≥≦≧⩽⩾]=?|[=═][<>]?|[大小]于或?等于|[等大小]于|不[少低小]于|不超过|不[多高大]于)$/;

/** What such a text may begin with, and how long it may be. */
const OPENS_SIGN = codesOf('<>≤≥≦≧⩽⩾=═大小等不定');
const LONGEST_SIGN = 5;

/** Is the folded text what the column 指标性质 prints, and nothing else? */
export const isSign = (text: string): boolean =>
  text.length <= LONGEST_SIGN &&
  OPENS_SIGN[text.charCodeAt(0)] === 1 &&
  (SIGN.test(text) || OF_WORDS.test(text));
