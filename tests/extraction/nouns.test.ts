/** Whose amount a number is: nouns and what stands before them, codes, reasons, items. */
import { describe, expect, it } from 'vitest';
import { figures } from './sentences.ts';

/** Printed figures of the document's own year, without the words that are the same everywhere. */
const read = (title: string, sentence: string): string[] =>
  figures(title, sentence)
    .filter((figure) => figure.endsWith(' printed'))
    .map((figure) => figure.replace(/^2023 /, '').replace(/ printed$/, ''));

const REVENUE = '收入决算情况说明';
const GENERAL = '一般公共预算财政拨款支出决算情况说明';
const THREE_PUBLIC = '财政拨款“三公”经费支出决算情况说明';

describe('nouns that are of whatever stands before them', () => {
  it.each([
    ['of something unknown', '扶贫车间项目支出12.00万元。', []],
    ['of a body', '县民政局项目支出12.00万元。', ['project_expenditure actual 12.00 万元']],
    ['of the noun before', '经营支出合计12.00万元。', ['expenditure_operations actual 12.00 万元']],
  ])('%s', (_, sentence, expected) => {
    expect(read('支出决算情况说明', sentence)).toEqual(expected);
  });
});

it('the items of a reason are no items of the account', () => {
  expect(
    read(
      '机关运行经费支出情况',
      '机关运行经费支出8.00万元，比上年增加3.00万元，主要原因为：（1）人员增加1人，公用经费2.00万元；（2）取暖费1.00万元。',
    ),
  ).toEqual(['agency_operating actual 8.00 万元', 'agency_operating change 3.00 万元']);
});

describe('items printed by code', () => {
  const item = (path: string, value: string): string =>
    `general_public_budget_expenditure actual ${path} ${value} 万元`;
  it.each([
    [
      'before the name',
      '2010301行政运行12.00万元。',
      [item('一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行', '12.00')],
    ],
    [
      'with a dash, quoted, and 支出决算 behind a name in 支出',
      '“2080505-机关事业单位基本养老保险缴费支出”支出决算为8.00万元。',
      [item('社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出', '8.00')],
    ],
    [
      'behind the name',
      '行政单位医疗（2101101）5.00万元；住房公积金（221类02款01项）3.00万元。',
      [
        item('卫生健康支出/行政事业单位医疗/行政单位医疗', '5.00'),
        item('住房保障支出/住房改革支出/住房公积金', '3.00'),
      ],
    ],
    [
      'inside the marks of the levels',
      '教育支出（205类）职业教育（02款）中等职业教育（02项）4.00万元。',
      [item('教育支出/职业教育/中等职业教育', '4.00')],
    ],
    ['a class', '205教育支出9.00万元。', [item('教育支出', '9.00')]],
    ['not a count that looks like one', '惠及群众20805户，行政运行支出12.00万元。', []],
  ])('%s', (_, sentence, expected) => {
    expect(read(GENERAL, sentence)).toEqual(expected);
  });
});

describe('behind a reason', () => {
  it('the comparison with the year before goes on', () => {
    expect(
      read(
        THREE_PUBLIC,
        '公务接待费支出预算为5.00万元，支出决算为4.00万元，完成预算的80.00%，决算数小于预算数的主要原因是严格管理，与上年相比减少1.00万元，下降20.00%。',
      ),
    ).toEqual([
      'reception adjusted_budget 5.00 万元',
      'reception actual 4.00 万元',
      'reception completion_pct 80.00 %',
      'reception change -1.00 万元',
      'reception change_pct -20.00 %',
    ]);
  });

  it('the year’s guests are counted', () => {
    expect(
      read(
        THREE_PUBLIC,
        '公务接待费支出4.00万元，比上年减少1.00万元，主要是接待检查减少，全年接待18批次96人次。',
      ),
    ).toEqual([
      'reception actual 4.00 万元',
      'reception change -1.00 万元',
      'reception_batches actual 18 批次',
      'reception_persons actual 96 人次',
    ]);
  });
});

describe('whose amount it is', () => {
  it('the unit’s own revenue and expenditure', () => {
    expect(read(REVENUE, '2023年度，本单位收入为90.00万元，其中：财政补助收入60.00万元。')).toEqual([
      'revenue actual 90.00 万元',
      'fiscal_appropriation_revenue actual 60.00 万元',
    ]);
  });

  it('no total of one budget for that of all', () => {
    expect(
      read(GENERAL, '2023年度一般公共预算收入总计90.00万元，本年支出80.00万元，年末结转和结余10.00万元。'),
    ).toEqual(['general_public_budget_expenditure actual 80.00 万元']);
  });

  it('groups that others organised are not the unit’s', () => {
    expect(read(THREE_PUBLIC, '出国团组1个，参加其他单位组织的出国团组3个，出国2人次。')).toEqual([
      'overseas_groups actual 1 个',
      'overseas_persons actual 2 人次',
    ]);
  });
});

describe('a budget, as against the account', () => {
  it('keeps its parts', () => {
    expect(
      read(
        THREE_PUBLIC,
        '“三公”经费支出预算为9.00万元，其中：公务接待费2.00万元，公务用车运行维护费7.00万元。',
      ),
    ).toEqual([
      'three_public adjusted_budget 9.00 万元',
      'reception adjusted_budget 2.00 万元',
      'vehicle_operation adjusted_budget 7.00 万元',
    ]);
  });

  it('is compared with the budget of the year before', () => {
    expect(
      read(THREE_PUBLIC, '“三公”经费预算较上年增加1.00万元，其中公务接待费较上年减少0.50万元，下降20.00%。'),
    ).toEqual([]);
    expect(read(THREE_PUBLIC, '公务接待费支出预算2.00万元，比上年预算减少0.50万元，下降20.00%。')).toEqual([
      'reception adjusted_budget 2.00 万元',
    ]);
  });
});

describe('expenditure by function', () => {
  it('of all expenditure, under a title without 总体', () => {
    expect(
      read('2023年度收入、支出决算情况', '总支出90.00万元，其中：教育支出60.00万元，其他支出30.00万元。'),
    ).toEqual(['expenditure_total actual 90.00 万元', 'expenditure actual 教育支出 60.00 万元']);
  });

  it('of appropriations, where 支出 follows their revenue', () => {
    expect(read('财政拨款收支决算情况', '财政拨款收入60.00万元，支出50.00万元。')).toEqual([
      'fiscal_appropriation_revenue actual 60.00 万元',
      'fiscal_appropriation_expenditure actual 50.00 万元',
    ]);
  });
});

it('a second count behind a comparison', () => {
  expect(read(THREE_PUBLIC, '公务接待费3.00万元，同比下降5.00%，接待32批次、256人次。')).toEqual([
    'reception actual 3.00 万元',
    'reception change_pct -5.00 %',
    'reception_batches actual 32 批次',
    'reception_persons actual 256 人次',
  ]);
});

it('the parts of an item are not those of the budget', () => {
  const name = '一般公共服务支出/政府办公厅（室）及相关机构事务/行政运行';
  expect(
    read(
      GENERAL,
      '1.一般公共服务支出（类）\n（1）政府办公厅（室）及相关机构事务（款）行政运行（项）：年初预算30.00万元，支出决算31.00万元。其中：基本支出21.00万元，项目支出10.00万元。',
    ),
  ).toEqual([
    `general_public_budget_expenditure original_budget ${name} 30.00 万元`,
    `general_public_budget_expenditure actual ${name} 31.00 万元`,
  ]);
});

it('items under the headings of their class and subclass', () => {
  expect(
    read(
      GENERAL,
      '1.教育支出（类）职业教育（款）支出90.00万元。\n（1）中等职业教育（项）60.00万元。\n（2）高等职业教育（项）30.00万元。',
    ),
  ).toEqual([
    'general_public_budget_expenditure actual 教育支出/职业教育 90.00 万元',
    'general_public_budget_expenditure actual 教育支出/职业教育/中等职业教育 60.00 万元',
    'general_public_budget_expenditure actual 教育支出/职业教育/高等职业教育 30.00 万元',
  ]);
});

describe('nouns joined before one amount', () => {
  it.each([
    [
      'are the whole that they are all parts of',
      '2023年因公出国（境）费、公务用车购置及运行费和公务接待费的财政拨款预算数27.50万元、决算数24.80万元。',
      ['three_public adjusted_budget 27.50 万元', 'three_public actual 24.80 万元'],
    ],
    ['are none of them where parts are missing', '因公出国（境）费和公务接待费支出24.80万元。', []],
    [
      'are each of them where it is nothing',
      '因公出国（境）费和公务接待费支出0万元。',
      ['overseas_travel actual 0 万元', 'reception actual 0 万元'],
    ],
    [
      'are each of them in turn',
      '公务接待费和公务用车运行维护费分别为3.00万元、9.00万元。',
      ['reception actual 3.00 万元', 'vehicle_operation actual 9.00 万元'],
    ],
    [
      'in numbers are one thing',
      '国内公务接待批次和人次分别为12批次、90人次。',
      ['reception_batches actual 12 批次', 'reception_persons actual 90 人次'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(THREE_PUBLIC, sentence)).toEqual(expected);
  });
});

it('what stands in a budget is a part of it', () => {
  expect(
    read(
      THREE_PUBLIC,
      '2023年“三公”经费财政拨款预算中，公务用车购置及运行费12.50万元，公务接待费9.00万元。公务接待费支出8.00万元。',
    ),
  ).toEqual([
    'vehicles adjusted_budget 12.50 万元',
    'reception adjusted_budget 9.00 万元',
    'reception actual 8.00 万元',
  ]);
});

it('batches that were added up may be counted in 次', () => {
  expect(read(THREE_PUBLIC, '国内公务接待批次累计12次，国内公务接待人次90人。')).toEqual([
    'reception_batches actual 12 批次',
    'reception_persons actual 90 人',
  ]);
});
