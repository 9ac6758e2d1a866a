/** Runs every check over one document, tells one story once, ranks, and writes the rows of findings.csv. */
import {
  functions,
  categories,
  projectItems,
  samePayments,
  threePublicInOperating,
} from './account/functions.ts';
import { carriedIn, carryOverChain, carryOverUsed } from './account/carryOver.ts';
import {
  aboveActual,
  largeChanges,
  operatingAgainstItem,
  priorYears,
  reasons,
  signs,
} from './account/changes.ts';
import {
  countsAndMoney,
  fewerPersons,
  perHead,
  staffTurnover,
  vehiclePurposes,
  vehiclesOwned,
} from './account/counts.ts';
import { prints } from './account/prints.ts';
import { ratios, shareSums } from './account/ratios.ts';
import { balances, equipment, limits, sums } from './account/sums.ts';
import type { Facts } from './facts.ts';
import type { Subject } from './figure.ts';
import type { Check, Hit } from './finding.ts';
import { commonRates, purchases } from './forms/commonRates.ts';
import { fiscalRemark, overallForm } from './forms/overall.ts';
import { projects } from './forms/projects.ts';
import { costs } from './forms/costs.ts';
import { indicators } from './forms/indicators.ts';
import { forms } from './forms/money.ts';
import { proseAgainstRows } from './forms/prose.ts';
import { reports } from './forms/reports.ts';
import { fewerPersonsCounted, kindsMissing, purchasesTwice, resultsAtTargets } from './forms/rowsTogether.ts';
import { told } from './forms/told.ts';
import { questionInChinese } from '../../domain/findings/chinese.ts';
import type { Params } from '../../domain/findings/sentence.ts';
import { toParams } from './params.ts';
import { ruleOf, type RuleId } from '../../domain/findings/rules.ts';
import { comparisons, sentences, slips } from './text/patterns.ts';
import { contents, repeated, tables, years } from './text/structure.ts';
import { SEVERITIES, type Cell, type Severity } from '../../domain/tables.ts';

/** Every check, in the order of the account. */
const CHECKS: readonly Check[] = [
  ...[sums, limits, balances, equipment, ratios, shareSums, prints],
  ...[functions, projectItems, samePayments, categories, threePublicInOperating],
  ...[
    priorYears,
    aboveActual,
    signs,
    largeChanges,
    reasons,
    operatingAgainstItem,
    carryOverChain,
    carryOverUsed,
    carriedIn,
  ],
  ...[countsAndMoney, fewerPersons, perHead, vehiclesOwned, vehiclePurposes, staffTurnover],
  ...[
    forms,
    costs,
    indicators,
    resultsAtTargets,
    fewerPersonsCounted,
    purchasesTwice,
    kindsMissing,
    proseAgainstRows,
    told,
    reports,
  ],
  ...[overallForm, projects, purchases, commonRates, fiscalRemark],
  ...[comparisons, sentences, slips, tables, repeated, contents, years],
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

/** The findings of one document, in order of rank. Pure; the same facts give the same rows. */
export function findingsOfFacts(facts: Facts): FindingRow[] {
  const hits = CHECKS.flatMap((check) => [...check(facts)]);
  const stories = storiesOf(withoutTwins(hits)).sort(
    (a, b) => newsOf(b) - newsOf(a) || placeOf(a) - placeOf(b),
  );
  const taken = new Set<string>();
  return stories.map((story, index) => {
    const id = idOf(facts.documentId, story[0], taken);
    return rowOf(facts, id, index + 1, story);
  });
}

/** Hits that are one finding: the weightiest first, never empty. */
type Story = readonly [Hit, ...Hit[]];

const severityOf = (hit: Hit): Severity => hit.severity ?? ruleOf(hit.rule).severity;
const grade = (severity: Severity): number => SEVERITIES.length - SEVERITIES.indexOf(severity);
const FOLDED = 100;

/** What a newsroom would read first; what is minor is last, whatever it is about. */
const weight = (hit: Hit): number => {
  const severity = severityOf(hit);
  const lowered = grade(severity) - grade(ruleOf(hit.rule).severity);
  return ruleOf(hit.rule).news + 8 * Math.min(0, lowered) - (severity === 'minor' ? FOLDED : 0);
};
const newsOf = ([first, ...rest]: Story): number => weight(first) + rest.length / 10;
const placeOf = ([hit]: Story): number => hit.about[0]?.start ?? Infinity;

/** Of amounts: the same two numbers are the same story wherever they stand, in a class and its only item, in revenue and expenditure. */
const AMOUNTS: ReadonlySet<string> = new Set(['sum', 'print']);

/** 收、支总计均为 is one number with two meanings: what is found of the one is found of the other. */
function withoutTwins(hits: readonly Hit[]): Hit[] {
  const byPlace = new Map<string, Hit>();
  for (const hit of hits) {
    const { message } = ruleOf(hit.rule);
    const places = AMOUNTS.has(message) ? '' : [...new Set(hit.about.map((one) => one.start))].join(' ');
    const key = `${message} ${places} ${hit.printed} ${hit.computed}`;
    const before = byPlace.get(key);
    if (!before) byPlace.set(key, hit);
    else byPlace.set(key, { ...before, about: [...before.about, ...hit.about] });
  }
  return [...byPlace.values()];
}

/** Rules that tell of one quantity, beside those that name one row of a form. */
const ONE_STORY: readonly (readonly RuleId[])[] = [
  ['cross.rate', 'carry-over.used', 'cross.scope'],
  ['form.prose', 'form.goal-budget'],
  ['indicator.copied', 'cross.overall-costs'],
];

/** Hits on one row of a form, one percentage or one quantity are one story, told from its weightiest. */
function storiesOf(hits: readonly Hit[]): Story[] {
  const stories: [Hit, ...Hit[]][] = [];
  const known = new Map<string, [Hit, ...Hit[]]>();
  for (const hit of [...hits].sort((a, b) => weight(b) - weight(a))) {
    const keys = keysOf(hit);
    const story = keys
      .map((key) => known.get(key))
      .find((one) => one !== undefined && one.length < MOST_TOLD);
    if (story) story.push(hit);
    const whole: [Hit, ...Hit[]] = story ?? [hit];
    if (!story) stories.push(whole);
    for (const key of keys) if (!known.has(key)) known.set(key, whole);
  }
  return stories;
}

/** More in one sentence than this is not read. */
const MOST_TOLD = 3;

/** A list of more rows than this is no story of any of them. */
const MOST_ROWS = 2;

function keysOf(hit: Hit): string[] {
  if (severityOf(hit) === 'minor') return [];
  const form = /evaluation-\d+/.exec(hit.about[0]?.id ?? '')?.[0] ?? '';
  const kinds = ONE_STORY.flatMap((rules, index) =>
    rules.includes(hit.rule) ? [`story ${index} ${form}`] : [],
  );
  const rows = hit.about.filter((one) => one.id.includes('#')).map((one) => one.id);
  const rate = 'rate' in hit.params ? hit.about.slice(0, 1).map((one) => `rate ${one.start}`) : [];
  return [...kinds, ...(rows.length > MOST_ROWS ? [] : rows), ...rate];
}

/** Where the first thing it is about stands: the offset of a figure, the number of an evaluation. Stable while the text is. */
function idOf(documentId: string, hit: Hit, taken: Set<string>): string {
  const [first] = hit.about;
  const rest = first?.id.startsWith(`${documentId}:`)
    ? first.id.slice(documentId.length + 1)
    : (first?.id ?? '');
  const place =
    first === undefined || (rest === '' && first.start === 0)
      ? ''
      : `:${/:(\d+)$/.exec(rest)?.[1] ?? (rest || first.start)}`;
  const bare = `${documentId}:${hit.rule}${place}`;
  let id = bare;
  for (let again = 2; taken.has(id); again++) id = `${bare}-${again}`;
  taken.add(id);
  return id;
}

const width = (one: Subject): number => one.end - one.start;

function rowOf(facts: Facts, id: string, rank: number, story: Story): FindingRow {
  const [first] = story;
  const tales = story.map((hit) => ({ rule: hit.rule, params: toParams(hit.params, facts.placeOf) }));
  const [main, ...also] = tales;
  const params: Params = also.length > 0 ? { ...main?.params, also } : (main?.params ?? {});
  const about = [
    ...new Map(story.flatMap((hit) => hit.about).map((one) => [`${one.id} ${one.start}`, one])).values(),
  ];
  const places = about
    .filter((one) => one.end > one.start)
    .sort((a, b) => width(a) - width(b) || a.start - b.start);
  const severity = story.map(severityOf).sort((a, b) => grade(b) - grade(a))[0] ?? 'note';
  return {
    finding_id: id,
    document_id: facts.documentId,
    rule: first.rule,
    severity,
    rank,
    question: tales.map(({ rule, params: of }) => questionInChinese(rule, of)).join('同一处：'),
    params: JSON.stringify(params),
    printed: story.map((hit) => hit.printed).join(' | '),
    computed: story.map((hit) => hit.computed).join(' | '),
    difference: first.difference ?? '',
    tolerance: first.tolerance ?? '',
    figure_ids: [...new Set(about.map((one) => one.id).filter((one) => one !== ''))].join(' '),
    places: [...new Set(places.map((one) => `${one.start}-${one.end}`))].join(' '),
  };
}
