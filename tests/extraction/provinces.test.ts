/** Wordings of other provinces: who paid, what a number is a part of, what it is compared with. */
import { describe, expect, it } from 'vitest';
import { figures } from './sentences.ts';

/** Printed figures, without the words that are the same everywhere; those of another year begin with it. */
const read = (title: string, sentence: string): string[] =>
  figures(title, sentence)
    .filter((figure) => figure.endsWith(' printed'))
    .map((figure) => figure.replace(/^2023 /, '').replace(/ printed$/, ''));

const GENERAL = '一般公共预算财政拨款支出决算情况说明';
const THREE_PUBLIC = '财政拨款“三公”经费支出决算情况说明';

describe('who paid for the “三公” expenses', () => {
  const expected = ['three_public actual 6.20 万元', 'three_public change_pct -8.00 %'];
  it.each([
    ['said with their name', THREE_PUBLIC, '“三公”经费一般公共预算财政拨款支出6.20万元，同比下降8.00%。'],
    ['said before it', THREE_PUBLIC, '一般公共预算“三公”经费支出6.20万元，同比下降8.00%。'],
    [
      'said in the title',
      '一般公共预算拨款“三公”经费支出决算情况',
      '“三公”经费一般公共预算拨款支出6.20万元，同比下降8.00%。',
    ],
  ])('%s', (_, title, sentence) => {
    expect(read(title, sentence)).toEqual(expected);
  });

  it('is no noun behind that of a part', () => {
    expect(read(THREE_PUBLIC, '因公出国（境）费2023年财政拨款支出决算数为1.10万元。')).toEqual([
      'overseas_travel actual 1.10 万元',
    ]);
  });

  it('the name in a bracket behind its parts', () => {
    expect(
      read(THREE_PUBLIC, '因公出国（境）费、公务接待费、公车运行费（“三公”经费）总额6.20万元。'),
    ).toEqual(['three_public actual 6.20 万元']);
  });
});

it('支出 behind a class that has it in its name', () => {
  expect(read(GENERAL, '主要用于以下方面：教育支出（类）支出6.20万元，占31.00%。')).toEqual([
    'general_public_budget_expenditure actual 教育支出 6.20 万元',
    'general_public_budget_expenditure share_pct 教育支出 31.00 %',
  ]);
});

it('the fund’s section, under a title with 总体', () => {
  expect(read('政府性基金预算财政拨款支出决算总体情况说明', '政府性基金预算财政拨款支出6.20万元。')).toEqual([
    'government_funds_expenditure actual 6.20 万元',
  ]);
});
