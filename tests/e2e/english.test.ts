/** The interface in English: in the address, in the setting, on every page; documents and names stay Chinese and say so. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { csvRows, downloaded, panel } from '../support/downloads.ts';
import { CHART, PHONE, useSite } from '../support/site.ts';

const site = useSite();
const STILL = { reducedMotion: 'reduce' } as const;

/** Words in Chinese that are not marked as such, on the page and in its drawings' labels. */
const unmarkedChinese = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      // The labels of a drawing are names of agencies, and have no elements of their own to mark.
      if (
        /\p{Script=Han}/u.test(text) &&
        !node.parentElement?.closest('[lang="zh-CN"], svg, script, noscript')
      )
        found.push(text);
    }
    return [...new Set(found)];
  });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function settled(page: Page): Promise<void> {
  await page.locator('main :is(h1, h2)').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('database-ready').length > 0);
  await expect.poll(() => page.getByText('Fetching data…').first().isVisible()).toBe(false);
}

async function expectEnglish(page: Page): Promise<void> {
  await settled(page);
  const where = new URL(page.url()).pathname;
  expect(await unmarkedChinese(page), where).toEqual([]);
  expect(await page.locator('body').innerText(), where).not.toMatch(/undefined|NaN|\{\w+\}/);
  expect(await overflow(page), where).toBe(0);
  expect(new URL(page.url()).searchParams.get('lang'), where).toBe('en');
}

test('no page says anything in Chinese but names and quotations, and each leads on in English', async () => {
  const { page, expectClean } = await site.open('/?lang=en', { context: STILL });
  await expectEnglish(page);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await page.title()).toBe('Overview - China Final Accounts');
  // The names of all pages are in sight.
  const nav = page.locator('.masthead nav');
  expect(await nav.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  const names = await nav.getByRole('link').allInnerTexts();
  expect(names).toHaveLength(11);
  for (const name of names.slice(1)) {
    await nav.getByRole('link', { name, exact: true }).click();
    await expect.poll(() => page.title()).toBe(`${name} - China Final Accounts`);
    await expectEnglish(page);
  }
  await nav.getByRole('link', { name: 'Overview' }).click();
  await page.locator('main .agency-name').first().click();
  await page.getByRole('heading', { name: 'From budget to final accounts' }).waitFor();
  await expectEnglish(page);
  await page.locator('main a[href*="/documents/"]').first().click();
  await page.getByRole('heading', { level: 1, name: /决算/ }).waitFor();
  await expectEnglish(page);
  expectClean();
});

test('the switch keeps page and filter, a reload remembers, and the way back is Chinese', async () => {
  const { page, requests, expectClean } = await site.open('/three-public?year=2023&view=category', {
    context: STILL,
  });
  await page.getByRole('heading', { name: '三公经费', level: 1 }).waitFor();
  expect(requests.filter(({ url }) => url.includes('english'))).toEqual([]);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await page.waitForURL(/lang=en/);
  await page.getByRole('heading', { name: '“Three public” expenses', level: 1 }).waitFor();
  const search = new URL(page.url()).searchParams;
  expect([search.get('year'), search.get('view')]).toEqual(['2023', 'category']);
  await panel(page, 'category')
    .getByRole('columnheader', { name: /Official reception/ })
    .waitFor();

  // Without a language in the address the browser remembers, and the address names it again.
  await page.goto(new URL('/reasons', page.url()).href);
  await page.getByRole('heading', { name: 'Reasons', level: 1 }).waitFor();
  await page.waitForURL(/lang=en/);

  await page.getByRole('link', { name: '中文', exact: true }).click();
  await page.getByRole('heading', { name: '原因', level: 1 }).waitFor();
  // The address wins over the setting, and names Chinese no longer than it must.
  await page.waitForURL((url) => !url.search.includes('lang'));
  await page.goto(new URL('/reasons?lang=en', page.url()).href);
  await page.getByRole('heading', { name: 'Reasons', level: 1 }).waitFor();
  expectClean();
});

test('Chinese is never shown before English', async () => {
  const { page } = await site.open('/execution?lang=en', {
    context: STILL,
    prepare: (opened) =>
      opened.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        const look = (): void => {
          const heading = document.querySelector('h1');
          if (heading?.checkVisibility({ visibilityProperty: true })) seen.push(heading.textContent);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  });
  await page.getByRole('heading', { name: 'Budget execution', level: 1 }).waitFor();
  const seen = await page.evaluate(() => (globalThis as unknown as { readonly seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual(['Budget execution']);
});

test.each(['/', '/findings'])(
  '%s is there in English before the engine, and says what the engine says',
  async (path) => {
    const content = path === '/' ? '.panel h2, .panel tbody' : '.finding';
    const early = await site.open(`${path}?lang=en`, {
      context: STILL,
      prepare: (opened) => opened.route('**/*.wasm', () => undefined),
    });
    await early.page
      .locator(path === '/' ? CHART : '.finding')
      .first()
      .waitFor();
    const late = await site.open(`${path}?lang=en`, {
      context: STILL,
      prepare: (opened) => opened.route('**/views/en/*', (route) => route.fulfill({ status: 404 })),
    });
    await settled(late.page);
    await late.page
      .locator(path === '/' ? CHART : '.finding')
      .first()
      .waitFor();
    const said = await early.page.locator(content).allInnerTexts();
    expect(said.length).toBeGreaterThan(3);
    await expect.poll(() => late.page.locator(content).allInnerTexts()).toEqual(said);
  },
);

test('with a place and an agency chosen the page is in English, before their names are known and after', async () => {
  const { page, expectClean } = await site.open(
    '/?lang=en&region=650000&agency=karamay-urho-government-office&year=2023',
    { context: STILL },
  );
  const chosen = (kind: string) =>
    page.locator(`.filter-control.is-${kind} [class*="selection-item-content"]`);
  await chosen('region').getByText('新疆维吾尔自治区').waitFor();
  await chosen('agency').getByText('乌尔禾区政府办公室').waitFor();
  await expectEnglish(page);
  expectClean();

  const early = await site.open('/?lang=en&region=650000&agency=karamay-urho-government-office', {
    context: STILL,
    prepare: (opened) => opened.route('**/*.wasm', () => undefined),
  });
  // Neither an empty box nor a code that nobody has typed.
  const waiting = early.page.locator('.filter-control [class*="selection-item-content"]');
  await expect.poll(() => waiting.allInnerTexts()).toEqual(['Loading…', 'Loading…']);
});

test('without the English words the page is there in Chinese', async () => {
  const { page } = await site.open('/execution?lang=en', {
    context: STILL,
    prepare: (opened) => opened.route(/assets\/english-/, (route) => route.abort()),
  });
  await page.getByRole('heading', { name: '预算执行', level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
});

test('files have heads, notes and names in English', async () => {
  const { page } = await site.open('/three-public?lang=en', { context: STILL });
  await panel(page, 'category').locator(CHART).waitFor();
  await page.getByRole('button', { name: 'Export comparison' }).click();
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Download CSV' }).click(),
  );
  expect(name).toMatch(/^final_accounts_“Three-public”-expenses_5-agencies_2022-2024_Long-table\.csv$/);
  const [head = [], first = []] = csvRows(bytes);
  expect(head.slice(0, 6)).toEqual(['Region', 'Agency', 'Year', 'Measure', 'Item', 'Aspect']);
  expect(head.join()).not.toMatch(/\p{Script=Han}/u);
  expect(first[head.indexOf('Basis')]).toMatch(/^(printed|derived|computed)/);
  expect(first[head.indexOf('Source')]).toMatch(/\/documents\/.*lang=en$/);
});

test('a finding is told in English, its quotations stay as they are printed', async () => {
  const { page } = await site.open('/findings?lang=en&severity=contradiction', { context: STILL });
  const question = page.locator('.finding-question').first();
  await question.waitFor();
  const text = await question.innerText();
  expect(text).toMatch(/^[A-Z].*\?$/s);
  await expect.poll(() => question.locator('[lang="zh-CN"]').count()).toBeGreaterThan(0);
  expect(await axeViolations(page)).toEqual([]);
});

test('on a telephone, in the dark: readable for everyone, nothing beside the screen', async () => {
  const { page } = await site.open('/agencies/suizhou-zengdu-government-office?lang=en', {
    viewport: PHONE,
    context: { ...STILL, colorScheme: 'dark' },
  });
  for (const next of ['Overview', 'Compare', null]) {
    await settled(page);
    expect(await axeViolations(page), page.url()).toEqual([]);
    expect(await overflow(page), page.url()).toBe(0);
    if (next !== null) await page.locator('.masthead nav').getByRole('link', { name: next }).click();
  }
});
