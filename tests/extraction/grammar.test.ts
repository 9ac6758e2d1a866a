import { describe, expect, it } from 'vitest';
import { figures, rows } from './sentences.ts';

const THREE_PUBLIC = '财政拨款“三公”经费支出决算情况说明';

describe('the grammar claims', () => {
  it('a prior year that is printed, as printed', () => {
    expect(figures(THREE_PUBLIC, '公务接待费支出1.20万元，比上年30.00万元减少28.80万元。')).toEqual([
      '2023 reception actual 1.20 万元 printed',
      '2022 reception actual 30.00 万元 printed',
      '2023 reception change -28.80 万元 printed',
    ]);
  });

  it('the budget that a comparison names, and the difference', () => {
    expect(
      figures(THREE_PUBLIC, '公务接待费支出1.20万元，比年初预算5.00万元减少3.80万元，下降76.00%。'),
    ).toEqual([
      '2023 reception actual 1.20 万元 printed',
      '2023 reception original_budget 5.00 万元 printed',
      '2023 reception variance -3.80 万元 printed',
      '2023 reception variance_pct -76.00 % printed',
    ]);
  });

  it('the difference, where a comparison gives its direction', () => {
    expect(figures(THREE_PUBLIC, '“三公”经费支出决算小于全年预算数3.00万元。')).toEqual([
      '2023 three_public variance -3.00 万元 printed',
    ]);
  });

  it('both of two totals that share a number, and derives both prior years', () => {
    expect(
      figures(
        '收入支出决算总体情况说明',
        '2023年度收、支总计均为921.96万元。与2022年度相比，收、支总计各增加33.63万元。',
      ),
    ).toEqual([
      '2023 revenue_total actual 921.96 万元 printed',
      '2023 expenditure_total actual 921.96 万元 printed',
      '2023 revenue_total change 33.63 万元 printed',
      '2023 expenditure_total change 33.63 万元 printed',
      '2022 revenue_total actual 888.33 万元 derived',
      '2022 expenditure_total actual 888.33 万元 derived',
    ]);
  });

  it('a number of the next item behind a reason that ends in a semicolon', () => {
    expect(
      figures(
        THREE_PUBLIC,
        '因公出国（境）费支出0.00万元，主要原因是：单位无此支出；公务接待费支出2.00万元，占100.00%。',
      ),
    ).toEqual([
      '2023 overseas_travel actual 0.00 万元 printed',
      '2023 reception actual 2.00 万元 printed',
      '2023 reception share_pct 100.00 % printed',
    ]);
  });
});

describe('the grammar leaves', () => {
  it.each([
    [
      'an amount of something the lexicon does not know',
      '公务接待费支出1.20万元，其中会议用餐减少0.30万元。',
      ['2023 reception actual 1.20 万元 printed'],
    ],
    [
      'an amount behind an unknown noun, and what is said of it',
      '会议用餐0.50万元，比上年减少0.30万元。',
      [],
    ],
    [
      'numbers inside a reason',
      '公务接待费支出1.20万元，比上年减少0.10万元，主要原因是接待减少3批次，培训班减少2期共120人。',
      [
        '2023 reception actual 1.20 万元 printed',
        '2023 reception change -0.10 万元 printed',
        '2022 reception actual 1.30 万元 derived',
      ],
    ],
    ['one number for two nouns that may be a sum', '公务接待费、因公出国（境）费支出共3.00万元。', []],
    ['a year that is neither this nor the last', '2019年公务接待费支出1.20万元。', []],
  ])('%s', (_, sentence, expected) => {
    expect(figures(THREE_PUBLIC, sentence)).toEqual(expected);
  });

  it('a derived year that would be negative', () => {
    expect(
      figures(THREE_PUBLIC, '公务接待费支出1.20万元，比上年增加5.00万元。').filter((figure) =>
        figure.endsWith('derived'),
      ),
    ).toEqual([]);
  });

  it('unread numbers on the list, with why', () => {
    const { unread } = rows(
      `一、${THREE_PUBLIC}\n公务接待费支出1.20万元，会议用餐0.50万元，主要原因是接待减少3批次。\n`,
    );
    expect(unread.map((row) => [row['printed'], row['reason']])).toEqual([
      ['0.50', '未能识别'],
      ['3', '原因说明中的数字'],
    ]);
  });
});
