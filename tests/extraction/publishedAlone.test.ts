/** Self-evaluations that were published alone: reports, and forms of results under any title. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { indicators, page, rowOf } from '../support/otherForms.ts';

const evaluation = async (text: string, fileName = 'a.txt') => {
  const { kind, agencyName, tables } = await extractDocument(utf8(text), { fileName }, { places: [] });
  expect(tables.figures).toEqual([]);
  return { kind, agencyName, rows: tables.evaluations };
};

describe('a report that was published alone', () => {
  it('gives the score and the money that it prints once, and no figure', async () => {
    const { kind, agencyName, rows } = await evaluation(
      `青溪县文联2021年度部门整体支出绩效评价报告
一、基本情况
（一）部门收支情况。
1、收入：812.40万元。同比上年度增加12.40万元，增加1.55%。其中：财政拨款收入812.40万元。
2、支出：806.10万元。其中：人员经费支出506.10万元，公用经费支出100.00万元，项目支出200.00万元。
（二）三公经费情况
“三公”经费支出2.40万元，比上年减少0.10万元。
二、评价结论
综合得分96.50分，评价等级为“优”。
`,
    );
    expect({ kind, agencyName }).toEqual({ kind: 'self_evaluation', agencyName: '青溪县文联' });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      scope: 'overall',
      name: '青溪县文联',
      actual: '806.10',
      total_score: '96.50',
      original_budget: null,
    });
  });

  it('gives no score where it prints two', async () => {
    const { rows } = await evaluation(
      '青溪县文联2021年度采风活动经费项目绩效评价报告\n一、项目概况\n年初预算30.00万元，预算执行率95.00%。\n二、结论\n自评得分92分，评价得分88分。\n',
    );
    expect(rows[0]).toMatchObject({
      scope: 'project',
      name: '采风活动经费',
      original_budget: '30.00',
      execution_rate_pct: '95.00',
      total_score: null,
    });
  });
});

describe('a form that was published alone', () => {
  const titles = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const rows = [['产出指标', '数量指标', '巡护河道长度', '≥46公里', '48公里', '50', '50']];

  it.each(['2023年度部门预算项目支出绩效自评表', '项目绩效目标执行情况表', '项目支出绩效自评价表'])(
    'is read under the title %s',
    async (title) => {
      const text = page(rowOf(titles), rows).replace('项目支出绩效自评表', title);
      const { kind, rows: read } = await evaluation(text, 'a.html');
      expect(kind).toBe('self_evaluation');
      expect(read[0]).toMatchObject({
        scope: 'project',
        name: '河道巡护经费',
        actual: '30.87',
        execution_score: '9.8',
      });
      expect(await indicators(text, 'a.html', ['level3', 'target', 'actual'])).toEqual([
        '巡护河道长度 ≥46公里 48公里',
      ]);
    },
  );

  it('is read each for itself where there are several', async () => {
    const one = page(rowOf(titles), rows).replace('项目支出绩效自评表', '项目绩效目标执行情况表');
    const { rows: read } = await evaluation(one + one.replace('河道巡护经费', '堤防养护经费'), 'a.html');
    expect(read.map(({ name }) => name)).toEqual(['河道巡护经费', '堤防养护经费']);
  });

  it('is read without its money', async () => {
    const head =
      '<h1>青溪县水务局2023年部门整体支出绩效目标完成情况表</h1><table><tr><td>部门名称</td><td colspan=6>青溪县水务局</td></tr>';
    const { agencyName, rows: read } = await evaluation(
      `${head}${rowOf(titles)}${rows.map(rowOf).join('')}</table>`,
      'a.html',
    );
    expect(agencyName).toBe('青溪县水务局');
    expect(read[0]).toMatchObject({ scope: 'overall', name: '青溪县水务局', actual: null });
  });

  it('is refused where it holds targets only', async () => {
    const text = page(
      rowOf(titles.toSpliced(4)),
      rows.map((row) => row.slice(0, 4)),
    ).replace('项目支出绩效自评表', '项目绩效目标申报表');
    await expect(indicators(text, 'a.html')).rejects.toThrow('没有找到');
  });
});
