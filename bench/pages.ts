/**
 * `npm run bench -- --only pages`: a cold visit to each page of the production build, on loopback and on a line of 20
 * Mbit/s. Medians of `--runs`; the visits of one round go through all pages and lines, so that a busy minute of the machine
 * falls on all alike. The line is slowed in front of the server, since the browser's own throttling leaves workers out.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageAddresses, type PageAddress } from './addresses.ts';
import { withSite } from './browser.ts';
import { openLine, type Line } from './line.ts';
import { median } from './median.ts';
import { BENCH_OPTIONS } from './options.ts';
import { visit, type Visit } from './visit.ts';

/** The scripts that `index.html` names, which every page loads before it draws: brotli bytes. */
async function initialJavaScript(site: string): Promise<number> {
  const html = await readFile(join(site, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);
  const sizes = await Promise.all(
    [...new Set(names)].map(
      async (name) => (await stat(join(site, `${name}.br`)).catch(() => stat(join(site, name)))).size,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const milliseconds = (time: number): string => (Number.isNaN(time) ? 'none' : `${time.toFixed(0)} ms`);

const COLUMNS: readonly (readonly [title: string, cell: (visits: readonly Visit[]) => string])[] = [
  ['content', (visits) => milliseconds(median(visits.map((one) => one.firstContent)))],
  ['engine', (visits) => milliseconds(median(visits.map((one) => one.engineReady)))],
  ['ratio', (visits) => median(visits.map((one) => one.firstContent / one.engineReady)).toFixed(2)],
  ['shift', (visits) => Math.max(...visits.map((one) => one.layoutShift)).toFixed(4)],
  ['at content', (visits) => kilobytes(median(visits.map((one) => one.bytesAtFirstContent)))],
  ['in all', (visits) => kilobytes(median(visits.map((one) => one.bytesInAll)))],
  ['nodes', (visits) => String(Math.max(...visits.map((one) => one.nodes)))],
  ['errors', (visits) => String(visits.reduce((sum, one) => sum + one.errors.length, 0))],
  ['foreign', (visits) => String(visits.reduce((sum, one) => sum + one.foreign.length, 0))],
];

function print(rows: ReadonlyMap<PageAddress, readonly Visit[]>): void {
  const WIDTH = 11;
  console.log(`${'page'.padEnd(14)}${COLUMNS.map(([title]) => title.padStart(WIDTH)).join('')}`);
  for (const [{ name }, visits] of rows)
    console.log(`${name.padEnd(14)}${COLUMNS.map(([, cell]) => cell(visits).padStart(WIDTH)).join('')}`);
  const said = [...rows.values()].flat().flatMap(({ errors, foreign }) => [...errors, ...foreign]);
  for (const words of new Set(said)) console.log(`  ! ${words.slice(0, 200)}`);
}

const { values } = parseArgs({ options: BENCH_OPTIONS });

await withSite(values, async (site) => {
  const addresses = await pageAddresses(site.directory, values.path);
  const lines: readonly (readonly [name: string, line: Line])[] = [
    ['loopback', await openLine(site.url)],
    [`${values.mbit} Mbit/s`, await openLine(site.url, Number(values.mbit) * 1e6)],
  ];
  const visits = new Map(
    lines.map(([name]) => [name, new Map(addresses.map((address) => [address, [] as Visit[]]))]),
  );
  try {
    for (let run = 0; run < Number(values.runs); run += 1)
      for (const [name, line] of lines)
        for (const address of addresses)
          visits
            .get(name)
            ?.get(address)
            ?.push(await visit(site, line, address));
  } finally {
    for (const [, line] of lines) line.close();
  }
  console.log(`initial JavaScript, brotli: ${kilobytes(await initialJavaScript(site.directory))}`);
  for (const [name, rows] of visits) {
    console.log(`\n${name}, cold cache, median of ${values.runs} (shift, nodes: the largest; errors: all)`);
    print(rows);
  }
});
