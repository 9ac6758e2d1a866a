/** The checks: what was read of a document → its findings, one a story, in order of rank. Pure; the same reading gives the same findings. */
import { questionInChinese } from '../../domain/findings/chinese.ts';
import { ruleOf, type RuleId } from '../../domain/findings/rules.ts';
import { SEVERITIES, type Cell, type Row, type Severity } from '../../domain/tables.ts';
import { carryOver } from './account/carryOver.ts';
import { changes } from './account/changes.ts';
import { columns } from './account/columns.ts';
import { classification } from './account/functions.ts';
import { prints, vehicles } from './account/prints.ts';
import { percentages } from './account/ratios.ts';
import { counts } from './account/counts.ts';
import { slips } from './account/slips.ts';
import { relations } from './account/sums.ts';
import { told } from './account/told.ts';
import { factsOf, type Facts } from './facts.ts';
import { groupBy, type Subject } from './figure.ts';
import { plainText, toParams, WRONG_UNIT, type Check, type Hit } from './finding.ts';
import { costs } from './forms/costs.ts';
import { rates } from './forms/commonRates.ts';
import { cross } from './forms/cross.ts';
import { heads } from './forms/heads.ts';
import { indicators } from './forms/indicators.ts';
import { listed } from './forms/listed.ts';
import { words } from './forms/words.ts';
import { wording } from './text/wording.ts';

/** Every check, in the order of the account. */
const CHECKS: readonly Check[] = [
  ...[...relations, ...counts, ...percentages, prints, ...classification, columns, ...changes],
  ...[...carryOver, vehicles, ...told],
  ...[heads, costs, indicators, listed, ...words, ...cross, ...rates, ...wording],
];

/** A row of findings.csv. */
export interface FindingRow extends Record<string, Cell> {
  finding_id: string;
  document_id: string;
  rule: string;
  severity: Severity;
  /** 1 is what a reader should see first. */
  rank: number;
  question: string;
  /** JSON: what the sentence is made from. */
  params: string;
  printed: string;
  computed: string;
  difference: string;
  tolerance: string;
  /** figure_ids, evaluation_ids and `evaluation_id#ordinal`, joined by a space. */
  figure_ids: string;
  /** `start-end` of what is printed, joined by a space, the narrowest first. */
  places: string;
}

export interface Checked {
  readonly findings: FindingRow[];
  /** Figures that a contradiction names. Questions and notes leave a figure as it is. */
  readonly conflicting: ReadonlySet<string>;
  /** Figures whose words say another scope than their meaning: no check asks about them, and nobody should rely on them. */
  readonly doubtful: ReadonlySet<string>;
}

/** As `factsOf`. */
export function checkDocument(...read: Parameters<typeof factsOf>): Checked {
  const all = factsOf(...read);
  const slipped = [...slips(all)];
  const facts = slipped.length === 0 ? all : without(slipped, read);
  const hits = [...slipped, ...CHECKS.flatMap((check) => [...check(facts)])];
  const placeOf = ([{ about }]: Story): number => about[0]?.start ?? Infinity;
  const newsOf = (story: Story): number => weight(story[0]) + (story.length - 1) / 10;
  const taken = new Set<string>();
  const findings = storiesOf(withoutTwins(hits))
    .map((story) => ({ story, news: newsOf(story), place: placeOf(story) }))
    .sort((a, b) => b.news - a.news || a.place - b.place)
    .map(({ story }, index) => rowOf(facts, idOf(facts.documentId, story[0], taken), index + 1, story));
  return { findings, conflicting: conflictingFigures(findings), doubtful: facts.doubtful };
}

/** The facts without the figures that `hits` are about. */
function without(hits: readonly Hit[], [reading, key, rows]: Parameters<typeof factsOf>): Facts {
  const left = new Set(hits.flatMap(({ about }) => about.map(({ id }) => id)));
  return factsOf(
    reading,
    key,
    rows.filter((row) => !left.has(row.figure_id)),
  );
}

export const conflictingFigures = (findings: readonly Row[]): Set<string> =>
  new Set(
    findings
      .filter((finding) => finding['severity'] === 'contradiction')
      .flatMap((finding) => String(finding['figure_ids'] ?? '').split(' '))
      .filter((id) => id !== ''),
  );

/** Hits that are one finding: the weightiest first, never empty. */
type Story = readonly [Hit, ...Hit[]];

const grade = (severity: Severity): number => SEVERITIES.length - SEVERITIES.indexOf(severity);
const FOLDED = 100;

/** What a newsroom would read first; what is minor is last, whatever it is about. */
function weight({ rule, severity }: Hit): number {
  const usual = ruleOf(rule);
  const lowered = Math.min(0, grade(severity) - grade(usual.severity));
  return usual.news + 8 * lowered - (severity === 'minor' ? FOLDED : 0);
}

/** Of amounts: the same two numbers are the same story wherever they stand, in a class and its only item, in revenue and expenditure. */
const AMOUNTS = /^(?:sum|unit\.ten-thousand)$/;

/** 收、支总计均为 is one number with two meanings: what is found of the one is found of the other. */
function withoutTwins(hits: readonly Hit[]): Hit[] {
  const keyOf = ({ rule, about, params: { printed, computed } }: Hit): string => {
    const { message } = ruleOf(rule);
    const places = AMOUNTS.test(message) ? [] : [...new Set(about.map((one) => one.start))];
    const both = [plainText(printed), plainText(computed)];
    return [message, ...places, ...(rule === WRONG_UNIT ? both.sort() : both)].join(' ');
  };
  return [...groupBy(hits, keyOf).values()].map((twins) => ({
    ...(twins[0] as Hit),
    about: twins.flatMap(({ about }) => about),
  }));
}

/** Rules that tell of one quantity, beside those that name one row of a form. */
const ONE_STORY: readonly (readonly RuleId[])[] = [
  ['cross.rate', 'carry-over.used'],
  ['form.prose', 'form.goal-budget'],
  ['indicator.copied', 'cross.account'],
];
/** More in one sentence than this is not read. */
const MOST_TOLD = 3;
const GAP_DIGITS = 4;
/** A list of more rows than this is no story of any of them. */
const MOST_ROWS = 2;

/** Ids of numbers of the account that another print of them contradicts: what else departs because of one is of its story. */
function misprintsOf(hits: readonly Hit[]): Set<string> {
  const wrong = hits.flatMap(({ rule, severity, about }) => {
    if (rule === 'print.same-quantity') return severity === 'minor' ? [] : about;
    if (rule === 'variance.amount') return about.slice(0, 1);
    return rule === WRONG_UNIT ? about.filter((one) => 'unit' in one && one.unit === '元') : [];
  });
  // A number of a form's head has the id of the form, as have all the others.
  return new Set(wrong.map(({ id }) => id).filter((id) => !/^$|evaluation-\d+$/.test(id)));
}

/** Hits on one row of a form, one percentage, one quantity or one misprint are one story, told from its weightiest. */
function storiesOf(hits: readonly Hit[]): Story[] {
  const stories: [Hit, ...Hit[]][] = [];
  const known = new Map<string, [Hit, ...Hit[]]>();
  const misprints = misprintsOf(hits);
  const weighed = hits.map((hit) => ({ hit, weight: weight(hit) }));
  for (const { hit } of weighed.sort((a, b) => b.weight - a.weight)) {
    const numbers = hit.about.flatMap(({ id }) => (misprints.has(id) ? [`number ${id}`] : []));
    const keys = [...(hit.severity === 'minor' ? [] : numbers), ...keysOf(hit)];
    let story = keys.map((key) => known.get(key)).find((one) => one && one.length < MOST_TOLD);
    if (story) story.push(hit);
    else stories.push((story = [hit]));
    for (const key of keys) if (!known.has(key)) known.set(key, story);
  }
  return stories;
}

/** One misprint leaves one difference wherever what it is a part of is added up; round ones are chance. */
function gapOf(difference = ''): string[] {
  const [, amount = ''] = /^-?([\d,.]+) ?\S*元$/.exec(difference) ?? [];
  const gap = Number(amount.replaceAll(',', '')).toFixed(1);
  return gap.replace(/[.0]+$/, '').replace('.', '').length < GAP_DIGITS ? [] : [`gap ${gap}`];
}

/** What two hits of one story share: a row of a form, a percentage, a budget with its outturn, or a quantity. */
function keysOf({ rule, about, params: { printed, difference }, severity }: Hit): string[] {
  if (severity === 'minor') return [];
  const rows = about.map(({ id }) => id).filter((id) => id.includes('#'));
  const form = /evaluation-\d+/.exec(rows[0] ?? about[0]?.id ?? '')?.[0] ?? '';
  const kinds = ONE_STORY.flatMap((rules, index) => (rules.includes(rule) ? [`story ${index} ${form}`] : []));
  const gap = ruleOf(rule).message === 'sum' ? gapOf(difference) : [];
  const keys = [...kinds, ...gap, ...(rows.length > MOST_ROWS ? [] : rows)];
  if (typeof printed !== 'object' || !('measure' in printed)) return keys;
  const { aspect, start, measure, functionName } = printed;
  if (aspect.endsWith('pct')) keys.push(`rate ${start}`);
  // The same budget and outturn, by their difference and by its percentage.
  if (/^(?:variance|completion)/.test(aspect)) keys.push(`budget ${measure} ${functionName}`);
  return keys;
}

/** Where the first thing it is about stands: the offset of a figure, the number of an evaluation. Stable while the text is. */
function idOf(documentId: string, { rule, about: [first] }: Hit, taken: Set<string>): string {
  const name = first?.id.replace(`${documentId}:`, '') ?? '';
  const place = /:(\d+)$/.exec(name)?.[1] ?? (name === '' ? (first?.start ?? 0) : name);
  const bare = [documentId, rule, ...(place === 0 ? [] : [place])].join(':');
  let id = bare;
  for (let again = 2; taken.has(id); again++) id = `${bare}-${again}`;
  taken.add(id);
  return id;
}

function rowOf(facts: Facts, id: string, rank: number, story: Story): FindingRow {
  const [{ rule, params: of }] = story;
  // A number in the wrong unit explains whatever departs with it.
  const told = rule === WRONG_UNIT ? story.slice(0, 1) : story;
  const tales = told.map((hit) => ({ rule: hit.rule, params: toParams(hit.params, facts.placeOf) }));
  const [main, ...also] = tales;
  const about = story.flatMap((hit) => hit.about);
  const width = (one: Subject): number => one.end - one.start;
  // Those of the first question first.
  const places = story.flatMap((hit) =>
    hit.about.filter((one) => width(one) > 0).sort((a, b) => width(a) - width(b) || a.start - b.start),
  );
  const list = (items: readonly string[], by = ' '): string => [...new Set(items)].join(by);
  return {
    finding_id: id,
    document_id: facts.documentId,
    rule,
    severity: told.map((one) => one.severity).sort((a, b) => grade(b) - grade(a))[0] ?? 'note',
    rank,
    question: tales.map((one) => questionInChinese(one.rule, one.params)).join('同一处：'),
    params: JSON.stringify(also.length > 0 ? { ...main?.params, also } : main?.params),
    printed: told.map((hit) => plainText(hit.params.printed)).join(' | '),
    computed: told.map((hit) => plainText(hit.params.computed)).join(' | '),
    difference: of.difference ?? '',
    tolerance: of.tolerance ?? '',
    figure_ids: list(about.map((one) => one.id).filter((one) => one !== '')),
    places: list(places.map((one) => `${one.start}-${one.end}`)),
  };
}
