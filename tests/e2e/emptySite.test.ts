/** An app without a single published document: what a reader puts in is all there is, whatever format it comes in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildIfStale } from '../../scripts/build.ts';
import { buildPaths, CACHE_DIRECTORY } from '../../scripts/paths.ts';
import { startStaticServer, type StaticServer } from '../../scripts/server/staticServer.ts';
import { csvHeader } from '../../src/domain/csv.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES } from '../../src/domain/tables.ts';
import { documentOf, SOURCES, type Source } from '../fixtures/formats/make/documents.ts';
import { pageOf } from '../fixtures/formats/make/html.ts';
import { given, kept, PATIENT, put } from '../support/ownFiles.ts';
import { useSite } from '../support/site.ts';
import { publishedTable, type Cells } from '../support/tables.ts';

vi.setConfig({ testTimeout: 240_000 });

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

/** What the figures of a document say, wherever they stand and whatever it is called. */
function sayings(figures: readonly Cells[], documentId: string): string[] {
  const columns = [
    'fiscal_year',
    'measure',
    'aspect',
    'function_code',
    'function_name',
    'value',
    'unit',
    'basis',
  ];
  return figures
    .filter((row) => row['document_id'] === documentId)
    .map((row) => columns.map((column) => row[column]).join('|'))
    .sort();
}

const saved = (suffix: string) => (name: string) =>
  readFile(join('tests/fixtures/formats', `${name}${suffix}`));
const FORMATS: readonly [string, (id: Source) => Promise<Buffer>][] = [
  ['docx', saved('.docx')],
  ['writer.pdf', saved('.writer.pdf')],
  ['html', (id) => Promise.resolve(Buffer.from(pageOf(documentOf(id), id)))],
];

test.each(FORMATS)(
  'the five documents put into an empty app as %s give the figures of their texts',
  async (format, bytesOf) => {
    const { page, expectClean } = await site.open('/own', { baseUrl: server.url });
    await put(
      page,
      await Promise.all(SOURCES.map(async (id) => given(`${id}.${format}`, await bytesOf(id)))),
    );
    await page.getByRole('button', { name: '确认收录全部 5 份' }).click(PATIENT);
    await kept(page).getByText('已收录 5 份').waitFor(PATIENT);
    const download = page.waitForEvent('download', PATIENT);
    await kept(page).getByRole('button', { name: '导出数据包' }).click(PATIENT);
    const zip = unzipSync(await readFile(await (await download).path()));
    const packed = (table: string): Cells[] =>
      Papa.parse<Cells>(strFromU8(zip[`${table}.csv`] ?? new Uint8Array()), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const published = await publishedTable('figures');
    const figures = packed('figures');
    for (const id of SOURCES) {
      const own = packed('documents').find((row) => row['source_file'] === `sources/${id}.${format}`);
      const expected = sayings(published, id);
      expect(expected.length).toBeGreaterThan(0);
      expect(sayings(figures, own?.['document_id'] ?? ''), id).toEqual(expected);
    }
    expect(figures).toHaveLength(published.length);

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
  },
);
