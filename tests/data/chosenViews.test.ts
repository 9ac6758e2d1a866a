/** The files that pages with a year or a province chosen are answered from: what has not changed stays as it lies, and nothing else does. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { chosenEditions, writeChosenViews } from '../../scripts/chosenViews.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { buildPaths, readingCache, type BuildPaths } from '../../scripts/paths.ts';
import { editSource, otherAmounts, useRenumbered } from '../support/renumbered.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const made = useRenumbered('chosen-views', 12);

/** A copy of the package, of which nothing is known yet. */
const fromNothing = (): BuildPaths => buildPaths({ data: join(dirname(made().data), 'from-nothing') });

async function clear(): Promise<void> {
  const { data, generated } = fromNothing();
  for (const folder of [data, generated, readingCache(data)])
    await rm(folder, { recursive: true, force: true });
}
afterAll(clear);

/** Every file, by its path. */
async function filesOf({ chosenViews }: BuildPaths): Promise<Record<string, string>> {
  const entries = await readdir(chosenViews, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths
    .sort()
    .map(async (path) => [path.slice(chosenViews.length), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Writes them. Answers how many pages were made. */
async function write(): Promise<number> {
  const [, pages = ''] = /pages made: (\d+)$/.exec(await writeChosenViews(made())) ?? [];
  return Number(pages);
}

/** Writes them, and holds them against those of a database made whole, all answered anew. Answers how many pages were made, of how many. */
async function writeAndCompare(how: string): Promise<readonly [pages: number, of: number]> {
  expect((await ensureDatabase(made())).how).toBe(how);
  const pages = await write();
  await clear();
  await cp(made().data, fromNothing().data, { recursive: true });
  expect((await ensureDatabase(fromNothing())).how).toBe('made whole');
  await writeChosenViews(fromNothing());
  const files = await filesOf(made());
  expect(files).toEqual(await filesOf(fromNothing()));
  expect(await chosenEditions(made())).toEqual(await chosenEditions(fromNothing()));
  return [pages, Object.keys(files).length];
}

test('each has the folder that the pages name', async () => {
  expect((await ensureDatabase(made())).how).toBe('as it was');
  // That they are what they would be from nothing, the next test shows of those that it leaves and of those that it makes.
  expect(await write()).toBe(Object.keys(await filesOf(made())).length);
  expect(await writeChosenViews(made())).toBe('as they were');
  const editions = await chosenEditions(made());
  expect(Object.keys(editions)).toEqual(
    expect.arrayContaining(['region-420000', 'region-460000', 'year-2023', 'year-2024']),
  );
  const folders = Object.entries(editions).map(([name, edition]) => `${name}.${edition}`);
  expect((await readdir(made().chosenViews)).sort()).toEqual(folders.sort());
});

/** What `change` leaves of the files that lie there. */
async function expectSomeKept(change: () => Promise<void>, how: string): Promise<void> {
  const before = await filesOf(made());
  await change();
  const [pages, of] = await writeAndCompare(how);
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(of);
  const after = await filesOf(made());
  expect(after).not.toEqual(before);
}

test('after other amounts of a document, what they would be if all were answered anew', () =>
  expectSomeKept(() => editSource(made(), 5, otherAmounts), 'documents written anew: 1'));

test('… where one says less, so that rules and reasons are counted otherwise, and of two other agencies one is not read at all', () =>
  expectSomeKept(async () => {
    await editSource(made(), 9, (text) => text.slice(0, text.length / 3));
    await editSource(made(), 2, (text) => text.replaceAll('万元', '万元整').replaceAll('2022', '2021'));
    await editSource(made(), 11, otherAmounts);
  }, 'documents written anew: 3'));

const ROWS = 'registry.csv';

/** Takes out of the registry what `keeps` does not keep of its lines, with the sources, which lie aside meanwhile. */
async function register(registry: string, keeps: (line: string, index: number) => boolean): Promise<void> {
  const sources = join(made().data, 'sources');
  const aside = join(dirname(made().data), 'aside');
  await mkdir(aside, { recursive: true });
  const [head = '', ...lines] = registry.trimEnd().split('\n');
  for (const [index, line] of lines.entries()) {
    const file = line.slice(0, line.indexOf(','));
    const [from, to] = keeps(line, index) ? [aside, sources] : [sources, aside];
    await rename(join(from, file), join(to, file)).catch(() => undefined);
  }
  await writeFile(join(sources, ROWS), `${[head, ...lines.filter(keeps)].join('\n')}\n`);
  await buildDataset(made().data);
}

test('… where documents, agencies and years are gone, and as before when they come back', async () => {
  const registry = await readFile(join(made().data, 'sources', ROWS), 'utf8');
  const before = await filesOf(made());
  const isOfNewest = (line: string): boolean => line.includes(',2024,');
  await register(registry, (line, index) => index > 0 && index < 8 && !isOfNewest(line));
  await writeAndCompare('made whole');
  await register(registry, () => true);
  expect((await ensureDatabase(made())).how).toBe('made whole');
  await write();
  expect(await filesOf(made())).toEqual(before);
});
