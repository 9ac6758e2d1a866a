/** `npm run import`: a folder of files becomes a data package that stands by itself; further runs and faults. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { verifyPackage } from '../../scripts/database/verify.ts';
import { FAILED, TO_FILL } from '../../scripts/import/lists.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { TABLES } from '../../src/domain/tables.ts';
import {
  contents,
  folder,
  importsFolders,
  into,
  published,
  put,
  root,
  rowsOf,
  run,
} from '../support/importedFolder.ts';

const FORMATS = 'tests/fixtures/formats';

importsFolders();

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
  await writeFile(join(folder, 'note.txt'), '2024年的天气很好。');
  const { now, failures } = await run();
  expect([now, failures.length]).toEqual([1, 4]);
  const failed = await rowsOf(FAILED);
  expect(failed.map((row) => row['reason'])).toEqual([
    expect.stringContaining('在 import.csv 的 kind 列写明“部门决算”'),
    expect.stringContaining('预算'),
    expect.stringContaining('打开密码'),
    expect.stringContaining('在文件夹的 import.csv 里写明它的年度（fiscal_year）'),
  ]);
  await writeFile(join(folder, 'import.csv'), 'source_file,fiscal_year\ntables.xlsx,2023\n');
  expect((await run()).failures.map(({ path }) => path)).toEqual([
    join(folder, 'note.txt'),
    join(folder, 'plan.txt'),
    join(folder, 'secret.pdf'),
  ]);
});

test('a file that cannot be read is named as a list of answers names it, in a zip too, and another way to write the folder reads nothing again', async () => {
  await put(join(FORMATS, 'encrypted.pdf'), 'secret.pdf');
  const plan = Buffer.from('某某局2024年部门预算\n收入预算100万元，支出预算100万元，财政拨款预算数100万元。');
  await writeFile(join(folder, '报送.zip'), zipSync({ '预算/plan.txt': plan, '坏.zip': new Uint8Array(40) }));
  const given = relative(process.cwd(), folder);
  await run(given);
  expect((await rowsOf(FAILED)).map((row) => row['source_file'])).toEqual([
    'secret.pdf',
    '报送.zip/坏.zip',
    '报送.zip/预算/plan.txt',
  ]);
  await put(published('suizhou-zengdu-government-office-2023'), 'a.txt');
  const identities = (): Promise<string[]> => readdir(join(root, 'cache', 'identities', 'test'));
  await run(given);
  const before = await identities();
  await rm(into, { recursive: true });
  expect((await run()).now).toBe(1);
  expect(await identities()).toEqual(before);
});
