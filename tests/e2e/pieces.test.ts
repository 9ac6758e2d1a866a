/** A dataset that is too large to be fetched whole: pages read the pieces that they ask for. Here the real one, said to be large. */
import { afterAll, beforeAll, expect, test } from 'vitest';

import { DATABASE_MESSAGES } from '../../src/database/messages.ts';
import { LONGEST_READ } from '../../src/database/ranges.ts';
import { startAlteredPages } from '../support/alteredSite.ts';
import { useSite, type OpenPage } from '../support/site.ts';

const site = useSite();
const DATASET = /\/juesuan-[^/]+\.duckdb$/;

let large: Awaited<ReturnType<typeof startAlteredPages>>;
beforeAll(async () => {
  let told = 0;
  large = await startAlteredPages((bytes) => {
    const text = bytes.toString();
    const changed = text.replaceAll(/("|\\")inPieces\1: ?(?:false|!1)/g, (found) => {
      told += 1;
      return found.replace(/false|!1/, 'true');
    });
    return Buffer.from(changed);
  });
  expect(told).toBeGreaterThan(0);
});
afterAll(() => large.close());

/** Of `bytes=FIRST-LAST`. */
function lengthOf(range: string): number {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  return Number(last) - Number(first) + 1;
}

/** What was asked of the dataset's file: the ranges, `whole` for all of it. */
async function openRecorded(path: string): Promise<OpenPage & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const opened = await site.open(path, {
    baseUrl: large.url,
    prepare: (page) => {
      page.context().on('request', (request) => {
        if (DATASET.test(request.url()) && request.method() === 'GET')
          asked.push(request.headers()['range'] ?? 'whole');
      });
      return Promise.resolve();
    },
  });
  return { ...opened, asked };
}

test('pages answer from pieces of the file; where one does not come they say so, and go on when it does', async () => {
  const { page, context, asked, expectClean, foreignRequests } = await openRecorded(
    '/three-public?year=2023&region=650000',
  );
  const rows = page.locator('[data-panel] table tbody tr, [data-panel] svg text');
  await page.locator('.panel[aria-busy=false]').first().waitFor();
  await rows.first().waitFor({ state: 'attached' });
  expect(asked.length).toBeGreaterThan(1);
  expect(asked).not.toContain('whole');
  // Nor much ahead of what is asked for.
  expect(Math.max(...asked.map(lengthOf))).toBeLessThanOrEqual(LONGEST_READ);
  expectClean();

  await context.route(DATASET, (route) => route.abort());
  await page.getByRole('link', { name: '疑点', exact: true }).click();
  const { title } = DATABASE_MESSAGES['dataset-missing'];
  await page.getByText(title).first().waitFor();
  await context.unroute(DATASET);
  await page.getByRole('button', { name: '重试' }).first().click();
  await page.getByText(/^共 \d+ 条/).waitFor();
  expect(foreignRequests()).toEqual([]);
});

test('a host that sends no pieces sends the whole, and pages answer as well', async () => {
  const asked: string[] = [];
  const { page } = await site.open('/findings', {
    baseUrl: large.url,
    prepare: async (candidate) => {
      await candidate.route(DATASET, async (route) => {
        const { range = 'whole', ...headers } = route.request().headers();
        asked.push(range);
        await route.fulfill({ response: await route.fetch({ headers }) });
      });
    },
  });
  await page.getByText(/^共 \d+ 条/).waitFor();
  // The words of the page may be the build's, and come before the engine is asked for.
  await expect.poll(() => asked.at(-1)).toBe('whole');
});
