/** Forms as other provinces and other converters print them. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { cellALine, indicators, page, rowOf, tabbed } from '../support/otherForms.ts';

describe('a target whose sign and unit have cells of their own', () => {
  const titles = [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '实际完成值',
    '权重',
    '得分',
    '偏差原因',
  ];
  const rows = [
    ['产出指标', '数量指标', '巡护河道长度', '≥', '46', '公里', '48', '20', '20', '无'],
    ['', '质量指标', '隐患处置率', '＝', '100', '%', '97', '20', '18', '一处待复核'],
    ['效益指标', '社会效益指标', '水环境改善', '定性', '明显改善', '', '明显改善', '30', '30', ''],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥', '90', '%', '92', '10', '10', ''],
  ];
  const READ = [
    '产出指标 数量指标 巡护河道长度 ≥46公里 48 20 20 无',
    '产出指标 质量指标 隐患处置率 ＝100% 97 20 18 一处待复核',
    '效益指标 社会效益指标 水环境改善 明显改善 明显改善 30 30 -',
    '满意度指标 服务对象满意度指标 群众满意度 ≥90% 92 10 10 -',
  ];
  const short = titles.toSpliced(3, 3, '年度指标值');
  const spanned = rowOf(short).replace('<td>年度指标值', '<td colspan=3>年度指标值');
  const tall = (text: string): string => `<td rowspan=2>${text}</td>`;

  it.each([
    ['under titles of their own', page(rowOf(titles), rows)],
    ['under one title', page(spanned, rows)],
    [
      'under titles below one title',
      page(
        `<tr>${short.map((title) => (title === '年度指标值' ? `<td colspan=3>${title}</td>` : tall(title))).join('')}</tr>${rowOf(titles.slice(3, 6))}`,
        rows,
      ),
    ],
    [
      'beside a title of the levels that reaches down',
      page(
        `<tr><td colspan=3>绩效指标</td>${titles.slice(3).map(tall).join('')}</tr>${rowOf(titles.slice(0, 3))}`,
        rows,
      ),
    ],
  ])('is read %s', async (_, html) => {
    expect(await indicators(html, 'a.html')).toEqual(READ);
  });

  it.each([
    ['with tabs', tabbed([titles, ...rows])],
    ['with tabs, its title once', tabbed([short, ...rows])],
    ['a cell a line, the empty ones lost', cellALine([titles, ...rows])],
    ['all in one line', cellALine([titles, ...rows], ' ')],
  ])('is read %s', async (_, text) => {
    expect(await indicators(text)).toEqual(READ);
  });

  it('is compared with its result in that unit', async () => {
    const columns = ['target_operator', 'target_value', 'target_unit', 'actual_value', 'outcome'];
    expect(await indicators(page(rowOf(titles), rows), 'a.html', columns)).toEqual([
      '>= 46 公里 48 exceeded',
      '= 100 % 97 missed',
      '- - - - not_comparable',
      '>= 90 % 92 exceeded',
    ]);
    const share = [['产出指标', '质量指标', '隐患处置率', '=', '100', '%', '0.97', '20', '18', '']];
    expect(await indicators(page(rowOf(titles), share), 'a.html', ['outcome'])).toEqual(['not_comparable']);
  });

  it('is read where the sign is a word; where it is another, what is below it is left until a first level is named', async () => {
    const worded = [
      titles,
      ['产出指标', '数量指标', '巡护河道长度', '大于等于', '46', '公里', '48', '20', '20', '无'],
      ['成本指标', '经济成本指标', '每公里养护成本', '约为', '2', '万元', '2', '20', '20', '无'],
      ['社会成本指标', '停航天数', '≤', '3', '天', '2', '20', '20', '无'],
      ['效益指标', '社会效益指标', '水质达标率', '不低于', '90', '%', '92', '20', '20', '无'],
    ];
    const columns = ['level3', 'target', 'target_operator', 'actual', 'outcome'];
    expect(await indicators(cellALine(worded), 'a.txt', columns)).toEqual([
      '巡护河道长度 大于等于46公里 >= 48 exceeded',
      '水质达标率 不低于90% >= 92 exceeded',
    ]);
  });

  it('keeps its place, cell by cell', async () => {
    const { tables, text } = await extractDocument(
      utf8(tabbed([titles, ...rows])),
      { fileName: 'a.txt' },
      { places: [] },
    );
    const cells = tables.evaluation_cells.filter(
      ({ row, field }) => row === 'indicator-1' && field === 'target',
    );
    expect(cells.map(({ printed }) => printed)).toEqual(['≥', '46', '公里']);
    expect(cells.map((cell) => text.slice(Number(cell['source_start']), Number(cell['source_end'])))).toEqual(
      ['≥', '46', '公里'],
    );
  });

  it('is read where the weight stands before the result', async () => {
    const order = [0, 1, 2, 3, 4, 5, 7, 6, 8];
    const turned = [titles.map((title) => title.replace('实际完成值', '完成指标值')), ...rows].map((row) =>
      order.map((at) => row[at] ?? ''),
    );
    const read = READ.map((row) => row.replace(/ \S+$/, ' -'));
    expect(await indicators(tabbed(turned))).toEqual(read);
    expect(await indicators(cellALine(turned))).toEqual(read);
  });
});

describe('a form with a cell a line', () => {
  const titles = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度',
    '指标值',
    '实际',
    '完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  const BLANK = '\u00a0';

  it('is read with titles and names broken in two, numbers without units and lines that nobody filled', async () => {
    const text = cellALine(
      [
        titles,
        ['产出指标', '数量指标', '指标1巡护河道长度', '46', '48', '20', '20', BLANK],
        ['指标2', BLANK, BLANK, BLANK, BLANK, BLANK],
        ['……', BLANK, BLANK, BLANK, BLANK, BLANK],
        ['质量指标', '指标1隐患处置率', '100', '97', '15', '12', '一处待复核。'],
        ['指标2堤防完好率', '100', '100', '15', '15', BLANK],
        ['效益指标', '经济效益', '指标', '指标1护堤收益率', '8', '8', '20', '20', '0'],
        ['……', BLANK, BLANK, BLANK, BLANK, BLANK],
        ['满意度', '指标', '服务对象满意度指标', '指标1群众满意度', '90', '92', '20', '20', '0'],
      ],
      '\n\n',
    );
    expect(await indicators(text)).toEqual([
      '产出指标 数量指标 指标1巡护河道长度 46 48 20 20 -',
      '产出指标 质量指标 指标1隐患处置率 100 97 15 12 一处待复核。',
      '产出指标 质量指标 指标2堤防完好率 100 100 15 15 -',
      '效益指标 经济效益指标 指标1护堤收益率 8 8 20 20 0',
      '满意度指标 服务对象满意度指标 指标1群众满意度 90 92 20 20 0',
    ]);
  });

  const unscored = [
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值'],
    ['产出指标', '数量指标', '巡护河道长度', '≥46公里', '48公里'],
    ['巡护次数', '≥90次', '96次'],
    ['质量指标', '隐患处置率', '100%', '97%'],
    ['效益指标', '社会效益指标', '水环境改善', '明显', '明显'],
  ];

  it('is read without weights where its rows are whole', async () => {
    expect(await indicators(cellALine(unscored))).toEqual([
      '产出指标 数量指标 巡护河道长度 ≥46公里 48公里 - - -',
      '产出指标 数量指标 巡护次数 ≥90次 96次 - - -',
      '产出指标 质量指标 隐患处置率 100% 97% - - -',
      '效益指标 社会效益指标 水环境改善 明显 明显 - - -',
    ]);
  });

  it('is left where a cell of such a row was lost', async () => {
    const lost = unscored.map((row) => row.filter((cell) => cell !== '97%'));
    expect(await indicators(cellALine(lost))).toEqual([]);
  });

  it('has no name of a level for a target', async () => {
    const text = tabbed([
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '巡护河道长度', '质量指标', '隐患处置率', '20', '20'],
      ['', '', '巡护次数', '≥90次', '96次', '20', '20'],
    ]);
    expect(await indicators(text, 'a.txt', ['level3', 'target'])).toEqual(['巡护次数 ≥90次']);
  });
});
