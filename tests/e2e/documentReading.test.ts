/** A document to be read: its sections, a search across broken lines, joined lines, questions in the margin, where it comes from. */
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const STILL = { context: { reducedMotion: 'reduce' } } as const;
const KARAMAY = 'karamay-urho-government-office-2023';

test('a section is jumped to, and the address holds it', async () => {
  const { page, expectClean } = await site.open(`/documents/${KARAMAY}`, STILL);
  const contents = page.getByRole('combobox', { name: '跳到章节' });
  await contents.waitFor();
  await expect.poll(() => contents.locator('option').count()).toBeGreaterThan(8);
  const option = contents.locator('option', { hasText: '第二部分' }).first();
  await contents.selectOption({ label: (await option.textContent()) ?? '' });
  await page.waitForURL(/at=\d+-\d+/);
  await expect.poll(() => page.locator('.document-text mark').first().innerText()).toContain('第二部分');
  expectClean();
});

test('words are counted and stepped through by keyboard, across broken lines', async () => {
  const { page } = await site.open(`/documents/${KARAMAY}`, STILL);
  const field = page.getByRole('searchbox', { name: '在全文中查找' });
  await field.fill('机关运行经费');
  await page.locator('.find-count', { hasText: /\/ \d+/ }).waitFor();
  await field.press('Enter');
  await page.locator('.find-count', { hasText: /^1 \// }).waitFor();
  await field.press('Enter');
  await page.locator('.find-count', { hasText: /^2 \// }).waitFor();
  expect((await page.locator('.document-text mark').allInnerTexts()).join('').replace(/\s/g, '')).toBe(
    '机关运行经费',
  );
  await field.press('Shift+Enter');
  await page.locator('.find-count', { hasText: /^1 \// }).waitFor();
  expect(new URL(page.url()).searchParams.get('text')).toBe('机关运行经费');
  await field.fill('没有这几个字');
  await page.locator('.find-count', { hasText: '没有' }).waitFor();
});

test('lines are joined for reading; marks stay on their numbers', async () => {
  const { page } = await site.open(`/documents/${KARAMAY}`, STILL);
  await page.locator('.number.is-read').first().waitFor();
  const numbers = () =>
    page
      .locator('.document-text a.number')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-at')));
  const before = await numbers();
  const length = () => page.locator('.document-text').evaluate((box) => box.textContent.length);
  const printed = await length();
  await page.getByText('连排阅读').click();
  await page.waitForURL(/as=joined/);
  await page.locator('.document-text.is-joined').waitFor();
  expect(await numbers()).toEqual(before);
  expect(await length()).toBeLessThanOrEqual(printed);
});

test('findings stand in the margin where there is room; the list beside the text is in the address', async () => {
  const { page } = await site.open(`/documents/${KARAMAY}?tab=findings`, STILL);
  await page.locator('.finding-list li').first().waitFor();
  const note = page.locator('.margin-note').first();
  await note.waitFor({ state: 'attached' });
  expect(await note.evaluate((each) => getComputedStyle(each).float)).toBe('right');
  await page.locator('.document-aside .segments').getByText(/^原因/).click();
  await page.waitForURL(/tab=reasons/);
  await page.getByText('来源与校验').click();
  await page.locator('.document-record code').waitFor();
  await expect.poll(() => page.locator('.document-record code').innerText()).toMatch(/^[0-9a-f]{64}$/);
  expect(await axeViolations(page)).toEqual([]);
});
