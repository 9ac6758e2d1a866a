/** Headers of pages whose merged titles say how far they reach to the right, and not how far down. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readDocument } from '../../src/extraction/pipeline/readDocument.ts';
import { readFile } from '../../src/extraction/read/index.ts';

async function figures(title: string, rows: readonly string[]): Promise<string[]> {
  const html = `<meta charset="utf-8"><p>云岭县水务局2023年度部门决算</p><p>第二部分 2023年度部门决算表</p><p>${title}</p>
    <p>单位：万元</p><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const document = await readFile(new TextEncoder().encode(html), 'a.html');
  const ids = { documentId: 'd', agencyId: 'a', fiscalYear: 2023 };
  return documentRows(readDocument(document, 2023), ids).tables.figures.map(
    ({ measure, aspect, function_code: code, value }) =>
      [measure, aspect === 'actual' ? '' : aspect, code, value].filter(Boolean).join(' '),
  );
}

const cells = (...texts: readonly string[]): string =>
  texts
    .map((text) => /^(.*)\/(\d)$/.exec(text) ?? ['', text, '1'])
    .map(([, text, span]) => `<td colspan="${span ?? ''}">${text ?? ''}</td>`)
    .join('');

it('puts titles below the merged ones that they part, as many as those have columns', async () => {
  const own = ['合计', '因公出国（境）费', '公务用车购置及运行维护费/3', '公务接待费'];
  const parts = ['小计', '公务用车购置费', '公务用车运行维护费'];
  const read = await figures('财政拨款“三公”经费支出决算表', [
    cells('预算数/6', '决算数/6'),
    cells(...own, ...own),
    cells(...parts, ...parts),
    cells('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'),
    cells('9.00', '1.00', '6.00', '2.00', '4.00', '2.00', '6.50', '0.50', '5.00', '2.00', '3.00', '1.00'),
  ]);
  expect(read).toEqual([
    'three_public adjusted_budget 9.00',
    'overseas_travel adjusted_budget 1.00',
    'vehicles adjusted_budget 6.00',
    'vehicle_purchase adjusted_budget 2.00',
    'vehicle_operation adjusted_budget 4.00',
    'reception adjusted_budget 2.00',
    'three_public 6.50',
    'overseas_travel 0.50',
    'vehicles 5.00',
    'vehicle_purchase 2.00',
    'vehicle_operation 3.00',
    'reception 1.00',
  ]);
});

it('does so where only some of the merged titles name rows', async () => {
  const read = await figures('政府性基金预算财政拨款收入支出决算表', [
    cells('项目/2', '年初结转和结余', '本年收入', '本年支出/3', '年末结转和结余'),
    cells('功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'),
    cells('合计', '', '1.00', '9.00', '8.00', '0.00', '8.00', '2.00'),
    cells('212', '城乡社区支出', '1.00', '9.00', '8.00', '0.00', '8.00', '2.00'),
  ]);
  expect(read.filter((row) => row.includes('212'))).toEqual([
    'government_funds_carryover_opening 212 1.00',
    'government_funds_revenue 212 9.00',
    'government_funds_expenditure 212 8.00',
    'government_funds_carryover_closing 212 2.00',
  ]);
});

it('reads the titles of the parts of a column that stand in the row of the whole, beside its amounts', async () => {
  const read = await figures('政府性基金预算财政拨款收入支出决算表', [
    cells('项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'),
    cells('功能分类科目编码', '科目名称', '', '', '', '', '', ''),
    cells('合计', '', '2.00', '9.00', '合计', '基本支出', '项目支出', '3.00'),
    cells('212', '城乡社区支出', '2.00', '9.00', '8.00', '', '8.00', '3.00'),
  ]);
  expect(read).toEqual([
    'government_funds_carryover_opening 2.00',
    'government_funds_revenue 9.00',
    'government_funds_carryover_closing 3.00',
    'government_funds_carryover_opening 212 2.00',
    'government_funds_revenue 212 9.00',
    'government_funds_expenditure 212 8.00',
    'government_funds_carryover_closing 212 3.00',
  ]);
});
