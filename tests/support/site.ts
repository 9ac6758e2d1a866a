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
 */
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
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

/** One browser per test file; pages are closed after each test. */
export function useSite(): Site {
  const url = inject('siteUrl');
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
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
  return {
    url,
    browser: running,
    async open(path, options = {}) {
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
      contexts.push(context);
      // A page that has not come by then will not: a failing run should not take ten times as long as a good one.
      context.setDefaultTimeout(40_000);
      const page = await context.newPage();
      const opened = record(page, context, home);
      await options.prepare?.(page);
      await page.goto(home + path, { waitUntil: options.waitUntil ?? 'load' });
      return opened;
    },
  };
}
