/** Tables in PDFs without lines between rows and columns, and texts that are none. */
import { describe, expect, it } from 'vitest';
import type { Glyph, Ruling } from '../../src/extraction/read/pdf/geometry.ts';
import { read as readPages, rowsOfHeight, type Text } from './pageOfTexts.ts';

const { line, rules } = rowsOfHeight(16);

/** Of pages without lines, or with some between rows. */
const read = (
  pages: readonly (readonly Glyph[][])[],
  horizontal: readonly Ruling[] = [],
): (string | string[])[] => readPages(...pages.map((glyphs) => ({ glyphs, horizontal })));

/** The texts of an amount that ends at a place. */
const ending = (at: number, text: string): Text => [at - text.length / 2, text];

const HEADING = line(-2, [14, '支出决算表']);
const UNIT = line(-1, [0, '部门：某局'], [33, '单位：万元']);
const TITLES = line(0, [3, '科目'], [15, '合计'], [23, '基本支出'], [33, '项目支出']);
const ROWS = [
  line(1, [0, '教育支出'], ending(18, '1,154.33'), ending(27, '1,130.88'), ending(36, '23.45')),
  line(2, [0, '科学技术支出'], ending(18, '846.42'), ending(27, '846.42')),
  line(3, [0, '住房保障支出'], ending(18, '58.21'), ending(36, '58.21')),
];
const READ = [
  ['科目', '合计', '基本支出', '项目支出'],
  ['教育支出', '1,154.33', '1,130.88', '23.45'],
  ['科学技术支出', '846.42', '846.42', ''],
  ['住房保障支出', '58.21', '', '58.21'],
];
const ABOVE = ['支出决算表', '部门：某局 单位：万元'];
const NOTE = line(4, [0, '注：本表反映本年度各项支出的情况。']);

describe('rows without lines', () => {
  it('have their amounts under the titles, empty cells in their columns', () => {
    expect(read([[HEADING, UNIT, TITLES, ...ROWS, NOTE]])).toEqual([
      ...ABOVE,
      ...READ,
      '注：本表反映本年度各项支出的情况。',
    ]);
  });

  it('have their amounts in the middle of a name that takes two lines', () => {
    const cells = [
      line(3.6, [0, '机关事业单位']),
      line(4, ending(18, '12.40'), ending(27, '12.40')),
      line(4.4, [0, '年金']),
    ];
    const rows = read([[TITLES, ...ROWS, ...cells]]);
    expect(rows.slice(4)).toEqual([['机关事业单位年金', '12.40', '12.40', '']]);
  });

  it('have a name that goes on below its amounts, nearer than rows are', () => {
    const lower = [
      line(3.7, [0, '支出']),
      line(4.7, [0, '其他支出'], ending(18, '12.40'), ending(27, '12.40')),
    ];
    const rows = read([[TITLES, ...ROWS, ...lower]]);
    expect(rows.slice(3)).toEqual([
      ['住房保障支出支出', '58.21', '', '58.21'],
      ['其他支出', '12.40', '12.40', ''],
    ]);
  });

  it('may have no amount where the name above has room left', () => {
    const lower = [
      line(4, [0, '金融支出']),
      line(5, [0, '其他支出'], ending(18, '12.40'), ending(27, '12.40')),
    ];
    const short = line(3, [0, '住房'], ending(18, '58.21'), ending(36, '58.21'));
    const rows = read([[TITLES, ...ROWS.slice(0, 2), short, ...lower]]);
    expect(rows.slice(4)).toEqual([
      ['金融支出', '', '', ''],
      ['其他支出', '12.40', '12.40', ''],
    ]);
  });

  it('have titles over several columns, and titles beside these', () => {
    const titles = [
      line(-1, [27.5, '本年支出']),
      line(-0.5, [3, '科目'], [14, '年初结转']),
      line(0, [23, '基本支出'], [32, '项目支出']),
    ];
    const rows = read([[...titles, ...ROWS]]);
    expect(rows.slice(0, 3)).toEqual([
      ['科目', '年初结转', '本年支出', ''],
      ['', '', '基本支出', '项目支出'],
      ['教育支出', '1,154.33', '1,130.88', '23.45'],
    ]);
  });

  it('have 类, 款 and 项 in columns of their own', () => {
    const codes = (...texts: readonly string[]): Text[] =>
      texts.map((text, index): Text => [index * 3, text]);
    const row = (at: number, name: string, amount: string, ...code: readonly string[]): Glyph[] =>
      line(at, ...codes(...code), [10, name], ending(24, amount), ending(33, amount));
    const titles = line(0, [0.2, '类'], [3, '款'], [6, '项'], [12, '名称'], [22, '合计'], [30, '基本']);
    const rows = read([
      [
        titles,
        row(1, '教育支出', '846.42', '205'),
        row(2, '普通教育', '846.42', '205', '02'),
        row(3, '小学教育', '846.42', '205', '02', '01'),
      ],
    ]);
    expect(rows[0]).toEqual(['类', '款', '项', '名称', '合计', '基本']);
    expect(rows[2]).toEqual(['205', '02', '', '普通教育', '846.42', '846.42']);
  });

  it('have the number of a column in its middle, the amounts at its right', () => {
    const wide = [
      line(0, [3, '科目'], [14, '合计'], [22, '基本支出'], [32, '项目支出']),
      line(1, [3, '栏次'], [14.7, '1'], [23.7, '2'], [33.7, '3']),
      line(2, [0, '教育支出'], ending(20, '154.33'), ending(29, '130.88'), ending(40, '23.45')),
      line(3, [0, '科学技术支出'], ending(20, '846.42'), ending(29, '846.42')),
    ];
    expect(read([wide])).toEqual([
      ['科目', '合计', '基本支出', '项目支出'],
      ['栏次', '1', '2', '3'],
      ['教育支出', '154.33', '130.88', '23.45'],
      ['科学技术支出', '846.42', '846.42', ''],
    ]);
  });

  it('go on on the next page under the columns of the page before', () => {
    const next = [
      line(0, [0, '农林水支出'], ending(27, '77.70')),
      line(1, [0, '其他支出'], ending(36, '8.21')),
    ];
    expect(read([[TITLES, ...ROWS], next]).slice(4)).toEqual([
      ['农林水支出', '', '77.70', ''],
      ['其他支出', '', '', '8.21'],
    ]);
  });

  it('go on on the next page with their titles again', () => {
    expect(
      read([
        [TITLES, ...ROWS],
        [TITLES, ...ROWS],
      ]),
    ).toEqual([...READ, ...READ]);
  });

  it('do not go on where a text stands between', () => {
    const next = [
      line(-3, [0, '一、本单位的职责如下。']),
      line(-2, [0, '二、本单位的机构如下。']),
      line(0, [0, '农林水支出'], ending(27, '77.70')),
      line(1, [0, '其他支出'], ending(36, '8.21')),
    ];
    expect(
      read([[TITLES, ...ROWS], next])
        .slice(4)
        .every((row) => typeof row === 'string'),
    ).toBe(true);
  });
});

describe('a rest of a row at the head of a page', () => {
  it('is no title', () => {
    const next = [
      line(0, [0, '缴费支出']),
      ...[1, 2, 3].map((row) => line(row, [0, '其他支出'], ending(18, '8.21'), ending(36, '8.21'))),
    ];
    expect(
      read([[TITLES, ...ROWS], next])
        .slice(4)
        .every((row) => typeof row === 'string'),
    ).toBe(true);
  });
});

describe('a table of three lines', () => {
  it('has its titles between the first two and its rows between the last', () => {
    expect(read([[HEADING, UNIT, TITLES, ...ROWS]], rules(0, 1, 4))).toEqual([...ABOVE, ...READ]);
  });
});

describe('texts without lines stay lines', () => {
  const isLines = (lines: readonly Glyph[][]): boolean =>
    read([lines]).every((row) => typeof row === 'string');

  it('where they are paragraphs with amounts in them', () => {
    const text = '本年支出合计1,154.33万元，其中基本支出1,130.88万元，占98%';
    expect(isLines([0, 1, 2, 3, 4].map((row) => line(row, [row % 2, text])))).toBe(true);
  });

  it('where amounts stand apart in sentences', () => {
    const lines = [0, 1, 2, 3].map((row) =>
      line(
        row,
        [0, '本年支出合计'],
        [8, '154.33'],
        [12, '万元，其中基本支出'],
        [23, '130.88'],
        [27, '万元。'],
      ),
    );
    expect(isLines(lines)).toBe(true);
  });

  it('where they are a list of contents with the numbers of pages', () => {
    const lines = ['概况', '决算表', '情况说明', '名词解释'].map((text, row) =>
      line(row, [0, text], [36, String(row + 3)]),
    );
    expect(isLines(lines)).toBe(true);
  });

  it('where they are two columns of a page', () => {
    const lines = [0, 1, 2, 3].map((row) =>
      line(row, [0, '贯彻执行国家的方针政策'], [20, `承担${row}项工作的协调`]),
    );
    expect(isLines(lines)).toBe(true);
  });

  it('where they are signatures', () => {
    const lines = [
      line(0, [0, '负责人：甲'], [14, '填表人：乙'], [28, '电话：'], [32, '8412345']),
      line(1, [0, '单位负责人：丙'], [14, '日期：'], [20, '2024.06'], [28, '电话：'], [32, '8412346']),
    ];
    expect(isLines(lines)).toBe(true);
  });

  it('where they are footnotes', () => {
    const notes = ['本表反映本年度的收支', '本表金额转换成万元时', '因四舍五入可能存在尾差'];
    expect(isLines(notes.map((text, row) => line(row, [0, String(row + 1)], [2, text])))).toBe(true);
  });

  it('where a narrow cell broke an amount', () => {
    const broken = [
      line(4, [0, '其他支出'], ending(18, '1,154.3'), ending(27, '58.21')),
      line(5, ending(18, '3')),
    ];
    expect(isLines([TITLES, ...ROWS, ...broken])).toBe(true);
  });

  it('where a full name may go on in the text below, as far as rows are', () => {
    const lower = [
      line(4, [0, '金融支出']),
      line(5, [0, '其他支出'], ending(18, '12.40'), ending(27, '12.40')),
    ];
    expect(isLines([TITLES, ...ROWS, ...lower])).toBe(true);
  });

  it('where a line may part titles from those above them', () => {
    const above = line(-1, [14, '预算'], [24, '决算']);
    expect(read([[above, TITLES, ...ROWS]], rules(-1, 0, 1, 4)).every((row) => typeof row === 'string')).toBe(
      true,
    );
  });

  it('where a title could be over these columns or those', () => {
    const above = line(-1, [20, '决算']);
    expect(isLines([above, TITLES, ...ROWS])).toBe(true);
  });
});
