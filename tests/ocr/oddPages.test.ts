/** Pages as they are put into scanners, and tables as they are drawn, other than most. */
import { describe, expect, it } from 'vitest';
import { recognisedDocument } from '../../src/extraction/pipeline/recognised.ts';
import { gridsOf, type Grid } from '../../src/ocr/grids.ts';
import type { Picture } from '../../src/ocr/picture.ts';
import { halfTurned, isSideways, quarterTurned } from '../../src/ocr/quarters.ts';
import { draftsIn } from '../../src/ocr/recognised.ts';
import { rulingsOf } from '../../src/ocr/rulings.ts';
import type { Scan, ScanPage } from '../../src/ocr/scan.ts';
import { placeOf, textOfScan } from '../../src/ocr/text.ts';
import { withColumns } from '../../src/ocr/unruledColumns.ts';
import { DrawnPage } from './drawnPage.ts';

const SIZE = 20;
const gridsIn = (picture: Picture): Grid[] =>
  gridsOf(withColumns(picture, rulingsOf(picture), SIZE), picture.width);

/** Level lines at 100, 140 … from 100 to 900, and in each row texts of so many letters from there on. */
function levelTable(rows: readonly (readonly (readonly [left: number, letters: number])[])[]): DrawnPage {
  const page = new DrawnPage();
  for (let line = 0; line <= rows.length; line++) page.box(100, 100 + line * 40, 900, 102 + line * 40);
  rows.forEach((texts, row) => {
    for (const [left, letters] of texts) page.text(left, 112 + row * 40, letters);
  });
  return page;
}

const widthsOf = ({ cells }: Grid, row: number): number[] =>
  cells.filter((cell) => cell.row === row).map(({ column, columnEnd }) => columnEnd - column);

describe('a table with lines between its rows alone', () => {
  const FULL = [
    [110, 4],
    [420, 3],
    [640, 2],
    [820, 2],
  ] as const;

  it('has columns where white runs down it, and one where only a title stands', () => {
    const [grid, ...others] = gridsIn(
      levelTable([
        FULL,
        [
          [110, 6],
          [400, 4],
        ],
        [
          [110, 3],
          [440, 2],
          [840, 1],
        ],
        [
          [110, 5],
          [420, 3],
        ],
      ]),
    );
    expect(others).toEqual([]);
    expect(grid?.columns).toHaveLength(5);
    expect(grid?.cells).toHaveLength(16);
  });

  it('has one cell where a text stands over the white', () => {
    const [grid] = gridsIn(levelTable([[[500, 8]], FULL, FULL, FULL, FULL, FULL, FULL]));
    expect(widthsOf(grid as Grid, 0)).toEqual([1, 2, 1]);
  });

  it('is one column where a title stands in the middle and its numbers at the side', () => {
    const rows = [[820, 2] as const, [110, 4] as const];
    const [grid] = gridsIn(
      levelTable([
        [
          [110, 3],
          [350, 2],
          [820, 2],
        ],
        [...rows, [500, 3]],
        [...rows, [500, 3]],
        [...rows, [520, 2]],
      ]),
    );
    expect(grid?.columns).toHaveLength(4);
  });

  it('is none of words between lines, nor of what stands on ruled paper', () => {
    expect(gridsIn(levelTable([[[110, 30]], [[110, 36]], [[110, 35]], [[110, 12]]]))).toEqual([]);
  });

  it('is two where a title stands between them', () => {
    const page = levelTable([FULL, FULL, FULL, FULL]);
    for (let line = 0; line <= 4; line++) page.box(100, 440 + line * 40, 900, 442 + line * 40);
    page.text(400, 330, 8);
    for (let row = 0; row < 4; row++)
      for (const [left, letters] of FULL) page.text(left, 452 + row * 40, letters);
    expect(gridsIn(page).map(({ rows }) => rows.length)).toEqual([5, 5]);
  });

  it('is left as it is where its lines are there', () => {
    const rulings = rulingsOf(new DrawnPage().grid([100, 300, 500, 700, 900], [100, 140, 180, 220, 260]));
    expect(withColumns(new DrawnPage(), rulings, SIZE)).toBe(rulings);
  });
});

describe('a page that was put in sideways', () => {
  const level = { left: 10, right: 200, top: 30, bottom: 54 };

  it('is told by most of its lines, however many short ones stand otherwise', () => {
    const upright = { left: 30, right: 54, top: 10, bottom: 200 };
    expect(isSideways([upright, upright, level])).toBe(true);
    expect(isSideways([level, level, upright])).toBe(false);
    expect(isSideways([])).toBe(false);
  });

  it('is turned by quarters, four of which are none', () => {
    const page: Picture = { width: 3, height: 2, grey: Uint8Array.of(1, 2, 3, 4, 5, 6) };
    const once = quarterTurned(page, 1);
    expect([once.width, once.height, ...once.grey]).toEqual([2, 3, 4, 1, 5, 2, 6, 3]);
    expect(quarterTurned(once, 1)).toEqual(quarterTurned(page, 2));
    expect(quarterTurned(once, 3)).toEqual(page);
  });

  it('has its lines where half a turn takes them', () => {
    const page = new DrawnPage(400, 100).box(level.left, level.top, level.right, level.bottom);
    const { left, right, top, bottom } = halfTurned(level, page);
    const turned = new DrawnPage(400, 100).box(left, top, right, bottom);
    expect(quarterTurned(page, 2).grey).toEqual(turned.grey);
  });
});

describe('a row that the end of a scanned page cuts', () => {
  const line = (text: string, left: number, top: number): ScanPage['lines'][number] => ({
    box: { left, top, right: left + text.length * 20, bottom: top + 24 },
    text,
    sure: Array.from(text, () => 97),
    x: Array.from(text, (_, unit) => left + unit * 20 + 10),
  });
  const page = (lines: ScanPage['lines'], cells: ScanPage['tables'][number]['cells']): ScanPage => ({
    slope: 0,
    width: 1240,
    height: 1754,
    lines,
    tables: [{ columns: [100, 300, 600, 800], rows: [80, 130, 180], cells }],
    fault: null,
  });
  const cell = (row: number, column: number, rowEnd = row + 1) => ({
    row,
    column,
    rowEnd,
    columnEnd: column + 1,
  });
  const merged = [cell(0, 0, 2), ...[0, 1].flatMap((row) => [cell(row, 1), cell(row, 2)])];
  const scan: Scan = {
    pages: [
      page(
        [
          line('履职', 105, 90),
          line('全年办件数量', 305, 90),
          line('40万件', 605, 90),
          line('全程网办事项', 305, 140),
          line('83.22%', 605, 140),
        ],
        merged,
      ),
      page(
        [line('效能', 105, 90), line('比例', 305, 90), line('时间缩短', 305, 140), line('7天', 605, 140)],
        merged,
      ),
    ],
  };

  it('is whole on the page that it began on, and each character still knows its page', () => {
    const { document } = recognisedDocument(draftsIn(scan), 'application/pdf');
    const [table] = document.blocks.filter((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['履职效能', '全年办件数量', '40万件'],
      ['', '全程网办事项比例', '83.22%'],
      ['', '时间缩短', '7天'],
    ]);
    const read = textOfScan(scan);
    const at = read.text.indexOf('比例');
    expect(placeOf(read, at, at + 2)?.page).toBe(1);
  });
});
