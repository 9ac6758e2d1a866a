/** What is taken away from the screen: a workbook, a bundle, a table for the clipboard, all read back. */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { bundleFiles } from '../../../src/comparison/export/bundle.ts';
import { cutFrame, inOrderOf, notesOf, type ExportPart } from '../../../src/comparison/export/part.ts';
import { scopeWords } from '../../../src/comparison/export/scope.ts';
import { tableHtml, tableTsv } from '../../../src/comparison/export/tableText.ts';
import { workbookOf } from '../../../src/comparison/export/workbook.ts';
import { xlsxBytes } from '../../../src/comparison/export/xlsx.ts';
import { tableOf } from '../../../src/comparison/table.ts';
import { readFile } from '../../../src/extraction/read/index.ts';
import { sortedRows } from '../../../src/components/sortRows.ts';
import { evidenceFor, ORIGIN, SHA256 } from '../../support/exports.ts';
import { cellRow, compare, frameOf, QUESTIONED } from '../../support/frames.ts';

const SENTENCE = '“三公”经费支出决算14.66万元，比上年减少28.20万元。';
const frame = frameOf(compare(['three_public.actual', 'growth:three_public']), [
  cellRow('甲', 0, 146_600),
  cellRow('甲', 1, -65.8, { unit: '%', basis: 'printed', is_stated: true, source_start: 40, source_end: 44 }),
  cellRow('乙', 0, 12_345_678, QUESTIONED),
  cellRow('乙', 1, null, { absence: 'zero_base' }),
  cellRow('丙', 0, null, { absence: 'not_collected' }),
]);
const evidence = evidenceFor({ '甲-2023@10': { quote: SENTENCE }, '乙-2023@10': {} });
const part: ExportPart = {
  title: '“三公”经费: 决算/增减',
  unit: '万元',
  caveat: '“—”表示文件没有公布。',
  table: tableOf(frame),
  frames: [frame],
};
const workbook = () => xlsxBytes(workbookOf('三公经费', [part, part], evidence, ORIGIN));

describe('XLSX', () => {
  test('numbers are numbers with a format, absences are their reasons, Chinese is intact', async () => {
    const files = unzipSync(await workbook());
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const numbers = [...sheet.matchAll(/<c r="[A-Z]+\d+"(?![^>]*t="(?:s|inlineStr)")[^>]*><v>([^<]+)<\/v>/g)];
    expect(numbers.map(([, value]) => Number(value))).toEqual([2023, 14.66, -65.8, 2023, 1234.5678, 2023]);
    for (const [cell] of numbers) expect(cell).toMatch(/ s="\d+"/);
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('#,##0.00');
    const { blocks } = await readFile(await workbook(), '三公经费.xlsx');
    const table = blocks.find((block) => block.kind === 'table');
    const rows = table?.rows.map((row) => row.map((cell) => cell.text)) ?? [];
    expect(rows[0]).toEqual(['部门', '年度', '“三公”经费（万元）', '“三公”经费·比上年增减幅度（%）']);
    expect(rows.map(([name]) => name)).toEqual(['部门', '青川县甲局', '青川县乙局', '青川县丙局']);
    expect(rows[2]?.[3]).toBe('基数为零');
    expect(rows[3]?.[2]).toBe('未收录该年文件');
  });
  test('columns are as wide as what they hold, words stand under their numbers, and a page holds all columns', async () => {
    const [sheet] = workbookOf('三公经费', [part], evidence, ORIGIN);
    const [name = 0, year = 0, amount = 0, growth = 0] = sheet?.widths ?? [];
    expect(name).toBeGreaterThanOrEqual('青川县甲局'.length * 2);
    expect(year).toBeLessThan(name);
    expect(amount).toBeGreaterThanOrEqual('未收录该年文件'.length * 2);
    expect(Math.max(name, growth)).toBeLessThanOrEqual(44);
    expect(sheet?.rows[2]?.[3]).toMatchObject({ value: '基数为零', isRight: true });
    const files = unzipSync(await workbook());
    const written = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(written).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews?/);
    expect(written).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    // Two lines for the head, whose titles are longer than their columns are wide; one for the rows.
    expect(written).toMatch(/<row r="1"[^>]* ht="30"/);
    expect(written).not.toMatch(/<row r="2"[^>]* ht=/);
    const fonts = strFromU8(files['xl/styles.xml'] ?? new Uint8Array()).match(/<font>.*?<\/font>/g) ?? [];
    for (const font of fonts) expect(font).toContain('<name val="Calibri"/>');
  });
  test('the last sheet holds sources, notes, edition and citation; sheets of one title differ in name', async () => {
    const document = await readFile(await workbook(), '三公经费.xlsx');
    for (const words of [
      SENTENCE,
      SHA256,
      ORIGIN.edition.version,
      ORIGIN.address,
      '青川县甲局2023年度部门决算',
    ])
      expect(document.text).toContain(words);
    for (const words of [
      'https://qingchuan.example/2024/js.html',
      ORIGIN.scope,
      part.caveat,
      ...notesOf([part]),
    ])
      expect(document.text).toContain(words);
    expect(document.text).toMatch(/部门决算比较\. 三公经费\[DB\/OL\]\..*\[2026-03-05\]/);
    const names = strFromU8(unzipSync(await workbook())['xl/workbook.xml'] ?? new Uint8Array());
    expect([...names.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '“三公”经费  决算 增减',
      '“三公”经费  决算 增减 2',
      '来源与说明',
    ]);
  });
});

test('an export tells what the filter chooses, and only what its numbers follow', () => {
  const chosen = { region: '青川县', agency: '', year: '2023' };
  const { comparison } = frame;
  const filtered: ExportPart = {
    ...part,
    frames: [
      {
        ...frame,
        comparison: {
          ...comparison,
          who: { ...comparison.who, regions: ['519901'] },
          when: { kind: 'listed', years: [2023] },
        },
      },
    ],
  };
  expect(scopeWords([filtered], chosen)).toBe('地区：青川县；年度：2023');
  expect(scopeWords([part], chosen)).toBe('');
  const paged = { ...frame, total: 10_000, comparison: { ...comparison, page: 2, top: 10 } };
  expect(scopeWords([{ ...part, frames: [paged] }], chosen)).toBe('第 11–20 个部门，共 10,000 个部门');
});

describe('the bundle', () => {
  const files = bundleFiles('三公经费', [part], evidence, ORIGIN, new Uint8Array([80, 75]));
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const rowsOf = (name: string) =>
    Papa.parse<Record<string, string>>(textOf(name).replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });

  test('holds every file that its README names', () => {
    const named = [...textOf('README.md').matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
    expect([...named, 'README.md'].sort()).toEqual(Object.keys(files).sort());
  });
  test('its README defines the metrics, names the documents and says how to cite', () => {
    const readme = textOf('README.md');
    for (const words of [
      '## 范围',
      ORIGIN.scope,
      '## 指标',
      '算法：（本年 − 上年）÷ 上年',
      '## 可比性说明',
      '## 引用格式',
      '## 许可',
      SHA256,
    ])
      expect(readme).toContain(words);
    expect(readme).toContain(ORIGIN.address);
    expect(readme).not.toMatch(/undefined|null|NaN/);
  });
  test('its tables are read back', () => {
    const long = rowsOf('对比_长表.csv').data;
    expect(long.map((row) => row['数值（单位见“单位”列）'])).toEqual([
      '14.66',
      '-65.8',
      '1234.5678',
      '',
      '',
      '',
    ]);
    expect(rowsOf('对比_宽表.csv').data).toHaveLength(2);
    const quotes = rowsOf('quotes.csv').data;
    expect(quotes.map((row) => row['原文'])).toContain(SENTENCE);
    for (const row of quotes) expect(row['文件 SHA-256']).toBe(SHA256);
  });
});

describe('the clipboard', () => {
  test('TSV has a line a row and the reason of an absence', () => {
    const lines = tableTsv(part.table)
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines).toHaveLength(4);
    expect(lines[1]?.filter((_, index) => index !== 3)).toEqual(['青川县甲局', '2023', '14.66', '-65.8']);
    expect(lines[3]?.[2]).toBe('未收录该年文件');
  });
  test('what the screen marks has its basis beside it, and stays a number', () => {
    const questioned = tableTsv(part.table)
      .split('\n')
      .map((line) => line.split('\t'));
    expect(questioned[0]?.slice(2, 4)).toEqual(['“三公”经费（万元）', '“三公”经费·依据']);
    expect(questioned.slice(1).map((line) => line.slice(2, 4))).toEqual([
      ['14.66', '原文'],
      ['1234.5678', '原文·存疑'],
      ['未收录该年文件', ''],
    ]);
    const derived = frameOf(compare(['three_public.actual']), [
      cellRow('甲', 0, 209_700, { basis: 'derived' }),
    ]);
    expect(tableTsv(tableOf(derived))).toMatch(/·依据\n.*\t20\.97\t推算$/);
    const plain = frameOf(compare(['three_public.actual']), [cellRow('甲', 0, 209_700)]);
    expect(tableTsv(tableOf(plain))).not.toContain('依据');
  });
  test('HTML is a table whose text is text', () => {
    const table = {
      columns: [{ key: 'a', title: '<b>' }],
      rows: [{ key: '1', cells: { a: { kind: 'text', text: '甲 & 乙' } as const } }],
    };
    expect(tableHtml(table)).toBe(
      '<table><thead><tr><th>&lt;b&gt;</th></tr></thead><tbody><tr><td>甲 &amp; 乙</td></tr></tbody></table>',
    );
  });
});

test('rows that the reader has sorted are exported in that order', () => {
  const table = { ...part.table, rows: sortedRows(part.table, '-three_public.actual') };
  expect(inOrderOf(frame, table).rows.map(({ agency }) => agency.agency_id)).toEqual(['乙', '甲', '丙']);
});

test('a panel that shows some columns of a frame exports those', () => {
  const cut = cutFrame(frame, ({ operation }) => operation === 'growth');
  expect(cut.columns.map(({ key }) => key)).toEqual(['growth:three_public']);
  expect(cut.rows.every(({ cells }) => cells.length === 1)).toBe(true);
});
