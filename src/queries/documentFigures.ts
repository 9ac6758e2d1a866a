import { z } from 'zod';
import sql from './documentFigures.sql?raw';
import { namedQuery } from './namedQuery.ts';
import { figureColumns, optionalText } from './schemas.ts';

const documentFigureRow = z.object({
  ...figureColumns,
  fiscal_year: z.number().int(),
  function_name: optionalText,
  economic_name: optionalText,
  quote: optionalText,
});
export type DocumentFigure = z.output<typeof documentFigureRow>;

export const documentFigures = (documentId: string) =>
  namedQuery('documentFigures', sql, [documentId], documentFigureRow);
