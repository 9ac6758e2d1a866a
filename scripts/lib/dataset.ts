/** Builds the data package from the registered sources. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCsv } from '../../src/domain/csv.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, type Row, type TableName } from '../../src/domain/tables.ts';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/document.ts';
import { readFile } from '../../src/extraction/read/index.ts';
import { correctionsByDocument, readCorrections } from './corrections.ts';
import { measureRows } from './measures.ts';
import { readRegistry, readSource, type RegistryEntry } from './registry.ts';
import { regionRows } from './regions.ts';

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
  for (const entry of entries) {
    const { text } = await readFile(await readSource(folder, entry), entry.source_file);
    await writeFile(join(into, 'text', `${entry.document_id}.txt`), text);
    const reading = readText(text, entry.fiscal_year, entry.agency_type);
    const key = {
      documentId: entry.document_id,
      agencyId: entry.agency_id,
      fiscalYear: entry.fiscal_year,
      agencyName: entry.agency_name,
    };
    const read = documentRows(reading, key, corrections.get(entry.document_id));
    for (const [name, rows] of Object.entries(read.tables)) add(name as TableName, rows);
    add('documents', [documentRow(entry, read.numbersTotal, read.numbersAccounted)]);
  }
  add('agencies', agencyRows(entries));
  add('regions', regionRows(entries.map((entry) => entry.region_code)));
  add('measures', measureRows());

  for (const table of TABLES) {
    if (WRITTEN_BY_HAND.has(table.name)) continue;
    await writeFile(join(into, `${table.name}.csv`), toCsv(table, tables.get(table.name) ?? []));
  }
  await writeFile(join(into, 'datapackage.json'), dataPackageJson());
  return new Map([...tables].map(([name, rows]) => [name, rows.length]));
}

function documentRow(entry: RegistryEntry, total: number, accounted: number): Row {
  return {
    document_id: entry.document_id,
    agency_id: entry.agency_id,
    fiscal_year: entry.fiscal_year,
    title: entry.title,
    source_file: `sources/${entry.source_file}`,
    media_type: entry.media_type,
    sha256: entry.sha256,
    source_url: entry.source_url,
    publisher: entry.publisher,
    published_on: entry.published_on,
    retrieved_on: entry.retrieved_on,
    text_file: `text/${entry.document_id}.txt`,
    template: '',
    numbers_total: total,
    numbers_accounted: accounted,
    accounted_pct: total === 0 ? null : ((accounted / total) * 100).toFixed(1),
  };
}

function agencyRows(entries: readonly RegistryEntry[]): Row[] {
  const rows = new Map<string, Row>();
  for (const entry of entries) {
    rows.set(entry.agency_id, {
      agency_id: entry.agency_id,
      name: entry.agency_name,
      short_name: entry.agency_short_name,
      region_code: entry.region_code,
      agency_type: entry.agency_type,
      level: entry.agency_level,
    });
  }
  return [...rows.values()];
}
