import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { comparisonCsv, type ComparisonEntry } from '../../src/comparison/csv/comparison.ts';
import { neutralise, restore } from '../../src/comparison/csv/escape.ts';
import { fileName } from '../../src/comparison/csv/fileName.ts';
import { tableCsv } from '../../src/comparison/csv/tableCsv.ts';
import { BOM, csvText } from '../../src/comparison/csv/write.ts';
import { ABSENT, reasonCell, type DataCell } from '../../src/domain/dataTable.ts';

const parse = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(BOM, ''), { skipEmptyLines: true }).data;

describe('cells that a spreadsheet would run', () => {
  test.each(['=1+1', '+SUM(A1)', '-cmd', '@x', '\t=1', '\u0000x', '＝1+1', ' =1', '-', '+'])('%j', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
  });
  test.each(['-12.30', '+3', '0', '-43.71%', '1052.87'])('%s stays a number', (text) => {
    expect(neutralise(text)).toBe(text);
  });
  test('numbers and empty cells are never touched', () => {
    expect(neutralise(-12.3)).toBe(-12.3);
    expect(neutralise(null)).toBeNull();
  });
  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (cells) => {
        fc.pre(cells.every((cell) => !cell.startsWith("'") && !cell.includes('\r')));
        fc.pre(cells.some((cell) => cell.trim() !== ''));
        const [, row] = parse(
          csvText(
            cells.map((_, i) => `列${String(i)}`),
            [cells],
          ),
        );
        expect(row?.map(restore)).toEqual(cells);
      }),
    );
  });
});

const number = (value: number, more: Partial<Extract<DataCell, { kind: 'number' }>> = {}): DataCell => ({
  kind: 'number',
  value,
  unit: '万元',
  basis: 'printed',
  status: 'ok',
  source: { documentId: 'doc', start: 10, end: 16 },
  quoteId: 'f1',
  ...more,
});
const entry = (agencyId: string, cell: DataCell, more: Partial<ComparisonEntry> = {}): ComparisonEntry => ({
  agencyId,
  agencyName: `部门${agencyId}`,
  regionName: '乌尔禾区',
  fiscalYear: 2023,
  measure: '“三公”经费',
  detail: '',
  aspect: '决算数',
  unit: '万元',
  cell,
  documentTitle: '=决算',
  ...more,
});
/** Addresses are whole, so that a spreadsheet makes links of them. */
const HOME = 'https://site.example';
const quotes = new Map([['f1', '“三公”经费支出14.66万元，比上年减少28.20万元。\n换行，与"引号"']]);

describe('the comparison', () => {
  const entries = [
    entry('甲', number(14.66)),
    entry('甲', number(42.86, { basis: 'derived', quoteId: 'f2' }), { fiscalYear: 2022 }),
    entry('乙', ABSENT),
    entry('乙', number(-12.3, { status: 'conflicting' }), { fiscalYear: 2022 }),
  ];
  test('long: one number a row, read back', () => {
    const text = comparisonCsv(entries, 'long', quotes, HOME);
    expect(text.startsWith(BOM)).toBe(true);
    const [header, ...rows] = parse(text);
    expect(header).toEqual([
      '地区',
      '部门',
      '年度',
      '指标',
      '明细',
      '口径',
      '数值（万元）',
      '单位',
      '依据',
      '状态',
      '来源文件',
      '原文',
      '出处',
      '主要原因',
      '原因出处',
    ]);
    expect(rows).toHaveLength(4);
    expect(rows[0]?.slice(1, 10)).toEqual([
      '部门甲',
      '2023',
      '“三公”经费',
      '',
      '决算数',
      '14.66',
      '万元',
      '原文',
      '正常',
    ]);
    expect(rows[0]?.[10]).toBe("'=决算");
    expect(rows[0]?.[11]).toBe(quotes.get('f1'));
    expect(rows[0]?.[12]).toBe(`${HOME}/documents/doc?at=10-16`);
    expect(rows[1]?.[8]).toBe('推算');
    // Missing is an empty cell with its reason, never 0.
    expect(rows[2]?.[6]).toBe('');
    expect(rows[2]?.[8]).toBe('未公布');
    expect(rows[3]?.[6]).toBe('-12.3');
    expect(rows[3]?.[9]).toBe('存疑');
  });
  test('a stated reason goes with the number it explains', () => {
    const reason = { text: '厉行节约', source: { documentId: 'doc', start: 20, end: 24 } };
    const explained = [
      entry('甲', number(-12.3, { reason })),
      entry('乙', { ...ABSENT, reason }),
      entry('丙', number(1)),
    ];
    const [header = [], ...rows] = parse(comparisonCsv(explained, 'long', quotes, HOME));
    const at = header.indexOf('主要原因');
    expect(rows.map((row) => row.slice(at))).toEqual([
      ['厉行节约', `${HOME}/documents/doc?at=20-24`],
      ['厉行节约', `${HOME}/documents/doc?at=20-24`],
      ['', ''],
    ]);
    const [wide = [], line] = parse(comparisonCsv(explained, 'wide', quotes, HOME));
    expect(line?.[wide.indexOf('部门甲·主要原因')]).toBe('厉行节约');
    expect(line?.[wide.indexOf('部门丙·主要原因')]).toBe('');
    expect(line).toHaveLength(wide.length);
  });
  test('wide: agencies as columns', () => {
    const [header, ...rows] = parse(comparisonCsv(entries, 'wide', quotes, HOME));
    expect(header?.slice(0, 7)).toEqual([
      '年度',
      '指标',
      '明细',
      '口径',
      '单位',
      '部门甲（万元）',
      '部门乙（万元）',
    ]);
    expect(header?.slice(7, 12)).toEqual([
      '部门甲·依据',
      '部门甲·状态',
      '部门甲·来源文件',
      '部门甲·原文',
      '部门甲·出处',
    ]);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['2023', '“三公”经费', '', '决算数', '万元', '14.66', ''],
      ['2022', '“三公”经费', '', '决算数', '万元', '42.86', '-12.3'],
    ]);
    expect(rows[0]?.[11]).toBe(`${HOME}/documents/doc?at=10-16`);
    expect(rows[0]?.[12]).toBe('未公布');
  });
  test('wide: a year without a document of the agency is not called unpublished', () => {
    const [header = [], , ...rows] = parse(
      comparisonCsv([...entries, entry('丙', number(1))], 'wide', quotes, HOME),
    );
    expect(rows[0]?.[header.indexOf('部门丙·依据')]).toBe('本表无该年度文件');
  });
  test('the unit leaves the header where units differ', () => {
    const mixed = [...entries, entry('甲', number(80, { unit: '人次' }), { unit: '人次' })];
    expect(parse(comparisonCsv(mixed, 'long', quotes, HOME))[0]?.[6]).toContain('单位');
  });
  test('every row has as many cells as the header', () => {
    for (const shape of ['long', 'wide'] as const) {
      const [header, ...rows] = parse(comparisonCsv(entries, shape, quotes, HOME));
      for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
    }
  });
});

test("a chart's own table says what each number rests on", () => {
  const [header, row] = parse(
    tableCsv(
      {
        columns: [
          { key: 'agency', title: '部门' },
          { key: 'value', title: '决算数', unit: '万元', numeric: true },
        ],
        rows: [
          { key: '1', cells: { agency: { kind: 'text', text: '简称', full: '全称' }, value: number(1 / 3) } },
        ],
      },
      HOME,
    ),
  );
  expect(header).toEqual(['部门', '决算数（万元）', '决算数·依据', '决算数·出处']);
  expect(row).toEqual(['全称', '0.333333', '原文', `${HOME}/documents/doc?at=10-16`]);
});

test('words of a document have their place beside them', () => {
  const words = reasonCell(
    number(1, { reason: { text: '厉行节约', source: { documentId: 'doc', start: 2, end: 6 } } }),
  );
  const [header, ...rows] = parse(
    tableCsv(
      {
        columns: [{ key: 'reason', title: '主要原因', quoted: true }],
        rows: [
          { key: '1', cells: { reason: words } },
          { key: '2', cells: { reason: reasonCell(number(1)) } },
        ],
      },
      HOME,
    ),
  );
  expect(header).toEqual(['主要原因', '主要原因·出处']);
  expect(rows).toEqual([
    ['厉行节约', `${HOME}/documents/doc?at=2-6`],
    ['', ''],
  ]);
});

test('file names are Chinese, the same each time and safe', () => {
  expect(fileName(['部门决算对比', '“三公”经费: 2023/2024', '长表'], 'csv')).toBe(
    '部门决算对比_“三公”经费20232024_长表.csv',
  );
  expect(fileName(['', '  '], 'png')).toBe('导出.png');
});
