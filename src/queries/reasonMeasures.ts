import { z } from 'zod';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import sql from './reasonMeasures.sql?raw';
import { measureColumn } from './schemas.ts';

const reasonMeasureRow = z.object({ measure: measureColumn, reason_count: z.number() });

export const reasonMeasures = (filter: DataFilter) =>
  namedQuery('reasonMeasures', sql, [...filterParams(filter)], reasonMeasureRow);
