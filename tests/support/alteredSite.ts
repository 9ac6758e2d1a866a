/** The production build served with some files changed: what a half-done upload or a mixed deployment looks like. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST_DIRECTORY } from '../../scripts/paths.ts';
import { startStaticServer, type StaticServer } from '../../scripts/server/staticServer.ts';

/** The new bytes of a file, or null to take it away. */
export type Change = (bytes: Buffer) => Buffer | null;

export interface AlteredSite extends StaticServer {
  /** Puts the right files in their place, as whoever keeps the site would. */
  readonly mend: () => Promise<void>;
}

/** Serves a copy of `dist/` in which `change` was applied to the asset whose name matches. Close it after use. */
export async function startAlteredSite(asset: RegExp, change: Change): Promise<AlteredSite> {
  const directory = await mkdtemp(join(tmpdir(), 'juesuan-site-'));
  await cp(DIST_DIRECTORY, directory, { recursive: true });
  const assets = join(directory, 'assets');
  const names = (await readdir(assets)).filter((name) => asset.test(name.replace(/\.(br|gz)$/, '')));
  if (names.length === 0) throw new Error(`no asset matches ${String(asset)}`);
  for (const name of names) {
    const file = join(assets, name);
    // Compressed copies would still hold the old bytes.
    const changed = /\.(br|gz)$/.test(name) ? null : change(await readFile(file));
    if (changed) await writeFile(file, changed);
    else await rm(file);
  }
  const server = await startStaticServer({ directory });
  return {
    url: server.url,
    mend: () => cp(DIST_DIRECTORY, directory, { recursive: true }),
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
