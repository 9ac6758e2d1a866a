/** Which of the years that a text prints it is of. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

describe('the fiscal year is the account’s', () => {
  it.each([
    [
      'where the year of the next budget is printed as often',
      '云岭局公布：2010年因公出国（境）费、公务用车购置及运行费和公务接待费的财政拨款预算数27.50万元、决算数24.80万元，2011年预算数26.80万元。2010年“三公”经费财政拨款预算中，公务接待费9.00万元。2011年“三公”经费财政拨款预算中，公务接待费8.00万元。',
      2010,
    ],
    [
      'where the next year’s budget stands first',
      '一、2022年“三公”经费预算安排情况\n2022年度“三公”经费预算21.80万元，其中：公务接待费11.80万元。2022年度预算增加。\n二、2021年“三公”经费决算情况\n2021年“三公”经费支出20.10万元，其中：公务接待费12.30万元。',
      2021,
    ],
    [
      'and not the month on the cover',
      '2023年度部门决算\n云岭县水务局\n2024年8月\n一、收入支出决算总体情况说明\n2023年度收入总计1,234.56万元。',
      2023,
    ],
    [
      'and none that it is compared with',
      '2023年度机关运行经费支出8.00万元，比2022年度决算数增加1.00万元，较2021年决算数增加2.00万元。',
      2023,
    ],
    [
      'where a title leaves 年度 out, and not the day on which it was published',
      '云岭市第三小学2016部门决算\n2017-09-15\n一、收入支出决算总体情况说明\n收入总计12.00万元，支出总计12.00万元。',
      2016,
    ],
    [
      'where the year of the next budget is printed as often, and the account says what was spent',
      '2010年，云岭局“三公”经费财政拨款预算47.20万元，实际支出42.90万元。2011年，云岭局“三公”经费财政拨款预算46.60万元。',
      2010,
    ],
    [
      'and not that of a budget which is compared with what was spent',
      '2010年公务接待费支出7.20万元。2010年“三公”经费支出共计76.10万元。2011年“三公”经费预算总额57.50万元，比2010年实际支出76.10万元减少18.60万元。',
      2010,
    ],
  ])('%s', (_, text, year) => {
    expect(readText(text).fiscalYear).toBe(year);
  });
});
