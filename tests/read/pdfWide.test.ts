/** Tables in PDFs whose last columns the next page prints. */
import { describe, expect, it } from 'vitest';
import { read, rowsOfHeight, SIZE, type Page } from './pageOfTexts.ts';

const HEIGHT = 18;
const { line } = rowsOfHeight(HEIGHT);

describe('a table too wide for its page', () => {
  const edges = (columns: readonly number[], rows: number): Pick<Page, 'horizontal' | 'vertical'> => ({
    horizontal: Array.from({ length: rows + 1 }, (_, row) => ({
      at: row * HEIGHT,
      from: (columns[0] ?? 0) * SIZE,
      to: (columns.at(-1) ?? 0) * SIZE,
    })),
    vertical: columns.map((at) => ({ at: at * SIZE, from: 0, to: rows * HEIGHT })),
  });
  const left = {
    glyphs: [
      line(0, [3, '项目'], [15, '本年支出']),
      line(1, [3, '科目名称'], [15, '合计']),
      line(2, [3, '栏次'], [16, '1']),
      line(3, [0.5, '教育支出'], [15, '846.42']),
      line(4, [0.5, '住房保障支出'], [15, '58.21']),
    ],
    ...edges([0, 13, 21], 5),
  };
  const right = (...numbers: readonly string[]): Page => ({
    glyphs: [
      line(0, [1, '基本支出'], [12, '项目支出']),
      line(1, ...numbers.map((text, index): [number, string] => [1 + 11 * index, text])),
      line(2, [1, '840.00'], [12, '6.42']),
      line(3, [12, '58.21']),
    ],
    ...edges([0, 10, 21], 4),
  });

  it('has its last columns on the next page, whose numbers go on', () => {
    expect(read(left, right('2', '3')).slice(2)).toEqual([
      ['栏次', '1', '2', '3'],
      ['教育支出', '846.42', '840.00', '6.42'],
      ['住房保障支出', '58.21', '', '58.21'],
    ]);
  });

  it('is another where they begin again', () => {
    const row = read(left, right('1', '2')).find((cells) => cells[0] === '教育支出');
    expect(row).not.toContain('840.00');
    expect(row).toContain('846.42');
  });
});
