/** Wordings of accounts that stand on web pages, each in sentences of this project's own. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { rows } from './sentences.ts';
import { TOTAL, REVENUE, THREE_PUBLIC, describeWordings } from './wordings.ts';

describeWordings({
  'no change, which is a rate of any amount, is of what the words give it to': [
    [
      REVENUE,
      '2023年度收入总计900.00万元，其中年初结转和结余30.00万元，较2022年增加0.00万元，增长0.00%；本年收入合计870.00万元，较2022年增加70.00万元，增长8.75%。',
      [
        '2023 revenue_total actual 900.00 万元',
        '2023 carryover_opening actual 30.00 万元',
        '2023 carryover_opening change 0.00 万元',
        '2023 carryover_opening change_pct 0.00 %',
        '2023 revenue actual 870.00 万元',
        '2023 revenue change 70.00 万元',
        '2023 revenue change_pct 8.75 %',
      ],
    ],
  ],
  'a comparison that names the side which changed': [
    [
      TOTAL,
      '2023年部门收入900000.00元，支出800000.00元，比上年收入增加12.5%，支出比上年增加6.67%。',
      [
        '2023 revenue actual 900000.00 元',
        '2023 expenditure actual 800000.00 元',
        '2023 revenue change_pct 12.5 %',
        '2023 expenditure change_pct 6.67 %',
      ],
    ],
  ],
  'both totals of the year before': [
    [
      TOTAL,
      '2023年度收入总计90.00万元，支出总计90.00万元，2022年度收入总计80.00万元，支出总计80.00万元。',
      [
        '2023 revenue_total actual 90.00 万元',
        '2023 expenditure_total actual 90.00 万元',
        '2022 revenue_total actual 80.00 万元',
        '2022 expenditure_total actual 80.00 万元',
      ],
    ],
  ],
  'an amount whose unit the next one prints': [
    [
      TOTAL,
      '2023年度收入总计39.00万元，支出总计36.00万元。与2022年相比，收入减少8.40、支出减少9.90万元，分别下降18%、21%。',
      [
        '2023 revenue_total actual 39.00 万元',
        '2023 expenditure_total actual 36.00 万元',
        '2023 revenue_total change -8.40 万元',
        '2023 expenditure_total change -9.90 万元',
        '2023 revenue_total change_pct -18 %',
        '2023 expenditure_total change_pct -21 %',
      ],
    ],
  ],
  'more rates in turn than nouns': [[THREE_PUBLIC, '与2022年相比，公务接待费分别下降18%、21%。', []]],
  'a difference without a sign, of two amounts that tell it': [
    [
      THREE_PUBLIC,
      '公务接待费支出2.10万元，年初预算为2.90万元，差值为0.80万元。因公出国（境）费支出3.00万元，年初预算为2.00万元，差值为1.50万元。',
      [
        '2023 reception actual 2.10 万元',
        '2023 reception original_budget 2.90 万元',
        '2023 reception variance -0.80 万元',
        '2023 overseas_travel actual 3.00 万元',
        '2023 overseas_travel original_budget 2.00 万元',
      ],
    ],
  ],
  'who spends, from which budget': [
    [
      THREE_PUBLIC,
      '我局汇总“三公”经费公共预算财政拨款支出7.40万元。本年度使用公共预算财政拨款购置公务用车2辆，年末公共预算财政拨款开支运行维护费的公务用车保有5辆。',
      [
        '2023 three_public actual 7.40 万元',
        '2023 vehicles_purchased actual 2 辆',
        '2023 vehicles_owned actual 5 辆',
      ],
    ],
    [
      THREE_PUBLIC,
      '2023年区级“三公”经费公共财政拨款支出8.00万元。2023年“三公”经费决算数据比2022年“三公”经费决算数据减少1.50万元，下降16.85%。',
      [
        '2023 three_public actual 8.00 万元',
        '2023 three_public change -1.50 万元',
        '2023 three_public change_pct -16.85 %',
      ],
    ],
  ],
  'what an amount was spent on ends before what changed, and before how many': [
    [
      THREE_PUBLIC,
      '公务用车购置费4.70万元，用于政府系统的公务活动，与2022年相比，公务用车购置费减少2.30万元，下降32.86%。',
      [
        '2023 vehicle_purchase actual 4.70 万元',
        '2023 vehicle_purchase change -2.30 万元',
        '2023 vehicle_purchase change_pct -32.86 %',
      ],
    ],
    [
      THREE_PUBLIC,
      '因公出国（境）费2023年决算数1.00万元，比年初预算数2.00万元减少1.00万元，主要原因：出访减少；因公出国费用主要用于交流，2023年组织因公出国（境）团组1个、3人次。',
      [
        '2023 overseas_travel actual 1.00 万元',
        '2023 overseas_travel original_budget 2.00 万元',
        '2023 overseas_travel variance -1.00 万元',
        '2023 overseas_groups actual 1 个',
        '2023 overseas_persons actual 3 人次',
      ],
    ],
  ],
  'money from the budget, which is no budget': [
    [
      THREE_PUBLIC,
      '2023年财政预算拨款“三公”经费支出合计3.50万元，比上年减少0.20万元。',
      ['2023 three_public actual 3.50 万元', '2023 three_public change -0.20 万元'],
    ],
  ],
  'half of a year': [['人员情况', '2023年上半年在职人数90人。', []]],
  'those whom the budget pays': [
    [
      '人员情况',
      '年末实有财政供养人数58人，其中：在职职工40人。',
      ['2023 staff actual 58 人', '2023 staff_active actual 40 人'],
    ],
  ],
});

describe('a page without headings', () => {
  const PAGE =
    '云岭县路灯所2023年度“三公”经费决算公示\n来源：住建局 日期：2024-10-27 浏览量：100\n1、2023年收入决算205.20万元，比上年收入决算221.10万元减少15.90万元，减少率为7.19%。\n2、2023年本单位运行经费支出6.30万元，较2022年5.80万元增加0.50万元，增加率为8.62%。\n';

  it('is read by what its first amount is of, not by all that its title names', () => {
    const read = rows(PAGE).figures.map(
      (row) => `${row['fiscal_year']} ${row['measure']} ${row['aspect']} ${row['value']}`,
    );
    expect(read).toEqual(
      expect.arrayContaining([
        '2023 revenue actual 205.20',
        '2022 revenue actual 221.10',
        '2023 revenue change -15.90',
        '2023 revenue change_pct -7.19',
        '2023 agency_operating actual 6.30',
        '2022 agency_operating actual 5.80',
      ]),
    );
  });

  it('has a number at the end of a line, and the next line is an item', () => {
    const values = readText(PAGE, 2023).numbers.map(({ value, kind }) => `${value} ${kind}`);
    expect(values).toEqual(expect.arrayContaining(['100 quantity', '1 ordinal', '2024 date']));
  });
});

describe('lines of a noun and its amount', () => {
  const LINES =
    '一、收入决算情况\n本年收入合计：96.20\n其中：财政拨款收入：90.00\n事业收入：6.20\n二、支出决算情况\n本年支出合计：95.10\n其中：基本支出：80.00\n项目支出：15.10\n';
  /** Added by `rows`, for a document needs a sure figure. */
  const SURE = 'procurement 7.00 万元';
  const figures = (text: string): string[] =>
    rows(text).figures.map((row) => `${row['measure']} ${row['value']} ${row['unit']}`);

  it('have the unit that stands above them', () => {
    expect(figures(`云岭县卫生院2023年度决算公开\n（单位：万元）\n${LINES}`)).toEqual([
      'revenue 96.20 万元',
      'fiscal_appropriation_revenue 90.00 万元',
      'revenue_business 6.20 万元',
      'expenditure 95.10 万元',
      'basic_expenditure 80.00 万元',
      'project_expenditure 15.10 万元',
      SURE,
    ]);
  });

  it('are left without a unit, and where two are stated', () => {
    expect(figures(`云岭县卫生院2023年度决算公开\n${LINES}`)).toEqual([SURE]);
    expect(figures(`云岭县卫生院2023年度决算公开\n单位：万元\n${LINES}单位：元\n`)).toEqual([SURE]);
  });
});
