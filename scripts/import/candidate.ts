/** A document on its way into the registry: what was told from it, what people say of it, and what it is registered as already. */
import { join } from 'node:path';
import { documentIdOf, sha256Of } from '../lib/digests.ts';
import type { Identified } from '../lib/reading/identifyFile.ts';
import type { RegistryEntry } from '../lib/registry.ts';
import { regionLevelOf } from '../../src/domain/regions.ts';
import { shortNameOf } from '../../src/extraction/pipeline/identity.ts';
import { places } from '../lib/regions.ts';
import type { Given, GivenRows } from './given.ts';

export interface Candidate {
  readonly documentId: string;
  /** Where its bytes are: in the folder that is imported, or in the package. */
  readonly path: string;
  /** What people call it: its path from the folder that is imported, or its name in the package. */
  readonly name: string;
  readonly given: Given;
  /** Null where it is registered, and was not read again to know whose it is. */
  readonly identified: Identified | null;
  readonly registered: RegistryEntry | null;
}

/** Of a document in the package `into`. `names`: of the files that are in the folder too, as a list of answers names them. */
export function registeredCandidate(
  entry: RegistryEntry,
  into: string,
  names: ReadonlyMap<string, string>,
  given: GivenRows,
): Candidate {
  const { document_id: documentId, source_file, sha256 } = entry;
  const name = names.get(documentIdOf(sha256)) ?? source_file;
  return {
    documentId,
    path: join(into, 'sources', source_file),
    name,
    given: given.of({ name, documentId, sha256 }),
    identified: null,
    registered: entry,
  };
}

/** What must be known of a document before it can be registered. */
export interface Known {
  readonly agencyName: string;
  readonly regionCode: string;
  readonly fiscalYear: number;
}

/** A name before any file of the folder: what people say, then what is registered, then what the document says. */
export function knownOf({ given, registered, identified }: Candidate): Partial<Known> {
  const agencyName = given.agency_name ?? registered?.agency_name ?? identified?.agencyName ?? '';
  const regionCode = given.region_code ?? registered?.region_code ?? identified?.regionCode ?? '';
  const fiscalYear = given.fiscal_year ?? registered?.fiscal_year ?? identified?.fiscalYear ?? null;
  return {
    ...(agencyName === '' ? {} : { agencyName }),
    ...(regionCode === '' ? {} : { regionCode }),
    ...(fiscalYear === null ? {} : { fiscalYear }),
  };
}

export type AgencyColumns = Pick<
  RegistryEntry,
  'agency_id' | 'agency_name' | 'agency_short_name' | 'agency_type' | 'region_code' | 'agency_level'
>;

const firstFilled = <Value extends string>(values: readonly (Value | undefined)[]): Value | undefined =>
  values.find((value) => value !== undefined && value !== '');

/** The columns of an agency, the same for all of its documents: what people say of any of them, then what is registered, then read. */
export function agencyColumns(
  { agencyName, regionCode }: Pick<Known, 'agencyName' | 'regionCode'>,
  documents: readonly Candidate[],
): AgencyColumns {
  const registered = documents
    .map((one) => one.registered)
    .find((entry) => entry?.agency_name === agencyName && entry.region_code === regionCode);
  return {
    agency_id: registered?.agency_id ?? `a-${sha256Of(`${regionCode}${agencyName}`).slice(0, 12)}`,
    agency_name: agencyName,
    agency_short_name:
      firstFilled([
        ...documents.map(({ given }) => given.agency_short_name),
        registered?.agency_short_name,
      ]) ?? shortNameOf(agencyName, regionCode, places),
    agency_type:
      firstFilled([
        ...documents.map(({ given }) => given.agency_type),
        registered?.agency_type,
        ...documents.map(({ identified }) => identified?.agencyType),
      ]) ?? '',
    region_code: regionCode,
    agency_level:
      firstFilled([...documents.map(({ given }) => given.agency_level), registered?.agency_level]) ??
      regionLevelOf(regionCode),
  };
}
