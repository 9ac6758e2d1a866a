/**
 * The numbers of a flow, each with what kind of number it is. What is not a quantity (years, dates, list numbers,
 * document numbers, thresholds) is told apart here, so that the grammar only ever claims quantities.
 */
import type { Unit } from '../../domain/units.ts';
import { chineseNumber, isChineseDigit } from './chineseNumbers.ts';
import { codesOf } from './codes.ts';
import { isDigit, readDigits, type Digits, type Lines } from './digits.ts';
import { functionClassNames, isFunctionCode, subclassNamesOf } from '../lexicon/functionCodes.ts';
import { GAP, type Flow } from './flow.ts';
import { unitAt, unitWordAt } from './unitWords.ts';

export type NumberKind =
  'quantity' | 'code' | 'year' | 'date' | 'ordinal' | 'document_number' | 'threshold' | 'formula';

export interface NumberToken {
  /** Flow positions of the digits, sign included. */
  readonly start: number;
  readonly end: number;
  /** One past the unit, if there is one. */
  readonly unitEnd: number;
  readonly kind: NumberKind;
  /** Exact decimal without separators, signed as printed. */
  readonly value: string;
  readonly unit: Unit | null;
  /** The unit's characters, where they are not a `Unit` (份, 月, 亩). */
  readonly unitText: string;
}

/** Words behind which a Chinese numeral is a count that these documents state. */
const COUNTING_WORD = /^(?:批次|人次|辆|台|个(?:项目|团组|(?:内设)?(?:科室|处室|股室|机构)))/;

const OPENS_COUNTING = codesOf('批人辆台个');

/** A half-width point that ends a sentence: behind a bracket, a sign or a word, not inside a number. */
const endsSentence = (text: string, at: number): boolean =>
  text.charAt(at) === '.' && /[)%\u4e00-\u9fff]/.test(text.charAt(at - 1));

/** As long is what tells a number from behind at most. */
const LONGEST_TAIL = 10;
/** 2016部门决算: a title may leave 年度 out. */
const YEAR_TAIL = /^(?:年|财年|-(?:19|20)\d\d年?|至(?:19|20)\d\d年|(?:部门|单位)[预决]算)/;
const DAY_TAIL = /^[.-]\d{1,2}[.-]\d{1,2}/;
const DATE_MARK = codesOf('月日时');
const TIME_MARK = codesOf('点分');
const ORDINAL_MARK = codesOf('.、)');
const CODE_MARK = codesOf('类款项');
const OPENS_MONEY = codesOf('万元亿');
const [PERCENT, YEAR, NUMBER_SIGN, CLOSING] = [...'%年号)'].map((mark) => mark.charCodeAt(0));
const THRESHOLD_TAIL = /^(?:万元|万|元|亿元)(?:\((?:含|不含)\)|含)?(?:以上|及以上|以下|\(含\))/;

/** Whether a list number may stand at `start`. */
const opensItem = (flow: Flow, start: number, previous: string): boolean =>
  (flow.gaps[start] ?? 0) >= GAP.line ||
  previous === '' ||
  '。；:(、>'.includes(previous) ||
  endsSentence(flow.text, start - 1);

/** Does it stand alone on its line? */
const isLine = (flow: Flow, start: number, end: number): boolean =>
  (flow.gaps[start] ?? 0) >= GAP.line && (flow.gaps[end] ?? 0) >= GAP.line;

const isYear = ({ value, integer }: Digits): boolean =>
  integer && value.length === 4 && (value.startsWith('19') || value.startsWith('20'));

function kindOf(flow: Flow, start: number, digits: Digits): NumberKind {
  const { text } = flow;
  const { end, value, integer } = digits;
  const previous = text.charAt(start - 1);
  const next = text.charCodeAt(end);
  if (isYear(digits)) {
    const behind = text.slice(end, end + LONGEST_TAIL);
    if (YEAR_TAIL.test(behind)) return 'year';
    if (DAY_TAIL.test(behind)) return 'date';
    if (previous === '(' && next === CLOSING) return 'year';
    // (2023年度) under the title of a form, broken over lines.
    if (isLine(flow, start, end) && !unitWordAt(text, end)) return 'year';
  }
  if (integer && value.length <= 4) {
    if (DATE_MARK[next] === 1) return 'date';
    if (TIME_MARK[next] === 1 && isDigit(text.charCodeAt(end + 1))) return 'date';
  }
  if (next === PERCENT && '×x'.includes(previous || '-')) return 'formula';
  if (integer) {
    if (next === YEAR) return 'date';
    if (next === NUMBER_SIGN) return 'document_number';
    if (isOrdinal(flow, start, digits, previous)) return 'ordinal';
    if (isCode(flow, start, digits)) return 'code';
  }
  if (OPENS_MONEY[next] === 1 && THRESHOLD_TAIL.test(text.slice(end, end + LONGEST_TAIL))) return 'threshold';
  return 'quantity';
}

/** `(1)` and `1.` and `1、`, but not the last item of `甲、1、乙`; 表1, 公开01表: the number of a table. */
function isOrdinal(flow: Flow, start: number, { end, value }: Digits, previous: string): boolean {
  const { text } = flow;
  if ('图表'.includes(previous || '-') && ':.、'.includes(text.charAt(end) || '-')) return true;
  if (text.charAt(end) === '表' && /公开|财决/.test(text.slice(start - 2, start))) return true;
  if (value.length > 2 || ORDINAL_MARK[text.charCodeAt(end)] !== 1) return false;
  const closes = text.charCodeAt(end) === CLOSING;
  if (!(previous === '(' ? closes : !closes && previous !== '、')) return false;
  return opensItem(flow, start, previous);
}

/** 2010301行政运行, 行政运行（2010301）, （208类05款01项）: a code of the functional classification, by what stands beside it. */
function isCode(flow: Flow, start: number, { value, end }: Digits): boolean {
  const { text } = flow;
  const previous = text.charAt(start - 1);
  const behind = text.charCodeAt(end + 1);
  if (CODE_MARK[text.charCodeAt(end)] === 1 && (behind === CLOSING || isDigit(behind)) && value.length <= 7)
    return '(类款'.includes(previous || '-');
  if (value.length < 3 || !isFunctionCode(value) || unitWordAt(text, end)) return false;
  if (previous === '(' && text.charAt(end) === ')') return value.length > 3;
  // It stands where a name may begin: not in 惠及20805户.
  if ((flow.gaps[start] ?? 0) === GAP.none && !/[，。；:、.()\d]/.test(previous)) return false;
  const name = text.slice(/^[-、:]/.test(text.charAt(end)) ? end + 1 : end, end + 3);
  const begins = (known: string): boolean => known.slice(0, 2) === name.slice(0, 2);
  if (value.length === 3) return functionClassNames(value).some(begins);
  if (value.length === 5) return subclassNamesOf(value).some(begins);
  return /^[\u4e00-\u9fff]/.test(name) && !/^[元万亿年至]/.test(name);
}

const MINUS = 0x2d;
const DIGIT = 1;
const NUMERAL = 2;
/** What a number begins with. */
const BEGINS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  isDigit(code) ? DIGIT : isChineseDigit(code) ? NUMERAL : 0,
);

/** All numbers of the flow in order. Linear in its length. */
export const numbersOf = (flow: Flow): NumberToken[] => numbersIn(flow, 0, flow.text.length, 'joined');

/** The numbers that begin in flow characters `[start, end)`. */
export function numbersIn(flow: Flow, start: number, end: number, lines: Lines): NumberToken[] {
  const { text, codes } = flow;
  const tokens: NumberToken[] = [];
  let index = start;
  while (index < end) {
    const begins = BEGINS[codes[index] ?? 0];
    if (begins === 0) index++;
    else if (begins === DIGIT) {
      const token = numberAt(flow, index, lines);
      tokens.push(token);
      index = token.end;
    } else {
      const numeralsEnd = endOfNumerals(text, index);
      const token = chineseNumberIn(text, index, numeralsEnd);
      if (token) tokens.push(token);
      index = numeralsEnd;
    }
  }
  return tokens;
}

const BATCHES = /批次(?:数|数量)?(?:累计|共计|合计)?[为共约有]?$/;

function numberAt(flow: Flow, index: number, lines: Lines): NumberToken {
  const { text } = flow;
  const digits = readDigits(flow, index, lines);
  const kind = kindOf(flow, index, digits);
  const unit =
    kind === 'quantity' ? unitAt(text, digits.end) : { unit: null, unitText: '', unitEnd: digits.end };
  const signed =
    kind === 'quantity' &&
    text.charCodeAt(index - 1) === MINUS &&
    !/[\d)a-zA-Z-]/.test(text.charAt(index - 2)) &&
    (flow.gaps[index] ?? 0) !== GAP.cell;
  return {
    start: signed ? index - 1 : index,
    end: digits.end,
    kind,
    value: signed ? `-${digits.value}` : digits.value,
    // 公务接待批次为12次: what is counted stands before the number.
    unit:
      unit.unitText === '次' && BATCHES.test(text.slice(Math.max(0, index - 7), index)) ? '批次' : unit.unit,
    unitText: unit.unitText,
    unitEnd: unit.unitEnd,
  };
}

function endOfNumerals(text: string, start: number): number {
  let end = start;
  while (isChineseDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind other numerals (万千 as a word) a count is no longer than this. */
const LONGEST_COUNT = 12;

/** 二十六批次: a count in Chinese numerals, told from other words by the counting word behind it. */
function chineseNumberIn(text: string, start: number, end: number): NumberToken | null {
  if (OPENS_COUNTING[text.charCodeAt(end)] !== 1 || !COUNTING_WORD.test(text.slice(end, end + 6)))
    return null;
  for (let from = start; from < end; from = Math.max(from + 1, end - LONGEST_COUNT)) {
    const value = chineseNumber(text.slice(from, end));
    if (value !== null) return { start: from, end, kind: 'quantity', value, ...unitAt(text, end) };
  }
  return null;
}
