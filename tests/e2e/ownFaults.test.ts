/** What can go wrong with a reader's own files: the disk, a second tab, a private window, an older app. Nothing that was kept is lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { startOn, type RunningBrowser } from '../support/killedBrowser.ts';
import {
  another,
  card,
  correctFirst,
  given,
  keepOne,
  kept,
  NAME,
  PATIENT,
  put,
  removeKept,
} from '../support/ownFiles.ts';
import { useSite } from '../support/site.ts';

// A document is read in seconds, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const site = useSite();
const OTHER = '曾都区档案馆';
const own = given('自己的.txt', another());
const next = given('又一份.txt', another(OTHER));

async function putAndConfirm(page: Page): Promise<void> {
  await put(page, [next]);
  await card(page, next.name).getByRole('button', { name: '确认收录' }).click(PATIENT);
}

test('a full disk says so, and what was kept stays', async () => {
  const { page } = await site.open('/own');
  await keepOne(page, own);
  await page.evaluate(() => {
    FileSystemWritableFileStream.prototype.close = () =>
      Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await putAndConfirm(page);
  await page.getByText('本机空间不足').waitFor(PATIENT);
  await page.reload();
  await kept(page).getByText(NAME).waitFor(PATIENT);
  expect(await kept(page).getByText(OTHER).count()).toBe(0);
});

test('a page with a file that is not kept asks before it goes; one with nothing to lose does not', async () => {
  const { page } = await site.open('/own');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const press = (): Promise<void> => page.locator('h1').click();
  await keepOne(page, own);
  await press();
  await page.reload();
  await kept(page).getByText(NAME).waitFor(PATIENT);
  expect(asked).toEqual([]);
  await put(page, [next]);
  await card(page, next.name).waitFor(PATIENT);
  await press();
  await page.reload();
  await kept(page).getByText(NAME).waitFor(PATIENT);
  expect(asked).toEqual(['beforeunload']);
});

test('two tabs that keep files at once keep both, and each shows what the other has kept', async () => {
  const { page: first, context } = await site.open('/own');
  const second = await context.newPage();
  await second.goto(`${site.url}/own`);
  await Promise.all([keepOne(first, own), keepOne(second, next, OTHER)]);
  for (const page of [first, second])
    for (const name of [NAME, OTHER]) await kept(page).getByText(name).waitFor(PATIENT);
});

test('a document that one tab removes goes from the charts of another', async () => {
  const { page, context } = await site.open('/own');
  const other = await context.newPage();
  await other.goto(`${site.url}/three-public`);
  await keepOne(page, own);
  const charts = other.locator('[data-panel="category"]').getByText(NAME);
  await expect.poll(() => charts.count()).toBeGreaterThan(0);
  await removeKept(page);
  await expect.poll(() => charts.count()).toBe(0);
});

test('a browser that is killed while it keeps a file leaves what was kept, and the file can be put in again', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'juesuan-killed-'));
  const started: RunningBrowser[] = [];
  const start = async (): Promise<RunningBrowser> => {
    const running = await startOn(profile, `${site.url}/own`);
    started.push(running);
    return running;
  };
  try {
    const first = await start();
    await keepOne(first.page, own);
    await putAndConfirm(first.page);
    await first.kill();
    const second = await start();
    await kept(second.page).getByText(NAME).waitFor(PATIENT);
    if ((await kept(second.page).getByText(OTHER).count()) === 0) await keepOne(second.page, next, OTHER);
    await kept(second.page).getByText(OTHER).waitFor(PATIENT);
    await second.page.goto(`${site.url}/three-public`);
    for (const name of [NAME, OTHER])
      await second.page.locator('[data-panel="category"]').getByText(name).first().waitFor(PATIENT);
  } finally {
    for (const { kill } of started) await kill();
    await rm(profile, { recursive: true, force: true });
  }
});

test('a private window that cannot keep files says so, and still shows what is read', async () => {
  const { page } = await site.open('/own', {
    prepare: (candidate) =>
      candidate.addInitScript(() => {
        navigator.storage.getDirectory = () => Promise.reject(new DOMException('private', 'SecurityError'));
      }),
  });
  await page.getByRole('alert').getByText('这个浏览器不能在本机保存文件').waitFor(PATIENT);
  expect(await kept(page).count()).toBe(0);
  await putAndConfirm(page);
  // Above the cards, which may be long.
  const told = await page.getByText('文件不能收录').boundingBox();
  const shown = await card(page, next.name).boundingBox();
  expect(told?.y ?? Infinity).toBeLessThan(shown?.y ?? 0);
  await card(page, next.name).getByText('这个浏览器不能在本机保存文件').waitFor(PATIENT);
  await expect.poll(() => card(page, next.name).innerText()).toMatch(/数字 \d+ 个/);
});

/** Writes another content into a file of the browser's private file system. */
const overwrite = (page: Page, path: readonly string[], content: string): Promise<void> =>
  page.evaluate(
    async ([[...folders], text]) => {
      const name = folders.pop() ?? '';
      let folder = await navigator.storage.getDirectory();
      for (const each of folders) folder = await folder.getDirectoryHandle(each);
      const stream = await (await folder.getFileHandle(name)).createWritable();
      await stream.write(text);
      await stream.close();
    },
    [path, content] as const,
  );

const idOfKept = async (page: Page): Promise<string> =>
  (await kept(page).getByRole('link').first().getAttribute('href'))?.split('/').at(-1) ?? '';

const MANIFEST = ['own-documents', 'manifest.json'] as const;
const OLD_ROWS = JSON.stringify({ format: 0, kept: {} });

/** As an app has left it that kept other rows and no database file of them; `change` is what it says of the documents. */
async function keptByOlderApp(
  page: Page,
  id: string,
  change = (manifest: string) => manifest,
): Promise<void> {
  const manifest = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('own-documents');
    return (await (await folder.getFileHandle('manifest.json')).getFile()).text();
  });
  const { state, ...older } = JSON.parse(change(manifest)) as Readonly<Record<string, unknown>>;
  expect(state).toMatch(/./);
  await overwrite(page, MANIFEST, JSON.stringify(older));
  await overwrite(page, ['own-documents', id, 'rows.json'], OLD_ROWS);
}

const showsNumbers = (page: Page): Promise<void> =>
  page
    .locator('a.number')
    .first()
    .waitFor({ state: 'attached', ...PATIENT });

test('what an older app has kept is read again from its bytes, and joined', async () => {
  const { page } = await site.open('/own');
  await keepOne(page, own);
  const id = await idOfKept(page);
  await keptByOlderApp(page, id);
  await page.goto(`${site.url}/documents/${id}`);
  await showsNumbers(page);
  await page.goto(`${site.url}/documents`);
  await page.getByText(`${NAME}2024年度部门决算（本地）`).first().waitFor(PATIENT);
});

/** Files in the folder of the database that was made of own documents. */
const joinedFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const files = await navigator.storage.getDirectory();
    const folder = await files.getDirectoryHandle('own-joined').catch(() => null);
    const names: string[] = [];
    if (folder) for await (const name of folder.keys()) names.push(name);
    return names;
  });

test('a damaged database of own documents is made again; with the last document it goes', async () => {
  const { page } = await site.open('/own');
  await keepOne(page, own);
  const [before = '', ...others] = await joinedFiles(page);
  expect(others).toEqual([]);
  await overwrite(page, ['own-joined', before], 'no database');
  await page.goto(`${site.url}/documents`);
  await page.getByText(`${NAME}2024年度部门决算（本地）`).first().waitFor(PATIENT);
  expect(await joinedFiles(page)).toEqual([before]);
  await page.goto(`${site.url}/own`);
  await removeKept(page);
  await kept(page).waitFor({ state: 'detached', ...PATIENT });
  expect(await joinedFiles(page)).toEqual([]);
});

test('a damaged list of own files is made again from the files', async () => {
  const { page } = await site.open('/own');
  await keepOne(page, own);
  await overwrite(page, MANIFEST, '{"format":1,"docum');
  await page.reload();
  await kept(page).getByText(NAME).waitFor(PATIENT);
  await keepOne(page, next, OTHER);
  await kept(page).getByText(NAME).waitFor(PATIENT);
});

test('a correction that a newer reader has overtaken waits to be looked at, and the document still counts', async () => {
  const { page } = await site.open('/own');
  await keepOne(page, own);
  const before = await correctFirst(page, '1234.5');
  const id = await idOfKept(page);
  // As if the older app had read another value there.
  await keptByOlderApp(page, id, (manifest) => {
    const older = manifest.replace(`"expected":"${before}"`, '"expected":"987.65"');
    expect(older).not.toBe(manifest);
    return older;
  });
  await page.goto(`${site.url}/documents/${id}`);
  await showsNumbers(page);
  await page.goto(`${site.url}/own`);
  await kept(page).getByText('1 处更正待核对').waitFor(PATIENT);
  await kept(page).getByRole('button', { name: '核对、更正' }).click();
  await kept(page)
    .getByText(`更正时读作 987.65，改为 1234.5（与原件不符）；新版本读作 ${before}`)
    .waitFor(PATIENT);
});
