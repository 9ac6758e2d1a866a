/** Paper: a page is printed with all its rows and columns, its filter, its source and its address, and without controls. */
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { DARK, LIGHT } from '../../src/charts/theme.ts';
import { withIdeographs } from '../../src/extraction/text/radicals.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const DARK_SCREEN = { reducedMotion: 'reduce', colorScheme: 'dark' } as const;

/** Chromium sets some characters by their look-alikes among radicals and signs. */
const plain = (text: string): string =>
  withIdeographs(text).normalize('NFKC').replaceAll('∕', '/').replace(/\s+/g, '');

async function sheets(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return pages.map(plain);
}

const printed = async (page: Page): Promise<string> => (await sheets(page)).join('');

test('三公经费 on paper holds its charts and every row and column of their tables', async () => {
  const { page } = await site.visit('/three-public?region=650000', DARK_SCREEN);
  await page.locator('[data-panel="count"] tbody tr').first().waitFor();
  const drawn = page.locator('.panel:has([_echarts_instance_] svg path)');
  await expect.poll(() => drawn.count()).toBe(3);
  const text = await printed(page);
  // On the screen again as it was: charts, and the tables of what is no chart.
  await expect.poll(() => page.locator('.panels tbody').count()).toBe(1);
  for (const id of ['category', 'budget', 'ratio'])
    await page.locator(`[data-panel="${id}"]`).getByText('表格', { exact: true }).click();
  await expect.poll(() => page.locator('.panels tbody').count()).toBe(4);
  const cells = [
    ...(await page.locator('.panels thead .column-title').allTextContents()),
    ...(await page.locator('.panels tbody :is(th, td) .figure').allTextContents()),
  ];
  expect(cells.length).toBeGreaterThan(60);
  for (const cell of cells) expect(text).toContain(plain(cell));
  expect(text).toContain('地区:新疆维吾尔自治区');
  expect(text).toContain('数据来源');
  expect(text).toContain('region=650000');
  for (const control of ['导出对比', 'PNG', '每页', '清除']) expect(text).not.toContain(control);
});

test('a dark page is put on paper in the colours of a light one', async () => {
  const { page } = await site.visit('/three-public', DARK_SCREEN);
  const inks = '.panel [_echarts_instance_] svg text';
  await page.locator(inks).first().waitFor();
  const [screen, paper] = await page.evaluate((texts) => {
    const colours = () => [
      ...new Set([...document.querySelectorAll(texts)].map((text) => text.getAttribute('fill'))),
    ];
    const before = colours();
    // The browser lays out the paper as soon as this has been answered.
    window.dispatchEvent(new Event('beforeprint'));
    return [before, colours()];
  }, inks);
  expect(screen).toContain(DARK.ink);
  expect(paper).toContain(LIGHT.ink);
  for (const colour of [DARK.ink, DARK.muted]) expect(paper).not.toContain(colour);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect
    .poll(() => page.locator(inks).evaluateAll((texts) => texts.map((text) => text.getAttribute('fill'))))
    .toContain(DARK.ink);
});

test.each(['/own', '/documents', '/three-public'])(
  '%s on paper has no sheet with nothing but its foot',
  async (path) => {
    const { page } = await site.visit(path, DARK_SCREEN);
    await page.locator('.file-drop, tbody tr').first().waitFor();
    const [last = ''] = (await sheets(page)).reverse();
    expect(last.indexOf('筛选:')).toBeGreaterThan(40);
  },
);

test('a document on paper is whole, from its first line to its last', async () => {
  const { page } = await site.visit('/documents/karamay-urho-government-office-2023', DARK_SCREEN);
  await page.locator('.number.is-read').first().waitFor();
  const blocks = await page.locator('.text-block').allTextContents();
  const text = await printed(page);
  const whole = plain(blocks.join(''));
  expect(text).toContain(whole.slice(0, 40));
  expect(text).toContain(whole.slice(-40));
  expect(text).toContain('/documents/karamay-urho-government-office-2023');
  expect(text).not.toContain('在全文中查找');
});

/** The rows of a list stand in pages on the screen; those of its other pages are read when the page has come to rest. */
const LISTS = [
  { path: '/findings', rows: '.finding', total: '.findings-order [role="status"]' },
  { path: '/reasons', rows: '.reasons li', total: '.pager [role="status"]' },
  {
    path: '/performance',
    rows: '[data-panel="indicators"] tbody tr',
    total: '[data-panel="indicators"] .pager [role="status"]',
  },
] as const;

for (const { path, rows, total } of LISTS) {
  test(`${path} on paper holds the rows of all its pages`, async () => {
    const { page } = await site.visit(path, DARK_SCREEN);
    await page.locator(rows).first().waitFor();
    const all = Number(/共\s*(\d+)/.exec(await page.locator(total).innerText())?.[1]);
    expect(all).toBeGreaterThan(await page.locator(rows).count());
    let onPaper: string[] = [];
    await expect
      .poll(async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        onPaper = await page.locator(rows).allInnerTexts();
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
        return onPaper.length;
      })
      .toBeGreaterThanOrEqual(all);
    const text = await printed(page);
    for (const row of onPaper) expect(text).toContain(plain(row.trim().split(/[\n\t]/)[0] ?? ''));
    expect(text).not.toContain('上一页');
  });
}
