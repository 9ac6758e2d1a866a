/** How the words of a statement table are printed: what stands around a title or a label, and what a line is. */
import { isUnit, type Unit } from '../../domain/units.ts';
import { codesOf } from '../text/codes.ts';
import { foldText } from '../text/fold.ts';

const ORDINAL =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)[、.]?|\d{1,2}[、.](?!\d)|\(\d{1,2}\)[、.]?)/;
const LEAD = /^(?:其中:|加:|减:)/;
/** What 其中 and an ordinal begin with; most labels do not. */
const BEGINS_LEAD = codesOf('其加减一二三四五六七八九十(0123456789');
const UNIT = /\((?:单位:)?([^()]{1,4})\)$/;

export interface Words {
  /** Folded, without ordinal, 其中 and unit. */
  readonly text: string;
  /** The unit printed in brackets behind it. */
  readonly unit: Unit | null;
}

const UNIT_NAMES: Readonly<Record<string, Unit>> = {
  批: '批次',
  台: '台（套）',
  '台，套': '台（套）',
  '台、套': '台（套）',
  '台/套': '台（套）',
  '台，辆': '辆',
};

/** 公务接待批次（批） is counted in 批次, 设备（台，套） in 台（套）. */
export const unitNamed = (printed: string | undefined): string | undefined =>
  printed !== undefined && Object.hasOwn(UNIT_NAMES, printed) ? UNIT_NAMES[printed] : printed;

/**
 * The words of a header cell or a row label: `其中：（1）公务用车购置费（万元）` → 公务用车购置费, 万元. The table's own `year` says nothing
 * more; another year stays, and makes the words unknown.
 */
export function wordsOf(printed: string, year?: number): Words {
  let text = foldText(printed);
  if (year !== undefined && text.startsWith(`${year}年`)) text = text.slice(5).replace(/^度/, '');
  for (const pattern of [LEAD, ORDINAL, LEAD, ORDINAL])
    if (BEGINS_LEAD[text.charCodeAt(0)] === 1) text = text.replace(pattern, '');
  const unit = text.endsWith(')') ? unitNamed(UNIT.exec(text)?.[1]) : undefined;
  if (unit !== undefined && isUnit(unit)) return { text: text.replace(UNIT, ''), unit };
  return { text: text.endsWith(':') ? text.slice(0, -1) : text, unit: null };
}

/** A line that belongs to the page or the head of a table, not to its rows. */
export const isFurniture = (folded: string): boolean =>
  /^[.·…_\s-]*$/.test(folded) ||
  /^-*第?\d{1,4}页?(?:[/共]+\d{1,4}页?)?-*$/.test(folded) ||
  /^\(?(?:财决)?(?:公开)?\d{1,2}-?\d?表\)?$/.test(folded) ||
  /^(?:表|附表)\d{1,2}$/.test(folded) ||
  // The name of a sheet: GK01.
  /^(?:GK|CS|Z|F)\d{1,2}$/.test(folded) ||
  // Above the counts that a table of amounts ends with.
  /^相关统计(?:数|指标|情况):?$/.test(folded);

const BEGINS_NOTE = codesOf('注说备附');
export const isNote = (folded: string): boolean =>
  BEGINS_NOTE[folded.charCodeAt(0)] === 1 && /^(?:注|说明|备注|附注)[:\d(]/.test(folded);

/** The money unit that a line states: 金额单位：万元. Null where none or more than one. */
export function moneyUnitOf(folded: string): Unit | null {
  const found = new Set(
    [...folded.matchAll(/单位:?\(?(?:人民币)?(万元|亿元|元)/g)].map((match) => match[1] ?? ''),
  );
  const [unit] = found;
  return found.size === 1 && unit !== undefined && isUnit(unit) ? unit : null;
}

/** The body that a table says it is of: 部门：某某局. Its year may stand behind it. */
export const bodyOf = (line: string): string | null =>
  /(?:编制单位|填报单位|公开单位|公开部门|编制部门|预算单位|单位名称|部门名称|部门|单位)(?:\(.{1,4}\))?:(?!万元|元|亿元|人民币)(.*?)(?:(?:19|20)\d\d年|金额单位|单位:|公开\d|$)/.exec(
    // A longer line is none of the head of a table.
    foldText(line.slice(0, 300)),
  )?.[1] ?? null;
