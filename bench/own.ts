/**
 * `npm run bench:own [-- --documents 100 --runs 3]`: PDFs put into the page of own documents of the production build, confirmed together
 * and kept: time, longest task of the main thread, memory, and the time of each page before and afterwards. Linux.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { ensureBrowser } from '../scripts/browser/install.ts';
import { PATH_OPTIONS } from '../scripts/paths.ts';
import { pageAddresses } from './addresses.ts';
import { DESKTOP, listen, withSite } from './browser.ts';
import { recordEngineCalls } from './engineCalls.ts';
import { recordLongTasks, takeLongTasks } from './own/mainThread.ts';
import { watchMemory, type Memory } from './memory.ts';
import { ownPdfs } from './own/pdfs.ts';
import { visitsOf } from './own/visits.ts';

const { values } = parseArgs({
  options: {
    ...PATH_OPTIONS,
    documents: { type: 'string', default: '100' },
    runs: { type: 'string', default: '3' },
  },
});
const [count, runs] = [Number(values.documents), Number(values.runs)];
/** Of files that do not say where their body is. */
const REGION = '421303';
const PATIENT = { timeout: 1_200_000 };

/** With a disk of its own: without one the browser keeps all files in its memory. */
const openProfile = async (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'bench-own-')), {
    executablePath: ensureBrowser(),
    // The sandbox needs rights that containers seldom give, and only our own pages are opened.
    args: ['--no-sandbox'],
    viewport: DESKTOP,
    locale: 'zh-CN',
  });

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const told = ({ tab, browser, browserRss }: Memory): string =>
  `tab ${tab.toFixed(0)} MiB, browser ${browser.toFixed(0)} MiB (PSS; ${browserRss.toFixed(0)} by RSS)`;

await withSite(values, async ({ url, directory, browser }) => {
  const files = await ownPdfs(count);
  const newPage = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await recordEngineCalls(page);
    await recordLongTasks(page);
    return page;
  };
  // What is measured is the only browser, and nothing was visited in it: what a page has held, its process gives back when it likes.
  await browser.close();
  const own = await openProfile();
  const page = await newPage(own);
  const { errors, foreign } = listen(own, page, url);
  const memory = watchMemory();
  const step = async (name: string, since: number): Promise<void> => {
    const [longest = 0, ...others] = await takeLongTasks(page);
    const tasks =
      longest === 0
        ? 'no task of 50 ms'
        : `longest task ${longest.toFixed(0)} ms, ${others.length} more of 50 ms`;
    console.log(`${name.padEnd(14)} ${seconds(since).padStart(8)}  ${told(memory.most())}; ${tasks}`);
  };
  let started = performance.now();
  await page.goto(`${url}/own`);
  await page.getByLabel('文件', { exact: true }).waitFor({ state: 'attached', ...PATIENT });
  await page.waitForFunction(
    () => performance.getEntriesByName('database-ready').length > 0,
    undefined,
    PATIENT,
  );
  await step('opened', started);
  const put = performance.now();
  started = put;
  await page.getByLabel('文件', { exact: true }).setInputFiles(files);
  const reading = page.getByRole('region', { name: '读取进度' });
  await reading.waitFor({ state: 'attached', ...PATIENT });
  await reading.waitFor({ state: 'detached', ...PATIENT });
  await step('read', started);
  const placeless = page.getByRole('form', { name: '没有地区的文件' });
  if (await placeless.isVisible()) {
    await placeless.getByLabel('地区').fill(REGION);
    await placeless.getByRole('button', { name: /^填入/ }).click(PATIENT);
  }
  started = performance.now();
  await page.getByRole('button', { name: /^确认收录全部/ }).click(PATIENT);
  const heading = page.getByRole('region', { name: '已收录的文件' }).getByRole('heading', { level: 2 });
  await heading.getByText(`已收录 ${String(count)} 份`).waitFor(PATIENT);
  await step('kept, joined', started);
  console.log(`${String(count)} PDFs put in → all kept: ${seconds(put)}`);

  memory.end();
  await page.close();

  const addresses = await pageAddresses(directory);
  const without = await openProfile();
  const times = [];
  for (const context of [without, own]) {
    const visited = await newPage(context);
    // The first visits fetch what the others find.
    await visitsOf(visited, url, addresses, 1);
    times.push(await visitsOf(visited, url, addresses, runs));
    await visited.close();
  }
  const [before, after] = times;
  console.log(
    `\n${'page, ms'.padEnd(14)}${['shown', 'with own', 'answered', 'with own'].map((title) => title.padStart(11)).join('')}`,
  );
  for (const [name, was] of before ?? []) {
    const is = after?.get(name);
    const cells = [was.content, is?.content, was.answered, is?.answered];
    console.log(name.padEnd(14) + cells.map((time = Number.NaN) => time.toFixed(0).padStart(11)).join(''));
  }
  for (const words of new Set([...errors, ...foreign])) console.log(`  ! ${words.slice(0, 200)}`);
  for (const context of [without, own]) await context.close();
});
