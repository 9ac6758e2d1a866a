/**
 * The service worker of a built site, `sw.js`, with the list of what it keeps. Made last, since it names the content of the pages.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { manifestText, parseManifest, type DatasetManifest } from '../src/database/manifest.ts';
import { releaseName, type KeptFile, type Release } from '../src/offline/release.ts';
import { sha256OfFile } from './lib/hash.ts';
import { statOf } from './lib/stamp.ts';
import type { BuildPaths } from './paths.ts';
import { ensureBundle, RELEASE_PLACE } from './site/bundle.ts';
import { entryOf } from './site/entry.ts';

const PAGE = /\.html$|^views\/[^/]*\.json$|^early\.js$/;
const CODE = /^assets\/.*\.(?:js|css)$/;
const TEXT = /^data\/text\/.*\.txt$/;
const AGENCY = /^views\/agencies\/.*\.json$/;
/** In bytes, unpacked. Larger code is what few pages need, except where the first page names it. */
const LARGEST_CODE = 400 * 1024;
/** In bytes, of all files of a kind together: a small collection is read without a network from the first visit on. */
const MOST_OF_KIND = 2 * 1024 * 1024;

interface BuiltFile {
  readonly url: string;
  readonly path: string;
  readonly size: number;
}

async function builtFiles(out: string): Promise<BuiltFile[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths
    .filter((path) => !/\.(?:br|gz)$/.test(path))
    .map((path) => ({ url: relative(out, path).split(sep).join('/'), path, size: statOf(path)?.size ?? 0 }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Chooses among the files of a built site. `page`: HTML of the page that names the first scripts. */
async function releaseOf(
  files: readonly BuiltFile[],
  page: string,
  manifest: DatasetManifest,
): Promise<Release> {
  const entry = entryOf(page);
  const smallKinds = [TEXT, AGENCY].filter((kind) => {
    const sizes = files.map(({ url, size }) => (kind.test(url) ? size : 0));
    return sizes.reduce((sum, size) => sum + size, 0) <= MOST_OF_KIND;
  });
  const isCode = ({ url, size }: BuiltFile): boolean =>
    CODE.test(url) && (size <= LARGEST_CODE || page.includes(url));
  const isKept = (file: BuiltFile): boolean =>
    PAGE.test(file.url) || isCode(file) || smallKinds.some((kind) => kind.test(file.url));
  const isInPieces = ({ url }: BuiltFile): boolean => manifest.inPieces && url.endsWith('.duckdb');
  const kept = files.filter(isKept).map(async ({ url, path }): Promise<KeptFile> => ({
    url,
    revision: url.startsWith('assets/') ? null : (await sha256OfFile(path)).slice(0, 16),
  }));
  return {
    name: releaseName(entry, manifestText(manifest)),
    datasetVersion: manifest.datasetVersion,
    kept: await Promise.all(kept),
    keptWhenUsed: files
      .filter((file) => file.url.startsWith('assets/') && !isKept(file) && !isInPieces(file))
      .map(({ url }) => url),
  };
}

/** Answers a line for the build's report. */
export async function writeServiceWorker(paths: BuildPaths): Promise<string> {
  const { out, manifest } = paths;
  const files = await builtFiles(out);
  const page = await readFile(join(out, 'app.html'), 'utf8');
  const release = await releaseOf(files, page, parseManifest(await readFile(manifest, 'utf8')));
  const parts = (await readFile((await ensureBundle(paths)).worker, 'utf8')).split(RELEASE_PLACE);
  if (parts.length !== 2) throw new Error('the service worker has no one place for its release');
  await writeFile(join(out, 'sw.js'), parts.join(JSON.stringify(release)));
  const urls = new Set(release.kept.map(({ url }) => url));
  const bytes = files.reduce((sum, { url, size }) => sum + (urls.has(url) ? size : 0), 0);
  return `${String(urls.size)} files kept from the first visit on, ${(bytes / 1024 / 1024).toFixed(1)} MiB unpacked`;
}
