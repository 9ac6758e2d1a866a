/** The tables of a folder, joined from the parts of its documents. */
import type { FileHandle } from 'node:fs/promises';
import { csvHeader, toCsv } from '../../src/domain/csv.ts';
import { regionRows } from '../../src/domain/regions.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { tableOf } from '../../src/domain/tables.ts';
import { measureRows } from '../../src/domain/measureRows.ts';
import { RunError } from './failures.ts';
import { JOINED_TABLES, type Contribution, type JoinMemory, type Remembered } from './joinMemory.ts';
import { progress } from './progress.ts';
import type { Extracted } from './reading/extracted.ts';
import { places } from './regions.ts';
import { replacing, type Replacement } from './replacement.ts';
import { TableLines } from './tableLines.ts';

/** A document that is read already, and where what was read of it lies. */
export interface Joined {
  /** To name it by where its part is lost. */
  readonly path: string;
  readonly part: () => Promise<Extracted | null>;
}

/** One whose lines may stand in the tables already. */
export interface JoinedAgain extends Joined {
  readonly key: string;
  /** Stamp of the source. */
  readonly source: string | null;
  readonly remembered: Remembered | null;
}

/** Documents, and what is known of the tables that are there. */
export interface Known {
  readonly memory: JoinMemory;
  readonly documents: readonly JoinedAgain[];
}

/** Writes the lines and texts of documents, one after the other. */
class Joining {
  readonly #files: Replacement;
  readonly #lines: readonly TableLines[];
  /** The tables that are there. */
  readonly #before: readonly FileHandle[];

  private constructor(files: Replacement, lines: readonly TableLines[], before: readonly FileHandle[]) {
    [this.#files, this.#lines, this.#before] = [files, lines, before];
  }

  static async begin(files: Replacement, before: readonly FileHandle[]): Promise<Joining> {
    const lines: TableLines[] = [];
    for (const table of JOINED_TABLES) {
      const own = new TableLines(await files.stream(`${table.name}.csv`));
      await own.add(csvHeader(table));
      lines.push(own);
    }
    return new Joining(files, lines, before);
  }

  /** Throws `RunError` where what was read is gone. */
  async add(document: Joined | JoinedAgain): Promise<Contribution> {
    const { remembered = null, key = '', source = null } = 'key' in document ? document : {};
    if (remembered) {
      await this.#copy(remembered);
      return remembered;
    }
    const part = await document.part();
    if (!part) throw new RunError(`${document.path}：读出的结果在汇总时不见了或已损坏。请重新运行。`);
    const lengths: number[] = [];
    for (const [index, { name }] of JOINED_TABLES.entries()) {
      const lines = part.tables[name] ?? '';
      lengths.push(Buffer.byteLength(lines));
      await this.#lines[index]?.add(lines);
    }
    await this.#files.write(`text/${part.documentId}.txt`, part.text);
    return {
      documentId: part.documentId,
      ...{ key, source, text: null, lengths, regionCode: part.regionCode },
      agency: part.tables['agencies'] ?? '',
      account: part.agencyName === '' ? null : `${part.agencyId} ${part.fiscalYear}`,
    };
  }

  async #copy({ documentId, starts, lengths }: Remembered): Promise<void> {
    for (const [index, length] of lengths.entries()) {
      const from = this.#before[index];
      if (from && length > 0) await this.#lines[index]?.copy(from, starts[index] ?? 0, length);
    }
    this.#files.keep(`text/${documentId}.txt`);
  }

  async end(): Promise<void> {
    for (const lines of this.#lines) await lines.flush();
  }
}

/**
 * Writes every table and text of `out` but corrections.csv, and what `fillRest` adds, all or none. `documents` in the order of
 * their ids; with a memory of the last run, what has not changed since is copied. Returns the paths of documents that are of the same
 * agency and year, a list for each such year.
 */
export async function joinTables(
  out: string,
  given: readonly Joined[] | Known,
  fillRest: (files: Replacement) => Promise<void>,
): Promise<string[][]> {
  const [documents, memory] = 'memory' in given ? [given.documents, given.memory] : [given, null];
  const before = (await memory?.tables()) ?? [];
  const contributions: Contribution[] = [];
  try {
    await replacing(out, 'text', async (files) => {
      const joining = await Joining.begin(files, before);
      const bar = progress(documents.length, '汇总');
      for (const document of documents) {
        contributions.push(await joining.add(document));
        bar.step();
      }
      await joining.end();
      bar.end();
      await writeShared(files, contributions);
      await fillRest(files);
    });
  } finally {
    for (const table of before) await table.close();
  }
  await memory?.save(contributions);
  return sameAccounts(contributions, documents);
}

/** What is made from all documents together. */
async function writeShared(files: Replacement, contributions: readonly Contribution[]): Promise<void> {
  const agencies = new Set(contributions.map(({ agency }) => agency));
  const regions = new Set(contributions.map(({ regionCode }) => regionCode).filter((code) => code !== ''));
  await files.write('agencies.csv', csvHeader(tableOf('agencies')) + [...agencies].sort().join(''));
  await files.write('regions.csv', toCsv(tableOf('regions'), regionRows([...regions].sort(), places)));
  await files.write('measures.csv', toCsv(tableOf('measures'), measureRows()));
  await files.write('datapackage.json', dataPackageJson());
}

function sameAccounts(contributions: readonly Contribution[], documents: readonly Joined[]): string[][] {
  const accounts = new Map<string, string[]>();
  for (const [index, { account }] of contributions.entries())
    if (account !== null)
      accounts.set(account, [...(accounts.get(account) ?? []), documents[index]?.path ?? '']);
  return [...accounts.values()].filter((paths) => paths.length > 1);
}
