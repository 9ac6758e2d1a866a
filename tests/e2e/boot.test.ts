/** From a first visit to a database that answers, on the production build. */
import { expect, test } from 'vitest';
import { recordEngineCalls, takeEngineCalls, type EngineCall } from '../../bench/engineCalls.ts';
import { CHART, PHONE, useSite, type OpenPage } from '../support/site.ts';

const site = useSite();
const CHART_PAGES = ['/', '/execution', '/three-public', '/performance', '/compare'];
const LIST_PAGES = ['/documents', '/findings', '/reasons'];

/** A page is done when the engine is there: it was asked for, no progress is shown any more, and there is something to read. */
async function untilReady({ page, requests }: OpenPage): Promise<void> {
  await page.locator(`${CHART}, table, .text-block, .finding`).first().waitFor();
  await expect.poll(() => requests.some(({ url }) => url.endsWith('.duckdb'))).toBe(true);
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
}

test.each(CHART_PAGES)('%s is drawn from the page itself, before the engine is there', async (path) => {
  const { page, requests } = await site.open(path, {
    // The engine never arrives.
    prepare: (candidate) => candidate.route('**/*.wasm', () => undefined),
  });
  await page.locator(CHART).first().waitFor();
  await expect.poll(() => page.locator('[role=progressbar]').count()).toBe(1);
  // The chart may be there before the engine is even asked for.
  await expect.poll(() => requests.some(({ url }) => url.endsWith('.wasm'))).toBe(true);
});

test('a comparison that the address names is not preceded by the one that the build has written', async () => {
  const main = async (address: string): Promise<string> => {
    const { page } = await site.open(address, {
      prepare: (candidate) => candidate.route('**/assets/*.js', () => undefined),
      waitUntil: 'commit',
    });
    const part = page.locator('main');
    await part.waitFor({ state: 'attached' });
    return part.evaluate((element) => getComputedStyle(element).visibility);
  };
  expect(await main('/compare')).toBe('visible');
  expect(await main('/compare?metrics=procurement.actual')).toBe('hidden');
  // Its own code is there: it is drawn, and nothing waits any more.
  const { page } = await site.open('/compare?metrics=procurement.actual');
  const chosen = page.locator('.metric-picker li');
  await expect.poll(() => chosen.allInnerTexts()).toEqual([expect.stringContaining('政府采购支出总额')]);
  await chosen.first().waitFor();
});

test('numbers and lists of an agency are there before the engine, from a file of its own; without it the engine answers', async () => {
  const path = '/agencies/changji-beijing-liaison';
  const numbers = ({ page }: OpenPage) => page.locator('[data-panel="budget"] tbody td').first();
  const early = await site.open(path, {
    prepare: (candidate) => candidate.route('**/*.wasm', () => undefined),
  });
  await numbers(early).waitFor();
  expect(await early.page.locator('main').innerText()).toContain('455.15');

  const late = await site.open(path, {
    prepare: (candidate) => candidate.route('**/views/agencies/*', (route) => route.fulfill({ status: 404 })),
  });
  await numbers(late).waitFor();
  // How many others have the same is the engine's to say.
  const figures = `.agency-head, [data-panel="budget"], .topics, .finding-question, .finding-quotes,
    .reason-head, .reason-quote, [data-panel="documents"]`;
  expect(await early.page.locator('.finding-question').count()).toBeGreaterThan(2);
  expect(await early.page.locator('.reason-quote').count()).toBe(8);
  expect(await early.page.locator('[data-panel="documents"] tbody tr').count()).toBe(1);
  await expect
    .poll(() => late.page.locator(figures).allInnerTexts())
    .toEqual(await early.page.locator(figures).allInnerTexts());
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

test('one engine, one dataset, never another bundle; and it is made ready while a hand comes near the filter', async () => {
  const opened = await site.open('/execution', { prepare: recordEngineCalls });
  const { page } = opened;
  await untilReady(opened);
  await page.locator('.filter-bar').hover();
  // The cells of what the page shows come last.
  const untilCells = async (): Promise<string[]> => {
    const calls: EngineCall[] = [];
    await expect
      .poll(async () => {
        calls.push(...(await takeEngineCalls(page)));
        return calls.some(({ sql }) => sql?.includes('The cells of a page'));
      })
      .toBe(true);
    return calls.map(({ type }) => type);
  };
  await untilCells();
  await page.evaluate(() => {
    history.pushState({}, '', '?year=2023&region=650000');
  });
  expect(await untilCells()).not.toContain('CREATE_PREPARED');
  // While another year is looked up, the page neither goes nor calls it unknown.
  await page.evaluate(() => {
    const panel = document.querySelector('[data-panel]');
    Object.assign(globalThis, { stayed: () => panel?.isConnected });
    history.pushState({}, '', '?year=2024&region=650000');
  });
  await untilCells();
  expect(await page.evaluate('stayed()')).toBe(true);
  const fetched = opened.requests
    .filter(({ method }) => method === 'GET')
    .map(({ url }) => url.split('/').at(-1) ?? '');
  expect(fetched.filter((name) => name.endsWith('.wasm'))).toEqual([expect.stringMatching(/^duckdb-eh/)]);
  expect(fetched.filter((name) => name.endsWith('.duckdb'))).toHaveLength(1);
});

test.each([...CHART_PAGES, ...LIST_PAGES])(
  '%s is written with its tables and drawings, before any script has run',
  async (path) => {
    const { page } = await site.open(path, { context: { javaScriptEnabled: false } });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('table tbody tr, .picture svg, .finding, .reasons li').count()).toBeGreaterThan(
      0,
    );
    const panels = await page.locator('.panel:has(.chart-canvas)').count();
    expect(await page.locator('.picture svg').count()).toBe(panels);
    if (CHART_PAGES.includes(path)) expect(panels).toBeGreaterThan(0);
    // Nothing waits but what stands below the panels.
    expect(await page.locator(':is(.panels, .findings, .panel) .loading').count()).toBe(0);
  },
);

test.each([
  ['/', undefined],
  ['/execution', undefined],
  ['/three-public', undefined],
  ['/performance', undefined],
  ['/compare', undefined],
  ['/documents', undefined],
  ['/', PHONE],
  ['/documents/changji-beijing-liaison-2024', undefined],
  ['/findings', PHONE],
  ['/agencies/changji-beijing-liaison', undefined],
] as const)(
  '%s: no error, no other host, and nothing moves when the scripts and the engine take over',
  async (path, viewport) => {
    const opened = await site.open(path, {
      ...(viewport ? { viewport } : {}),
      prepare: (candidate) =>
        candidate.addInitScript(() => {
          const moved: string[] = [];
          Object.assign(window, { moved });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry & {
                value: number;
                sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
              };
              const places = sources.map(({ node, previousRect: from, currentRect: to }) => {
                const name = node instanceof Element ? node.className : node?.nodeName;
                return `${String(name)} from ${[from.x, from.y].join()} to ${[to.x, to.y].join()}`;
              });
              moved.push(`${String(value)} ${places.join('; ')}`);
            }
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await untilReady(opened);
    opened.expectClean();
    const { page } = opened;
    const charts = await page.locator('.chart-canvas').count();
    await expect.poll(() => page.locator(`.chart-canvas ${CHART}`).count()).toBeGreaterThanOrEqual(charts);
    await expect.poll(() => page.locator('main .loading').count()).toBe(0);
    // The account of a document's numbers comes after the engine.
    await expect.poll(() => page.locator('.number-account:empty').count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  },
);

test('the inlined default view is of the dataset that is served, and is plain data', async () => {
  const { page } = await site.open('/');
  const text = (await page.locator('#initial-state').textContent()) ?? '';
  expect(text).not.toContain('<');
  const state = JSON.parse(text) as { datasetVersion: string; dehydrated: { queries: unknown[] } };
  expect(state.datasetVersion).toMatch(/^[0-9a-f]{64}$/);
  expect(state.dehydrated.queries.length).toBeGreaterThan(0);
});

test('the first page says what the data are and leads to the largest cut and to a contradiction, before any script', async () => {
  const { page } = await site.open('/', { context: { javaScriptEnabled: false } });
  const stories = page.getByRole('region', { name: '先看这些' });
  // Printed: 三公经费 14.66 after 42.86.
  expect(await stories.innerText()).toMatch(
    /减得最多\s*乌尔禾区政府办公室\s*2023年比上年\s*−28\.20\s*万元（−65\.8%）/,
  );
  expect(await stories.getByRole('link', { name: '−28.20' }).getAttribute('href')).toContain(
    '/documents/karamay-urho-government-office-2023?at=',
  );
  expect(await stories.getByRole('listitem').nth(1).innerText()).toMatch(/文件自己对不上.*？/s);
  expect(await stories.getByRole('link', { name: '看全部疑点' }).getAttribute('href')).toBe('/findings');
});

/** /findings as the build has written it; the app's scripts wait for `release`. */
async function openWithoutApp() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const visit = await site.open('/findings', {
    prepare: (candidate) =>
      candidate.route('**/assets/*.js', async (route) => {
        await held;
        await route.continue();
      }),
    waitUntil: 'commit',
  });
  return { ...visit, release };
}

test('a button pressed before the app is there does its work once it is', async () => {
  const { page, expectClean, release } = await openWithoutApp();
  await page.getByRole('button', { name: '没有政府采购却有采购指标' }).click();
  expect(page.url()).not.toContain('rule=');
  release();
  await page.waitForURL(/rule=rate\.procurement/);
  await expect.poll(() => page.locator('[data-panel="findings"] > .finding').count()).toBe(3);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    '没有政府采购却有采购指标',
  );
  expectClean();
});

test('what is unfolded before the app is there stays unfolded, and what is folded again stays folded', async () => {
  for (const presses of [1, 2]) {
    const { page, expectClean, release } = await openWithoutApp();
    const built = await page.locator('#root > main').elementHandle();
    const summary = page.locator('summary', { hasText: '同一问题还见于' }).nth(1);
    for (let press = 0; press < presses; press++) await summary.click();
    release();
    await page.waitForFunction((part) => !part.isConnected, built);
    const folded = summary.locator('..');
    await expect.poll(() => folded.evaluate((part: HTMLDetailsElement) => part.open)).toBe(presses === 1);
    expect(await page.locator('details[open]', { hasText: '同一问题还见于' }).count()).toBe(2 - presses);
    expectClean();
  }
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
