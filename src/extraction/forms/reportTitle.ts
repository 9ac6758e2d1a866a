/** The title of a report on an evaluation, and the project that it names: before the words 绩效评价报告 or in brackets behind them. */
import { endsAsBody } from '../agencyName.ts';
import { GAP, type Flow } from '../text/flow.ts';
import { foldText } from '../text/fold.ts';

export interface ReportTitle {
  /** Flow positions of the title's line. */
  readonly start: number;
  readonly end: number;
}

const TITLE_REACH = 300;
const TITLE = /绩效(?:单位|部门)?(?:自我?评价?|评价){1,2}(?:工作)?(?:情况)?(?:整改)?的?报告/;
/** Before the title of a report that is part of an account or a budget. */
const OF_OTHERS = /决算|预算(?!绩效|项目|整体|支出绩效|执行)|绩效(?:管理)?办法|通知(?!公告)/;
/** Where a site files it: 公开目录 财政预决算. */
const CATEGORY = /财政预决算(?!报告)|预决算(?:公开|信息)|预算\/决算/g;
const YEAR = /(?:19|20)\d\d年?度?/;
const WHOLE_YEAR = /^[^。；，:]*(?:19|20)\d\d年[^。；，:]*$/;

/** The title of a report that the text begins with; null where it begins otherwise. */
export function reportTitleOf(flow: Flow): ReportTitle | null {
  const { text } = flow;
  const found = TITLE.exec(text.slice(0, TITLE_REACH));
  if (!found || OF_OTHERS.test(text.slice(0, found.index).replace(CATEGORY, ''))) return null;
  const end = found.index + found[0].length;
  const start = cellStart(flow, found.index);
  const above = start > 0 ? cellStart(flow, start - 1) : start;
  const isCut = !YEAR.test(text.slice(start, end)) && WHOLE_YEAR.test(text.slice(above, start));
  return { start: isCut ? above : start, end };
}

/** Of the cell or line that `at` is in, behind the bracket of a file's name. */
function cellStart({ text, gaps }: Flow, at: number): number {
  let start = at;
  while (start > 0 && (gaps[start] ?? GAP.none) < GAP.cell && text[start - 1] !== '《') start--;
  return start;
}

export const isOverall = (title: string): boolean => /整体|部门预算/.test(title);

/** Behind a project's name in a title. */
const KIND = /(?:专项|项目)?(?:资金|支出)?(?:预算)?(?:财政|部门)?(?:重点)?$/;
const NO_NAME = /^(?:部门|单位|财政|专项)?$/;
const IN_BRACKETS = /(?:项目|资金|经费|补助|补贴|费|工程|专项|支出)$/;
const LONGEST = 60;

/** 青溪县文联2021年度采风活动经费项目绩效评价报告 → 采风活动经费; an empty string where it names none. */
export function projectIn(flow: Flow, { start, end }: ReportTitle): string {
  const title = flow.text.slice(start, end).replace(TITLE, '');
  const isDated = YEAR.test(title);
  const own = title.replace(isDated ? /^.*?(?:19|20)\d\d年?度?/ : /^.*关于/, '');
  const name = own.replace(/(?:项目)?(?:支出)?(?:预算)?(?:重点)?$/, '');
  // Without a year between them a body's name runs on into what is evaluated.
  const isNone = NO_NAME.test(own.replace(KIND, '')) || (!isDated && endsAsBody(own.replace(KIND, '')));
  return isNone ? projectBehind(flow.text, end) : name;
}

/** …绩效自评报告（2022年公共图书馆（站）免费开放补助经费）. */
function projectBehind(text: string, end: number): string {
  if (text[end] !== '(') return '';
  let depth = 0;
  for (let at = end; at < Math.min(text.length, end + LONGEST); at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth > 0) continue;
    const name = foldText(text.slice(end + 1, at)).replace(/^(?:19|20)\d\d年?度?/, '');
    return IN_BRACKETS.test(name) ? name : '';
  }
  return '';
}
