/** Addresses that lead nowhere, pages that do not come, and what the window is called. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startAlteredSite } from '../support/alteredSite.ts';
import { CHART, useSite } from '../support/site.ts';

const site = useSite();
/** The one page whose code comes by itself. */
const DOCUMENT_PAGE = '**/assets/DocumentPage-*.js';
const ADDRESS = '/documents/karamay-urho-government-office-2023';

const openDocument = (page: Page): Promise<void> =>
  page.locator(`[data-panel="glance"] a[href^="${ADDRESS}"]`).first().click();

const stillOverview = async (page: Page): Promise<void> => {
  expect(new URL(page.url()).pathname).toBe('/');
  await expect.poll(() => page.locator(CHART).count()).toBeGreaterThan(0);
};

test.each(['/documents/%E4%BD', '/documents/x.y', '/documents/a/b', '/no/such.page', '/%E4%BD'])(
  '%s is no page, with the way back',
  async (path) => {
    const { page, expectClean } = await site.open(path);
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await expect.poll(() => page.title()).toBe('没有这个页面 - 部门决算比较');
    await page.getByRole('link', { name: '回到总览' }).click();
    await page.locator(CHART).first().waitFor();
    expectClean();
  },
);

test.each([
  ['/documents?page=99', '[data-panel="documents"] tbody tr'],
  ['/findings?page=99', '.finding'],
  ['/reasons?page=99', '.reasons li'],
  ['/performance?hits=99', '[data-panel="indicators"] tbody td.is-numeric'],
])('%s, beyond the last page, leads to the first', async (path, rows) => {
  const { page } = await site.visit(path);
  await page.locator(rows).first().waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('the window is called after the page, and after the document that is open', async () => {
  const { page } = await site.open('/');
  await expect.poll(() => page.title()).toBe('总览 - 部门决算比较');
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '预算执行' }).click();
  await expect.poll(() => page.title()).toBe('预算执行 - 部门决算比较');
  await page.goto(`${site.url}/documents/changji-beijing-liaison-2024`);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.filter({ hasText: '驻北京联络处' }).waitFor({ timeout: 60_000 });
  await expect.poll(() => page.title()).toBe(`${await heading.innerText()} - 部门决算比较`);
});

test('without a network the page that is open stays, and trying again opens the other', async () => {
  const { page } = await site.open('/?year=2023', {
    prepare: (candidate) => candidate.route(DOCUMENT_PAGE, (route) => route.abort('internetdisconnected')),
  });
  await page.locator(CHART).first().waitFor();
  await page.evaluate(() => {
    Object.assign(window, { sameWindow: true });
  });
  await page.route(site.url + '/', (route) => route.abort('internetdisconnected'));
  await openDocument(page);
  await page.getByText('网络已断开，页面没有打开').waitFor();
  await stillOverview(page);
  expect(page.url()).toContain('year=2023');
  expect(await page.evaluate(() => 'sameWindow' in window)).toBe(true);
  await page.unrouteAll();
  await page.getByRole('button', { name: /重\s*试/ }).click();
  await page.waitForURL((url) => url.pathname === ADDRESS);
  await page.locator('mark.target').waitFor();
});

test('a tab from before a release opens the new one, once, and says so', async () => {
  const { page } = await site.open('/');
  await page.locator(CHART).first().waitFor();
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  // The release that the tab runs is gone: its page is not there, and the server's first page names another script.
  await page.route(DOCUMENT_PAGE, (route) => route.fulfill({ status: 404 }));
  await page.route(site.url + '/', async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(/assets\/index-[\w-]+\.js/, 'assets/index-next.js');
    await route.fulfill({ response, body: text });
  });
  await openDocument(page);
  await page.waitForURL((url) => url.pathname === ADDRESS);
  // The window was opened anew, by the same old script: a second reload would never end.
  await page.getByText('网站已有新版，这个页面还是旧版').waitFor();
  expect(loads).toBe(1);
});

test('a page file that is missing from the release is told as such', async () => {
  const altered = await startAlteredSite(/^DocumentPage/, () => null);
  try {
    const { page } = await site.open('/', { baseUrl: altered.url });
    await page.locator(CHART).first().waitFor();
    await openDocument(page);
    await page.getByText('页面文件没有取到').waitFor();
    await stillOverview(page);
    await page.goto(altered.url + ADDRESS);
    await page.getByRole('heading', { name: '页面文件没有取到' }).waitFor();
  } finally {
    await altered.close();
  }
});

test('no icon is read out in English, and a header that sorts shows its focus', async () => {
  const { page } = await site.visit('/three-public?agency=changji-beijing-liaison&region=650000&year=2023');
  await page.locator('.data-table thead').first().waitFor({ timeout: 60_000 });
  for (const name of ['地区', '部门', '年度']) {
    await page.getByRole('combobox', { name }).click();
    const english = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label]')]
        .filter((element) => !element.closest('[aria-hidden=true]'))
        .map((element) => element.getAttribute('aria-label') ?? '')
        .filter((label) => /^[a-z][a-z -]*$/i.test(label)),
    );
    expect(english, name).toEqual([]);
    await page.keyboard.press('Escape');
  }
  const header = page.locator('th .sort-button').first();
  await page.keyboard.press('Tab');
  await header.focus();
  expect(await header.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('without JavaScript the page leads to files that are there', async () => {
  const { page } = await site.open('/', { context: { javaScriptEnabled: false } });
  const links = await page
    .locator('noscript a')
    .evaluateAll((elements) => elements.map((element) => (element as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) {
    const response = await page.request.get(link);
    expect(response.status(), link).toBe(200);
    expect(response.headers()['content-type'], link).toMatch(/csv|json/);
  }
});
