/** Visits to each page in a browser that has been there before: what own documents add to them. */
import type { Page } from 'playwright-core';
import { engineIsIdle } from '../engineCalls.ts';
import { median } from '../median.ts';
import type { PageAddress } from '../addresses.ts';

const TIMEOUT = 90_000;
const LOOK_MS = 50;
/** The engine has had nothing to do in so many looks: the page is answered, own documents with it. */
const QUIET_LOOKS = 8;

/** In milliseconds from the start of navigation. */
export interface VisitTimes {
  readonly content: number;
  /** The last answer of the engine. */
  readonly answered: number;
}

async function visit(page: Page, home: string, { path, content, atLeast }: PageAddress): Promise<VisitTimes> {
  await page.goto(home + path, { waitUntil: 'commit', timeout: TIMEOUT });
  await page.waitForFunction(
    ([selector, count]) => document.querySelectorAll(selector).length >= count,
    [content, atLeast] as const,
    { polling: 'raf', timeout: TIMEOUT },
  );
  const shown = await page.evaluate(() => performance.now());
  await page.waitForFunction(() => performance.getEntriesByName('database-ready').length > 0, undefined, {
    polling: LOOK_MS,
    timeout: TIMEOUT,
  });
  for (let quiet = 0; quiet < QUIET_LOOKS; quiet = (await engineIsIdle(page)) ? quiet + 1 : 0)
    await page.waitForTimeout(LOOK_MS);
  const answered = await page.evaluate(() =>
    Math.max(
      0,
      ...(globalThis as unknown as { engineCalls: { end: number | null }[] }).engineCalls.map(
        ({ end }) => end ?? 0,
      ),
    ),
  );
  return { content: shown, answered };
}

/** Medians of `runs` visits to each page by name. */
export async function visitsOf(
  page: Page,
  home: string,
  addresses: readonly PageAddress[],
  runs: number,
): Promise<Map<string, VisitTimes>> {
  const times = new Map<string, VisitTimes[]>();
  for (let run = 0; run < runs; run++)
    for (const address of addresses)
      times.set(address.name, [...(times.get(address.name) ?? []), await visit(page, home, address)]);
  return new Map(
    [...times].map(([name, all]) => [
      name,
      {
        content: median(all.map(({ content }) => content)),
        answered: median(all.map(({ answered }) => answered)),
      },
    ]),
  );
}
