/** Headings that are a sentence's beginning: the amount behind them is theirs. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figures = (text: string): string[] =>
  documentRows(readText(text, 2023), { documentId: 'd', agencyId: 'a', fiscalYear: 2023 }).tables.figures.map(
    ({ measure, aspect, value, unit }) => [measure, aspect, value, unit].join(' '),
  );

it('the total of “三公” expenses stands in its heading', () => {
  expect(
    figures(
      '二、“三公”经费支出：3.86万元\n1、公务接待费：0.66万元，接待12批次\n2、公务用车运行维护费：3.20万元\n三、机关运行经费支出：42.08万元\n四、政府采购\n全年政府采购总金额9.35万元。其中货物类6.35万元，服务类3万元。',
    ),
  ).toEqual([
    'three_public actual 3.86 万元',
    'reception actual 0.66 万元',
    'reception_batches actual 12 批次',
    'vehicle_operation actual 3.20 万元',
    'agency_operating actual 42.08 万元',
    'procurement actual 9.35 万元',
    'procurement_goods actual 6.35 万元',
    'procurement_services actual 3 万元',
  ]);
});

it('the first heading within another stands in the same line', () => {
  expect(
    figures(
      '二、2023年度单位决算公开表 详见附表。 三、2023年度单位决算情况说明 （一）收入支出决算总体情况说明 2023年度收入总计519.00万元，支出总计519.00万元。 （二）收入决算情况说明 本年收入合计500.00万元。',
    ),
  ).toEqual([
    'revenue_total actual 519.00 万元',
    'expenditure_total actual 519.00 万元',
    'revenue actual 500.00 万元',
  ]);
});
