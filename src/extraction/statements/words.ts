/** Words that mean the same in every statement table: what a column is for, which side of an amount it states, what a line is. */
import type { Aspect } from '../../domain/aspects.ts';
import { isUnit, type Unit } from '../../domain/units.ts';
import { expand } from '../lexicon/notation.ts';
import { foldText } from '../text/fold.ts';

/** `part`: one of the three columns 类, 款, 项 of a code. */
export type KeyRole = 'code' | 'part' | 'name' | 'label' | 'line';

/** `budget`: 预算数 alone; which budget it is, the table's note says. */
export type ColumnAspect = Aspect | 'budget';

const KEYS: readonly (readonly [pattern: string, role: KeyRole])[] = [
  ['[支出|收入][功能分类|经济分类|功能|经济|部门经济分类]科目(编码|代码)', 'code'],
  ['[功能分类|经济分类](编码|代码)', 'code'],
  ['(类|款|项)', 'part'],
  ['[支出|收入][功能分类|经济分类|功能|经济]科目名称', 'name'],
  ['名称', 'name'],
  ['[收入|支出]项目', 'label'],
  ['项目（按功能分类）', 'label'],
  ['[支出|收入](功能分类|经济分类)[科目]|科目', 'label'],
  ['按功能分类', 'label'],
  ['(单位|部门)名称', 'label'],
  ['(年度|年份)', 'label'],
  ['(行次|序号)', 'line'],
];

const ASPECTS: readonly (readonly [pattern: string, aspect: ColumnAspect])[] = [
  ['[本年|支出|收入](决算数|决算金额|决算)', 'actual'],
  ['(金额|执行数|本年决算)', 'actual'],
  ['年初预算[数]', 'original_budget'],
  ['(全年预算|调整预算|调整后预算|预算调整)[数]', 'adjusted_budget'],
  ['预算数', 'budget'],
];

/** Known, and no value of this year: the column is left. */
const OTHER_YEARS = [
  '(上年|上年度|去年)(决算数|数|金额|预算数)',
  '比上年增减[%|额|变动]|增减[额|率|%]|完成预算[的]%',
];

const TOTALS = ['合计', '小计', '总计', '本年合计'];

const entries = <T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([pattern, value]) => expand(pattern).map((phrase) => [phrase, value] as const)));

export const KEY_WORDS = entries(KEYS);
export const ASPECT_WORDS = entries(ASPECTS);
export const OTHER_YEAR_WORDS = new Set(OTHER_YEARS.flatMap(expand));
export const TOTAL_WORDS = new Set(TOTALS.map(foldText));

const ORDINAL =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)[、.]?|\d{1,2}[、.](?!\d)|\(\d{1,2}\)[、.]?)/;
const LEAD = /^(?:其中:|加:|减:)/;
const UNIT = /\((?:单位:)?([^()]{1,4})\)$/;

export interface Words {
  /** Folded, without ordinal, 其中 and unit. */
  readonly text: string;
  /** The unit printed in brackets behind it. */
  readonly unit: Unit | null;
}

/**
 * The words of a header cell or a row label: `其中：（1）公务用车购置费（万元）` → 公务用车购置费, 万元. The table's own `year` says nothing
 * more; another year stays, and makes the words unknown.
 */
export function wordsOf(printed: string, year?: number): Words {
  let text = foldText(printed);
  if (year !== undefined && text.startsWith(`${year}年`)) text = text.slice(5).replace(/^度/, '');
  for (const pattern of [LEAD, ORDINAL, LEAD, ORDINAL]) text = text.replace(pattern, '');
  const unit = UNIT.exec(text)?.[1];
  if (unit !== undefined && isUnit(unit)) return { text: text.replace(UNIT, ''), unit };
  return { text: text.replace(/:$/, ''), unit: null };
}

/** A line that belongs to the page or the head of a table, not to its rows. */
export const isFurniture = (folded: string): boolean =>
  folded === '' ||
  /^-*第?\d{1,4}页?(?:[/共]+\d{1,4}页?)?-*$/.test(folded) ||
  /^\(?(?:财决)?(?:公开)?\d{1,2}-?\d?表\)?$/.test(folded) ||
  /^(?:表|附表)\d{1,2}$/.test(folded);

export const isNote = (folded: string): boolean => /^(?:注|说明|备注|附注)[:\d(]/.test(folded);

/** The money unit that a line states: 金额单位：万元. Null where none or more than one. */
export function moneyUnitOf(folded: string): Unit | null {
  const found = new Set(
    [...folded.matchAll(/单位:?\(?(?:人民币)?(万元|亿元|元)/g)].map((match) => match[1] ?? ''),
  );
  const [unit] = found;
  return found.size === 1 && unit !== undefined && isUnit(unit) ? unit : null;
}

/** The body that a table says it is of: 部门：某某局. */
export const bodyOf = (line: string): string | null =>
  /(?:编制单位|填报单位|公开单位|公开部门|编制部门|预算单位|单位名称|部门名称|部门|单位)(?:\(.{1,4}\))?:(?!万元|元|亿元|人民币)(.*?)(?:金额单位|单位:|公开\d|$)/.exec(
    // A longer line is none of the head of a table.
    foldText(line.slice(0, 300)),
  )?.[1] ?? null;
