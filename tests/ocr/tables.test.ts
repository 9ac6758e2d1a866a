/** From lines and grids of pages to tables that are read like those of any other document. */
import { describe, expect, it } from 'vitest';
import { extractDocument, type ExtractedDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { recognisedDocument } from '../../src/extraction/pipeline/recognised.ts';
import type { Table } from '../../src/extraction/document/document.ts';
import { draftsIn, recognisedIn } from '../../src/ocr/recognised.ts';
import { scanSchema, type Confirmation, type Scan, type ScanPage } from '../../src/ocr/scan.ts';
import { placeOf, textOfScan } from '../../src/ocr/text.ts';

type Line = ScanPage['lines'][number];
const PITCH = 20;
const HEIGHT = 24;

const lineAt = (text: string, left: number, top: number): Line => ({
  box: { left, top, right: left + text.length * PITCH, bottom: top + HEIGHT },
  text,
  sure: Array.from(text, () => 97),
  x: Array.from(text, (_, unit) => left + unit * PITCH + PITCH / 2),
});

interface Drawn {
  readonly top: number;
  readonly columns: readonly number[];
  /** Texts by row and column, a line break between lines of a cell; null where the cell to the left or above reaches over it. */
  readonly rows: readonly (readonly (string | null)[])[];
}
const ROW = 40;

/** A grid with the lines in it. */
function tableAt({ top, columns, rows }: Drawn): { grid: ScanPage['tables'][number]; lines: Line[] } {
  const edges = rows.reduce<number[]>(
    (all, row) => [
      ...all,
      (all.at(-1) ?? 0) + ROW * Math.max(1, ...row.map((cell) => (cell ?? '').split('\n').length)),
    ],
    [top],
  );
  const cells = rows.flatMap((row, y) =>
    row.flatMap((text, x) => {
      if (text === null) return [];
      let columnEnd = x + 1;
      while (row[columnEnd] === null) columnEnd++;
      return [{ row: y, rowEnd: y + 1, column: x, columnEnd }];
    }),
  );
  const lines = cells.flatMap(({ row, column }) =>
    (rows[row]![column] ?? '')
      .split('\n')
      .flatMap((text, index) =>
        text === '' ? [] : [lineAt(text, columns[column]! + 5, edges[row]! + 8 + index * (HEIGHT + 4))],
      ),
  );
  return { grid: { columns: [...columns], rows: edges, cells }, lines };
}

const pageOf = (lines: readonly Line[], ...tables: ReturnType<typeof tableAt>[]): ScanPage => ({
  slope: 0,
  width: 1240,
  height: 1754,
  // As the model answers: in no order of the page.
  lines: [...lines, ...tables.flatMap((table) => table.lines)].reverse(),
  tables: tables.map(({ grid }) => grid),
  fault: null,
});

const COLUMNS = [100, 280, 560, 760, 960];
const HEAD = [
  ['项目', null, '本年支出合计', '基本支出'],
  ['科目编码', '科目名称', '', ''],
] as const;
const first = tableAt({
  top: 200,
  columns: COLUMNS,
  rows: [...HEAD, ['合计', null, '812.40', '600.10'], ['208', '社会保障\n和就业支出', '80.15', '']],
});
const TITLE = [
  lineAt('清溪县林业局2024年度部门决算', 300, 60),
  lineAt('支出决算表', 500, 120),
  lineAt('金额单位：万元', 800, 160),
];
const scan: Scan = {
  pages: [pageOf([...TITLE, lineAt('注：本表反映部门本年度各项支出情况。', 100, 500)], first)],
};

const tablesOf = (given: Scan): Table[] =>
  recognisedDocument(draftsIn(given), 'image/png').document.blocks.filter((block) => block.kind === 'table');
const textsOf = ({ rows }: Table): string[][] => rows.map((row) => row.map(({ text }) => text));
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const extracted = (recognised: ReturnType<typeof recognisedIn>): Promise<ExtractedDocument> =>
  extractDocument(JPEG, { fileName: '扫描.jpg' }, { places: [], recognised });
const figuresOf = ({ tables }: ExtractedDocument): string[] =>
  tables.figures
    .filter(({ basis }) => basis === 'printed')
    .map((row) => `${row['measure']} ${row['function_name']} ${row['value']}`);

describe('a ruled table of a scan', () => {
  it('has a row a line of the text, cells by tabs, and the lines of a cell in order', () => {
    expect(textOfScan(scan).text.split('\n')).toEqual([
      '清溪县林业局2024年度部门决算',
      '支出决算表',
      '金额单位：万元',
      '项目\t\t本年支出合计\t基本支出',
      '科目编码\t科目名称\t\t',
      '合计\t\t812.40\t600.10',
      '208\t社会保障 和就业支出\t80.15\t',
      '注：本表反映部门本年度各项支出情况。',
      '',
    ]);
  });

  it('is a table of the document, its cells with their spans and what they print', () => {
    const [table, ...others] = tablesOf(scan);
    expect(others).toEqual([]);
    expect(textsOf(table!)).toEqual([
      ['项目', '', '本年支出合计', '基本支出'],
      ['科目编码', '科目名称', '', ''],
      ['合计', '', '812.40', '600.10'],
      ['208', '社会保障和就业支出', '80.15', ''],
    ]);
    expect(table!.rows[0]!.map(({ colspan }) => colspan)).toEqual([2, 1, 1, 1]);
    const { text } = draftsIn(scan);
    for (const cell of table!.rows.flat())
      expect(text.slice(cell.start, cell.end).replace(' ', '')).toBe(cell.text);
  });

  it('gives drafts, each of which knows where it is printed', async () => {
    const document = await extracted(draftsIn(scan));
    expect(figuresOf(document)).toEqual([
      'expenditure  812.40',
      'basic_expenditure  600.10',
      'expenditure 社会保障和就业支出 80.15',
    ]);
    const read = textOfScan(scan);
    const at = document.toConfirm.find(({ start, end }) => read.text.slice(start, end) === '80.15')!;
    const place = placeOf(read, at.start, at.end)!;
    const cell = first.lines.find(({ text }) => text === '80.15')!.box;
    expect(place.page).toBe(0);
    expect(place.box.left).toBeGreaterThanOrEqual(cell.left);
    expect(place.box.right).toBeLessThanOrEqual(cell.right);
    expect([place.box.top, place.box.bottom]).toEqual([cell.top, cell.bottom]);
  });

  it('stays one when a person puts a number of it right that was read shorter', async () => {
    const start = textOfScan(scan).text.indexOf('812.40');
    const confirmed: Confirmation[] = [
      { start, end: start + 6, printed: '1,812.40' },
      { start: start + 7, end: start + 13, printed: '600.1' },
    ];
    const document = await extracted(recognisedIn({ scan, confirmations: { revision: 2, confirmed } }));
    expect(figuresOf(document)).toEqual(['expenditure  1812.40', 'basic_expenditure  600.1']);
    const all = figuresOf(await extracted(draftsIn(scan, confirmed)));
    expect(all).toContain('expenditure 社会保障和就业支出 80.15');
  });

  it('goes on over a page, whose number is none of its cells, with the columns that only one of them fills', () => {
    const below = tableAt({
      top: 80,
      columns: COLUMNS.map((x) => x + 9),
      rows: [
        ['213', '农林水支出', '80.15', ''],
        ['', '', '', ''],
      ],
    });
    const [table, ...others] = tablesOf({
      pages: [
        pageOf([...TITLE, lineAt('—12—', 600, 1700)], first),
        pageOf([lineAt('注：完。', 100, 300)], below),
      ],
    });
    expect(others).toEqual([]);
    expect(textsOf(table!).slice(3)).toEqual([
      ['208', '社会保障和就业支出', '80.15', ''],
      ['213', '农林水支出', '80.15', ''],
    ]);
  });

  it('is another one behind a line of text or with other columns', () => {
    const other = tableAt({
      top: 80,
      columns: [100, 300, 500],
      rows: [
        ['人数', '12'],
        ['车辆', '3'],
      ],
    });
    expect(tablesOf({ pages: [pageOf(TITLE, first), pageOf([], other)] })).toHaveLength(2);
    const same = tableAt({ top: 80, columns: COLUMNS, rows: [['213', '农林水支出', '80.15', '']] });
    expect(tablesOf({ pages: [pageOf(TITLE, first), pageOf([lineAt('附表', 100, 20)], same)] })).toHaveLength(
      2,
    );
  });

  it('parts texts that stand apart where a line between columns was left out', () => {
    const open = tableAt({
      top: 80,
      columns: [100, 500, 900],
      rows: [
        ['项目', '金额'],
        ['合计', null],
      ],
    });
    const lines = [...open.lines, lineAt('12.50', 600, open.grid.rows[1]! + 8)];
    const [table] = tablesOf({ pages: [pageOf([], { ...open, lines })] });
    expect(textsOf(table!)).toEqual([
      ['项目', '金额'],
      ['合计', '12.50'],
    ]);
  });
});

describe('a scan that was kept before tables were looked for', () => {
  it('is read as it was', () => {
    const kept = scanSchema.parse({ pages: [{ ...scan.pages[0]!, tables: undefined }] });
    expect(kept.pages[0]!.tables).toEqual([]);
    const { text, tables } = textOfScan(kept);
    expect(tables).toEqual([]);
    expect(text).toContain('合计\t812.40\t600.10');
  });
});
