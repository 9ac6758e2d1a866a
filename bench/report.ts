/** What was measured, as a page of the docs. Pure, but for what it tells of the machine. */
import { cpus, loadavg, release, totalmem } from 'node:os';

export interface Measurement {
  readonly name: 'reading' | 'pages' | 'filter' | 'peers';
  readonly options: readonly string[];
  readonly printed: string;
  /** Of an invented package; none of the published documents. */
  readonly agencies?: number;
  /** Where it was measured, and how busy it was. */
  readonly machine: string;
}

const HEAD = '## ';

const TITLES: Readonly<Record<Measurement['name'], readonly [title: string, about: string]>> = {
  reading: [
    'Reading',
    'CPU of reading and checking the five published documents as text and those that the tests read, and how it grows with the text.',
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

/** In one line, with the day; the load says how busy the machine was before. */
export function machine(): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} × ${cpu?.model.trim() ?? 'unknown processor'}, ${String(memory)} GiB, Linux ${release()}, Node ${process.versions.node}; load ${load.toFixed(1)} before it, ${new Date().toISOString().slice(0, 10)}`;
}

function section({ name, options, printed, agencies, machine: where }: Measurement): string {
  const [title, about] = TITLES[name];
  const of = agencies === undefined ? '' : `: ${agencies.toLocaleString('en')} invented agencies`;
  const command = `npm run bench -- --only ${[name, ...options].join(' ')}`;
  return [
    `${HEAD}${title}${of}`,
    ...(agencies === undefined ? [about, `\`${command}\``] : []),
    where,
    `\`\`\`text\n${printed}\n\`\`\``,
  ].join('\n\n');
}

/** Markdown. */
export const report = (measurements: readonly Measurement[]): string => page(measurements.map(section));

/** The same page with these measured anew: each stands where it stood, those that were not there at the end. */
export function renewed(before: string, measurements: readonly Measurement[]): string {
  const [, ...old] = before.split(new RegExp(`^(?=${HEAD})`, 'm')).map((text) => text.trimEnd());
  const titleOf = (text: string): string => text.slice(0, text.indexOf('\n'));
  const sections = new Map([...old, ...measurements.map(section)].map((text) => [titleOf(text), text]));
  return page([...sections.values()]);
}

const page = (sections: readonly string[]): string =>
  [
    '# Measured',
    'Made by `npm run bench -- --write`, which anyone can run; with `--only` the parts named are made anew and the others stay. Production build, real Chromium, cold caches. Times of the clock depend on the machine and on what else it does; ratios within a table and CPU less so. What is lost is printed like what is won.',
    ...sections,
  ].join('\n\n') + '\n';
