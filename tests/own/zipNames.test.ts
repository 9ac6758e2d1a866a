/** Zips of Chinese systems: their names are what their files were called. The fixtures were written by Info-ZIP and Python's zipfile. */
import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/own/archive.ts';
import { zipNames } from '../../src/own/zipNames.ts';

const namesIn = async (fixture: string): Promise<string[]> =>
  Object.keys(await unpack(new Uint8Array(await readFile(`tests/fixtures/zips/${fixture}.zip`))));

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

  it('are as the zip says where it says that they are UTF-8, with any comment behind it', async () => {
    const zip = zipSync({ 'é决算.txt': new Uint8Array([1]) });
    expect(Object.keys(await unpack(zip))).toEqual(['é决算.txt']);
    const commented = Uint8Array.from([...zip, ...new TextEncoder().encode('决算')]);
    commented[zip.length - 2] = commented.length - zip.length;
    expect(zipNames(commented).map(({ name }) => name)).toEqual(['é决算.txt']);
  });

  it('are none of what is no zip', () => {
    expect(zipNames(new Uint8Array())).toEqual([]);
    expect(zipNames(new Uint8Array(40))).toEqual([]);
  });
});
