/** Reports told in prose (自评综述, 自评报告): what one says of a project against what the other says. */
import { compareDecimals } from '../../domain/decimal.ts';
import type { Evaluation } from './evaluations.ts';
import { GAP } from '../text/flow.ts';
import type { Facts } from './facts.ts';
import { perDocument } from './perDocument.ts';
import type { Hit } from './rule.ts';

interface Report {
  readonly title: string;
  readonly name: string;
  readonly year: number | null;
  readonly body: string;
  readonly evaluation: Evaluation | null;
}

/** 2023年度…自评报告 at the head of a line, however the line goes on; a title holds no other title. */
const TITLE = /(20\d\d年度?((?:(?!自评报告)[^。；:]){2,60})自评报告)(?=一、|\(一\)|根据)/g;

const essence = (name: string): string =>
  name
    .replace(/^\d{4}年度?/, '')
    .replace(/项目$/, '')
    .replace(/[()（）、，]/g, '');

const pairsOf = (name: string): Set<string> => {
  const text = essence(name);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) pairs.add(text.slice(index, index + 2));
  return pairs;
};

/** Shared pairs of characters, 0 to 1. */
function shared(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  if (x.size + y.size === 0) return 0;
  let both = 0;
  for (const pair of x) if (y.has(pair)) both++;
  return (2 * both) / (x.size + y.size);
}

export const likeness = (a: string, b: string): number => shared(pairsOf(a), pairsOf(b));

const ALIKE = 0.6;

export const reportsOf = perDocument((facts): Report[] => {
  const { text } = facts.flow;
  const marks = text.includes('自评报告')
    ? [...text.matchAll(TITLE)].filter((match) => (facts.flow.gaps[match.index] ?? 0) >= GAP.line)
    : [];
  if (marks.length === 0) return [];
  const projects = facts.evaluations
    .filter((one) => one.scope === 'project')
    .map((evaluation) => ({ evaluation, pairs: pairsOf(evaluation.name) }));
  return marks.map((match, index): Report => {
    const title = match[1] ?? '';
    const name = match[2] ?? '';
    const pairs = pairsOf(name);
    const ranked = projects
      .map((project) => ({ evaluation: project.evaluation, score: shared(project.pairs, pairs) }))
      .sort((a, b) => b.score - a.score)[0];
    const year = /^(\d{4})年/.exec(title)?.[1];
    return {
      title,
      name,
      year: year === undefined ? null : Number(year),
      body: text.slice(match.index + match[0].length, marks[index + 1]?.index ?? text.length),
      evaluation: ranked && ranked.score >= ALIKE ? ranked.evaluation : null,
    };
  });
});

const idOf = (report: Report): string[] => (report.evaluation ? [report.evaluation.id] : []);

/** The heading of a report, or of the document, that names another year. */
export function yearsInTitles(facts: Facts): Hit[] {
  const reports = reportsOf(facts).flatMap((report): Hit[] => {
    if (report.year === null || report.year === facts.fiscalYear) return [];
    const inside = new RegExp(`${facts.fiscalYear}年`).test(report.body);
    return [
      {
        question: `报告标题为“${report.title}”，而本文件为 ${facts.fiscalYear} 年度${inside ? `，报告正文也写 ${facts.fiscalYear} 年` : ''}，标题的年份是否有误？`,
        printed: String(report.year),
        computed: String(facts.fiscalYear),
        difference: String(report.year - facts.fiscalYear),
        tolerance: '0',
        ids: idOf(report),
      },
    ];
  });
  const title = /(20\d\d)年度?部门/.exec(facts.title.replace(/\s/g, ''))?.[1];
  const headed = facts.headings.flatMap((heading): Hit[] => {
    const year = /^(?:.{0,12}?)(20\d\d)年度?.*(?:决算|自评表|收入支出|“?三公”?)/.exec(heading.title)?.[1];
    if (year === undefined || Number(year) === facts.fiscalYear || Number(year) === facts.fiscalYear - 1)
      return [];
    return [yearHit(heading.title, year, facts)];
  });
  if (title === undefined || Number(title) === facts.fiscalYear) return [...reports, ...headed];
  return [...reports, ...headed, yearHit(facts.title, title, facts)];
}

const yearHit = (title: string, year: string, facts: Facts): Hit => ({
  question: `标题“${title}”写 ${year} 年，而本文件为 ${facts.fiscalYear} 年度，年份是否有误？`,
  printed: year,
  computed: String(facts.fiscalYear),
  difference: String(Number(year) - facts.fiscalYear),
  tolerance: '0',
  ids: [],
});

/** The form tables carry their year under the title: （2022年度）. */
export function yearsOfForms(facts: Facts): Hit[] {
  return [...facts.flow.text.matchAll(/自评表\(?(20\d\d)年?度?\)/g)].flatMap((match): Hit[] =>
    Number(match[1]) === facts.fiscalYear ? [] : [yearHit(match[0], match[1] ?? '', facts)],
  );
}

export function namesDiffer(facts: Facts): Hit[] {
  const differing = reportsOf(facts).flatMap((report) => {
    const { evaluation } = report;
    if (!evaluation) return [];
    const bare = (name: string): string => essence(name).replace(/^\d{4}年度?/, '');
    return bare(evaluation.name) === bare(report.name) ? [] : [{ report, evaluation }];
  });
  if (differing.length === 0) return [];
  return [
    {
      question: `${differing.map(({ report, evaluation }) => `综述称“${evaluation.name}”，自评报告称“${report.name}”`).join('；')}，是否为同一项目？`,
      printed: differing.map(({ report }) => report.name).join('；'),
      computed: differing.map(({ evaluation }) => evaluation.name).join('；'),
      ids: differing.map(({ evaluation }) => evaluation.id),
    },
  ];
}

const NONE = /存在的?问题(?:和|及)原因:无/;

/** The summary of a project tells its problems; the report of the same project has none. */
export function problemsDenied(facts: Facts): Hit[] {
  const { text } = facts.flow;
  const denied = reportsOf(facts).filter((report) => {
    if (!report.evaluation || !NONE.test(report.body)) return false;
    const from = text.indexOf('发现的问题及原因', placeOf(facts, report.evaluation.start));
    return from >= 0 && from < placeOf(facts, report.evaluation.end);
  });
  if (denied.length === 0) return [];
  return [
    {
      question: `${denied.length} 个项目（${denied.map((report) => report.evaluation?.name ?? '').join('、')}）的综述列有“发现的问题及原因”，而自评报告写“存在的问题和原因：无”，究竟有无问题？`,
      printed: '存在的问题和原因：无',
      computed: '发现的问题及原因：一是……',
      ids: denied.flatMap(idOf),
    },
  ];
}

/** Flow position of a source offset. */
function placeOf(facts: Facts, offset: number): number {
  const { offsets } = facts.flow;
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An unmet goal without a problem or a cause. */
export function unmetWithoutCause(facts: Facts): Hit[] {
  const found = reportsOf(facts).flatMap((report) => {
    const unmet = /未完成的绩效目标:([^。]{2,60})/.exec(report.body)?.[1];
    return unmet === undefined || unmet.startsWith('无') || !NONE.test(report.body)
      ? []
      : [{ report, unmet }];
  });
  if (found.length === 0) return [];
  return [
    {
      question: `${found.map(({ report, unmet }) => `“${report.name}”未完成的绩效目标为“${unmet}”`).join('；')}，而存在的问题和原因写“无”，原因是什么？`,
      printed: '存在的问题和原因：无',
      computed: found.map(({ unmet }) => unmet).join('；'),
      ids: found.flatMap(({ report }) => idOf(report)),
    },
  ];
}

/** One purpose, word for word, of several projects. */
export function purposesCopied(facts: Facts): Hit[] {
  const groups = new Map<string, Report[]>();
  for (const report of reportsOf(facts)) {
    const purpose = /立项目的:([^。]{10,200})/.exec(report.body)?.[1];
    if (purpose !== undefined) groups.set(purpose, [...(groups.get(purpose) ?? []), report]);
  }
  return [...groups].flatMap(([purpose, reports]): Hit[] => {
    if (reports.length < 2) return [];
    return [
      {
        question: `${reports.map((report) => `“${report.name}”`).join('、')}的立项目的完全相同（“${purpose.slice(0, 30)}……”），是否照抄？`,
        printed: purpose.slice(0, 60),
        computed: '',
        ids: reports.flatMap(idOf),
      },
    ];
  });
}

/** One annual goal for every project. */
export function goalsCopied(facts: Facts): Hit[] {
  const reports = reportsOf(facts).filter((report) => report.evaluation !== null);
  const goals = new Set(reports.map((report) => /年度绩效目标:([^。]{20,300})/.exec(report.body)?.[1] ?? ''));
  if (reports.length < 3 || goals.size !== 1 || goals.has('')) return [];
  return [
    {
      question: `${reports.length} 个项目的年度绩效目标是同一段文字（“${[...goals][0]?.slice(0, 30) ?? ''}……”），各项目自己的目标是什么？`,
      printed: [...goals][0]?.slice(0, 60) ?? '',
      computed: '',
      ids: reports.flatMap(idOf),
    },
  ];
}

/** A reason that names a project and its money, which no evaluated project has. */
export function projectsUnknown(facts: Facts): Hit[] {
  const projects = facts.evaluations.filter((one) => one.scope === 'project');
  if (projects.length === 0 || facts.of('performance_project_count')[0]?.value !== String(projects.length))
    return [];
  return facts.explanations.flatMap((one): Hit[] =>
    [...one.reason.matchAll(/([^，。；、：:]{4,40}?(?:经费|项目资金))(\d+(?:\.\d+)?)万元/g)].flatMap(
      (match): Hit[] => {
        const [name, amount] = [match[1] ?? '', match[2] ?? '0'];
        const known = projects.some(
          (project) =>
            likeness(project.name, name) >= 0.4 ||
            [project.adjustedBudget, project.actual].some(
              (value) => value !== null && compareDecimals(value, amount) === 0,
            ),
        );
        if (known) return [];
        return [
          {
            question: `文件以“${name} ${amount} 万元”为原因，而所列 ${projects.length} 个项目中没有此项目，也没有 ${amount} 万元的项目，这笔资金列在哪里？`,
            printed: `${amount} 万元`,
            computed: '无此项目',
            ids: [],
          },
        ];
      },
    ),
  );
}
