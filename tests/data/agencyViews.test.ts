/** The files that pages of agencies are answered from: all of them, or those of what has changed since. */
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { changeSource } from '../../bench/renumbered/changeSource.ts';
import { writeAgencyViews } from '../../scripts/agencyViews.ts';
import { ensureDatabase } from '../../scripts/build-database.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { useRenumbered } from '../support/renumbered.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const made = useRenumbered('agency-views', 12);

async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(made().agencyViews)).sort();
  const texts = names.map((name) => readFile(join(made().agencyViews, name), 'utf8'));
  return Object.fromEntries((await Promise.all(texts)).map((text, index) => [names[index] ?? '', text]));
}

test('only agencies of changed documents are written again, and hold what they would if all were', async () => {
  expect(await writeAgencyViews(made())).toBe('5 agencies');
  expect(await writeAgencyViews(made())).toBe('as they were');
  const before = await contents();
  // Long ago, so that what is written again is told from what is not.
  for (const name of Object.keys(before)) await utimes(join(made().agencyViews, name), 1, 1);

  await changeSource(made().data, 5);
  await buildDataset(made().data);
  expect((await ensureDatabase(made())).how).toBe('documents written anew: 1');
  expect(await writeAgencyViews(made())).toBe('1 agencies, of changed documents');
  const after = await contents();
  const differing = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(differing).toHaveLength(1);
  const times = Object.keys(after).map(
    async (name) => [name, (await stat(join(made().agencyViews, name))).mtimeMs] as const,
  );
  expect((await Promise.all(times)).filter(([, time]) => time > 1000).map(([name]) => name)).toEqual(
    differing,
  );

  await rm(made().agencyViews, { recursive: true });
  await rm(join(made().generated, 'agency-views.json'));
  expect(await writeAgencyViews(made())).toBe('5 agencies');
  expect(await contents()).toEqual(after);
});

test('what an earlier dataset left is taken away', async () => {
  await rm(join(made().generated, 'agency-views.json'), { force: true });
  await writeFile(join(made().agencyViews, 'gone.json'), '{}');
  await writeAgencyViews(made());
  expect(Object.keys(await contents())).toHaveLength(5);
});
