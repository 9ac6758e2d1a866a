/** The comparison that a journalist takes away: read back, it says what the screen says. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fileName, scopeParts } from '../../../src/comparison/csv/fileName.ts';
import { framesCsv, placesOf, type ComparisonShape } from '../../../src/comparison/csv/frameCsv.ts';
import { BOM } from '../../../src/comparison/csv/write.ts';
import type { Frame } from '../../../src/comparison/frame.ts';
import { evidenceFor, ORIGIN, SHA256 } from '../../support/exports.ts';
import { cellRow, compare, frameOf, QUESTIONED } from '../../support/frames.ts';

const SPENT = 'three_public.actual';
const evidence = evidenceFor({
  '甲-2023@10': { quote: '“三公”经费支出14.66万元，\n比上年减少28.20万元。', title: '=甲局决算' },
});

const frame = frameOf(compare([SPENT], { when: { kind: 'listed', years: [2022, 2023] } }), [
  cellRow('甲', 0, 146_600),
  cellRow('甲', 0, 428_600, { fiscal_year: 2022, basis: 'derived', source_start: 30, source_end: 35 }),
  cellRow('乙', 0, -123_000, QUESTIONED),
  cellRow('乙', 0, null, { fiscal_year: 2022, absence: 'not_collected' }),
  cellRow('丙', 0, null, { absence: 'unpublished' }),
]);

const read = (frames: readonly Frame[], shape: ComparisonShape) => {
  const text = framesCsv(frames, shape, evidence, ORIGIN);
  const [header = [], ...lines] = Papa.parse<string[]>(text.replace(BOM, ''), { skipEmptyLines: true }).data;
  const rows = lines.map((line) => {
    expect(line).toHaveLength(header.length);
    return Object.fromEntries(header.map((title, index) => [title, line[index] ?? '']));
  });
  return { text, header, rows };
};
const of = (rows: readonly Record<string, string>[], name: string, year: number) =>
  rows.find((row) => row['部门'] === `青川县${name}局` && row['年度'] === String(year));

describe('long', () => {
  const { text, header, rows } = read([frame], 'long');
  test('begins with a byte order mark and names its columns', () => {
    expect(text.startsWith(BOM)).toBe(true);
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
      '疑问',
      '来源文件',
      '官方地址',
      '文件 SHA-256',
      '原文',
      '出处',
      '主要原因',
      '原因出处',
      '可比性说明',
      '范围',
      '数据集版本',
      '数据集日期',
    ]);
    expect(rows).toHaveLength(5);
  });
  test('a printed number with its sentence and its address', () => {
    expect(of(rows, '甲', 2023)).toMatchObject({
      指标: '“三公”经费',
      口径: '决算数',
      '数值（万元）': '14.66',
      单位: '万元',
      依据: '原文',
      状态: '正常',
      原文: '“三公”经费支出14.66万元，\n比上年减少28.20万元。',
      '文件 SHA-256': SHA256,
      出处: `${ORIGIN.home}/documents/%E7%94%B2-2023?at=10-16`,
      数据集版本: ORIGIN.edition.version,
      范围: ORIGIN.scope,
      数据集日期: '2026-03-01',
    });
  });
  test('a title that a spreadsheet would run is text; a negative number is a number', () => {
    expect(of(rows, '甲', 2023)?.['来源文件']).toBe("'=甲局决算");
    expect(of(rows, '乙', 2023)?.['数值（万元）']).toBe('-12.3');
  });
  test('a derived year is one; without a sentence it says how it was made', () => {
    expect(of(rows, '甲', 2022)).toMatchObject({ 依据: '推算', 原文: '由次年文件的“比上年增减”推算' });
  });
  test('a doubt is asked with its weight', () => {
    expect(of(rows, '乙', 2023)?.['疑问']).toContain(QUESTIONED.question);
    expect(of(rows, '甲', 2023)?.['疑问']).toBe('');
    expect(of(rows, '乙', 2023)?.['状态']).toBe('存疑');
  });
  test('a year without a document in the collection is not called unpublished', () => {
    expect(of(rows, '乙', 2022)).toMatchObject({
      '数值（万元）': '',
      依据: '未收录该年文件',
      状态: '未收录该年文件',
    });
    expect(of(rows, '丙', 2023)).toMatchObject({ '数值（万元）': '', 依据: '未公布' });
  });
  test('the notes of the frame travel with each number', () => {
    for (const row of rows) expect(row['可比性说明']).toBe(frame.notes.join(''));
    expect(frame.notes.length).toBeGreaterThan(0);
  });
  test('a number that two panels show is exported once', () => {
    expect(read([frame, frame], 'long').rows).toHaveLength(5);
  });
  test('the unit leaves the header where units differ', () => {
    const people = frameOf(compare(['staff_active.actual']), [cellRow('甲', 0, 80, { unit: '人' })]);
    expect(read([frame, people], 'long').header).toContain('数值（单位见“单位”列）');
    // Of a wide table each agency's column would say so.
    expect(read([frame, people], 'wide').header).toContain('青川县甲局');
  });
});

describe('wide', () => {
  const { header, rows } = read([frame], 'wide');
  const year = (fiscalYear: number) => rows.find((row) => row['年度'] === String(fiscalYear));
  test('agencies are columns, their evidence behind', () => {
    expect(header.slice(0, 8)).toEqual([
      '年度',
      '指标',
      '明细',
      '口径',
      '单位',
      '青川县甲局（万元）',
      '青川县乙局（万元）',
      '青川县丙局（万元）',
    ]);
    expect(year(2023)).toMatchObject({ '青川县甲局（万元）': '14.66', '青川县甲局·依据': '原文' });
    expect(year(2023)?.['青川县乙局·疑问']).toContain(QUESTIONED.question);
    expect(header.slice(-4)).toEqual(['可比性说明', '范围', '数据集版本', '数据集日期']);
  });
  test('a year without a document in the collection is not called unpublished', () => {
    expect(year(2022)).toMatchObject({
      '青川县乙局（万元）': '',
      '青川县乙局·依据': '未收录该年文件',
      // Not in the comparison of that year at all.
      '青川县丙局·依据': '未在本次对比中',
    });
  });
  test('no column is spent on what none of them has', () => {
    expect(header.some((title) => title.endsWith('·主要原因'))).toBe(false);
  });
  test('values only: a column an agency', () => {
    const values = read([frame], 'wide_values');
    expect(values.header).toHaveLength(5 + 3 + 4);
    expect(values.rows.map((row) => row['青川县甲局（万元）'])).toEqual(['14.66', '42.86']);
  });
});

test('sentences are asked for the numbers that are printed somewhere, and for no absence', () => {
  expect(placesOf([frame])).toEqual(['甲-2023@10', '甲-2023@30', '乙-2023@10']);
});

describe('the name of a file', () => {
  const named = (...frames: Frame[]) => fileName(['三公经费', ...scopeParts(frames), '长表'], 'csv');
  test('says the agencies and the years', () => {
    expect(named(frameOf(compare([SPENT]), [cellRow('甲', 0, 1)]))).toBe('三公经费_甲局_2023_长表.csv');
  });
  test('of many says the region that they share and how many they are', () => {
    expect(named(frame)).toBe('三公经费_青川县3个部门_2022-2023_长表.csv');
  });
  test('says the place that was chosen, where they lie in several', () => {
    expect(fileName(scopeParts([frame], '四川省'), 'csv')).toBe('四川省3个部门_2022-2023.csv');
  });
  test('is the same each time and safe', () => {
    expect(fileName(['“三公”经费: 2023/2024', '长表'], 'csv')).toBe('“三公”经费20232024_长表.csv');
    expect(fileName(['', '  '], 'png')).toBe('导出.png');
  });
});
