/** What the collection, published and kept here, already holds of a file of this visit. Nothing where the engine cannot answer: a file can be looked at without it. */
import type { z } from 'zod';
import { privateDatabase } from '../../database/index.ts';
import type { NamedPlace } from '../../domain/regions.ts';
import {
  runNamedQuery,
  sameDocuments,
  similarAgencies,
  type NamedQueryCall,
  type SameDocument,
  type SimilarAgency,
} from '../../queries/index.ts';
import { knownAgency, type Draft } from './draft.ts';

/** Asked anew each time, since own documents come and go; in the browser, also where a server answers the site: a reader's own file is nobody else's business. */
async function found<Schema extends z.ZodType>(
  call: NamedQueryCall<Schema>,
): Promise<readonly z.output<Schema>[]> {
  try {
    return await runNamedQuery(await privateDatabase(), call);
  } catch {
    return [];
  }
}

/** The document that has the same bytes. */
export const sameFile = async (sha256: string): Promise<SameDocument | undefined> =>
  (await found(sameDocuments(sha256, '', 0))).find((row) => row.is_same_file);

/** The agencies that a name, in a place or in none, may be of. */
export const likeAgencies = (name: string, regionCode: string): Promise<readonly SimilarAgency[]> =>
  found(similarAgencies(name, regionCode));

/** The titles of documents of the same agency and year. */
export async function sameAccount(
  draft: Draft,
  agencies: readonly SimilarAgency[],
  places: readonly NamedPlace[],
): Promise<readonly string[]> {
  const agency = knownAgency(draft, agencies, places);
  const year = Number(draft.fiscalYear);
  if (!agency || !Number.isInteger(year)) return [];
  return (await found(sameDocuments('', agency.agency_id, year))).map(({ title }) => title);
}
