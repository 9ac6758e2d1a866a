/** Words on performance: of a form, or its section, against the form's rows; of reports in prose (自评综述, 自评报告) against each other. */
import { likeness, pairsOf, type Pairs } from '../../forms/likeness.ts';
import { flowPlace, GAP, sourceRange } from '../../text/flow.ts';
import { namedRow, type Form, type IndicatorFact } from '../form.ts';
import type { Facts } from '../facts.ts';
import { groupBy, type Subject } from '../figure.ts';
import { hit, type Check, type Hit } from '../finding.ts';

function* inForms(facts: Facts): Generator<Hit> {
  for (const form of facts.evaluations) {
    for (const thing of SAME) yield* sameThing(form, thing);
    yield* goalBudget(form);
    yield* reached(form);
  }
  yield* paidInFull(facts);
  yield* timesPaid(facts);
}

/** The same thing in the words, with its number and unit, and in a row. */
type SameThing = readonly [
  words: RegExp,
  name: RegExp,
  unit: RegExp,
  /** The goal comes first and is held against the target; with two numbers or more, what was done comes last. */
  held: 'target' | 'actual',
];

const SAME: readonly SameThing[] = [
  [/(?:规模|人数)(?:为|达|达到)?(\d+)(人)/g, /参会|参训|参加|培训/, /^人$/, 'actual'],
  [
    /标准为?(\d+(?:\.\d+)?)(万?元\/(?:人\/)?(?:月|季度|年|次|个))/g,
    ...([/人均|标准/, /^万?元\//, 'target'] as const),
  ],
];

/** `place`: of the words. */
const proseHit = (one: IndicatorFact, words: string, printed: string, place: Subject): Hit =>
  hit('form.prose', { printed, computed: words, one, about: [place, one] });

function* sameThing(form: Form, [pattern, name, units, held]: SameThing): Generator<Hit> {
  const [one, ...others] = form.indicators.filter(
    (row) => name.test(row.name) && units.test(row[held]?.unit ?? ''),
  );
  if (!one || others.length > 0) return;
  const bare = (unit = ''): string => unit.replace('/人', '');
  const told = [...form.prose.matchAll(pattern)].filter(([, , unit]) => bare(unit) === bare(one[held]?.unit));
  const value = one[held]?.value;
  const isDone = held === 'actual';
  // Once in the goal, once in what was done.
  const isTwice = told.length > 1 && one.target?.value !== value;
  if (isDone && (!isTwice || told.some(([, number]) => Number(number) === value))) return;
  const words = isDone ? told.at(-1) : told[0];
  const [, number, unit = ''] = words ?? [];
  if (words && number !== undefined && Number(number) !== value)
    yield proseHit(one, `${number}${unit}`, isDone ? one.actualText : one.targetText, form.words(words, one));
}

/** 共发放补助8个月 in the section against 发放次数 of the one form that pays such. */
function* timesPaid(facts: Facts): Generator<Hit> {
  const found = /发放(?:个人)?([一-龥]{2})(\d+)个月/.exec(facts.flow.text);
  const [words, what, months] = found ?? [];
  if (!found || words === undefined || what === undefined || months === undefined) return;
  const [one, ...others] = facts.projects
    .filter((form) => form.name.includes(what))
    .flatMap((form) => form.indicators.filter(({ name }) => /^发放(?:的)?次数$/.test(name)));
  if (one?.actual && others.length === 0 && one.actual.value !== Number(months))
    yield proseHit(one, `${months}个月`, one.actualText, {
      id: one.id,
      ...sourceRange(facts.flow, found.index, found.index + words.length),
    });
}

/** An amount called the planned budget in the goal against the original budget of the form. */
function* goalBudget(form: Form): Generator<Hit> {
  const [original, adjusted] = [form.cells.original_budget, form.cells.adjusted_budget];
  const words = /(?:计划|安排|年度)(?:预算|投入)(?:资金|经费)(\d+(?:\.\d+)?)万元/.exec(form.prose);
  const amount = words?.[1];
  if (
    !words ||
    amount === undefined ||
    form.unit !== '万元' ||
    !original ||
    Number(amount) === Number(original.value)
  )
    return;
  const later = adjusted !== undefined && Number(amount) === Number(adjusted.value);
  const told = { form, later, about: [form.words(words), original] };
  yield hit('form.goal-budget', { printed: `${amount} 万元`, computed: `${original.value} 万元`, ...told });
}

/** Words that say something was reached or kept, and the indicators that may say it was not. */
const REACHED: readonly (readonly [words: RegExp, rows: RegExp])[] = [
  [/目标(?:任务)?(?:已经|已|均|全部|都)+(?:按时|如期|按期|全面|圆满)?(?:完成|实现|达成)/, /./],
  [
    /(?:做到了?|实现了?|已|均)[^，。；]{0,4}(?:及时|按时|如期)(?:足额)?(?:发放|支付|拨付)/,
    /及时|按时|按期|如期/,
  ],
];

/** 目标已按时完成, beside an indicator below its target. */
function* reached(form: Form): Generator<Hit> {
  for (const [pattern, names] of REACHED) {
    const told = pattern.exec(form.prose)?.[0];
    const missed = form.indicators.filter(
      (one) => names.test(`${one.level2}${one.name}`) && one.measured?.kept === false,
    );
    if (told === undefined || missed.length === 0) continue;
    yield hit('form.reached', { printed: told, computed: missed.map(namedRow), form, about: missed });
    return;
  }
}

const PAID_IN_FULL = /项目(?:支出|资金|经费)[^。；]{0,12}足额(?:支付|拨付|发放|使用)/;
const HALF = 50;

/** 项目支出足额支付, beside a project that spent less than half of its budget. */
function* paidInFull({ overall, projects }: Facts): Generator<Hit> {
  const printed = PAID_IN_FULL.exec(overall?.prose ?? '')?.[0];
  const unspent = projects.filter((one) => one.amount('execution_rate_pct') < HALF);
  if (!overall || printed === undefined || unspent.length === 0) return;
  const computed = unspent.map(
    ({ name, cells }) => `“${name}”执行率 ${cells.execution_rate_pct?.value ?? ''}%`,
  );
  const about = unspent.map((one) => one.at('execution_rate_pct'));
  yield hit('form.reached', { printed, computed, form: overall, unspent: true, about });
}

interface Report {
  readonly title: string;
  readonly name: string;
  readonly year: string;
  readonly body: string;
  readonly at: Subject;
  readonly evaluation: Form | undefined;
}

/** 2023年度…自评报告 at the head of a line, however the line goes on; a title holds no other title. */
const TITLE = /((20\d\d)年度?((?:(?!自评报告)[^。；:]){2,60})自评报告)(?=一、|\(一\)|根据)/g;

/** A name without its year and marks, as pairs. */
const namePairs = (name: string): Pairs => pairsOf(name.replace(/^\d{4}年度?|项目$|[()（）、，]/g, ''));

const ALIKE = 0.6;

function reportsOf(facts: Facts): Report[] {
  const { text, gaps } = facts.flow;
  if (!text.includes('自评报告')) return [];
  const marks = [...text.matchAll(TITLE)].filter((match) => (gaps[match.index] ?? 0) >= GAP.line);
  const projects = facts.projects.map((evaluation) => ({ evaluation, pairs: namePairs(evaluation.name) }));
  return marks.map((match, index): Report => {
    const [whole, title = '', , name = ''] = match;
    // The first may be that of the project: 2022年…项目2023年度自评报告.
    const year = title.match(/20\d\d/g)?.at(-1) ?? '';
    const pairs = namePairs(name);
    const alike = projects.map((one) => ({ ...one, alike: likeness(one.pairs, pairs) }));
    const [best] = alike.filter((one) => one.alike >= ALIKE).sort((a, b) => b.alike - a.alike);
    const body = text.slice(match.index + whole.length, marks[index + 1]?.index ?? text.length);
    return { title, name, year, body, at: facts.placeIn(match), evaluation: best?.evaluation };
  });
}

const NONE = /存在的?问题(?:和|及)原因:无/;
const UNMET = /未完成的绩效目标:(?!无)([^。]{2,60})/;
/** What is the same, word for word, of so many projects. */
const COPIED: readonly (readonly [what: string, words: RegExp, least: number])[] = [
  ['立项目的', /立项目的:([^。]{10,200})/, 2],
  ['年度绩效目标', /年度绩效目标:([^。]{20,300})/, 3],
];

function* reports(facts: Facts): Generator<Hit> {
  const all = reportsOf(facts);
  const none = all.filter(({ body }) => NONE.test(body));
  yield* problems(facts, none);
  for (const [computed, words, least] of COPIED) {
    const texts = groupBy(all, ({ body }) => words.exec(body)?.[1] ?? '');
    const copied = [...texts].filter(([text, same]) => text !== '' && same.length >= least);
    const printed = copied.map(([text, same]) => {
      const names = same.slice(0, 3).map(({ name }) => `“${name}”`);
      return `${names.join('、')}（${same.length} 个）：“${text.slice(0, 24)}……”`;
    });
    const about = copied.flatMap(([, same]) => same.map(({ at }) => at));
    if (copied.length > 0) yield hit('form.copied', { printed, computed, about });
  }
  const year = String(facts.fiscalYear);
  for (const { title, body, at, year: printed } of all)
    if (printed !== year) {
      const told = { title, inside: body.includes(`${year}年`), about: [at] };
      yield hit('year.title', { printed, computed: year, ...told });
    }
}

const PROBLEMS = '发现的问题及原因';

/** Reports that deny problems: which their form lists, or which their own unmet goal is. */
function* problems({ flow }: Facts, none: readonly Report[]): Generator<Hit> {
  const denied = none.filter(({ evaluation }) => {
    const from = evaluation ? flow.text.indexOf(PROBLEMS, flowPlace(flow, evaluation.start)) : -1;
    return evaluation && from >= 0 && from < flowPlace(flow, evaluation.end);
  });
  const unmet = none.filter(({ body }) => UNMET.test(body));
  const told = unmet.map(({ name, body }) => `“${name}”：${UNMET.exec(body)?.[1] ?? ''}`);
  for (const [some, printed] of [
    [denied, PROBLEMS],
    [unmet, told],
  ] as const) {
    const about = some.map(({ evaluation, at }) => evaluation ?? at);
    const more = { count: some.length, goals: some === unmet, about };
    if (some.length > 0) yield hit('form.problems', { printed, computed: '存在的问题和原因：无', ...more });
  }
}

const NAMED = /(?:[一二三四五]是)?([^，。；、：:]{4,40}?(?:经费|项目资金))(\d+(?:\.\d+)?)万元/g;

/** A reason that names a project and its money, which no evaluated project has. */
function* unknownProjects({ projects, first, explanations }: Facts): Generator<Hit> {
  const count = projects.length;
  if (count === 0 || first('performance_project_count')?.amount !== count) return;
  for (const one of explanations)
    for (const [printed, name = '', number = ''] of one.reason.matchAll(NAMED)) {
      const [pairs, yuan] = [namePairs(name), Number(number) * 10_000];
      const isKnown = projects.some(
        (form) =>
          [form.amount('adjusted_budget'), form.amount('actual')].includes(yuan) ||
          likeness(namePairs(form.name), pairs) >= 0.4,
      );
      const told = { name, amount: `${number} 万元`, count, about: [one] };
      if (!isKnown) yield hit('cross.unknown-project', { printed, computed: '无此项目', ...told });
    }
}

export const words: readonly Check[] = [inForms, reports, unknownProjects];
