import { z } from 'zod';
import { plainSpelling } from '../domain/spelling.ts';
import sql from './agencySearch.sql?raw';
import { listParam, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns } from './schemas.ts';

/** More than a reader looks through; what is typed next narrows them. */
const MAX_OPTIONS = 50;

const foundAgencyRow = z.object({
  ...agencyColumns,
  /** The collection has a document of one of the years asked for. */
  is_collected: z.boolean(),
  /** How many agencies answer, shown or not. */
  match_total: z.number(),
});
export type FoundAgency = z.output<typeof foundAgencyRow>;

export const agencySearch = (typed: string, { regions, years }: Pick<DataFilter, 'regions' | 'years'>) =>
  namedQuery(
    'agencySearch',
    sql,
    [plainSpelling(typed).replaceAll('-', ''), listParam(regions), listParam(years), MAX_OPTIONS],
    foundAgencyRow,
  );
