/** Column schemas that several queries share. */
import { z } from 'zod';
import { ASPECTS } from '../domain/aspects.ts';
import { isMeasure, type Measure } from '../domain/measures.ts';
import { BASES, STATUSES } from '../domain/tables.ts';

export const optionalText = z
  .string()
  .nullable()
  .transform((text) => (text === '' ? null : text));

export const optionalNumber = z.number().nullable();

/** How many in each step, as `step:count step:count`, in the order of the steps. No map, since the build hands answers on as JSON. */
export const stepCounts = z.string().transform((text) =>
  text
    .split(' ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [step = 0, count = 0] = pair.split(':').map(Number);
      return { step, count };
    })
    .sort((one, other) => one.step - other.step),
);

export const measureColumn = z.string().refine((text): text is Measure => isMeasure(text));

/** A number with its place in the document. */
export const figureColumns = {
  figure_id: z.string(),
  document_id: z.string(),
  measure: measureColumn,
  aspect: z.enum(ASPECTS),
  canonical_value: z.number(),
  canonical_unit: z.string(),
  value: z.number(),
  unit: z.string(),
  basis: z.enum(BASES),
  status: z.enum(STATUSES),
  printed: optionalText,
  source_start: z.number().int(),
  source_end: z.number().int(),
};

export const agencyColumns = {
  agency_id: z.string(),
  agency_name: z.string(),
  short_name: z.string(),
  region_code: z.string(),
  region_name: z.string(),
};

/** A stated reason (主要原因): the words, their place, and what they explain. */
export const reasonColumns = {
  measure: measureColumn,
  aspect: z.enum(ASPECTS),
  function_name: optionalText,
  reason: z.string(),
  source_start: z.number().int(),
  source_end: z.number().int(),
};
