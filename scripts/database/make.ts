/** Makes the file of a dataset: of the one before where only some documents have changed, else whole. */
import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Remembered } from '../lib/joinMemory.ts';
import type { KnownDigests } from '../lib/knownDigests.ts';
import type { BuildPaths } from '../paths.ts';
import { writeChangedTables } from './changedTables.ts';
import { changedSince, currentOf, forget, keep, keptOf, type Kept } from './madeOf.ts';
import { patchDatabase } from './patch.ts';
import { verifyPackage, verifySources } from './verify.ts';
import { writeDatabase } from './write.ts';

export interface Making {
  readonly paths: BuildPaths;
  /** Names what it is made of and how. */
  readonly version: string;
  /** Digest of what makes it. */
  readonly makers: string;
  readonly known: KnownDigests;
  /** What is known of the file that lies there. */
  readonly file: KnownDigests;
}

export interface Made {
  readonly sha256: string;
  /** How many documents were written into the file before; null where it was made whole. */
  readonly patched: number | null;
}

/** Built beside and then renamed: a page served meanwhile never reads half a file. */
export async function makeDatabase(making: Making): Promise<Made> {
  const { paths, makers, known, file } = making;
  const [current, kept] = [await currentOf(paths, makers, known), await keptOf(paths)];
  const changed = current && kept ? changedSince(kept, current) : null;
  await forget(paths);
  await mkdir(paths.generated, { recursive: true });
  const draft = `${paths.database}.${String(process.pid)}.draft`;
  try {
    const since = changed && kept ? await patch(draft, making, kept, changed) : null;
    if (!since) await makeWhole(draft, making);
    await rename(draft, paths.database);
    const sha256 = await file.of(paths.database);
    await file.save();
    const patched = since ? [...new Set([...(kept?.patched ?? []), ...since.documents])] : [];
    if (current) await keep(paths, { ...current.madeOf, sha256, patched, since });
    return { sha256, patched: since?.documents.length ?? null };
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.wal`, { force: true });
  }
}

async function makeWhole(draft: string, { paths, version, known }: Making): Promise<void> {
  await verifyPackage(paths.data, { digestOf: (path) => known.of(path) });
  await writeDatabase(draft, paths.data, version);
}

/** Answers what became another; null where it could not be, and says why. */
async function patch(
  draft: string,
  { paths, version, known, file }: Making,
  kept: Kept,
  changed: readonly Remembered[],
): Promise<Kept['since']> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-changed-'));
  try {
    await copyFile(paths.database, draft, constants.COPYFILE_FICLONE);
    // Asked after it was copied: one that was written meanwhile has another stamp.
    if ((await file.of(paths.database)) !== kept.sha256) throw new Error('it is not the file that was made');
    await writeChangedTables(paths.data, changed, folder);
    const digestOf = (path: string): Promise<string> => known.of(path);
    await verifyPackage(folder, { files: paths.data, digestOf });
    await verifySources(paths.data, digestOf);
    const ids = changed.map(({ documentId }) => documentId);
    return { ...(await patchDatabase(draft, folder, ids, version)), sha256: kept.sha256 };
  } catch (error) {
    // Whatever it is, the whole is made of the tables alone, and what is wrong with them is told then.
    console.error(
      `数据库不能从上一次的接着做，重新生成：${error instanceof Error ? error.message : String(error)}`,
    );
    await rm(draft, { force: true });
    await rm(`${draft}.wal`, { force: true });
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
