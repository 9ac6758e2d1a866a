/** A document in one line: its tables and headings stand between sentences. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const figures = (text: string): string[] =>
  documentRows(readText(text, 2017), { documentId: 'd', agencyId: 'a', fiscalYear: 2017 })
    .tables.figures.filter((row) => row['basis'] === 'printed')
    .map(({ measure, aspect, function_name: name, value }) =>
      [measure, aspect, name, value].filter((part) => part !== '').join(' '),
    );

const OVERVIEW =
  '云岭县水务局 2017 年度部门决算 目录 第一部分 部门概况 第二部分 2017 年度部门决算表 第一部分 部门概况 云岭县水务局主管全县水利工作，负责水资源的管理、节约和保护，指导河湖治理和防汛抗旱，下设办公室、水资源股、工程建设股、水土保持股和农村水利股。 第二部分 2017 年度部门决算表 ';
const EXPLAINED =
  ' 第三部分 2017 年度部门决算情况说明 一、支出决算情况说明 本年支出合计 91.50 万元。 二、政府采购支出情况 政府采购支出总额 7.00 万元。';
const TOTALS =
  '一、收入支出决算总表 公开 01 表 部门：云岭县水务局 金额单位：万元 收入 支出 项目 行次 决算数 项目 行次 决算数 栏次 1 栏次 2 一、财政拨款收入 1 90.50 一、一般公共服务支出 15 二、上级补助收入 2 二、农林水支出 16 88.40 三、其他收入 3 1.20 三、住房保障支出 17 3.10 本年收入合计 4 91.70 本年支出合计 18 91.50 年初结转和结余 5 2.00 年末结转和结余 19 2.20 总计 6 93.70 总计 20 93.70';
const THREE_PUBLIC =
  '二、一般公共预算财政拨款“三公”经费支出决算表 单位：万元 项 目 预算数 决算数 合 计 26.00 16.37 公务接待费 10.00 6.30 公务用车购置及运行费 16.00 10.07 其中：公务用车运行维护费 16.00 10.07 公务用车购置 0 0 因公出国（境）费';

const EXPLANATION = ['expenditure actual 91.50', 'procurement actual 7.00'];

describe('a document in one line', () => {
  it('has sections behind its spaces', () => {
    expect(figures(OVERVIEW + EXPLAINED)).toEqual(EXPLANATION);
  });

  it('has the statement of all revenue and expenditure', () => {
    expect(figures(OVERVIEW + TOTALS + EXPLAINED)).toEqual([
      ...EXPLANATION,
      'fiscal_appropriation_revenue actual 90.50',
      'expenditure actual 农林水支出 88.40',
      'revenue_other actual 1.20',
      'expenditure actual 住房保障支出 3.10',
      'revenue actual 91.70',
      'expenditure actual 91.50',
      'carryover_opening actual 2.00',
      'carryover_closing actual 2.20',
      'revenue_total actual 93.70',
      'expenditure_total actual 93.70',
    ]);
  });

  it('has a table of “三公” expenses', () => {
    expect(figures(OVERVIEW + THREE_PUBLIC + EXPLAINED)).toEqual([
      ...EXPLANATION,
      'three_public original_budget 26.00',
      'three_public actual 16.37',
      'reception original_budget 10.00',
      'reception actual 6.30',
      'vehicles original_budget 16.00',
      'vehicles actual 10.07',
      'vehicle_operation original_budget 16.00',
      'vehicle_operation actual 10.07',
      'vehicle_purchase original_budget 0',
      'vehicle_purchase actual 0',
    ]);
  });
});

describe('titles of tables among their rows', () => {
  const ROWS =
    '收入 支出 项目 行次 金额 项目 行次 金额 栏次 1 栏次 2 八、其他收入 8 1.20 十二、农林水支出 43 91.50 本年收入合计 27 91.70 本年支出合计 58 91.50';
  const FUNCTIONS =
    '功能分类科目编码 科目名称 本年支出合计 基本支出 项目支出 合计 91.50 60.00 31.50 213 农林水支出 91.50 60.00 31.50';

  it('begin tables where no sentence stands between them, with the names of their sheets or without', () => {
    const text = `云岭县水务局2017年决算批复公开资料\nF1 收入支出决算总表 财决公开01表 部门：云岭县水务局 金额单位：万元 ${ROWS} F3 支出决算表 财决公开03表 部门：云岭县水务局 金额单位：万元 ${FUNCTIONS}`;
    expect(figures(text)).toEqual([
      'revenue_other actual 1.20',
      'expenditure actual 农林水支出 91.50',
      'revenue actual 91.70',
      'expenditure actual 91.50',
      'expenditure actual 91.50',
      'basic_expenditure actual 60.00',
      'project_expenditure actual 31.50',
      'expenditure actual 农林水支出 91.50',
      'basic_expenditure actual 农林水支出 60.00',
      'project_expenditure actual 农林水支出 31.50',
    ]);
  });

  it('are told from the head that stands in their line', () => {
    const text = `云岭县水务局2017年度部门决算\nGK01 收入支出决算总表 收入支出决算总表 公开01表 单位：云岭县水务局 2017年度 金额单位：万元\n${ROWS}`;
    expect(figures(text)).toEqual([
      'revenue_other actual 1.20',
      'expenditure actual 农林水支出 91.50',
      'revenue actual 91.70',
      'expenditure actual 91.50',
    ]);
  });
});

it('a self-evaluation form in one line is read behind its title', async () => {
  const form =
    '附件: 项目支出绩效自评表 (2022年度) 项目名称 社区矫正经费 主管部门 219-南浦县司法局 实施单位 219001-南浦县司法局 项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额: 22.00 21.50 20.64 10 96% 9.6 其中:本年财政拨款 22.00 21.50 20.64 年度总体目标 预期目标 实际完成情况 按时完成。';
  const bytes = new TextEncoder().encode(form);
  const { kind, agencyName, tables } = await extractDocument(bytes, { fileName: 'a.txt' }, { places: [] });
  expect({ kind, agencyName }).toEqual({ kind: 'self_evaluation', agencyName: '南浦县司法局' });
  expect(tables.evaluations[0]).toMatchObject({
    name: '社区矫正经费',
    original_budget: '22.00',
    adjusted_budget: '21.50',
    actual: '20.64',
    execution_score: '9.6',
  });
});

it('a table in one line below its title is read', () => {
  const [, below = ''] = THREE_PUBLIC.split('决算表 ');
  const words = `部门：云岭县水务局 金额${below} 注：本表反映部门本年度的支出和预算安排，由财务室编制，数据来自年度决算`;
  expect(
    figures(`云岭县水务局2017年度部门决算\n一般公共预算财政拨款“三公”经费支出决算表\n${words}\n`),
  ).toContain('three_public actual 16.37');
});
