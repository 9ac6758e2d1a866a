/** Every way loading can fail ends in words a reader can act on: no white page, no endless spinner. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { DatabaseErrorKind } from '../../src/database/errors.ts';
import { DATABASE_MESSAGES } from '../../src/database/messages.ts';
import { startAlteredSite, type Change } from '../support/alteredSite.ts';
import { CHART, useSite } from '../support/site.ts';

const site = useSite();
const DATASET = /\.duckdb$/;
const ENGINE = /\.wasm$/;
const WORKER = /worker.*\.js$/;

async function expectMessage(page: Page, kind: DatabaseErrorKind): Promise<void> {
  const { title, advice } = DATABASE_MESSAGES[kind];
  await page.getByText(title).first().waitFor({ timeout: 20_000 });
  await expect.poll(() => page.getByText(advice.slice(0, 12)).count()).toBeGreaterThan(0);
  expect(await page.getByRole('progressbar').count()).toBe(0);
}

const flipBit: Change = (bytes) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(copy.length - 1000) ^ 1, copy.length - 1000);
  return copy;
};

/** Another release's file: whole, but longer. Its header promises more blocks, as a larger dataset's would. */
const otherVersion: Change = (bytes) => Buffer.concat([bytes, Buffer.alloc(16_384)]);

test.each<[string, RegExp, Change, DatabaseErrorKind]>([
  ['the dataset is not there', DATASET, () => null, 'dataset-missing'],
  [
    'the dataset is a web page',
    DATASET,
    () => Buffer.from('<!doctype html><p>not found</p>'),
    'dataset-missing',
  ],
  ['the dataset is cut', DATASET, (bytes) => bytes.subarray(0, bytes.length / 2), 'dataset-truncated'],
  ['the dataset is empty', DATASET, () => Buffer.alloc(0), 'dataset-truncated'],
  ['the dataset is of another version', DATASET, otherVersion, 'dataset-version'],
  ['the dataset is damaged', DATASET, flipBit, 'dataset-damaged'],
  ['the engine is not there', ENGINE, () => null, 'engine-missing'],
  ["the engine's worker is not there", WORKER, () => null, 'engine-missing'],
])('%s', async (_name, asset, change, kind) => {
  const altered = await startAlteredSite(asset, change);
  try {
    const { page, foreignRequests } = await site.open('/three-public', { baseUrl: altered.url });
    await expectMessage(page, kind);
    expect(foreignRequests()).toEqual([]);
  } finally {
    await altered.close();
  }
});

test('a browser without WebAssembly', async () => {
  const { page } = await site.open('/execution', {
    prepare: (candidate) =>
      candidate.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'WebAssembly');
      }),
  });
  await expectMessage(page, 'no-webassembly');
});

test('a browser without workers', async () => {
  const { page } = await site.open('/execution', {
    prepare: (candidate) =>
      candidate.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'Worker');
      }),
  });
  await expectMessage(page, 'no-worker');
});

test('a policy that forbids WebAssembly', async () => {
  const { page } = await site.open('/execution', {
    prepare: (candidate) =>
      candidate.route('**/execution', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
        await route.fulfill({ response, headers });
      }),
  });
  await expectMessage(page, 'no-webassembly');
});

test('an engine that stops on the way is given up', async () => {
  const { page } = await site.open('/execution?year=2023&region=650000', {
    prepare: async (candidate) => {
      await candidate.clock.install();
      await candidate.route('**/*.wasm', async (route) => {
        if (route.request().method() === 'HEAD') await route.continue();
      });
    },
  });
  await page.getByRole('progressbar').first().waitFor();
  // The clock of the engine starts when its code is there, which a busy machine may take a while to fetch: moved on until it has run.
  await expect
    .poll(async () => {
      await page.clock.fastForward(60_000);
      return page.getByText(DATABASE_MESSAGES['engine-timeout'].title).first().isVisible();
    })
    .toBe(true);
  await expectMessage(page, 'engine-timeout');
});

test('a dataset that never answers is given up', async () => {
  let engine: Promise<unknown> = Promise.resolve();
  const { page } = await site.open('/execution?year=2023&region=650000', {
    prepare: async (candidate) => {
      await candidate.clock.install();
      await candidate.route('**/*.duckdb', () => undefined);
      engine = candidate.context().waitForEvent('requestfinished', {
        predicate: (request) => ENGINE.test(request.url()) && request.method() === 'GET',
      });
    },
  });
  await page.getByRole('progressbar').first().waitFor();
  // Before, it would be the engine that is given up.
  await engine;
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(60_000);
        return page.getByText(DATABASE_MESSAGES['dataset-timeout'].title).count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await expectMessage(page, 'dataset-timeout');
});

test('trying again after a failure loads the page', async () => {
  let missing = true;
  const { page } = await site.open('/three-public?year=2023&region=650000', {
    prepare: (candidate) =>
      candidate.route('**/*.duckdb', async (route) => {
        if (missing) await route.fulfill({ status: 404 });
        else await route.continue();
      }),
  });
  await expectMessage(page, 'dataset-missing');
  missing = false;
  await page
    .getByRole('button', { name: /重\s*试/ })
    .first()
    .click();
  await page.locator(CHART).first().waitFor();
  expect(await page.getByText(DATABASE_MESSAGES['dataset-missing'].title).count()).toBe(0);
});

test('damaged bytes that the browser has kept do not answer the next try', async () => {
  const altered = await startAlteredSite(DATASET, flipBit);
  try {
    const { page } = await site.open('/three-public?year=2023&region=650000', { baseUrl: altered.url });
    await expectMessage(page, 'dataset-damaged');
    await altered.mend();
    await page
      .getByRole('button', { name: /重\s*试/ })
      .first()
      .click();
    await page.locator(CHART).first().waitFor();
  } finally {
    await altered.close();
  }
});

test.each(['/', '/execution', '/three-public', '/performance'])(
  'what was computed at build time stays readable when the engine fails: %s',
  async (path) => {
    const { page } = await site.open(path, {
      prepare: (candidate) => candidate.route('**/*.wasm', (route) => route.fulfill({ status: 404 })),
    });
    await expectMessage(page, 'engine-missing');
    await page.locator(CHART).first().waitFor();
    await expect.poll(() => page.locator('.panel').count()).toBeGreaterThan(2);
  },
);
