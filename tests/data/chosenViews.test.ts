/** The files that pages with a year or a province chosen are answered from: by content, so that what has not changed stays as it lies. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { changeSource } from '../../bench/renumbered/changeSource.ts';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { chosenEditions, writeChosenViews } from '../../scripts/chosenViews.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { useRenumbered } from '../support/renumbered.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const made = useRenumbered('chosen-views', 12);

test('each has the folder that the pages name, and only those of changed documents get another', async () => {
  expect(await writeChosenViews(made())).toMatch(/^\d+ years and provinces$/);
  expect(await writeChosenViews(made())).toBe('as they were');
  const before = await chosenEditions(made());
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['region-420000', 'region-460000', 'year-2023', 'year-2024']),
  );

  await changeSource(made().data, 5);
  await buildDataset(made().data);
  expect((await ensureDatabase(made())).how).toBe('documents written anew: 1');
  await writeChosenViews(made());
  const after = await chosenEditions(made());
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after).not.toEqual(before);
  const folders = Object.entries(after).map(([name, edition]) => `${name}.${edition}`);
  expect((await readdir(made().chosenViews)).sort()).toEqual(folders.sort());
  const kept = Object.keys(after).filter((name) => after[name] === before[name]);
  expect(kept.length).toBeGreaterThan(0);
  for (const folder of folders)
    for (const file of await readdir(join(made().chosenViews, folder)))
      expect(JSON.parse(await readFile(join(made().chosenViews, folder, file), 'utf8'))).toHaveProperty(
        'frames',
      );

  // They are what they would be if all were answered anew.
  await rm(made().chosenViews, { recursive: true });
  await rm(join(made().generated, 'chosen-views.json'));
  await writeChosenViews(made());
  expect(await chosenEditions(made())).toEqual(after);
});
