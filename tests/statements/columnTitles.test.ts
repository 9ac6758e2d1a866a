/** The columns of amounts under the titles that documents give them: what is read is the same. */
import { describe, expect, it } from 'vitest';
import { lines, read } from './readTables.ts';

interface Form {
  readonly title: string;
  readonly rows: readonly string[];
  /** Rows of titles, tabs for columns, a slash between two rows; the first is the form's own. */
  readonly headers: readonly string[];
}

const EXPENSES = [
  '“三公”经费支出合计\t40.00\t33.50',
  '1.因公出国（境）费\t0.00\t0.00',
  '2.公务用车购置及运行维护费\t30.00\t22.30',
  '3.公务接待费\t10.00\t11.20',
];
const FORMS: Readonly<Record<string, Form>> = {
  收入决算表: {
    title: '收入决算表',
    rows: [
      '合计\t\t300.00\t280.00\t5.00\t4.00\t1.00\t10.00',
      '213\t农林水支出\t300.00\t280.00\t5.00\t4.00\t1.00\t10.00',
    ],
    headers: [
      '科目编码\t科目名称\t本年收入合计\t财政拨款收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入',
      '科目编码\t科目名称\t本年收入小计\t财政拨款\t事业收入\t事业单位经营收入\t附属单位缴款\t其他收入',
      '科目编码\t科目名称\t收入总计\t财政拨款收入小计\t事业收入\t经营收入\t附属单位上缴款\t其他收入',
    ],
  },
  财政拨款收入支出决算总表: {
    title: '财政拨款收入支出决算总表',
    rows: [
      '一、一般公共预算财政拨款\t300.00\t一、农林水支出\t280.00\t280.00\t',
      '二、政府性基金预算财政拨款\t9.00\t二、城乡社区支出\t8.00\t\t8.00',
      '本年收入合计\t309.00\t本年支出合计\t288.00\t280.00\t8.00',
    ],
    headers: [
      '收入\t\t支出\t\t\t/项目\t金额\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款',
      '收入\t\t支出\t\t\t/项目\t决算数\t项目\t总计\t一般公共预算财政拨款支出\t政府性基金预算财政拨款支出',
    ],
  },
  三公: {
    title: '“三公”经费支出决算表',
    rows: EXPENSES,
    headers: [
      '项目\t预算数\t决算数',
      '“三公”经费项目\t预算数\t支出数',
      '项目名称\t预算金额\t决算金额',
      '经费项目\t本年预算数\t本年支出数',
      '项目\t预算数\t实际支出',
      '项目\t预算数\t全年决算数',
    ],
  },
  政府性基金: {
    title: '政府性基金预算财政拨款收入支出决算表',
    rows: ['合计\t\t1.00\t9.00\t8.00\t\t8.00\t2.00', '212\t城乡社区支出\t1.00\t9.00\t8.00\t\t8.00\t2.00'],
    headers: [
      '科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出\t基本支出\t项目支出\t年末结转和结余',
      '科目编码\t科目名称\t年初结转\t本年收入小计\t本年支出小计\t基本支出\t项目支出\t年末结转',
    ],
  },
};

describe.each(Object.entries(FORMS))('%s', (_, { title, rows, headers: [own = '', ...others] }) => {
  const readUnder = (header: string): string[] =>
    read(lines(title, '单位：万元', ...header.split('/'), ...rows)).sort();

  it('is read whole', () => {
    expect(readUnder(own).length).toBeGreaterThanOrEqual(8);
  });

  it.each(others)('%s', (header) => {
    expect(readUnder(header)).toEqual(readUnder(own));
  });
});

it('what a title leaves out of an amount is not that amount', () => {
  const header = '科目编码\t科目名称\t本年收入合计\t财政拨款收入\t事业收入（不含教育收费）';
  const figures = read(lines('收入决算表', '单位：万元', header, '合计\t\t300.00\t280.00\t20.00'));
  expect(figures).toEqual(['revenue actual 300.00 万元', 'fiscal_appropriation_revenue actual 280.00 万元']);
});
