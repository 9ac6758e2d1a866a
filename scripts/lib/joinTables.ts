/** The tables of a folder, joined from the parts of its documents. */
import type { FileHandle } from 'node:fs/promises';
import { csvHeader, toCsv } from '../../src/domain/csv.ts';
import { regionRows } from '../../src/domain/regions.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, tableOf, type TableName } from '../../src/domain/tables.ts';
import { measureRows } from '../../src/domain/measureRows.ts';
import { RunError } from './failures.ts';
import { progress } from './progress.ts';
import type { Extracted } from './reading/extractFile.ts';
import { places } from './regions.ts';
import { replacing, type Replacement } from './replacement.ts';

/** Made from all documents together, or written by people. */
const NOT_FROM_PARTS: ReadonlySet<TableName> = new Set(['regions', 'measures', 'agencies', 'corrections']);

/** Characters that are put together before they are written: a document's lines of one table are a few kilobytes. */
const AT_ONCE = 1 << 19;

class Lines {
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #length = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add(lines: string): Promise<void> {
    this.#waiting.push(lines);
    this.#length += lines.length;
    if (this.#length > AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const lines = this.#waiting.join('');
    [this.#waiting, this.#length] = [[], 0];
    await this.#file.appendFile(lines);
  }
}

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
        const lines = new Lines(await files.stream(`${table.name}.csv`));
        await lines.add(csvHeader(table));
        return { name: table.name, lines };
      }),
    );
    const bar = progress(documents.length, '汇总');
    for (const { path, part: partOf } of documents) {
      const part = await partOf();
      if (!part) throw new RunError(`${path}：读出的结果在汇总时不见了或已损坏。请重新运行。`);
      await files.write(`text/${part.documentId}.txt`, part.text);
      for (const { name, lines } of streams) await lines.add(part.tables[name] ?? '');
      agencies.add(part.tables['agencies'] ?? '');
      if (part.regionCode !== '') regions.add(part.regionCode);
      bar.step();
      if (part.agencyName === '') continue;
      const account = `${part.agencyId} ${part.fiscalYear}`;
      accounts.set(account, [...(accounts.get(account) ?? []), path]);
    }
    for (const { lines } of streams) await lines.flush();
    bar.end();
    await files.write('agencies.csv', csvHeader(tableOf('agencies')) + [...agencies].sort().join(''));
    await files.write('regions.csv', toCsv(tableOf('regions'), regionRows([...regions].sort(), places)));
    await files.write('measures.csv', toCsv(tableOf('measures'), measureRows()));
    await files.write('datapackage.json', dataPackageJson());
    await fillRest(files);
  });
  return [...accounts.values()].filter((paths) => paths.length > 1);
}
