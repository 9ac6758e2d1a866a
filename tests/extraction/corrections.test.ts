import { describe, expect, it } from 'vitest';
import { correctionsByDocument, type Correction } from '../../scripts/lib/corrections.ts';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

// The printed rate follows from 30.00, not from 13.00: two digits were transposed.
const TEXT = `一、财政拨款“三公”经费支出决算情况说明
2023年度“三公”经费支出13.00万元，比上年增加10.00万元，增长50.00%。
`;
const KEY = { documentId: 'd', agencyId: 'a', fiscalYear: 2023 };
const read = (corrections: readonly Correction[] = []) =>
  documentRows(readText(TEXT, 2023), KEY, corrections).tables;
const actual = (tables: ReturnType<typeof read>, year: number) =>
  tables.figures.find((row) => row['aspect'] === 'actual' && row['fiscal_year'] === year);

const correction = (expected: string): Correction => ({
  document_id: 'd',
  figure: String(actual(read(), 2023)?.['figure_id']),
  expected,
  value: '30.00',
  reason: '排印颠倒，见发布机构更正',
  corrected_by: '',
  corrected_on: '2026-01-05',
});

describe('corrections', () => {
  it('replace the value they expect, in both units, and say so', () => {
    const row = actual(read([correction('13.00')]), 2023);
    expect(row).toMatchObject({ value: '30.00', canonical_value: '300000', status: 'corrected' });
    expect(row?.['printed']).toBe('13.00');
  });

  it('reach what is derived from the figure, and the checks', () => {
    const [before, after] = [read(), read([correction('13.00')])];
    expect([actual(before, 2022)?.['value'], actual(after, 2022)?.['value']]).toEqual(['3.00', '20.00']);
    expect(before.findings.map((row) => row['rule'])).toContain('ratio.amounts');
    expect(after.findings.map((row) => row['rule'])).not.toContain('ratio.amounts');
  });

  it('stop the build where the expected value no longer stands', () => {
    expect(() => read([correction('13.10')])).toThrow(/expects 13\.10, the document now reads 13\.00/);
  });

  it('stop the build where they make half a person, as the form in the browser does', () => {
    const staffed =
      '一、单位概况\n青川县档案馆2023年度，实有人数40人，其中：在职人员36人，离休人员0人，退休人员4人。\n';
    const readStaff = (corrections: readonly Correction[] = []) =>
      documentRows(readText(staffed, 2023), KEY, corrections).tables.figures;
    const inPost = readStaff().find((row) => row['measure'] === 'staff_active');
    const to = (value: string): Correction => ({
      ...correction('36'),
      figure: String(inPost?.['figure_id']),
      value,
    });
    expect(() => readStaff([to('36.5')])).toThrow(/36\.5 人 is not a whole number/);
    expect(readStaff([to('37')]).find((row) => row['measure'] === 'staff_active')?.['value']).toBe('37');
  });

  it('stop the build where the figure is no longer read', () => {
    expect(() => read([{ ...correction('13.00'), figure: 'd:three_public.actual:0' }])).toThrow(
      /no such figure/,
    );
  });

  it('stop the build where there is no such document', () => {
    expect(() => correctionsByDocument([correction('13.00')], ['other'])).toThrow(/的文件 d 没有登记/);
  });
});
