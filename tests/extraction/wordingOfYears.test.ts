/** Of which year, or which part of one, an amount is. */
import { THREE_PUBLIC, TOTAL, describeWordings } from './wordings.ts';

describeWordings({
  'the amounts of some months are not the year’s': [
    [THREE_PUBLIC, '2023年1-8月，我局“三公”经费支出3.10万元，其中：公务接待费1.20万元。', []],
    [
      THREE_PUBLIC,
      '2023年1月至8月份，公务接待费3.10万元；公务用车运行维护费2.20万元。2023年公务接待费4.60万元。',
      ['2023 reception actual 4.60 万元'],
    ],
    [THREE_PUBLIC, '2023年1-12月，公务接待费4.60万元。', ['2023 reception actual 4.60 万元']],
  ],
  'the year before is of its clause, whoever is named between': [
    [THREE_PUBLIC, '上年我局公务接待费3.10万元。公务接待费2.20万元。', ['2023 reception actual 2.20 万元']],
    [
      THREE_PUBLIC,
      '2023年公务接待费2.20万元，去年我局公务接待费3.10万元。',
      ['2023 reception actual 2.20 万元'],
    ],
  ],
  'last year may be the account’s own where nothing was said before': [
    [
      THREE_PUBLIC,
      '去年“三公”经费决算9.10万元，比上年减少1.20万元。2023年公务接待费2.20万元。',
      ['2023 reception actual 2.20 万元'],
    ],
    [
      THREE_PUBLIC,
      '公务接待费2.20万元，去年公务接待费3.10万元。',
      ['2023 reception actual 2.20 万元', '2022 reception actual 3.10 万元'],
    ],
  ],
  'a reason ends before the total that the year is named of': [
    [
      TOTAL,
      '2023年度收入合计17.20万元，比2022年18.10万元减少0.90万元，主要原因是：人员减少；2023年度支出合计17.30万元，比2022年18.20万元减少0.90万元，主要原因是：人员减少。',
      [
        '2023 revenue actual 17.20 万元',
        '2022 revenue actual 18.10 万元',
        '2023 revenue change -0.90 万元',
        '2023 expenditure actual 17.30 万元',
        '2022 expenditure actual 18.20 万元',
        '2023 expenditure change -0.90 万元',
      ],
    ],
  ],
  'vehicles are named in short': [
    [THREE_PUBLIC, '车辆购置及运行费7.10万元。', ['2023 vehicles actual 7.10 万元']],
  ],
});
