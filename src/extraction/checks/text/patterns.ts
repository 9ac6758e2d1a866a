/** Patterns of wording: what the words say of the numbers, and what a template or an editor left behind. */
import { isZero } from '../amounts.ts';
import type { Facts } from '../facts.ts';
import { said, type Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { flowPlace } from '../places.ts';

interface Slip {
  readonly what: string;
  readonly words: RegExp;
  /** One of these stands in what the pattern finds; looking for them first is much faster. */
  readonly marks: readonly string[];
}

/** What nobody would write about, told in one line a document. Patterns over the text without white space. */
const SLIPS: readonly Slip[] = [
  { what: '书签标记', words: /\[bookmark:[^\]]{0,40}\]/g, marks: ['[bookmark:'] },
  { what: '失效的引用', words: /错误！未(?:找到引用源|定义书签)/g, marks: ['错误！未'] },
  { what: '未填写的模板位置', words: /[×X]{2,}(?:万?元|单位|部门|年)/g, marks: ['××', 'XX', '×X', 'X×'] },
  { what: '金额单位', words: /每人每月\d+(?:\.\d+)?(?:月|人|天)/g, marks: ['每人每月'] },
  {
    what: '列举中断',
    // The comma is looked for first: what is listed before it, only there.
    words: /、(?<=([^、。；，:]{2,16})、)(?=[。；]|[一二三四五六七八九十]+、[^。]{4,30}(?:情况|说明))/g,
    marks: ['、'],
  },
];

/** The same in a row of a form. */
const ROW_SLIPS: readonly (readonly [what: string, field: 'reason' | 'actualText', words: RegExp])[] = [
  ['重复', 'reason', /([^，。；、\s\d.%]{3,24}|[^，。；、\s]{6,24})[，、；]?\1/],
  ['日期后多字', 'actualText', /\d{4}年(?:\d{1,2}月)?\d{1,2}日\d+/],
];

export function* slips(facts: Facts): Generator<Hit> {
  const { text, offsets } = facts.flow;
  const found: { told: string; printed: string; place: Subject }[] = SLIPS.filter(({ marks }) =>
    marks.some((mark) => text.includes(mark)),
  ).flatMap(({ what, words }) =>
    [...text.matchAll(words)].map((match) => {
      const [start, end] = [offsets[match.index] ?? 0, offsets[match.index + match[0].length] ?? 0];
      const printed = `${match[1] ?? ''}${match[0]}`;
      return { told: `${what}“${printed}”`, printed, place: { id: '', start, end } };
    }),
  );
  for (const one of facts.evaluations.flatMap((form) => form.indicators)) {
    for (const [what, field, words] of ROW_SLIPS) {
      const printed = words.exec(one[field])?.[0];
      if (printed !== undefined) found.push({ told: `${what}“${printed}”`, printed, place: one });
    }
    const deviation = deviationOf(one.reason, one.completion);
    if (deviation !== null) found.push({ told: `“${deviation}”的正负号`, printed: deviation, place: one });
  }
  if (found.length === 0) return;
  const told = [...new Set(found.map((one) => one.told))];
  yield hit(
    'wording.slips',
    [[...new Set(found.map((one) => one.printed))].join('；'), ''],
    { count: found.length, told },
    found.map((one) => one.place),
  );
}

/** 偏差-200% beside a completion of 300%. */
function deviationOf(reason: string, completion: string): string | null {
  const [told, stated] = /偏差(?:率)?(?:为)?([-+−]?\d+(?:\.\d+)?)[%％]/.exec(reason) ?? [];
  const done = /^(\d+(?:\.\d+)?)%$/.exec(completion)?.[1];
  if (told === undefined || stated === undefined || done === undefined) return null;
  return Math.abs(Number(stated.replace('−', '-')) - (Number(done) - 100)) < 0.5 ? null : told;
}

const COMPARED = /决算数?(小于|大于|等于|低于|高于)(全年|年初|调整)?预算数?/g;
const REACH = 250;

/** 决算数小于全年预算数, of the outturn and budget printed last before it. */
export function* comparisons(facts: Facts): Generator<Hit> {
  const { text, offsets } = facts.flow;
  for (const match of text.matchAll(COMPARED)) {
    const [words, word = '', which] = match;
    const at = offsets[match.index] ?? 0;
    const before = facts.figures.filter(
      (one) => one.start < at && at - one.start < REACH && one.year === facts.fiscalYear,
    );
    const isBudget = (aspect: string): boolean =>
      (which !== '年初' && aspect === 'adjusted_budget') ||
      (which !== '全年' && which !== '调整' && aspect === 'original_budget');
    const actual = before.findLast((one) => one.aspect === 'actual');
    // A budget of something else that was printed since is what the words are about; so is one that was not read.
    const budget = before.findLast((one) => isBudget(one.aspect));
    if (!actual || budget?.measure !== actual.measure || budget.functionName !== actual.functionName)
      continue;
    const since = text.slice(flowPlace(facts.flow, Math.max(actual.end, budget.end)), match.index);
    if (/(?:预算|决算)[^，。；\d]{0,8}\d[\d.，]*[万亿]?元/.test(since)) continue;
    if (facts.placeOf(actual).section !== facts.placeOf(budget).section) continue;
    const expected = /小|低/.test(word) ? -1 : /大|高/.test(word) ? 1 : 0;
    const order = Math.sign(actual.amount - budget.amount);
    if (order === expected) continue;
    yield {
      ...hit(
        'wording.comparison',
        [words, `${said(actual)} 与 ${said(budget)}`],
        { words, actual, budget: said(budget) },
        [actual, budget],
      ),
      ...(order === 0 ? { severity: 'minor' } : { severity: 'question' }),
    };
  }
}

/** Sentences that need a look at the account: what a pattern finds, and the figure that it is held against. */
export function* sentences(facts: Facts): Generator<Hit> {
  const { text } = facts.flow;
  const plan = facts.flow.text.includes('评价情况')
    ? /评价情况(?:来看|如下)?:((?:20\d\d年，?)?(?:将|拟|计划)[^。；]{4,40})/.exec(text)
    : null;
  if (plan?.[1] !== undefined)
    yield hit('wording.plan-as-result', [plan[1], '评价结果'], { plan: plan[1] }, [placeOf(facts, plan)]);
  const offices = /下设(\d+)个(?:内设机构|科室|处室|股室)/.exec(text)?.[1];
  const staff = facts.of('staff_active')[0] ?? facts.of('staff')[0];
  if (offices !== undefined && staff && !isZero(staff) && Number(offices) >= staff.amount)
    yield hit('wording.offices', [`${offices} 个`, said(staff)], { offices: Number(offices), staff });
  yield* purchasesTold(facts);
}

const DONE = /成效|实际完成|完成情况/;
const BOUGHT = /(?:采购|购置|购买)(?:了|相关)?[^，。；]{0,10}(?:系统|设备|服务)/g;

/** Purchases told as done, in a year in which nothing was procured and no project holds them. */
function* purchasesTold(facts: Facts): Generator<Hit> {
  const total = facts.of('procurement')[0];
  if (!total || !isZero(total)) return;
  const { text } = facts.flow;
  for (const match of text.matchAll(BOUGHT)) {
    const lead = text.slice(Math.max(0, match.index - 40), match.index);
    const [told] = match;
    const section = facts.placeOf(placeOf(facts, match)).titles;
    if (!DONE.test(lead) || !/绩效/.test(section)) continue;
    const object = told.replace(/采购|购置|购买|了|相关/g, '');
    if (facts.projects.some((one) => one.name.includes(object))) continue;
    yield hit('wording.purchases', [told, said(total)], { told, total }, [total, placeOf(facts, match)]);
    return;
  }
}

const placeOf = ({ flow: { offsets } }: Facts, match: RegExpExecArray): Subject => ({
  id: '',
  start: offsets[match.index] ?? 0,
  end: offsets[match.index + match[0].length] ?? 0,
});
