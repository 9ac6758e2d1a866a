/**
 * What a database was made of: its documents by what was read of them, and all else by digest. The next one is made from it where the
 * difference is a few documents (patch.ts). Kept beside the file; where anything else differs, or it cannot be read, there is no such way.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TABLES } from '../../src/domain/tables.ts';
import { JOINED_TABLES, joinedBy, type Remembered } from '../lib/joinMemory.ts';
import type { KnownDigests } from '../lib/knownDigests.ts';
import { readingCache, type BuildPaths } from '../paths.ts';
import type { Difference } from './difference.ts';

/** What was read of a document, and the digest of its text. */
type Read = readonly [key: string, text: string];

export interface MadeOf {
  /** Digest of what makes a database of tables. */
  readonly makers: string;
  /** The code that read the documents. */
  readonly reader: string;
  /** Digests of the tables that no document has lines of its own in. */
  readonly shared: readonly string[];
  /** By id, in the order of their lines. */
  readonly documents: readonly (readonly [id: string, read: Read])[];
}

/** What the tables of a package hold now. */
export interface Current {
  readonly madeOf: MadeOf;
  readonly documents: ReadonlyMap<string, Remembered>;
}

export interface Kept extends MadeOf {
  /** Of the database. */
  readonly sha256: string;
  /** Documents whose rows were replaced since it was made whole. */
  readonly patched: readonly string[];
  /** Where it was made of another: of which (SHA-256), and what became another. */
  readonly since: (Difference & { readonly sha256: string }) | null;
}

/** Beyond so many a file is made whole: their rows lie behind those of all others, and a page that reads in pieces would read more. */
const mostPatched = (documents: number): number => Math.max(20, documents / 50);

const SHARED_TABLES = TABLES.filter((table) => !JOINED_TABLES.includes(table));

const fileOf = ({ generated }: BuildPaths): string => join(generated, 'made-of.json');

/** Null where the tables are not as a run of `npm run data` or `npm run import` has left them. */
export async function currentOf(
  { data }: BuildPaths,
  makers: string,
  known: KnownDigests,
): Promise<Current | null> {
  const joined = await joinedBy(join(readingCache(data), 'joined.ndjson'), data);
  if (joined === null) return null;
  const documents: [string, Read][] = [];
  for (const [id, { key }] of joined.documents) {
    const text = await known.of(join(data, 'text', `${id}.txt`)).catch(() => null);
    if (text === null) return null;
    documents.push([id, [key, text]]);
  }
  const shared: string[] = [];
  for (const { name } of SHARED_TABLES) shared.push(await known.of(join(data, `${name}.csv`)));
  return {
    madeOf: { makers, reader: joined.version, shared, documents },
    documents: joined.documents,
  };
}

/** Null where nothing is kept that can be read. */
export async function keptOf(paths: BuildPaths): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(fileOf(paths), 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** Before the file is made: where that fails, nothing is said of what lies there. */
export const forget = (paths: BuildPaths): Promise<void> => rm(fileOf(paths), { force: true });

export const keep = (paths: BuildPaths, kept: Kept): Promise<void> =>
  writeFile(fileOf(paths), JSON.stringify(kept));

/** The documents that are no longer what `kept` was made of; null where anything else differs, or too many do. */
export function changedSince(kept: Kept, { madeOf, documents }: Current): readonly Remembered[] | null {
  const common = ({ makers, reader, shared, documents: all }: MadeOf): string =>
    JSON.stringify([makers, reader, shared, all.map(([id]) => id)]);
  if (common(kept) !== common(madeOf)) return null;
  const before = new Map(kept.documents);
  const changed = madeOf.documents.flatMap(([id, read]) => {
    const document = documents.get(id);
    return document && String(before.get(id)) !== String(read) ? [document] : [];
  });
  const patched = new Set([...kept.patched, ...changed.map(({ documentId }) => documentId)]);
  return changed.length > 0 && patched.size <= mostPatched(documents.size) ? changed : null;
}
