/** Forms that were filled in part, or say their score elsewhere; lists of projects that became a cell a line. */
import { expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import type { Row } from '../../src/domain/tables.ts';
import { utf8 } from '../read/encode.ts';
import { cellALine, rowOf } from '../support/otherForms.ts';

const evaluationsOf = async (text: string, fileName = 'a.txt'): Promise<readonly Row[]> =>
  (await extractDocument(utf8(text), { fileName }, { places: [] })).tables.evaluations;

const TITLES = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分'.split(' ');
const form = (...head: readonly (readonly string[])[]): string =>
  `<h1>部门整体支出绩效自评表</h1><p>（2023年度）</p><table>${[
    ...head,
    TITLES,
    ['产出指标', '数量指标', '巡护次数', '≥90次', '', '50', ''],
  ]
    .map(rowOf)
    .join('')}</table>`;

it('money is read where the score behind it is left empty', async () => {
  const text = form(
    ['部门名称', '青溪县残疾人联合会'],
    ['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '21.00', '24.00', '23.00', '10', '95.83%', ''],
    ['', '其中：财政拨款', '21.00', '24.00', '23.00', '', '', ''],
  );
  expect((await evaluationsOf(text, 'a.html'))[0]).toMatchObject({
    original_budget: '21.00',
    adjusted_budget: '24.00',
    actual: '23.00',
    execution_rate_pct: '95.83',
    execution_score: null,
    total_score: null,
  });
});

it('自评得分 in the head is the score of the form', async () => {
  const text = form(
    ['部门名称', '青溪县残疾人联合会', '自评得分', '93.5', '财政审定评分', ''],
    ['资金情况（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '21.00', '24.00', '23.00', '10', '95.83%', '9.6'],
  );
  expect((await evaluationsOf(text, 'a.html'))[0]).toMatchObject({
    total_score: '93.5',
    execution_score: '9.6',
  });
});

it('the last line of a form is no number of a page', async () => {
  const text = cellALine([TITLES, ['产出指标', '数量指标', '巡护次数', '≥90次', '92次', '50', '50']]);
  expect((await evaluationsOf(text.replace('96.8\n', '96\n')))[0]).toMatchObject({ total_score: '96' });
});

it('rows of a list of projects are known by their numbers where each cell is a line', async () => {
  const lines = [
    '青溪县文化馆2023年度单位决算',
    '附件：2023年度项目绩效自评得分情况表',
    ...['序号', '项目名称', '预算金额（万元）', '执行金额（万元）', '自评得分'],
    ...['1', '免费开放补助', '50.00', '49.00', '99'],
    ...['2', '传承人补助', '12.00', '9.60', '91.5'],
    ...['合计', '62.00', '58.60', '190.5'],
  ];
  const rows = await evaluationsOf(lines.join('\n'));
  expect(rows.map(({ name, actual, total_score: score }) => [name, actual, score])).toEqual([
    ['免费开放补助', '49.00', '99'],
    ['传承人补助', '9.60', '91.5'],
  ]);
});

it('a form under a title of its own tells results by 实际值 too', async () => {
  const columns = ['一级指标', '二级指标', '三级指标', '分值', '指标值(A)', '全年实际值(B)', '得分'];
  const rows = [
    ['项目名称', '河道巡护经费'],
    ['资金情况（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '21.00', '24.00', '23.00', '10', '95.83%', '9.6'],
    columns,
    ['产出指标', '数量指标', '巡护次数', '50', '≥90次', '92次', '50'],
  ];
  const text = `<h1>青溪县水务局2023年专项资金绩效完成表</h1><table>${rows.map(rowOf).join('')}</table>`;
  expect((await evaluationsOf(text, 'a.html'))[0]).toMatchObject({ name: '河道巡护经费', actual: '23.00' });
});
