/** Forms that leave lines of the template, targets or results empty. */
import { expect, it } from 'vitest';
import { cellALine, indicators, page, rowOf } from '../support/otherForms.ts';

const COLUMNS = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'deviation_reason'];
const TITLES = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施'.split(' ');

it('a name behind lines that nobody filled in, and the number 1 as target and result', async () => {
  const text = `项目支出绩效自评表
（2023年度）
项目名称 河道巡护经费
主管部门 青溪县水务局 实施单位 青溪县河道管理所
项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 32.00 31.50 30.87 10 98% 9.8
年度总体目标 完成巡护
${TITLES.join(' ')}
（50分）
数量指标 指标1：建成巡护站数量 1 1 25 25
指标2：购置巡护船 1 1 25 24
……
质量指标 指标1：巡护达标 20 20
指标2：
……
满意度指标
（10分）
服务对象
满意度指标
指标1：群众满意度 90% 95% 20 20
指标2：
……
总分 100 98.8
`;
  expect(await indicators(text, 'a.txt', COLUMNS)).toEqual([
    '- 数量指标 指标1：建成巡护站数量 1 1 25 25 -',
    '- 数量指标 指标2：购置巡护船 1 1 25 24 -',
    '- 质量指标 指标1：巡护达标 - - 20 20 -',
    '满意度指标（10分） 服务对象满意度指标 指标1：群众满意度 90% 95% 20 20 -',
  ]);
});

it('a second level of which nothing was filled in is not the first of the next row', async () => {
  const text = cellALine([
    TITLES,
    ['产出指标', '数量指标', '巡护河道长度', '≥46公里', '48公里', '50', '50', '无'],
    ['效益指标', '社会效益指标', '群众知晓率', '90%', '92%', '20', '20', '无'],
    ['生态效益指标', '效益指标', '可持续影响指标', '河道长期管护', '100%', '100%', '20', '20', '无'],
  ]);
  expect((await indicators(text, 'a.txt', ['level1', 'level2', 'level3'])).at(-1)).toBe(
    '效益指标 可持续影响指标 河道长期管护',
  );
});

it('what was scored without a target is an indicator', async () => {
  const text = page(rowOf(TITLES), [
    ['产出指标', '数量指标', '指标1：巡护河道长度', '46', '48', '50', '50', ''],
    ['', '质量指标', '指标1：巡护达标', '', '', '40', '40', ''],
    ['', '', '指标2：', '', '', '', '', ''],
  ]);
  expect(await indicators(text, 'a.html', COLUMNS)).toEqual([
    '产出指标 数量指标 指标1：巡护河道长度 46 48 50 50 -',
    '产出指标 质量指标 指标1：巡护达标 - - 40 40 -',
  ]);
});
