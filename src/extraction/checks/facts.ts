/** What the checks ask of one document: its printed figures by what they mean, its self-evaluations, its text. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import { isUnit, UNITS } from '../../domain/units.ts';
import type { DocumentKey, FigureRow } from '../dataset/figures.ts';
import { statedReasons } from '../dataset/reasons.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import { isDoubtful } from '../scope/doubts.ts';
import { headingsOf } from '../scope/headings.ts';
import { placesIn } from '../scope/places.ts';
import { sourceRange } from '../text/flow.ts';
import { decimalsOf, exponentOf, groupBy, type Figure, type Subject } from './figure.ts';
import { formsOf, projectsOf } from './form.ts';

/** Documents that drop trailing zeros print 905.30 as 905.3; those that keep them have rounded a shorter number. */
const COARSEST = 2;

/** How a document rounds: the decimals of its finest amount of each unit, and the units whose trailing zeros it prints. */
function roundingOf(rows: readonly FigureRow[]): (value: string, unit: string) => number {
  const finest = new Map<string, number>();
  const zerosKept = new Set<string>();
  for (const { unit, printed, value } of rows) {
    finest.set(unit, Math.max(finest.get(unit) ?? 0, decimalsOf(value)));
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
function figuresOf(all: readonly FigureRow[]): Figure[] {
  const rows = all.filter(({ basis }) => basis === 'printed');
  const rounding = roundingOf(rows);
  return rows
    .map((row): Figure => ({
      id: row.figure_id,
      measure: row.measure,
      aspect: row.aspect,
      functionName: row.function_name,
      economicName: row.economic_name,
      year: row.fiscal_year,
      value: row.value,
      unit: row.unit,
      canonical: row.canonical_value,
      amount: Number(row.canonical_value),
      decimals: decimalsOf(row.value),
      step: rounding(row.value, row.unit),
      // What somebody has read in its place.
      printed: row.status === 'corrected' ? row.value : row.printed,
      start: row.source_start,
      end: row.source_end,
    }))
    .sort((a, b) => a.start - b.start);
}

const NONE: readonly Figure[] = [];

/** Whatever function and category figures are of, and of none: of the whole body. */
const ANY = '*';
const WHOLE = '|';
const partOf = (func: string, category: string): string =>
  func === '' && category === '' ? WHOLE : `${func}|${category}`;

/** By measure, aspect, and function and category. */
type Prints = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly Figure[]>>>;

function printsOf(figures: readonly Figure[]): Prints {
  const within = <T>(groups: Map<string, Figure[]>, parted: (own: Figure[]) => T): Map<string, T> =>
    new Map([...groups].map(([key, own]) => [key, parted(own)]));
  const byPart = (own: Figure[]): Map<string, Figure[]> =>
    groupBy(
      own,
      () => ANY,
      (one) => partOf(one.functionName, one.economicName),
    );
  return within(
    groupBy(figures, ({ measure }) => measure),
    (ofMeasure) =>
      within(
        groupBy(ofMeasure, ({ aspect }) => aspect),
        byPart,
      ),
  );
}

/** What the checks ask of one document. */
export type Facts = ReturnType<typeof factsOf>;
export type Explained = Facts['explanations'][number];

/** `rows`: the figures of the document, corrected. */
export function factsOf(reading: Reading, key: DocumentKey, rows: readonly FigureRow[]) {
  const { flow, statements } = reading;
  const { documentId, fiscalYear } = key;
  const headings = headingsOf(flow.source);
  /** The words in which a figure stands. */
  const placeOf = placesIn(flow, headings);
  const printed = figuresOf(rows);
  // Columns and rows of a statement table give its figures their meaning, not the words before them.
  const inTables = new Set(statements.flatMap((table) => table.figures.map(({ start }) => start)));
  /** Ids of figures whose words say another scope than their meaning. */
  const doubtful: ReadonlySet<string> = new Set(
    printed.filter((one) => !inTables.has(one.start) && isDoubtful(one, placeOf(one))).map(({ id }) => id),
  );
  /** Without those that are doubted, in the order printed. */
  const figures: readonly Figure[] = printed.filter(({ id }) => !doubtful.has(id));
  const own = figures.filter((figure) => figure.year === fiscalYear);
  /** Those of the document's own year by what they mean: every check asks for them by that. */
  const prints = printsOf(own);
  const byAspect: ReadonlyMap<string, readonly Figure[]> = groupBy(own, (one) => one.aspect);
  /** The reasons that are stated. */
  const explanations = statedReasons(reading).map((one) => ({ id: '', ...one }));
  const evaluations = formsOf(reading.evaluations, key, flow);
  const [overall = null, ...others] = evaluations.filter((one) => one.scope === 'overall');
  /** What the document says there is none of, and where first: not printed, and not missing. */
  const absent: ReadonlyMap<Measure, Subject> = new Map(
    reading.absences
      .toReversed()
      .map(({ measure, start, end }) => [measure, { id: '', ...sourceRange(flow, start, end) }]),
  );

  /** All prints of one quantity, in the order printed; without a function and a category, of the whole body. */
  const of = (measure: Measure, aspect: Aspect = 'actual', func = '', category = ''): readonly Figure[] =>
    prints.get(measure)?.get(aspect)?.get(partOf(func, category)) ?? NONE;

  return {
    ...{ documentId, fiscalYear, flow, headings, placeOf, figures, doubtful, explanations },
    ...{ evaluations, absent, of },
    /** The one overall evaluation; null where there are several or none. */
    overall: others.length > 0 ? null : overall,
    projects: projectsOf(evaluations),
    /** The indicators of all forms. */
    indicators: evaluations.flatMap((one) => one.indicators),

    /** The first print of a quantity: that which the account begins with. */
    first: (...quantity: Parameters<typeof of>): Figure | undefined => of(...quantity)[0],

    /** As `of`, of the series of `figure` in another aspect. */
    same: (figure: Figure, aspect: Aspect): readonly Figure[] =>
      of(figure.measure, aspect, figure.functionName, figure.economicName),

    /** As `of`, of every function and category. */
    every: (measure: Measure, aspect: Aspect): readonly Figure[] =>
      prints.get(measure)?.get(aspect)?.get(ANY) ?? NONE,

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
