/** The map of squares on 总览: what the collection has of each province, and a click that filters. */
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { PHONE, useSite } from '../support/site.ts';

const site = useSite();
const STILL = { context: { reducedMotion: 'reduce' } } as const;

test.each([undefined, PHONE])(
  'a click filters, a second one takes it back; empty provinces are visibly empty',
  async (viewport) => {
    const { page, expectClean } = await site.open('/', { ...STILL, ...(viewport ? { viewport } : {}) });
    const map = page.locator('.tile-map');
    await map.getByRole('button').first().waitFor();
    expect(await map.locator('li').count()).toBe(34);
    expect(
      await map
        .locator('.is-without')
        .first()
        .evaluate((tile) => getComputedStyle(tile).borderStyle),
    ).toBe('dashed');
    expect(await axeViolations(page)).toEqual([]);
    await map.getByRole('button', { name: /^湖北/ }).click();
    await page.waitForURL(/region=420000/);
    await expect.poll(() => page.locator('[data-panel="glance"] tbody tr').count()).toBe(1);
    await map.getByRole('button', { name: /^湖北/ }).click();
    await page.waitForURL((url) => !url.searchParams.has('region'));
    expectClean();
  },
);

test('by keyboard: arrows go from square to square, enter chooses', async () => {
  const { page } = await site.open('/', STILL);
  const map = page.locator('.tile-map');
  await map.getByRole('button', { name: /^新疆/ }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('湖北');
  await page.keyboard.press('Enter');
  await page.waitForURL(/region=420000/);
});
