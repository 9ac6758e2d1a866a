/** Text of pages whose words a program sorted by height, or ran together: what stands beside what is not known, and is not read. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const SURE = '\n二、政府采购情况\n政府采购支出总额7.00万元。\n';
const read = (title: string, ...lines: string[]): string[] =>
  readText(
    `平岭市林业局2023年度部门决算公开\n${title}\n单位：万元\n${lines.join('\n')}\n${SURE}`,
  ).statements.flatMap(({ figures }) =>
    figures.map(({ measure, aspect, functionName, value }) =>
      [measure, aspect, functionName, value].filter((word) => word !== '').join(' '),
    ),
  );

describe('names before their codes', () => {
  const header = ['科目编码 科目名称 本年支出合计 基本支出 项目支出', '合计', '130.00 90.00 40.00'];
  const rows = ['教育支出', '205 30.00 20.00 10.00', '农林水支出', '213 100.00 70.00 30.00'];

  it('each row has its code behind its name', () => {
    expect(read('支出决算表', ...header, ...rows)).toEqual(
      ['', '教育支出 ', '农林水支出 '].flatMap((name, index) => [
        `expenditure actual ${name}${['130.00', '30.00', '100.00'][index] ?? ''}`,
        `basic_expenditure actual ${name}${['90.00', '20.00', '70.00'][index] ?? ''}`,
        `project_expenditure actual ${name}${['40.00', '10.00', '30.00'][index] ?? ''}`,
      ]),
    );
  });

  it('a code is no amount', () => {
    const names = ['合计', '205', '213', '教育支出', '农林水支出', '130.00', '30.00', '100.00'];
    const figures = read('支出决算表', '科目编码 科目名称 本年支出合计 基本支出 项目支出', ...names);
    expect(figures.filter((figure) => / (?:205|213)$/.test(figure))).toEqual([]);
  });
});

describe('amounts beside the name of another row', () => {
  it('up to the rows that have none, around one that has too many', () => {
    const rows = ['合计', '59.00 57.00', '0.00 0.00', '1.因公出国（境）费', '44.00 43.00'];
    const more = ['2.公务用车购置及运行维护费', '15.00 14.00', '3.公务接待费'];
    expect(read('“三公”经费支出决算表', '项目 年初预算数 决算数', ...rows, ...more)).toEqual([]);
  });

  it('where the first row has the line of the second', () => {
    const rows = [
      '1 90.00 一、一般公共服务支出 31',
      '一、一般公共预算财政拨款收入',
      '2 30.00 二、外交支出 32',
    ];
    const more = ['二、政府性基金预算财政拨款收入', '本年收入合计 27 120.00 本年支出合计 57 120.00'];
    expect(read('收入支出决算总表', '项目 行次 金额 项目 行次 金额', ...rows, ...more)).toEqual([]);
  });

  it('where no row differs from the year before by its change', () => {
    const header = '项目 比上年增减额 2022年决算数 2023年预算数 2023年决算数';
    const rows = ['“三公”经费合计 62.00 56.00 54.00 -8.00', '公务接待费 17.00 14.00 13.00 -4.00'];
    expect(read('“三公”经费支出决算表', header, ...rows)).toEqual([]);
  });
});

describe('the line of a row glued to its amount or name', () => {
  it('an amount without a line, where the other rows have one, is none', () => {
    const rows = ['一、一般公共预算财政拨款收入 1 450.00 一、农林水支出 31 450.00'];
    const more = [
      '二、政府性基金预算财政拨款收入 2 0.00 二、卫生健康支出 32 0.00',
      '八、其他收入 8 0.00 三、住房保障支出 33 0.00',
      '本年收入合计 27450.00 本年支出合计 57450.00',
    ];
    const figures = read('收入支出决算总表', '项目 行次 金额 项目 行次 金额', ...rows, ...more);
    expect(figures).toContain('general_public_budget_revenue actual 450.00');
    expect(figures.filter((figure) => /450\.00$/.test(figure) && !/ 450\.00$/.test(figure))).toEqual([]);
  });
});

describe('the head of a page among the rows of its table', () => {
  it('the year that a printer wrote last is of no row', () => {
    const rows = [
      '213 农林水支出 30.00 20.00 10.00',
      '公开03表',
      '2023年度',
      '221 住房保障支出 5.00 5.00 0.00',
    ];
    expect(read('支出决算表', '科目编码 科目名称 本年支出合计 基本支出 项目支出', ...rows)).toContain(
      'expenditure actual 住房保障支出 5.00',
    );
  });

  it('总计 behind the rest of a name is a row, and of one alone the side is not known', () => {
    const header = '项目 决算数 项目 决算数';
    const rows = [
      '一、一般公共预算财政拨款收入 90.00 一、农林水支出 85.00',
      '年初结转和结',
      '5.00 年末结转和结余 10.00',
    ];
    const whole = ['余', '总计', '95.00 总计', '95.00'];
    expect(read('收入支出决算总表', header, ...rows, ...whole)).toEqual(
      expect.arrayContaining(['revenue_total actual 95.00', 'expenditure_total actual 95.00']),
    );
    expect(read('收入支出决算总表', header, ...rows, '总', '总计', '95.00').join()).not.toContain('total');
  });
});

describe('a title in pieces', () => {
  it('is the one whose pieces stand together, not a longer one from pieces all over', () => {
    const header = [
      '项目',
      '本年收',
      '入合计',
      '财政拨款',
      '收入',
      '上级补',
      '助收入',
      '事业',
      '收入',
      '经营',
      '收入',
    ];
    const more = ['附属单', '位上缴', '收入', '其他收', '入', '功能分类科', '目编码', '科目名称'];
    const rows = ['213', '农林水支出', '30.00', '20.00', '0.00', '0.00', '0.00', '0.00', '10.00'];
    expect(read('收入决算表', ...header, ...more, ...rows)).toContain(
      'revenue_other actual 农林水支出 10.00',
    );
  });
});
