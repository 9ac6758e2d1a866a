/**
 * Self-evaluations told in prose: 项目绩效自评综述 (one paragraph a project) and 自评报告 (one report a project). A project has
 * both; they are joined by the project's name, which the two print a little differently.
 */
import type { Flow } from '../text/flow.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';
import type { Amounts, HeadField } from './moneyLines.ts';
import { likeness, pairsOf } from './likeness.ts';
import type { Printed } from './words.ts';

export type ReportUnit = '元' | '万元';

export interface ProseEvaluation {
  readonly scope: 'overall' | 'project';
  readonly name: string;
  /** Of its amounts of money. */
  readonly unit: ReportUnit;
  readonly amounts: Amounts;
  /** Flow positions. */
  readonly start: number;
  readonly end: number;
}

/** 河道巡护经费项目绩效自评综述：…, 河道巡护经费：根据年初设定的绩效目标，…. */
const SUMMARY =
  /([^。；]{2,60}?)(?:项目)?(?:支出)?(?:(?:绩效)?自评(?:情况|结果)?综述:|:(?=根据年初(?:设定|制定|申报)的?绩效目标))/g;
const ORDINAL = /^(?:\(\d+\)|\(?[一二三四五六七八九十]+[)、]|\d+[.、)])/;
const MONEY = '([\\d，]+(?:\\.\\d+)?)(万?元|万)';

/** 自评得分90分, 绩效自评综合得分为95.6分, 绩效自评工作总体得分88分, 绩效自评分95分. */
export const SCORE =
  '(?:自评|评价|绩效|综合|最终)(?:工作)?(?:自评|评价|综合|总体|总)*(?:得分|评分|(?<=(?:绩效|综合)自评)总?分)(?:为|是|:|达到?)?(\\d+(?:\\.\\d+)?)分';

const SUMMARY_FIELDS: readonly (readonly [HeadField, RegExp])[] = [
  ['adjusted_budget', new RegExp(`全年预算数为?${MONEY}`)],
  ['actual', new RegExp(`执行数为?${MONEY}`)],
  ['execution_rate_pct', /(?:完成(?:全年|年初)?预算的?|执行率为?)([\d.]+)%/],
  ['total_score', new RegExp(SCORE)],
];

const PROJECT_REPORT_FIELDS: readonly (readonly [HeadField, RegExp])[] = [
  ['adjusted_budget', new RegExp(`(?:预算数?为?)?${MONEY}，执行数`)],
  ['actual', new RegExp(`执行数为?${MONEY}`)],
  ['execution_rate_pct', /执行率为?([\d.]+)%/],
  ['total_score', /自评(?:综合)?得分[:为]?([\d.]+)分/],
];

const OVERALL_REPORT_FIELDS: readonly (readonly [HeadField, RegExp])[] = [
  ['original_budget', new RegExp(`整体支出年初预算数?为?${MONEY}`)],
  ['actual', new RegExp(`(?:整体支出|支出总额)(?:为|是)?${MONEY}`)],
  ['execution_rate_pct', /(?:资金|预算)?执行率为?([\d.]+)%/],
  ['total_score', /自评(?:综合)?得分[:为]?([\d.]+)分/],
];

/** What is read before the forms are. */
interface Reading {
  readonly flow: Flow;
  readonly stream: Stream;
  readonly sections: readonly SectionSpan[];
}

/** Every evaluation told in prose, in text order; a project's summary and report are one. */
export function proseEvaluations(reading: Reading): ProseEvaluation[] {
  const summaries = reading.sections
    .filter((section) => section.region === 'project_summaries')
    .flatMap((section) => summariesOf(reading, section));
  const reports = reading.sections
    .filter((section) => section.region === 'report')
    .flatMap((section) => reportOf(reading, section) ?? []);
  const overall = reports.filter((report) => report.scope === 'overall');
  return [
    ...joinByProject(
      summaries,
      reports.filter((report) => report.scope === 'project'),
    ),
    ...overall,
  ];
}

const range = (reading: Reading, section: SectionSpan): { heading: number; start: number; end: number } => ({
  heading: reading.stream.positions[section.heading] ?? 0,
  start: reading.stream.positions[section.start] ?? 0,
  end: reading.stream.positions[section.end] ?? reading.flow.text.length,
});

function summariesOf(reading: Reading, section: SectionSpan): ProseEvaluation[] {
  const { start, end } = range(reading, section);
  const text = reading.flow.text.slice(start, end);
  const found = [...text.matchAll(SUMMARY)];
  return found.map((match, index) => {
    const from = start + match.index;
    const to = start + (found[index + 1]?.index ?? text.length);
    return {
      scope: 'project',
      name: (match[1] ?? '').replace(/^.*(?:除外\)|\))。/, '').replace(ORDINAL, ''),
      ...fieldsOf(reading.flow.text, from, to, SUMMARY_FIELDS),
      start: from,
      end: to,
    };
  });
}

function reportOf(reading: Reading, section: SectionSpan): ProseEvaluation | null {
  const { heading, start, end } = range(reading, section);
  const title = reading.flow.text.slice(heading, start);
  const scope = /整体/.test(title) ? 'overall' : 'project';
  const { amounts, unit } = fieldsOf(
    reading.flow.text,
    start,
    end,
    scope === 'overall' ? OVERALL_REPORT_FIELDS : PROJECT_REPORT_FIELDS,
  );
  if (Object.keys(amounts).length === 0) return null;
  return { scope, name: title.replace(/自评报告$/, ''), unit, amounts, start: heading, end };
}

/** Amounts in the unit of the first of them; one in another unit is none of these. */
function fieldsOf(
  text: string,
  start: number,
  end: number,
  fields: readonly (readonly [HeadField, RegExp])[],
): Pick<ProseEvaluation, 'amounts' | 'unit'> {
  const body = text.slice(start, end);
  const amounts: Amounts = {};
  let unit: ReportUnit | undefined;
  for (const [field, pattern] of fields) {
    const match = pattern.exec(body);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    if (match[2] !== undefined) {
      const own = match[2].startsWith('万') ? '万元' : '元';
      unit ??= own;
      if (own !== unit) continue;
    }
    const at = start + match.index + match[0].indexOf(digits);
    amounts[field] = {
      value: digits.replaceAll('，', ''),
      start: at,
      end: at + digits.length,
    } satisfies Printed;
  }
  return { amounts, unit: unit ?? '万元' };
}

const LIKE_ENOUGH = 0.6;
export const isLike = (a: string, b: string): boolean =>
  likeness(pairsOf(essence(a)), pairsOf(essence(b))) >= LIKE_ENOUGH;

/** What is left of a project's name without the years and words that its two prints differ in. */
const essence = (name: string): string => name.replace(/\d{4}年度?|项目|经费|费用|专项|工作/g, '');

function joinByProject(
  summaries: readonly ProseEvaluation[],
  reports: readonly ProseEvaluation[],
): ProseEvaluation[] {
  const unjoined = new Set(reports);
  const joined = summaries.map((summary) => {
    const pairs = pairsOf(essence(summary.name));
    const ranked = [...unjoined]
      .map((report) => ({ report, score: likeness(pairs, pairsOf(essence(report.name))) }))
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (!best || best.score < LIKE_ENOUGH) return summary;
    unjoined.delete(best.report);
    const { execution_rate_pct: rate, total_score: score } = best.report.amounts;
    const told =
      best.report.unit === summary.unit
        ? best.report.amounts
        : { ...(rate && { execution_rate_pct: rate }), ...(score && { total_score: score }) };
    return { ...summary, amounts: { ...told, ...summary.amounts } };
  });
  return [...joined, ...unjoined];
}
