/** Long tasks of a page's main thread, as the browser tells them: those of 50 ms and more. */
import type { Page } from 'playwright-core';

const RECORD = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
`;

export const recordLongTasks = (page: Page): Promise<unknown> => page.addInitScript(RECORD);

/** In milliseconds, the longest first; those since the last time. */
export const takeLongTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const holder = globalThis as unknown as { longTasks: number[] };
    return holder.longTasks.splice(0).sort((a, b) => b - a);
  });
