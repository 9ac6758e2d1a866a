/** Forms with rows that were left without a result, and with titles that a narrow column broke in two. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { cellALine, indicators, page, rowOf, tabbed } from '../support/otherForms.ts';

const TITLES = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施'.split(' ');
const ROWS = [
  ['产出指标', '数量指标', '巡护河道长度', '≥46公里', '48公里', '20', '20', ''],
  ['', '', '巡护次数', '≥90次', '', '10', '', '汛期未开展'],
  ['', '质量指标', '隐患处置率', '100%', '', '15', '15', ''],
  ['效益指标', '社会效益指标', '水环境改善', '明显', '明显', '20', '20', ''],
];
const READ = [
  '产出指标 数量指标 巡护河道长度 ≥46公里 48公里 20 20 -',
  '产出指标 数量指标 巡护次数 ≥90次 - 10 - 汛期未开展',
  '产出指标 质量指标 隐患处置率 100% - 15 15 -',
  '效益指标 社会效益指标 水环境改善 明显 明显 20 20 -',
];

describe('a row without a result', () => {
  it.each([
    ['in a table', page(rowOf(TITLES), ROWS), 'a.html'],
    ['with tabs', tabbed([TITLES, ...ROWS]), 'a.txt'],
  ])('is read %s, scored or not', async (_, text, file) => {
    expect(await indicators(text, file)).toEqual(READ);
  });

  it('is no row of the names of its levels where its cells became lines', async () => {
    const rows = ROWS.map((row) => row.with(4, '')).filter((row) => row[6] !== '');
    expect((await indicators(cellALine([TITLES, ...rows]))).at(-1)).toBe(
      '效益指标 社会效益指标 水环境改善 明显 - 20 20 -',
    );
  });
});

describe('titles broken in two rows', () => {
  const wrapped = (above: string, below: string): string =>
    page(
      [above, below].map((row) => rowOf(row.split(' ').map((text) => text.replace('-', '')))).join(''),
      ROWS,
    );

  it.each([
    [
      'some of them',
      '一级指标 二级指标 三级指标 年度指标 实际完成 分值 得分 偏差原因分',
      '- - - 值 值 - - 析及改进措施',
    ],
    [
      'all of them',
      '一级 二级 三级 年度指标 实际完成 分 得 偏差原因分',
      '指标 指标 指标 值 值 值 分 析及改进措施',
    ],
  ])('are whole, %s', async (_, above, below) => {
    expect(await indicators(wrapped(above, below), 'a.html')).toEqual(READ);
  });
});

describe('a form in lines with blanks', () => {
  const form = (money: string): string =>
    [
      '项目支出绩效自评表',
      '（2023年度）',
      '项目名称 河道巡护经费',
      '主管部门 青溪县水务局',
      '项目资金（万元）',
      '年初预算数 全年预算数 全年执行数 分值 执行率 得分',
      `年度资金总额： ${money}`,
      '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因',
      '产出指标 数量指标 指标1：巡护长度 ≥46公里 48公里 50 50',
      '生态效益指标 指标1： / / / 指标2： 可持续影 响指标 指标1：河道清洁 10 10',
      '总分 100 98',
    ].join('\n');

  it('has its amounts without a rate where the score bears them out', async () => {
    const read = async (money: string) =>
      (await extractDocument(utf8(form(money)), { fileName: 'a.txt' }, { places: [] })).tables.evaluations;
    expect(await read('32.00 31.50 29.93 10 9.5')).toMatchObject([
      {
        original_budget: '32.00',
        adjusted_budget: '31.50',
        actual: '29.93',
        execution_score: '9.5',
        total_score: '98',
      },
    ]);
    expect(await read('32.00 31.50 29.93 10 7')).toMatchObject([{ original_budget: null, actual: null }]);
  });

  it('has no row with the numbered name of another among its values', async () => {
    expect(await indicators(form('32.00 31.50 30.87 10 98% 9.8'))).toEqual([
      '产出指标 数量指标 指标1：巡护长度 ≥46公里 48公里 50 50 -',
    ]);
  });
});

describe('the head of a form', () => {
  const evaluationOf = async (head: readonly string[]) => {
    const text = [...head, '产出指标 数量指标 巡护长度 ≥46公里 48公里 50 50', '总分 100 98'].join('\n');
    return (await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] })).tables.evaluations;
  };

  it('has the label of the money in the margin of its rows, below the titles of the columns', async () => {
    const head = [
      '            项目支出绩效自评表',
      '             （2023年度）',
      ' 项目名称          河道巡护经费',
      ' 主管部门          青溪县水务局          实施单位    青溪县河道管理所',
      '                            年初预算数   全年预算数   全年执行数   分值   执行率   得分',
      ' 项目资金   年度资金总额        32.00        31.50        29.93       10     95%     9.5',
      ' （万元）   其中：当年财政拨款  32.00        31.50        29.93       —      95%     —',
      ' 年度总体   预期目标                    实际完成情况',
      ' 目标       巡护河道。                  已巡护。',
      ' 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析',
    ];
    expect(await evaluationOf(head)).toMatchObject([
      { name: '河道巡护经费', original_budget: '32.00', adjusted_budget: '31.50', actual: '29.93' },
    ]);
  });

  it('ends the name of the body with its cell where the year is in the row below', async () => {
    const head = [
      '部门整体支出绩效自评表',
      '| 部门名称 | 青溪县水务局 | | | |',
      '| 年度 | 2023 | | | |',
      '| 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
      '| | 年度资金总额 | 32.00 | 31.50 | 29.93 | 10 | 95% | 9.5 |',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |',
    ];
    expect(await evaluationOf(head)).toMatchObject([{ name: '青溪县水务局', actual: '29.93' }]);
  });
});
