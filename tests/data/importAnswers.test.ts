/** What a person tells `npm run import` in a CSV: beside the files, or in the list of what could not be told. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { verifyPackage } from '../../scripts/database/verify.ts';
import { importFolder } from '../../scripts/import/importFolder.ts';
import { SET_ASIDE, TO_FILL } from '../../scripts/import/lists.ts';
import { sha256Of } from '../../scripts/lib/digests.ts';
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
import { CALLED_BUDGET, UNITLESS } from '../support/saidFiles.ts';

const TEMPLATES = 'tests/fixtures/templates';

importsFolders();

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

test('what is filled in and not yet taken waits while another folder is imported', async () => {
  await put(join(TEMPLATES, 'anhui-data-bureau-2024.txt'), '某局.txt');
  await run();
  const [row] = await rowsOf(TO_FILL);
  const answer = { ...row, region_code: '合肥市' };
  await writeFile(join(into, TO_FILL), Papa.unparse([answer]));
  const other = join(root, 'other');
  await mkdir(other);
  await cp(published('karamay-urho-government-office-2023'), join(other, '乌尔禾.txt'));
  expect((await run(other)).now).toBe(1);
  expect(await rowsOf(SET_ASIDE)).toEqual([answer]);
  // Also over a further run.
  await run(other);
  expect(await rowsOf(SET_ASIDE)).toEqual([answer]);
  expect((await run()).now).toBe(2);
  expect(await rowsOf(SET_ASIDE)).toEqual([]);
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
  expect(before.now).toBe(1);
  // What it was taken for, and what to do if it is none.
  expect(before.failures.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^这是部门（单位）预算，.*import\.csv 的 kind 列写明“部门决算”/),
  ]);
  expect(before.questions.map(({ question }) => question)).toEqual([
    expect.stringMatching(/有决算表没有写金额单位，.*money_unit（元、万元或亿元）/),
  ]);
  const figures = (await rowsOf('figures.csv')).length;
  // Where nobody says anything, the registry has no column for it.
  expect(await readFile(join(into, 'sources/registry.csv'), 'utf8')).not.toMatch(/kind|money_unit/);
  await writeFile(
    join(folder, 'import.csv'),
    'source_file,agency_name,region_code,kind,money_unit\n预算.txt,云岭县河道管理所,421303,部门决算,\n决算.html,,421303,,万元\n',
  );
  const { now, failures, questions } = await run();
  expect([now, failures]).toEqual([2, []]);
  expect(questions.map(({ question }) => question).join()).not.toContain('money_unit');
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

test('a file of two accounts: the first is taken, and the list says where the other begins', async () => {
  const names = ['suizhou-zengdu-government-office-2023', 'karamay-urho-government-office-2023'];
  const texts = await Promise.all(names.map((name) => readFile(published(name), 'utf8')));
  await writeFile(join(folder, '汇编.txt'), texts.join('\n'));
  const { now, questions } = await run();
  expect([now, questions.map(({ question }) => question)]).toEqual([
    1,
    [expect.stringContaining('从“克拉玛依市乌尔禾区人民政府办公室2023年度部门决算公开说明”起没有读入')],
  ]);
  expect((await rowsOf('agencies.csv')).map(({ name }) => name)).toEqual(['曾都区人民政府办公室']);
  await verifyPackage(into);
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

test('an answer to a document that is in the package already counts, by its path or checksum; one to no file is told', async () => {
  const [zengdu, karamay] = ['suizhou-zengdu-government-office-2023', 'karamay-urho-government-office-2023'];
  await put(published(zengdu), 'a/决算.txt');
  await put(published(karamay), 'b/决算.txt');
  await run();
  const sha256 = sha256Of(await readFile(published(karamay)));
  await writeFile(
    join(folder, 'import.csv'),
    `source_file,sha256,publisher\na/决算.txt,,甲网\n,${sha256.toUpperCase()},乙网\nc/决算.txt,,丙网\n`,
  );
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await run();
  expect((await rowsOf('documents.csv')).map((row) => row['publisher']).sort()).toEqual(['乙网', '甲网']);
  expect(said.mock.calls.flat().filter((line) => String(line).includes('没有对应的文件'))).toEqual([
    expect.stringContaining('“c/决算.txt”'),
  ]);
  said.mockRestore();
});

test('a list that is not there is told, and the folder itself is no place for the package', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), 'a.txt');
  const options = { jobs: 2, limits: { cpuSeconds: 60, megabytes: 1000 }, cache: join(into, 'cache') };
  await expect(importFolder(folder, into, { ...options, list: 'nowhere.csv' })).rejects.toThrow(
    /ENOENT.*nowhere\.csv/,
  );
  await expect(importFolder(folder, folder, options)).rejects.toThrow('数据包要写到别处');
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('what is left out stands first on the list, and what was only inferred is told', async () => {
  await put('tests/fixtures/statements/xinjiang-water-bureau-2023.txt', '甲.txt');
  await put(join(TEMPLATES, 'anhui-data-bureau-2024.txt'), '乙.txt');
  await put(join(TEMPLATES, 'yunnan-service-centre-2023.txt'), '丙.txt');
  await run();
  const rows = await rowsOf(TO_FILL);
  expect(rows.map((row) => row['source_file'])).toEqual(['丙.txt', '乙.txt', '甲.txt']);
  expect(rows[2]?.['question']).toMatch(/地区由正文推断，是\S+（65\d{4}），请核对 region_code/);
});

test('an answer that cannot be stops the run with the row and what may stand there, and changes nothing', async () => {
  await put(published('suizhou-zengdu-government-office-2023'), 'a.txt');
  await run();
  const before = await contents();
  await writeFile(join(folder, 'import.csv'), 'source_file,agency_type\na.txt,局\n');
  await expect(run()).rejects.toThrow(/第 2 行.*administrative/s);
  expect(await contents()).toEqual(before);
});
