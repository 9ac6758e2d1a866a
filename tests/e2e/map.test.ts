/** The map of squares on 总览: what the collection has of each province, and a click that filters. */
import { expect, test } from 'vitest';
import { expectReadable, LOOKS } from '../support/looks.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

test('a click filters, a second one takes it back; empty provinces are visibly empty', async () => {
  const { page, expectClean } = await site.visit('/');
  const map = page.locator('.tile-map');
  await map.getByRole('button').first().waitFor();
  await expect.poll(() => map.locator('li').count()).toBe(34);
  await expectReadable(page, LOOKS, async () => {
    expect(
      await map
        .locator('.is-without')
        .first()
        .evaluate((tile) => getComputedStyle(tile).borderStyle),
    ).toBe('dashed');
    await map.getByRole('button', { name: /^湖北/ }).click();
    await page.waitForURL(/region=420000/);
    await expect.poll(() => page.locator('[data-panel="glance"] tbody tr').count()).toBe(1);
    await map.getByRole('button', { name: /^湖北/ }).click();
    await page.waitForURL((url) => !url.searchParams.has('region'));
  });
  expectClean();
});

test('by keyboard: arrows go from square to square, enter chooses', async () => {
  const { page } = await site.visit('/');
  const map = page.locator('.tile-map');
  await map.getByRole('button', { name: /^新疆/ }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('湖北');
  await page.keyboard.press('Enter');
  await page.waitForURL(/region=420000/);
});
