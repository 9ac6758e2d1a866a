/** `npm run extract` and `npm run data` on input that attacks or is wrong: read or told, and nothing half-written. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyPackage } from '../../scripts/database/verify.ts';
import { buildDataset } from '../../scripts/lib/dataset.ts';
import { extractFiles } from '../../scripts/lib/extractFiles.ts';
import { readerVersion } from '../../scripts/lib/readerVersion.ts';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { pdf } from '../read/build.ts';
import { DOCUMENTS, sourceOf } from '../extraction/golden.ts';

const ACCOUNT = sourceOf(DOCUMENTS[0]!);
/** CPU seconds: many times what each input takes now, a small part of what it took. */
const LIMITS = { cpuSeconds: 30, megabytes: 1000 };

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-extract-'));
  out = join(folder, 'out');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function given(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

const table = (name: string): Promise<string> => readFile(join(out, `${name}.csv`), 'utf8');
const parts = async (): Promise<string[]> => {
  const [version = ''] = await readdir(join(out, '.parts'));
  return (await readdir(join(out, '.parts', version))).map((name) => join(out, '.parts', version, name));
};

test('numerals, titles and blanks without end are read within the limits', async () => {
  const docx = zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w"><w:body>${ACCOUNT.split('\n')
        .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
        .join('')}<w:p><w:r><w:t>甲${' '.repeat(600_000)}乙</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
  const files = [
    await given('numerals.txt', `${ACCOUNT}\n${'一'.repeat(150_000)}`),
    await given('titles.txt', `${ACCOUNT}\n${'项目支出绩效自评表\n'.repeat(80_000)}`),
    await given(
      'page.html',
      `<html><body><pre>${ACCOUNT}</pre><p>甲${' '.repeat(400_000)}乙</p></body></html>`,
    ),
    await given('blanks.docx', docx),
  ];
  expect(await extractFiles(files, out, { limits: LIMITS })).toBe(0);
}, 300_000);

test('PDF forms that call forms are refused, and the run goes on', async () => {
  const call = '/X Do '.repeat(10);
  const form = (next: number): string =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >> /Length ${call.length} >>\nstream\n${call}\nendstream`;
  const forms = Array.from({ length: 9 }, (_, index) => form(Math.min(index + 6, 13)));
  const attack = await given('forms.pdf', pdf('/X Do', '/XObject << /X 5 0 R >>', forms));
  const sound = await given('sound.txt', ACCOUNT);
  expect(await extractFiles([attack, sound], out, { limits: LIMITS })).toBe(1);
  expect((await table('documents')).split('\n')).toHaveLength(3);
}, 300_000);

test('a document past its limit fails alone', async () => {
  const long = await given('long.txt', ACCOUNT.repeat(400));
  const sound = await given('sound.txt', ACCOUNT);
  expect(
    await extractFiles([long, sound], out, { jobs: 1, limits: { cpuSeconds: 5, megabytes: 1000 } }),
  ).toBe(1);
  expect(await table('documents')).toContain('sound.txt');
}, 300_000);

test('the same bytes twice are one document, whatever the order and the number of jobs', async () => {
  const files = [await given('a.txt', ACCOUNT), await given('sub/b.txt', ACCOUNT)];
  expect(await extractFiles(files, out, { jobs: 2 })).toBe(0);
  const first = await table('documents');
  expect(await extractFiles(files.reverse(), join(folder, 'again'), { jobs: 1 })).toBe(0);
  expect(await readFile(join(folder, 'again', 'documents.csv'), 'utf8')).toBe(first);
  expect(first.split('\n')).toHaveLength(3);
}, 300_000);

test('a kept part that was cut, or made by other code, is read again', async () => {
  const file = await given('a.txt', ACCOUNT);
  await extractFiles([file], out, { version: 'one' });
  const figures = await table('figures');
  const [part = ''] = await parts();
  await writeFile(part, (await readFile(part, 'utf8')).slice(0, 5000));
  expect(await extractFiles([file], out, { version: 'one' })).toBe(0);
  expect(await table('figures')).toBe(figures);
  await extractFiles([file], out, { version: 'two' });
  expect(await readdir(join(out, '.parts'))).toEqual(['two']);
}, 300_000);

test('the version of the reader follows its code', async () => {
  for (const source of ['src/domain', 'src/extraction', 'src/ocr', 'scripts/lib'])
    await given(`${source}/a.ts`, 'const a = 1;');
  await given('package-lock.json', '{}');
  const before = readerVersion(folder);
  expect(readerVersion(folder)).toBe(before);
  await given('src/extraction/a.ts', 'const a = 2;');
  expect(readerVersion(folder)).not.toBe(before);
});

test('where nothing can be read the tables stay, and no draft', async () => {
  await extractFiles([await given('a.txt', ACCOUNT)], out);
  const figures = await table('figures');
  expect(await extractFiles(['/dev/zero', join(folder, 'none.txt')], out)).toBe(2);
  expect(await table('figures')).toBe(figures);
  expect((await readdir(out)).filter((name) => /draft|lock/.test(name))).toEqual([]);
}, 300_000);

test('a folder that another run writes to is refused', async () => {
  const file = await given('a.txt', ACCOUNT);
  await given('out/.lock', String(process.pid));
  await expect(extractFiles([file], out)).rejects.toThrow('正在写入');
});

const REGISTRY = 'sources/registry.csv';
const altered: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
  [
    'a registry row twice',
    REGISTRY,
    (text) => `${text}${text.trimEnd().split('\n').at(-1)!}\n`,
    /已在第 \d 行登记/,
  ],
  ['an empty registry', REGISTRY, (text) => `${text.split('\n')[0]!}\n`, /没有一行登记/],
  [
    'two agencies with one id',
    REGISTRY,
    (text) => text.replaceAll('urumqi-xinshi-government-services,', 'urumqi-xinshi-government-office,'),
    /两个部门要用两个编号/,
  ],
  [
    "a year against the document's",
    REGISTRY,
    (text) => text.replace(',prefecture,2024,', ',prefecture,2022,'),
    /2024 年度/,
  ],
  ['a path out of the folder', REGISTRY, (text) => text.replace('\nkaramay', '\n../karamay'), /第 3 行/],
  ['a source that nobody registered', 'sources/new.txt', () => ACCOUNT, /没登记的文件：new.txt/],
  [
    'two corrections of one figure',
    'corrections.csv',
    (text) => `${text}${`${DOCUMENTS[0]!},f,1,2,印错,,\n`.repeat(2)}`,
    /已在第 2 行更正/,
  ],
];

test.each(altered)(
  '%s stops the build and changes nothing',
  async (_, file, alter, message) => {
    await cp(DATA_DIRECTORY, out, { recursive: true });
    const before = await readFile(join(out, file), 'utf8').catch(() => '');
    await writeFile(join(out, file), alter(before));
    await expect(buildDataset(out, out, { cache: join(folder, 'cache') })).rejects.toThrow(message);
    expect(await readdir(join(out, 'text'))).toEqual(await readdir(join(DATA_DIRECTORY, 'text')));
    expect(await table('figures')).toBe(await readFile(join(DATA_DIRECTORY, 'figures.csv'), 'utf8'));
  },
  120_000,
);

test('a figure that somebody edited stops the database', async () => {
  await cp(DATA_DIRECTORY, out, { recursive: true });
  await expect(verifyPackage(out)).resolves.toBeUndefined();
  const figures = await table('figures');
  await writeFile(join(out, 'figures.csv'), figures.replace(/,[\d.]+,万元,/, ',99,万元,'));
  await expect(verifyPackage(out)).rejects.toThrow(/数值是 99/);
});
