/** `--ocr`: a scan gives drafts in a table of their own, and no figure. The models are the real ones. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { extractFiles } from '../../scripts/lib/extractFiles.ts';
import { Parts } from '../../scripts/lib/parts.ts';
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
