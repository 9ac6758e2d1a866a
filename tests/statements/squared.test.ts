/** Statement tables with marks between their cells whose header and rows have not as many cells: no amount is shifted. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

/** A document needs one sure figure to be a disclosure at all. */
const SURE = '\n二、政府采购情况\n政府采购支出总额7.00万元。\n';
const TITLE = '平岭市林业局2023年度部门决算公开\n';
const read = (title: string, ...rows: string[]): string[] =>
  readText(`${TITLE}${title}\n单位：万元\n${rows.join('\n')}\n${SURE}`).statements.flatMap(({ figures }) =>
    figures.map(({ measure, aspect, functionName, value }) =>
      [measure, aspect, functionName, value].filter((word) => word !== '').join(' '),
    ),
  );

const EXPENDITURE = [
  'expenditure actual 30.00',
  'basic_expenditure actual 20.00',
  'project_expenditure actual 10.00',
];
const ITEM = EXPENDITURE.map((figure) => figure.replace('actual', 'actual 农林水支出'));

describe('a header with fewer cells than its rows', () => {
  it('a merged cell above the code and the name was written once', () => {
    const rows = [
      '项目\t本年支出合计\t基本支出\t项目支出',
      '科目编码\t科目名称',
      '213\t农林水支出\t30.00\t20.00\t10.00',
    ];
    expect(read('支出决算表', ...rows)).toEqual(ITEM);
    const piped = [
      '| 项目 | 本年支出合计 | 基本支出 | 项目支出 |',
      '| --- | --- | --- | --- |',
      '| 科目编码 | 科目名称 | | | |',
    ];
    expect(read('支出决算表', ...piped, '| 213 | 农林水支出 | 30.00 | 20.00 | 10.00 |')).toEqual(ITEM);
  });

  it('the corner above the names of rows was left out', () => {
    expect(read('支出决算表', '本年支出合计\t基本支出\t项目支出', '合计\t30.00\t20.00\t10.00')).toEqual(
      EXPENDITURE,
    );
    expect(
      read('支出决算表', '科目名称\t合计\t基本支出\t项目支出', '213\t农林水支出\t30.00\t20.00\t10.00'),
    ).toEqual(ITEM);
  });

  it('a cell above several columns was written once', () => {
    const rows = [
      '预算数\t决算数',
      '合计\t因公出国（境）费\t公务接待费\t合计\t因公出国（境）费\t公务接待费',
      '3.00\t1.00\t2.00\t2.50\t0.90\t1.60',
    ];
    expect(read('“三公”经费支出决算表', ...rows)).toEqual([
      'three_public adjusted_budget 3.00',
      'overseas_travel adjusted_budget 1.00',
      'reception adjusted_budget 2.00',
      'three_public actual 2.50',
      'overseas_travel actual 0.90',
      'reception actual 1.60',
    ]);
    const sides = [
      '收入\t支出',
      '项目\t行次\t金额\t项目\t行次\t金额',
      '本年收入合计\t1\t31.00\t本年支出合计\t9\t30.00',
    ];
    const both = ['revenue actual 31.00', 'expenditure actual 30.00'];
    expect(read('收入支出决算总表', ...sides)).toEqual(both);
    // The empty cells of a row at its end, whatever it lost: its lines say which.
    const ended = ['收入 | 支出 | ||||', ...sides.slice(1).map((row) => row.replaceAll('\t', ' | ') + ' |')];
    const lost = ['二、上级补助收入 | 2 | 二、外交支出 | 10 | ||', '3 | 三、国防支出 | 11 | 4.00 | ||'];
    expect(read('收入支出决算总表', ...ended, ...lost)).toEqual([
      ...both,
      'expenditure actual 国防支出 4.00',
    ]);
    const funds = [
      '科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出\t年末结转和结余',
      '小计\t基本支出\t项目支出',
    ];
    expect(
      read('政府性基金预算财政拨款收入支出决算表', ...funds, '\t合计\t1.00\t5.00\t4.00\t0.00\t4.00\t2.00'),
    ).toEqual([
      'government_funds_carryover_opening actual 1.00',
      'government_funds_revenue actual 5.00',
      'government_funds_expenditure actual 4.00',
      'government_funds_carryover_closing actual 2.00',
    ]);
  });

  it('nothing is read where two rows of titles fit together in more ways than anybody would try', () => {
    const known = ['合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
    const titles = (count: number): string =>
      Array.from({ length: count }, (_, index) => known[index % known.length]).join('\t');
    const rows = [titles(11), titles(22), `合计\t${'1.00\t'.repeat(22)}2.00`];
    expect(read('支出决算表', ...rows)).toEqual([]);
  });

  it('nothing is read where titles of amounts are missing', () => {
    expect(
      read(
        '支出决算表',
        '科目编码\t科目名称\t本年支出',
        '合计\t30.00\t20.00\t10.00',
        '213\t农林水支出\t30.00\t20.00\t10.00',
      ),
    ).toEqual([]);
  });
});

describe('a row with fewer cells than its header', () => {
  const HEAD = '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出';
  it('the empty cell before its name was cut off', () => {
    expect(read('支出决算表', HEAD, '合计\t30.00\t20.00\t10.00')).toEqual(EXPENDITURE);
  });

  it('empty amounts at its end were cut off', () => {
    expect(read('支出决算表', HEAD, '合计\t\t30.00\t20.00\t10.00', '213\t农林水支出\t30.00')).toEqual([
      ...EXPENDITURE,
      ITEM[0],
    ]);
    expect(read('支出决算表', HEAD, '合计\t30.00\t20.00')).toEqual(EXPENDITURE.slice(0, 2));
  });

  it('nothing is read where an empty cell may be of the name or of the amounts', () => {
    expect(read('支出决算表', HEAD, '合计\t\t30.00\t20.00')).toEqual([]);
  });

  it('nor where a row between pipes, which cut nothing off, is short', () => {
    expect(
      read(
        '“三公”经费支出决算表',
        '|项目|预算数|决算数|',
        '|---|---|---|',
        '|合计|2.50|',
        '|公务接待费|2.00|1.60|',
      ),
    ).toEqual(['reception adjusted_budget 2.00', 'reception actual 1.60']);
  });
});

it('a row with more cells than its header is left', () => {
  expect(read('支出决算表', '科目名称\t本年支出合计\t基本支出', '合计\t30.00\t20.00\t10.00')).toEqual([]);
});

describe('a table as text', () => {
  it('with Markdown’s marks before titles and around amounts', () => {
    const rows = [
      '| 科目编码 | 科目名称 | 本年支出合计 |',
      '|---|---|---:|',
      '| 213 | **农林水支出** | **30.00** |',
    ];
    expect(read('## 支出决算表', ...rows)).toEqual(ITEM.slice(0, 1));
  });

  it('with characters of its words set apart', () => {
    const rows = [
      '科目编码  科目名称  合 计  基本支出  项目支出',
      '栏 次  1  2  3',
      '合 计  30.00  20.00  10.00',
    ];
    expect(read('支出决算表', ...rows)).toEqual(EXPENDITURE);
  });

  it('whose columns repeat the year of the title', () => {
    const rows = ['项目 2023年预算数 2023年决算数', '合计 3.00 2.50', '公务接待费 2.00 1.60'];
    expect(read('2023年“三公”经费决算公开表', ...rows)).toEqual([
      'three_public adjusted_budget 3.00',
      'three_public actual 2.50',
      'reception adjusted_budget 2.00',
      'reception actual 1.60',
    ]);
  });
});
