/** Forms whose columns have other titles than the standard form's, or more of them. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';

type Row = readonly string[];
const HEAD: Row[] = [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', '河道清淤经费'],
  ['主管部门', '青溪县水务局', '实施单位', '青溪县水务局'],
];
const STANDARD_MONEY: Row[] = [
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', '46.00', '48.00', '45.60', '10', '95.00%', '9.5'],
];
const STANDARD_TITLES = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析',
];
const STANDARD: Row[] = [
  STANDARD_TITLES,
  ['产出指标', '数量指标', '清淤长度', '≥12公里', '13公里', '50', '50', ''],
  ['效益指标', '社会效益指标', '排涝能力', '提升', '提升', '40', '38', ''],
];

const asTabs = (rows: readonly Row[]): string => rows.map((row) => row.join('\t')).join('\n');
const asLines = (rows: readonly Row[]): string =>
  rows.flatMap((row) => row.filter((cell) => cell !== '')).join('\n');
const asWords = (rows: readonly Row[]): string =>
  rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n');

const tablesOf = async (text: string) =>
  (await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] })).tables;

const CARRIERS = [
  ['tabs', asTabs],
  ['a cell a line', asLines],
  ['words', asWords],
] as const;

const HEAD_FIELDS = [
  'original_budget',
  'adjusted_budget',
  'actual',
  'execution_rate_pct',
  'execution_weight',
  'execution_score',
  'total_score',
];

describe.each(CARRIERS)('in %s', (_, carried) => {
  const headOf = async (rows: readonly Row[]): Promise<string> => {
    const { evaluations } = await tablesOf(carried(rows));
    return evaluations.map((row) => HEAD_FIELDS.map((field) => row[field] ?? '-').join(' ')).join('; ');
  };

  it.each<[string, Row[], string]>([
    [
      'no label before the amounts',
      [
        ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
        ['', '46.00', '48.00', '45.60', '95.00%', '10', '9.5'],
      ],
      '46.00 48.00 45.60 95.00 10 9.5 -',
    ],
    [
      'a title behind the score',
      [
        ['项目资金（万元）', '', '年初预算数', '全年执行数', '分值', '执行率', '得分', '得分计算方法'],
        [
          '',
          '年度资金总额',
          '46.00',
          '43.70',
          '10',
          '95.00%',
          '9.5',
          '执行率*该指标分值，最高不得超过分值上限。',
        ],
        ['', '其中：本年财政拨款', '46.00', '43.70', '—', '—', '—', ''],
      ],
      '46.00 - 43.70 95.00 10 9.5 -',
    ],
    [
      'the weight in a title',
      [
        [
          '预算执行情况（万元）（20分）',
          '',
          '预算数（A）',
          '执行数（B）',
          '执行率（B/A）',
          '得分（20分*执行率）',
        ],
        ['', '年度财政资金总额', '48.00', '45.60', '95.00%', '19'],
      ],
      '- 48.00 45.60 95.00 20 19 -',
    ],
  ])('reads the money with %s', async (_title, money, expected) => {
    expect(await headOf([...HEAD, ...money, ...STANDARD])).toBe(expected);
  });

  it('takes one number behind 总分 for the score where the scores come to it', async () => {
    const sheet = [...HEAD, ...STANDARD_MONEY, ...STANDARD];
    expect(await headOf([...sheet, ['总分', '97.50']])).toBe('46.00 48.00 45.60 95.00 10 9.5 97.50');
    expect(await headOf([...sheet, ['总分', '100']])).toBe('46.00 48.00 45.60 95.00 10 9.5 -');
  });

  it('reads the target of the year where that of its beginning stands before it', async () => {
    const rows: Row[] = [
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年初指标值',
        '年度指标值',
        '实际完成值',
        '权重',
        '得分',
        '未完成原因',
      ],
      ['产出指标', '数量指标', '清淤长度', '≥10公里', '≥12公里', '13公里', '50', '50', ''],
      ['产出指标', '时效指标', '完成时间', '11月底前', '12月底前', '11月', '20', '20', ''],
      ['效益指标', '社会效益指标', '受益人口', '≥2万人', '≥2万人', '1.8万人', '20', '18', ''],
    ];
    const { indicators } = await tablesOf(carried([...HEAD, ...STANDARD_MONEY, ...rows]));
    expect(
      indicators.map((row) =>
        ['level3', 'target', 'actual', 'weight', 'score'].map((one) => row[one]).join(' '),
      ),
    ).toEqual([
      '清淤长度 ≥12公里 13公里 50 50',
      '完成时间 12月底前 11月 20 20',
      '受益人口 ≥2万人 1.8万人 20 18',
    ]);
  });

  it('has no criteria for scores, and no grade for an indicator', async () => {
    const rows: Row[] = [
      ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '全年实际值', '得分计算方法', '得分'],
      ['产出指标', '数量指标', '清淤长度', '50', '≥12公里', '13公里', '完成记满分，未完成按比例记分。', '50'],
      ['效果指标', '社会效益指标', '排涝能力', '40', '提升', '提升', '完成记满分，未完成按比例记分。', '38'],
      ['自评等级', '优'],
    ];
    const { indicators } = await tablesOf(carried([...HEAD, ...STANDARD_MONEY, ...rows]));
    expect(
      indicators.map((row) =>
        ['level1', 'level3', 'target', 'weight', 'score'].map((one) => row[one]).join(' '),
      ),
    ).toEqual(['产出指标 清淤长度 ≥12公里 50 50', '效果指标 排涝能力 提升 40 38']);
  });
});
