/** The interface's own parts in a real browser: the filter bar, the page's one tooltip, a table whose order is the query's. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { CHART, PHONE, useSite } from '../support/site.ts';

const site = useSite();
const STILL = { context: { reducedMotion: 'reduce' } } as const;
const ON_PHONE = { ...STILL.context, viewport: PHONE };
const DOCUMENT = 'karamay-urho-government-office-2023';
/** The engine never arrives. */
const withoutEngine = (page: Page) => page.route('**/*.wasm', () => undefined);

const table = (page: Page) => page.getByRole('table', { name: '决算公开文件' });
const column = async (page: Page, index: number): Promise<string[]> =>
  (
    await table(page)
      .locator(`tbody tr > :nth-child(${String(index)})`)
      .allInnerTexts()
  ).map((text) => text.trim());

test('the page itself does not ask for the library of the selects; it comes behind the first paint', async () => {
  const { page, requests } = await site.open('/documents', STILL);
  const html = await (await page.request.get(`${site.url}/documents`)).text();
  expect(html).not.toMatch(/antd/);
  await page.getByRole('combobox', { name: '部门' }).waitFor();
  expect(requests.some(({ url }) => /\/antd-[^/]+\.js$/.test(url))).toBe(true);
});

test('the boxes of the filter bar have the size of the selects that take their place', async () => {
  const { page } = await site.open('/documents', {
    ...STILL,
    prepare: (candidate) => candidate.route(/\/antd-[^/]+\.js$/, () => undefined),
  });
  const boxes = (candidate: Page) =>
    candidate
      .locator('.filter-control')
      .evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).map(({ x, width, height }) => [x, width, height]),
      );
  await page.locator('.filter-control.is-waiting').first().waitFor();
  const waiting = await boxes(page);
  const { page: ready } = await site.open('/documents', STILL);
  await ready.getByRole('combobox', { name: '部门' }).waitFor();
  expect(await boxes(ready)).toEqual(waiting);
});

test('an agency is found by its name, its pinyin and its initials', async () => {
  const { page, expectClean } = await site.visit('/documents');
  for (const typed of ['zengdu', 'zd', '曾都']) {
    await page.getByRole('combobox', { name: '部门' }).fill(typed);
    await page.locator('.agency-option', { hasText: '曾都区' }).first().click();
    await page.waitForURL(/agency=suizhou-zengdu-government-office/);
    await expect.poll(() => column(page, 2)).toEqual(['曾都区']);
    await page.getByText('清除', { exact: true }).click();
    await expect.poll(async () => (await column(page, 2)).length).toBe(5);
  }
  expectClean();
});

test('an agency of a later page is found by its initials and kept in view with its rank', async () => {
  const { page, expectClean } = await site.visit('/?top=2');
  const ranking = page.locator('[data-panel="ranking"]');
  await ranking.getByRole('button', { name: '找部门' }).click();
  await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
  // Enter at once: what the list held before is not what is meant.
  await page.getByRole('combobox', { name: '部门的名称' }).fill('wehq');
  await page.keyboard.press('Enter');
  await page.waitForURL(/pin=karamay-urho-government-office/);
  await expect.poll(() => ranking.locator(CHART).first().textContent()).toContain('第4位');
  await expect.poll(() => ranking.getByRole('button', { name: /^不再固定/ }).count()).toBe(1);
  await ranking.getByRole('button', { name: '不再固定乌尔禾区政府办公室' }).click();
  await page.waitForURL((url) => !url.searchParams.has('pin'));
  expectClean();
});

test('on a telephone the region and the year of a row stand under its name, and numbers are in sight', async () => {
  const { page } = await site.visit('/compare?as=table', ON_PHONE);
  const row = page.locator('tbody tr', { hasText: '曾都区政府办公室' });
  await row.waitFor();
  await expect.poll(() => row.locator('th').innerText()).toContain('曾都区 · 2023');
  const number = await row.locator('td.is-numeric').first().boundingBox();
  expect(number && number.x + number.width <= PHONE.width).toBe(true);
});

test('of a year chosen, agencies without a document say so and come last', async () => {
  const { page } = await site.visit('/documents?year=2024');
  await page.getByRole('combobox', { name: '部门' }).click();
  const options = page.locator('.agency-option');
  const saying = async (): Promise<boolean[]> =>
    (await options.allInnerTexts()).map((text) => text.includes('未收录该年文件'));
  await expect.poll(saying).toEqual([false, true, true, true, true]);
});

test('a chart is as high as its rows, also after the first change of the filter', async () => {
  const { page, expectClean } = await site.visit('/three-public');
  const heights = () =>
    page
      .locator('[_echarts_instance_]')
      .evaluateAll((places) =>
        places.map((place) => [place.clientHeight, place.querySelector('svg')?.clientHeight]),
      );
  await expect.poll(async () => (await heights()).length).toBe(3);
  const before = (await heights()).map(([place]) => place ?? 0);
  await page.getByRole('combobox', { name: '部门' }).fill('曾都');
  await page.locator('.agency-option', { hasText: '曾都区' }).first().click();
  const isLower = async (): Promise<boolean> =>
    (await heights()).every(([place = 0, drawn], index) => drawn === place && place < (before[index] ?? 0));
  await expect.poll(isLower).toBe(true);
  expectClean();
});

test('a chart that comes back from its table is made once', async () => {
  const { page, expectClean } = await site.open('/three-public', STILL);
  // The library numbers what it makes.
  const numbers = () =>
    page
      .locator('[_echarts_instance_]')
      .evaluateAll((places) =>
        places.map((place) => Number(place.getAttribute('_echarts_instance_')?.replace('ec_', ''))),
      );
  await expect.poll(async () => (await numbers()).length).toBe(3);
  const last = Math.max(...(await numbers()));
  const panel = page.locator('[data-panel=category]');
  await panel.getByRole('button', { name: '表格' }).click();
  await expect.poll(async () => (await numbers()).length).toBe(2);
  await panel.getByRole('button', { name: '图', exact: true }).click();
  await panel.locator('svg text').first().waitFor();
  expect(Math.max(...(await numbers()))).toBe(last + 1);
  expectClean();
});

test('on a telephone the filter lies in a dialog, its lists within reach', async () => {
  const { page, expectClean } = await site.visit('/documents', ON_PHONE);
  await table(page).waitFor();
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('dialog', { name: '筛选' }).waitFor();
  await page.getByRole('combobox', { name: '部门' }).fill('曾都');
  await page.locator('.agency-option', { hasText: '曾都区' }).first().click();
  await page.waitForURL(/agency=suizhou/);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '查看结果' }).click();
  await expect.poll(() => column(page, 2)).toEqual(['曾都区']);
  expectClean();
});

test('the heads of the list sort it in the query and say so', async () => {
  const { page, expectClean } = await site.visit('/documents');
  await table(page).waitFor();
  const head = page.getByRole('columnheader', { name: '疑点' });
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=-findings/);
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  const falling = (texts: string[]): boolean =>
    texts.every((text, index) => index === 0 || Number(text) <= Number(texts[index - 1]));
  await expect.poll(async () => falling(await column(page, 7))).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=findings/);
  await expect.poll(async () => falling((await column(page, 7)).reverse())).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('sort'));
  expectClean();
});

test('the table of a ranking sorts the rows that it has, and leaves the other panels alone', async () => {
  const { page, expectClean } = await site.visit('/three-public?view=category');
  const panel = page.locator("[data-panel='category']");
  const head = panel.getByRole('columnheader', { name: '公务用车购置及运行维护费' });
  const index = await head.evaluate((cell) => [...(cell.parentElement?.children ?? [])].indexOf(cell));
  const cells = panel.locator(`tbody tr > :nth-child(${String(index + 1)})`);
  const numbers = async (): Promise<number[]> =>
    (await cells.allTextContents()).flatMap((text) => /^[\d.]+/.exec(text)?.slice(0, 1).map(Number) ?? []);
  await cells.first().waitFor();
  const given = await numbers();
  expect(given.length).toBeGreaterThan(2);
  await head.getByRole('button').click();
  await expect.poll(numbers).toEqual([...given].sort((a, b) => b - a));
  await head.getByRole('button').click();
  await expect.poll(numbers).toEqual([...given].sort((a, b) => a - b));
  expect(new URL(page.url()).searchParams.has('sort')).toBe(false);
  expectClean();
});

test('one tip for the page: under the pointer and in focus, the description meanwhile, away on Escape', async () => {
  const { page, expectClean } = await site.visit('/documents');
  const owner = page.getByRole('columnheader', { name: '未能识别' }).getByRole('button');
  const tip = page.getByRole('tooltip');
  await owner.hover();
  await tip.waitFor();
  await expect.poll(() => tip.innerText()).toContain('未读原因');
  await expect.poll(() => owner.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'hidden' });
  expect(await owner.getAttribute('aria-describedby')).toBeNull();
  await page.getByRole('columnheader', { name: '绩效自评' }).getByRole('button').focus();
  await page.keyboard.press('Tab');
  await tip.waitFor();
  const box = await tip.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 1440).toBe(true);
  await page.keyboard.press('Tab');
  await tip.waitFor({ state: 'hidden' });
  expectClean();
});

test('a shared link shows the text and the marked place without the engine', async () => {
  const { page } = await site.open(`/documents/${DOCUMENT}?at=700-706`, { ...STILL, prepare: withoutEngine });
  const mark = page.locator('mark.target');
  await mark.first().waitFor();
  await expect.poll(() => page.locator('.in-sentence').count()).toBeGreaterThan(0);
  expect(await page.locator('a.number').count()).toBe(0);
});
