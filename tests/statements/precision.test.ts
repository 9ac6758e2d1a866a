import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { readFile } from '../../src/extraction/read/index.ts';
import { HEAD, lines, read, READ, tablesOf, WHOLE } from './readTables.ts';

describe('a table is read only where it says what it is', () => {
  it('by its title, with the name of a body or an ordinal before it', () => {
    for (const title of [
      '支出决算表',
      '三、《支出决算表》',
      '表3 支出决算表',
      '2023年度某某县档案局支出决算表',
      '附表三：支出决算表',
      '公开03表 支出决算表',
      'GK03 支出决算表',
      '支出决算表（公开03表）',
      '某某中心支出决算表（续）',
    ])
      expect([title, read(lines(title, '单位：万元', ...HEAD, ...WHOLE))]).toEqual([title, READ]);
  });

  it('and not by a title that only ends like one', () => {
    for (const title of [
      '基本建设项目支出决算表',
      '专项资金支出决算表',
      '支出决算表为空表',
      '支出决算明细表',
    ])
      expect([title, read(lines(title, '单位：万元', ...HEAD, ...WHOLE))]).toEqual([title, []]);
  });

  it('with a unit: between title and rows, in the title, in the header, or just above', () => {
    expect(read(lines('支出决算表', ...HEAD, ...WHOLE))).toEqual([]);
    expect(read(lines('支出决算表', '单位：万元', '金额单位：元', ...HEAD, ...WHOLE))).toEqual([]);
    expect(read(lines('支出决算表（单位：万元）', ...HEAD, ...WHOLE))).toEqual(READ);
    expect(read(lines('单位：万元', '支出决算表', ...HEAD, ...WHOLE))).toEqual(READ);
    const inHeader = HEAD.map((row) => row.replace(/(合计|支出)(?=\t|$)/g, '$1（万元）'));
    expect(read(lines('支出决算表', ...inHeader, ...WHOLE))).toEqual(READ);
    expect(read(lines('支出决算表', '金额单位：元', ...HEAD, ...WHOLE))).toEqual(
      READ.map((figure) => figure.replace('万元', '元')),
    );
  });

  it('of its own year', () => {
    expect(read(lines('2022年度支出决算表', '单位：万元', ...HEAD, ...WHOLE))).toEqual([]);
  });
});

describe('a cell is read only where row and column are known', () => {
  const table = (...rows: string[]): string[] => read(lines('支出决算表', '单位：万元', ...HEAD, ...rows));

  it('blank is missing, zero is zero', () => {
    expect(table('合计\t\t0.00\t\t—')).toEqual(['expenditure actual 0.00 万元']);
  });

  it('and it is one number', () => {
    expect(table('合计\t\t30 00\t12.5%\t1=2+3')).toEqual([]);
    expect(table('合计\t\t1,2345.00\t（3.00）\t见注')).toEqual([]);
    expect(table('合计\t\t１，２３４．５０\t-3.00\t')).toEqual([
      'expenditure actual 1234.50 万元',
      'basic_expenditure actual -3.00 万元',
    ]);
  });

  it('the levels above an item are in the table, or in the classification', () => {
    expect(table('2017701\t行政运行\t30.00\t20.00\t10.00')).toEqual([]);
    expect(table('2010301\t行政运行\t30.00\t\t')).toEqual([
      'expenditure actual 一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行 30.00 万元',
    ]);
    expect(
      table(
        '201\t一般公共服务支出\t30.00\t\t',
        '20103\t政府办公厅（室）及相关机构事务\t\t\t',
        '2010301\t行政运行\t30.00\t\t',
      ),
    ).toEqual([
      'expenditure actual 一般公共服务支出 30.00 万元',
      'expenditure actual 一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行 30.00 万元',
    ]);
  });

  it('a name that goes on in the next line is not cut', () => {
    expect(table('208\t社会保障和就\t30.00\t\t', '业支出', '合计\t\t30.00\t\t')).toEqual([
      'expenditure actual 30.00 万元',
    ]);
  });

  it('a row that a line cut in two is put together', () => {
    expect(table('208\t社会保障和就', '业支出\t30.00\t20.00\t10.00')[0]).toBe(
      'expenditure actual 社会保障和就业支出 30.00 万元',
    );
  });

  it('a column that nobody knows is left, the others are read', () => {
    expect(
      read(lines('支出决算表', '单位：万元', '科目编码\t科目名称\t本年支出合计\t暂付款\t项目支出', ...WHOLE)),
    ).toEqual([READ[0], READ[2]]);
  });

  it('a change that may be an amount or a percentage, and the budget of another year are left', () => {
    const header = '项目\t2022年度预算数\t2023年度预算数\t2023年度决算数\t比上年增减';
    expect(
      read(lines('财政拨款“三公”经费支出决算表', '单位：万元', header, '公务接待费\t1.00\t2.00\t1.50\t0.50')),
    ).toEqual(['reception adjusted_budget 2.00 万元', 'reception actual 1.50 万元']);
  });

  it('a heading and a code that contradict each other give no figure', () => {
    const basic = (code: string): string[] =>
      read(
        lines(
          '一般公共预算财政拨款基本支出决算表',
          '单位：万元',
          '人员经费\t\t\t公用经费\t\t',
          '科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数',
          `${code}\t办公费\t1.00\t30202\t印刷费\t2.00`,
        ),
      );
    expect(basic('30201')).toEqual(['operating actual 印刷费 2.00 万元']);
    expect(basic('30101')).toHaveLength(2);
  });
});

describe('预算数 of the 三公 table', () => {
  const table = (note: string, year: number): string[] =>
    read(
      lines(
        '一般公共预算财政拨款“三公”经费支出决算表',
        '单位：万元',
        '项目\t预算数\t决算数',
        '公务接待费\t2.00\t1.00',
        note,
      ),
      year,
    );
  const ACTUAL = 'reception actual 1.00 万元';

  it('is what its note says', () => {
    expect(table('注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。', 2023)).toEqual([
      'reception adjusted_budget 2.00 万元',
      ACTUAL,
    ]);
    expect(table('注：2019年度预算数为“三公”经费年初预算数。', 2019)).toEqual([
      'reception original_budget 2.00 万元',
      ACTUAL,
    ]);
  });

  it('is what the form of its year prints where it says nothing: 全年预算 since 2020, 年初预算 before', () => {
    expect(table('', 2023)).toEqual(['reception adjusted_budget 2.00 万元', ACTUAL]);
    expect(table('', 2018)).toEqual(['reception original_budget 2.00 万元', ACTUAL]);
  });
});

it('reads a workbook of statements that has no prose', async () => {
  for (const file of ['statements.xlsx', 'statements.xls']) {
    const path = join(import.meta.dirname, '..', 'fixtures', 'formats', file);
    const { text } = await readFile(new Uint8Array(readFileSync(path)), file);
    const { figures } = documentRows(readText(text, 2023), {
      documentId: 'd',
      agencyId: 'a',
      fiscalYear: 2023,
    }).tables;
    expect(
      figures.map((row) =>
        ['measure', 'function_code', 'value', 'unit'].map((name) => String(row[name])).join(' '),
      ),
    ).toEqual([
      'general_public_budget_revenue  256.00 万元',
      'expenditure 201 409.29 万元',
      'government_funds_revenue  0.00 万元',
      'revenue  355.15 万元',
      'expenditure  455.15 万元',
      'carryover_opening  100.00 万元',
      'carryover_closing  0.00 万元',
      'revenue_total  1455.16 万元',
      'expenditure_total  1455.16 万元',
      'general_public_budget_expenditure 201 3101500.50 元',
      'general_public_budget_basic_expenditure 201 1381500.50 元',
      'general_public_budget_project_expenditure 201 1720000.00 元',
      'general_public_budget_expenditure 20103 3101500.50 元',
      'general_public_budget_basic_expenditure 20103 1381500.50 元',
      'general_public_budget_project_expenditure 20103 1720000.00 元',
      'general_public_budget_expenditure 2010350 1381500.50 元',
      'general_public_budget_basic_expenditure 2010350 1381500.50 元',
    ]);
  }
});

it('reads merged headers from a web page as from text', async () => {
  const cell = (text: string, columns = 1, rows = 1): string =>
    `<td colspan="${columns}" rowspan="${rows}">${text}</td>`;
  const row = (...cells: string[]): string => `<tr>${cells.join('')}</tr>`;
  const parts = cell('合计', 1, 2) + cell('公务用车购置及运行费', 3) + cell('公务接待费', 1, 2);
  const cars = cell('小计') + cell('公务用车购置费') + cell('公务用车运行费');
  const html = `<meta charset="utf-8"><p>2023年度财政拨款“三公”经费支出决算表</p><p>单位：元</p><table>
    ${row(cell('预算数', 5), cell('决算数', 5))}${row(parts, parts)}${row(cars, cars)}
    ${row(...['9.00', '7.00', '', '7.00', '2.00', '7,500.00', '6,000.00', '0.00', '6,000.00', '1,500.00'].map((text) => cell(text)))}
    </table><p>注：预算数为“三公”经费全年预算数。</p>`;
  const { text } = await readFile(new TextEncoder().encode(html), 'page.html');
  expect(read(text)).toEqual([
    'three_public adjusted_budget 9.00 元',
    'vehicles adjusted_budget 7.00 元',
    'vehicle_operation adjusted_budget 7.00 元',
    'reception adjusted_budget 2.00 元',
    'three_public actual 7500.00 元',
    'vehicles actual 6000.00 元',
    'vehicle_purchase actual 0.00 元',
    'vehicle_operation actual 6000.00 元',
    'reception actual 1500.00 元',
  ]);
});

it('any lines in any order: no exception, and each figure prints what stands at its place', () => {
  const piece = fc.constantFrom(
    ...['支出决算表\n', '收入支出决算总表\n', '财政拨款“三公”经费支出决算表\n', '单位：万元\n', '单位：元\n'],
    ...[
      ...HEAD.map((row) => `${row}\n`),
      '项目\t行次\t决算数\t项目\t行次\t决算数\n',
      '预算数\t决算数\n',
      '合计\t合计\n',
    ],
    ...[
      '合计',
      '201',
      '一般公共服务支出',
      '一、',
      '总计',
      '\t',
      '\t\t',
      '\n',
      '\n\n',
      '1.00',
      '1,234.50',
      '12',
      ' ',
      '-',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const table of tablesOf(text)) {
        for (const figure of table.figures) {
          const printed = text.slice(figure.start, figure.end);
          expect(printed.replaceAll(',', '')).toBe(figure.value);
          expect(figure.start).toBeGreaterThanOrEqual(table.start);
          expect(figure.end).toBeLessThanOrEqual(table.end);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
