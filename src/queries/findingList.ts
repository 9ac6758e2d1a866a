import { z } from 'zod';
import { SEVERITIES } from '../domain/tables.ts';
import { filterParams, listParam, type DataFilter } from './filterParams.ts';
import sql from './findingList.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns, optionalText } from './schemas.ts';

export const listedFindingRow = z.object({
  ...agencyColumns,
  finding_id: z.string(),
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  fiscal_year: z.number(),
  /** How many findings answer, on whichever page. */
  finding_total: z.number(),
  /** How many findings of the same rule the whole dataset has. */
  rule_total: z.number(),
  question: z.string(),
  printed: optionalText,
  computed: optionalText,
  difference: optionalText,
  tolerance: optionalText,
  /** `start-end` of everything it names, the narrowest first. */
  places: optionalText.transform((text) => text?.split(' ') ?? []),
  document_id: z.string(),
  document_title: z.string(),
  sha256: z.string(),
  source_url: optionalText,
  retrieved_on: optionalText,
});
export type ListedFinding = z.output<typeof listedFindingRow>;

export interface FindingChoice {
  readonly filter: DataFilter;
  readonly rules: readonly string[];
  readonly severities: readonly string[];
  /** A measure, `evaluation` for self-evaluation forms, '' for all. */
  readonly measure: string;
  /** Only these; null for all. */
  readonly ids: readonly string[] | null;
}

/** An id that no finding has: of no ids nothing is chosen, while '' chooses all. */
const NOTHING = '-';

export const choiceParams = ({ filter, rules, severities, measure, ids }: FindingChoice) =>
  [
    ...filterParams(filter),
    listParam(rules),
    listParam(severities),
    measure,
    ids === null ? '' : [NOTHING, ...ids].join(' '),
  ] as const;

export const FINDING_ORDERS = ['news', 'amount'] as const;
export type FindingOrder = (typeof FINDING_ORDERS)[number];

export const findingList = (choice: FindingChoice, order: FindingOrder, limit: number, offset: number) =>
  namedQuery('findingList', sql, [...choiceParams(choice), order, limit, offset], listedFindingRow);
