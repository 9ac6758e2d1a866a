/**
 * What every page owes its readers, whatever they hold in their hands: no violation that axe finds, nothing to scroll to
 * sideways. The page is loaded once and then seen in each size and theme, as where a window is resized and the evening comes.
 */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { DESKTOP, PHONE } from './site.ts';

interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

/** Both sizes and both themes; colours do not depend on the size. */
export const LOOKS: readonly Look[] = [
  { viewport: DESKTOP, colorScheme: 'light' },
  { viewport: PHONE, colorScheme: 'dark' },
];

/** Two frames: one takes over the size and the colours, the other is drawn with them. */
async function take(page: Page, { viewport, colorScheme }: Look): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** `each`: what else holds in each look. */
export async function expectReadable(
  page: Page,
  looks: readonly Look[] = LOOKS,
  each?: (look: Look) => Promise<void>,
): Promise<void> {
  for (const look of looks) {
    const name = `${String(look.viewport.width)} px, ${look.colorScheme}`;
    await take(page, look);
    await each?.(look);
    expect(await axeViolations(page), name).toEqual([]);
    // What is far from view takes its new size when the browser has nothing else to do.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
        message: `${name}: wider than the window`,
      })
      .toBeLessThanOrEqual(0);
  }
}
