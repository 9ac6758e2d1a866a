/** How a reader's own files come in: dropped by the folder, given up on the way, put in again. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { another, card, dropAt, given, PATIENT, put } from '../support/ownFiles.ts';
import { useSite } from '../support/site.ts';

// A document is read in seconds, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const site = useSite();
/** A folder tells a hundred of its entries at a time. */
const NOTES = 105;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'own-dropped-'));
  await mkdir(join(root, '决算', '各局'), { recursive: true });
  await writeFile(join(root, '决算', '各局', '林业局.txt'), another('清溪县林业局'));
  await writeFile(join(root, '决算', '.DS_Store'), 'hidden');
  for (let index = 0; index < NOTES; index++)
    await writeFile(join(root, '决算', `通知${index}.txt`), '明天上午开会。');
  await writeFile(join(root, '旁边.txt'), another());
});
afterAll(() => rm(root, { recursive: true }));

test('a folder is taken with all that lies in it, and a file that falls beside the box is not opened in place of the app', async () => {
  const { page, expectClean } = await site.open('/own');
  const box = page.getByRole('region', { name: '放入文件' });
  const { x, y } = (await box.boundingBox()) ?? { x: 0, y: 0 };
  await dropAt(page, [join(root, '决算')], { x: x + 40, y: y + 40 });
  const list = page.getByRole('region', { name: '读取进度' });
  await card(page, '林业局.txt').waitFor(PATIENT);
  await list.getByRole('progressbar').waitFor({ state: 'detached', ...PATIENT });
  expect(await list.getByRole('listitem').count()).toBe(NOTES);
  expect(await list.getByText('内容相同，只读一次').count()).toBe(NOTES - 1);
  expect(await page.getByText('.DS_Store').count()).toBe(0);

  await dropAt(page, [join(root, '旁边.txt')], { x: x + 40, y: y - 20 });
  await card(page, '旁边.txt').waitFor(PATIENT);
  expect(new URL(page.url()).pathname).toBe('/own');
  expectClean();
});

test('what was given up on its way can be put in again', async () => {
  const { page, expectClean } = await site.open('/own');
  const files = Array.from({ length: 12 }, (_, index) =>
    given(`决算${index}.txt`, another(`清溪县第${index + 1}中学`)),
  );
  await put(page, files);
  const list = page.getByRole('region', { name: '读取进度' });
  await list.getByText(/^已读 \d+ \/ 12 份/).waitFor(PATIENT);
  await page.getByRole('article').first().waitFor(PATIENT);
  await list.getByRole('button', { name: '取消其余' }).click();
  await list.getByRole('progressbar').waitFor({ state: 'detached', ...PATIENT });
  const givenUp = await list.getByText('已取消，没有读。').count();
  expect(givenUp).toBeGreaterThan(0);
  expect(await page.getByRole('article').count()).toBe(12 - givenUp);

  await put(page, files);
  await expect.poll(() => page.getByRole('article').count(), PATIENT).toBe(12);
  expectClean();
});
