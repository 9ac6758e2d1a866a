/**
 * A report on an evaluation that was published alone. Its amounts are told in passing, in words of its own, and are never an account's:
 * only what stands in a pattern that means one thing is read, and only where the report prints one value for it.
 */
import type { Flow } from '../text/flow.ts';
import type { Amounts, HeadField } from './moneyLines.ts';
import { isOverall, projectIn, type ReportTitle } from './reportTitle.ts';
import { SCORE, type ProseEvaluation } from './reports.ts';

/** 执行数29.6万: 元 may be left out before a mark. */
const MONEY = '([\\d，]+(?:\\.\\d+)?)万(?:元|(?=[，。；、)]))';
const IS = '(?:为|是|:|共|共计|合计){0,2}';
const SHARED: readonly (readonly [HeadField, RegExp])[] = [
  ['original_budget', new RegExp(`年初(?:部门|项目)?预算(?:数|安排|批复)?(?:资金)?${IS}${MONEY}`, 'g')],
  ['adjusted_budget', new RegExp(`(?:全年|调整后的?|年度调整)预算(?:数|总额)?${IS}${MONEY}`, 'g')],
  [
    'execution_rate_pct',
    /(?:执行率(?:为|是|达到?|:)?|(?<=执行数[^。；，]{1,20}万元?，)(?:预算)?完成(?:率|(?:全年|年初)?预算的?)?(?:为|达到?)?)([\d.]+)%/g,
  ],
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
  project: [
    ['adjusted_budget', new RegExp(`(?<!年初|上年|申[报请])项目预算(?:数|资金|总额)?${IS}${MONEY}`, 'g')],
    [
      'adjusted_budget',
      new RegExp(`(?<!年初[^。；，]{0,14})(?<![\\d.，])${MONEY}(?=，(?:全年)?执行数)`, 'g'),
    ],
    [
      'actual',
      new RegExp(`(?:全年执行数?|执行数|(?:项目)?(?:资金)?实际(?:支出|使用)(?:资金)?)${IS}${MONEY}`, 'g'),
    ],
  ],
};
export const FULL_SCORE = 100;

/** Null where nothing of it is sure, or it is of projects that its title does not name. */
export function readReport(flow: Flow, title: ReportTitle): ProseEvaluation | null {
  const { text } = flow;
  const { start, end } = title;
  const scope = isOverall(text.slice(start, end)) ? 'overall' : 'project';
  const name = scope === 'overall' ? '' : projectIn(flow, title);
  if (scope === 'project' && name === '') return null;
  const amounts: Amounts = {};
  const patterns = [...SHARED, ...OWN[scope]];
  for (const field of new Set(patterns.map(([of]) => of))) {
    const found = patterns
      .filter(([of]) => of === field)
      .flatMap(([, pattern]) => [...text.slice(end).matchAll(pattern)]);
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
