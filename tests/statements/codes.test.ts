/** Items of the functional classification that only a document's own tables give the code of. */
import { describe, expect, it, test } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { lines, read } from './readTables.ts';

const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const page = (...items: readonly (readonly string[])[]): string =>
  `<p>云岭县教育局2023年度部门决算公开说明</p><p>第二部分 2023年度部门决算表</p>
   <p>一般公共预算财政拨款支出决算表</p><p>金额单位：万元</p>
   <table>${row('功能分类科目编码', '科目名称', '本年支出', '基本支出', '项目支出')}
   ${row('205', '教育支出', '70.00', '40.00', '30.00')}${row('20502', '普通教育', '70.00', '40.00', '30.00')}
   ${items.map((cells) => row(...cells)).join('')}</table>
   <p>第三部分 2023年度部门决算情况说明</p><p>五、一般公共预算财政拨款支出决算情况说明</p>
   <p>1.教育支出（类）普通教育（款）化解普通高中债务支出（项）。支出决算为50.00万元。</p>
   <p>2.教育支出（类）普通教育（款）化解农村义务教育债务支出（项）。支出决算为20.00万元。</p>`;

async function codesOfProse(html: string): Promise<string[]> {
  const { tables, text } = await extractDocument(
    new TextEncoder().encode(html),
    { fileName: 'a.html' },
    { places: [] },
  );
  return tables.figures
    .filter(({ source_start: start }) => Number(start) > text.indexOf('第三部分'))
    .map(({ function_name: name, function_code: code }) => `${String(name)} ${String(code)}`.trim());
}

test('a sentence has the code that the table prints before the same name', async () => {
  expect(await codesOfProse(page(['2050207', '化解普通高中债务支出', '50.00', '30.00', '20.00']))).toEqual([
    '教育支出/普通教育/化解普通高中债务支出 2050207',
    '教育支出/普通教育/化解农村义务教育债务支出',
  ]);
});

test('and none where the table prints two', async () => {
  const html = page(
    ['2050207', '化解普通高中债务支出', '30.00', '20.00', '10.00'],
    ['2050208', '化解普通高中债务支出', '20.00', '10.00', '10.00'],
  );
  expect(await codesOfProse(html)).toEqual([
    '教育支出/普通教育/化解普通高中债务支出',
    '教育支出/普通教育/化解农村义务教育债务支出',
  ]);
});

test('the parts of a code are two digits each, also where a spreadsheet took them for numbers', async () => {
  const html = `<p>云岭县教育局2023年度部门决算公开说明</p><p>支出决算表</p><p>金额单位：万元</p>
    <table><tr><td colspan="3">科目编码</td><td rowspan="2">科目名称</td><td rowspan="2">本年支出合计</td></tr>
    ${row('类', '款', '项')}${row('205', '', '', '教育支出', '70.00')}${row('205', '2', '', '普通教育', '70.00')}
    ${row('205', '2', '1', '学前教育', '12.00')}${row('205', '02', '02', '小学教育', '58.00')}</table>`;
  const { tables } = await extractDocument(
    new TextEncoder().encode(html),
    { fileName: 'a.html' },
    { places: [] },
  );
  const read = tables.figures.map(({ function_code: code, value }) => `${String(code)} ${String(value)}`);
  expect(read).toEqual(['205 70.00', '20502 70.00', '2050201 12.00', '2050202 58.00']);
});

const figuresOf = async (lines: readonly string[]): Promise<string[]> => {
  const { tables } = await extractDocument(
    new TextEncoder().encode(lines.join('\n')),
    { fileName: 'a.txt' },
    { places: [] },
  );
  return tables.figures
    .filter(({ basis }) => basis === 'printed')
    .map(({ measure, function_code: code, function_name: name, value }) =>
      [measure, code, name, value].map(String).join(' ').trim(),
    );
};

test('an item whose subclass has no row is of the one subclass that the classification knows', async () => {
  const lines = ['云岭县水务局2023年度部门决算', '支出决算表', '金额单位：万元'];
  const rows = ['208 社会保障和就业支出 9.20', '2080505 机关事业单位基本养老保险缴费支出 9.20'];
  expect(await figuresOf([...lines, '科目编码 科目名称 本年支出合计', ...rows])).toEqual([
    'expenditure 208 社会保障和就业支出 9.20',
    'expenditure 2080505 社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出 9.20',
  ]);
});

test('the table of expenditure from appropriations says by which classification it is', async () => {
  const lines = ['云岭县档案馆2023年度部门决算', '财政拨款支出决算表（功能科目）', '金额单位：万元'];
  const header = '功能科目编码\t功能科目名称\t合计\t基本支出\t项目支出';
  expect(
    await figuresOf([...lines, header, '201\t一般公共服务支出\t8.40\t6.30\t2.10', '合计\t8.40\t6.30\t2.10']),
  ).toEqual([
    'fiscal_appropriation_expenditure 201 一般公共服务支出 8.40',
    'fiscal_appropriation_expenditure   8.40',
  ]);
});

test('names of the classification without one code are rows', async () => {
  const lines = ['云岭县气象台2023年度部门决算', '一般公共预算财政拨款支出决算表', '单位：万元'];
  const header = '功能分类科目 本年支出合计 基本支出 项目支出';
  const rows = [
    '自然资源海洋气象等支出 17.34 10.20 7.14',
    '气象事务 17.34 10.20 7.14',
    '合计 17.34 10.20 7.14',
  ];
  const measures = ['', '_basic', '_project'];
  const said = (rest: string): string[] =>
    measures.map(
      (part, index) =>
        `general_public_budget${part}_expenditure ${rest} ${['17.34', '10.20', '7.14'][index]}`,
    );
  expect(await figuresOf([...lines, header, ...rows])).toEqual([
    ...said('220 自然资源海洋气象等支出'),
    ...said('22005 自然资源海洋气象等支出/气象事务'),
    ...said(' '),
  ]);
});

test('the parts of a code stand in lines of their own where each cell does', () => {
  const text = lines(
    ...['云岭县教育局2023年度部门决算', '支出决算表', '金额单位：万元'],
    ...['项目', '本年支出合计', '基本支出', '项目支出', '功能分类科目编码', '科目名称', '类', '款', '项'],
    ...['合计', '70.00', '40.00', '30.00'],
    ...['205', '教育支出', '70.00', '40.00', '30.00'],
    ...['205', '02', '普通教育', '70.00', '40.00', '30.00'],
    ...['205', '02', '02', '小学教育', '58.00', '38.00', '20.00'],
  );
  expect(read(text)).toContain('expenditure actual 教育支出/普通教育/小学教育 58.00 万元');
});

describe('a code of which each row prints its own part', () => {
  const HEADER = [
    '支出决算表',
    '单位：万元',
    '| 功能分类科目编码 | | | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |',
    '|---|---|---|---|---|---|---|',
    '| 类 | 款 | 项 | | | | |',
  ];
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const SCHOOL = [row('205', '', '', '教育支出', '70.00', '40.00', '30.00')];
  const below = (...rows: readonly string[]): string[] =>
    read(lines(...HEADER, ...SCHOOL, ...rows)).filter((figure) => figure.startsWith('expenditure'));

  it('goes on from the code above', () => {
    const rows = [
      row('', '02', '', '普通教育', '70.00', '40.00', '30.00'),
      row('', '', '2', '小学教育', '58.00', '38.00', '20.00'),
    ];
    expect(below(...rows)).toEqual([
      'expenditure actual 教育支出 70.00 万元',
      'expenditure actual 教育支出/普通教育 70.00 万元',
      'expenditure actual 教育支出/普通教育/小学教育 58.00 万元',
    ]);
  });

  it('is not known where the classification has the name elsewhere, or the row above was lost', () => {
    const elsewhere = row('', '09', '', '普通教育', '70.00', '40.00', '30.00');
    const lost = row('', '', '02', '小学教育', '58.00', '38.00', '20.00');
    expect(below(elsewhere)).toEqual(['expenditure actual 教育支出 70.00 万元']);
    expect(below(lost)).toEqual(['expenditure actual 教育支出 70.00 万元']);
  });
});

test('科目名称 in the middle of two columns does not make names of the last digits of the codes', async () => {
  const html = `<p>云岭县教育局2023年度部门决算公开说明</p><p>支出决算表</p><p>金额单位：万元</p>
    <table>${row('科目编码', '', '科目名称', '', '本年支出合计')}${row('205', '', '', '教育支出', '70.00')}
    ${row('205', '02', '', '普通教育', '70.00')}${row('205', '02', '03', '初中教育', '70.00')}</table>`;
  const { tables } = await extractDocument(
    new TextEncoder().encode(html),
    { fileName: 'a.html' },
    { places: [] },
  );
  const read = tables.figures.map(
    ({ function_code: code, function_name: name }) => `${String(code)} ${String(name)}`,
  );
  expect(read).toEqual(['205 教育支出', '20502 教育支出/普通教育', '2050203 教育支出/普通教育/初中教育']);
});

test('the numbers of columns are no code with its name and amount', async () => {
  const html = `<p>云岭县教育局2023年度部门决算公开说明</p><p>支出决算表</p><p>金额单位：万元</p>
    <table><tr><td colspan="3">科目编码</td><td>科目名称</td><td>本年支出合计</td></tr>
    ${row('205', '02', '01', '学前教育', '70.00')}${row('2', '3', '4', '5', '6')}${row('234', '', '', '7', '8.00')}</table>`;
  const { tables } = await extractDocument(
    new TextEncoder().encode(html),
    { fileName: 'a.html' },
    { places: [] },
  );
  expect(tables.figures.map(({ value }) => String(value))).toEqual(['70.00']);
});
