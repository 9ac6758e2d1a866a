/** The built site on its own server with a real browser before it, as all measurements of pages need. */
import { resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser/install.ts';
import { buildIfStale } from '../scripts/build.ts';
import { buildPaths } from '../scripts/paths.ts';
import { startStaticServer } from '../scripts/server/staticServer.ts';

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export interface BuiltSite {
  readonly url: string;
  /** The folder that is served. */
  readonly directory: string;
  /** The database file that its pages open. */
  readonly database: string;
  readonly browser: Browser;
}

/** Builds what is stale, then works on it. Everything is closed afterwards, also where the work failed. */
export async function withSite(
  values: { readonly data: string; readonly out: string },
  work: (site: BuiltSite) => Promise<void>,
): Promise<void> {
  const paths = buildPaths(values);
  await buildIfStale(paths);
  const server = await startStaticServer({ directory: paths.out });
  try {
    await withBrowser((browser) =>
      work({ url: server.url, directory: resolve(paths.out), database: paths.database, browser }),
    );
  } finally {
    await server.close();
  }
}

async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  // The sandbox needs rights that containers seldom give, and only our own pages are opened.
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

export interface Complaints {
  /** Console errors and uncaught exceptions. */
  readonly errors: string[];
  /** Addresses asked for that are not of the page's own origin. */
  readonly foreign: string[];
}

/** Listens from now on; on the context, so that what the engine's worker asks for is seen too. */
export function listen(context: BrowserContext, page: Page, home: string): Complaints {
  const complaints: Complaints = { errors: [], foreign: [] };
  const { origin } = new URL(home);
  context.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== origin) complaints.foreign.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.errors.push(message.text());
  });
  page.on('pageerror', (error) => complaints.errors.push(`uncaught: ${error.message}`));
  return complaints;
}
