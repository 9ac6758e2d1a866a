import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { neutralise, restore } from '../../src/comparison/csv/escape.ts';
import { tableCsv } from '../../src/comparison/csv/tableCsv.ts';
import { BOM, csvText } from '../../src/comparison/csv/write.ts';
import { reasonCell, type DataCell } from '../../src/domain/dataTable.ts';
import { evidenceFor, ORIGIN, SHA256 } from '../support/exports.ts';

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
  ...more,
});
const { home: HOME, edition } = ORIGIN;
const EDITION = [ORIGIN.scope, edition.version, edition.builtOn];

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
      ORIGIN,
    ),
  );
  expect(header).toEqual([
    '部门',
    '决算数（万元）',
    '决算数·依据',
    '决算数·出处',
    '范围',
    '数据集版本',
    '数据集日期',
  ]);
  expect(row).toEqual(['全称', '0.333333', '原文', `${HOME}/documents/doc?at=10-16`, ...EDITION]);
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
      ORIGIN,
    ),
  );
  expect(header).toEqual(['主要原因', '主要原因·出处', '范围', '数据集版本', '数据集日期']);
  expect(rows).toEqual([
    ['厉行节约', `${HOME}/documents/doc?at=2-6`, ...EDITION],
    ['', '', ...EDITION],
  ]);
});

test('a doubt and the notes of the comparison stand beside the number', () => {
  const doubt = { findingId: '1', severity: 'question', question: '合计与分项之和不等？' } as const;
  const [header, ...rows] = parse(
    tableCsv(
      {
        columns: [{ key: 'value', title: '决算数', numeric: true }],
        rows: [
          { key: '1', cells: { value: number(1, { doubt }) } },
          { key: '2', cells: { value: { kind: 'absent', why: 'not_collected' } } },
        ],
      },
      ORIGIN,
      { evidence: new Map(), notes: ['年度不同。', '口径不同。'] },
    ),
  );
  expect(header).toEqual([
    '决算数',
    '决算数·依据',
    '决算数·疑问',
    '决算数·出处',
    '可比性说明',
    '范围',
    '数据集版本',
    '数据集日期',
  ]);
  expect(rows[0]).toEqual([
    '1',
    '原文·存疑',
    `疑问：${doubt.question}`,
    `${HOME}/documents/doc?at=10-16`,
    '年度不同。口径不同。',
    ...EDITION,
  ]);
  expect(rows[1]).toEqual(['', '未收录该年文件', '', '', '年度不同。口径不同。', ...EDITION]);
});

test('where the documents are known, their addresses and checksums stand in the row', () => {
  const [header, row] = parse(
    tableCsv(
      {
        columns: [{ key: 'value', title: '决算数', numeric: true }],
        rows: [{ key: '1', cells: { value: number(1) } }],
      },
      ORIGIN,
      { evidence: evidenceFor({ 'doc@10': {} }), notes: [] },
    ),
  );
  expect(row?.[header?.indexOf('官方地址') ?? -1]).toBe('https://qingchuan.example/2024/js.html');
  expect(row?.[header?.indexOf('来源文件 SHA-256') ?? -1]).toBe(SHA256);
});
