/** What the interface's own parts decide, apart from how they are drawn. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CellView } from '../../src/components/CellView.tsx';
import { pageNumbers } from '../../src/components/Pager.tsx';
import { nextSort, sortedRows } from '../../src/components/sortRows.ts';
import { tipPlace } from '../../src/components/tips.ts';
import { ABSENT, textCell, type DataCell, type DataTable } from '../../src/domain/dataTable.ts';
import { quotedRange } from '../../src/features/documents/sentence.ts';

const number = (value: number): DataCell => ({
  kind: 'number',
  value,
  unit: '万元',
  basis: 'printed',
  status: 'ok',
  source: null,
});

describe('rows sorted on the page', () => {
  const cells: Readonly<Record<string, DataCell>> = { a: number(2), b: ABSENT, c: number(10), d: number(-1) };
  const table: DataTable = {
    columns: [
      { key: 'name', title: '部门', sortable: true },
      { key: 'amount', title: '金额', numeric: true },
    ],
    rows: Object.entries(cells).map(([key, amount]) => ({ key, cells: { name: textCell(key), amount } })),
  };
  const order = (sort: string | undefined): string =>
    sortedRows(table, sort)
      .map(({ key }) => key)
      .join('');

  test('absent values stay last whichever way the numbers go', () => {
    expect(order('amount')).toBe('dacb');
    expect(order('-amount')).toBe('cadb');
  });
  test('words are sorted too; an order that is no column changes nothing', () => {
    expect(order('-name')).toBe('dcba');
    expect(order('nothing')).toBe('abcd');
    expect(order(undefined)).toBe('abcd');
  });
  test('a head asks for large numbers first and for words from the start, then the other way, then for nothing', () => {
    const [name, amount] = table.columns;
    const clicks = (column: typeof name): (string | undefined)[] => {
      const first = nextSort(column!, undefined);
      const second = nextSort(column!, first);
      return [first, second, nextSort(column!, second)];
    };
    expect(clicks(amount)).toEqual(['-amount', 'amount', undefined]);
    expect(clicks(name)).toEqual(['name', '-name', undefined]);
  });
});

describe('the numbers of pages', () => {
  test('all of a few, and seven entries of many', () => {
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
    expect(pageNumbers(1, 500)).toEqual([1, 2, 3, 4, 5, null, 500]);
    expect(pageNumbers(250, 500)).toEqual([1, null, 249, 250, 251, null, 500]);
    expect(pageNumbers(500, 500)).toEqual([1, null, 496, 497, 498, 499, 500]);
  });
  test('the page that is open is always named', () => {
    for (let page = 1; page <= 40; page += 1) expect(pageNumbers(page, 40)).toContain(page);
  });
});

describe('the place of a tip', () => {
  const window = { width: 400, height: 300 };
  const tip = { width: 200, height: 60 };
  const inside = ({ left, top }: { left: number; top: number }): boolean =>
    left >= 0 && top >= 0 && left + tip.width <= window.width && top + tip.height <= window.height;

  test('is below, above where there is no room below, and never outside the window', () => {
    const at = (left: number, top: number) =>
      tipPlace({ left, top, bottom: top + 20, width: 40 }, tip, window);
    expect(at(150, 100).top).toBeGreaterThan(120);
    expect(at(150, 270).top).toBeLessThan(270 - tip.height);
    for (const [left, top] of [
      [0, 0],
      [390, 290],
      [0, 290],
      [390, 0],
    ] as const)
      expect(inside(at(left, top))).toBe(true);
  });
});

describe('the words that a table quotes, in the text', () => {
  const text = '第一句，其他3.00万元。\n全年支出合计\n  12.50万元，\n比上年减少 3.00 万元。下一句3.00万元。';
  const start = text.indexOf('3.00', text.indexOf('减少'));

  test('are found across line ends, though quoted without white space', () => {
    const range = quotedRange(text, { start, end: start + 4 }, '全年支出合计12.50万元，比上年减少3.00万元。');
    expect(range && text.slice(range.start, range.end)).toBe(
      '全年支出合计\n  12.50万元，\n比上年减少 3.00 万元。',
    );
  });
  test('are those around the place, not the same words elsewhere', () => {
    const twice = '合计1万元。合计1万元。';
    const second = twice.lastIndexOf('1');
    expect(quotedRange(twice, { start: second, end: second + 1 }, '合计1万元。')).toEqual({
      start: 6,
      end: 12,
    });
  });
  test('that are not there are not marked', () => {
    expect(quotedRange(text, { start, end: start + 4 }, '另一句话3.00万元。')).toBeNull();
  });
});

test('a change has its sign in its unit too', () => {
  const shown = (value: number): string =>
    renderToStaticMarkup(createElement(CellView, { cell: number(value), signed: true }));
  expect(shown(1234.5)).toContain('>+1,234.50<');
  expect(shown(-2)).toContain('>−2.00<');
  expect(shown(0)).toContain('>0.00<');
});
