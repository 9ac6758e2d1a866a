/** Wordings of other provinces: who paid, what a number is a part of, what it is compared with. */
import { describe, expect, it } from 'vitest';
import { figures } from './sentences.ts';

/** Printed figures, without the words that are the same everywhere; those of another year begin with it. */
const read = (title: string, sentence: string): string[] =>
  figures(title, sentence)
    .filter((figure) => figure.endsWith(' printed'))
    .map((figure) => figure.replace(/^2023 /, '').replace(/ printed$/, ''));

const EXPENDITURE = '支出决算情况说明';
const ASSETS = '国有资产占用情况说明';
const TOTAL = '收入支出决算总体情况说明';
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

describe('what a number is a part of', () => {
  it('a total of the year before', () => {
    expect(
      read(EXPENDITURE, '2022年度支出合计60万元，其中：基本支出20万元，占33%；项目支出40万元，占67%。'),
    ).toEqual([
      '2022 expenditure actual 60 万元',
      '2022 basic_expenditure actual 20 万元',
      '2022 basic_expenditure share_pct 33 %',
      '2022 project_expenditure actual 40 万元',
      '2022 project_expenditure share_pct 67 %',
    ]);
  });

  it('an account whose budget stands between', () => {
    expect(
      read(THREE_PUBLIC, '“三公”经费支出3.00万元，年初预算为4.00万元。其中：公务接待费支出3.00万元。'),
    ).toEqual([
      'three_public actual 3.00 万元',
      'three_public original_budget 4.00 万元',
      'reception actual 3.00 万元',
    ]);
  });

  it('one budget’s expenditure, under a title of all appropriations', () => {
    expect(
      read(
        '财政拨款支出情况',
        '财政拨款支出合计90.00万元，其中：政府性基金预算财政拨款支出30.00万元。\n1.教育支出（类）12.00万元，占一般公共预算财政拨款支出的20.00%。',
      ),
    ).toEqual([
      'fiscal_appropriation_expenditure actual 90.00 万元',
      'government_funds_expenditure actual 30.00 万元',
      'general_public_budget_expenditure actual 教育支出 12.00 万元',
      'general_public_budget_expenditure share_pct 教育支出 20.00 %',
    ]);
  });
});

it('what another budget paid for is not the general public budget’s', () => {
  expect(
    read(
      '一般公共预算财政拨款基本支出决算情况说明',
      '一般公共预算财政拨款基本支出30.00万元，使用政府性基金财政拨款安排基本支出0万元，使用国有资本经营预算安排的基本支出0万元。',
    ),
  ).toEqual(['general_public_budget_basic_expenditure actual 30.00 万元']);
});

it('what was bought or given away is not held', () => {
  expect(
    read(ASSETS, '共有车辆6辆；处置车辆1辆，账面原值9.00万元；购置单价100万元以上的设备2台（套）。'),
  ).toEqual(['assets_vehicles actual 6 辆']);
});

it('the budget of another year is compared with this year’s account, and so are its parts', () => {
  expect(
    read(
      THREE_PUBLIC,
      '2024年度“三公”经费预算较2023年度增加1.00万元，其中公务接待费较上年减少0.50万元。公务用车运行费用较上年同期增加1.50万元，增长25.00%。',
    ),
  ).toEqual([]);
});

describe('a change behind a part of a total', () => {
  const change = (rate: string): string[] =>
    read(
      TOTAL,
      `收入总计900.00万元，其中：年初结转和结余300.00万元，较上年增加50.00万元，增长${rate}%；本年收入合计600.00万元。`,
    ).filter((figure) => figure.includes(' change'));
  it('is the total’s where only the total agrees with the rate', () => {
    expect(change('5.88')).toEqual(['revenue_total change 50.00 万元', 'revenue_total change_pct 5.88 %']);
  });
  it('is the part’s where that agrees, or neither', () => {
    expect(change('20.00')).toEqual([
      'carryover_opening change 50.00 万元',
      'carryover_opening change_pct 20.00 %',
    ]);
    expect(change('7.00')).toEqual([
      'carryover_opening change 50.00 万元',
      'carryover_opening change_pct 7.00 %',
    ]);
  });
});

describe('the “三公” section in other words', () => {
  it.each([
    [
      'operation of vehicles',
      '车辆运行费2.00万元。公务用车（含执法用车）运行支出3.00万元。',
      ['vehicle_operation actual 2.00 万元', 'vehicle_operation actual 3.00 万元'],
    ],
    ['vehicles that a unit has', '截至12月底，单位共有公务用车7辆。', ['vehicles_owned actual 7 辆']],
    [
      'two counts in turn',
      '公车购置及运行费9.00万元，主要是车辆减少，2023年公务用车购置数及保有量分别为2辆和40辆。公务用车购置数及保有量5辆。',
      ['vehicles actual 9.00 万元', 'vehicles_purchased actual 2 辆', 'vehicles_owned actual 40 辆'],
    ],
    [
      'groups counted as times, and who took part',
      '因公出国（境）费0.00万元。因公出国（境）团组0次，参加人员0人次。',
      ['overseas_travel actual 0.00 万元', 'overseas_groups actual 0 个', 'overseas_persons actual 0 人次'],
    ],
    [
      'no one who took part in something else',
      '公务接待费3.00万元，培训班参加人员80人次。',
      ['reception actual 3.00 万元'],
    ],
    [
      'guests in a bracket',
      '公务接待费3.00万元，较2022年减少0.50万元（本单位接待12批次、90人）。',
      [
        'reception actual 3.00 万元',
        'reception change -0.50 万元',
        'reception_batches actual 12 批次',
        'reception_persons actual 90 人',
      ],
    ],
    [
      'guests first, then the money',
      '2023年公务接待12批次，90人次，支出3.00万元，较上年减少0.50万元。',
      [
        'reception_batches actual 12 批次',
        'reception_persons actual 90 人次',
        'reception actual 3.00 万元',
        'reception change -0.50 万元',
      ],
    ],
    [
      'short words of a comparison',
      '公务接待费3.00万元，比去年3.20万元少0.20万元；公务用车运行维护费4.00万元，与上年相比增了1.00万元，至少1.00万元用于加油。',
      [
        'reception actual 3.00 万元',
        '2022 reception actual 3.20 万元',
        'reception change -0.20 万元',
        'vehicle_operation actual 4.00 万元',
        'vehicle_operation change 1.00 万元',
      ],
    ],
    [
      'a rate behind one against a budget',
      '公务接待费3.00万元，比上年预算数字下降40.00%，比上年决算数字下降25.00%。',
      ['reception actual 3.00 万元', 'reception change_pct -25.00 %'],
    ],
    [
      'no budget, without a unit',
      '公务接待费年初预算为0，支出决算为3.00万元。',
      ['reception original_budget 0 万元', 'reception actual 3.00 万元'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(THREE_PUBLIC, sentence)).toEqual(expected);
  });
});

describe('totals in other words', () => {
  it('each with its change in a sentence of its own', () => {
    expect(
      read(
        TOTAL,
        '收入总计90.00万元，支出总计80.00万元。与2022年决算数相比，收入增加9.00万元、增长11.11%，主要原因是调资。支出减少8.00万元，下降9.09%。',
      ),
    ).toEqual([
      'revenue_total actual 90.00 万元',
      'expenditure_total actual 80.00 万元',
      'revenue_total change 9.00 万元',
      'revenue_total change_pct 11.11 %',
      'expenditure_total change -8.00 万元',
      'expenditure_total change_pct -9.09 %',
    ]);
  });

  it('of the year, in two words', () => {
    expect(read(TOTAL, '2023年收入90.00万元，支出80.00万元。')).toEqual([
      'revenue actual 90.00 万元',
      'expenditure actual 80.00 万元',
    ]);
  });

  it('behind the comma of a long name', () => {
    expect(read('机关运行经费支出情况', '为维持日常运转而开支的机关运行经费，合计6.00万元。')).toEqual([
      'agency_operating actual 6.00 万元',
    ]);
  });
});

describe('classes, subclasses and items', () => {
  const of = (path: string, value: string): string =>
    `general_public_budget_expenditure actual ${path} ${value} 万元`;
  it.each([
    [
      'a class without 支出, at the head of an item',
      '主要用于以下方面：1.“一般公共服务”30.00万元；2.教育20.00万元。',
      [of('一般公共服务支出', '30.00'), of('教育支出', '20.00')],
    ],
    ['not inside a sentence', '完善教育20.00万元。', []],
    [
      'subclasses under classes printed without （类）',
      '1.农林水支出30.00万元，包括：\n（1）水利（款）行政运行（项）30.00万元。\n2.社会保障和就业支出5.00万元，包括：\n（1）抚恤（款）死亡抚恤（项）5.00万元。',
      [
        of('农林水支出', '30.00'),
        of('农林水支出/水利/行政运行', '30.00'),
        of('社会保障和就业支出', '5.00'),
        of('社会保障和就业支出/抚恤/死亡抚恤', '5.00'),
      ],
    ],
    [
      'a code whose subclass was once called otherwise',
      '2023年度支出如下：\n（一）2130101-行政运行30.00万元。',
      [of('农林水支出/农业农村/行政运行', '30.00')],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(GENERAL, sentence)).toEqual(expected);
  });
});

it('batches that are counted in 次', () => {
  expect(read(THREE_PUBLIC, '国内公务接待批次为12次，国内公务接待人次为96人次。')).toEqual([
    'reception_batches actual 12 批次',
    'reception_persons actual 96 人次',
  ]);
});
