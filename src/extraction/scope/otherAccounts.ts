/**
 * Where another account begins behind the one that a document opens with: bureaus publish those of their units in one file, and web
 * pages stand one below another. The title of another body, or of another year, and a beginning such as only an account has.
 */
import { agencyNameOf, endsAsBody, isAbbreviated, titledNameIn } from '../agencyName.ts';
import { flowOf, GAP, sourceRange, type Flow } from '../text/flow.ts';

export interface OtherAccount {
  /** Source offset of its title. */
  readonly start: number;
  /** As printed, in one line. */
  readonly title: string;
}

const ACCOUNT = '决算';
/** A title's own words around it: 2023年度单位决算公开情况说明(汇总). */
const LONGEST_LINE = 60;
const LONGEST_TAIL = 16;
const ENDS_TITLE = /^[公开报告说明书编制情况及信息表文本的()\d年度]*$/;
/** A cover may have the year, the body and the title each on a line. */
const LINES_ABOVE = 2;
const YEAR = /(?:19|20)\d\d/;

/** An account begins with what its body is for, or with its list of contents. */
const BEGINS = /第一部分|目录|主要职[能责]|基本职[能责]|(?:单位|部门)(?:基本)?(?:概况|情况)/;
const BEGINS_WITHIN = 400;
/** Amounts in sentences: what came before was an account, and what follows is one. */
const AMOUNT = /\d(?:亿|万)?元/g;
const FEWEST_AMOUNTS = 8;

interface Title extends OtherAccount {
  /** Flow position of its end. */
  readonly end: number;
  readonly name: string;
  readonly year: string;
}

/** The flow of what is read of a text: of the first account alone where another stands behind it. */
export function firstAccountOf(text: string): { flow: Flow; otherAccount: OtherAccount | null } {
  const whole = flowOf(text);
  const otherAccount = otherAccountOf(whole);
  return { flow: otherAccount ? flowOf(text.slice(0, otherAccount.start)) : whole, otherAccount };
}

/** The first account of another body or year behind the document's own; null where there is none, as in nearly all documents. */
function otherAccountOf(flow: Flow): OtherAccount | null {
  const { text } = flow;
  let own: Pick<Title, 'name' | 'year'> | null = null;
  for (let at = text.indexOf(ACCOUNT); at >= 0; at = text.indexOf(ACCOUNT, at + ACCOUNT.length)) {
    if (own && !BEGINS.test(text.slice(at, at + BEGINS_WITHIN))) continue;
    const title = titleAt(flow, at);
    if (!title) continue;
    const isBehind = hasAmounts(text.slice(0, at));
    // An account without a title names its body in its sentences.
    own ??= isBehind ? { name: agencyNameOf(flow), year: title.year } : title;
    if (areOneBody(own.name, title.name) && own.year === title.year) continue;
    if (isBehind && hasAmounts(text.slice(title.end))) return title;
  }
  return null;
}

const hasAmounts = (text: string): boolean => (text.match(AMOUNT)?.length ?? 0) >= FEWEST_AMOUNTS;

/** The title that 决算 at `at` is a word of: a line of its own, with the body's name in it or above it. */
function titleAt(flow: Flow, at: number): Title | null {
  const { text, source } = flow;
  let start = lineStart(flow, at);
  const end = lineEnd(flow, at);
  if (!ENDS_TITLE.test(text.slice(at + ACCOUNT.length, end))) return null;
  for (let above = 0; above <= LINES_ABOVE && at - start <= LONGEST_LINE; above++) {
    const [name, year] = [titledNameIn(flow, start, end), YEAR.exec(text.slice(start, end))?.[0]];
    if (name !== '' && year !== undefined) {
      const range = sourceRange(flow, start, end);
      return {
        start: range.start,
        end,
        title: source.slice(range.start, range.end).replace(/\s+/g, ''),
        name,
        year,
      };
    }
    if (start === 0) return null;
    start = lineStart(flow, start - 1);
  }
  return null;
}

function lineStart({ gaps }: Flow, at: number): number {
  let start = at;
  while (start > 0 && at - start <= LONGEST_LINE && (gaps[start] ?? GAP.none) < GAP.line) start--;
  return start;
}

function lineEnd({ gaps, text }: Flow, at: number): number {
  let end = at + ACCOUNT.length;
  while (end < text.length && end - at <= LONGEST_TAIL && (gaps[end] ?? GAP.none) < GAP.line) end++;
  return end;
}

/** 云岭县委宣传部 and 中共云岭县委员会宣传部 are one body, 云岭县水务局 and 云岭县水务局水库管理所 are two. */
function areOneBody(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (long.startsWith(short) && endsAsBody(short)) return false;
  return isAbbreviated(short, long);
}
