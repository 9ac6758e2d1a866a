/** Tables in PDFs with lines between their rows and none between their columns. */
import { describe, expect, it } from 'vitest';
import type { Glyph, Ruling } from '../../src/extraction/read/pdf/geometry.ts';
import { END, read, rowsOfHeight, SIZE, type Page } from './pageOfTexts.ts';

const HEIGHT = 18;
const { line, rules } = rowsOfHeight(HEIGHT);

const TITLES = line(0, [3, '科目'], [15, '合计'], [23, '基本支出'], [32, '项目支出']);
const ROWS = [
  TITLES,
  line(1, [0, '教育支出'], [15, '1,154.33'], [24, '1,130.88'], [34, '23.45']),
  line(2, [0, '科学技术支出'], [16, '846.42'], [25, '846.42']),
  line(3, [0, '住房保障支出'], [16.5, '58.21'], [34, '58.21']),
];
const READ = [
  ['科目', '合计', '基本支出', '项目支出'],
  ['教育支出', '1,154.33', '1,130.88', '23.45'],
  ['科学技术支出', '846.42', '846.42', ''],
  ['住房保障支出', '58.21', '', '58.21'],
];

describe('rows between lines', () => {
  it('have columns where their texts stand apart', () => {
    expect(read({ glyphs: ROWS, horizontal: rules(0, 1, 2, 3, 4) })).toEqual(READ);
  });

  it('have them in a frame too', () => {
    const vertical = [0, END * SIZE].map((at) => ({ at, from: 0, to: 4 * HEIGHT }));
    expect(read({ glyphs: ROWS, horizontal: rules(0, 1, 2, 3, 4), vertical })).toEqual(READ);
  });

  it('have their titles where no line is above these; the line of the unit is none of them', () => {
    const unit = line(-1, [0, '部门：某局'], [30, '单位：万元']);
    const page = { glyphs: [unit, ...ROWS], horizontal: rules(1, 2, 3, 4) };
    expect(read(page)).toEqual(['部门：某局 单位：万元', ...READ]);
  });

  it('are one row each, whatever number of lines a cell takes', () => {
    const [titles, first, , last] = ROWS as [Glyph[], Glyph[], Glyph[], Glyph[]];
    const cells = [
      line(1.7, [0, '文化旅游体育与']),
      line(2.3, [16, '846.42'], [25, '846.42']),
      line(2.9, [0, '传媒支出']),
    ];
    const lower = last.map((glyph) => ({ ...glyph, middle: glyph.middle + HEIGHT }));
    const page = { glyphs: [titles, first, ...cells, lower], horizontal: rules(0, 1, 2, 4, 5) };
    expect(read(page)[2]).toEqual(['文化旅游体育与传媒支出', '846.42', '846.42', '']);
  });

  it('have amounts that stand half a character from a name in a column of their own', () => {
    const glyphs = [
      line(0, [2, '项目'], [9, '金额'], [16, '项目'], [33, '金额']),
      line(1, [0, '本年收入'], [9, '1,154.33'], [13.6, '本年支出合计'], [33, '846.42']),
      line(2, [0, '年初结转'], [10, '101.30'], [13.6, '年末结转和结余'], [33, '124.75']),
    ];
    expect(read({ glyphs, horizontal: rules(0, 1, 2, 3) })[1]).toEqual([
      '本年收入',
      '1,154.33',
      '本年支出合计',
      '846.42',
    ]);
  });

  it('have a title over the columns that it is in the middle of', () => {
    const glyphs = [
      line(0, [8, '收入'], [28, '支出']),
      line(1, [2, '项目'], [14, '金额'], [22, '项目'], [36, '金额']),
      line(2, [0, '财政拨款'], [14, '846.42'], [20, '教育支出'], [36, '846.42']),
      line(3, [0, '其他收入'], [14, '124.75'], [20, '住房保障支出'], [36, '58.21']),
    ];
    const rows = read({ glyphs, horizontal: rules(0, 1, 2, 3, 4) });
    expect(rows[0]).toEqual(['收入', '', '支出', '']);
    expect(rows[3]).toEqual(['其他收入', '124.75', '住房保障支出', '58.21']);
  });

  it('have titles whose letters stand apart, nearer to each other than to those of the next title', () => {
    const glyphs = [
      line(0, [2, '项'], [5, '目'], [14, '金'], [17, '额'], [23, '人'], [26, '数'], [33, '单'], [36, '价']),
      line(1, [0, '教育支出'], [15, '1,154.33'], [24, '120'], [34, '9.62']),
      line(2, [0, '科学技术支出'], [16, '846.42'], [24, '100'], [34, '8.46']),
    ];
    expect(read({ glyphs, horizontal: rules(0, 1, 2, 3) })[0]).toEqual(['项目', '金额', '人数', '单价']);
  });

  it('have titles above a line that runs under some columns only', () => {
    const glyphs = [
      line(0, [27.5, '本年支出']),
      line(0.5, [2, '科目'], [12, '年初结转']),
      line(1, [24, '基本支出'], [33, '项目支出']),
      line(2, [0, '教育支出'], [12, '846.42'], [24, '12.10'], [33, '58.21']),
      line(3, [0, '住房保障支出'], [12, '124.75'], [24, '13.20'], [33, '77.70']),
    ];
    const under = { at: HEIGHT, from: 22 * SIZE, to: END * SIZE };
    const rows = read({ glyphs, horizontal: [...rules(0, 2, 3, 4), under] });
    expect(rows.slice(0, 2)).toEqual([
      ['科目', '年初结转', '本年支出', ''],
      ['', '', '基本支出', '项目支出'],
    ]);
  });

  it('have on the next page the columns of the page before, though none of them is full', () => {
    const next = [line(0, [0, '教'], [34, '58.21']), line(1, [0, '农林水支出'], [25, '77.70'])];
    const pages = [
      { glyphs: ROWS, horizontal: rules(0, 1, 2, 3, 4) },
      { glyphs: next, horizontal: rules(0, 1, 2) },
    ];
    expect(read(...pages).slice(4)).toEqual([
      ['教', '', '', '58.21'],
      ['农林水支出', '', '77.70', ''],
    ]);
  });

  it('have them too where the titles are printed again and the texts end elsewhere', () => {
    const next = [
      TITLES,
      line(1, [0, '文化旅游体育与传媒支出'], [16, '124.75'], [34, '58.21']),
      ...ROWS.slice(2, 3),
    ];
    const pages = [
      { glyphs: ROWS, horizontal: rules(0, 1, 2, 3, 4) },
      { glyphs: next, horizontal: rules(0, 1, 2, 3) },
    ];
    expect(read(...pages).slice(4)).toEqual([
      READ[0],
      ['文化旅游体育与传媒支出', '124.75', '', '58.21'],
      ['科学技术支出', '846.42', '846.42', ''],
    ]);
  });

  it('have the number of a column below its title, the amounts beside both', () => {
    const glyphs = [
      line(0, [1, '项目'], [8, '行次'], [13, '金额'], [20, '项目'], [27, '行次'], [32, '金额']),
      line(1, [1, '栏次'], [13.7, '1'], [20, '栏次'], [32.7, '2']),
      line(
        2,
        [0, '财政拨款'],
        [8.7, '1'],
        [15.2, '846.42'],
        [19.2, '教育支出'],
        [27.7, '31'],
        [34.5, '846.42'],
      ),
      line(3, [0, '其他收入'], [8.7, '2'], [15.7, '58.21'], [19.2, '外交支出'], [27.7, '32'], [35, '58.21']),
    ];
    expect(read({ glyphs, horizontal: rules(0, 1, 2, 3, 4) }).slice(1, 3)).toEqual([
      ['栏次', '', '1', '栏次', '', '2'],
      ['财政拨款', '1', '846.42', '教育支出', '31', '846.42'],
    ]);
  });

  it('are of two tables where a high band lies between them', () => {
    const below = (glyphs: readonly Glyph[]): Glyph[] =>
      glyphs.map((glyph) => ({ ...glyph, middle: glyph.middle + 12 * HEIGHT }));
    const note = line(8, [0, '注：本表反映本年度各项支出的情况如下一二三四五六七八']);
    const glyphs = [...ROWS, note, ...ROWS.map(below)];
    const horizontal = rules(0, 1, 2, 3, 4, 12, 13, 14, 15, 16);
    expect(read({ glyphs, horizontal }).filter((row) => Array.isArray(row))).toEqual([...READ, ...READ]);
  });
});

describe('rows that no line parts', () => {
  const bars = (...places: readonly (readonly [at: number, from: number, to: number])[]): Ruling[] =>
    places.map(([at, from, to]) => ({ at: at * SIZE, from: from * HEIGHT, to: to * HEIGHT }));
  const EDGES = [0, 13, 21, 30, END];

  it('are told by the amounts in boxes beside each other, a name of two lines with them', () => {
    const name = [line(1.7, [0, '文化旅游体育与']), line(2.3, [0, '传媒支出'])];
    const glyphs = [TITLES, ROWS[1], line(2, [16, '846.42'], [25, '846.42']), ...name, ROWS[3]] as Glyph[][];
    const vertical = bars(...EDGES.map((at) => [at, 0, 4] as const));
    expect(read({ glyphs, horizontal: rules(0, 1, 4), vertical })).toEqual([
      ...READ.slice(0, 2),
      ['文化旅游体育与传媒支出', '846.42', '846.42', ''],
      ...READ.slice(3),
    ]);
  });

  it('are none where narrow columns broke their numbers', () => {
    const glyphs = [
      TITLES,
      line(1, [0, '教育支出'], [15, '1,154.'], [24, '1,130.']),
      line(2, [15, '33'], [24, '88']),
    ];
    const vertical = bars(...EDGES.map((at) => [at, 0, 3] as const));
    expect(read({ glyphs, horizontal: rules(0, 1, 3), vertical })[1]).toEqual([
      '教育支出',
      '1,154.33',
      '1,130.88',
      '',
    ]);
  });

  it('have columns by lines that meet no other, between merged cells', () => {
    const amounts = line(2, [0, '年度资金'], [15, '15.94'], [24, '14.20'], [33, '9.32']);
    const glyphs = [TITLES, line(1, [0, '项目名称：运行维护']), amounts, line(3, [0, '说明：无'])];
    const inner = EDGES.slice(1, -1).flatMap((at) => [[at, 0, 1] as const, [at, 2, 3] as const]);
    const vertical = bars([0, 0, 4], ...inner, [END, 0, 4]);
    expect(read({ glyphs, horizontal: rules(0, 1, 4), vertical })[2]).toEqual([
      '年度资金',
      '15.94',
      '14.20',
      '9.32',
    ]);
  });
});

describe('texts between lines stay lines', () => {
  const isLines = (page: Page): boolean => read(page).every((row) => typeof row === 'string');

  it('where an amount stands under two others', () => {
    const titles = line(0, [0, '科目'], [16, '合计'], [24, '基本'], [34, '项目']);
    const rows = [1, 2, 3].map((row) => line(row, [0, '教育'], [16, '846.42'], [20, '12.10'], [34, '1.50']));
    const over = line(4, [0, '其他'], [15, '1,234,567,890.12'], [34, '1.50']);
    expect(isLines({ glyphs: [titles, ...rows, over], horizontal: rules(0, 1, 2, 3, 4, 5) })).toBe(true);
  });

  it('where a cell would hold two amounts', () => {
    const more = line(1.9, [16, '846.42'], [25, '12.10']);
    const lower = ROWS.slice(2).map((row) =>
      row.map((glyph) => ({ ...glyph, middle: glyph.middle + HEIGHT })),
    );
    const glyphs = [...ROWS.slice(0, 2), more, ...lower];
    expect(isLines({ glyphs, horizontal: rules(0, 1, 3, 4, 5) })).toBe(true);
  });

  it('where titles could be over these columns or those', () => {
    const above = line(-1, [5, '预算'], [16, '决算']);
    expect(isLines({ glyphs: [above, ...ROWS], horizontal: rules(-1, 0, 1, 2, 3, 4) })).toBe(true);
  });
});
