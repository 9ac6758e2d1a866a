/** Where pages end, and where typists parted texts with blanks. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/extraction/document/build.ts';
import { linesWithColumns } from '../../src/extraction/read/pdf/columns.ts';
import { piecesOfPages } from '../../src/extraction/read/pdf/document.ts';
import { withoutFurniture } from '../../src/extraction/read/pdf/furniture.ts';
import type { Glyph } from '../../src/extraction/read/pdf/geometry.ts';
import type { PageBlock, PdfLine } from '../../src/extraction/read/pdf/page.ts';
import type { PdfCell, PdfTable } from '../../src/extraction/read/pdf/tables.ts';
import { headingsOf } from '../../src/extraction/scope/headings.ts';

const WIDTH = 100;

/** Cells as [column, row, text], one past its last row where it is merged. */
function table(
  rowCount: number,
  cells: readonly (readonly [column: number, row: number, text: string, rowEnd?: number])[],
): PdfTable {
  return {
    kind: 'table',
    top: 0,
    bottom: 10,
    columns: [0, 1, 2, 3].map((column) => column * WIDTH),
    rowCount,
    cells: cells.map(([column, row, text, rowEnd = row + 1]): PdfCell => ({
      left: column * WIDTH,
      right: (column + 1) * WIDTH,
      row,
      rowEnd,
      text,
    })),
  };
}

const tablesOf = (pages: readonly (readonly PageBlock[])[]): string[][] =>
  documentOf(piecesOfPages(pages), 'application/pdf').blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );

const rowsOf = (pages: readonly PdfTable[]): string[][] => tablesOf(pages.map((page) => [page]));

describe('a row that a page cuts', () => {
  it('is whole again, and with it the merged cell that began some rows before', () => {
    const above = table(2, [
      [0, 0, '履职', 2],
      [1, 0, '全年办件数量'],
      [2, 0, '40万件'],
      [1, 1, '全程网办事项'],
      [2, 1, '83.22%'],
    ]);
    const below = table(2, [
      [0, 0, '效能'],
      [1, 0, '比例'],
      [2, 0, ''],
      [0, 1, '社会效益'],
      [1, 1, '时间缩短'],
      [2, 1, '74.51%'],
    ]);
    expect(rowsOf([above, below])).toEqual([
      ['履职效能', '全年办件数量', '40万件'],
      ['', '全程网办事项比例', '83.22%'],
      ['社会效益', '时间缩短', '74.51%'],
    ]);
  });

  it('is whole again where it fills a page', () => {
    const part = (text: string): PdfTable =>
      table(1, [
        [0, 0, '目标'],
        [1, 0, text],
      ]);
    const [first, ...others] = ['一是', '二是', '三是'].map(part);
    const rest = others.map((page) => ({ ...page, cells: page.cells.slice(1) }));
    expect(rowsOf([first as PdfTable, ...rest])).toEqual([['目标', '一是二是三是', '']]);
  });

  it('is none where the numbers of the columns stand under their titles', () => {
    const above = table(1, [
      [0, 0, '项目'],
      [1, 0, '行次'],
      [2, 0, '金额'],
    ]);
    const below = table(1, [
      [0, 0, '栏次'],
      [1, 0, '1'],
      [2, 0, '2'],
    ]);
    expect(rowsOf([above, below])).toEqual([
      ['项目', '行次', '金额'],
      ['栏次', '1', '2'],
    ]);
  });

  it('is none where scores stand under titles', () => {
    const above = table(1, [
      [0, 0, '三级指标'],
      [1, 0, '分值'],
      [2, 0, '得分'],
    ]);
    const below = table(1, [
      [0, 0, '建成基地'],
      [1, 0, '20'],
      [2, 0, '18'],
    ]);
    expect(rowsOf([above, below])).toHaveLength(2);
  });

  it('is none where one score stands under the titles of a form without weights', () => {
    const above = table(1, [
      [0, 0, '三级指标'],
      [1, 0, '年初目标值（A）'],
      [2, 0, '得分'],
      [3, 0, '备注'],
    ]);
    const below = table(1, [
      [0, 0, '建成基地'],
      [1, 0, '≥2个'],
      [2, 0, '18'],
    ]);
    expect(rowsOf([above, below])).toHaveLength(2);
  });

  it('is whole again where a text stands beside the table, not below it', () => {
    const above = table(1, [
      [0, 0, '满意度指'],
      [1, 0, '村民满意'],
      [2, 0, '95%'],
    ]);
    const below = table(1, [
      [0, 0, '标'],
      [1, 0, '度'],
      [2, 0, ''],
    ]);
    const beside: PdfLine = { kind: 'line', top: 5, text: '出' };
    expect(tablesOf([[above, beside], [below]])).toEqual([['满意度指标', '村民满意度', '95%']]);
  });

  it('is none where a merged cell alone goes on', () => {
    const above = table(1, [
      [0, 0, '产出'],
      [1, 0, '数量'],
      [2, 0, '5'],
    ]);
    const below = table(1, [
      [0, 0, '指标'],
      [1, 0, '质量'],
      [2, 0, '6'],
    ]);
    expect(rowsOf([above, below])).toHaveLength(2);
  });
});

const SIZE = 10;

/** A line of texts that begin at the given places, in characters. */
const line = (row: number, texts: readonly (readonly [at: number, text: string])[]): Glyph[] =>
  texts.flatMap(([at, text]) =>
    [...text].map((character, index): Glyph => {
      const left = (at + index) * SIZE;
      return { text: character, left, right: left + SIZE, middle: row * 20, size: SIZE };
    }),
  );

const textsOf = (lines: readonly Glyph[][]): string[] => linesWithColumns(lines).map(({ text }) => text);

describe('lines without ruling lines', () => {
  it('are rows where each text has a column of its own', () => {
    const lines = [
      line(0, [
        [0, '项目'],
        [10, '预算'],
        [20, '决算'],
      ]),
      line(1, [
        [0, '收入'],
        [10, '1.5'],
        [20, '2.5'],
      ]),
      line(2, [
        [0, '支出'],
        [20, '3.5'],
      ]),
    ];
    expect(textsOf(lines)).toEqual(['项目\t预算\t决算', '收入\t1.5\t2.5', '支出\t\t3.5']);
  });

  it('stay lines where two texts of one stand under one of another: half of such cells would be wrong', () => {
    const lines = [
      line(0, [
        [0, '指标'],
        [10, '系统故障修复处理时间'],
        [24, '天'],
      ]),
      line(1, [
        [0, '甲'],
        [10, '15'],
        [16, '10'],
        [24, '9'],
      ]),
      line(2, [
        [0, '乙'],
        [5, '项目'],
        [12, '8'],
        [24, '7'],
        [30, '6'],
      ]),
    ];
    expect(textsOf(lines).join('')).not.toContain('\t');
  });

  it('stay lines where amounts stand as near each other as words', () => {
    const lines = [
      line(0, [
        [0, '自治区'],
        [10, '0.00'],
        [15, '0.00'],
      ]),
      line(1, [
        [0, '合计'],
        [10, '8.5'],
        [14, '3.72'],
        [25, '100%'],
      ]),
      line(2, [
        [0, '其他'],
        [10, '0.00'],
        [15, '0.00'],
      ]),
    ];
    expect(textsOf(lines)).toEqual(['自治区 0.00 0.00', '合计 8.5 3.72 100%', '其他 0.00 0.00']);
  });
});

describe('a heading', () => {
  it('is one at the head of a page too', () => {
    const text = '四、收入决算情况说明\n如图\n\f五、支出决算情况说明\n本年支出1万元。';
    expect(headingsOf(text).map(({ title }) => title)).toEqual([
      '四、收入决算情况说明',
      '五、支出决算情况说明',
    ]);
  });
});

it('the unit above the table of each page is no running header, the name of the document is', () => {
  const line = (text: string): PdfLine => ({ kind: 'line', top: 20, text });
  const pages = ['收入决算表', '支出决算表', '项目支出决算表'].map((title) => [
    line('某局2023年度部门决算'),
    line(title),
    line('部门：某局 金额单位：万元'),
  ]);
  const kept = withoutFurniture(pages).flatMap((blocks) =>
    blocks.map((block) => (block.kind === 'line' ? block.text : '')),
  );
  expect(kept.filter((text) => text.includes('单位：万元'))).toHaveLength(pages.length);
  expect(kept.filter((text) => text.includes('部门决算'))).toHaveLength(1);
});
