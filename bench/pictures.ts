/**
 * `npm run pictures`: the pictures of the README, taken of the app as it is built now, so that they stay true. Each is of the
 * published data and names what it must show before it is taken.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_DIRECTORY, DIST_DIRECTORY, ROOT } from '../scripts/paths.ts';
import { withSite } from './browser.ts';

const PICTURES = join(ROOT, 'docs', 'pictures');
const SIZE = { width: 1280, height: 800 } as const;
const TIMEOUT = 60_000;
/** Further charts come after the first. */
const REST = 2_000;

interface Picture {
  readonly name: string;
  readonly path: string;
  /** CSS selectors of what is in the picture. */
  readonly shows: readonly string[];
}

const ALL: readonly Picture[] = [
  { name: 'overview', path: '/', shows: ['.stories li', '.chart-canvas svg path'] },
  { name: 'findings', path: '/findings', shows: ['.finding blockquote'] },
  {
    name: 'document',
    path: '/documents/karamay-urho-government-office-2023',
    shows: ['.text-block', '.number-account dl', 'a.number'],
  },
];

await mkdir(PICTURES, { recursive: true });
await withSite({ data: DATA_DIRECTORY, out: DIST_DIRECTORY }, async ({ browser, url }) => {
  for (const { name, path, shows } of ALL) {
    const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN', colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(url + path);
    for (const selector of shows)
      await page.locator(selector).first().waitFor({ state: 'attached', timeout: TIMEOUT });
    await page.waitForTimeout(REST);
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    await context.close();
    console.log(`docs/pictures/${name}.png`);
  }
});
