/** The tables of a folder, joined from the parts of its documents. */
import { csvHeader, toCsv } from '../../src/domain/csv.ts';
import { regionRows } from '../../src/domain/regions.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, tableOf, type TableName } from '../../src/domain/tables.ts';
import { RunError } from './failures.ts';
import { measureRows } from '../../src/domain/measureRows.ts';
import type { Extracted } from './reading/extractFile.ts';
import { places } from './regions.ts';
import { replacing, type Replacement } from './replacement.ts';

/** Made from all documents together, or written by people. */
const NOT_FROM_PARTS: ReadonlySet<TableName> = new Set(['regions', 'measures', 'agencies', 'corrections']);

/** A document that is read already, and where what was read of it lies. */
export interface Joined {
  /** To name it by where its part is lost. */
  readonly path: string;
  readonly part: () => Promise<Extracted | null>;
}

/**
 * Writes every table and text of `out` but corrections.csv, and what `fillRest` adds, all or none. `documents` in the order of
 * their ids. Returns the paths of documents that are of the same agency and year, a list for each such year.
 */
export async function joinTables(
  out: string,
  documents: readonly Joined[],
  fillRest: (files: Replacement) => Promise<void>,
): Promise<string[][]> {
  const agencies = new Set<string>();
  const regions = new Set<string>();
  const accounts = new Map<string, string[]>();
  await replacing(out, 'text', async (files) => {
    const tables = TABLES.filter(({ name }) => !NOT_FROM_PARTS.has(name));
    const streams = await Promise.all(
      tables.map(async (table) => {
        const file = await files.stream(`${table.name}.csv`);
        await file.appendFile(csvHeader(table));
        return { name: table.name, file };
      }),
    );
    for (const { path, part: partOf } of documents) {
      const part = await partOf();
      if (!part) throw new RunError(`${path}：读出的结果在汇总时不见了或已损坏。请重新运行。`);
      await files.write(`text/${part.documentId}.txt`, part.text);
      for (const { name, file } of streams) await file.appendFile(part.tables[name] ?? '');
      agencies.add(part.tables['agencies'] ?? '');
      if (part.regionCode !== '') regions.add(part.regionCode);
      if (part.agencyName === '') continue;
      const account = `${part.agencyId} ${part.fiscalYear}`;
      accounts.set(account, [...(accounts.get(account) ?? []), path]);
    }
    await files.write('agencies.csv', csvHeader(tableOf('agencies')) + [...agencies].sort().join(''));
    await files.write('regions.csv', toCsv(tableOf('regions'), regionRows([...regions].sort(), places)));
    await files.write('measures.csv', toCsv(tableOf('measures'), measureRows()));
    await files.write('datapackage.json', dataPackageJson());
    await fillRest(files);
  });
  return [...accounts.values()].filter((paths) => paths.length > 1);
}
