/**
 * `npx tsx bench/large.ts --out SITE [--path /three-public]`: what a reader's first minute with a large site costs, which is taken as it
 * lies: until the first chart, until the engine answers, and for one filter and then another; bytes over the line, the clock, the time
 * that the engine was busy, and the memory of the tab with its workers.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser/install.ts';
import { startStaticServer } from '../scripts/server/staticServer.ts';
import { pageAddresses, type PageAddress } from './addresses.ts';
import { busyTime, takeEngineCalls } from './engineCalls.ts';
import { openLine, type Line } from './line.ts';
import { openMeasured, spentSince, type MeasuredPage } from './mainThread.ts';
import { memoryNow } from './memory.ts';
import { BENCH_OPTIONS } from './options.ts';

/** Filters in the address, one after the other. */
const FILTERS = ['year=2023', 'region=510000', 'year=2022&region=510000'];

interface Stage {
  readonly name: string;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly engine: number;
  /** Of the tab, in MiB. */
  readonly memory: number;
}

async function stage(
  name: string,
  { line, opened }: { line: Line; opened: MeasuredPage },
  work: () => Promise<unknown>,
): Promise<Stage> {
  const [started, bytes] = [performance.now(), line.bytes()];
  await work();
  const milliseconds = performance.now() - started;
  const calls = await takeEngineCalls(opened.page);
  return {
    name,
    milliseconds,
    bytes: line.bytes() - bytes,
    engine: busyTime(calls),
    memory: (await memoryNow()).tab,
  };
}

const SEEN = `new Promise((seen) => requestAnimationFrame(function look() {
  if (document.querySelectorAll(CONTENT).length < LEAST) requestAnimationFrame(look); else seen(performance.now());
}))`;

async function stagesOf(browser: Browser, line: Line, address: PageAddress): Promise<Stage[]> {
  line.reset();
  const opened = await openMeasured({ browser }, line.url + address.path, () => true);
  const { page } = opened;
  const tab = { line, opened };
  try {
    const look = SEEN.replace('CONTENT', JSON.stringify(address.content)).replace(
      'LEAST',
      String(address.atLeast),
    );
    const seen = Number(await page.evaluate(look));
    const first: Stage = {
      name: 'first content',
      bytes: line.bytes(),
      milliseconds: seen,
      engine: 0,
      memory: (await memoryNow()).tab,
    };
    const ready = await stage('engine ready', tab, async () => {
      if ((await page.locator('.filter-bar').count()) > 0) await page.locator('.filter-bar').hover();
      await page.waitForFunction(() => performance.getEntriesByName('database-ready').length > 0, undefined, {
        timeout: 180_000,
      });
    });
    const stages = [
      first,
      ready,
      await stage('at rest', tab, async () => spentSince(opened, await opened.cpu())),
    ];
    for (const filter of address.path.startsWith('/agencies') ? [] : FILTERS)
      stages.push(
        await stage(filter, tab, async () => {
          const before = await opened.cpu();
          await page.evaluate((to) => history.pushState({}, '', to), `${line.url}${address.path}?${filter}`);
          await spentSince(opened, before);
        }),
      );
    return stages;
  } finally {
    await page.context().close();
  }
}

const { values } = parseArgs({ options: BENCH_OPTIONS });
const directory = resolve(values.out);
const server = await startStaticServer({ directory });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const line = await openLine(server.url);
const cell = (value: number, digits = 0): string => value.toFixed(digits).padStart(10);
try {
  console.log(`${''.padEnd(26)}      kB        sum        ms    engine   tab MiB`);
  for (const address of await pageAddresses(directory, values.path)) {
    console.log(address.name);
    let sum = 0;
    for (const { name, bytes, milliseconds, engine, memory } of await stagesOf(browser, line, address)) {
      sum += bytes;
      console.log(
        `  ${name.padEnd(22)}${cell(bytes / 1000)}${cell(sum / 1000)}${cell(milliseconds)}${cell(engine)}${cell(memory)}`,
      );
    }
  }
} finally {
  await browser.close();
  line.close();
  await server.close();
}
