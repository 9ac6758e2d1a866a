/** `npm run import`: a folder of files becomes a data package that stands by itself; answers in a CSV, further runs and faults. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verifyPackage } from '../../scripts/database/verify.ts';
import { importFolder, type Imported } from '../../scripts/import/importFolder.ts';
import { FAILED, TO_FILL } from '../../scripts/import/lists.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { TABLES } from '../../src/domain/tables.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { CALLED_BUDGET, UNITLESS } from '../support/saidFiles.ts';

const LIMITS = { cpuSeconds: 60, megabytes: 1000 };
const FORMATS = 'tests/fixtures/formats';
const TEMPLATES = 'tests/fixtures/templates';

// Each run starts processes of its own, which takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 300_000 });

let root: string;
let folder: string;
let into: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-import-'));
  [folder, into] = [join(root, 'folder'), join(root, 'package')];
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (): Promise<Imported> =>
  importFolder(folder, into, { jobs: 2, limits: LIMITS, cache: join(root, 'cache'), version: 'test' });

const put = (source: string, name: string): Promise<void> => cp(source, join(folder, name));
const published = (name: string): string => join(DATA_DIRECTORY, 'sources', `${name}.txt`);

async function rowsOf(file: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(into, file), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(into, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(
      files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as [string, string]),
    ),
  );
}

test('a folder of text, Word and PDF becomes a package that verifies, the same as npm run data makes of its registry', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), 'a/决算.txt');
  await put(join(FORMATS, 'karamay-urho-government-office-2023.docx'), 'b/决算.docx');
  await put(join(FORMATS, 'changji-beijing-liaison-2024.writer.pdf'), '决算.pdf');
  const { before, now, failures } = await run();
  expect([before, now, failures]).toEqual([0, 3, []]);
  await verifyPackage(into);
  const registry = await rowsOf('sources/registry.csv');
  expect(registry.map((row) => [row['agency_name'], row['region_code'], row['fiscal_year']]).sort()).toEqual([
    ['克拉玛依市乌尔禾区人民政府办公室', '650205', '2023'],
    ['昌吉回族自治州人民政府驻北京联络处', '652300', '2024'],
    ['曾都区人民政府办公室', '421303', '2023'],
  ]);
  const rebuilt = join(root, 'rebuilt');
  await buildDataset(into, rebuilt, { cache: join(root, 'other') });
  for (const { name } of TABLES.filter((table) => table.name !== 'corrections'))
    expect(await readFile(join(rebuilt, `${name}.csv`), 'utf8'), name).toBe(
      await readFile(join(into, `${name}.csv`), 'utf8'),
    );
});

test('documents in a zip are read as those beside it, under names in GBK too; a damaged zip and one that leads outside are named', async () => {
  await cp('tests/fixtures/zips/gbk-names.zip', join(folder, '报送.zip'));
  await put(published('suizhou-zengdu-government-office-2023'), '决算.txt');
  const inside = {
    '克拉玛依/决算.docx': await readFile(join(FORMATS, 'karamay-urho-government-office-2023.docx')),
  };
  await writeFile(join(folder, '克拉玛依.zip'), zipSync(inside));
  await writeFile(join(folder, '损坏.zip'), zipSync(inside).subarray(0, 2000));
  await writeFile(join(folder, '越界.zip'), zipSync({ 'a\\..\\..\\outside.txt': new Uint8Array(5) }));
  const { now, failures, questions } = await run();
  expect(now).toBe(2);
  expect(questions.map(({ candidate }) => candidate.name)).toEqual(['报送.zip/决算公开/清溪县林业局.txt']);
  const names = failures.map(({ path }) => relative(root, path));
  expect(names).toEqual(expect.arrayContaining(['folder/损坏.zip', 'folder/越界.zip']));
  expect(await rowsOf(FAILED)).toHaveLength(failures.length);
  await verifyPackage(into);
});

test('zips in a zip are opened as on the page, and what is too much is named with the reason', async () => {
  const text = await readFile(published('suizhou-zengdu-government-office-2023'));
  const inner = zipSync({ '决算.txt': text, '坏.zip': new Uint8Array(40) });
  await writeFile(
    join(folder, '县里.zip'),
    zipSync({ '各部门/办公室.zip': inner, '/根.txt': new Uint8Array(9) }),
  );
  const bomb = zipSync({ '炸弹.txt': new Uint8Array(9) });
  // What its directory states of the file's size.
  new DataView(bomb.buffer).setUint32(
    new DataView(bomb.buffer).getUint32(bomb.length - 6, true) + 24,
    2e9,
    true,
  );
  await writeFile(join(folder, '炸弹.zip'), bomb);
  const { now, failures } = await run();
  expect(now).toBe(1);
  const reasons = new Map(failures.map(({ path, message }) => [relative(folder, path), message]));
  expect(reasons.get('炸弹.zip')).toContain('压缩包解开后太大（超过 500 MB）');
  expect(reasons.get('县里.zip/各部门/办公室.zip/坏.zip')).toContain('压缩包已损坏或有密码');
  // A path from the root is one in the zip.
  expect(failures.some(({ path }) => path.endsWith(join('县里.zip', '根.txt')))).toBe(true);
});

test('running again changes no byte', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), '决算.txt');
  await run();
  const first = await contents();
  const second = await run();
  expect([second.before, second.now]).toEqual([1, 1]);
  expect(await contents()).toEqual(first);
});

test('what cannot be told is on a list; filled in, it is taken by the next run', async () => {
  await put(join(TEMPLATES, 'anhui-data-bureau-2024.txt'), '某局.txt');
  const { now, questions } = await run();
  expect([now, questions.length]).toEqual([0, 1]);
  const [row] = await rowsOf(TO_FILL);
  expect(row?.['question']).toContain('地区（region_code，全称或六位代码）');
  await writeFile(
    join(into, TO_FILL),
    Papa.unparse([{ ...row, region_code: '合肥市', publisher: '某网站' }]),
  );
  expect((await run()).now).toBe(1);
  const [entry] = await rowsOf('sources/registry.csv');
  expect(entry).toMatchObject({ region_code: '340100', agency_level: 'prefecture', publisher: '某网站' });
  expect(await rowsOf(TO_FILL)).toEqual([]);
});

test('the list opens in a Chinese spreadsheet, and is read as that saves it: in GBK, dates with slashes, answers in Chinese', async () => {
  await put(join(TEMPLATES, 'anhui-data-bureau-2024.txt'), '某局.txt');
  await run();
  const list = await readFile(join(into, TO_FILL));
  expect([...list.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  // 某局.txt,合肥市,2024年,事业单位,是
  const saved = Buffer.from(
    'c4b3bed62e7478742cbacfb7cacad02c32303234c4ea2ccac2d2b5b5a5cebb2ccac72c323032352f382f35'.replace(
      /\s/g,
      '',
    ),
    'hex',
  );
  const header = 'source_file,region_code,fiscal_year,agency_type,include,published_on\r\n';
  await writeFile(join(into, TO_FILL), Buffer.concat([Buffer.from(header), saved, Buffer.from('\r\n')]));
  expect((await run()).now).toBe(1);
  const [entry] = await rowsOf('sources/registry.csv');
  expect(entry).toMatchObject({
    region_code: '340100',
    fiscal_year: '2024',
    agency_type: 'public_institution',
    published_on: '2025-08-05',
  });
  await writeFile(join(folder, 'import.csv'), 'source_file,agency_type,include\n某局.txt,机关,也许\n');
  await expect(run()).rejects.toThrow(
    /第 2 行：\n {2}agency_type 只能填 administrative（行政单位）、public_institution（事业单位），这里是：机关\n {2}include 只能填 yes（是）、no（否），这里是：也许/,
  );
});

test('a CSV says of what kind a document is and in which unit its tables are, and what tells so stays in the registry', async () => {
  await writeFile(join(folder, '预算.txt'), CALLED_BUDGET);
  await writeFile(join(folder, '决算.html'), UNITLESS);
  await writeFile(join(folder, 'import.csv'), 'source_file,region_code\n预算.txt,421303\n决算.html,421303\n');
  const before = await run();
  expect([before.now, before.failures.map(({ message }) => message.slice(0, 11))]).toEqual([
    1,
    ['这是部门（单位）预算，'],
  ]);
  const figures = (await rowsOf('figures.csv')).length;
  // Where nobody says anything, the registry has no column for it.
  expect(await readFile(join(into, 'sources/registry.csv'), 'utf8')).not.toMatch(/kind|money_unit/);
  await writeFile(
    join(folder, 'import.csv'),
    'source_file,agency_name,region_code,kind,money_unit\n预算.txt,云岭县河道管理所,421303,部门决算,\n决算.html,,421303,,万元\n',
  );
  const { now, failures } = await run();
  expect([now, failures]).toEqual([2, []]);
  const registry = await rowsOf('sources/registry.csv');
  expect(registry.map((row) => [row['kind'], row['money_unit']]).sort()).toEqual([
    ['', '万元'],
    ['final_account', ''],
  ]);
  expect((await rowsOf('figures.csv')).length).toBeGreaterThan(figures + 60);
  await verifyPackage(into);
  // Said to be a budget after all, it goes again.
  await writeFile(join(folder, 'import.csv'), 'source_file,kind\n预算.txt,部门预算\n');
  const after = await run();
  expect([after.now, after.questions.map(({ question }) => question)]).toEqual([
    1,
    expect.arrayContaining([expect.stringContaining('写明是部门预算')]),
  ]);
});

test('a CSV beside the files gives addresses and names; a year other than the printed one is asked about', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), 'a/决算.txt');
  await put(published('karamay-urho-government-office-2023'), 'b/决算.txt');
  await writeFile(
    join(folder, 'import.csv'),
    'source_file,source_url,published_on,fiscal_year\na/决算.txt,https://example.gov.cn/1,2024-08-31,\nb/决算.txt,,,2022\n',
  );
  const { now, questions } = await run();
  expect(now).toBe(1);
  expect(questions[0]?.question).toContain('文件自己写的是 2023 年度，清单填的是 2022 年度');
  const [document] = await rowsOf('documents.csv');
  expect(document).toMatchObject({ source_url: 'https://example.gov.cn/1', published_on: '2024-08-31' });
});

test('two documents of one agency and year: one is taken, the other named; include=yes and no change that', async () => {
  await put(published('karamay-urho-government-office-2023'), 'a.txt');
  await put(join(FORMATS, 'karamay-urho-government-office-2023.docx'), 'b.docx');
  const { now, questions } = await run();
  expect(now).toBe(1);
  const left = questions.find(({ entry }) => entry === null)!;
  expect(left.question).toContain('同一部门同一年度已收录');
  const [taken] = await rowsOf('sources/registry.csv');
  const answers = [
    { document_id: left.candidate.documentId, include: 'yes' },
    { document_id: taken?.['document_id'], include: 'no' },
  ];
  await writeFile(join(into, TO_FILL), Papa.unparse(answers));
  expect((await run()).now).toBe(1);
  const [other] = await rowsOf('sources/registry.csv');
  expect(other?.['document_id']).toBe(left.candidate.documentId);
  expect((await readdir(join(into, 'sources'))).sort()).toEqual(
    [other?.['source_file'], 'registry.csv'].sort(),
  );
  // The one that was left out stays so.
  expect((await run()).now).toBe(1);
});

test('a package is extended: agencies that are there keep their ids, corrections stay', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), 'a.txt');
  await run();
  const [agency] = await rowsOf('agencies.csv');
  const [figure] = await rowsOf('figures.csv');
  const correction = {
    document_id: figure?.['document_id'],
    figure: figure?.['figure_id'],
    expected: figure?.['value'],
    value: '1.5',
    reason: '印刷错误',
    corrected_by: '',
    corrected_on: '',
  };
  await writeFile(join(into, 'corrections.csv'), `${Papa.unparse([correction], { newline: '\n' })}\n`);
  const text = await readFile(published('suizhou-zengdu-government-office-2023'), 'utf8');
  await writeFile(join(folder, 'next.txt'), text.replaceAll('2023', '2024').replaceAll('2022', '2023'));
  expect((await run()).now).toBe(2);
  expect(await rowsOf('agencies.csv')).toEqual([agency]);
  expect((await rowsOf('figures.csv')).find((row) => row['status'] === 'corrected')).toMatchObject({
    value: '1.5',
  });
});

test('brackets of another width make no other agency', async () => {
  const id = 'urumqi-xinshi-government-office-2023';
  const name = '高新区（新市区）管委会(人民政府)办公室（外事办公室）';
  await put(published(id), 'a.txt');
  const given = [{ source_file: 'a.txt', agency_name: name, region_code: '650104' }];
  await writeFile(join(folder, 'import.csv'), Papa.unparse(given));
  await run();
  const agencies = await rowsOf('agencies.csv');
  expect(agencies).toMatchObject([{ name }]);
  const text = await readFile(published(id), 'utf8');
  await writeFile(join(folder, 'next.txt'), text.replaceAll('2023', '2024').replaceAll('2022', '2023'));
  expect((await run()).now).toBe(2);
  expect(await rowsOf('agencies.csv')).toEqual(agencies);
});

test('files that cannot be read are named with why, and the others go in; same bytes are taken once', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), 'a.txt');
  await put(published('suizhou-zengdu-government-office-2023'), 'copy.txt');
  await put(join(FORMATS, 'encrypted.pdf'), 'secret.pdf');
  await writeFile(
    join(folder, 'plan.txt'),
    '某某局2024年部门预算\n收入预算100万元，支出预算100万元，财政拨款预算数100万元。',
  );
  await put(join(FORMATS, 'statements.xlsx'), 'tables.xlsx');
  const { now, failures } = await run();
  expect([now, failures.length]).toEqual([1, 3]);
  const failed = await rowsOf(FAILED);
  expect(failed.map((row) => row['reason'])).toEqual([
    expect.stringContaining('预算'),
    expect.stringContaining('打开密码'),
    expect.stringContaining('在文件夹的 import.csv 里写明它的年度（fiscal_year）'),
  ]);
  await writeFile(join(folder, 'import.csv'), 'source_file,fiscal_year\ntables.xlsx,2023\n');
  expect((await run()).failures.map(({ path }) => path)).toEqual([
    join(folder, 'plan.txt'),
    join(folder, 'secret.pdf'),
  ]);
});

test('a file that cannot be read is named by the folder as it was given, in a zip too, and another way to write the folder reads nothing again', async () => {
  await put(join(FORMATS, 'encrypted.pdf'), 'secret.pdf');
  const plan = Buffer.from('某某局2024年部门预算\n收入预算100万元，支出预算100万元，财政拨款预算数100万元。');
  await writeFile(join(folder, '报送.zip'), zipSync({ '预算/plan.txt': plan, '坏.zip': new Uint8Array(40) }));
  const given = relative(process.cwd(), folder);
  const options = { jobs: 2, limits: LIMITS, cache: join(root, 'cache'), version: 'test' };
  await importFolder(given, into, options);
  expect((await rowsOf(FAILED)).map((row) => row['source_file'])).toEqual(
    ['secret.pdf', '报送.zip/坏.zip', '报送.zip/预算/plan.txt'].map((name) => join(given, name)),
  );
  await put(published('suizhou-zengdu-government-office-2023'), 'a.txt');
  const identities = (): Promise<string[]> => readdir(join(root, 'cache', 'identities', 'test'));
  await importFolder(given, into, options);
  const before = await identities();
  await rm(into, { recursive: true });
  expect((await importFolder(folder, into, options)).now).toBe(1);
  expect(await identities()).toEqual(before);
});

test('an answer that cannot be stops the run with the row and what may stand there, and changes nothing', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), 'a.txt');
  await run();
  const before = await contents();
  await writeFile(join(folder, 'import.csv'), 'source_file,agency_type\na.txt,局\n');
  await expect(run()).rejects.toThrow(/第 2 行.*administrative/s);
  expect(await contents()).toEqual(before);
});
