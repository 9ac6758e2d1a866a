/** Builds and serves `bench/bare/`, the page that others are measured against, with the site's own database file. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { DATASET_FILE } from '../src/database/opening.ts';
import { CACHE_DIRECTORY, ROOT } from '../scripts/paths.ts';
import { startStaticServer, type StaticServer } from '../scripts/server/staticServer.ts';

export async function serveBarePage(database: string): Promise<StaticServer> {
  const outDir = join(CACHE_DIRECTORY, 'bare');
  await build({
    configFile: false,
    root: join(ROOT, 'bench', 'bare'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  await copyFile(database, join(outDir, DATASET_FILE));
  return startStaticServer({ directory: outDir });
}
