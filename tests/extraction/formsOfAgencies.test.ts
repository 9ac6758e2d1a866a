/** Forms of an agency's whole expenditure, whose labels for the money differ from place to place. */
import { expect, test } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';

const form = (label: string, last: string): string =>
  [
    '部门整体支出绩效自评表（2023年度）',
    '部门名称\t青溪县科学技术协会\t\t\t\t\t\t',
    `${label}\t\t年初预算数\t全年预算数（A）\t全年执行数（B）\t分值\t执行率（B/A）\t得分`,
    '\t年度资金总额\t85.00\t90.40\t88.10\t10\t97.46%\t9.75',
    '\t其中：基本支出\t60.00\t61.00\t60.20\t—\t98.69%\t—',
    '年度绩效目标\t建成科普基地3个。\t\t\t建成科普基地3个。\t\t\t',
    '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t未完成原因分析',
    '产出指标\t数量指标\t建成科普基地\t3个\t3个\t90\t88\t',
    last,
  ].join('\n');

async function evaluation(text: string) {
  const { tables } = await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] });
  return tables.evaluations.map((row) =>
    [row.name, row.original_budget, row.adjusted_budget, row.actual, row.total_score].map(String).join(' '),
  );
}

test.each(['部门整体支出（万元）', '部门收支（万元）', '年度部门经费执行（万元）', '预算执行情况（万元）'])(
  'the money is found by the titles of its columns, whatever label stands before them: %s',
  async (label) => {
    expect(await evaluation(form(label, '总分\t\t\t\t\t100\t97.75\t'))).toEqual([
      '青溪县科学技术协会 85.00 90.40 88.10 97.75',
    ]);
  },
);

test('合计 is the score where the weights come to 100, and else a sum of something', async () => {
  expect(await evaluation(form('部门整体支出（万元）', '合计\t\t\t\t\t100\t97.75\t'))).toEqual([
    '青溪县科学技术协会 85.00 90.40 88.10 97.75',
  ]);
  expect(await evaluation(form('部门整体支出（万元）', '合计\t\t\t\t\t90\t88\t'))).toEqual([
    '青溪县科学技术协会 85.00 90.40 88.10 null',
  ]);
});
