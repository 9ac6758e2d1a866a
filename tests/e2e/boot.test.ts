/** From a first visit to a database that answers, on the production build. */
import { expect, test } from 'vitest';
import { PHONE, useSite } from '../support/site.ts';

const site = useSite();
const PAGES = ['/', '/execution', '/three-public', '/performance', '/documents'];
/** A page is done when the engine has answered its queries: then no progress is shown any more. */
const READY = () =>
  document.querySelector('canvas, table') !== null && !document.querySelector('[role=progressbar]');

test.each(PAGES)('%s opens without an error and asks no other host', async (path) => {
  const { page, expectClean } = await site.open(path);
  await page.waitForFunction(READY);
  expectClean();
});

test('the first chart is drawn from the page itself, before the engine is there', async () => {
  const { page, requests } = await site.open('/', {
    // The engine never arrives.
    prepare: (candidate) => candidate.route('**/*.wasm', () => undefined),
  });
  await page.locator('canvas').first().waitFor();
  expect(await page.locator('[role=progressbar]').count()).toBe(1);
  expect(requests.some(({ url }) => url.endsWith('.wasm'))).toBe(true);
});

test('progress is shown while the engine loads, and goes when it is ready', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page } = await site.open('/three-public', {
    prepare: (candidate) =>
      candidate.route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
      }),
  });
  const progress = page.getByRole('progressbar').first();
  await progress.waitFor();
  release();
  await page.waitForFunction(READY);
  await progress.waitFor({ state: 'detached' });
});

test('one engine, one dataset, and never another bundle', async () => {
  const { page, requests } = await site.open('/execution');
  await page.waitForFunction(READY);
  const fetched = requests
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
  await page.locator('canvas').first().waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
