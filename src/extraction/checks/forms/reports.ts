/** Reports told in prose (自评综述, 自评报告): what one says of a project against what the other says. */
import { GAP } from '../../text/flow.ts';
import type { Evaluation } from '../evaluations.ts';
import type { Facts } from '../facts.ts';
import { groupBy, type Subject } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { flowPlace } from '../places.ts';

interface Report extends Subject {
  readonly title: string;
  readonly name: string;
  readonly year: number;
  readonly body: string;
  readonly evaluation: Evaluation | null;
}

/** 2023年度…自评报告 at the head of a line, however the line goes on; a title holds no other title. */
const TITLE = /((20\d\d)年度?((?:(?!自评报告)[^。；:]){2,60})自评报告)(?=一、|\(一\)|根据)/g;

function pairsOf(name: string): Set<string> {
  const text = name.replace(/^\d{4}年度?|项目$|[()（）、，]/g, '');
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Shared pairs of characters, 0 to 1. */
function likeness(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  const both = [...x].filter((pair) => y.has(pair)).length;
  return x.size + y.size === 0 ? 0 : (2 * both) / (x.size + y.size);
}

const ALIKE = 0.6;

function reportsOf(facts: Facts): Report[] {
  const { text, gaps, offsets } = facts.flow;
  if (!text.includes('自评报告')) return [];
  const marks = [...text.matchAll(TITLE)].filter((match) => (gaps[match.index] ?? 0) >= GAP.line);
  const projects = facts.projects.map((evaluation) => ({ evaluation, pairs: pairsOf(evaluation.name) }));
  return marks.map((match, index): Report => {
    const [whole, title = '', year = '', name = ''] = match;
    const pairs = pairsOf(name);
    const best = projects
      .map((project) => ({ ...project, score: likeness(project.pairs, pairs) }))
      .sort((a, b) => b.score - a.score)[0];
    return {
      id: '',
      start: offsets[match.index] ?? 0,
      end: offsets[match.index + whole.length] ?? 0,
      title,
      name,
      year: Number(year),
      body: text.slice(match.index + whole.length, marks[index + 1]?.index ?? text.length),
      evaluation: best && best.score >= ALIKE ? best.evaluation : null,
    };
  });
}

const NONE = /存在的?问题(?:和|及)原因:无/;
const UNMET = /未完成的绩效目标:(?!无)([^。]{2,60})/;

export function* reports(facts: Facts): Generator<Hit> {
  const all = reportsOf(facts);
  const { text } = facts.flow;
  const formsOf = (some: readonly Report[]): Subject[] => some.map((report) => report.evaluation ?? report);
  const denied = all.filter(({ evaluation, body }) => {
    if (!evaluation || !NONE.test(body)) return false;
    const from = text.indexOf('发现的问题及原因', flowPlace(facts.flow, evaluation.start));
    return from >= 0 && from < flowPlace(facts.flow, evaluation.end);
  });
  const none = '存在的问题和原因：无';
  if (denied.length > 0)
    yield hit('form.problems', [none, '发现的问题及原因：……'], { count: denied.length }, denied);
  const unmet = all.filter(({ body }) => NONE.test(body) && UNMET.test(body));
  const goals = unmet.map(({ name, body }) => `“${name}”：${UNMET.exec(body)?.[1] ?? ''}`);
  if (unmet.length > 0)
    yield hit('form.unmet-cause', [none, goals.join('；')], { goals, count: goals.length }, unmet);
  yield* copied(all, 'form.purpose-copied', /立项目的:([^。]{10,200})/, 2);
  yield* copied(
    all.filter((one) => one.evaluation !== null),
    'form.goal-copied',
    /年度绩效目标:([^。]{20,300})/,
    3,
  );
  for (const report of all)
    if (report.year !== facts.fiscalYear)
      yield hit(
        'year.title',
        [String(report.year), String(facts.fiscalYear)],
        {
          title: report.title,
          year: facts.fiscalYear,
          inside: report.body.includes(`${facts.fiscalYear}年`),
        },
        [report, ...formsOf([report])],
      );
  yield* unknownProjects(facts);
}

/** One text, word for word, of several projects. */
function* copied(
  all: readonly Report[],
  rule: 'form.purpose-copied' | 'form.goal-copied',
  words: RegExp,
  least: number,
): Generator<Hit> {
  const told = all.flatMap((report) => {
    const text = words.exec(report.body)?.[1];
    return text === undefined ? [] : [{ report, text }];
  });
  const groups = [...groupBy(told, ({ text }) => text).entries()].filter(([, same]) => same.length >= least);
  if (groups.length === 0) return;
  yield hit(
    rule,
    [groups.map(([text]) => text.slice(0, 60)).join('；'), ''],
    {
      groups: groups.map(
        ([text, same]) =>
          `${same
            .map(({ report }) => `“${report.name}”`)
            .slice(0, 3)
            .join('、')}（${same.length} 个）：“${text.slice(0, 24)}……”`,
      ),
    },
    groups.flatMap(([, same]) => same.map(({ report }) => report)),
  );
}

const NAMED = /(?:[一二三四五]是)?([^，。；、：:]{4,40}?(?:经费|项目资金))(\d+(?:\.\d+)?)万元/g;

/** A reason that names a project and its money, which no evaluated project has. */
function* unknownProjects(facts: Facts): Generator<Hit> {
  const { projects } = facts;
  if (projects.length === 0 || facts.of('performance_project_count')[0]?.amount !== projects.length) return;
  for (const { reason, start } of facts.explanations)
    for (const [whole, name = '', amount = ''] of reason.matchAll(NAMED)) {
      const pairs = pairsOf(name);
      const known = projects.some(
        (one) =>
          likeness(pairsOf(one.name), pairs) >= 0.4 ||
          [one.adjustedBudget, one.actual].some(
            (value) => value !== null && Number(value) === Number(amount),
          ),
      );
      if (known) continue;
      yield hit(
        'cross.unknown-project',
        [whole, '无此项目'],
        { name, amount: `${amount} 万元`, count: projects.length },
        [{ id: '', start, end: start + reason.length }],
      );
    }
}
