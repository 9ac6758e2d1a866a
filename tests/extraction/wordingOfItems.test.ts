/** Accounts of single items, parts of parts, years that contradict themselves, and what a reason explains. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { statedReasons } from '../../src/extraction/dataset/reasons.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { EXPENDITURE, GENERAL, THREE_PUBLIC, TOTAL, describeWordings } from './wordings.ts';

const FUNDS = '政府性基金预算财政拨款收入支出决算情况说明\n某市体育局2023年度部门决算';
const OF_FUND = [
  '2023 government_funds_revenue actual 90.00 万元',
  '2023 government_funds_expenditure actual 80.00 万元',
];

describeWordings({
  'the account of an item is not the whole': [
    [
      FUNDS,
      '本年收入90.00万元，本年支出80.00万元。具体情况如下：\n1.其他支出（类）彩票公益金安排的支出（款）用于体育事业的彩票公益金支出（项）。本年收入60.00万元，本年支出55.00万元，年末结转和结余5.00万元。\n2.大中型水库移民后期扶持基金支出：年初结转1.00万元，本年收入30.00万元，本年支出25.00万元。',
      [
        ...OF_FUND,
        '2023 government_funds_expenditure actual 其他支出/彩票公益金安排的支出/用于体育事业的彩票公益金支出 55.00 万元',
      ],
    ],
    [
      FUNDS,
      '本年收入90.00万元，全部用于其他支出（类）彩票公益金安排的支出（款）用于体育事业的彩票公益金支出（项）。本年支出80.00万元，年末结转和结余10.00万元。',
      [...OF_FUND, '2023 government_funds_carryover_closing actual 10.00 万元'],
    ],
  ],
  'parts of a part that was not read': [
    [
      EXPENDITURE,
      '支出合计90.00万元，其中一般公共预算70.00万元，其中：基本支出50.00万元，项目支出20.00万元；政府性基金预算20.00万元，其中：项目支出20.00万元。',
      ['2023 expenditure actual 90.00 万元'],
    ],
  ],
  'a year that is compared with itself': [
    [
      TOTAL,
      '2022年某院收入总计90.00万元，其中财政拨款70.00万元，收入总计较2022年增加9.00万元。2023年支出总计80.00万元。',
      ['2023 expenditure_total actual 80.00 万元'],
    ],
    [
      TOTAL,
      '2022年收入总计81.00万元，2023年收入总计90.00万元，较2022年增加9.00万元。',
      [
        '2022 revenue_total actual 81.00 万元',
        '2023 revenue_total actual 90.00 万元',
        '2023 revenue_total change 9.00 万元',
      ],
    ],
  ],
  'an amount with something left out': [
    [
      THREE_PUBLIC,
      '公务用车运行维护费5.00万元。剔除以上两项因素，我局2023年公务用车运行维护费3.00万元。',
      ['2023 vehicle_operation actual 5.00 万元'],
    ],
  ],
  'what fell to nothing fell by all of it': [
    [
      THREE_PUBLIC,
      '“三公”经费18.70万元。因公出国（境）费0万元。较2022年减少3.00万元，降低13.82%。',
      ['2023 three_public actual 18.70 万元', '2023 overseas_travel actual 0 万元'],
    ],
    [
      THREE_PUBLIC,
      '因公出国（境）费0万元。较2022年减少3.00万元，降低100%。',
      [
        '2023 overseas_travel actual 0 万元',
        '2023 overseas_travel change -3.00 万元',
        '2023 overseas_travel change_pct -100 %',
      ],
    ],
  ],
  'meetings and training beside “三公”': [
    [
      '一般公共预算财政拨款“三公”经费、会议费和培训费支出情况说明',
      '一般公共预算拨款安排的会议费决算支出2.00万元，完成调整预算的80%。',
      ['2023 meetings actual 2.00 万元', '2023 meetings completion_pct 80 %'],
    ],
  ],
  'vehicles that public money pays for': [
    [THREE_PUBLIC, '2023年列入财政拨款开支的公务用车保有量为13辆。', ['2023 vehicles_owned actual 13 辆']],
  ],
});

describe('a reason', () => {
  const reasonsOf = (sentences: string): string[] =>
    statedReasons(readText(`某市某局2023年度部门决算\n${THREE_PUBLIC}\n${sentences}`, 2023)).map(
      ({ measure, aspect, reason }) => `${measure} ${aspect} ${reason}`,
    );

  it('is of what its own words name', () => {
    const told =
      '“三公”经费支出决算9.00万元，完成预算的120%。其中：公务接待费支出决算2.00万元，完成预算的99%。';
    expect(reasonsOf(`${told}“三公”经费支出决算大于预算数的主要原因是车辆老旧。`)).toEqual([
      'three_public variance_pct 车辆老旧',
    ]);
  });

  it('ends before that of something else', () => {
    const told = '公务用车运行维护费比上年减少1.00万元；公务接待费比上年减少2.00万元。';
    const why = '公务用车运行维护费减少的主要原因是车辆报废；公务接待费减少的主要原因是厉行节约。';
    expect(reasonsOf(told + why)).toEqual(['vehicle_operation change 车辆报废', 'reception change 厉行节约']);
  });

  it('is of nothing that is compared with nothing, where something else is', () => {
    const told = '公务接待费2.00万元，比上年减少1.00万元，公务用车运行维护费3.00万元';
    expect(reasonsOf(`${told}，主要原因是厉行节约。`)).toEqual([]);
    expect(reasonsOf(`${told}，与上年持平，主要原因是车辆未变。`)).toEqual([
      'vehicle_operation change 车辆未变',
    ]);
  });

  it('may begin with 因公', () => {
    expect(reasonsOf('“三公”经费9.00万元，比上年减少0.80万元，主要原因是因公出国（境）费减少。')).toEqual([
      'three_public change 因公出国（境）费减少',
    ]);
  });
});

it('has the name of a subclass from the year in which it came to be', () => {
  const itemOf = (year: number) => {
    const text = `某县林业局${year}年度部门决算\n${GENERAL}\n${year}年度一般公共预算拨款支出90.00万元，具体情况如下：\n（一）2130201行政运行60.00万元。`;
    const { figures: read } = documentRows(readText(text, year), {
      ...{ documentId: 'd', agencyId: 'a', fiscalYear: year },
    }).tables;
    return read.find(({ value }) => value === '60.00')?.function_name;
  };
  expect([itemOf(2018), itemOf(2019)]).toEqual([undefined, '农林水支出/林业和草原/行政运行']);
});
