/** From a first visit to a database that answers, on the production build. */
import { expect, test } from 'vitest';
import { CHART, PHONE, useSite, type OpenPage } from '../support/site.ts';

const site = useSite();
const PAGES = ['/', '/execution', '/three-public', '/performance', '/documents'];

/** A page is done when the engine has answered its queries: no progress is shown any more, and there is something to read. */
async function untilReady({ page }: OpenPage): Promise<void> {
  await page.locator(`${CHART}, table`).first().waitFor();
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
}

test.each(PAGES)('%s opens without an error and asks no other host', async (path) => {
  const opened = await site.open(path);
  await untilReady(opened);
  opened.expectClean();
});

test('the first chart is drawn from the page itself, before the engine is there', async () => {
  const { page, requests } = await site.open('/', {
    // The engine never arrives.
    prepare: (candidate) => candidate.route('**/*.wasm', () => undefined),
  });
  await page.locator(CHART).first().waitFor();
  expect(await page.locator('[role=progressbar]').count()).toBe(1);
  // The chart may be there before the engine is even asked for.
  await expect.poll(() => requests.some(({ url }) => url.endsWith('.wasm'))).toBe(true);
});

test('progress is shown while the engine loads, and goes when it is ready', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const opened = await site.open('/three-public', {
    prepare: (candidate) =>
      candidate.route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
      }),
  });
  const progress = opened.page.getByRole('progressbar').first();
  await progress.waitFor();
  release();
  await untilReady(opened);
});

test('one engine, one dataset, and never another bundle', async () => {
  const opened = await site.open('/execution');
  await untilReady(opened);
  const fetched = opened.requests
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => url.split('/').at(-1) ?? '');
  expect(fetched.filter((name) => name.endsWith('.wasm'))).toEqual([expect.stringMatching(/^duckdb-eh/)]);
  expect(fetched.filter((name) => name.endsWith('.duckdb'))).toHaveLength(1);
});

test('the inlined default view is of the dataset that is served, and is plain data', async () => {
  const { page } = await site.open('/');
  const text = (await page.locator('#initial-state').textContent()) ?? '';
  expect(text).not.toContain('<');
  const state = JSON.parse(text) as { datasetVersion: string; dehydrated: { queries: unknown[] } };
  expect(state.datasetVersion).toMatch(/^[0-9a-f]{64}$/);
  expect(state.dehydrated.queries.length).toBeGreaterThan(0);
});

test('an unknown address is a page that says so', async () => {
  const { page, expectClean } = await site.open('/no/such/page');
  await page.getByText('没有这个页面').waitFor();
  expectClean();
});

test('a telephone gets a page without sideways scrolling', async () => {
  const { page } = await site.open('/', { viewport: PHONE });
  await page.locator(CHART).first().waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
