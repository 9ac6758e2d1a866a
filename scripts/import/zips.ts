/** Zips in the folder that is imported: unpacked by the same code and within the same limits as on the page of a reader's own files. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ArchiveError, isZip, MOST_BYTES, unpack } from '../../src/own/archive.ts';
import { failureOf, RunError } from '../lib/failures.ts';
import { makeFolder } from '../lib/folders.ts';
import type { Failure } from '../lib/reading/resumedPool.ts';

export interface Zips {
  /** The zips themselves, which are no documents. */
  readonly paths: readonly string[];
  /** Those that cannot be opened. */
  readonly failures: readonly Failure[];
}

/** Unpacks each zip below `folder`, but for those in `outside`, into `target/<its path>/`; what lay in `target` goes. */
export async function unpackZips(folder: string, outside: string, target: string): Promise<Zips> {
  await rm(target, { recursive: true, force: true });
  await makeFolder(target);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isZip(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isInside(outside, path))
    .sort();
  const failures: Failure[] = [];
  for (const path of paths)
    try {
      failures.push(...(await unpackInto(path, join(target, relative(folder, path)))));
    } catch (error) {
      failures.push({ path, message: messageOf(error) });
    }
  return { paths, failures };
}

/** What is wrong with a zip is said in a sentence already. */
const messageOf = (error: unknown): string =>
  error instanceof Error && !('code' in error) ? error.message : failureOf(error);

/** The zips in it as folders of their names; answers those that cannot be opened. */
async function unpackInto(zip: string, folder: string): Promise<Failure[]> {
  if ((await stat(zip)).size > MOST_BYTES) throw new ArchiveError('too-large');
  const { archives, failed } = unpack(await readFile(zip));
  for (const archive of archives)
    for (const { name, bytes } of archive.files) {
      const file = resolve(folder, ...`${archive.name}/${name}`.split(/[/\\]/));
      if (!isInside(folder, file)) throw new RunError(`压缩包里的“${basename(name)}”要写到包外，没有打开。`);
      await makeFolder(dirname(file));
      await writeFile(file, bytes);
    }
  return failed.map(({ name, fault }) => ({
    path: `${zip}/${name}`,
    message: new ArchiveError(fault).message,
  }));
}

const isInside = (folder: string, path: string): boolean => resolve(path).startsWith(resolve(folder) + sep);
