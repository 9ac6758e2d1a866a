import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/extraction/text/flow.ts';
import { numbersIn, numbersOf } from '../../src/extraction/text/numbers.ts';

const read = (text: string): string[] =>
  numbersOf(flowOf(text)).map(({ kind, value, unit, unitText }) =>
    [kind, value, unit ?? unitText].join(' ').trim(),
  );

describe('numbers', () => {
  it.each([
    ['a line broken inside a number', '支出 63\n\n2.96万元', ['quantity 632.96 万元']],
    ['a line broken at the point', '下降 18.\n16%', ['quantity 18.16 %']],
    ['a line broken before the point', '增长 0\n.87%', ['quantity 0.87 %']],
    ['a unit on the next line', '年末 2.20万\n\n元', ['quantity 2.20 万元']],
    [
      'thousands, half and full width',
      '增长1,052.87%，房屋８，４６５．２１平方米',
      ['quantity 1052.87 %', 'quantity 8465.21 平方米'],
    ],
    [
      'six decimals in 元 and 亿元',
      '决算4533.126548万元，总计1.05264亿元',
      ['quantity 4533.126548 万元', 'quantity 1.05264 亿元'],
    ],
    ['a bare 万', '预算数 20 万，执行数 18 万。', ['quantity 20 万元', 'quantity 18 万元']],
    ['a unit in brackets', '房屋2,100.00（平方米）', ['quantity 2100.00 平方米']],
    ['a minus sign behind a word', '差异率-43.71%', ['quantity -43.71 %']],
    ['a minus sign between years', '均为 1980-1996年购买', ['year 1980', 'year 1996']],
    ['dates', '截至2023年12月31日，', ['year 2023', 'date 12', 'date 31']],
    ['list numbers', '\n1.一般公共服务\n2、其他\n(3)第三', ['ordinal 1', 'ordinal 2', 'ordinal 3']],
    ['a list number before a year', '\n1. 2023年度执行', ['ordinal 1', 'year 2023']],
    ['a list number stuck to a year', '\n1.2023年度执行', ['ordinal 1', 'year 2023']],
    ['a document number', '（昌州党机编发〔2019〕63号）', ['year 2019', 'document_number 63']],
    ['a threshold', '单价100万元（含）以上设备0台（套）', ['threshold 100', 'quantity 0 台（套）']],
    [
      'counts in Chinese numerals',
      '接待二十六批次，一百九十八人次',
      ['quantity 26 批次', 'quantity 198 人次'],
    ],
    ['words that only look like counts', '“三公”经费，一是因，一批民生实事', []],
    [
      'a page number between two lines of a sentence',
      '收入合计与上年相比有所增加的\n\n 12 \n\n主要原因是人员变动',
      [],
    ],
    [
      'a page number inside a number',
      '本年一般公共预算支出合计为634.\n\n12\n\n81万元，占支出合计',
      ['quantity 634.81 万元'],
    ],
    [
      'a number alone on its line that its unit follows',
      '三公经费全年预算为\n20\n万元',
      ['quantity 20 万元'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps the lines of a table apart', () => {
    const flow = flowOf('总分 100\n100.00\n分');
    expect(numbersIn(flow, 0, flow.text.length, 'parted').map(({ value }) => value)).toEqual([
      '100',
      '100.00',
    ]);
  });
});
