/** Reports told in prose (自评综述, 自评报告): what one says of a project against what the other says. */
import { likeness, pairsOf, type Pairs } from '../../forms/likeness.ts';
import { flowPlace, GAP } from '../../text/flow.ts';
import type { Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { groupBy, type Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';

interface Report {
  readonly title: string;
  readonly name: string;
  readonly year: number;
  readonly body: string;
  readonly at: Subject;
  readonly evaluation: Evaluation | undefined;
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
    const [whole, title = '', year = '', name = ''] = match;
    const pairs = namePairs(name);
    const [best] = projects
      .map((project) => ({ ...project, alike: likeness(project.pairs, pairs) }))
      .sort((a, b) => b.alike - a.alike);
    return {
      ...{ title, name, year: Number(year), at: facts.placeIn(match) },
      body: text.slice(match.index + whole.length, marks[index + 1]?.index ?? text.length),
      evaluation: best && best.alike >= ALIKE ? best.evaluation : undefined,
    };
  });
}

const NONE = /存在的?问题(?:和|及)原因:无/;
const UNMET = /未完成的绩效目标:(?!无)([^。]{2,60})/;
/** What is the same, word for word, of so many projects. */
const COPIED: readonly (readonly [what: string, words: RegExp, least: number])[] = [
  ['立项目的', /立项目的:([^。]{10,200})/, 2],
  ['年度绩效目标', /年度绩效目标:([^。]{20,300})/, 3],
];

export function* reports(facts: Facts): Generator<Hit> {
  const all = reportsOf(facts);
  const { flow, fiscalYear: year } = facts;
  const none = all.filter(({ body }) => NONE.test(body));
  const told = '发现的问题及原因';
  const denied = none.filter(({ evaluation }) => {
    const from = evaluation ? flow.text.indexOf(told, flowPlace(flow, evaluation.start)) : -1;
    return evaluation && from >= 0 && from < flowPlace(flow, evaluation.end);
  });
  const unmet = none.filter(({ body }) => UNMET.test(body));
  const goals = unmet.map(({ name, body }) => `“${name}”：${UNMET.exec(body)?.[1] ?? ''}`);
  for (const [some, printed] of [
    [denied, told],
    [unmet, goals],
  ] as const)
    if (some.length > 0)
      yield hit('form.problems', {
        ...{ printed, computed: '存在的问题和原因：无', count: some.length, goals: some === unmet },
        about: some.map(({ evaluation, at }) => evaluation ?? at),
      });
  for (const [what, words, least] of COPIED) {
    const texts = groupBy(all, ({ body }) => words.exec(body)?.[1] ?? '');
    texts.delete('');
    const copied = [...texts].filter(([, same]) => same.length >= least);
    const printed = copied.map(([text, same]) => {
      const names = same.slice(0, 3).map(({ name }) => `“${name}”`);
      return `${names.join('、')}（${same.length} 个）：“${text.slice(0, 24)}……”`;
    });
    const about = copied.flatMap(([, same]) => same.map(({ at }) => at));
    if (copied.length > 0) yield hit('form.copied', { printed, computed: what, about });
  }
  for (const { title, body, at, ...report } of all.filter((one) => one.year !== year)) {
    const told = { title, inside: body.includes(`${year}年`), about: [at] };
    yield hit('year.title', { printed: String(report.year), computed: String(year), ...told });
  }
  yield* unknownProjects(facts);
}

const NAMED = /(?:[一二三四五]是)?([^，。；、：:]{4,40}?(?:经费|项目资金))(\d+(?:\.\d+)?)万元/g;

/** A reason that names a project and its money, which no evaluated project has. */
function* unknownProjects(facts: Facts): Generator<Hit> {
  const { projects } = facts;
  if (projects.length === 0 || facts.first('performance_project_count')?.amount !== projects.length) return;
  let known: { readonly form: Evaluation; readonly pairs: Pairs }[] | undefined;
  for (const { reason, start } of facts.explanations)
    for (const [whole, name = '', amount = ''] of reason.matchAll(NAMED)) {
      const pairs = namePairs(name);
      known ??= projects.map((form) => ({ form, pairs: namePairs(form.name) }));
      const isKnown = known.some(
        (one) =>
          likeness(one.pairs, pairs) >= 0.4 ||
          [one.form.amount('adjusted_budget'), one.form.amount('actual')].includes(Number(amount) * 10_000),
      );
      if (isKnown) continue;
      const about = [{ id: '', start, end: start + reason.length }];
      const told = { name, amount: `${amount} 万元`, count: projects.length, about };
      yield hit('cross.unknown-project', { printed: whole, computed: '无此项目', ...told });
    }
}
