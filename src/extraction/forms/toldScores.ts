/**
 * Scores that an account tells in passing, outside its forms and reports: 整体支出绩效自评综合得分95.6分，等级为“优”. Read where the
 * words between the name and the score leave no other reading, and one value is told.
 */
import { NOT_PROSE } from '../lexicon/regions.ts';
import type { Flow } from '../text/flow.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';
import { FULL_SCORE } from './reportAlone.ts';
import { SCORE, type ProseEvaluation } from './reports.ts';

const NOT_READ: ReadonlySet<string> = new Set(NOT_PROSE);
const SENTENCE = /[^。；]+/g;
/** 整体支出, and nothing of projects before the score. */
const OVERALL = new RegExp(`整体支出(?:(?!项目|专项|下属|所属|分别).){0,80}?${SCORE}`);
const PROJECT = new RegExp(
  `(?:“([^“”]{2,40})”|(?<=^|[，:、)]|其中)([^，:、“”()]{2,30}?(?:项目|经费|资金|费用)))(?:项目|专项)?(?:支出)?(?:绩效)?${SCORE}`,
  'g',
);
/** 本项目, 各项目, 3个项目: no names. */
const NO_NAME =
  /^(?:[本该各每我]|其中|全部|所有|部门|单位|上述|以上|有关|预算|一般公共预算|政府性基金|财政|专项)*(?:项目|经费|资金|费用)?$|平均|\d个|等/;
const OTHER_YEAR = /上年|去年|上一年|以前年度/;

export function toldScores(
  flow: Flow,
  stream: Stream,
  sections: readonly SectionSpan[],
  fiscalYear: number,
): ProseEvaluation[] {
  const told: ProseEvaluation[] = [];
  for (const section of sections) {
    if (section.region !== 'project_summaries' && NOT_READ.has(section.region)) continue;
    const start = stream.positions[section.start] ?? 0;
    const text = flow.text.slice(start, stream.positions[section.end] ?? flow.text.length);
    if (!/得分|评分/.test(text)) continue;
    for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
      if (!/得分|评分/.test(sentence) || isOfOtherYear(sentence, fiscalYear)) continue;
      const whole = OVERALL.exec(sentence);
      const found = whole ? [whole] : [...sentence.matchAll(PROJECT)];
      for (const match of found) told.push(...evaluationIn(match, whole !== null, start + index));
    }
  }
  const values = (one: ProseEvaluation): Set<string | undefined> =>
    new Set(told.filter(({ name }) => name === one.name).map(({ amounts }) => amounts.total_score?.value));
  return told.filter(
    (one, index) => values(one).size === 1 && told.findIndex(({ name }) => name === one.name) === index,
  );
}

function isOfOtherYear(sentence: string, fiscalYear: number): boolean {
  const years = [...sentence.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year));
  return OTHER_YEAR.test(sentence) || years.some((year) => year !== fiscalYear);
}

function evaluationIn(match: RegExpMatchArray, isOverall: boolean, from: number): ProseEvaluation[] {
  const value = match.at(-1) ?? '';
  const [, quoted, named = ''] = isOverall ? [] : match;
  const name = (quoted ?? named).replace(/^(?:其中|20\d\d年度?)+/, '').replace(/(?<=.{4})项目$/, '');
  if (Number(value) > FULL_SCORE || (!isOverall && NO_NAME.test(name))) return [];
  const start = from + (match.index ?? 0);
  const at = start + match[0].lastIndexOf(value);
  return [
    {
      scope: isOverall ? 'overall' : 'project',
      name: isOverall ? '' : name,
      unit: '万元',
      amounts: { total_score: { value, start: at, end: at + value.length } },
      start,
      end: start + match[0].length,
    },
  ];
}
