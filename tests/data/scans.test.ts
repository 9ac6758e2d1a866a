/** `--ocr`: a scan gives drafts in a table of their own, and no figure. The models are the real ones. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { sha256Of } from '../../scripts/lib/digests.ts';
import { extractFiles } from '../../scripts/lib/extractFiles.ts';
import { inputsOf } from '../../scripts/lib/inputs.ts';
import { Parts } from '../../scripts/lib/parts.ts';
import { REGISTRY, registryCsv, type RegistryEntry } from '../../scripts/lib/registry.ts';
import { csvHeader } from '../../src/domain/csv.ts';
import { tableOf } from '../../src/domain/tables.ts';
import { scansFolder, writeDrafts } from '../../scripts/ocr/drafts.ts';
import { rowsOfCsv } from '../../src/own/csv.ts';
import type { ScanPage } from '../../src/ocr/scan.ts';
import { DRAFTS_FILE } from '../../src/domain/draftsTable.ts';

// A page is recognised in some ten seconds, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const SCAN = 'tests/fixtures/scans/page.pdf';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'juesuan-scans-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const run = (): Promise<number> =>
  extractFiles([SCAN], out, {
    jobs: 1,
    takeScans: async (scans) => (await writeDrafts(scans, out, scansFolder(out), 'test')).length,
  });
const drafts = (): Promise<string> => readFile(join(out, DRAFTS_FILE), 'utf8');

test('a scan is refused unless it is asked for', async () => {
  expect(await extractFiles([SCAN], out, { jobs: 1 })).toBe(1);
  expect(await readdir(out)).not.toContain(DRAFTS_FILE);
});

test('each number of a scan is a draft with its page, its line and how sure it is, and none is a figure', async () => {
  expect(await run()).toBe(0);
  const first = await drafts();
  const rows = rowsOfCsv(first);
  const read = rows.map(({ measure, aspect, printed, unit }) => `${measure}.${aspect} ${printed} ${unit}`);
  expect(read).toEqual([
    'revenue_total.actual 1,286.45 万元',
    'expenditure_total.actual 1,286.45 万元',
    'expenditure_total.change 35.20 万元',
    'revenue_total.change 35.20 万元',
    'expenditure_total.change_pct 2.66 %',
    'revenue_total.change_pct 2.66 %',
    'three_public.actual 18.62 万元',
    'overseas_travel.actual 0.00 万元',
    'vehicle_operation.actual 15.40 万元',
    'reception.actual 3.22 万元',
  ]);
  expect(rows.every(({ page, sureness }) => page === '1' && Number(sureness) > 0)).toBe(true);
  expect(rows[0]!['line']).toContain('收入总计1,286.45万元');
  expect(await readdir(out)).not.toContain('figures.csv');

  // What a page was recognised as is kept, and taken by the next run.
  const pages = await Parts.share<ScanPage>(scansFolder(out), 'test');
  const key = { documentId: rows[0]!['document_id']!, readWith: 'page 0' };
  const page = (await pages.get(key))!;
  const lines = page.lines.map((line) => ({ ...line, text: line.text.replace('18.62', '18.63') }));
  expect(await run()).toBe(0);
  expect(await drafts()).toBe(first);
  await pages.put(key, { ...page, lines });
  expect(await run()).toBe(0);
  expect(await drafts()).toBe(first.replaceAll('18.62', '18.63'));
});

test('a photograph that a phone took sideways is read as it is held', async () => {
  const [photograph] = (await inputsOf(['tests/fixtures/scans/sideways.jpg'], out)).files;
  expect(await writeDrafts([photograph!], out, scansFolder(out), 'test')).toEqual([]);
  const amounts = rowsOfCsv(await drafts()).map(({ printed }) => printed);
  expect(new Set(amounts)).toEqual(new Set(['1,286.45', '35.20', '2.66', '18.62', '0.00', '15.40', '3.22']));
});

test('a ruled statement of a scan gives a draft for each amount of its cells, with what it measures', async () => {
  const [ruled] = (await inputsOf(['tests/fixtures/scans/ruled.pdf'], out)).files;
  expect(await writeDrafts([ruled!], out, scansFolder(out), 'test')).toEqual([]);
  const rows = rowsOfCsv(await drafts());
  const tableOf = (words: string): string[] =>
    rows
      .filter(({ line }) => line!.includes(words))
      .map(({ measure, aspect, item, printed }) =>
        `${measure}.${aspect} ${item} ${printed}`.replace('  ', ' '),
      );
  expect(tableOf('合计')).toEqual([
    'revenue.actual 792.40',
    'fiscal_appropriation_revenue.actual 780.40',
    'revenue_other.actual 12.00',
  ]);
  expect(tableOf('2130399')).toEqual([
    'revenue.actual 农林水支出/水利/其他水利支出 112.00',
    'fiscal_appropriation_revenue.actual 农林水支出/水利/其他水利支出 100.00',
    'revenue_other.actual 农林水支出/水利/其他水利支出 12.00',
  ]);
  expect(tableOf('9.00\t\t7.00')).toEqual([
    'three_public.adjusted_budget 9.00',
    'vehicles.adjusted_budget 7.00',
    'vehicle_purchase.adjusted_budget 0.00',
    'vehicle_operation.adjusted_budget 7.00',
    'reception.adjusted_budget 2.00',
    'three_public.actual 7.50',
    'vehicles.actual 6.00',
    'vehicle_purchase.actual 0.00',
    'vehicle_operation.actual 6.00',
    'reception.actual 1.50',
  ]);
  expect(rows).toHaveLength(30);
});

test('a package of the app with a scan gives those of its numbers that were confirmed', async () => {
  const bytes = await readFile(SCAN);
  const id = 'own-1';
  const text = '清溪县林业局2024年度部门决算';
  const amounts = '2024年度收入总计1,286.4S万元，支出总计1,286.45万元。';
  const line = (words: string, top: number): ScanPage['lines'][number] => ({
    box: { left: 0, top, right: words.length * 20, bottom: top + 30 },
    text: words,
    sure: Array.from(words, () => 97),
    x: Array.from(words, (_, unit) => unit * 20),
  });
  const page: ScanPage = {
    slope: 0,
    width: 1240,
    height: 1754,
    tables: [],
    fault: null,
    lines: [line(text, 0), line('一、收入支出决算总体情况说明', 50), line(amounts, 100)],
  };
  const start = text.length + 1 + '一、收入支出决算总体情况说明'.length + 1 + amounts.indexOf('1,286');
  const confirmations = {
    revision: 1,
    confirmed: [{ start, end: start + '1,286.4S'.length, printed: '1,286.46' }],
  };
  await mkdir(join(out, 'sources'));
  await mkdir(join(out, 'scans'));
  await writeFile(join(out, 'sources/page.pdf'), bytes);
  await writeFile(
    join(out, 'scans', `${id}.json`),
    JSON.stringify({ scan: { pages: [page] }, confirmations }),
  );
  await writeFile(join(out, 'corrections.csv'), csvHeader(tableOf('corrections')));
  const entry: RegistryEntry = {
    document_id: id,
    source_file: 'page.pdf',
    agency_id: 'a-1',
    agency_name: '清溪县林业局',
    agency_short_name: '清溪县林业局',
    agency_type: 'administrative',
    region_code: '421303',
    agency_level: 'county',
    fiscal_year: 2024,
    title: '清溪县林业局2024年度部门决算',
    media_type: 'application/pdf',
    sha256: sha256Of(bytes),
    source_url: '',
    publisher: '',
    published_on: '',
    retrieved_on: '',
    kind: '',
    money_unit: '',
  };
  await writeFile(join(out, 'sources', REGISTRY), registryCsv([entry]));
  const cache = await mkdtemp(join(tmpdir(), 'juesuan-scans-cache-'));
  try {
    await buildDataset(out, out, { jobs: 1, cache, version: 'test' });
    const figures = rowsOfCsv(await readFile(join(out, 'figures.csv'), 'utf8'));
    expect(figures.map(({ measure, value }) => `${measure} ${value}`)).toEqual(['revenue_total 1286.46']);
    const unread = rowsOfCsv(await readFile(join(out, 'unread.csv'), 'utf8'));
    expect(unread).toContainEqual(
      expect.objectContaining({ printed: '1,286.45', reason: '扫描识别，待核对' }),
    );

    await writeFile(join(out, 'scans', `${id}.json`), '{"scan":');
    await expect(buildDataset(out, out, { jobs: 1, cache, version: 'test' })).rejects.toThrow(/已损坏/);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});
