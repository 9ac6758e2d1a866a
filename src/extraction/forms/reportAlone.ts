/**
 * A report on an evaluation that was published alone. Its amounts are told in passing, in words of its own, and are never an account's:
 * only what stands in a pattern that means one thing is read, and only where the report prints one value for it.
 */
import { GAP, type Flow } from '../text/flow.ts';
import type { Amounts, HeadField } from './moneyLines.ts';
import { SCORE, type ProseEvaluation } from './reports.ts';

export interface ReportTitle {
  /** Flow positions of the title's line. */
  readonly start: number;
  readonly end: number;
}

const TITLE_REACH = 300;
const TITLE = /绩效(?:单位|部门)?(?:自我?评价?|评价){1,2}(?:工作)?(?:情况)?的?报告/;
/** Before the title of a report that is part of an account or a budget. */
const OF_OTHERS = /决算|预算(?!绩效|项目|整体|支出绩效)|绩效(?:管理)?办法|通知(?!公告)/;

/** The title of a report that the text begins with; null where it begins otherwise. */
export function reportTitleOf({ text, gaps }: Flow): ReportTitle | null {
  const found = TITLE.exec(text.slice(0, TITLE_REACH));
  if (!found || OF_OTHERS.test(text.slice(0, found.index))) return null;
  let start = found.index;
  while (start > 0 && (gaps[start] ?? GAP.none) < GAP.line) start--;
  return { start, end: found.index + found[0].length };
}

const MONEY = '([\\d，]+(?:\\.\\d+)?)万元';
const IS = '(?:为|是|:|共|共计|合计)?';
const SHARED: readonly (readonly [HeadField, RegExp])[] = [
  ['original_budget', new RegExp(`年初(?:部门|项目)?预算(?:数|安排|批复)?(?:资金)?${IS}${MONEY}`, 'g')],
  ['adjusted_budget', new RegExp(`(?:全年|调整后的?|年度调整)预算(?:数|总额)?${IS}${MONEY}`, 'g')],
  ['execution_rate_pct', /执行率(?:为|是|达到?|:)?([\d.]+)%/g],
  ['total_score', new RegExp(SCORE, 'g')],
];
const OWN: Readonly<Record<ProseEvaluation['scope'], readonly (readonly [HeadField, RegExp])[]>> = {
  overall: [
    [
      'actual',
      new RegExp(
        `(?:整体支出|支出总额|总支出|(?<![\\u4e00-\\u9fff])支出)(?:决算数?|合计|总计)?${IS}${MONEY}`,
        'g',
      ),
    ],
  ],
  project: [['actual', new RegExp(`(?:全年执行数?|执行数|项目实际支出|实际支出)${IS}${MONEY}`, 'g')]],
};
export const FULL_SCORE = 100;

/** Null where nothing of it is sure, or it is of projects that its title does not name. */
export function readReport({ text }: Flow, { start, end }: ReportTitle): ProseEvaluation | null {
  const title = text.slice(start, end);
  const scope = /整体/.test(title) ? 'overall' : 'project';
  const name = scope === 'overall' ? '' : projectIn(title);
  if (scope === 'project' && name === '') return null;
  const amounts: Amounts = {};
  for (const [field, pattern] of [...SHARED, ...OWN[scope]]) {
    const found = [...text.slice(end).matchAll(pattern)];
    const values = new Set(found.map((match) => (match[1] ?? '').replaceAll('，', '')));
    const [value = ''] = values;
    if (!found[0] || values.size > 1 || (field === 'total_score' && Number(value) > FULL_SCORE)) continue;
    const digits = found[0][1] ?? '';
    const at = end + found[0].index + found[0][0].lastIndexOf(digits);
    amounts[field] = { value, start: at, end: at + digits.length };
  }
  if (Object.keys(amounts).length === 0) return null;
  return { scope, name, unit: '万元', amounts, start, end: text.length };
}

/** 青溪县文联2021年度采风活动经费项目绩效评价报告 → 采风活动经费. */
const projectIn = (title: string): string =>
  title
    .replace(/^.*?(?:19|20)\d\d年?度?/, '')
    .replace(TITLE, '')
    .replace(/(?:项目)?(?:支出)?(?:预算)?$/, '')
    .replace(/^(?:部门|单位|财政|专项)$/, '');
