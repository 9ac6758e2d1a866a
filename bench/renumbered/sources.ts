/** A package of sources made of the published documents by other names, years and amounts; the same each time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { REGISTRY, registryCsv, type RegistryEntry } from '../../scripts/lib/registry.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { csvHeader } from '../../src/domain/csv.ts';
import { tableOf } from '../../src/domain/tables.ts';
import { inventedAgency, type InventedAgency } from '../invented/agencies.ts';
import { seededRandom } from '../invented/random.ts';
import { readOriginals, type Original } from './original.ts';
import { renumber } from './renumber.ts';

const LARGEST_FACTOR = 60;

/**
 * Writes `count` documents, their registry and an empty list of corrections into `out`: what `npm run data` reads. One of the published
 * documents stands behind all documents of an agency.
 */
export async function writeSources(out: string, count: number): Promise<void> {
  const sources = join(out, 'sources');
  await mkdir(sources, { recursive: true });
  const originals = await readOriginals(DATA_DIRECTORY);
  const entries: RegistryEntry[] = [];
  for (let number = 1; entries.length < count; number += 1) {
    const agency = inventedAgency(number);
    const original = originals[number % originals.length] as Original;
    for (const year of agency.years.slice(0, count - entries.length))
      entries.push(await writeDocument(sources, original, agency, year));
  }
  await writeFile(join(sources, REGISTRY), registryCsv(entries));
  await writeFile(join(out, 'corrections.csv'), csvHeader(tableOf('corrections')));
}

async function writeDocument(
  sources: string,
  original: Original,
  agency: InventedAgency,
  fiscalYear: number,
): Promise<RegistryEntry> {
  const documentId = `${agency.agencyId}-${String(fiscalYear)}`;
  const factor = seededRandom(documentId).int(2, LARGEST_FACTOR);
  const text = renumber(original, { agencyName: agency.name, fiscalYear, factor });
  const file = `${documentId}.txt`;
  await writeFile(join(sources, file), text);
  return {
    ...original.entry,
    source_file: file,
    document_id: documentId,
    agency_id: agency.agencyId,
    agency_name: agency.name,
    agency_short_name: agency.shortName,
    region_code: agency.regionCode,
    agency_level: agency.level,
    fiscal_year: fiscalYear,
    title: `${agency.name}${String(fiscalYear)}年度部门决算`,
    sha256: sha256Of(text),
  };
}
