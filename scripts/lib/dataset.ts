/** Builds the data package from the registered sources. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { toCsv } from '../../src/domain/csv.ts';
import { regionRows } from '../../src/domain/regions.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, type Row, type TableName } from '../../src/domain/tables.ts';
import type { ExtractedDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { correctionsByDocument, readCorrections, type Correction } from './corrections.ts';
import { RunError } from './failures.ts';
import { measureRows } from '../../src/domain/measureRows.ts';
import { DEFAULT_LIMITS, type Limits } from './reading/limits.ts';
import { runPool } from './reading/pool.ts';
import { readRegistry, type RegistryEntry } from './registry.ts';
import { places } from './regions.ts';
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
  const agenciesById = new Map<string, Row>();
  for (const [, { tables: read }] of readings) {
    const { agencies, ...own } = read;
    for (const [name, rows] of Object.entries(own)) add(name as TableName, rows);
    for (const agency of agencies) agenciesById.set(String(agency['agency_id']), agency);
  }
  add('agencies', [...agenciesById.values()]);
  add(
    'regions',
    regionRows(
      entries.map((entry) => entry.region_code),
      places,
    ),
  );
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
): Promise<[RegistryEntry, ExtractedDocument][]> {
  const readings = new Map<string, ExtractedDocument>();
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
  return entries.map((entry) => [entry, readings.get(entry.document_id) as ExtractedDocument]);
}
