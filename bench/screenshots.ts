/**
 * `npx tsx bench/screenshots.ts --shots DIR [--data DIR --out DIR --path / --full]`: each page, large and on a phone, light
 * and dark, as a picture in `--shots`; and what can be told without looking: elements, overflow to the side, errors in the
 * console, words that no reader should see.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { PATH_OPTIONS } from '../scripts/paths.ts';
import { pageAddresses, type PageAddress } from './addresses.ts';
import { DESKTOP, listen, PHONE, withSite, type BuiltSite } from './browser.ts';

const SIZES = { desktop: DESKTOP, phone: PHONE } as const;
const THEMES = ['light', 'dark'] as const;
const TIMEOUT = 90_000;
/** Tables and further charts come after the first. */
const REST = 1_500;

interface Look {
  readonly nodes: number;
  /** By how many pixels the page is wider than the window. */
  readonly overflow: number;
  /** Words that a value without a meaning leaves behind. */
  readonly slips: readonly string[];
}

const look = (page: Page): Promise<Look> =>
  page.evaluate(() => ({
    nodes: document.querySelectorAll('*').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    slips: [...new Set(document.body.innerText.match(/undefined|NaN|\[object Object\]|Infinity/g))],
  }));

async function shoot(
  { browser, url }: BuiltSite,
  address: PageAddress,
  size: keyof typeof SIZES,
  theme: (typeof THEMES)[number],
  { shots, full }: { readonly shots: string; readonly full: boolean },
): Promise<string> {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const { errors, foreign } = listen(context, page, url);
    await page.goto(url + address.path, { waitUntil: 'commit', timeout: TIMEOUT });
    const shown = await page
      .waitForFunction(
        ({ content, atLeast }) =>
          document.querySelectorAll(content).length >= atLeast &&
          performance.getEntriesByName('database-ready').length > 0,
        address,
        { polling: 100, timeout: TIMEOUT },
      )
      .then(
        () => true,
        () => false,
      );
    await page.waitForTimeout(REST);
    await page.screenshot({ path: join(shots, `${address.name}-${size}-${theme}.png`), fullPage: full });
    const { nodes, overflow, slips } = await look(page);
    const remarks = [...(shown ? [] : ['no content']), ...slips, ...errors, ...foreign];
    return `${String(nodes).padStart(7)}${String(overflow).padStart(10)}  ${remarks.join('; ').slice(0, 160)}`;
  } finally {
    await context.close();
  }
}

const { values } = parseArgs({
  options: {
    ...PATH_OPTIONS,
    shots: { type: 'string' },
    path: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const { shots, full } = values;
if (shots === undefined) {
  console.error('usage: npx tsx bench/screenshots.ts --shots DIR [--data DIR --out DIR --path / --full]');
  process.exit(2);
}

await withSite(values, async (site) => {
  await mkdir(shots, { recursive: true });
  console.log(`${'page'.padEnd(30)}${'nodes'.padStart(7)}${'overflow'.padStart(10)}  remarks`);
  for (const address of await pageAddresses(site.directory, values.path))
    for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
      for (const theme of THEMES)
        console.log(
          `${`${address.name} ${size} ${theme}`.padEnd(30)}${await shoot(site, address, size, theme, { shots, full })}`,
        );
});
