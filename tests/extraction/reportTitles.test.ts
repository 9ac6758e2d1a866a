/** Reports on an evaluation that were published alone: what their titles name, and the money of one project told in running text. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';

const read = async (text: string) => {
  const { agencyName, tables } = await extractDocument(utf8(text), { fileName: 'a.txt' }, { places: [] });
  expect(tables.figures).toEqual([]);
  return { agencyName, rows: tables.evaluations };
};
const SPENT = '一、资金情况\n项目预算合计为30.00万元，项目实际支出27.00万元，执行率为90.00%。\n';

describe('the title of a report', () => {
  it.each([
    ['青溪县文联2021年度绩效自评报告（采风活动补助资金）', '采风活动补助资金'],
    [
      '青溪县文联2021年度项目支出绩效自评报告\n（2021年文化站（室）免费开放补助经费）',
      '文化站（室）免费开放补助经费',
    ],
    ['青溪县文联关于采风活动及展厅维护项目绩效评价报告', '采风活动及展厅维护'],
    ['青溪县文联2021年展厅改造项目 重点绩效评价报告', '展厅改造'],
    ['公开目录 | 财政预决算 |\n文号 | 浏览量 |\n青溪县文联2021年度采风活动项目绩效评价报告', '采风活动'],
  ])('%s names its project', async (title, name) => {
    const { rows } = await read(`${title}\n${SPENT}2021年12月完成。\n`);
    expect(rows).toMatchObject([
      { scope: 'project', name, adjusted_budget: '30.00', actual: '27.00', execution_rate_pct: '90.00' },
    ]);
  });

  it.each(['《青溪县文化服务中心项目资金绩效自评报告.docx》', '青溪县文联2021年度项目支出绩效单位自评报告'])(
    '%s names none, and nothing is read',
    async (title) => {
      await expect(read(`${title}\n${SPENT}2021年12月完成。\n`)).rejects.toThrow('没有能够确切读取');
    },
  );

  it('is in two lines, of a whole budget', async () => {
    const { agencyName, rows } = await read(
      '青溪县文联2021年度部门预算\n执行情况绩效自评整改报告\n青溪县文联部门绩效自评工作总体得分为91.50分，评级为“优”。\n',
    );
    expect(agencyName).toBe('青溪县文联');
    expect(rows).toMatchObject([{ scope: 'overall', name: '青溪县文联', total_score: '91.50' }]);
  });
});

describe('the money of a report', () => {
  const TITLE = '青溪县文联2021年度采风活动经费项目绩效评价报告\n';

  it.each([
    '投入补助资金29.6万，执行数28.1万，执行率94.93%。',
    '全年预算数29.6万元，执行数28.1万元，完成94.93%。',
  ])('is told in running text: %s', async (sentence) => {
    const { rows } = await read(TITLE + sentence);
    expect(rows).toMatchObject([
      { adjusted_budget: '29.6', actual: '28.1', execution_rate_pct: '94.93', original_budget: null },
    ]);
  });

  it('is not that of two projects, nor the budget of the beginning of the year the later one', async () => {
    const { rows } = await read(
      `${TITLE}甲项目预算30万元，乙项目预算20万元。年初预算60.00万元，执行数48.00万元，执行率80%。\n`,
    );
    expect(rows).toMatchObject([{ original_budget: '60.00', adjusted_budget: null, actual: '48.00' }]);
  });

  it('is that of the body evaluated, not of the one that had it evaluated', async () => {
    const { agencyName } = await read(
      `青溪县2021年度福利院运行经费项目绩效评价报告\n委托单位：青溪县财政局\n项目主管部门：青溪县民政局\n${SPENT}`,
    );
    expect(agencyName).toBe('青溪县民政局');
  });
});
