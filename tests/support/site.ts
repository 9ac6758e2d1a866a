/**
 * The production build in a real browser. How a page is tested:
 *
 *     const site = useSite();
 *     test('…', async () => {
 *       const { page, expectClean } = await site.open('/three-public?year=2023');
 *       await page.getByRole('heading', { name: '三公经费' }).waitFor();
 *       expect(await axeViolations(page)).toEqual([]);
 *       expectClean();          // no console error, nothing asked of another host
 *     });
 *
 * Each `open` has a context of its own (no cache, no storage shared) and is closed after the test. Options: a viewport
 * (1440×900 unless told), `prepare(page)` to add routes or init scripts before the first request, `context` options.
 *
 * `visit` goes there inside the app, in a page that the tests of a file share: its engine runs already, and starting it is
 * most of what a page costs. For what a page shows and does, not for how it starts or what it keeps.
 */
import { afterAll, afterEach, beforeAll, expect, inject, onTestFailed } from 'vitest';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

export interface RecordedRequest {
  readonly url: string;
  readonly method: string;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly requests: readonly RecordedRequest[];
  /** Console errors and uncaught exceptions, in order. */
  readonly errors: readonly string[];
  /** Forgets requests and errors so far: another test begins. */
  readonly forget: () => void;
  /** Requests that left our origin (data: and blob: stay at home). */
  readonly foreignRequests: () => readonly string[];
  /** Fails where the console holds an error or a request left our origin. */
  readonly expectClean: () => void;
}

export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly context?: BrowserContextOptions;
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Another server than the common one, e.g. one of altered files. */
  readonly baseUrl?: string;
  /** When the page is there: once its scripts have run, unless told. */
  readonly waitUntil?: 'load' | 'commit';
}

export interface Site {
  readonly url: string;
  readonly browser: () => Browser;
  readonly open: (path: string, options?: OpenOptions) => Promise<OpenPage>;
  /** As `open`, in the page that earlier visits with the same context have left, or in a new one where none did or the test failed. */
  readonly visit: (path: string, context?: BrowserContextOptions) => Promise<OpenPage>;
}

/** A chart that has been drawn, whichever renderer the charts use. */
export const CHART = '[_echarts_instance_] :is(svg:has(path), canvas)';

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

const BROWSER_FLAGS = [
  // The sandbox needs rights that containers seldom give, and only our own pages are opened.
  '--no-sandbox',
  // A page of a test does not live long enough to gain from the engine's code being compiled a second time, optimised: a sixth of all work.
  '--js-flags=--wasm-tiering-budget=100000000',
];

const isForeign = (url: string, home: string): boolean =>
  /^(https?|wss?):/.test(url) && new URL(url).origin !== new URL(home).origin;

function record(page: Page, context: BrowserContext, home: string): OpenPage {
  const requests: RecordedRequest[] = [];
  const errors: string[] = [];
  // On the context, so that what the engine's worker asks for is seen too.
  context.on('request', (request) => requests.push({ url: request.url(), method: request.method() }));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  const foreignRequests = (): string[] =>
    requests.map(({ url }) => url).filter((url) => isForeign(url, home));
  return {
    page,
    context,
    requests,
    errors,
    foreignRequests,
    forget: () => {
      requests.length = 0;
      errors.length = 0;
    },
    expectClean: () => {
      expect(foreignRequests(), 'requests to other hosts').toEqual([]);
      expect(errors, 'errors in the console').toEqual([]);
    },
  };
}

/** Closes a context with its routes. One that still waits for the server's answer would fail the run, whose test is over. */
async function closeWhole(context: BrowserContext): Promise<void> {
  const routed = [context, ...context.pages()];
  await Promise.all(routed.map((each) => each.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

/** No page of the app: whatever the last test opened, chose or sorted in the page it looked at is gone. */
const ELSEWHERE = { path: '/no/page', title: '没有这个页面' } as const;

/** Nothing moves that a test would have to wait for. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce' };

/** To another address of the app, as a link goes there: nothing is loaded anew. */
export const goInside = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
  }, path);

/** Leaves what the last test did, looks as at the beginning, and goes to the address. */
async function turnTo(
  { page, forget }: OpenPage,
  path: string,
  { viewport, colorScheme, reducedMotion }: BrowserContextOptions,
): Promise<void> {
  await page.setViewportSize(viewport ?? DESKTOP);
  await page.emulateMedia({
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
  });
  await page.mouse.move(0, 0);
  await goInside(page, ELSEWHERE.path);
  const nothing = page.getByRole('heading', { name: ELSEWHERE.title });
  await nothing.waitFor();
  forget();
  await goInside(page, path);
  await nothing.waitFor({ state: 'detached' });
}

/** One browser per test file; pages that are opened are closed after each test, those that are visited with the file. */
export function useSite(): Site {
  const url = inject('siteUrl');
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const visited = new Map<string, OpenPage>();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browserPath'), args: BROWSER_FLAGS });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map(closeWhole));
  });
  afterAll(async () => {
    await browser?.close();
  });
  const running = (): Browser => {
    if (!browser) throw new Error('the browser runs only inside tests');
    return browser;
  };
  const start = async (path: string, options: OpenOptions): Promise<OpenPage> => {
    const home = options.baseUrl ?? url;
    const context = await running().newContext({
      viewport: options.viewport ?? DESKTOP,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // A worker would hide requests from `page.route`, and keep 40 MB for every page that is opened here. Where it is what
      // is tested, `context: { serviceWorkers: 'allow' }`.
      serviceWorkers: 'block',
      ...options.context,
    });
    // A page that has not come by then will not: a failing run should not take ten times as long as a good one.
    context.setDefaultTimeout(40_000);
    const page = await context.newPage();
    const opened = record(page, context, home);
    await options.prepare?.(page);
    await page.goto(home + path, { waitUntil: options.waitUntil ?? 'load' });
    return opened;
  };
  return {
    url,
    browser: running,
    async open(path, options = {}) {
      const opened = await start(path, options);
      contexts.push(opened.context);
      return opened;
    },
    async visit(path, context = STILL) {
      const key = JSON.stringify(context);
      const known = visited.get(key);
      const opened = known ?? (await start(path, { context }));
      visited.set(key, opened);
      onTestFailed(async () => {
        if (visited.delete(key)) await closeWhole(opened.context);
      });
      if (known) await turnTo(known, path, context);
      return opened;
    },
  };
}
