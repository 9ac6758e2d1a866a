import { z } from 'zod';
import { filterParams, type DataFilter } from './filterParams.ts';
import sql from './functionFigures.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { agencyColumns, figureColumns, optionalText } from './schemas.ts';

export const functionFigureRow = z.object({
  ...agencyColumns,
  ...figureColumns,
  fiscal_year: z.number().int(),
  function_code: optionalText,
  function_name: z.string(),
  document_title: z.string(),
});
export type FunctionFigure = z.output<typeof functionFigureRow>;

export const functionFigures = (filter: DataFilter) =>
  namedQuery('functionFigures', sql, filterParams(filter), functionFigureRow);
