/** Forms whose header has two rows: 绩效指标 and 年度指标值 above what they are parted in, the other titles beside them in the first. */
import { describe, expect, it } from 'vitest';
import { indicators } from '../support/otherForms.ts';

const READ = [
  '产出指标 数量指标 巡护河道长度 ﹦46公里 48 20.00 19.00 -',
  '产出指标 质量指标 隐患处置率 ≥95% 97 20 18 -',
  '效益指标 社会效益指标 水环境改善率 ≥90% 92 30 30 -',
  '满意度指标 服务对象满意度指标 沿岸居民满意度 ≥95% 96 20 20 -',
];

/** As a page prints them: cells that hold a paragraph stand in lines of their own, rows are filled up for what merged cells took. */
const PIPED = `| 2023年度项目支出绩效自评表 | ||||||||||
| 项目名称 |
河道巡护经费 |
|||||||||
| 主管部门 | 青溪县水务局 | 实施单位 | 青溪县河道管理所 | |||||||
|
项目资金 （万元） |
年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | ||||
| 年度资金总额 | 32.00 | 31.50 | 30.87 | 10.00 | 98% | 9.80 | ||||
| 其中：当年财政拨款 | 32.00 | 31.50 | 30.87 | 98% | ||||||
| 绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | |||||
|
一级 指标 |
二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | |||||
| 产出指标 | 数量指标 | 巡护河道长度 | ﹦ | 46 | 公里 | 48 | 20.00 | 19.00 | ||
| 质量指标 | 隐患处置率 | ≥ | 95 | % | 97 | 20 | 18 | |||
| 效益指标 | 社会效益指标 | 水环境改善率 | ≥ | 90 | % | 92 | 30 | 30 | ||
| 满意度指标 | 服务对象满意度指标 | 沿岸居民满意度 | ≥ | 95 | % | 96 | 20 | 20 | ||
`;
/** Without its pipes, a row a line. */
const SPACED = PIPED.replaceAll(/^\|\n(.*) \|\n/gm, '| $1 | ')
  .replaceAll(/ \|\n(?=[^|])/g, ' ')
  .replaceAll(/[ |]*\|[ |]*/g, ' ');

describe('indicators below two rows of titles', () => {
  it.each([
    ['in pipes, with rows broken over lines', PIPED],
    ['in words, a row a line', SPACED],
    ['in one line, behind the words of a heading', `河道巡护经费绩效 ${SPACED.replaceAll(/\s+/g, ' ')}`],
  ])('%s', async (_, form) => {
    expect(await indicators(form)).toEqual(READ);
  });
});
