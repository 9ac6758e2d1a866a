/** The site without a network, and how a newer release comes in. The production build, its own service worker, real Chromium. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Page, Response } from 'playwright-core';
import { DIST_DIRECTORY } from '../../scripts/paths.ts';
import { entryOf, keptAddresses, whenKept } from '../support/offline.ts';
import { another, given, keepOne, NAME, PATIENT } from '../support/ownFiles.ts';
import { NEXT_TITLE, startReleases, type Releases } from '../support/releases.ts';
import { CHART, useSite, type OpenPage } from '../support/site.ts';

vi.setConfig({ testTimeout: 240_000 });

const DOCUMENT = '/documents/changji-beijing-liaison-2024';
const site = useSite();
let releases: Releases;

beforeAll(async () => {
  releases = await startReleases();
});
afterAll(() => releases.close());

const open = (path: string): Promise<OpenPage> =>
  site.open(path, { baseUrl: releases.url, context: { serviceWorkers: 'allow' } });
const notice = (page: Page) => page.getByText('网站已有新版，现在换成新版吗？');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('after one visit pages, rooms, documents and filters answer without a network; a reader’s own files are left alone', async () => {
  const { page, context, foreignRequests } = await open('/');
  const answered: Response[] = [];
  page.on('response', (response) => answered.push(response));
  await whenKept(page);
  await page.goto(`${releases.url}/own`);
  await keepOne(page, given('自己的.txt', another()));

  await context.setOffline(true);
  await page.goto(`${releases.url}/three-public`);
  await page.locator(CHART).first().waitFor(PATIENT);
  // No page of this address was written by the build: the engine, kept too, answers it.
  await page.goto(`${releases.url}/three-public?region=420000`);
  const rows = page.locator('.data-table tbody');
  await rows.filter({ hasText: '曾都区' }).first().waitFor(PATIENT);
  await page.reload();
  await rows.filter({ hasText: '曾都区' }).first().waitFor(PATIENT);
  expect(await rows.filter({ hasText: '乌尔禾' }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '疑点' }).click();
  await page.locator('.finding-amounts').first().waitFor(PATIENT);
  await page.goto(releases.url + DOCUMENT);
  await page.locator('.document-text a.number').first().waitFor(PATIENT);

  await page.goto(`${releases.url}/documents`);
  await page.getByText(`${NAME}2024年度部门决算（本地）`).first().click(PATIENT);
  await page.locator('.document-text a.number').first().waitFor(PATIENT);
  expect(page.url()).toContain('/documents/own-');

  const published = new Set(
    (await readdir(DIST_DIRECTORY, { recursive: true })).map((file) => `${releases.url}/${file}`),
  );
  const kept = await keptAddresses(page);
  expect(kept.length).toBeGreaterThan(50);
  expect(kept.map((url) => new URL(url).pathname)).toContain('/early.js');
  expect(kept.map((url) => url.replace(/\?.*/, '')).filter((url) => !published.has(url))).toEqual([]);
  const holding = await page.evaluate(async (name) => {
    const found: string[] = [];
    for (const each of await caches.keys()) {
      const cache = await caches.open(each);
      for (const request of await cache.keys())
        if (/\.(?:txt|json|html)/.test(request.url)) {
          const text = await (await cache.match(request))?.text();
          if (text?.includes(name)) found.push(request.url);
        }
    }
    return found;
  }, NAME);
  expect(holding, 'kept files with words of a reader’s own').toEqual([]);
  const ofOwn = answered.filter(
    (response) => /\/data\/|blob:/.test(response.url()) && response.url().includes('own-'),
  );
  expect(ofOwn.filter((response) => response.fromServiceWorker()).map((response) => response.url())).toEqual(
    [],
  );

  await context.setOffline(false);
  const id = /own-[\w-]+/.exec(page.url())![0];
  const asked = page.waitForResponse((response) => response.url().includes(`/data/text/${id}`));
  await page.evaluate((address) => fetch(address), `/data/text/${id}.txt?dataset=x`);
  expect((await asked).fromServiceWorker()).toBe(false);
  const embedded = await page.goto(`${releases.url}/embed`);
  expect(embedded?.fromServiceWorker()).toBe(false);
  expect(embedded?.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(foreignRequests()).toEqual([]);
});

test('a newer release is never kept from a reader, and takes an open page only with the reader’s consent', async () => {
  const { page: first, context, errors } = await open('/');
  await whenKept(first);
  const oldEntry = await entryOf(first);
  const second = await context.newPage();
  await second.goto(`${releases.url}/execution`);
  await second.locator(CHART).first().waitFor(PATIENT);
  await releases.deploy('next');

  // The page from before goes on as it is: what the server no longer has was kept.
  await first.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '疑点' }).click();
  await first.locator('.finding-amounts').first().waitFor(PATIENT);
  expect(await entryOf(first)).toBe(oldEntry);

  // Whoever opens a page meanwhile has the newest dataset, though the older worker answers for it.
  const third = await context.newPage();
  await third.goto(releases.url + DOCUMENT);
  await heading(third).filter({ hasText: NEXT_TITLE }).waitFor(PATIENT);
  expect(await entryOf(third)).not.toBe(oldEntry);
  expect(await notice(third).count()).toBe(0);

  for (const page of [first, second]) await notice(page).waitFor(PATIENT);
  await second.getByRole('button', { name: '稍后' }).focus();
  await second.keyboard.press('Enter');
  await notice(second).waitFor({ state: 'detached' });
  expect(await entryOf(second)).toBe(oldEntry);
  await third.close();

  await first.getByRole('button', { name: '换成新版' }).focus();
  await first.keyboard.press('Enter');
  await expect.poll(() => entryOf(first).catch(() => ''), PATIENT).toMatch(/~\.js$/);
  expect(new URL(first.url()).pathname).toBe('/findings');
  expect(await entryOf(second)).toBe(oldEntry);
  await second.close();
  await expect
    .poll(async () => (await keptAddresses(first)).filter((url) => url.endsWith(oldEntry)))
    .toEqual([]);

  await whenKept(first);
  await context.setOffline(true);
  await first.goto(releases.url + DOCUMENT);
  await heading(first).filter({ hasText: NEXT_TITLE }).waitFor(PATIENT);
  await context.setOffline(false);
  expect(errors.filter((error) => error.startsWith('uncaught'))).toEqual([]);
});

test('a browser without service workers reads the site as before', async () => {
  const { page, requests, expectClean } = await site.open('/', {
    context: { serviceWorkers: 'allow' },
    prepare: (candidate) =>
      candidate.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      }),
  });
  await page.locator(CHART).first().waitFor();
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '疑点' }).click();
  await page.locator('.finding-amounts').first().waitFor(PATIENT);
  expect(requests.filter(({ url }) => url.endsWith('/sw.js'))).toEqual([]);
  expectClean();
});
