/** SQL: questions of a reader's own; a wrong, a forbidden or a huge one harms nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { csvRows, downloaded } from '../support/downloads.ts';
import { expectReadable, LOOKS } from '../support/looks.ts';
import { CHART, useSite } from '../support/site.ts';

const site = useSite();
const STILL = { reducedMotion: 'reduce' } as const;

async function ask(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
  // What completion offers meanwhile must not take the key.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
}
const count = (page: Page) => page.locator('.sql-count');

test('an example, its table, its chart and its CSV; readable for everyone in each size', async () => {
  const { page, expectClean } = await site.visit('/sql');
  await expect.poll(() => page.getByLabel('例子').locator('option').count()).toBeGreaterThan(6);
  await page.getByRole('button', { name: '执行' }).click();
  const cells = page.getByRole('table', { name: '查询结果' }).locator('tbody td');
  await cells.first().waitFor();
  const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'CSV' }).click());
  const [header, ...rows] = csvRows(bytes);
  expect(header).toEqual(['部门', '年度', '万元']);
  expect(rows.flat()).toEqual(await cells.allInnerTexts());
  // The words of the language have the page's own colours, in the dark too.
  await expectReadable(page, LOOKS, async () => {
    const colorOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await colorOf('.cm-line .tok-keyword')).toBe(await colorOf('.colophon a'));
  });
  await page.getByRole('button', { name: '图' }).click();
  await page.locator(CHART).waitFor();
  expectClean();
});

test('a question that was asked too early says what it waits for, and is answered', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page } = await site.open('/sql', {
    context: STILL,
    prepare: (opened) =>
      opened.route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
      }),
  });
  await page.getByRole('button', { name: '执行' }).click();
  await page.getByText('数据引擎载入后执行…').waitFor();
  release();
  await page.getByRole('table', { name: '查询结果' }).locator('tbody td').first().waitFor();
});

test('wrong, forbidden and huge questions are answered in words, and the page lives on', async () => {
  const { page, expectClean } = await site.visit('/sql');
  await ask(page, 'SELECT nope FROM figures');
  const message = page.getByRole('alert');
  await message.getByText('查询有误').waitFor();
  await expect.poll(() => message.innerText()).toContain('Referenced column "nope" not found');
  await ask(page, 'DROP TABLE figures');
  await message.getByText('只能查询，不能修改').waitFor();
  await ask(page, 'selec * from figures');
  await message.getByText('“selec”不能用在开头').waitFor();
  await ask(page, 'SELECT 1); CREATE TABLE memory.main.x AS SELECT 1; SELECT * FROM (SELECT 2');
  await message.getByText('查询有误').waitFor();
  await ask(page, 'SELECT a.*, b.* FROM figures a, figures b');
  await count(page).getByText('结果超过 10,000 行').waitFor({ timeout: 60_000 });
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
  const endless =
    'SELECT count(*) FROM figures a, figures b, figures c, figures d WHERE a.value + b.value > c.value * d.value';
  await ask(page, endless);
  await page.getByText('正在查询…').waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await message.getByText('已取消').waitFor();
  // Also in the moment in which the statement is still being prepared.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:enabled')];
      const cancel = buttons.find(({ textContent }) => textContent.includes('取消'));
      if (!cancel) return;
      observer.disconnect();
      cancel.click();
      Object.assign(window, { isCancelled: true });
    });
    observer.observe(document.body, { attributes: true, childList: true, subtree: true });
  });
  await ask(page, endless);
  // What the first one was told may be gone and there again before anybody has looked.
  await page.waitForFunction(() => 'isCancelled' in window);
  await page.getByText('正在查询…').waitFor({ state: 'detached' });
  await message.getByText('已取消').waitFor();
  // A row is one line high, however long a text in it; a result without rows says that it has none.
  await ask(page, "SELECT repeat('字', 4000) AS a, 1 AS b");
  await count(page).getByText('1 行').waitFor();
  const row = await page.locator('.sql-main tbody tr').boundingBox();
  expect(row?.height).toBeLessThan(60);
  await ask(page, 'SELECT 1 AS a WHERE false');
  await page.getByRole('cell', { name: '没有符合条件的行' }).waitFor();
  await ask(page, 'SELECT document_id, count(*) AS n FROM figures GROUP BY ALL ORDER BY ALL');
  await count(page).getByText('5 行').waitFor();
  // An ENUM's words are there.
  await page.getByRole('cell', { name: 'changji-beijing-liaison-2024' }).waitFor();
  await page.getByRole('link', { name: '三公经费' }).click();
  await page.locator(CHART).first().waitFor();
  expectClean();
});

test('the history is kept, completion knows the tables, and only this page brings the editor along', async () => {
  const { page, requests } = await site.open('/', { context: STILL });
  await page.locator(CHART).first().waitFor();
  const editor = (): string[] => requests.map(({ url }) => url).filter((url) => url.includes('/SqlPage'));
  expect(editor()).toEqual([]);
  await page.getByRole('link', { name: 'SQL' }).first().click();
  await page.locator('.cm-content').waitFor();
  expect(editor().length).toBeGreaterThan(0);
  await ask(page, 'SELECT 41 + 1 AS answer');
  await page.getByRole('cell', { name: '42' }).waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('SELECT * FROM eval');
  await page.locator('.cm-tooltip-autocomplete').getByText('evaluations', { exact: true }).waitFor();
  // What it offered would lie over the answer.
  await page.keyboard.press('Control+Enter');
  await page.locator('.cm-tooltip-autocomplete').waitFor({ state: 'detached' });
  await page.getByRole('alert').waitFor();
  await page.reload();
  // What was asked last stands there again.
  await expect.poll(() => page.locator('.cm-content').innerText()).toBe('SELECT * FROM eval');
  await page.getByLabel('历史').selectOption({ label: 'SELECT 41 + 1 AS answer' });
  await expect.poll(() => page.locator('.cm-content').innerText()).toBe('SELECT 41 + 1 AS answer');
});
