/** The same build behind a server that answers its queries: the browser fetches neither engine nor dataset, and shows the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE_FILE, DIST_DIRECTORY } from '../../scripts/paths.ts';
import { openRemoteEngine, type RemoteEngine } from '../../scripts/remote/engine.ts';
import { createRemoteHandler } from '../../scripts/remote/handler.ts';
import { LIMITS } from '../../scripts/remote/limits.ts';
import { queryMetrics } from '../../scripts/remote/metrics.ts';
import { startStaticServer, type StaticServer } from '../../scripts/server/staticServer.ts';
import { chooseExport, csvRows, downloaded } from '../support/downloads.ts';
import { CHART, useSite, type OpenPage } from '../support/site.ts';

const site = useSite();
let engine: RemoteEngine;
let server: StaticServer;
beforeAll(async () => {
  engine = await openRemoteEngine(DATABASE_FILE, LIMITS);
  const metrics = queryMetrics(engine);
  server = await startStaticServer({
    directory: DIST_DIRECTORY,
    before: (base, files) => createRemoteHandler(base, engine, metrics, files),
  });
});
afterAll(async () => {
  await server.close();
  engine.close();
});

const isHeavy = ({ url }: { readonly url: string }): boolean => /\.(?:wasm|duckdb)$|duckdb-browser/.test(url);
const queriesOf = ({ requests }: OpenPage): string[] =>
  requests.flatMap(({ url }) => /\/query\/(\w+)/.exec(url)?.[1] ?? []);
const both = (path: string): Promise<OpenPage[]> =>
  Promise.all([site.open(path, { baseUrl: server.url }), site.open(path)]);

// With conditions that the build has not answered, so that none of its answers stands in for the engine's.
test.each([
  ['/?year=2023&region=650000', CHART],
  ['/three-public?year=2023&agency=urumqi-xinshi-government-office', CHART],
  ['/documents?region=650100', 'table'],
])('%s: the same words, without an engine', async (path, selector) => {
  const pages = await both(path);
  for (const { page } of pages) await page.locator(selector).first().waitFor();
  const words = async (): Promise<string[]> => {
    const shown = pages.map(async ({ page }) => {
      const isLoading = (await page.locator('.loading, .engine').count()) > 0;
      return isLoading ? 'loading' : page.locator('main').innerText();
    });
    return [...new Set(await Promise.all(shown))];
  };
  // Charts come a moment after their tables, not at the same moment in two pages.
  await expect.poll(words).toEqual([expect.stringMatching(/^(?!loading$)[^]{100}/)]);
  const [remote, local] = pages;
  expect(queriesOf(remote!).length).toBeGreaterThan(0);
  expect(remote!.requests.filter(isHeavy)).toEqual([]);
  expect(queriesOf(local!)).toEqual([]);
  for (const { expectClean } of pages) expectClean();
});

test('a CSV is the same, but for the address that it names', async () => {
  const files = await Promise.all(
    (await both('/?year=2023&region=650000')).map(async ({ page }) => {
      await page.locator('[data-panel="ranking"] :is(svg, table, canvas)').first().waitFor();
      const { name, bytes } = await downloaded(page, () => chooseExport(page, 'ranking', 'CSV'));
      const { origin } = new URL(page.url());
      return { name, rows: csvRows(bytes).map((row) => row.map((cell) => cell.replaceAll(origin, ''))) };
    }),
  );
  expect(files[0]!.rows.length).toBeGreaterThan(3);
  expect(files[0]).toEqual(files[1]);
});

test('statements of the reader run in the browser, which fetches its engine for them and says so', async () => {
  const opened = await site.open('/sql', { baseUrl: server.url });
  const { page, requests } = opened;
  await page.getByText('本站的查询由服务器计算').waitFor();
  expect(requests.filter(isHeavy)).toEqual([]);
  await page.getByRole('button', { name: '执行' }).click();
  await page.locator('.sql-main table').waitFor();
  expect(requests.filter(isHeavy).length).toBeGreaterThan(1);
  opened.expectClean();
});

test('the page for own files says that nothing of them goes to the server', async () => {
  const { page, requests, expectClean } = await site.open('/own', { baseUrl: server.url });
  await page.getByText('您的文件不会发给服务器').waitFor();
  expect(requests.filter(isHeavy)).toEqual([]);
  expectClean();
});
