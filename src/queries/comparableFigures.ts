import { z } from 'zod';
import type { Measure } from '../domain/measures.ts';
import sql from './comparableFigures.sql?raw';
import { filterParams, listParam, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns, figureColumns } from './schemas.ts';

export const comparableFigureRow = z.object({
  ...agencyColumns,
  ...figureColumns,
  fiscal_year: z.number().int(),
  document_title: z.string(),
  places: z.number(),
  disagreeing: z.boolean(),
});
export type ComparableFigure = z.output<typeof comparableFigureRow>;

/** What the agencies of the filter state of `measures`, one row for each agency, year, measure and aspect. */
export const comparableFigures = (measures: readonly Measure[], filter: DataFilter) =>
  namedQuery('comparableFigures', sql, [listParam(measures), ...filterParams(filter)], comparableFigureRow);
