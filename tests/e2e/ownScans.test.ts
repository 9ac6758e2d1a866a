/** A scan among a reader's own files: recognised only when the reader agrees, a draft until each number is confirmed. Real models in a real browser. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { rowsOfCsv } from '../../src/own/csv.ts';
import { card, given, kept, PATIENT, put } from '../support/ownFiles.ts';
import { DESKTOP, PHONE, useSite } from '../support/site.ts';

// A page is recognised in some ten seconds, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const site = useSite();
const NAME = '清溪县林业局';
/** That the page prints as figures. */
const NUMBERS = 8;
const MODELS = /\.onnx|ort-wasm/;

const scans = (page: Page) => page.getByRole('region', { name: '扫描件' });
const checks = (page: Page) => page.getByRole('region', { name: '核对数字' });
const field = (page: Page) => checks(page).getByLabel(/印出的是/);

test('a scan is recognised when the reader agrees, and its numbers count one by one as they are confirmed', async () => {
  const { page, requests, expectClean } = await site.open('/own', { prepare: countReadings });
  const scan = given('扫描.pdf', await readFile('tests/fixtures/scans/page.pdf'));
  const asked = (): string[] => requests.map(({ url }) => url).filter((url) => MODELS.test(url));
  await put(page, [scan]);
  await scans(page).getByText('这是扫描件').waitFor(PATIENT);
  // On a telephone what can be done stands together, beside the name.
  await page.setViewportSize(PHONE);
  const middles = await scans(page)
    .getByRole('listitem')
    .locator('b, button')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
    );
  expect(middles).toHaveLength(3);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
  await page.setViewportSize(DESKTOP);
  await scans(page).getByRole('button', { name: '不识别' }).click();
  await scans(page).waitFor({ state: 'detached', ...PATIENT });
  expect(asked()).toEqual([]);

  await put(page, [scan]);
  await scans(page).getByRole('button', { name: '在本机识别' }).click(PATIENT);
  await card(page, scan.name).getByText(`识别出 ${NUMBERS} 个数字，都还是草稿`).waitFor(PATIENT);
  expect(asked()).toHaveLength(3);
  await card(page, scan.name).getByLabel('地区').fill('421303');
  await card(page, scan.name).getByRole('button', { name: '确认收录' }).click(PATIENT);
  await kept(page).getByText(`识别出 ${NUMBERS} 个数字，已核对 0 个`).waitFor(PATIENT);
  expect(await packedFigures(page)).toEqual([]);
  expectClean();

  await kept(page).getByRole('button', { name: '核对数字' }).click(PATIENT);
  await field(page).waitFor(PATIENT);
  await checks(page)
    .locator('image')
    .first()
    .waitFor({ state: 'attached', ...PATIENT });
  await field(page).press('Enter');
  await checks(page).getByText(`已核对 1 / ${NUMBERS} 个`).waitFor(PATIENT);
  // In the middle of it: what was confirmed stays so, also when the engine comes and all pages are asked for again.
  const letEngineCome = await holdEngine(page);
  await page.reload();
  await kept(page).getByRole('button', { name: '核对数字' }).click(PATIENT);
  await field(page).waitFor(PATIENT);
  letEngineCome();
  for (let done = 1; done < NUMBERS; done++) {
    await checks(page).getByText(`已核对 ${done} / ${NUMBERS} 个`).waitFor(PATIENT);
    // Each is another number, told by its picture; the last is put right.
    if (done === NUMBERS - 1) await field(page).fill('3.21');
    await field(page).press('Enter');
  }
  await checks(page).getByText('全部核对完了').waitFor(PATIENT);
  await page.waitForFunction(() => performance.getEntriesByName('database-ready').length > 0, {}, PATIENT);
  await page.getByText('本地文件还没有并入').waitFor({ state: 'detached', ...PATIENT });
  expect(await page.evaluate(() => performance.getEntriesByName('reading').length)).toBe(1);
  await field(page).press('Escape');
  await kept(page).getByText(`已核对 ${NUMBERS} 个`).waitFor(PATIENT);
  expect(await packedFigures(page)).toContain('reception.actual 3.21 万元');

  await page.goto(`${site.url}/three-public`);
  await page
    .getByText(`${NAME}（本地）`)
    .first()
    .waitFor({ state: 'attached', ...PATIENT });
  expect(new Set(asked().map((url) => new URL(url).origin))).toEqual(new Set([new URL(site.url).origin]));
  expectClean();
});

test('a picture and a photograph that a phone took sideways are read as the page that they show', async () => {
  const { page, expectClean } = await site.open('/own');
  const pictures = await Promise.all(
    ['page.png', 'sideways.jpg'].map(async (name) =>
      given(name, await readFile(`tests/fixtures/scans/${name}`)),
    ),
  );
  await put(page, pictures);
  await scans(page).getByRole('button', { name: '在本机识别这 2 份' }).click(PATIENT);
  for (const { name } of pictures)
    await card(page, name).getByText(`识别出 ${NUMBERS} 个数字，都还是草稿`).waitFor(PATIENT);
  await card(page, 'page.png').getByRole('button', { name: '不要' }).click();
  await card(page, 'sideways.jpg').getByLabel('地区').fill('421303');
  await card(page, 'sideways.jpg').getByRole('button', { name: '确认收录' }).click(PATIENT);
  await kept(page).getByRole('button', { name: '核对数字' }).click(PATIENT);
  const image = checks(page).locator('image').first();
  await image.waitFor({ state: 'attached', ...PATIENT });
  // The page that is shown lies as it was read: its lines level, 1754 dots long.
  const size = await image.evaluate(async (element) => {
    const picture = new Image();
    picture.src = element.getAttribute('href') ?? '';
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight];
  });
  expect(size).toEqual([1754, 594]);
  expectClean();
});

/** Marks in the page's own record each time that its reader is asked what a kept document prints. */
const countReadings = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { prototype } = Worker;
    const post = Object.getOwnPropertyDescriptor(prototype, 'postMessage')?.value as (
      message: unknown,
    ) => void;
    const marked = new Proxy(post, {
      apply(target, worker, told: [{ readonly kind?: unknown }]) {
        if (told[0].kind === 'inspect') performance.mark('reading');
        Reflect.apply(target, worker, told);
      },
    });
    Object.defineProperty(prototype, 'postMessage', { value: marked });
  });

/** Until the answer is called, the engine does not come. */
async function holdEngine(page: Page): Promise<() => void> {
  let letCome = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/duckdb.*\.wasm/, async (route) => {
    await free;
    await route.continue();
  });
  return letCome;
}

/** The figures of the package that the page exports. */
async function packedFigures(page: Page): Promise<string[]> {
  const saved = page.waitForEvent('download', PATIENT);
  await kept(page).getByRole('button', { name: '导出数据包' }).click(PATIENT);
  const files = unzipSync(new Uint8Array(await readFile(await (await saved).path())));
  return rowsOfCsv(strFromU8(files['figures.csv'] ?? new Uint8Array())).map(
    (row) => `${row['measure']}.${row['aspect']} ${row['value']} ${row['unit']}`,
  );
}
