import { z } from 'zod';
import sql from './agencies.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns } from './schemas.ts';

export const agencyRow = z.object({
  ...agencyColumns,
  name_readings: z.string(),
  short_name_pinyin: z.string(),
  short_name_readings: z.string(),
  /** Fiscal years disclosed, e.g. `2023,2024`; empty where none is. */
  years: z
    .string()
    .nullable()
    .transform((text) => (text ? text.split(',').map(Number) : [])),
});
export type Agency = z.output<typeof agencyRow>;

export const agencies = () => namedQuery('agencies', sql, [], agencyRow);
