/**
 * What the tables of a folder were joined from. The next run copies the lines of unchanged documents out of the tables themselves, and
 * looks neither into their sources and texts nor into what was read of them.
 */
import { open, readFile, rename, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { csvHeader } from '../../src/domain/csv.ts';
import { TABLES, type TableName } from '../../src/domain/tables.ts';
import { piecesFile } from '../paths.ts';
import { KnownPieces } from './knownPieces.ts';
import type { Copied } from './pieces.ts';
import { stampOf } from './stamp.ts';

/** Made from all documents together, or written by people. */
const NOT_FROM_PARTS: ReadonlySet<TableName> = new Set(['regions', 'measures', 'agencies', 'corrections']);

/** In which each document has lines of its own, in the order of the documents. */
export const JOINED_TABLES = TABLES.filter(({ name }) => !NOT_FROM_PARTS.has(name));

/** What one document has given to the tables. */
export interface Contribution {
  readonly documentId: string;
  /** Names what was read, and with what. */
  readonly key: string;
  /** Stamps of its source, and of its text in the folder. */
  readonly source: string | null;
  readonly text: string | null;
  /** Bytes of its lines in each of `JOINED_TABLES`. */
  readonly lengths: readonly number[];
  /** Its line of agencies.csv. */
  readonly agency: string;
  readonly regionCode: string;
  /** Its agency and year; null where the agency has no name. */
  readonly account: string | null;
}

interface Head {
  readonly version: string;
  readonly out: string;
  readonly tables: readonly (string | null)[];
}

/** One that was found again, and where its lines begin in each table. */
export interface Remembered extends Contribution {
  readonly starts: readonly number[];
}

const textOf = (out: string, documentId: string): string => join(out, 'text', `${documentId}.txt`);
const stampsOfTables = (out: string): (string | null)[] =>
  JOINED_TABLES.map(({ name }) => stampOf(join(out, `${name}.csv`)));

export class JoinMemory {
  readonly #file: string;
  readonly #head: Omit<Head, 'tables'>;
  readonly #documents: ReadonlyMap<string, Remembered>;
  /** Stamps of the tables as they were when it was opened. */
  readonly #before: readonly (string | null)[];

  private constructor(file: string, head: Omit<Head, 'tables'>, documents: ReadonlyMap<string, Remembered>) {
    [this.#file, this.#head, this.#documents] = [file, head, documents];
    this.#before = stampsOfTables(head.out);
  }

  /** Of the tables in `out`, in `file`. Empty where one of them is not the file that was written, or `version` is another. */
  static async open(file: string, version: string, out: string): Promise<JoinMemory> {
    const found = await joinedBy(file, out);
    const documents = found?.version === version ? found.documents : new Map<string, Remembered>();
    return new JoinMemory(file, { version, out }, documents);
  }

  /** Null where the document, its source or its text is not as it was then. */
  find(documentId: string, key: string, source: string | null): Remembered | null {
    const found = this.#documents.get(documentId);
    if (found?.key !== key || source === null || found.source !== source) return null;
    return stampOf(textOf(this.#head.out, documentId)) === found.text ? found : null;
  }

  /** The tables as they are, to copy from, in the order of `JOINED_TABLES`; close them. */
  async tables(): Promise<FileHandle[]> {
    if (this.#documents.size === 0) return [];
    return Promise.all(JOINED_TABLES.map(({ name }) => open(join(this.#head.out, `${name}.csv`))));
  }

  /** Called when all files are in their places. */
  async save(documents: readonly Omit<Contribution, 'text'>[]): Promise<void> {
    const { out } = this.#head;
    const head: Head = { ...this.#head, tables: stampsOfTables(out) };
    const lines = [JSON.stringify(head)];
    for (const { documentId, key, source, lengths, agency, regionCode, account } of documents) {
      const text = stampOf(textOf(out, documentId));
      lines.push(
        JSON.stringify({
          documentId,
          key,
          source,
          text,
          lengths,
          agency,
          regionCode,
          account,
        } satisfies Contribution),
      );
    }
    await writeFile(`${this.#file}.draft`, `${lines.join('\n')}\n`);
    await rename(`${this.#file}.draft`, this.#file);
    await this.#followPieces(documents);
  }

  /** What a build knows of the tables that were there it knows of those that have taken their places. */
  async #followPieces(documents: readonly Omit<Contribution, 'text'>[]): Promise<void> {
    const { out } = this.#head;
    const pieces = await KnownPieces.open(piecesFile(out));
    for (const [index, table] of JOINED_TABLES.entries()) {
      const stamp = this.#before[index] ?? null;
      const path = join(out, `${table.name}.csv`);
      if (stamp !== null) await pieces.follow(path, stamp, copiedLines(documents, index));
    }
    await pieces.save();
  }
}

/** What of a table was copied of the one before, stretches of documents that follow each other in both as one. */
function copiedLines(documents: readonly Omit<Contribution, 'text'>[], index: number): Copied[] {
  const [first] = JOINED_TABLES.slice(index);
  let at = first ? Buffer.byteLength(csvHeader(first)) : 0;
  const copied: { at: number; from: number; length: number }[] = [{ at: 0, from: 0, length: at }];
  for (const document of documents) {
    const length = document.lengths[index] ?? 0;
    const from = 'starts' in document ? (document as Remembered).starts[index] : undefined;
    const last = copied.at(-1);
    if (from !== undefined && last && last.at + last.length === at && last.from + last.length === from)
      last.length += length;
    else if (from !== undefined) copied.push({ at, from, length });
    at += length;
  }
  return copied;
}

/** What the tables in `out` are joined of, as noted in `file`. */
export interface JoinedBy {
  /** Names the code that read. */
  readonly version: string;
  /** By id, in the order of their lines. */
  readonly documents: ReadonlyMap<string, Remembered>;
}

/** Null where one of the tables is not the file that was written, or nothing is noted. */
export async function joinedBy(file: string, out: string): Promise<JoinedBy | null> {
  const [first = '', ...lines] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  if (first === '') return null;
  const version = versionOf(first);
  const tables = stampsOfTables(out);
  if (tables.includes(null) || first !== JSON.stringify({ version, out, tables } satisfies Head)) return null;
  return { version, documents: remembered(lines.slice(0, -1)) };
}

function versionOf(head: string): string {
  try {
    return (JSON.parse(head) as Head).version;
  } catch {
    return '';
  }
}

function remembered(lines: readonly string[]): Map<string, Remembered> {
  const ends = JOINED_TABLES.map((table) => Buffer.byteLength(csvHeader(table)));
  const found = new Map<string, Remembered>();
  for (const line of lines) {
    const document = JSON.parse(line) as Contribution;
    found.set(document.documentId, { ...document, starts: [...ends] });
    document.lengths.forEach((length, table) => (ends[table] = (ends[table] ?? 0) + length));
  }
  return found;
}
