/** Statement tables of web pages without their empty cells: what adds up says which column an amount is of, and else nothing does. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { utf8 } from '../read/encode.ts';

/** A document needs one sure figure to be a disclosure at all. */
const SURE = '二、政府采购情况\n政府采购支出总额7.00万元。\n';
const read = (rows: readonly string[], besides = ''): string[] =>
  readText(`清塘县水务局2022年度部门决算\n${besides}\n${rows.join('\n')}\n${SURE}`).statements.flatMap(
    ({ figures }) =>
      figures.map(({ measure, functionName, value }) =>
        [measure, functionName.split('/').at(-1), value].filter(Boolean).join(' '),
      ),
  );

/** A cell a line, and a row a line with pipes behind it for the cells that are missing. */
const flattened = (
  title: string,
  width: number,
  rows: readonly (readonly string[])[],
): [string, string[]][] => [
  ['a cell a line', [title, '单位：万元', ...rows.flat()]],
  [
    'pipes behind the row',
    [
      title,
      '单位：万元',
      ...rows.map((cells) => `${cells.join(' | ')} | ${'|'.repeat(width - cells.length)}`),
    ],
  ],
];

describe('收入支出决算总表', () => {
  const SUMMARY = [
    '收入支出决算总表 | |||||',
    '部门：清塘县水务局 | 单位：万元 | ||||',
    '收入 | 支出 | ||||',
    '项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |',
    '一、财政拨款收入 | 1 | 61.20 | 一、一般公共服务支出 | 9 | |',
  ];

  it('is read by the lines that count its rows, in a table that its title and its unit are of', () => {
    const rows = ['二、事业收入 | 2 | 二、外交支出 | 10 | ||', '3 | 三、农林水支出 | 11 | 58.40 | ||'];
    expect(read([...SUMMARY, ...rows])).toEqual([
      'fiscal_appropriation_revenue 61.20',
      'expenditure 农林水支出 58.40',
    ]);
  });

  it('is told by a title with its number behind it', () => {
    const title = '1、收入支出决算总表（公开表01 ） | |||||';
    expect(read([title, ...SUMMARY.slice(1)])).toEqual(['fiscal_appropriation_revenue 61.20']);
  });

  it('takes no line for an amount where the lines do not go on', () => {
    expect(read([...SUMMARY, '7 | 三、农林水支出 | 11 | 58.40 | ||'])).toEqual([
      'fiscal_appropriation_revenue 61.20',
      'expenditure 农林水支出 58.40',
    ]);
  });

  it('is read where a line end between pipes is an empty cell', () => {
    const rows = [
      '收入支出决算总表',
      '|',
      '|',
      '| 公开01表 |',
      '部门： |',
      '|',
      '| 单位：万元 | |',
      '项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |',
      '一、财政拨款收入 | 1 | 61.20 | 一、一般公共服务支出 | 9 |',
      '|',
      '二、事业收入 | 2 |',
      '| 二、外交支出 | 10 |',
      '|',
      '三、经营收入 | 3 |',
      '| 三、农林水支出 | 11 | 58.40 |',
      '| 4 |',
      '| 四、住房保障支出 | 12 | 2.80 |',
    ];
    expect(read(rows)).toEqual([
      'fiscal_appropriation_revenue 61.20',
      'expenditure 农林水支出 58.40',
      'expenditure 住房保障支出 2.80',
    ]);
  });
});

describe('支出决算表', () => {
  const HEADER = [
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出'],
    ['合计', '90.00', '50.00', '40.00'],
  ];
  const ITEMS = [
    ['208', '社会保障和就业支出', '12.00', '12.00'],
    ['213', '农林水支出', '70.00', '30.00', '40.00'],
    ['221', '住房保障支出', '8.00', '8.00'],
  ];
  const TOTALS = ['expenditure 90.00', 'basic_expenditure 50.00', 'project_expenditure 40.00'];

  it.each(flattened('支出决算表', 6, [...HEADER, ...ITEMS]))('adds up to its whole, with %s', (_, rows) => {
    expect(read(rows)).toEqual([
      ...TOTALS,
      'expenditure 社会保障和就业支出 12.00',
      'basic_expenditure 社会保障和就业支出 12.00',
      'expenditure 农林水支出 70.00',
      'basic_expenditure 农林水支出 30.00',
      'project_expenditure 农林水支出 40.00',
      'expenditure 住房保障支出 8.00',
      'basic_expenditure 住房保障支出 8.00',
    ]);
  });

  it.each(flattened('支出决算表', 6, [...HEADER, ...ITEMS.slice(0, 1), ...ITEMS.slice(2)]))(
    'says nothing of parts where a row is missing, with %s',
    (_, rows) => {
      expect(read(rows)).toEqual([
        ...TOTALS,
        'expenditure 社会保障和就业支出 12.00',
        'expenditure 住房保障支出 8.00',
      ]);
    },
  );

  it('does not take two parts for 基本支出 and 项目支出 where a row has more', () => {
    const rows = [
      [...(HEADER[0] ?? []), '对附属单位补助支出'],
      ['合计', '90.00', '50.00', '30.00', '10.00'],
      ['213', '农林水支出', '90.00', '50.00', '30.00', '10.00'],
      ['21303', '水利', '90.00', '50.00', '30.00', '10.00'],
      ['2130301', '行政运行', '60.00', '50.00', '10.00'],
    ];
    for (const [, lines] of flattened('支出决算表', 7, rows))
      expect(read(lines).filter((figure) => figure.includes('行政运行'))).toEqual([
        'expenditure 行政运行 60.00',
      ]);
  });
});

describe('收入决算表', () => {
  const rows = [
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '其他收入'],
    ['合计', '33.00', '25.00', '8.00'],
    ['213', '农林水支出', '33.00', '25.00', '8.00'],
  ];

  it.each(flattened('收入决算表', 7, rows))('is of the columns that the text names, with %s', (_, lines) => {
    expect(read(lines)).toEqual(['revenue 33.00', 'revenue 农林水支出 33.00']);
    const told =
      '一、收入决算情况说明\n本年收入合计33.00万元，其中：财政拨款收入25.00万元，事业收入8.00万元。';
    expect(read(lines, told)).toEqual([
      'revenue 33.00',
      'fiscal_appropriation_revenue 25.00',
      'revenue_business 8.00',
      'revenue 农林水支出 33.00',
      'fiscal_appropriation_revenue 农林水支出 25.00',
      'revenue_business 农林水支出 8.00',
    ]);
  });

  it.each(flattened('收入决算表', 7, rows))(
    'is told by the general public budget of a body without other funds, with %s',
    (_, lines) => {
      const told = '收入支出决算总表\n一、一般公共预算财政拨款收入25.00\n五、事业收入8.00';
      expect(read(lines, told)).toContain('fiscal_appropriation_revenue 农林水支出 25.00');
    },
  );

  it('is in no finding as a sum of the columns that are sure', async () => {
    const known = '一、收入决算情况说明\n事业收入8.00万元，其他收入2.00万元。';
    const lines = ['收入决算表', '单位：万元', ...(rows[0] ?? []), '合计', '35.00', '25.00', '8.00', '2.00'];
    const item = ['213', '农林水支出', '35.00', '25.00', '8.00', '2.00'];
    const text = ['清塘县水务局2022年度部门决算', known, ...lines, ...item, SURE].join('\n');
    const { tables } = await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] });
    expect(tables.figures.map(({ measure, function_name: name }) => `${measure} ${name}`)).toContain(
      'revenue_business 农林水支出',
    );
    expect(tables.findings.filter(({ rule }) => rule === 'sum.account')).toEqual([]);
  });
});

describe('“三公”经费支出决算表', () => {
  const rows = [
    ['预算数', '决算数'],
    ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
    ['合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'],
    ['小计', '公务用车购置费', '公务用车运行费', '小计', '公务用车购置费', '公务用车运行费'],
    ['9.50', '7.00', '7.00', '2.50', '8.10', '6.20', '6.20', '1.90'],
  ];

  it.each(flattened('“三公”经费支出决算表', 12, rows))(
    'gives what all readings share: whether a vehicle was bought or run is not known, with %s',
    (_, lines) => {
      expect(read(lines)).toEqual([
        'three_public 9.50',
        'vehicles 7.00',
        'reception 2.50',
        'three_public 8.10',
        'vehicles 6.20',
        'reception 1.90',
      ]);
    },
  );
});

describe('a row that does not add up', () => {
  const table = (own: readonly string[], item: readonly string[]): string[] =>
    [
      ['收入决算表', '单位：万元', '功能分类科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
      ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
      ['合计', '98.60', '91.40', '7.20', '213', '农林水支出', '98.60', '91.40', '7.20'],
      ['21303', '水利', '98.60', '91.40', '7.20', '2130301', '行政运行', ...own],
      ['2130305', '水利工程建设', ...item],
    ].flat();
  const readItem = (own: readonly string[], item: readonly string[]): string[] =>
    read(table(own, item), '财政拨款收入91.40万元，其他收入7.20万元。').filter((row) =>
      row.includes(' 水利工程建设 '),
    );
  const OWN = ['62.30', '55.10', '7.20'];

  it('is read where the rows beside it leave one column to each amount', () => {
    expect(readItem(OWN, ['39.30', '36.30'])).toEqual([
      'revenue 水利工程建设 39.30',
      'fiscal_appropriation_revenue 水利工程建设 36.30',
    ]);
    expect(readItem(OWN, ['36.30', '33.30'])).toEqual([
      'revenue 水利工程建设 36.30',
      'fiscal_appropriation_revenue 水利工程建设 33.30',
    ]);
  });

  it('is read in its first amount only where more is wrong, or another row does not add up', () => {
    expect(readItem(OWN, ['39.30', '33.30'])).toEqual(['revenue 水利工程建设 39.30']);
    expect(readItem(['62.30', '54.10', '7.20'], ['39.30', '36.30'])).toEqual(['revenue 水利工程建设 39.30']);
  });
});
