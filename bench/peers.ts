/**
 * `npm run bench -- --only peers`: the site beside what one would write without it, on the same rows, for the same question (who
 * spent most on 三公 in a year): the published CSV in PapaParse and plain JavaScript, and a bare engine on the site's own database
 * file. Each is opened anew in each round and then asked for other years; they take turns, so that a busy minute falls on all. The
 * clock is told beside the main thread's CPU. The site draws a page of panels with their sources, the peers one chart.
 */
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { DATASET_FILE } from '../src/database/opening.ts';
import { CACHE_DIRECTORY, ROOT } from '../scripts/paths.ts';
import { startStaticServer } from '../scripts/server/staticServer.ts';
import { withSite, type BuiltSite } from './browser.ts';
import { openLine, type Line } from './line.ts';
import { openMeasured, spentSince, type MeasuredPage } from './mainThread.ts';
import { median, percentile } from './median.ts';
import { BENCH_OPTIONS } from './options.ts';
import type { PeerPage } from './peers/ranking.ts';

const PEERS = { papaparse: 'PapaParse + JavaScript', duckdb: 'bare .duckdb' } as const;
const OTHER_YEARS = [2022, 2024, 2021, 2023] as const;

/** Builds the peers into one folder, with the site's own files beside them. */
async function buildPeers(site: BuiltSite): Promise<string> {
  const out = join(CACHE_DIRECTORY, 'peers');
  await rm(out, { recursive: true, force: true });
  for (const peer of Object.keys(PEERS)) {
    const outDir = join(out, peer);
    await build({
      configFile: false,
      root: join(ROOT, 'bench', 'peers', peer),
      base: './',
      logLevel: 'error',
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
      },
    });
    await mkdir(outDir, { recursive: true });
    await symlink(resolve(site.directory, 'data'), join(outDir, 'data'));
    await symlink(resolve(site.database), join(outDir, DATASET_FILE));
  }
  return out;
}

interface Contender {
  readonly name: string;
  readonly address: string;
  readonly line: Line;
  readonly ready: () => boolean;
  /** When the first chart stood, in milliseconds from the start of the navigation. */
  readonly firstChart: (page: MeasuredPage) => Promise<number>;
  /** Resolves when the year's picture is in the page. */
  readonly choose: (page: MeasuredPage, year: number) => Promise<unknown>;
}

const markOf = ({ page }: MeasuredPage, mark: string): Promise<number> =>
  page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark);

const peerContender = (name: string, line: Line): Contender => ({
  name,
  address: line.url,
  line,
  ready: () => 'peer' in globalThis,
  firstChart: (opened) => markOf(opened, 'first-chart'),
  choose: ({ page }, year) =>
    page.evaluate((of) => (globalThis as unknown as { peer: PeerPage }).peer.change(of), year),
});

/** The first panel's words change with its picture. As text, because the TypeScript runner adds helpers that the page does not have. */
const choiceOf = (year: number): string => `new Promise((done) => {
  const words = () => document.querySelector('[data-panel] [role="img"]')?.getAttribute('aria-label');
  const before = words();
  history.pushState({}, '', '?year=${String(year)}');
  requestAnimationFrame(function look() {
    if (words() === before) requestAnimationFrame(look);
    else done();
  });
})`;

const siteContender = (line: Line): Contender => ({
  name: 'this site',
  address: `${line.url}/three-public`,
  line,
  ready: () =>
    performance.getEntriesByName('database-ready').length > 0 &&
    document.querySelector('[_echarts_instance_] svg path') !== null,
  // The build's own drawing stands in the page when it is first painted.
  firstChart: (opened) => markOf(opened, 'first-contentful-paint'),
  choose: ({ page }, year) => page.evaluate(choiceOf(year)),
});

interface Sample {
  readonly firstChart: number;
  readonly cpuUntilRest: number;
  readonly bytes: number;
  readonly memory: number;
  readonly filters: readonly { readonly clock: number; readonly cpu: number }[];
}

/** From the choice to the frame after the picture stands. */
async function filter(contender: Contender, opened: MeasuredPage, year: number) {
  const before = await opened.cpu();
  const started = performance.now();
  await contender.choose(opened, year);
  await opened.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  const clock = performance.now() - started;
  return { clock, cpu: await spentSince(opened, before) };
}

async function sample(site: BuiltSite, contender: Contender): Promise<Sample> {
  contender.line.reset();
  const opened = await openMeasured(site, contender.address, contender.ready);
  try {
    const cpuUntilRest = await spentSince(opened, 0);
    const firstChart = await contender.firstChart(opened);
    const bytes = contender.line.bytes();
    const bar = opened.page.locator('.filter-bar');
    if ((await bar.count()) > 0) {
      await bar.hover();
      await spentSince(opened, await opened.cpu());
    }
    const filters = [];
    for (const year of OTHER_YEARS) filters.push(await filter(contender, opened, year));
    const session = await opened.page.context().newCDPSession(opened.page);
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { firstChart, cpuUntilRest, bytes, memory: usedSize, filters };
  } finally {
    await opened.page.context().close();
  }
}

const COLUMNS: readonly (readonly [title: string, of: (samples: readonly Sample[]) => string])[] = [
  ['first chart', (all) => `${median(all.map((one) => one.firstChart)).toFixed(0)} ms`],
  ['CPU to rest', (all) => `${median(all.map((one) => one.cpuUntilRest)).toFixed(0)} ms`],
  ['bytes', (all) => `${(median(all.map((one) => one.bytes)) / 1e6).toFixed(1)} MB`],
  ['JS heap', (all) => `${(median(all.map((one) => one.memory)) / 1e6).toFixed(0)} MB`],
  ['filter', (all) => `${median(all.flatMap((one) => one.filters.map(({ clock }) => clock))).toFixed(0)} ms`],
  [
    'p95',
    (all) =>
      `${percentile(
        all.flatMap((one) => one.filters.map(({ clock }) => clock)),
        0.95,
      ).toFixed(0)} ms`,
  ],
  ['filter CPU', (all) => `${median(all.flatMap((one) => one.filters.map(({ cpu }) => cpu))).toFixed(0)} ms`],
];

const { values } = parseArgs({ options: BENCH_OPTIONS });

await withSite(values, async (site) => {
  const folder = await buildPeers(site);
  const servers = await Promise.all(
    Object.keys(PEERS).map((peer) => startStaticServer({ directory: join(folder, peer) })),
  );
  const lines = [await openLine(site.url), ...(await Promise.all(servers.map(({ url }) => openLine(url))))];
  try {
    const [own, ...others] = lines;
    if (!own) throw new Error('the site has no line');
    const contenders = [
      siteContender(own),
      ...Object.values(PEERS).flatMap((name, index) => {
        const line = others[index];
        return line ? [peerContender(name, line)] : [];
      }),
    ];
    const samples = new Map<Contender, Sample[]>(contenders.map((one) => [one, []]));
    for (let round = 0; round < Number(values.runs); round += 1)
      for (const [contender, taken] of samples) taken.push(await sample(site, contender));
    const WIDTH = 13;
    console.log(
      `cold on loopback, then ${String(OTHER_YEARS.length)} other years; median of ${values.runs} rounds`,
    );
    console.log(`${''.padEnd(24)}${COLUMNS.map(([title]) => title.padStart(WIDTH)).join('')}`);
    for (const [{ name }, taken] of samples)
      console.log(`${name.padEnd(24)}${COLUMNS.map(([, of]) => of(taken).padStart(WIDTH)).join('')}`);
  } finally {
    for (const line of lines) line.close();
    await Promise.all(servers.map((server) => server.close()));
  }
});
