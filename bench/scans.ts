/**
 * `npm run bench:scans [-- --pages N] [NAME[@TURNED]…]`: two published documents and tables of several kinds, printed, scanned badly and
 * recognised: how much of their prose and tables is read as it is printed, and what the reader makes of it.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Document } from '../src/extraction/document/document.ts';
import { ExtractionError } from '../src/extraction/errors.ts';
import { readDocument, isProse, type Reading } from '../src/extraction/pipeline/readDocument.ts';
import { figureRows, type FigureRow } from '../src/extraction/dataset/figures.ts';
import { statementRows } from '../src/extraction/statements/statementRows.ts';
import { readFile as readSource } from '../src/extraction/read/index.ts';
import { recognisedDocument } from '../src/extraction/pipeline/recognised.ts';
import { draftsIn } from '../src/ocr/recognised.ts';
import { modelFiles } from '../scripts/ocr/modelFiles.ts';
import { recognise } from '../scripts/ocr/recognise.ts';
import { ROOT } from '../scripts/paths.ts';
import { agreementOf, type Agreement } from './scanned/agreement.ts';
import { scanned } from './scanned/degrade.ts';
import { printed as pdfOf } from './scanned/print.ts';
import { tableNumbersOf } from './scanned/tableNumbers.ts';

const FIXTURES = join(ROOT, 'tests/fixtures');
const DEFAULTS = [
  'formats/karamay-urho-government-office-2023.chromium.pdf',
  'formats/changji-beijing-liaison-2024.writer.pdf',
  'scans/statements.html',
  // Lines between rows alone, several tables a page; rows that a page's end cuts; a wide page that was put in as a tall one.
  'scans/level-lines.html',
  'scans/cut-rows.html',
  'scans/wide.html@90',
  'scans/wide.html@270',
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: 'string' } } });

function proseAgreement(truth: Reading, read: Reading): Agreement {
  const parts = truth.sections.filter(isProse).map((section): Agreement => {
    const text = sectionText(truth, section);
    const nth = truth.sections.filter(({ region }) => region === section.region).indexOf(section);
    const same = read.sections.filter(({ region }) => region === section.region)[nth];
    const numbers = truth.numbers
      .filter(({ start, end }) => start >= text.start && end <= text.end)
      .map(({ start, end }) => ({ start: start - text.start, end: end - text.start }));
    return agreementOf(text.text, same ? sectionText(read, same).text : '', numbers);
  });
  const sum = (of: keyof Agreement): number => parts.reduce((total, part) => total + part[of], 0);
  return {
    characters: sum('characters'),
    right: sum('right'),
    numbers: sum('numbers'),
    exact: sum('exact'),
    wrong: sum('wrong'),
    lost: sum('lost'),
  };
}

function sectionText({ stream, flow }: Reading, section: Reading['sections'][number]) {
  const start = stream.positions[section.heading] ?? 0;
  const end = stream.positions[section.end] ?? flow.text.length;
  return { start, end, text: flow.text.slice(start, end) };
}

/** Null where no heading of an account and no statement is told. */
function readingOf(document: Document): Reading | null {
  try {
    return readDocument(document);
  } catch (error) {
    if (error instanceof ExtractionError) return null;
    throw error;
  }
}

const KEY = { documentId: 'd', agencyId: 'a', fiscalYear: 0 };
const figuresOf = (reading: Reading): FigureRow[] => {
  const key = { ...KEY, fiscalYear: reading.fiscalYear };
  return figureRows(reading, key, statementRows(reading, key).figures).filter(
    ({ basis }) => basis === 'printed',
  );
};
const nameOf = (row: FigureRow): string =>
  [
    row.measure,
    row.aspect,
    row.function_name,
    row.economic_name,
    row.fiscal_year,
    row.value,
    row.unit,
  ].join();

/** How many of `some` are also in `others`, each once. */
function common(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const name of others) left.set(name, (left.get(name) ?? 0) + 1);
  return some.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count > 0;
  }).length;
}

const percent = (part: number, whole: number): string =>
  `${((part / Math.max(1, whole)) * 100).toFixed(2)} %`;

const folder = await mkdtemp(join(tmpdir(), 'printed-'));
for (const name of positionals.length > 0 ? positionals : DEFAULTS) {
  const [file = '', turned] = name.split('@');
  const path = join(FIXTURES, file);
  const pages = values.pages === undefined ? undefined : Number(values.pages);
  const bytes = new Uint8Array(scanned(await pdfOf(path, folder), pages, Number(turned ?? 0)));
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const scan = await recognise(bytes);
  const { user, system } = process.cpuUsage(cpu);
  const count = scan.pages.length;
  const truth = readDocument(await readSource(new Uint8Array(await readFile(path)), path));
  const recognised = recognisedDocument(draftsIn(scan), 'application/pdf').document;
  const read = readingOf(recognised);
  const prose = read && proseAgreement(truth, read);
  const cells = tableNumbersOf(truth.document);
  const inCells = common(cells, tableNumbersOf(recognised));
  const [printed, found] = [figuresOf(truth).map(nameOf), read ? figuresOf(read).map(nameOf) : []];
  const same = common(printed, found);
  console.log(`${name}, ${String(count)} pages, ${(bytes.length / 1024 / count).toFixed(0)} KiB a page`);
  if (prose && prose.numbers > 0) {
    console.log(`  characters of the prose ${percent(prose.right, prose.characters)} of ${prose.characters}`);
    console.log(
      `  numbers of the prose ${percent(prose.exact, prose.numbers)}: ${prose.exact}/${prose.numbers} exact, ${prose.wrong} wrong, ${prose.lost} lost`,
    );
  }
  console.log(
    `  numbers of the tables ${percent(inCells, cells.length)}: ${inCells}/${cells.length} in their row and column`,
  );
  console.log(`  figures ${same}/${printed.length} as drafts, ${found.length - same} that are not printed`);
  console.log(
    `  ${((performance.now() - started) / 1000 / count).toFixed(1)} s a page by the clock, ${((user + system) / 1e6 / count).toFixed(1)} s of CPU; ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most`,
  );
  console.log(
    `  faults: ${scan.pages.flatMap(({ fault }, page) => (fault ? `${page + 1} ${fault}` : [])).join(', ') || 'none'}`,
  );
}

await rm(folder, { recursive: true });

const { runtime, detection, recognition, dictionary } = await modelFiles();
const compressed = [runtime, detection, recognition, Buffer.from(dictionary)].map(
  (file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
);
console.log(`loaded: ${(compressed.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(2)} MB (brotli 9)`);
