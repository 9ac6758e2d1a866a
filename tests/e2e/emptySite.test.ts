/** An app without a single published document: what a reader puts in is all there is, whatever format it comes in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildIfStale } from '../../scripts/build.ts';
import { buildPaths, CACHE_DIRECTORY } from '../../scripts/paths.ts';
import { startStaticServer, type StaticServer } from '../../scripts/server/staticServer.ts';
import { csvHeader } from '../../src/domain/csv.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES } from '../../src/domain/tables.ts';
import { sourceOf } from '../extraction/golden.ts';
import { card, given, kept, PATIENT, put } from '../support/ownFiles.ts';
import { useSite } from '../support/site.ts';
import { publishedTable, type Cells } from '../support/tables.ts';

vi.setConfig({ testTimeout: 240_000 });

const DOCUMENT = 'karamay-urho-government-office-2023';
const AGENCY = '克拉玛依市乌尔禾区人民政府办公室';
const site = useSite();
let server: StaticServer;

beforeAll(async () => {
  const data = join(CACHE_DIRECTORY, 'empty-package');
  await mkdir(data, { recursive: true });
  for (const table of TABLES) await writeFile(join(data, `${table.name}.csv`), csvHeader(table));
  await writeFile(join(data, 'datapackage.json'), dataPackageJson());
  const target = buildPaths({ data, out: join(CACHE_DIRECTORY, 'site-without-documents') });
  await buildIfStale(target);
  server = await startStaticServer({ directory: target.out });
}, 600_000);
afterAll(() => server.close());

/** What a figure says, wherever it stands and whatever it is called. */
const saying = (row: Cells): string =>
  ['fiscal_year', 'measure', 'aspect', 'function_code', 'function_name', 'value', 'unit', 'basis']
    .map((column) => row[column])
    .join('|');

test('a document put into an empty app gives the figures of its text in every format, and is compared after a reload', async () => {
  const { page, expectClean } = await site.open('/own', { baseUrl: server.url });
  const text = sourceOf(DOCUMENT);
  const html = `<!DOCTYPE html><html><body>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;
  const fixture = (name: string): Promise<Buffer> => readFile(join('tests/fixtures/formats', name));
  const files = [
    given('说明.docx', await fixture(`${DOCUMENT}.docx`)),
    given('说明.pdf', await fixture(`${DOCUMENT}.writer.pdf`)),
    given('说明.html', html),
    given('说明.txt', text),
  ];
  await put(page, files);
  const published = (await publishedTable('figures')).filter((row) => row['document_id'] === DOCUMENT);
  const printed = published.filter((row) => row['basis'] === 'printed').length;
  for (const { name } of files) {
    await card(page, name).waitFor(PATIENT);
    expect(await card(page, name).innerText(), name).toContain(`数字 ${printed} 个`);
  }
  await card(page, '说明.docx').getByRole('button', { name: '确认收录' }).click(PATIENT);
  await kept(page).getByText(AGENCY).waitFor(PATIENT);
  const saved = page.waitForEvent('download', PATIENT);
  await kept(page).getByRole('button', { name: '导出数据包' }).click(PATIENT);
  const zip = unzipSync(await readFile(await (await saved).path()));
  const [, csv] = Object.entries(zip).find(([name]) => name.endsWith('figures.csv'))!;
  const rows = Papa.parse<Cells>(Buffer.from(csv).toString('utf8'), { header: true, skipEmptyLines: true });
  expect(rows.data.map(saying).sort()).toEqual(published.map(saying).sort());

  await page.goto(`${server.url}/three-public`);
  await page.reload();
  const table = page.locator('.data-table tbody').filter({ hasText: '本地' });
  await table.first().waitFor(PATIENT);
  const visits = published.find(
    (row) => row['measure'] === 'reception_persons' && row['aspect'] === 'actual',
  );
  expect(visits, 'a figure to look for').toBeDefined();
  expect(await table.allInnerTexts().then((texts) => texts.join())).toContain(visits?.['value']);
  expectClean();
});
