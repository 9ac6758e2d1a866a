/** A page and the processor time of its main thread, which a busy machine changes less than it changes the clock. */
import type { CDPSession, Page } from 'playwright-core';
import { DESKTOP, type BuiltSite } from './browser.ts';
import { engineIsIdle, recordEngineCalls } from './engineCalls.ts';

/** Long enough for a million figures on a busy machine. In milliseconds. */
const TIMEOUT = 180_000;
/** The page is at rest when it did next to nothing in so many looks, one after the other. */
const LOOK_MS = 150;
const QUIET_LOOKS = 3;
const NOTHING_MS = 2;

export interface MeasuredPage {
  readonly page: Page;
  /** Milliseconds of processor time that the main thread has used. */
  readonly cpu: () => Promise<number>;
}

/** A page of its own context, once `ready` holds in it. */
export async function openMeasured(
  { browser }: Pick<BuiltSite, 'browser'>,
  url: string,
  ready: () => boolean,
): Promise<MeasuredPage> {
  const page = await (await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' })).newPage();
  await recordEngineCalls(page);
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url, { timeout: TIMEOUT });
  await page.waitForFunction(ready, undefined, { timeout: TIMEOUT });
  const cpu = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  return { page, cpu };
}

/** Waits until nothing is left to do; answers the processor time since `before`. */
export async function spentSince({ page, cpu }: MeasuredPage, before: number): Promise<number> {
  let [last, quiet] = [before, 0];
  for (const end = performance.now() + TIMEOUT; quiet < QUIET_LOOKS && performance.now() < end;) {
    await page.waitForTimeout(LOOK_MS);
    const now = await cpu();
    quiet = now - last < NOTHING_MS && (await engineIsIdle(page)) ? quiet + 1 : 0;
    last = now;
  }
  return last - before;
}

export async function measured(opened: MeasuredPage, change: () => Promise<unknown>): Promise<number> {
  const before = await opened.cpu();
  await change();
  return spentSince(opened, before);
}
