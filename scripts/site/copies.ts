/** Makes a folder hold what other folders hold, and writes only what differs. */
import { constants } from 'node:fs';
import { copyFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { makeFolder } from '../lib/folders.ts';
import { statOf } from '../lib/stamp.ts';

export interface Origin {
  /** A file, or a folder with all that is in it. */
  readonly from: string;
  /** In the folder that is filled. */
  readonly to: string;
  /** Of a path from `from`: whether it is left out. */
  readonly leaves?: (path: string) => boolean;
}

/** Whether `file` has the time of `original`: it was made of it, and nobody has touched either since. */
export function sameTime(file: string, original: string): boolean {
  const [one, other] = [statOf(file), statOf(original)];
  // To the millisecond: that much can be given to a file.
  return one !== null && one.mtime.getTime() === other?.mtime.getTime();
}

/** Whether `file` is what `copyAll` has made of `original`. */
export const isCopy = (file: string, original: string): boolean =>
  sameTime(file, original) && statOf(file)?.size === statOf(original)?.size;

/** Gives `file` the time of `original`, by which `sameTime` knows it. */
export async function takeTime(file: string, original: string): Promise<void> {
  const { atime, mtime } = await stat(original);
  await utimes(file, atime, mtime);
}

async function copyIfOther(original: string, file: string): Promise<void> {
  if (isCopy(file, original)) return;
  await makeFolder(dirname(file));
  await copyFile(original, file, constants.COPYFILE_FICLONE);
  await takeTime(file, original);
}

async function filesUnder({ from, to, leaves }: Origin): Promise<(readonly [file: string, from: string])[]> {
  if ((await stat(from)).isFile()) return [[to, from]];
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => leaves?.(relative(from, file)) !== true)
    .map((file) => [join(to, relative(from, file)), file] as const);
}

const AT_ONCE = 16;

/** A packed copy goes with its original. */
const PACKED = /\.(?:br|gz)$/;

/** Files of `out` that nothing of `origins` puts there go, but for packed copies of those that stay. Returns how many files were put there. */
export async function copyAll(origins: readonly Origin[], out: string): Promise<number> {
  const wanted = new Map((await Promise.all(origins.map(filesUnder))).flat());
  await makeFolder(out);
  const waiting = wanted.entries();
  const work = async (): Promise<void> => {
    for (const [path, from] of waiting) await copyIfOther(from, join(out, path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = relative(out, join(entry.parentPath, entry.name));
    if (entry.isFile() && !wanted.has(path) && !wanted.has(path.replace(PACKED, '')))
      await rm(join(out, path));
  }
  return wanted.size;
}
