/** Folders of `.cache` that grow by themselves: what nobody has used for long goes, and beyond a size what was used longest ago. */
import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './lib/folders.ts';
import { statOf } from './lib/stamp.ts';
import { readingCache } from './paths.ts';

export interface CacheRule {
  /** Entries that were not used for so many days go. */
  readonly days: number;
  /** Bytes of all entries together. */
  readonly bytes: number;
}

const DAY = 24 * 60 * 60 * 1000;

interface Entry {
  readonly path: string;
  readonly usedAt: number;
  readonly bytes: number;
}

/** Of a file, or of all files in a folder. */
async function bytesOf(path: string): Promise<number> {
  const entry = statOf(path);
  if (!entry?.isDirectory()) return entry?.size ?? 0;
  let bytes = 0;
  for (const name of await readdir(path)) bytes += await bytesOf(join(path, name)).catch(() => 0);
  return bytes;
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const path = join(folder, name);
    // Another run may have taken it away meanwhile.
    const found = statOf(path);
    if (found) entries.push({ path, usedAt: found.mtimeMs, bytes: await bytesOf(path).catch(() => 0) });
  }
  return entries.sort((a, b) => b.usedAt - a.usedAt);
}

/** The entry, a file or a folder, counts as used at `now`. */
export const touch = (path: string, now = Date.now()): Promise<void> =>
  utimes(path, now / 1000, now / 1000).catch(() => undefined);

/** Takes away entries of `folder` by the rule; the one used last stays, whatever its size. */
export async function cleanCache(
  folder: string,
  { days, bytes }: CacheRule,
  now = Date.now(),
): Promise<void> {
  let sum = 0;
  for (const [index, entry] of (await entriesOf(folder)).entries()) {
    sum += entry.bytes;
    if (index > 0 && (entry.usedAt < now - days * DAY || sum > bytes))
      await rm(entry.path, { recursive: true, force: true });
  }
}

/**
 * Makes the folder at `path` where it is not there: `make` fills a draft beside it, so that it is whole or not there, whoever else
 * makes it at the same time. It counts as used now, and what lies beside it goes by the rule when it is made. Rejects as `make` does.
 */
export async function keepFolder(
  path: string,
  rule: CacheRule,
  make: (draft: string) => Promise<void>,
): Promise<void> {
  if (statOf(path) !== null) return touch(path);
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    await makeFolder(draft);
    await make(draft);
    await rename(draft, path).catch((error: unknown) => {
      // Another process has made the same and was quicker.
      if (statOf(path) === null) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await cleanCache(dirname(path), rule);
}

/** Readings of a hundred thousand documents take some 20 GB. */
const READINGS: CacheRule = { days: 90, bytes: 40 * 2 ** 30 };

/** The readings of the package in `data` were used now; those of packages that nobody works on go. */
export async function cleanReadings(data: string): Promise<void> {
  await touch(readingCache(data));
  await cleanCache(dirname(readingCache(data)), READINGS);
}
