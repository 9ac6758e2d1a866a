/** Builds the data package from the registered sources. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { toCsv } from '../../src/domain/csv.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, type Row, type TableName } from '../../src/domain/tables.ts';
import { correctionsByDocument, readCorrections, type Correction } from './corrections.ts';
import { RunError } from './failures.ts';
import { measureRows } from './measures.ts';
import { DEFAULT_LIMITS, type Limits } from './reading/limits.ts';
import { runPool } from './reading/pool.ts';
import type { RegisteredReading } from './reading/readRegistered.ts';
import { readRegistry, type RegistryEntry } from './registry.ts';
import { regionRows } from './regions.ts';
import { replacing } from './replacement.ts';

/** Tables that people write; everything else is built. */
const WRITTEN_BY_HAND: ReadonlySet<TableName> = new Set(['corrections']);

export interface BuildOptions {
  readonly jobs?: number;
  readonly limits?: Limits;
}

/**
 * Rebuilds every table of `folder` from `folder/sources`, all or none. Returns how many rows each has. Throws `RunError`
 * naming the source, row or table where something cannot be: nothing is written then.
 */
export async function buildDataset(
  folder: string,
  into = folder,
  { jobs = availableParallelism(), limits = DEFAULT_LIMITS }: BuildOptions = {},
): Promise<Map<TableName, number>> {
  const entries = await readRegistry(folder);
  const corrections = correctionsByDocument(
    await readCorrections(folder),
    entries.map((entry) => entry.document_id),
  );
  const readings = await readAll(folder, entries, corrections, jobs, limits);
  const tables = new Map<TableName, Row[]>(TABLES.map((table) => [table.name, []]));
  const add = (name: TableName, rows: readonly Row[]): void => {
    const table = tables.get(name);
    for (const row of rows) table?.push(row);
  };
  for (const [entry, { rows: read }] of readings) {
    for (const [name, rows] of Object.entries(read.tables)) add(name as TableName, rows);
    add('documents', [documentRow(entry, read.numbersTotal, read.numbersAccounted)]);
  }
  add('agencies', agencyRows(entries));
  add('regions', regionRows(entries.map((entry) => entry.region_code)));
  add('measures', measureRows());

  await replacing(into, 'text', async (files) => {
    for (const [entry, { text }] of readings) await files.write(`text/${entry.document_id}.txt`, text);
    for (const table of TABLES) {
      if (WRITTEN_BY_HAND.has(table.name)) continue;
      await files.write(`${table.name}.csv`, toCsv(table, tables.get(table.name) ?? []));
    }
    await files.write('datapackage.json', dataPackageJson());
  });
  return new Map([...tables].map(([name, rows]) => [name, rows.length]));
}

/** Every source, read, in the order of the registry. Throws `RunError` that names each one that could not be. */
async function readAll(
  folder: string,
  entries: readonly RegistryEntry[],
  corrections: ReadonlyMap<string, readonly Correction[]>,
  jobs: number,
  limits: Limits,
): Promise<[RegistryEntry, RegisteredReading][]> {
  const readings = new Map<string, RegisteredReading>();
  const failures: string[] = [];
  const asked = entries.map((entry) => ({
    kind: 'registered' as const,
    path: join(folder, 'sources', entry.source_file),
    entry,
    corrections: corrections.get(entry.document_id) ?? [],
  }));
  await runPool(asked, jobs, limits, ({ entry }, answer) => {
    if (answer.kind === 'registered') readings.set(entry.document_id, answer.value);
    else failures.push(`✗ ${entry.source_file}\n  ${answer.kind === 'failed' ? answer.message : ''}`);
    return Promise.resolve();
  });
  if (failures.length > 0) throw new RunError(`${failures.sort().join('\n')}\n数据表没有改动。`);
  return entries.map((entry) => [entry, readings.get(entry.document_id) as RegisteredReading]);
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
