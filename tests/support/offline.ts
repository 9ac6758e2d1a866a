/** What a page's service worker keeps. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The addresses of all that is kept, without what a worker adds to them. */
export const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        found.push(url.replace(/[?&]__WB_REVISION__=\w+$/, ''));
    return found;
  });

/** Waits until the worker answers for the page and holds the engine and the dataset. */
export async function whenKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 120_000 })
    .toBe('activated');
  await expect
    .poll(
      async () =>
        (await keptAddresses(page))
          .map((url) => /\.(?:wasm|duckdb)$/.exec(url)?.[0])
          .filter(Boolean)
          .sort(),
      { timeout: 60_000 },
    )
    .toEqual(['.duckdb', '.wasm']);
}

/** The first script that the page names: it changes with every release. */
export const entryOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('script[type=module]')?.getAttribute('src') ?? '');
