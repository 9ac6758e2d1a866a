/** A comparison: who is compared, when, in what, drawn as what. A small value; everything on a page is made from one. */
import type { DataFilter, Dimension } from '../queries/index.ts';
import type { AGENCY_TYPES, REGION_LEVELS } from '../domain/tables.ts';
import { metricOf, type MetricKey } from './metrics.ts';

export const FORMS = ['bars', 'stack', 'lines', 'multiples', 'scatter', 'heatmap', 'table'] as const;
export type Form = (typeof FORMS)[number];

/** `unknown`: the document does not tell. */
export type AgencyLevel = (typeof REGION_LEVELS)[number] | 'unknown';
export type AgencyType = (typeof AGENCY_TYPES)[number] | 'unknown';

export interface Who {
  readonly regions: readonly string[];
  readonly agencies: readonly string[];
  /** Agencies of the same level and type as this one. */
  readonly peersOf?: string;
  /** Only these levels and types, `unknown` among them; all where none is given. */
  readonly levels?: readonly AgencyLevel[];
  readonly types?: readonly AgencyType[];
}

/** The latest disclosed year of each agency; every year known of it; or these years, whether disclosed or not. */
export type When =
  | { readonly kind: 'latest' }
  | { readonly kind: 'every' }
  | { readonly kind: 'listed'; readonly years: readonly number[] };

export interface Order {
  /** A metric, or a text order: `name`, `region`, `year`. */
  readonly by: MetricKey;
  readonly descending: boolean;
}

const TEXT_ORDERS = ['name', 'region', 'year'] as const;
export type TextOrder = (typeof TEXT_ORDERS)[number];
export const isTextOrder = (by: string): by is TextOrder => (TEXT_ORDERS as readonly string[]).includes(by);

export interface Comparison {
  readonly who: Who;
  readonly when: When;
  readonly what: readonly MetricKey[];
  /** What a row is besides an agency and a year. */
  readonly per: Dimension;
  /** Only items within this 类. */
  readonly within?: string;
  /** Of forms, only the overall ones or only those of projects. */
  readonly scope?: 'overall' | 'project';
  readonly as: Form;
  readonly sort: Order;
  /** How many agencies a page has. */
  readonly top: number;
  /** From 1. */
  readonly page: number;
  /** Agencies, or forms where the rows are forms, kept in view with their rank, wherever that is. */
  readonly pinned: readonly string[];
  /** Also how the metric that ranks is spread over all that are compared. */
  readonly withSpread?: boolean;
}

/** As many as are read at a glance; further ones are a page away. */
const DEFAULT_TOP = 10;
/** More would be a drawing that nobody reads and a page that nobody can wait for; further ones are a page away. */
export const MAX_TOP = 50;

/** The parts of an address that change a comparison (see features/shared/search.ts). */
export interface ComparisonSearch {
  readonly top?: number | undefined;
  readonly page?: number | undefined;
  readonly sort?: string | undefined;
  readonly pin?: readonly string[] | undefined;
}

const whenOf = (years: readonly number[]): When =>
  years.length === 0 ? { kind: 'latest' } : { kind: 'listed', years };

/** A preset's comparison with what the reader has filtered and chosen. An order that is none of its columns is not followed. */
export function comparisonOf(
  preset: Pick<Comparison, 'what' | 'as' | 'sort'> & Partial<Comparison>,
  filter: DataFilter,
  search: ComparisonSearch = {},
): Comparison {
  const by = search.sort?.replace(/^-/, '');
  const follows =
    by !== undefined && (isTextOrder(by) || (preset.what.includes(by) && metricOf(by) !== null));
  return {
    per: 'whole',
    page: search.page ?? 1,
    top: Math.min(search.top ?? DEFAULT_TOP, MAX_TOP),
    pinned: search.pin ?? [],
    who: { regions: filter.regions, agencies: filter.agencies },
    when: whenOf(filter.years),
    ...preset,
    ...(follows ? { sort: { by, descending: search.sort?.startsWith('-') === true } } : {}),
  };
}
