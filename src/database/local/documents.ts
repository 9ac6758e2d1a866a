/** Joins the documents that there are: by the file that was made of them before, where it is still good, else by one made now. */
import { DERIVE_STEPS } from '../derive/derive.ts';
import { promisedLength } from '../fileHeader.ts';
import { bundledSql } from './bundled.ts';
import { attachLocal, leaveLocal, makeLocal, type JoiningEngine, type SharedSql } from './join.ts';
import type { LocalDocuments } from './tables.ts';

/** Raised when such a file comes out otherwise though no SQL file has changed. */
const FILE_FORMAT = 2;

/** What a file is good for, besides its documents: one published file, and one state of the SQL that made it. */
async function keyOf(sha256: string, { step, macros }: SharedSql): Promise<string> {
  const sql = [...DERIVE_STEPS.map(step), ...macros].join('\n');
  const text = new TextEncoder().encode(`${String(FILE_FORMAT)} ${sha256} ${sql}`);
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Answers whether there was one that the engine could attach. */
async function attachKept(engine: JoiningEngine, documents: LocalDocuments, key: string): Promise<boolean> {
  const bytes = await documents.kept(key);
  // Of a file that is cut the engine may read for ever.
  const isWhole = bytes !== null && promisedLength(bytes) === bytes.length;
  if (!isWhole) return false;
  try {
    await attachLocal(engine, bytes);
    return true;
  } catch {
    // Damaged: another is made, and takes its place.
    return false;
  }
}

/** `published`: SHA-256 of the published file. Where it fails, or there are no documents, what was published is in use. */
export async function joinDocuments(
  engine: JoiningEngine,
  documents: LocalDocuments,
  published: string,
  sql: SharedSql = bundledSql,
): Promise<void> {
  const key = await keyOf(published, sql);
  if (await attachKept(engine, documents, key)) return;
  const tables = await documents.tables();
  if (tables === null) {
    await leaveLocal(engine);
    return;
  }
  const bytes = await makeLocal(engine, tables, sql);
  // Before they are the engine's own.
  await documents.keep(key, bytes);
  await attachLocal(engine, bytes);
}
