/** The site under a path of its own, as on a host that has other pages: every address in it begins with that path. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../../scripts/build.ts';
import { buildPaths, CACHE_DIRECTORY } from '../../scripts/paths.ts';
import { startStaticServer, type StaticServer } from '../../scripts/server/staticServer.ts';
import { chooseExport, downloaded, panel } from '../support/downloads.ts';
import { whenKept } from '../support/offline.ts';
import { useSite } from '../support/site.ts';

const BASE = '/gov/juesuan/';
const DOCUMENT = 'changji-beijing-liaison-2024';
const site = useSite();
let server: StaticServer;

beforeAll(async () => {
  const target = buildPaths({ out: join(CACHE_DIRECTORY, 'site-under-a-path'), base: BASE });
  await buildIfStale(target);
  server = await startStaticServer({ directory: target.out });
}, 600_000);
afterAll(() => server.close());

test('pages, links, a document and a download stay under the path', async () => {
  const { page, requests, expectClean } = await site.open('/three-public?year=2023', { baseUrl: server.url });
  expect(server.url).toMatch(/\/gov\/juesuan$/);
  await panel(page, 'budget').getByRole('button', { name: '导出' }).waitFor({ timeout: 60_000 });
  const csv = (await downloaded(page, () => chooseExport(page, 'budget', 'CSV'))).bytes.toString('utf8');
  const addresses = csv.match(/https?:\/\/[^",\s]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address.startsWith(`${server.url}/documents/`), address).toBe(true);

  await page.goto(addresses[0]!);
  await page.locator('.document-text').waitFor({ timeout: 60_000 });
  const original = page.getByRole('link', { name: '未改动的原始文件' }).first();
  const file = new URL((await original.getAttribute('href')) ?? '', page.url()).href;
  expect((await page.request.get(file)).status()).toBe(200);

  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '总览' }).click();
  await page.waitForURL((url) => url.pathname === BASE);
  await page.goto(`${server.url}/documents/${DOCUMENT}`);
  await page.locator('.document-text').waitFor({ timeout: 60_000 });
  for (const { url } of requests)
    if (url.startsWith('http')) expect(new URL(url).pathname.startsWith(BASE), url).toBe(true);
  expectClean();
});

test.each(['/', '/execution', '/documents'])(
  '%s is written for its path before any script has run',
  async (path) => {
    const { page } = await site.open(path, { baseUrl: server.url, context: { javaScriptEnabled: false } });
    expect(await page.locator('h1').innerText()).not.toContain('没有这个页面');
    await expect.poll(() => page.locator('.picture svg, table tbody tr').count()).toBeGreaterThan(0);
    const links = await page
      .locator('nav a')
      .evaluateAll((elements) =>
        elements.map((element) => new URL((element as HTMLAnchorElement).href).pathname),
      );
    for (const link of links) expect(link.startsWith(BASE.slice(0, -1)), link).toBe(true);
  },
);

test('the site under the path is read without a network, and its worker answers for nothing beside it', async () => {
  const { page, context } = await site.open('/', {
    baseUrl: server.url,
    context: { serviceWorkers: 'allow' },
  });
  await whenKept(page);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(new URL(scope).pathname).toBe(BASE);
  await context.setOffline(true);
  await page.goto(`${server.url}/documents/${DOCUMENT}`);
  await page.locator('.document-text a.number').first().waitFor({ timeout: 60_000 });
});

test('an unknown address below it is no page, with the way back', async () => {
  const { page } = await site.open('/nothing', { baseUrl: server.url });
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  await page.getByRole('link', { name: '回到总览' }).click();
  await page.waitForURL((url) => url.pathname === BASE);
});
