/** Statements in the layouts of provinces, as pages and as the texts that converters make of them. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { columns, FLATTENINGS, htmlTable, textOf } from '../support/tableTexts.ts';
import { LAYOUTS, type Layout } from './provinceLayouts.ts';

const HEAD = ['清塘县交通运输局2023年度部门决算', '第二部分 2023年度部门决算表'];
const above = ({ title }: Layout): string[] => [
  ...HEAD,
  title,
  '部门：清塘县交通运输局 2023年度 金额单位：万元',
];

const asPage = (layout: Layout): string =>
  `${above(layout)
    .map((line) => `<p>${line}</p>`)
    .join('')}${htmlTable(layout.rows)}`;

async function read(text: string, fileName: string): Promise<string[]> {
  const { tables } = await extractDocument(utf8(text), { fileName }, { places: [] });
  return tables.figures
    .filter((row) => row['status'] !== 'derived' && row['basis'] === 'printed')
    .map((row) =>
      [
        row['fiscal_year'] === 2023 ? '' : row['fiscal_year'],
        ...['measure', 'aspect', 'function_code', 'economic_name', 'value'].map((name) => row[name] ?? ''),
      ]
        .filter((word) => word !== '')
        .join(' '),
    );
}

describe.each(LAYOUTS.map((layout) => [layout.title, layout] as const))('%s', (_, layout) => {
  it('as a page', async () => {
    expect(new Set(await read(asPage(layout), 'a.html'))).toEqual(new Set(layout.says));
  });

  it.each(FLATTENINGS.map(([what, lines]) => [what, lines] as const))('%s', async (what, lines) => {
    const figures = await read([...above(layout), ...lines(layout.rows), ''].join('\n'), 'a.txt');
    expect(figures.filter((one) => !layout.says.includes(one))).toEqual([]);
    if (!layout.except?.some((part) => what.includes(part)))
      expect(new Set(figures)).toEqual(new Set(layout.says));
  });
});

it('a row of amounts without names that lost its empty cells is not read from the left', async () => {
  const layout: Layout = {
    title: '财政拨款“三公”经费支出决算表',
    rows: [
      ['预算数', '决算数'],
      [
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行维护费',
        '公务接待费',
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行维护费',
        '公务接待费',
      ],
      ['小计', '公务用车购置费', '公务用车运行维护费', '小计', '公务用车购置费', '公务用车运行维护费'],
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
      ['20.50', '16.50', '16.50', '4.00', '18.40', '15.10', '15.10', '3.30'],
    ],
    says: [],
  };
  const rows = layout.rows.map((row) => row.join('\t'));
  const figures = await read([...above(layout), ...rows, ''].join('\n'), 'a.txt');
  expect(figures).toEqual(
    expect.arrayContaining([
      'three_public adjusted_budget 20.50',
      'three_public actual 18.40',
      'reception actual 3.30',
    ]),
  );
  expect(figures.filter((one) => /overseas|purchase/.test(one) && !one.endsWith(' 0'))).toEqual([]);
});

it('cells of a workbook merged over several columns are one', async () => {
  const layout = LAYOUTS[1] as Layout;
  const wide = layout.rows.map((row) => row.map((slot) => [textOf(slot), 3 * columns(slot)] as const));
  expect(new Set(await read(asPage({ ...layout, rows: wide }), 'a.html'))).toEqual(new Set(layout.says));
});
