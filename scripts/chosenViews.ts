/**
 * The pages with a single year or province chosen, in `generated/chosen-views`: a folder for each choice, whose name changes with what
 * lies in it, so that a page reads answers of its own release or none, and what has not changed is neither written nor compressed again.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as chosenAnswersModule from '../src/app/chosenAnswers.ts';
import type { ViewSource } from '../src/app/pageViews.ts';
import {
  choiceName,
  VIEW_PATHS,
  viewName,
  type ChosenEditions,
  type Choice,
  type ViewPath,
} from '../src/app/viewFiles.ts';
import type * as queriesModule from '../src/queries/index.ts';
import { makeFolder } from './lib/folders.ts';
import type { BuildPaths } from './paths.ts';
import { ensureBundle, importPage } from './site/bundle.ts';
import { Answers } from './site/answersKept.ts';
import { currentMakers, differenceSince, lastKept, type MadeBy } from './site/changes.ts';
import { openBuildDatabase } from './site/openDatabase.ts';
import { viewSource } from './site/viewSource.ts';

/** By the name of the page. */
type Texts = Readonly<Record<string, string>>;

interface Kept extends MadeBy {
  readonly editions: ChosenEditions;
}

const keptFile = ({ generated }: BuildPaths): string => join(generated, 'chosen-views.json');

/** What each choice was answered with. */
const answersFolder = ({ generated }: BuildPaths): string => join(generated, 'chosen-answers');

/** What pages of the build are told of them. Rejects where `writeChosenViews` has not run. */
export async function chosenEditions(paths: BuildPaths): Promise<ChosenEditions> {
  const kept = await lastKept<Kept>(keptFile(paths));
  if (!kept) throw new Error(`${keptFile(paths)} is missing`);
  return kept.editions;
}

const folderOf = (all: string, choice: Choice, edition: string): string =>
  join(all, `${choiceName(choice)}.${edition}`);

/** Null where there are none, or not all of them. */
async function textsIn(folder: string): Promise<Texts | null> {
  try {
    const texts = VIEW_PATHS.map(viewName).map(
      async (page) => [page, await readFile(join(folder, `${page}.json`), 'utf8')] as const,
    );
    return Object.fromEntries(await Promise.all(texts));
  } catch {
    return null;
  }
}

/** Answers the edition. */
async function writeTexts(all: string, choice: Choice, texts: Texts): Promise<string> {
  const pages = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1));
  const edition = createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 12);
  const folder = folderOf(all, choice, edition);
  if (existsSync(folder)) return edition;
  const draft = `${folder}.draft`;
  await makeFolder(draft);
  for (const [page, text] of pages) await writeFile(join(draft, `${page}.json`), text);
  await rename(draft, folder);
  return edition;
}

async function removeOthers(all: string, editions: ChosenEditions): Promise<void> {
  const wanted = new Set(Object.entries(editions).map(([name, edition]) => `${name}.${edition}`));
  for (const name of await readdir(all))
    if (!wanted.has(name)) await rm(join(all, name), { recursive: true });
}

/** The pages of a choice: those that stand as they lie there, and the others made. */
async function textsOf(
  make: (source: ViewSource, path: ViewPath) => Promise<string>,
  answers: Answers,
  before: Texts | null,
): Promise<{ readonly texts: Texts; readonly made: number }> {
  const texts: Record<string, string> = {};
  let made = 0;
  for (const path of VIEW_PATHS) {
    const page = viewName(path);
    const standing = answers.stands(page) ? before?.[page] : undefined;
    texts[page] = standing ?? (await make(answers.sourceOf(page), path));
    if (standing === undefined) made += 1;
  }
  return { texts, made };
}

/** Answers a line for the build's report. */
export async function writeChosenViews(paths: BuildPaths): Promise<string> {
  const { chosenViews: all, data } = paths;
  const bundle = await ensureBundle(paths);
  const [last, current] = [await lastKept<Kept>(keptFile(paths)), await currentMakers(paths, bundle)];
  const difference = await differenceSince(paths, last, current);
  if (difference?.documents.length === 0) return 'as they were';
  const { choices, chosenAnswers } = await importPage<typeof chosenAnswersModule>(bundle, 'chosenAnswers');
  const { runNamedQuery } = await importPage<typeof queriesModule>(bundle, 'queries');
  const database = await openBuildDatabase(paths.database);
  try {
    const source = (): ViewSource => viewSource(data, (call) => runNamedQuery(database, call));
    // What lies there is of no one state of the data until all is written.
    await rm(keptFile(paths), { force: true });
    for (const folder of [all, answersFolder(paths)]) await makeFolder(folder);
    const editions: Record<string, string> = {};
    let pages = 0;
    for (const choice of await choices(source())) {
      const name = choiceName(choice);
      const file = join(answersFolder(paths), `${name}.json`);
      const answers = await Answers.open(source(), file, difference);
      const edition = difference && last?.editions[name];
      const folder = edition ? folderOf(all, choice, edition) : null;
      if (edition && folder && existsSync(folder) && answers.stand(VIEW_PATHS.map(viewName))) {
        editions[name] = edition;
        continue;
      }
      const before = folder ? await textsIn(folder) : null;
      const { texts, made } = await textsOf(
        async (asked, path) => JSON.stringify((await chosenAnswers(asked, choice, [path]))[viewName(path)]),
        answers,
        before,
      );
      editions[name] = await writeTexts(all, choice, texts);
      await answers.save(file);
      pages += made;
    }
    await removeOthers(all, editions);
    await writeFile(keptFile(paths), JSON.stringify({ ...current, editions } satisfies Kept));
    return `${String(Object.keys(editions).length)} years and provinces, pages made: ${String(pages)}`;
  } finally {
    await database.close();
  }
}
