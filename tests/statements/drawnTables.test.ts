/** Tables that converters of web pages and Word files draw with pipes: no outer pipes, two columns, cells wrapped over lines. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const SURE = '\n二、政府采购情况\n政府采购支出总额7.00万元。\n';
const read = (title: string, rows: string): string[] =>
  readText(`平岭市林业局2023年度部门决算公开\n${title}\n单位：万元\n\n${rows}\n${SURE}`).statements.flatMap(
    ({ figures }) =>
      figures.map(({ measure, functionName, value }) =>
        [measure, functionName, value].filter((word) => word !== '').join(' '),
      ),
  );

describe('Markdown without outer pipes', () => {
  it('white space behind the last pipe and before the first is an empty cell', () => {
    const rows = [
      '项目| 本年收入合计| 财政拨款收入| 其他收入  ',
      '---|---|---|---  ',
      '科目编码| 科目名称  ',
      '合计| 90.00| 70.00| 20.00  ',
      '213| 农林水支出| 70.00| 70.00|   ',
      '21302| 林业和草原| 70.00| 70.00|   ',
    ];
    expect(read('收入决算表', rows.join('\n'))).toEqual([
      'revenue 90.00',
      'fiscal_appropriation_revenue 70.00',
      'revenue_other 20.00',
      'revenue 农林水支出 70.00',
      'fiscal_appropriation_revenue 农林水支出 70.00',
      'revenue 农林水支出/林业和草原 70.00',
      'fiscal_appropriation_revenue 农林水支出/林业和草原 70.00',
    ]);
    const sides = [
      '收入| 支出  ',
      '---|---  ',
      '项目| 行次| 金额| 项目| 行次| 金额  ',
      '一、一般公共预算财政拨款收入| 1| 70.00| 一、一般公共服务支出| 3|   ',
      '| 2| | 二、农林水支出| 4| 70.00  ',
    ];
    expect(read('收入支出决算总表', sides.join('\n'))).toEqual([
      'general_public_budget_revenue 70.00',
      'expenditure 农林水支出 70.00',
    ]);
  });

  it('rows of two cells have one pipe', () => {
    const rows = ['项目| 决算数  ', '---|---  ', '合计| 9.00  ', '公务接待费| 9.00  '];
    expect(read('“三公”经费支出决算表', rows.join('\n'))).toEqual(['three_public 9.00', 'reception 9.00']);
  });
});

describe('rows that no pipe opens', () => {
  const SIDES = [
    '收入 |  | 支出 |  |',
    '项目 | 决算数 | 项目 | 决算数 |',
    '一、财政拨款收入 | 64.50 | 一、一般公共服务支出 |  |',
    '二、其他收入 | 3.10 | 二、农林水支出 | 58.30 |',
  ];

  it('keep the empty cell that one of them begins with', () => {
    const rows = [
      ...SIDES,
      ' |  | 三、住房保障支出 | 9.30 |',
      '本年收入合计 | 67.60 | 本年支出合计 | 67.60 |',
    ];
    expect(read('收入支出决算总表', rows.join('\n'))).toEqual([
      'fiscal_appropriation_revenue 64.50',
      'revenue_other 3.10',
      'expenditure 农林水支出 58.30',
      'expenditure 住房保障支出 9.30',
      'revenue 67.60',
      'expenditure 67.60',
    ]);
  });

  it('keep none where the pipes say that another row lost a cell', () => {
    const rows = [
      ...SIDES,
      ' | 三、住房保障支出 | 9.30 |',
      '| 本年收入合计 | 67.60 | 本年支出合计 | 67.60 |',
    ];
    expect(read('收入支出决算总表', rows.join('\n'))).not.toContain('fiscal_appropriation_revenue 9.30');
  });
});

describe('cells wrapped over lines', () => {
  const drawn = (rule: string): string =>
    [
      '|项目      |决算数 |项目        |决算数 |',
      '|一、一般公|1,070.3|一、农林水支|1,070.3|',
      '|共预算财政|5      |出          |5      |',
      '|拨款收入  |       |            |       |',
      '|八、其他收|20.00  |二、住房保障|20.00  |',
      '|入        |       |支出        |       |',
      '|本年收入合|1,090.3|本年支出合计|1,090.3|',
      '|计        |5      |            |5      |',
    ]
      .flatMap((line, index) => ([0, 1, 4, 6].includes(index) && rule !== '' ? [rule, line] : [line]))
      .concat(rule === '' ? [] : [rule])
      .join('\n');

  it('a name goes on below a full cell, and a number that a line end tore is none', () => {
    expect(read('收入支出决算总表', drawn(''))).toEqual([
      'revenue_other 20.00',
      'expenditure 住房保障支出 20.00',
    ]);
  });

  it('rules part the rows of a grid', () => {
    const rule = '+----------+-------+------------+-------+';
    expect(read('收入支出决算总表', drawn(rule))).toEqual([
      'revenue_other 20.00',
      'expenditure 住房保障支出 20.00',
    ]);
  });

  it('a row that holds the last digits of the amounts above, and nothing else, tears them', () => {
    const rows = ['项目\t决算数\t项目\t决算数', '本年收入合计\t1,090.3\t本年支出合计\t1,090.3', '\t5\t\t5'];
    expect(read('收入支出决算总表', rows.join('\n'))).toEqual([]);
  });
});
