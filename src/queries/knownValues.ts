import { z } from 'zod';
import { listParam } from './filterParams.ts';
import sql from './knownValues.sql?raw';
import { namedQuery } from './namedQuery.ts';

export const FILTER_KEYS = ['region', 'agency', 'year'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

const knownValueRow = z.object({ key: z.enum(FILTER_KEYS), value: z.string(), name: z.string() });
export type KnownValue = z.output<typeof knownValueRow>;

type AskedValues = Readonly<Record<FilterKey, readonly string[]>>;

export const knownValues = ({ region, agency, year }: AskedValues) =>
  namedQuery('knownValues', sql, [listParam(region), listParam(agency), listParam(year)], knownValueRow);
