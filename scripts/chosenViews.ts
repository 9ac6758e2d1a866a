/**
 * The pages with a single year or province chosen, in `generated/chosen-views`: a folder for each choice, whose name changes with what
 * lies in it, so that a page reads answers of its own release or none, and what has not changed is neither written nor compressed again.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as chosenAnswersModule from '../src/app/chosenAnswers.ts';
import type { ViewSource } from '../src/app/pageViews.ts';
import { choiceName, type ChosenEditions } from '../src/app/viewFiles.ts';
import type * as queriesModule from '../src/queries/index.ts';
import { parseManifest } from '../src/database/manifest.ts';
import { openNodeDatabase } from '../src/database/node.ts';
import { makeFolder } from './lib/folders.ts';
import type { BuildPaths } from './paths.ts';
import { ensureBundle, type Bundle } from './site/bundle.ts';
import { viewSource } from './site/viewSource.ts';

type Views = Awaited<ReturnType<typeof chosenAnswersModule.chosenAnswers>>;

interface Kept {
  readonly bundle: string;
  /** SHA-256 of the database. */
  readonly database: string;
  readonly editions: ChosenEditions;
}

const keptFile = ({ generated }: BuildPaths): string => join(generated, 'chosen-views.json');

async function lastKept(paths: BuildPaths): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(keptFile(paths), 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** What pages of the build are told of them. Rejects where `writeChosenViews` has not run. */
export async function chosenEditions(paths: BuildPaths): Promise<ChosenEditions> {
  const kept = await lastKept(paths);
  if (!kept) throw new Error(`${keptFile(paths)} is missing`);
  return kept.editions;
}

async function load({ pages }: Bundle): Promise<typeof chosenAnswersModule & typeof queriesModule> {
  const modules = ['chosenAnswers', 'queries'].map(
    (name) => import(pathToFileURL(join(pages, `${name}.js`)).href) as Promise<object>,
  );
  return Object.assign({}, ...(await Promise.all(modules))) as typeof chosenAnswersModule &
    typeof queriesModule;
}

/** Writes the answers of a choice where they do not lie there already. Answers the edition. */
async function writeChoice(folder: string, name: string, views: Views): Promise<string> {
  const texts = Object.entries(views).map(([page, view]) => [page, JSON.stringify(view)] as const);
  const edition = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
  const own = join(folder, `${name}.${edition}`);
  if (existsSync(own)) return edition;
  const draft = `${own}.draft`;
  await makeFolder(draft);
  for (const [page, text] of texts) await writeFile(join(draft, `${page}.json`), text);
  await rename(draft, own);
  return edition;
}

async function removeOthers(folder: string, editions: ChosenEditions): Promise<void> {
  const wanted = new Set(Object.entries(editions).map(([name, edition]) => `${name}.${edition}`));
  for (const name of await readdir(folder))
    if (!wanted.has(name)) await rm(join(folder, name), { recursive: true });
}

/** Answers a line for the build's report. */
export async function writeChosenViews(paths: BuildPaths): Promise<string> {
  const { chosenViews: folder, data } = paths;
  const bundle = await ensureBundle(paths);
  const current = {
    bundle: basename(dirname(bundle.client)),
    database: parseManifest(await readFile(paths.manifest, 'utf8')).sha256,
  };
  const last = await lastKept(paths);
  if (last?.bundle === current.bundle && last.database === current.database) return 'as they were';
  const { choices, chosenAnswers, runNamedQuery } = await load(bundle);
  const database = await openNodeDatabase(paths.database);
  try {
    const source = (): ViewSource => viewSource(data, (call) => runNamedQuery(database, call));
    await rm(keptFile(paths), { force: true });
    await makeFolder(folder);
    const editions: Record<string, string> = {};
    for (const choice of await choices(source())) {
      const name = choiceName(choice);
      editions[name] = await writeChoice(folder, name, await chosenAnswers(source(), choice));
    }
    await removeOthers(folder, editions);
    await writeFile(keptFile(paths), JSON.stringify({ ...current, editions } satisfies Kept));
    return `${String(Object.keys(editions).length)} years and provinces`;
  } finally {
    await database.close();
  }
}
