/** 基本支出决算表 of two tables side by side, as the lines of a page print it: titles, codes and names broken by narrow columns. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const HEADS: Readonly<Record<string, readonly string[]>> = {
  'the code in two lines': ['经济分类 经济分类', '科目名称 决算数 科目名称 决算数', '科目编码 科目编码'],
  'one of them in four': [
    '经济分',
    '经济分类 类',
    '科目名称 决算数 科目名称 决算数',
    '科目编码 科目编',
    '码',
  ],
};
const IN_LEVELS = [
  '经济分',
  '经济分类',
  '类科目',
  '科目编码 科目名称 决算数 科目名称 决算数',
  '编码',
  '类 款 类 款',
];

const basicOf = (...lines: readonly string[]): string[] =>
  documentRows(readText(['一般公共预算财政拨款基本支出决算表', '单位：万元', ...lines].join('\n'), 2024), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2024,
  })
    .tables.figures.filter(({ basis }) => basis === 'printed')
    .map(({ measure, economic_name: name, value }) => [measure, name, value].filter(Boolean).join(' '));

const ROWS = [
  '301 工资福利支出 96.40 302 商品和服务支出 11.50',
  '30101 基本工资 61.10 30201 办公费 4.20',
  '30103 奖金 30203 咨询费',
  '机关事业单位基本养',
  '30108 20.30 30206 电费 6.00',
  '老保险缴费',
  '公务用车运行维',
  '30113 住房公积金 15.00 30231 1.30',
  '护费',
  '人员经费合计 96.40 公用经费合计 11.50',
];
const READ = [
  'personnel 基本工资 61.10',
  'operating 办公费 4.20',
  'personnel 机关事业单位基本养老保险缴费 20.30',
  'operating 电费 6.00',
  'personnel 住房公积金 15.00',
  'operating 公务用车运行维护费 1.30',
  'personnel 96.40',
  'operating 11.50',
];

describe('titles', () => {
  it.each(Object.keys(HEADS))('%s', (head) => {
    expect(basicOf(...(HEADS[head] ?? []), ...ROWS)).toEqual(expect.arrayContaining(READ));
  });

  it('one that nobody knows: nothing is read', () => {
    expect(() =>
      basicOf('经济分类 用途', '科目名称 决算数 科目名称 决算数', '科目编码 科目编码', ...ROWS),
    ).toThrow();
  });
});

describe('names', () => {
  const [whole] = Object.values(HEADS);
  const head = whole ?? [];

  it('of both tables in the lines around their row, which print two words each', () => {
    const rows = [
      '301 工资福利支出 9.00 302 商品和服务支出 3.00',
      '其他对个人和家庭 其他商品和服务支',
      '30399 0.50 30299 2.75',
      '的补助 出',
      '人员经费合计 9.50 公用经费合计 3.00',
    ];
    expect(basicOf(...head, ...rows)).toEqual(
      expect.arrayContaining(['personnel 其他对个人和家庭的补助 0.50', 'operating 其他商品和服务支出 2.75']),
    );
  });

  it('the rest of one beside the beginning of the next', () => {
    const rows = [
      '301 工资福利支出 9.00 302 商品和服务支出 3.00',
      '30111 公务员医疗补助缴 0.40 30211 差旅费 1.75',
      '费 因公出国（境）费',
      '30112 其他社会保障缴费 7.10 30212 0.25',
      '用',
      '人员经费合计 9.00 公用经费合计 3.00',
    ];
    expect(basicOf(...head, ...rows)).toEqual(
      expect.arrayContaining([
        'personnel 公务员医疗补助缴费 0.40',
        'operating 差旅费 1.75',
        'personnel 其他社会保障缴费 7.10',
        'operating 因公出国（境）费用 0.25',
      ]),
    );
  });

  it('of no category, or of the other class: nothing is read of their row', () => {
    const rows = [
      '301 工资福利支出 9.00 302 商品和服务支出 3.00',
      '公务用车运行维',
      '30108 2.30 30206 电费 0.60',
      '护费',
      '30109 职业年金缴费 1.20 30207 邮电费 0.30',
    ];
    const read = basicOf(...head, ...rows).join();
    expect(read).toContain('personnel 职业年金缴费 1.20');
    expect(read).not.toContain('2.30');
  });
});

describe('codes in a column a level', () => {
  it('301 01 is one code', () => {
    const rows = [
      '301 工资福利支出 81.40 302 商品和服务支出 4.20',
      '301 01 基本工资 61.10 302 01 办公费 4.20',
      '机关事业单位基本',
      '301 08 20.30 302 07 邮电费 0.00',
      '养老保险缴费',
      '人员经费合计 81.40 公用经费合计 4.20',
    ];
    expect(basicOf(...IN_LEVELS, ...rows)).toEqual(
      expect.arrayContaining([
        'personnel 基本工资 61.10',
        'operating 办公费 4.20',
        'personnel 机关事业单位基本养老保险缴费 20.30',
        'personnel 81.40',
      ]),
    );
  });
});
