/** One cold visit to one page: when what appears, and what it cost. */
import type { Page } from 'playwright-core';
import type { PageAddress } from './addresses.ts';
import { DESKTOP, listen, type BuiltSite } from './browser.ts';
import type { Line } from './line.ts';

export interface Visit {
  /** Milliseconds from the start of navigation; NaN where it did not come in time. */
  readonly firstContent: number;
  readonly engineReady: number;
  readonly bytesAtFirstContent: number;
  readonly bytesInAll: number;
  /** Sum of all layout shifts until the page is at rest. */
  readonly layoutShift: number;
  readonly nodes: number;
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
}

/** Long enough for ten thousand agencies on a busy machine; a page that has nothing by then has failed. */
const TIMEOUT = 90_000;
/** What comes after the engine (tables, further charts) may still move things. */
const REST = 1_000;

/**
 * Runs in the page before its own scripts. As text, because the TypeScript runner adds helpers to functions that the page
 * does not have. The mark is set in the frame after the content was found, when it has been painted.
 */
const marksOf = ({ content, atLeast }: PageAddress): string => `
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(function look() {
    if (document.querySelectorAll(${JSON.stringify(content)}).length < ${String(atLeast)}) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.mark('first-content'));
  });
`;

async function timeOf(page: Page, mark: string): Promise<number> {
  try {
    const handle = await page.waitForFunction(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
      mark,
      { polling: 20, timeout: TIMEOUT },
    );
    return Number(await handle.jsonValue());
  } catch {
    return Number.NaN;
  }
}

export async function visit({ browser }: BuiltSite, line: Line, address: PageAddress): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const { errors, foreign } = listen(context, page, line.url);
    await page.addInitScript(marksOf(address));
    line.reset();
    await page.goto(line.url + address.path, { waitUntil: 'commit', timeout: TIMEOUT });
    const firstContent = await timeOf(page, 'first-content');
    const bytesAtFirstContent = line.bytes();
    const engineReady = await timeOf(page, 'database-ready');
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.waitForTimeout(REST);
    const [layoutShift, nodes] = await page.evaluate((): [number, number] => [
      (globalThis as unknown as { layoutShift: number }).layoutShift,
      document.querySelectorAll('*').length,
    ]);
    return {
      firstContent,
      engineReady,
      bytesAtFirstContent,
      bytesInAll: line.bytes(),
      layoutShift,
      nodes,
      errors,
      foreign,
    };
  } finally {
    await context.close();
  }
}
