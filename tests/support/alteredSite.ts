/** The production build served with some files changed: what a half-done upload or a mixed deployment looks like. */
import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE_DIRECTORY, DIST_DIRECTORY } from '../../scripts/paths.ts';
import { startStaticServer, type StaticServer } from '../../scripts/server/staticServer.ts';

/** The new bytes of a file, or null to take it away. */
export type Change = (bytes: Buffer) => Buffer | null;

export interface AlteredSite extends Pick<StaticServer, 'url' | 'close'> {
  /** Puts the right files in their place, as whoever keeps the site would. */
  readonly mend: () => Promise<void>;
}

/** All files of `from` under `to` too, without a second copy of their bytes. */
async function linkFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    await (entry.isDirectory() ? linkFiles(source, target) : link(source, target));
  }
}

/** What names the dataset: the pages, and the worker that keeps them. */
const NAMES_DATASET = /(?:\.html|^sw\.js)(?:\.(?:br|gz))?$/;

async function changePages(directory: string, change: Change): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !NAMES_DATASET.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const changed = /\.(br|gz)$/.test(file) ? null : change(await readFile(file));
    await rm(file);
    if (changed) await writeFile(file, changed);
  }
}

/** Serves `dist/` as if `change` had been applied to its pages. Close it after use. */
export async function startAlteredPages(change: Change): Promise<Pick<StaticServer, 'url' | 'close'>> {
  await mkdir(CACHE_DIRECTORY, { recursive: true });
  const directory = await mkdtemp(join(CACHE_DIRECTORY, 'altered-site-'));
  await linkFiles(DIST_DIRECTORY, directory);
  await changePages(directory, change);
  const { url, close } = await startStaticServer({ directory });
  return {
    url,
    close: async () => {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Serves `dist/` as if `change` had been applied to the assets whose names match. Close it after use. */
export async function startAlteredSite(asset: RegExp, change: Change): Promise<AlteredSite> {
  await mkdir(CACHE_DIRECTORY, { recursive: true });
  const directory = await mkdtemp(join(CACHE_DIRECTORY, 'altered-site-'));
  await linkFiles(DIST_DIRECTORY, directory);
  const assets = join(directory, 'assets');
  const names = (await readdir(assets)).filter((name) => asset.test(name.replace(/\.(br|gz)$/, '')));
  if (names.length === 0) throw new Error(`no asset matches ${String(asset)}`);
  for (const name of names) {
    const file = join(assets, name);
    // Compressed copies would still hold the old bytes.
    const changed = /\.(br|gz)$/.test(name) ? null : change(await readFile(file));
    // Taken away first: what is written must not reach the file that it was linked to.
    await rm(file);
    if (changed) await writeFile(file, changed);
  }
  const server = await startStaticServer({ directory });
  return {
    url: server.url,
    mend: async () => {
      for (const name of names) {
        await rm(join(assets, name), { force: true });
        await link(join(DIST_DIRECTORY, 'assets', name), join(assets, name));
      }
    },
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
