import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/extraction/read/office/numberFormat.ts';
import { readFixture } from './fixtures.ts';

const EXPECTED = `GK01 收入支出决算总表
收入支出决算总表
公开01表
部门：昌吉回族自治州人民政府驻北京联络处\t\t\t金额单位：万元\t\t
收入\t\t\t支出\t\t
项目\t行次\t金额\t项目\t行次\t金额
一、一般公共预算财政拨款收入\t1\t256.00\t一、一般公共服务支出\t31\t409.29
二、政府性基金预算财政拨款收入\t2\t0.00\t二、外交支出\t32\t
本年收入合计\t27\t355.15\t本年支出合计\t57\t455.15
年初结转和结余\t29\t100.00\t年末结转和结余\t59\t0.00
总计\t30\t1,455.16\t总计\t60\t1,455.16
\fGK05 一般公共预算支出决算表
一般公共预算财政拨款支出决算表
金额单位：元
科目编码\t科目名称\t本年支出\t\t
\t\t小计\t基本支出\t项目支出
201\t一般公共服务支出\t3,101,500.50\t1,381,500.50\t1,720,000.00
20103\t政府办公厅（室）及相关机构事务\t3,101,500.50\t1,381,500.50\t1,720,000.00
2010350\t事业运行\t1,381,500.50\t1,381,500.50\t
占比\t\t100.00%\t44.54%\t55.46%
`;

describe('a workbook of statements', () => {
  it.each(['xlsx', 'xls'])(
    'as %s shows its sheets as rows with tabs, hidden ones left out',
    async (format) => {
      expect((await readFixture(`statements.${format}`)).text).toBe(EXPECTED);
    },
  );

  it('printed without ruling lines keeps its columns', async () => {
    const { text } = await readFixture('statements.pdf');
    expect(text).toContain('一、一般公共预算财政拨款收入\t1\t256.00\n');
    expect(text).toContain('201\t一般公共服务支出\t3,101,500.50\n');
    expect(text).not.toContain('Page');
  });
});

describe('a number in a sheet', () => {
  it.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [0, '#,##0.00;-#,##0.00;"-"', '-'],
    [0, '#,##0.00;-#,##0.00;', ''],
    [1.005, '0.00', '1.01'],
    [0.1234, '0.00%', '12.34%'],
    [2023, '0"年"', '2023年'],
    [12.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '12.50'],
    [-0.001, '0.00', '0.00'],
    [1234567, '#,##0,', '1,235'],
    [12.3, '0.0#', '12.3'],
    [0.1 + 0.2, 'General', '0.3'],
    [45291, 'yyyy"年"m"月"d"日"', '2023-12-31'],
    [123456789.123, '#,##0.000', '123,456,789.123'],
  ])('%d under %s is %s', (value, format, shown) => {
    expect(formatNumber(value, format).trim()).toBe(shown);
  });
});
