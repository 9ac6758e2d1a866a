/** What was measured, as a page of the docs. Pure, but for what it tells of the machine. */
import { cpus, loadavg, release, totalmem } from 'node:os';

export interface Measurement {
  readonly name: 'reading' | 'pages' | 'filter' | 'peers';
  readonly options: readonly string[];
  readonly printed: string;
  /** Of an invented package; none of the published documents. */
  readonly agencies?: number;
}

const TITLES: Readonly<Record<Measurement['name'], readonly [title: string, about: string]>> = {
  reading: [
    'Reading',
    'CPU of reading and checking the five published documents as text, and how it grows with the text.',
  ],
  pages: [
    'A cold visit to each page',
    'First chart, table or text (`content`), the engine ready, their ratio, layout shift, bytes over the line. An agency’s place among its peers and its lists come after the engine.',
  ],
  filter: [
    'A change of the filter',
    'Main-thread CPU of the page beside a bare page with one ECharts chart of 20 bars: what is in view or near it, `later` the panels far from view, `in all` both; engine time beside the same statements in a bare engine.',
  ],
  peers: [
    'Beside what one would write without it',
    'The same rows and the same question: the published CSV in PapaParse and plain JavaScript, and a bare engine on the site’s database file. They draw one chart without sources, findings or absences; the site draws its page of panels. `bytes` until the page is at rest: the site’s pages do not wait for the engine, the peers’ do for all their data.',
  ],
};

/** In one line; the load says how busy the machine was before. */
export function machine(): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} × ${cpu?.model.trim() ?? 'unknown processor'}, ${String(memory)} GiB, Linux ${release()}, Node ${process.versions.node}; load ${load.toFixed(1)} before the run`;
}

function section({ name, options, printed, agencies }: Measurement): string {
  const [title, about] = TITLES[name];
  const where = agencies === undefined ? '' : `: ${agencies.toLocaleString('en')} invented agencies`;
  const command = agencies === undefined ? `npm run bench -- --only ${[name, ...options].join(' ')}` : null;
  return [
    `## ${title}${where}`,
    ...(agencies === undefined ? [about] : []),
    ...(command === null ? [] : [`\`${command}\``]),
    `\`\`\`text\n${printed}\n\`\`\``,
  ].join('\n\n');
}

/** Markdown. `of`: the machine. */
export const report = (measurements: readonly Measurement[], of: string): string =>
  [
    '# Measured',
    'Made by `npm run bench -- --write`, which anyone can run: production build, real Chromium, cold caches. Times of the clock depend on the machine and on what else it does; ratios within a table and CPU less so. What is lost is printed like what is won.',
    of,
    ...measurements.map(section),
  ].join('\n\n') + '\n';
