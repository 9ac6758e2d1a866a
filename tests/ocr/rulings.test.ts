/** Tables of a scan by their ruling lines. */
import { describe, expect, it } from 'vitest';
import { boxesInCells } from '../../src/ocr/cellBoxes.ts';
import { gridsOf, type Grid } from '../../src/ocr/grids.ts';
import { levelled, type Box, type Picture } from '../../src/ocr/picture.ts';
import { rulingsOf } from '../../src/ocr/rulings.ts';
import { DrawnPage } from './drawnPage.ts';

const COLUMNS = [100, 300, 500, 700, 900];
const ROWS = [100, 140, 180, 220, 260];

const gridsIn = (picture: Picture): Grid[] => gridsOf(rulingsOf(picture), picture.width);
const soleGrid = (picture: Picture): Grid => {
  const grids = gridsIn(picture);
  expect(grids).toHaveLength(1);
  return grids[0]!;
};
/** Rows and columns that each cell reaches over, by where it begins. */
const spansOf = ({ cells }: Grid): Record<string, string> =>
  Object.fromEntries(
    cells
      .filter(({ row, column, rowEnd, columnEnd }) => rowEnd - row > 1 || columnEnd - column > 1)
      .map(({ row, column, rowEnd, columnEnd }) => [
        `${row},${column}`,
        `${rowEnd - row}x${columnEnd - column}`,
      ]),
  );
const expectNear = (places: readonly number[], drawn: readonly number[]): void => {
  expect(places).toHaveLength(drawn.length);
  places.forEach((place, index) => expect(Math.abs(place - drawn[index]!)).toBeLessThanOrEqual(4));
};

describe('a ruled table', () => {
  it.each([1, 2, 3, 5])('has its cells where its lines are, %d pixels thick', (thick) => {
    const grid = soleGrid(new DrawnPage().grid(COLUMNS, ROWS, thick));
    expectNear(grid.columns, COLUMNS);
    expectNear(grid.rows, ROWS);
    expect(grid.cells).toHaveLength(16);
    expect(spansOf(grid)).toEqual({});
  });

  it('has one cell where no line parts two', () => {
    const page = new DrawnPage().grid(COLUMNS, ROWS);
    page.erase(298, 103, 304, 139);
    page.erase(703, 138, 899, 143).erase(703, 178, 899, 183);
    expect(spansOf(soleGrid(page))).toEqual({ '0,0': '1x2', '0,3': '3x1' });
  });

  it('keeps a cell whose line has gaps', () => {
    const page = new DrawnPage().grid(COLUMNS, ROWS);
    page.erase(298, 110, 304, 122).erase(520, 178, 560, 183).erase(640, 98, 652, 104);
    const grid = soleGrid(page);
    expect(grid.cells).toHaveLength(16);
    expectNear(grid.rows, ROWS);
  });

  it.each([0.002, -0.003])('is the same when it still lies a little askew: %f', (slope) => {
    const grid = soleGrid(levelled(new DrawnPage().grid(COLUMNS, ROWS, 3), slope));
    expectNear(grid.columns, COLUMNS);
    expectNear(grid.rows, ROWS);
    expect(grid.cells).toHaveLength(16);
  });

  it('has one border where two lines are drawn beside each other', () => {
    const page = new DrawnPage().grid(COLUMNS, ROWS).box(100, 104, 902, 105).box(896, 100, 897, 260);
    expect(soleGrid(page).cells).toHaveLength(16);
  });

  it('is the same under a seal, and with letters in its cells that touch its lines', () => {
    const page = new DrawnPage(1000, 800).grid(COLUMNS, ROWS).ring(600, 200, 90).ring(600, 200, 60, 2);
    for (const y of ROWS.slice(0, 4)) page.text(320, y + 10, 6).text(120, y + 2, 4, 18);
    const grid = soleGrid(page);
    expect(grid.cells).toHaveLength(16);
    expectNear(grid.columns, COLUMNS);
  });

  it('has its outer columns also where the lines at its sides are left out', () => {
    const page = new DrawnPage().grid(COLUMNS, ROWS);
    for (const y of [100, 140, 180, 220]) page.erase(98, y + 3, 103, y + 39).erase(898, y + 3, 903, y + 39);
    const grid = soleGrid(page);
    expect(grid.cells).toHaveLength(16);
    expectNear(grid.columns, COLUMNS);
  });
});

describe('no table', () => {
  it('is prose with underlines', () => {
    const page = new DrawnPage();
    for (let y = 100; y < 700; y += 40) page.text(100, y, 38).box(100, y + 22, 860, y + 24);
    expect(gridsIn(page)).toEqual([]);
  });

  it('is a frame about a page, or large letters that look like one', () => {
    const page = new DrawnPage().grid([20, 970], [20, 770]);
    // 田 and 目 of a title.
    page.grid([400, 430, 460], [100, 130, 160], 4).grid([500, 550], [100, 120, 140, 160], 4);
    expect(gridsIn(page)).toEqual([]);
  });
});

describe('the boxes that are read of a table', () => {
  const page = new DrawnPage().grid(COLUMNS, ROWS);
  page.text(310, 112, 9).text(510, 112, 9).text(850, 112, 2).text(610, 155, 1);
  const [grid] = gridsIn(page);
  const read = (boxes: readonly Box[]): Box[] =>
    boxesInCells(page, boxes, [grid!]).sort((a, b) => a.top - b.top || a.left - b.left);
  const joined = { left: 305, top: 106, right: 695, bottom: 143 };

  it('are cut at its lines, and are as wide as what is printed', () => {
    const [first, second] = read([joined]);
    expect(first!.left).toBeGreaterThan(302);
    expect(first!.right).toBeLessThan(500);
    expect(second!.left).toBeGreaterThan(502);
    expect(second!.right).toBeLessThan(700);
    expect(first!.bottom).toBeLessThan(140);
    expect(first!.right - first!.left).toBeGreaterThan(9 * 20 - 8);
  });

  it('are there for what no box was found for, and for empty cells none', () => {
    const found = read([joined]);
    expect(found).toHaveLength(4);
    expect(found[2]!.left).toBeGreaterThan(840);
    expect(found[3]!.left).toBeGreaterThan(600);
    expect(found[3]!.bottom - found[3]!.top).toBeGreaterThan(16);
  });

  it('leave out a border that is drawn aslant or twice, which would be a digit', () => {
    const doubled = new DrawnPage()
      .grid(COLUMNS, ROWS)
      .text(340, 112, 5)
      .box(306, 100, 308, 141)
      .box(304, 137, 500, 138);
    const around = { left: 298, top: 106, right: 445, bottom: 136 };
    const found = boxesInCells(doubled, [around], gridsIn(doubled));
    expect(found).toHaveLength(1);
    expect(found[0]!.left).toBeGreaterThan(330);
    expect(found[0]!.bottom).toBeLessThan(138);
  });

  it('stay as they are outside it', () => {
    const outside = { left: 100, top: 400, right: 600, bottom: 430 };
    expect(read([outside])).toContainEqual(outside);
    expect(boxesInCells(page, [outside, joined], [])).toEqual([outside, joined]);
  });
});
