/**
 * Which answers stand as they were after some documents have changed, told from what a query reads for the parameters that it was asked
 * with. A query that is not listed here reads everything, and so does one that is asked for "the latest" or "every" year.
 */
import type { SqlParam } from '../../src/database/database.ts';
import { COUNTRY } from '../../src/domain/regions.ts';
import type { Difference } from '../database/difference.ts';

type Params = readonly SqlParam[];

/** Rows of which the answer is made, as conditions that they all meet; null for any. */
interface Reads {
  /** Codes of places, that of a province for all within it. */
  readonly regions: readonly string[] | null;
  readonly agencies: readonly string[] | null;
  readonly years: readonly number[] | null;
}

type Touches = (params: Params, difference: Difference) => boolean;

const listOf = (param: SqlParam | undefined): readonly string[] | null => {
  const text = String(param ?? '');
  return text === '' ? null : text.split(',');
};

const yearsOf = (param: SqlParam | undefined): readonly number[] | null => listOf(param)?.map(Number) ?? null;

/** The codes by which a filter finds an agency of the place `code`, as macros/chosen_agencies.sql. */
const placesOf = (code: string): string[] => [
  code,
  `${code.slice(0, 4)}00`,
  `${code.slice(0, 2)}0000`,
  COUNTRY,
];

function meets({ regions, agencies, years }: Reads, difference: Difference): boolean {
  const places = difference.regions.flatMap(placesOf);
  return (
    difference.documents.length > 0 &&
    (regions === null || places.some((place) => regions.includes(place))) &&
    (agencies === null || difference.agencies.some((id) => agencies.includes(id))) &&
    (years === null || difference.years.some((year) => years.includes(year)))
  );
}

/** `$1` regions, `$2` agencies, `$3` years. */
const filtered: Touches = ([regions, agencies, years], difference) =>
  meets({ regions: listOf(regions), agencies: listOf(agencies), years: yearsOf(years) }, difference);

const shifted = (years: readonly number[], shifts: readonly number[]): number[] =>
  [0, ...shifts].flatMap((shift) => years.map((year) => year + shift));

/** `$1` regions, `$2` agencies, `$3` peers_of, `$4` which years, `$5` years; `shifts` are indices of parameters. */
const ofUnits =
  (...shifts: readonly number[]): Touches =>
  (params, difference) => {
    const [regions, agencies, peersOf, which, years] = params;
    const isListed = which === 'listed';
    return meets(
      {
        // Its peers are of anywhere.
        regions: peersOf === '' ? listOf(regions) : null,
        agencies: peersOf === '' ? listOf(agencies) : null,
        years: isListed
          ? shifted(
              yearsOf(years) ?? [],
              shifts.map((index) => Number(params[index])),
            )
          : null,
      },
      difference,
    );
  };

/** Of `ordinal operation stated shift a shift whole b shift whole reason` (comparisonCells.sql). */
const SHIFTS = [3, 5, 8];

const ofCells: Touches = ([agencies, which, years, metrics], difference) => {
  const shifts = String(metrics)
    .split(';')
    .flatMap((metric) => SHIFTS.map((index) => Number(metric.split(' ')[index])));
  return meets(
    {
      regions: null,
      agencies: listOf(agencies) ?? [],
      years: which === 'listed' ? shifted(yearsOf(years) ?? [], shifts) : null,
    },
    difference,
  );
};

/** Whether the ids of findings, which begin with the id of their document, are of a document that changed. */
const ofFindings: Touches = ([ids], { documents }) =>
  String(ids)
    .split(' ')
    .some((id) => documents.includes(id.split(':')[0] ?? ''));

const TOUCHES: Readonly<Record<string, Touches>> = {
  comparisonCells: ofCells,
  // What is derived is of the year before its document.
  datasetFacts: ([regions, agencies, years], difference) => {
    const asked = yearsOf(years);
    return meets(
      {
        regions: listOf(regions),
        agencies: listOf(agencies),
        years: asked && shifted(asked, [1]),
      },
      difference,
    );
  },
  distribution: ofUnits(9, 11, 13),
  documents: filtered,
  // Counted under all conditions but one's own: of the places, under that of the years alone.
  findingFacets: ([, , years], { findingYears }) => {
    const asked = yearsOf(years);
    return findingYears.some((year) => asked?.includes(year) ?? true);
  },
  // The totals of rules in it are told anew (`renewed`).
  findingList: filtered,
  findingPlaces: ofFindings,
  formRanking: ofUnits(),
  // Names of places and agencies, which are as they were, and whether anything is known of a year.
  knownValues: ([, , years], difference) =>
    meets({ regions: null, agencies: null, years: yearsOf(years) ?? [] }, difference),
  indicatorSearch: filtered,
  provinceDocuments: ([years], difference) =>
    meets({ regions: null, agencies: null, years: yearsOf(years) }, difference),
  ranking: ofUnits(9, 11, 13),
  reasonList: filtered,
  reasonMeasures: filtered,
  scorePoints: ofUnits(),
  scoreSpread: filtered,
  targetOutcomes: filtered,
};

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Of reasons, how many agencies anywhere use the same words: by the place of the parameter that asks for it. */
const SHARING = 7;

const countsOthers = (name: string, params: Params, rows: Rows, { wordings }: Difference): boolean =>
  name === 'reasonList' &&
  wordings.length > 0 &&
  (params[SHARING] !== '' || rows.some((row) => wordings.includes(String(row['wording_id']))));

/** Whether the answer may be another one now. */
export function isTouched(key: readonly unknown[], rows: Rows, difference: Difference): boolean {
  const [name, ...params] = key as [string, ...SqlParam[]];
  const touches = Object.hasOwn(TOUCHES, name) ? TOUCHES[name] : undefined;
  return (touches?.(params, difference) ?? true) || countsOthers(name, params, rows, difference);
}

/** The answer with what it says of the whole collection put right; the same one where it says nothing that is another now. */
export function renewed(rows: Rows, { ruleTotals }: Difference): Rows {
  const isOld = (row: Rows[number]): boolean =>
    'rule_total' in row &&
    Object.hasOwn(ruleTotals, String(row['rule'])) &&
    ruleTotals[String(row['rule'])] !== row['rule_total'];
  if (!rows.some(isOld)) return rows;
  return rows.map((row) => (isOld(row) ? { ...row, rule_total: ruleTotals[String(row['rule'])] } : row));
}
