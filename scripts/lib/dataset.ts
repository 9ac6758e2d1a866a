/** Builds the data package from the registered sources. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCsv } from '../../src/domain/csv.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, type Row, type TableName } from '../../src/domain/tables.ts';
import { extractDocument, type DocumentMeta } from '../../src/extraction/pipeline/extractDocument.ts';
import { correctionsByDocument, readCorrections } from './corrections.ts';
import { measureRows } from './measures.ts';
import { readRegistry, readSource, type RegistryEntry } from './registry.ts';
import { places, regionRows } from './regions.ts';

/** Tables that people write; everything else is built. */
const WRITTEN_BY_HAND: ReadonlySet<TableName> = new Set(['corrections']);

/** Rebuilds every table of `folder` from `folder/sources`. Returns how many rows each has. */
export async function buildDataset(folder: string, into = folder): Promise<Map<TableName, number>> {
  const entries = await readRegistry(folder);
  const corrections = correctionsByDocument(
    await readCorrections(folder),
    entries.map((entry) => entry.document_id),
  );
  const tables = new Map<TableName, Row[]>(TABLES.map((table) => [table.name, []]));
  const add = (name: TableName, rows: readonly Row[]): void => void tables.get(name)?.push(...rows);

  await rm(join(into, 'text'), { recursive: true, force: true });
  await mkdir(join(into, 'text'), { recursive: true });
  const agenciesById = new Map<string, Row>();
  for (const entry of entries) {
    const extracted = await extractDocument(await readSource(folder, entry), metaOf(entry), {
      places,
      corrections: corrections.get(entry.document_id) ?? [],
    });
    await writeFile(join(into, 'text', `${entry.document_id}.txt`), extracted.text);
    const { agencies, ...own } = extracted.tables;
    for (const [name, rows] of Object.entries(own)) add(name as TableName, rows);
    for (const agency of agencies) agenciesById.set(String(agency['agency_id']), agency);
  }
  add('agencies', [...agenciesById.values()]);
  add('regions', regionRows(entries.map((entry) => entry.region_code)));
  add('measures', measureRows());

  for (const table of TABLES) {
    if (WRITTEN_BY_HAND.has(table.name)) continue;
    await writeFile(join(into, `${table.name}.csv`), toCsv(table, tables.get(table.name) ?? []));
  }
  await writeFile(join(into, 'datapackage.json'), dataPackageJson());
  return new Map([...tables].map(([name, rows]) => [name, rows.length]));
}

/** What the registry knows of a source, over what the document says of itself. */
const metaOf = (entry: RegistryEntry): DocumentMeta => ({
  fileName: entry.source_file,
  documentId: entry.document_id,
  agencyId: entry.agency_id,
  agencyName: entry.agency_name,
  fiscalYear: entry.fiscal_year,
  regionCode: entry.region_code,
  document: {
    title: entry.title,
    source_file: `sources/${entry.source_file}`,
    media_type: entry.media_type,
    source_url: entry.source_url,
    publisher: entry.publisher,
    published_on: entry.published_on,
    retrieved_on: entry.retrieved_on,
  },
  agency: {
    short_name: entry.agency_short_name,
    agency_type: entry.agency_type,
    level: entry.agency_level,
  },
});
