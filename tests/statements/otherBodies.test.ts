/** Documents that hold tables of several bodies: of another nothing is told as the account's own. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { HEAD, lines, read, READ, WHOLE } from './readTables.ts';

const CONTENTS = ['目录', '第二部分 2023年度部门决算表', '一、收入支出决算总体情况说明'];
const table = (body: string, total: string): string[] => [
  '收入支出决算总表',
  `部门：${body}\t\t\t单位：万元`,
  '收入\t\t支出\t',
  '项目\t金额\t项目\t金额',
  `本年收入合计\t${total}\t本年支出合计\t${total}`,
  `总计\t${total}\t总计\t${total}`,
];
const prose = (total: string): string[] => [
  '第三部分 2023年度部门决算情况说明',
  '一、收入支出决算总体情况说明',
  `2023年度收、支总计均为${total}万元。`,
];

function totalsOf(lines: readonly string[]): string[] {
  const text = ['云岭县水务局2023年度部门决算', ...lines, ''].join('\n');
  const { tables } = documentRows(readText(text, 2023), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2023,
  });
  expect(tables.findings.filter(({ rule }) => rule === 'print.same-quantity')).toEqual([]);
  return tables.figures
    .filter(({ measure }) => measure === 'revenue_total')
    .map(({ value }) => String(value));
}

describe('behind the tables of another body', () => {
  const own = [...table('云岭县水务局', '30.00'), ...prose('30.00')];

  it.each(['云岭县水库管理所', ''])('what was told before is told of that body (%s)', (body) => {
    const other = [...table(body, '7.00'), ...prose('7.00')];
    expect(totalsOf([...CONTENTS, ...own, ...other])).toEqual(totalsOf([...CONTENTS, ...own]));
    expect(totalsOf([...CONTENTS, ...own])).toHaveLength(2);
  });

  it('what is told for the first time is told of the account', () => {
    const [first, second] = [table('云岭县水务局', '30.00'), table('云岭县水库管理所', '7.00')];
    expect(totalsOf([...CONTENTS, ...first, ...second, ...prose('30.00')])).toEqual(['30.00', '30.00']);
  });
});

describe('tables are read', () => {
  it('of one body: not of another, nor of another whole', () => {
    const table = (body: string, ...rows: readonly string[]): string =>
      lines('支出决算表', `部门：${body}\t\t2023年度\t\t单位：万元`, ...HEAD, ...WHOLE, ...rows);
    expect(read(table('甲局') + table('乙局'))).toEqual(READ);
    const nameless = (...rows: readonly string[]): string =>
      lines('支出决算表', '单位：万元', ...HEAD, ...rows);
    expect(read(nameless(...WHOLE) + nameless('合计\t\t31.00\t20.00\t11.00'))).toEqual(READ);
    // The bureau's name, and that of a centre which begins with it.
    expect(read(table('云岭县水务局') + table('云岭县水务局灌溉中心'))).toEqual(READ);
  });

  it('of one body where none is named: another states other amounts for most of what both print', () => {
    const table = (...amounts: readonly string[]): string =>
      lines(
        ...['收入支出决算总表', '单位：万元', '收入\t\t支出\t', '项目\t金额\t项目\t金额'],
        `一、一般公共预算财政拨款收入\t${amounts[0] ?? ''}\t一、一般公共服务支出\t${amounts[1] ?? ''}`,
        `本年收入合计\t${amounts[2] ?? ''}\t本年支出合计\t${amounts[3] ?? ''}`,
      );
    const own = table('30.00', '20.00', '30.00', '30.00');
    expect(read(own)).toHaveLength(4);
    expect(read(own + table('7.00', '6.00', '9.00', '9.00'))).toEqual(read(own));
    // A misprint is read, so that it can be asked about.
    expect(read(own + table('30.00', '20.00', '30.00', '33.00'))).toHaveLength(8);
  });

  it('on each page that repeats its title, its whole, or as much of its name as had room', () => {
    const page = (body: string, item: string): string =>
      lines(
        ...['支出决算表', `部门：${body}\t\t2023年度\t\t单位：万元`, ...HEAD, ...WHOLE],
        `${item}\t10.00\t10.00\t0.00`,
      );
    const read205 = 'expenditure actual 教育支出 10.00 万元';
    const read210 = 'expenditure actual 卫生健康支出 10.00 万元';
    for (const [first, second] of [
      ['云岭县水务局', '云岭县水务局'],
      ['云岭县水务局', '云岭县水务'],
      ['云岭县水务', '云岭县水务局'],
    ] as const) {
      const figures = read(page(first, '205\t教育支出') + page(second, '210\t卫生健康支出'));
      expect(figures).toEqual(expect.arrayContaining([...READ, read205, read210]));
    }
  });
});
