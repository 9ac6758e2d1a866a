/** What the checks ask of one document: its printed figures by what they mean, its self-evaluations, its text. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Row } from '../../domain/tables.ts';
import { isUnit, UNITS } from '../../domain/units.ts';
import { isDoubtful } from '../scope/doubts.ts';
import { headingsOf } from '../scope/headings.ts';
import { placesIn } from '../scope/places.ts';
import { flowOf, type Flow } from '../text/flow.ts';
import { evaluationsOf, text, type Evaluation, type EvaluationTables } from './evaluations.ts';
import { decimalsOf, exponentOf, groupBy, type Figure, type Subject } from './figure.ts';

/** A stated reason, and what it is said to be of. */
export interface Explained extends Subject {
  readonly measure: string;
  readonly aspect: string;
  readonly functionName: string;
  readonly reason: string;
}

export interface CheckTables extends EvaluationTables {
  readonly figures: readonly Row[];
  readonly explanations: readonly Row[];
  readonly absences?: readonly Row[];
}

export interface CheckContext {
  readonly documentId: string;
  readonly fiscalYear: number;
  /** As the document is headed; empty where it is not known. */
  readonly title: string;
  /** The document's text, into which the places of its figures point. */
  readonly text: string;
  /** The same text as a flow, where it has been made already. */
  readonly flow?: Flow;
  /** Where the figures of statement tables stand: columns and rows give them their meaning, not the words before them. */
  readonly inTables?: ReadonlySet<number>;
}

/** Documents that drop trailing zeros print 905.30 as 905.3; those that keep them have rounded a shorter number. */
const COARSEST = 2;

/** How a document rounds: the decimals of its finest amount of each unit, and the units whose trailing zeros it prints. */
function roundingOf(rows: readonly Row[]): (value: string, unit: string) => number {
  const finest = new Map<string, number>();
  const zerosKept = new Set<string>();
  for (const row of rows) {
    const [unit, printed] = [text(row['unit']), text(row['printed'])];
    finest.set(unit, Math.max(finest.get(unit) ?? 0, decimalsOf(text(row['value']))));
    if (printed.endsWith('0') && /\.\d*0$/.test(printed)) zerosKept.add(unit);
  }
  return (value, unit) => {
    if (!isUnit(unit) || UNITS[unit].dimension === 'count') return 0;
    // For 万元 never finer than 0.01, to which the accounts are published even where a table prints six decimals.
    const usual = Math.min(COARSEST, finest.get(unit) ?? 0);
    const own = zerosKept.has(unit) && Number(value) !== 0 ? Math.min(usual, decimalsOf(value)) : usual;
    return 10 ** (exponentOf(unit) - own);
  };
}

/** Derived figures are left out: they restate printed ones, and a finding about them would be one about those. */
function figuresOf(all: readonly Row[]): Figure[] {
  const rows = all.filter((row) => row['basis'] === 'printed');
  const rounding = roundingOf(rows);
  return rows
    .map((row): Figure => {
      const [value, unit, canonical] = [text(row['value']), text(row['unit']), text(row['canonical_value'])];
      return {
        id: text(row['figure_id']),
        measure: text(row['measure']) as Measure,
        aspect: text(row['aspect']) as Aspect,
        functionName: text(row['function_name']),
        economicName: text(row['economic_name']),
        year: Number(row['fiscal_year']),
        value,
        unit,
        canonical,
        amount: Number(canonical),
        decimals: decimalsOf(value),
        step: rounding(value, unit),
        printed: text(row['printed']),
        start: Number(row['source_start']),
        end: Number(row['source_end']),
      };
    })
    .sort((a, b) => a.start - b.start);
}

const NONE: readonly Figure[] = [];

/** What a figure is of, as the checks ask for it; with `*` for its function and category, whatever these are. */
const keyOf = (measure: string, aspect: string, part: string): string => `${measure}@${aspect}|${part}`;

/** What the checks ask of one document. */
export type Facts = ReturnType<typeof factsOf>;

export function factsOf(tables: CheckTables, context: CheckContext) {
  const { documentId, fiscalYear, title, text: source, flow = flowOf(source), inTables } = context;
  const headings = headingsOf(flow.source);
  /** The words in which a figure stands. */
  const placeOf = placesIn(flow, headings);
  const printed = figuresOf(tables.figures);
  const isDoubted = (figure: Figure): boolean =>
    inTables?.has(figure.start) !== true && isDoubtful(figure, placeOf(figure));
  /** Ids of figures whose words say another scope than their meaning. */
  const doubtful: ReadonlySet<string> = new Set(printed.filter(isDoubted).map(({ id }) => id));
  /** Without those that are doubted, in the order printed. */
  const figures: readonly Figure[] = printed.filter(({ id }) => !doubtful.has(id));
  const own = figures.filter((figure) => figure.year === fiscalYear);
  /** Those of the document's own year by what they mean: every check asks for them by that. */
  const prints: ReadonlyMap<string, readonly Figure[]> = groupBy(
    own,
    (one) => keyOf(one.measure, one.aspect, `${one.functionName}|${one.economicName}`),
    (one) => keyOf(one.measure, one.aspect, '*'),
  );
  const byAspect: ReadonlyMap<string, readonly Figure[]> = groupBy(own, (one) => one.aspect);
  const explanations = tables.explanations.map((row): Explained => {
    const [start, reason] = [Number(row['source_start']), text(row['reason'])];
    const of = { measure: text(row['measure']), aspect: text(row['aspect']) };
    return {
      id: '',
      start,
      end: start + reason.length,
      reason,
      functionName: text(row['function_name']),
      ...of,
    };
  });
  const evaluations: readonly Evaluation[] = evaluationsOf(tables, flow.source);
  const [overall = null, ...others] = evaluations.filter((one) => one.scope === 'overall');
  /** What the document says there is none of, and where: not printed, and not missing. */
  const absent: ReadonlyMap<Measure, Subject> = new Map(
    (tables.absences ?? []).map((row) => [
      text(row['measure']) as Measure,
      { id: '', start: Number(row['source_start']), end: Number(row['source_end']) },
    ]),
  );

  /** All prints of one quantity, in the order printed; without a function and a category, of the whole body. */
  const of = (measure: Measure, aspect: Aspect = 'actual', func = '', category = ''): readonly Figure[] =>
    prints.get(keyOf(measure, aspect, `${func}|${category}`)) ?? NONE;

  return {
    ...{ documentId, fiscalYear, title, flow, headings, placeOf, figures, doubtful, explanations },
    ...{ evaluations, absent, of },
    /** The one overall evaluation; null where there are several or none. */
    overall: others.length > 0 ? null : overall,
    projects: evaluations.filter((one) => one.scope === 'project'),
    /** The indicators of all forms. */
    indicators: evaluations.flatMap((one) => one.indicators),

    /** The first print of a quantity: that which the account begins with. */
    first: (...quantity: Parameters<typeof of>): Figure | undefined => of(...quantity)[0],

    /** As `of`, of the series of `figure` in another aspect. */
    same: (figure: Figure, aspect: Aspect): readonly Figure[] =>
      of(figure.measure, aspect, figure.functionName, figure.economicName),

    /** As `of`, of every function and category. */
    every: (measure: Measure, aspect: Aspect): readonly Figure[] =>
      prints.get(keyOf(measure, aspect, '*')) ?? NONE,

    ofAspect: (aspect: Aspect): readonly Figure[] => byAspect.get(aspect) ?? NONE,

    /** In one section: what is printed elsewhere may be of another scope. */
    together: (first: Subject, ...more: readonly Subject[]): boolean =>
      more.every((one) => placeOf(one).section === placeOf(first).section),

    /** In one sentence: parts of one statement. */
    oneSentence: (one: Subject, other: Subject): boolean =>
      placeOf(one).sentenceStart === placeOf(other).sentenceStart,

    /** Where words of the flow stand in the source. */
    placeIn: ({ 0: words, index: at }: RegExpExecArray): Subject => ({
      id: '',
      start: flow.offsets[at] ?? 0,
      end: flow.offsets[at + words.length] ?? 0,
    }),

    /** The reason given behind `figure`, where one follows it within so many characters. */
    reasonAfter: (figure: Subject, within: number): string | undefined =>
      explanations.find(({ start }) => start > figure.start && start - figure.end < within)?.reason,
  };
}
