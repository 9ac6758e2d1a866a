import { z } from 'zod';
import { ASPECTS } from '../domain/aspects.ts';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import sql from './reasonList.sql?raw';
import { agencyColumns, measureColumn, optionalNumber, optionalText } from './schemas.ts';

export const DIRECTIONS = ['increase', 'decrease', 'none'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const listedReasonRow = z.object({
  ...agencyColumns,
  document_id: z.string(),
  document_title: z.string(),
  sha256: z.string(),
  source_url: optionalText,
  retrieved_on: optionalText,
  fiscal_year: z.number(),
  measure: measureColumn,
  aspect: z.enum(ASPECTS),
  /** The path of a function; null where the reason is of the whole measure. */
  item: optionalText,
  reason: z.string(),
  source_start: z.number(),
  source_end: z.number(),
  /** What is explained, signed: in 元, or a count. Null where it is not known. */
  amount: optionalNumber,
  direction: z.enum(DIRECTIONS).nullable(),
  wording_id: z.string(),
  /** How many agencies use the same words. */
  agency_count: z.number(),
  reason_total: z.number(),
});
export type ListedReason = z.output<typeof listedReasonRow>;

export interface ReasonChoice {
  readonly filter: DataFilter;
  readonly measure: string;
  readonly aspect: 'change' | 'variance_pct' | '';
  readonly direction: Direction | '';
  readonly text: string;
  readonly sharing: 'shared' | 'own' | '';
  /** '' for all. */
  readonly wordingId: string;
}

export const reasonList = (choice: ReasonChoice, limit: number, offset: number) => {
  const { filter, measure, aspect, direction, text, sharing, wordingId } = choice;
  return namedQuery(
    'reasonList',
    sql,
    [...filterParams(filter), measure, aspect, direction, text.trim(), sharing, wordingId, limit, offset],
    listedReasonRow,
  );
};
