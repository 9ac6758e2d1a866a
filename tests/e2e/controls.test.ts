/** Buttons and fields as a hand on the mouse or the keyboard meets them: what is pointed at is read, what is pressed keeps the focus. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const STILL = { context: { reducedMotion: 'reduce' } } as const;

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent ?? undefined);

test.each(['light', 'dark'] as const)(
  'the main button is read under the mouse, and has the focus when its file is there (%s)',
  async (colorScheme) => {
    const { page, expectClean } = await site.open('/findings', {
      context: { ...STILL.context, colorScheme },
    });
    const button = page.getByRole('button', { name: '导出疑点' });
    await expect.poll(() => button.isEnabled()).toBe(true);
    const saved = page.waitForEvent('download');
    await button.click();
    await saved;
    await button.hover();
    expect(await axeViolations(page)).toEqual([]);
    expect(await focused(page)).toBe('导出疑点');
    expectClean();
  },
);

test('a place is chosen by typing and Enter; clearing it keeps the focus', async () => {
  const { page, expectClean } = await site.visit('/documents');
  await page.getByRole('combobox', { name: '地区' }).click();
  await page.getByRole('combobox', { name: '地区' }).fill('曾都');
  await page.locator('.ant-select-tree-treenode', { hasText: '曾都区' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/region=421303/);
  const clear = page.getByRole('button', { name: '清除', exact: true }).last();
  await clear.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('region'));
  expect(await focused(page)).toBe('清除');
  await expect.poll(() => clear.getAttribute('aria-disabled')).toBe('true');
  expectClean();
});

test('where a list holds all years the filter says so, and where the latest counts it says that', async () => {
  const { page } = await site.visit('/reasons');
  const year = page.locator('.filter-control.is-year');
  await expect.poll(() => year.innerText()).toContain('全部年度');
  await page.getByRole('link', { name: '三公经费', exact: true }).click();
  await expect.poll(() => year.innerText()).toContain('最新公开年度');
  await page.getByRole('link', { name: '对比', exact: true }).click();
  await page.waitForURL(/compare/);
  expect(await year.innerText()).toContain('最新公开年度');
  await page.locator('.switches label, .segments label', { hasText: /^全部年度$/ }).click();
  await expect.poll(() => year.innerText()).toContain('全部年度');
});
