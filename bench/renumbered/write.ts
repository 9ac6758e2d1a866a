/**
 * `npx tsx bench/renumbered/write.ts --documents 1000 --out DIR`: a package of sources that `npm run data` reads, each made of one of
 * the published documents by other names, years and amounts; the same each time. Only sources, registry and an empty
 * list of corrections: the tables are what is to be measured.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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

const { values } = parseArgs({ options: { documents: { type: 'string' }, out: { type: 'string' } } });
const count = Number(values.documents);
if (values.out === undefined || !Number.isInteger(count) || count < 1 || count > 200_000) {
  console.error('usage: npx tsx bench/renumbered/write.ts --documents 1…200000 --out DIR');
  process.exit(2);
}
const out = values.out;
const there = await readdir(out).catch((): string[] => []);
if (there.length > 0 && !there.includes('sources')) {
  console.error(`${out} holds something else`);
  process.exit(2);
}
await rm(out, { recursive: true, force: true });
const sources = join(out, 'sources');
await mkdir(sources, { recursive: true });
const originals = await readOriginals(DATA_DIRECTORY);
const entries: RegistryEntry[] = [];
for (let number = 1; entries.length < count; number += 1) {
  const agency = inventedAgency(number);
  const original = originals[number % originals.length] as Original;
  for (const year of agency.years.slice(0, count - entries.length))
    entries.push(await writeDocument(original, agency, year));
}
await writeFile(join(sources, REGISTRY), registryCsv(entries));
await writeFile(join(out, 'corrections.csv'), csvHeader(tableOf('corrections')));
console.log(`${String(entries.length)} documents in ${out}`);

async function writeDocument(
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
