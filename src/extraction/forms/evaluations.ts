/** The self-evaluations of a document: its forms, and what its reports tell of the same. */
import type { Document } from '../document/document.ts';
import { rowsIn } from '../document/rows.ts';
import type { FormWords } from '../lexicon/formWords.ts';
import { sourceRange, type Flow } from '../text/flow.ts';
import { isForm, type SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';
import { readHead, type FormHead } from './head.ts';
import type { Indicator } from './indicator.ts';
import { readIndicators } from './indicators.ts';
import { withLoneTotal } from './loneTotal.ts';
import type { Amounts } from './moneyLines.ts';
import { readReport } from './reportAlone.ts';
import type { ReportTitle } from './reportTitle.ts';
import { isLike, proseEvaluations, type ProseEvaluation } from './reports.ts';
import { scoreLists, withoutMoney } from './scoreLists.ts';
import { toldScores } from './toldScores.ts';

export interface Evaluation {
  readonly scope: 'overall' | 'project';
  /** Told in prose: the overall one then has no name but the body's. */
  readonly told: boolean;
  readonly head: FormHead;
  /** Flow positions. */
  readonly start: number;
  readonly end: number;
  readonly indicators: readonly Indicator[];
}

/** In the order of the text. `alone`: the title of a report that the document is, and nothing else. */
export function evaluationsOf(
  document: Document,
  flow: Flow,
  stream: Stream,
  sections: readonly SectionSpan[],
  words: FormWords,
  alone: ReportTitle | null,
  fiscalYear: number,
): Evaluation[] {
  const ofForms = sections.filter(isForm);
  const forms = ofForms.flatMap((section) => formOf(document, flow, stream, section, words) ?? []);
  const told = alone
    ? reportBeside(forms, readReport(flow, alone))
    : proseEvaluations({ flow, stream, sections });
  const scores = alone ? [] : toldScores(flow, stream, sections, fiscalYear);
  const formRanges = ofForms.map(({ start, end }) => {
    const [from = 0, to = flow.text.length] = [stream.positions[start], stream.positions[end]];
    return sourceRange(flow, from, to);
  });
  const listed = scoreLists(document, flow, formRanges, words.amounts, fiscalYear);
  const evaluations = toldOnce(joined(forms, told.map(toldEvaluation)));
  const all = withListed(withScores(evaluations, scores), listed);
  return all.sort((a, b) => a.start - b.start);
}

const toldEvaluation = ({ scope, name, unit, amounts, start, end }: ProseEvaluation): Evaluation => ({
  scope,
  told: true,
  start,
  end,
  indicators: [],
  head: { names: { name: { value: name, start, end: start } }, unit, amounts, funding: [] },
});

/** What is told of a project in prose is its form's, where that prints the same numbers: two that differ stay two. */
function toldOnce(evaluations: readonly Evaluation[]): Evaluation[] {
  const all = [...evaluations];
  for (const one of evaluations.filter(({ scope, told }) => told && scope === 'project')) {
    const own = all.filter((other) => !other.told && isLike(nameIn(other), nameIn(one)));
    const [form] = own;
    if (!form || own.length > 1 || form.head.again || !saysTheSame(one.head, form.head)) continue;
    const whole = { ...form, head: { ...form.head, again: one.head.amounts } };
    all.splice(all.indexOf(form), 1, whole);
    all.splice(all.indexOf(one), 1);
  }
  return all;
}

const nameIn = ({ head }: Evaluation): string => head.names.name?.value ?? '';

const decimalsOf = (digits: string): number => (digits.split('.')[1] ?? '').length;

/** Of a number that is printed with more decimals and with fewer. */
function isRounded(one: string, other: string): boolean {
  const decimals = Math.min(decimalsOf(one), decimalsOf(other));
  return Number(one).toFixed(decimals) === Number(other).toFixed(decimals);
}

const saysTheSame = (one: FormHead, form: FormHead): boolean =>
  one.unit === form.unit &&
  Object.entries(one.amounts).every(([field, { value }]) =>
    isRounded(value, form.amounts[field as keyof Amounts]?.value ?? 'NaN'),
  );

/** A score told in passing is of the evaluation of that name, where it prints none of its own, or is all there is of one. */
function withScores(evaluations: readonly Evaluation[], scores: readonly ProseEvaluation[]): Evaluation[] {
  const all = [...evaluations];
  for (const score of scores) {
    const at = all.findIndex(
      ({ scope, head }) =>
        scope === score.scope && (scope === 'overall' || isLike(head.names.name?.value ?? '', score.name)),
    );
    const own = all[at];
    if (!own) all.push(toldEvaluation(score));
    else all[at] = withScore(own, score.amounts);
  }
  return all;
}

/** One that prints the same score has two places. */
function withScore(own: Evaluation, told: Amounts): Evaluation {
  const { head } = own;
  const again = head.amounts.total_score && !head.again && saysTheSame({ ...head, amounts: told }, head);
  return { ...own, head: { ...head, amounts: { ...told, ...head.amounts }, ...(again && { again: told }) } };
}

/** A row of a list adds to the one evaluation that has its name; one that no other has is all there is of it. */
function withListed(evaluations: readonly Evaluation[], rows: readonly ProseEvaluation[]): Evaluation[] {
  const isOf = (row: ProseEvaluation, { scope, head }: Evaluation): boolean =>
    scope === row.scope && (scope === 'overall' || isLike(head.names.name?.value ?? '', row.name));
  const added = new Map<Evaluation, ProseEvaluation>();
  const left = rows.filter((row) => {
    const own = evaluations.filter((evaluation) => isOf(row, evaluation));
    const [first, ...others] = own;
    if (first && others.length === 0 && !added.has(first)) added.set(first, row);
    return !first;
  });
  return [
    ...evaluations.map((evaluation) => withRow(evaluation, added.get(evaluation))),
    ...left.map(toldEvaluation),
  ];
}

/** What it prints itself stays; money in another unit is not added. */
function withRow(evaluation: Evaluation, row: ProseEvaluation | undefined): Evaluation {
  if (!row) return evaluation;
  const { head } = evaluation;
  const added = row.unit === head.unit ? row.amounts : withoutMoney(row.amounts);
  return { ...evaluation, head: { ...head, amounts: { ...added, ...head.amounts } } };
}

function formOf(
  document: Document,
  flow: Flow,
  stream: Stream,
  section: SectionSpan,
  words: FormWords,
): Evaluation | null {
  const start = stream.positions[section.start] ?? 0;
  const end = stream.positions[section.end] ?? flow.text.length;
  const scope = section.region === 'overall_form' ? 'overall' : 'project';
  const head = readHead(flow, start, end, scope, words);
  if (!head) return null;
  const indicators = readIndicators(rowsIn(document, sourceRange(flow, start, end)), words.indicators);
  if (Object.keys(head.amounts).length === 0 && indicators.length === 0) return null;
  return { scope, told: false, head: withLoneTotal(head, indicators), start, end, indicators };
}

/** The forms behind a report say the same in cells. */
const reportBeside = (
  forms: readonly Evaluation[],
  report: ProseEvaluation | null,
): readonly ProseEvaluation[] =>
  report === null ||
  forms.some(({ scope, head }) => scope === report.scope && Object.keys(head.amounts).length > 0)
    ? []
    : [report];

/** The overall evaluation's form may leave its amounts and score to its report: the two are one evaluation. */
function joined(forms: readonly Evaluation[], reports: readonly Evaluation[]): Evaluation[] {
  const report = reports.find(({ scope }) => scope === 'overall');
  const form = forms.find(({ scope, head }) => scope === 'overall' && Object.keys(head.amounts).length === 0);
  if (!report || !form) return [...forms, ...reports];
  const whole: Evaluation = {
    ...report,
    head: { ...report.head, funding: form.head.funding },
    indicators: form.indicators,
  };
  return [...forms.filter((other) => other !== form), ...reports.filter((other) => other !== report), whole];
}
