/** Zips of any origin: opened within limits, under the names that their files had. The fixtures were written by Info-ZIP and Python's zipfile. */
import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/own/archive.ts';
import { zipEntries } from '../../src/own/zipEntries.ts';

/** Paths of all files, those of zips in the zip behind the path of theirs. */
const namesOf = (zip: Uint8Array): string[] =>
  unpack(zip).archives.flatMap(({ name, files }) =>
    files.map((file) => (name === '' ? '' : `${name}: `) + file.name),
  );
const namesIn = async (fixture: string): Promise<string[]> =>
  namesOf(await readFile(`tests/fixtures/zips/${fixture}.zip`));

describe('the names of the files of a zip', () => {
  it('are right in GBK, which the zip does not say', async () => {
    expect(await namesIn('gbk-names')).toEqual(['决算公开/清溪县林业局.txt']);
  });

  it('are right in UTF-8, which the zip does not say either', async () => {
    expect(await namesIn('utf8-names')).toEqual(['决算公开/清溪县林业局.txt']);
  });

  it('are those of the Unicode Path where there is one, unless the entry was renamed since', async () => {
    expect(await namesIn('unicode-path')).toEqual(['清溪縣林業局.txt', '改过名.txt']);
  });

  it('are as the zip says where it says that they are UTF-8, with any comment behind it', () => {
    const zip = zipSync({ 'é决算.txt': new Uint8Array([1]) });
    expect(namesOf(zip)).toEqual(['é决算.txt']);
    const commented = Uint8Array.from([...zip, ...new TextEncoder().encode('决算')]);
    commented[zip.length - 2] = commented.length - zip.length;
    expect(zipEntries(commented).map(({ name }) => name)).toEqual(['é决算.txt']);
  });

  it('are none of what is no zip', () => {
    expect(zipEntries(new Uint8Array())).toEqual([]);
    expect(zipEntries(new Uint8Array(40))).toEqual([]);
  });
});

const FILE = new TextEncoder().encode('清溪县林业局2024年度部门决算');
const MEGABYTE = 1024 * 1024;
/** Where an entry of the directory states how large its file is, as it is stored and unpacked. */
const [STORED, STATED] = [20, 24];

/** A zip with other bytes at a place in the directory entry of its file. */
function altered(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - 6, true) + offset, value, true);
  return bytes;
}

describe('a zip that holds more than it should', () => {
  it('is refused before it is unpacked where it would be too large', () => {
    const bomb = altered(zipSync({ '一.txt': FILE }), STATED, 501 * MEGABYTE);
    expect(() => unpack(bomb)).toThrow('压缩包解开后太大（超过 500 MB）');
  });

  it('unpacks no more than it states', () => {
    const lying = altered(zipSync({ '一.txt': new Uint8Array(MEGABYTE) }), STATED, 10);
    expect(() => unpack(lying)).toThrow('已损坏');
  });

  it('copies no more than there is room for, whatever it states of what is stored', () => {
    const claim = altered(zipSync({ '一.txt': [FILE, { level: 0 }] }), STORED, 0xf0000000);
    expect(() => unpack(claim)).toThrow('太大');
  });

  it('is refused where its zips together are too large', () => {
    const half = altered(zipSync({ '一.txt': FILE }), STATED, 260 * MEGABYTE);
    expect(() => unpack(zipSync({ 'a.zip': half, 'b.zip': half }))).toThrow('太大');
  });

  it('is refused where it holds too many files', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.txt`, FILE]));
    expect(() => unpack(zipSync(many))).toThrow('压缩包里的文件太多（超过 5000 个）');
    delete many['0.txt'];
    expect(unpack(zipSync(many)).archives[0]?.files).toHaveLength(5000);
  });
});

describe('zips in a zip', () => {
  const wrapped = (inner: Uint8Array): Uint8Array => zipSync({ '内.zip': inner, '外.txt': FILE });

  it('are opened, three deep and no deeper', () => {
    const third = wrapped(wrapped(zipSync({ '决算.txt': FILE })));
    expect(namesOf(third)).toEqual(['外.txt', '内.zip: 外.txt', '内.zip/内.zip: 决算.txt']);
    const fourth = unpack(wrapped(third));
    expect(fourth.failed).toEqual([{ name: '内.zip/内.zip/内.zip', fault: 'too-deep' }]);
  });

  it('that are damaged leave the others', () => {
    const { archives, failed } = unpack(wrapped(FILE));
    expect(archives.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['外.txt']);
    expect(failed).toEqual([{ name: '内.zip', fault: 'broken' }]);
  });
});

it('a file of which a byte has changed is not taken for what it was', () => {
  const zip = zipSync({ '一.txt': [FILE, { level: 0 }] });
  const at = zip.indexOf(FILE[10]!, 40);
  zip[at]! ^= 1;
  expect(() => unpack(zip)).toThrow('已损坏');
});

it('what systems add to folders is no file, and a path that leads outside is told as it is', () => {
  const zip = zipSync({ '__MACOSX/._一.txt': FILE, '.DS_Store': FILE, 'Thumbs.db': FILE, '../一.txt': FILE });
  expect(namesOf(zip)).toEqual(['../一.txt']);
});
