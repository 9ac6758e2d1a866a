/** What tells the kind of a document: words, where they are looked for, and what they weigh. The words are data (`templates/*.json`). */
import type { ExtractionErrorCode } from '../errors.ts';

/** Kinds of documents that are told by name and not read. */
export const REFUSED = [
  'budget',
  'government-accounts',
  'region-summary',
  'not-a-disclosure',
] as const satisfies readonly ExtractionErrorCode[];
export type Refused = (typeof REFUSED)[number];

/**
 * `account`: its amounts were spent, not planned. `body`: they are one body's. `results`: they are those of an evaluation of it.
 * All others tell against them.
 */
export const KINDS = [
  'account',
  'body',
  'results',
  'budget',
  'government-accounts',
  'region-summary',
  'news',
  'association',
  'company',
  'audit',
  'statistics',
  'tender',
  'rules',
] as const;
export type Kind = (typeof KINDS)[number];

/** `name`: of the agency, as the text itself tells it. */
export const PLACES = ['title', 'opening', 'text', 'name'] as const;
export type Place = (typeof PLACES)[number];

export interface Evidence {
  readonly kind: Kind;
  readonly place: Place;
  /** Where `distinct` is set, its first group is a name. */
  readonly words: RegExp;
  readonly weight: number;
  /** How many bodies its first group must name, neither of them the other in short. */
  readonly distinct: number | null;
}

/** As a template holds it: pattern, weight, and how many names. */
export type EvidenceEntry = readonly [
  place: Place,
  pattern: string,
  weight: number,
  distinct?: number | undefined,
];

export const evidenceOf = (given: Readonly<Partial<Record<Kind, readonly EvidenceEntry[]>>>): Evidence[] =>
  KINDS.flatMap((kind) =>
    (given[kind] ?? []).map(([place, pattern, weight, distinct]) => ({
      kind,
      place,
      words: new RegExp(pattern, distinct === undefined ? '' : 'g'),
      weight,
      distinct: distinct ?? null,
    })),
  );
