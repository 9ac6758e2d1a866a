/** What the checks ask of one document: its printed figures by what they mean, its self-evaluations, its text. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Row } from '../../domain/tables.ts';
import { isUnit, UNITS } from '../../domain/units.ts';
import { isDoubtful } from '../scope/doubts.ts';
import { headingsOf, type Heading } from '../scope/headings.ts';
import { placesIn, type Place } from '../scope/places.ts';
import { flowOf, type Flow } from '../text/flow.ts';
import {
  evaluationsOf,
  text,
  type Evaluation,
  type EvaluationTables,
  type IndicatorFact,
} from './evaluations.ts';
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
      const [value, unit] = [text(row['value']), text(row['unit'])];
      return {
        id: text(row['figure_id']),
        measure: text(row['measure']) as Measure,
        aspect: text(row['aspect']) as Aspect,
        functionName: text(row['function_name']),
        economicName: text(row['economic_name']),
        year: Number(row['fiscal_year']),
        value,
        unit,
        canonical: text(row['canonical_value']),
        amount: Number(row['canonical_value']),
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

/** Prints of one measure in one aspect. */
class Prints {
  readonly all: Figure[] = [];
  /** Of the body as a whole. */
  readonly whole: Figure[] = [];
  /** By function and category. */
  readonly #parts = new Map<string, Figure[]>();

  add(figure: Figure): void {
    this.all.push(figure);
    const { functionName, economicName } = figure;
    if (functionName === '' && economicName === '') {
      this.whole.push(figure);
      return;
    }
    const key = `${functionName}|${economicName}`;
    const known = this.#parts.get(key);
    if (known) known.push(figure);
    else this.#parts.set(key, [figure]);
  }

  of(functionName: string, economicName: string): readonly Figure[] {
    if (functionName === '' && economicName === '') return this.whole;
    return this.#parts.get(`${functionName}|${economicName}`) ?? NONE;
  }
}

type ByAspect = Map<Aspect, Prints>;

function indexOf(figures: readonly Figure[]): Map<Measure, ByAspect> {
  const index = new Map<Measure, ByAspect>();
  for (const figure of figures) {
    let ofMeasure = index.get(figure.measure);
    if (!ofMeasure) index.set(figure.measure, (ofMeasure = new Map<Aspect, Prints>()));
    let prints = ofMeasure.get(figure.aspect);
    if (!prints) ofMeasure.set(figure.aspect, (prints = new Prints()));
    prints.add(figure);
  }
  return index;
}

export class Facts {
  readonly documentId: string;
  readonly fiscalYear: number;
  readonly title: string;
  readonly flow: Flow;
  readonly headings: readonly Heading[];
  /** Without those that are doubted, in the order printed. */
  readonly figures: readonly Figure[];
  /** Ids of figures whose words say another scope than their meaning. */
  readonly doubtful: ReadonlySet<string>;
  readonly explanations: readonly Explained[];
  readonly evaluations: readonly Evaluation[];
  /** The one overall evaluation; null where there are several or none. */
  readonly overall: Evaluation | null;
  readonly projects: readonly Evaluation[];
  /** The indicators of all forms. */
  readonly indicators: readonly IndicatorFact[];
  /** What the document says there is none of, and where: not printed, and not missing. */
  readonly absent: ReadonlyMap<Measure, Subject>;
  /** The words in which a figure stands. */
  readonly placeOf: (subject: Subject) => Place;
  /** Those of the document's own year by what they mean: every check asks for them by that. */
  readonly #prints: ReadonlyMap<Measure, ByAspect>;
  readonly #ofAspect: ReadonlyMap<string, readonly Figure[]>;

  constructor(tables: CheckTables, { documentId, fiscalYear, title, flow, text: source }: CheckContext) {
    [this.documentId, this.fiscalYear, this.title] = [documentId, fiscalYear, title];
    this.flow = flow ?? flowOf(source);
    this.headings = headingsOf(this.flow.source);
    this.placeOf = placesIn(this.flow, this.headings);
    const printed = figuresOf(tables.figures);
    const [figures, doubtful] = [[] as Figure[], new Set<string>()];
    for (const figure of printed)
      if (isDoubtful(figure, this.placeOf(figure))) doubtful.add(figure.id);
      else figures.push(figure);
    [this.figures, this.doubtful] = [figures, doubtful];
    this.explanations = tables.explanations.map((row) => ({
      id: '',
      start: Number(row['source_start']),
      end: Number(row['source_start']) + text(row['reason']).length,
      measure: text(row['measure']),
      aspect: text(row['aspect']),
      functionName: text(row['function_name']),
      reason: text(row['reason']),
    }));
    this.evaluations = evaluationsOf(tables, this.flow.source);
    const [overall = null, ...others] = this.evaluations.filter((one) => one.scope === 'overall');
    this.overall = others.length > 0 ? null : overall;
    this.projects = this.evaluations.filter((one) => one.scope === 'project');
    this.indicators = this.evaluations.flatMap((one) => one.indicators);
    this.absent = new Map(
      (tables.absences ?? []).map((row) => [
        text(row['measure']) as Measure,
        { id: '', start: Number(row['source_start']), end: Number(row['source_end']) },
      ]),
    );
    const own = this.figures.filter((figure) => figure.year === fiscalYear);
    this.#prints = indexOf(own);
    this.#ofAspect = groupBy(own, (one) => one.aspect);
  }

  /** All prints of one quantity, in the order printed; without a function and a category, of the whole body. */
  readonly of = (measure: Measure, aspect: Aspect = 'actual', func = '', category = ''): readonly Figure[] =>
    this.#prints.get(measure)?.get(aspect)?.of(func, category) ?? NONE;

  /** The first print of a quantity: that which the account begins with. */
  readonly first = (...of: Parameters<Facts['of']>): Figure | undefined => this.of(...of)[0];

  /** As `of`, of the series of `figure` in another aspect. */
  readonly same = (figure: Figure, aspect: Aspect): readonly Figure[] =>
    this.of(figure.measure, aspect, figure.functionName, figure.economicName);

  /** As `of`, of every function and category. */
  readonly every = (measure: Measure, aspect: Aspect): readonly Figure[] =>
    this.#prints.get(measure)?.get(aspect)?.all ?? NONE;

  readonly ofAspect = (aspect: Aspect): readonly Figure[] => this.#ofAspect.get(aspect) ?? NONE;

  /** In one section: what is printed elsewhere may be of another scope. */
  readonly together = (first: Subject, ...others: readonly Subject[]): boolean =>
    others.every((one) => this.placeOf(one).section === this.placeOf(first).section);

  /** In one sentence: parts of one statement. */
  readonly oneSentence = (one: Subject, other: Subject): boolean =>
    this.placeOf(one).sentenceStart === this.placeOf(other).sentenceStart;

  /** Where words of the flow stand in the source. */
  readonly placeIn = ({ 0: words, index: at }: RegExpExecArray): Subject => ({
    id: '',
    start: this.flow.offsets[at] ?? 0,
    end: this.flow.offsets[at + words.length] ?? 0,
  });

  /** The reason given behind `figure`, where one follows it within so many characters. */
  readonly reasonAfter = (figure: Subject, within: number): string | undefined =>
    this.explanations.find(({ start }) => start > figure.start && start - figure.end < within)?.reason;
}
