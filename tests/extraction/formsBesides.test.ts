/** Forms with columns beside those of the standard form: the direction of an indicator, a rate, signs without scores. */
import { describe, expect, it } from 'vitest';
import type { Row as RowRead } from '../../src/domain/tables.ts';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';

type Row = readonly string[];
const HEAD: Row[] = [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', '草原补播经费'],
  ['主管部门', '青溪县林业局', '实施单位', '青溪县草原站'],
  [
    '项目资金（万元）',
    '',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '满分',
    '执行率',
    '得分',
    '执行情况说明',
  ],
  ['', '年度资金总额', '46.00', '48.00', '45.60', '10', '95.00%', '9.5', ''],
];
const CARRIERS: readonly (readonly [what: string, carried: (rows: readonly Row[]) => string])[] = [
  ['tabs', (rows) => rows.map((row) => row.join('\t')).join('\n')],
  ['a cell a line', (rows) => rows.flatMap((row) => row.filter((cell) => cell !== '')).join('\n')],
  ['words', (rows) => rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n')],
];
const COLUMNS = ['level2', 'level3', 'target', 'actual', 'weight', 'score'];
/** What is read of each, as words. */
const told = (indicators: readonly RowRead[]): string[] =>
  indicators.map((row) => COLUMNS.map((column) => row[column] ?? '').join(' '));

describe.each(CARRIERS)('in %s', (_, carried) => {
  const tablesOf = async (rows: readonly Row[]) =>
    (await extractDocument(utf8(carried([...HEAD, ...rows])), { fileName: 'a.txt' }, { places: [] })).tables;
  const indicatorsIn = async (rows: readonly Row[]): Promise<string[]> =>
    told((await tablesOf(rows)).indicators);

  it('the direction is of no column that is read', async () => {
    const rows: Row[] = [
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标方向',
        '指标符号',
        '指标值',
        '计量单位',
        '实际完成值',
        '分值',
        '得分',
      ],
      ['产出指标', '数量指标', '补播面积', '正向', '≥', '12.5', '万亩', '12.8', '50', '50'],
      ['效益指标', '生态效益指标', '植被盖度', '正向', '≥', '3', '%', '2.4', '40', '32'],
      ['总得分', '', '', '', '', '', '', '', '100', '91.5'],
      ['备注', '无'],
    ];
    expect(await indicatorsIn(rows)).toEqual([
      '数量指标 补播面积 ≥12.5万亩 12.8 50 50',
      '生态效益指标 植被盖度 ≥3% 2.4 40 32',
    ]);
    const { evaluations } = await tablesOf(rows);
    expect(evaluations).toMatchObject([{ actual: '45.60', execution_weight: '10', total_score: '91.5' }]);
  });

  it('a rate before the weight is no part of the result', async () => {
    const rows: Row[] = [
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '完成率',
        '标准分',
        '得分',
        '偏差原因',
      ],
      ['产出指标', '时效指标', '完成时间', '≤9月', '10月', '80%', '50', '40', ''],
      ['效益指标', '生态效益指标', '植被盖度', '≥85%', '86%', '100%', '40', '40', ''],
    ];
    expect(await indicatorsIn(rows)).toEqual([
      '时效指标 完成时间 ≤9月 10月 50 40',
      '生态效益指标 植被盖度 ≥85% 86% 40 40',
    ]);
  });

  it('without scores a sign with its number and unit tells the row, and titles above reach down', async () => {
    const rows: Row[] = [
      ['绩效指标', '', '', '指标性质', '指标值', '度量单位', '实际完成值', '偏差原因分析及改进措施'],
      ['一级指标', '二级指标', '三级指标', '', '', '', '', ''],
      ['产出指标', '数量指标', '补播面积', '≥', '12.5', '万亩', '12.8', ''],
      ['效益指标', '生态效益指标', '植被盖度', '≥', '3', '%', '2.4', '干旱'],
      ['其他需要说明的事项', '无'],
    ];
    expect(await indicatorsIn(rows)).toEqual([
      '数量指标 补播面积 ≥12.5万亩 12.8  ',
      '生态效益指标 植被盖度 ≥3% 2.4  ',
    ]);
  });
});

const SHEET: Row[] = [
  ['2022年度部门整体支出绩效自评得分表'],
  ['单位名称', '青溪县林业局'],
  ['一级指标', '二级指标', '三级指标', '标准分', '指标解释', '评分标准', '自评分'],
  ['预算管理', '预算编制', '预算编制完整性', '20', '反映编制是否完整。', '完整得满分，未达到扣分。', '20'],
  ['预算编制准确性', '30', '反映编制是否准确。', '准确得满分，偏差1%扣1分。', '29'],
  ['履职效果', '社会评价', '公众满意度', '50', '反映公众是否满意。', '达到90%得满分。', '47'],
];
const sheetOf = async (rows: readonly Row[], join: string) =>
  (await extractDocument(utf8(rows.flat().join(join)), { fileName: 'a.txt' }, { places: [] })).tables;

it.each(['\n', '\n\n'])(
  'a sheet of scores in lines is read where its rows come to its totals',
  async (join) => {
    const { evaluations, indicators } = await sheetOf([...SHEET, ['合计', '100', '96']], join);
    expect(evaluations).toMatchObject([{ name: '青溪县林业局', total_score: '96' }]);
    expect(told(indicators)).toEqual([
      '预算编制 预算编制完整性   20 20',
      '预算编制 预算编制准确性   30 29',
      '社会评价 公众满意度   50 47',
    ]);
    expect((await sheetOf([...SHEET, ['合计', '100', '95']], join)).indicators).toEqual([]);
  },
);

it('a title and a name that narrow columns broke are whole', async () => {
  const rows: Row[] = [
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改',
      '进措施',
    ],
    ['产出指标', '数量指标', '指标1：补播面积', '≥12万亩', '13万亩', '50', '50'],
    ['效益指标', '社会效益指标', '指标1：不发生较', '大以上火灾', '40', '38'],
  ];
  const text = [...HEAD, ...rows].flatMap((row) => row.filter((cell) => cell !== '')).join('\n');
  const { indicators } = (await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] })).tables;
  expect(told(indicators)).toEqual([
    '数量指标 指标1：补播面积 ≥12万亩 13万亩 50 50',
    '社会效益指标 指标1：不发生较大以上火灾   40 38',
  ]);
});
