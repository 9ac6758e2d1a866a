import { z } from 'zod';
import sql from './datasetFacts.sql?raw';
import { filterParams, type DataFilter } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import { optionalNumber } from './schemas.ts';

const datasetFactsRow = z.object({
  /** '' where all agencies are counted together. */
  agency_id: z.string(),
  document_count: z.number(),
  agency_count: z.number(),
  printed_count: z.number(),
  derived_count: z.number(),
  /** Of the documents, those that the reader has put in. */
  own_count: z.number(),
  evaluation_count: z.number(),
  finding_count: z.number(),
  /** Shares of all numbers of the documents. */
  read_pct: optionalNumber,
  explained_pct: optionalNumber,
  unrecognised_pct: optionalNumber,
  first_year: optionalNumber,
  last_year: optionalNumber,
});
export type DatasetFacts = z.output<typeof datasetFactsRow>;

/** One row. */
export const datasetFacts = (filter: DataFilter) =>
  namedQuery('datasetFacts', sql, [...filterParams(filter), ''], datasetFactsRow);

/** A row for each agency, in the order of ids. */
export const datasetFactsOfEach = (filter: DataFilter) =>
  namedQuery('datasetFacts', sql, [...filterParams(filter), 'agency'], datasetFactsRow);
