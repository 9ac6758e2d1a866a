/** Heads of forms that name a body beside other things, and those whose whole stands below its parts. */
import { expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const evaluationOf = (text: string) =>
  documentRows(readText(text, 2023), { documentId: 'd', agencyId: 'a', fiscalYear: 2023 }).tables
    .evaluations[0];

const agencyOf = async (text: string): Promise<string> =>
  (await extractDocument(new TextEncoder().encode(text), { fileName: 'a.txt' }, { places: [] })).agencyName;

const OVERALL = `                  2023年度青石街道办事处部门整体绩效自评表
单位名称：青石街道办事处                                    填报日期：2024年4月20日
单位名称                青石街道办事处
基本支出总额            150.30万元            项目支出总额      60.45万元
                     预算数（A）  执行数（B）  执行率（B/A）  得分（20分*执行率）
预算执行情况（万元）
（20分）  部门整体支出总额   215.00      210.75       98.02%        19.60
年度目标1：                 保障机关运转
一级指标   二级指标       三级指标              年初目标值   实际完成值   得分
产出指标   数量指标     网格巡查次数             ≥1200次      1326次       40
效益指标   社会效益指标  积案化解率              ≥90%         92%          38
总分                                                                      97.60
`;

it('部门整体支出总额 below 基本支出总额 and 项目支出总额; the date of the form is no part of the name', () => {
  expect(evaluationOf(OVERALL)).toMatchObject({
    name: '青石街道办事处',
    adjusted_budget: '215.00',
    actual: '210.75',
    execution_score: '19.60',
    total_score: '97.60',
  });
});

it('a name that runs on into the form is none', async () => {
  const text =
    '项目支出绩效自评表（2023年）项目名称办学经费主管部门云岭市教育局实施第位自评得分98云岭市第六中学项Fl资金（万兀）年度资金总额64.864.8100%年度总体目标保障学校运转一级指标二级指标';
  expect(evaluationOf(text)).toMatchObject({ department: '' });
  expect(await agencyOf(text)).toBe('');
});

it('the office of the treasury that a form is filed under is no part of the body', () => {
  const lines = [
    '2023年度项目支出绩效自评表',
    ...['项目名称', '普法经费', '项目编码', '50099923T000000100218', '自评总分（分）', '97.5'],
    ...['主管部门', '白石区司法局', '财政归口处室', '行政政法科', '预算执行情况（万元）'],
    ...['年初预算数', '全年（调整）预算数', '全年执行数', '执行率（%）', '执行率权重', '执行率得分（分）'],
    ...['总金额', '15.00', '12.00', '11.40', '95', '10', '9.5'],
  ];
  expect(evaluationOf(lines.join('\n'))).toMatchObject({ department: '白石区司法局', total_score: '97.5' });
});

it('a list of scores is of the body above it, a statement of the one beside its year', async () => {
  expect(
    await agencyOf(
      '2023年度项目支出绩效自评结果汇总表\n单位：柳河镇人民政府 金额单位：万元\n序号 项目名称 全年预算数 全年执行数 自评得分\n1 村级运转经费 320.00 318.40 98.95\n2 环境整治 168.00 120.96 87.20\n',
    ),
  ).toBe('柳河镇人民政府');
  expect(
    await agencyOf(
      '政府采购情况表\n部门：云岭县人民检察院        2023年度        单位：万元\n项目\t合计\t货物\n合计\t11.20\t11.20\n',
    ),
  ).toBe('云岭县人民检察院');
});
