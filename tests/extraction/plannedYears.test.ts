/** What an account prints of the budget of another year is no outturn of its own. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figuresOf = (...lines: readonly string[]): string[] =>
  documentRows(readText(lines.join('\n')), { documentId: 'd', agencyId: 'a', fiscalYear: 2021 })
    .tables.figures.filter(({ basis }) => basis === 'printed')
    .map(({ measure, aspect, value }) => [measure, aspect, value].join(' '));

const ACCOUNT = [
  '关于2021年“三公经费”支出决算和2022年“三公经费”预算情况的说明',
  '一、2021年“三公经费”支出决算情况',
  '2021年，我委“三公经费”支出总额为61.30万元。其中：因公出国（境）费支出30.10万元，公务接待费支出7.20万元。',
];
const READ = ['three_public actual 61.30', 'overseas_travel actual 30.10', 'reception actual 7.20'];
const PLANNED = [
  '2022年，财政部批复我委“三公经费”支出预算总额55.40万元，比2021年实际支出61.30万元减少5.90万元，降低9.62%。其中：',
  '因公出国（境）费28.00万元，比2021年实际支出30.10万元减少2.10万元；',
  '公务接待费5.10万元，比2021年实际支出7.20万元减少2.10万元。',
];

describe('the budget of the next year', () => {
  it('below its own heading', () => {
    expect(figuresOf(...ACCOUNT, '二、2022年“三公经费”预算情况', ...PLANNED)).toEqual(READ);
    const item = '公务接待费5.10万元，用于外宾来访。';
    expect(figuresOf(...ACCOUNT, '二、2022年部门预算安排情况说明', item)).toEqual(READ);
  });

  it('in a sentence that compares it with the account', () => {
    const read = figuresOf(...ACCOUNT, ...PLANNED).filter((figure) => !READ.includes(figure));
    expect(read).toEqual([]);
  });

  it('ends with the next section', () => {
    const below = ['三、机关运行经费支出情况', '2021年机关运行经费支出12.40万元。'];
    const read = figuresOf(...ACCOUNT, '二、2022年“三公经费”预算情况', ...PLANNED, ...below);
    expect(read).toEqual([...READ, 'agency_operating actual 12.40']);
  });

  it.each(['二、2021年“三公经费”预算执行情况', '二、一般公共预算财政拨款支出决算情况', '二、其他情况'])(
    'not below %s',
    (heading) => {
      const line = '公务用车购置及运行维护费支出24.00万元。';
      expect(figuresOf(...ACCOUNT, heading, line)).toEqual([...READ, 'vehicles actual 24.00']);
    },
  );
});
