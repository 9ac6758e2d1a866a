import { describe, expect, it } from 'vitest';
import { figures, rows } from './sentences.ts';

/** Printed figures of the document's own year, without the words that are the same everywhere. */
const read = (title: string, sentence: string): string[] =>
  figures(title, sentence)
    .filter((figure) => figure.endsWith(' printed'))
    .map((figure) => figure.replace(/^2023 /, '').replace(/ printed$/, ''));

const REVENUE = '收入决算情况说明';
const TOTAL = '收入支出决算总体情况说明';
const GENERAL = '一般公共预算财政拨款支出决算情况说明';
const THREE_PUBLIC = '财政拨款“三公”经费支出决算情况说明';
const PERFORMANCE = '预算绩效情况的说明';

describe('percentages in brackets', () => {
  it.each([
    [
      'a share alone',
      '事业收入240.00万元（24.00%），其他收入10.00万元（占1.00%）。',
      [
        'revenue_business actual 240.00 万元',
        'revenue_business share_pct 24.00 %',
        'revenue_other actual 10.00 万元',
        'revenue_other share_pct 1.00 %',
      ],
    ],
    [
      'a change with its sign, with its word, with neither',
      '事业收入240.00万元，比上年减少10.00万元（-4.00%）；经营收入50.00万元，比上年增加5.00万元（+11.11%）；其他收入9.00万元，比上年减少1.00万元（下降10.00%）；上级补助收入8.00万元，比上年减少2.00万元（20.00%）。',
      [
        'revenue_business actual 240.00 万元',
        'revenue_business change -10.00 万元',
        'revenue_business change_pct -4.00 %',
        'revenue_operations actual 50.00 万元',
        'revenue_operations change 5.00 万元',
        'revenue_operations change_pct 11.11 %',
        'revenue_other actual 9.00 万元',
        'revenue_other change -1.00 万元',
        'revenue_other change_pct -10.00 %',
        'revenue_superior_subsidy actual 8.00 万元',
        'revenue_superior_subsidy change -2.00 万元',
        'revenue_superior_subsidy change_pct -20.00 %',
      ],
    ],
    [
      'not a difference of rates',
      '事业收入240.00万元，占24.00%，比上年提高2.50个百分点。',
      ['revenue_business actual 240.00 万元', 'revenue_business share_pct 24.00 %'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(REVENUE, sentence)).toEqual(expected);
  });
});

describe('budgets', () => {
  it.each([
    [
      'the budget inside its rate',
      '公务接待费支出3.80万元，完成年初预算5.00万元的76.00%。',
      [
        'reception actual 3.80 万元',
        'reception original_budget 5.00 万元',
        'reception completion_pct 76.00 %',
      ],
    ],
    [
      'a rate behind its budget',
      '公务接待费年初预算5.00万元，支出决算3.80万元，完成76.00%。',
      [
        'reception original_budget 5.00 万元',
        'reception actual 3.80 万元',
        'reception completion_pct 76.00 %',
      ],
    ],
    [
      'a comparison with a budget, which is no change on the year before',
      '公务接待费支出3.80万元，与2023年度预算相比，减少1.20万元，下降24.00%。',
      ['reception actual 3.80 万元', 'reception variance -1.20 万元', 'reception variance_pct -24.00 %'],
    ],
    [
      'a comparison with something unknown, which is left',
      '公务接待费支出3.80万元，与邻县水平相比，减少1.20万元。',
      ['reception actual 3.80 万元'],
    ],
    [
      'no budget of vehicles in 预算单位',
      '各预算单位开支财政拨款的公务用车保有量为4辆。',
      ['vehicles_owned actual 4 辆'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(THREE_PUBLIC, sentence)).toEqual(expected);
  });
});

describe('the “三公” section', () => {
  it.each([
    [
      'parts in a bracket, and what goes on behind it',
      '公务用车购置及运行维护费6.00万元（其中，公务用车购置费0.00万元，公务用车运行维护费6.00万元），比上年减少1.00万元。',
      [
        'vehicles actual 6.00 万元',
        'vehicle_purchase actual 0.00 万元',
        'vehicle_operation actual 6.00 万元',
        'vehicles change -1.00 万元',
      ],
    ],
    [
      'short names of parts',
      '公务用车购置费及运行维护费6.00万元，其中购置费2.00万元，购置车辆1台，运行维护费4.00万元。',
      [
        'vehicles actual 6.00 万元',
        'vehicle_purchase actual 2.00 万元',
        'vehicles_purchased actual 1 辆',
        'vehicle_operation actual 4.00 万元',
      ],
    ],
    [
      'guests of the reception spoken of',
      '公务接待费3.00万元，全年共接待来访团组12个、来宾96人次。',
      ['reception actual 3.00 万元', 'reception_batches actual 12 个', 'reception_persons actual 96 人次'],
    ],
    [
      'guests from abroad',
      '外宾接待支出1.00万元，共接待来访团组2个、来宾9人次。',
      [
        'reception_foreign actual 1.00 万元',
        'reception_foreign_batches actual 2 个',
        'reception_foreign_persons actual 9 人次',
      ],
    ],
    [
      'a count behind what was bought',
      '公务用车运行维护费4.00万元，主要用于燃料、维修等方面支出，年末公务用车保有量3辆。',
      ['vehicle_operation actual 4.00 万元', 'vehicles_owned actual 3 辆'],
    ],
    [
      'no average',
      '国内公务接待9批次80人次，人均接待费77元，公务用车保有量3辆，车均运行维护费1.33万元。',
      ['reception_batches actual 9 批次', 'reception_persons actual 80 人次', 'vehicles_owned actual 3 辆'],
    ],
    ['not what something became', '公务接待费支出减少为0.50万元。', []],
  ])('%s', (_, sentence, expected) => {
    expect(read(THREE_PUBLIC, sentence)).toEqual(expected);
  });
});

describe('what an amount was spent on', () => {
  it('names nothing that is said behind it', () => {
    expect(
      read(
        GENERAL,
        '1.文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）。主要用于：馆内人员和公用支出、所属单位项目支出。年初预算为20.00万元，支出决算为18.00万元。',
      ),
    ).toEqual([
      'general_public_budget_expenditure original_budget 文化旅游体育与传媒支出/文化和旅游/图书馆 20.00 万元',
      'general_public_budget_expenditure actual 文化旅游体育与传媒支出/文化和旅游/图书馆 18.00 万元',
    ]);
  });

  it('ends before a class of expenditure', () => {
    expect(read(GENERAL, '一般公共预算财政拨款支出100.00万元，主要用于教育支出100.00万元，占100%。')).toEqual(
      [
        'general_public_budget_expenditure actual 100.00 万元',
        'general_public_budget_expenditure actual 教育支出 100.00 万元',
        'general_public_budget_expenditure share_pct 教育支出 100 %',
      ],
    );
  });
});

describe('totals', () => {
  it('each of two that are compared together', () => {
    expect(
      read(
        TOTAL,
        '2023年度收入总计90.00万元，支出总计90.00万元，与2022年度相比，各增加9.00万元，增长11.11%。',
      ),
    ).toEqual([
      'revenue_total actual 90.00 万元',
      'expenditure_total actual 90.00 万元',
      'revenue_total change 9.00 万元',
      'expenditure_total change 9.00 万元',
      'revenue_total change_pct 11.11 %',
      'expenditure_total change_pct 11.11 %',
    ]);
  });

  it('one number for each noun behind 分别', () => {
    expect(read(TOTAL, '2023年度收、支总计分别为90.00万元、80.00万元。')).toEqual([
      'revenue_total actual 90.00 万元',
      'expenditure_total actual 80.00 万元',
    ]);
  });

  it('the year before inside a comparison, as that year’s', () => {
    expect(
      figures(TOTAL, '2023年度总收入90.00万元，与2022年度决算总收入81.00万元相比，增加9.00万元。'),
    ).toEqual([
      '2023 revenue_total actual 90.00 万元 printed',
      '2022 revenue_total actual 81.00 万元 printed',
      '2023 revenue_total change 9.00 万元 printed',
    ]);
  });

  it('no reason’s numbers, where it is not known what it explains', () => {
    expect(read(TOTAL, '其他事项12.00万元，主要原因是退休人员增加8人。')).toEqual([]);
  });
});

it('money that an evaluation covers', () => {
  expect(
    read(
      PERFORMANCE,
      '本单位对2023年度整体支出开展绩效自评，涉及资金300.00万元；对4个专项开展绩效自评，涉及资金60.00万元。',
    ),
  ).toEqual([
    'performance_overall actual 300.00 万元',
    'performance_project_count actual 4 个',
    'performance_projects actual 60.00 万元',
  ]);
});

describe('a passage without headings', () => {
  const passage = (text: string): string[] =>
    rows(`${text}\n`)
      .figures.filter((row) => row['measure'] !== 'procurement' && row['basis'] === 'printed')
      .map((row) => [row['measure'], row['aspect'], row['function_name'], row['value']].join(' '));

  it('is read by the words that only one section has', () => {
    expect(passage('2023年全镇“三公”经费支出合计9.00万元，预算数10.00万元，公务接待费2.00万元。')).toEqual([
      'three_public actual  9.00',
      'three_public adjusted_budget  10.00',
      'reception actual  2.00',
    ]);
    expect(
      passage('5.节能环保支出（类）污染防治（款）水体（项），主要用于监测等项目支出，年初预算为4.00万元。'),
    ).toEqual(['general_public_budget_expenditure original_budget 节能环保支出/污染防治/水体 4.00']);
  });
});
