/** Whose a document is, and what of that is only likely. */
import { describe, expect, test } from 'vitest';
import { places } from '../../scripts/lib/regions.ts';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { agencyTypeOf, identityOf, shortNameOf } from '../../src/extraction/pipeline/identity.ts';
import { sourceOf } from './golden.ts';

describe('administrative agency or public institution', () => {
  test.each([
    ['某某县财政局', '', 'administrative', true],
    ['某某市第一中学', '', 'public_institution', true],
    ['某某县人民政府办公室（外事办公室）', '', 'administrative', true],
    ['某某市检测中心', '', 'public_institution', false],
    ['某某市检测中心', '本单位为财政全额拨款的公益一类事业单位。', 'public_institution', true],
    ['某某区联络处', '本单位是行政单位。', 'administrative', true],
    ['财政部', '', 'administrative', true],
    ['审计署', '', 'administrative', true],
    ['宣传部', '', '', false],
    // The name and the words against each other are for a person to decide.
    ['某某州地震局', '本单位为公益一类事业单位。', 'administrative', false],
    ['某某市执法支队', '本单位属参照公务员法管理的事业单位。', '', false],
  ] as const)('%s', (name, text, type, isSure) => {
    expect(agencyTypeOf(name, text)).toEqual({ type, isSure });
  });
});

test('a short name leaves out the places above, but cuts no brackets', () => {
  expect(shortNameOf('克拉玛依市乌尔禾区人民政府办公室', '650205', places)).toBe('乌尔禾区人民政府办公室');
  expect(shortNameOf('高新区（新市区）管委会', '650104', places)).toBe('高新区（新市区）管委会');
});

const identified = async (text: string) =>
  identityOf(
    await extractDocument(new TextEncoder().encode(text), { fileName: 'a.txt' }, { places }),
    places,
  );

test('a name that names its place leaves no doubt', async () => {
  expect(await identified(sourceOf('suizhou-zengdu-government-office-2023'))).toMatchObject({
    agencyName: '曾都区人民政府办公室',
    regionCode: '421303',
    level: 'county',
    fiscalYear: 2023,
    doubts: [],
  });
});

test('a district that GB/T 2260 does not have is not its city without a doubt', async () => {
  const text = sourceOf('suizhou-zengdu-government-office-2023')
    .replaceAll('随州市', '')
    .replaceAll('湖北省', '')
    .replaceAll('曾都区人民政府办公室', '上海市滨申区人民政府办公室');
  expect((await identified(text)).doubts).toContain('likely-region');
});
