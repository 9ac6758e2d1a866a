import { z } from 'zod';
import { EVALUATION_SCOPES } from '../domain/tables.ts';
import sql from './formRanking.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { unitParams, type UnitParams } from './ranking.ts';
import { agencyColumns, optionalText } from './schemas.ts';

const formRankingRow = z.object({
  ...agencyColumns,
  agency_type: optionalText,
  level: optionalText,
  rank: z.number(),
  form_total: z.number(),
  scored_total: z.number(),
  evaluation_id: z.string(),
  evaluation_name: z.string(),
  scope: z.enum(EVALUATION_SCOPES),
  fiscal_year: z.number(),
  indicator_count: z.number(),
});
export type RankedForm = z.output<typeof formRankingRow>;

export interface FormRankingParams extends UnitParams {
  readonly scope: 'overall' | 'project' | '';
  /** Operation, first part, second part; or a text order and two dashes. */
  readonly by: readonly [operation: string, a: string, b: string];
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
  /** Forms to show wherever they rank. */
  readonly pinned: readonly string[];
}

export const formRanking = ({ scope, by, descending, limit, offset, pinned, ...units }: FormRankingParams) =>
  namedQuery(
    'formRanking',
    sql,
    [...unitParams(units), scope, ...by, descending ? -1 : 1, limit, offset, pinned.join(' ')],
    formRankingRow,
  );
