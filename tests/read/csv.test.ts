/** Comma-separated rows, as a sheet is saved: several tables in one file, amounts in quotation marks. */
import { expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';

const read = (text: string) =>
  extractDocument(new TextEncoder().encode(text), { fileName: 'a.csv' }, { places: [] });

it('the tables of an account', async () => {
  const { tables, agencyName } = await read(
    [
      '\ufeff2023年度清塘县水务局部门决算公开表,,,,,',
      '收入支出决算总表,,,,,',
      ',,,,,公开01表',
      '部门：清塘县水务局,,,,,金额单位：万元',
      '收入,,,支出,,',
      '项目,行次,金额,项目,行次,金额',
      '一、一般公共预算财政拨款收入,1,"1,240.00",十二、农林水支出,42,"1,190.00"',
      '本年收入合计,27,"1,240.00",本年支出合计,57,"1,190.00"',
      ',,,,,',
      '一般公共预算财政拨款支出决算表,,,,',
      '部门：清塘县水务局,,,,金额单位：万元',
      '科目编码,科目名称,小计,基本支出,项目支出',
      '合计,,"1,190.00",690.00,500.00',
      '213,农林水支出,"1,190.00",690.00,500.00',
      '',
    ].join('\r\n'),
  );
  expect(agencyName).toBe('清塘县水务局');
  expect(
    tables.figures.map(({ measure, function_code: code, value }) => `${measure} ${code} ${value}`),
  ).toEqual([
    'general_public_budget_revenue  1240.00',
    'expenditure 213 1190.00',
    'revenue  1240.00',
    'expenditure  1190.00',
    'general_public_budget_expenditure  1190.00',
    'general_public_budget_basic_expenditure  690.00',
    'general_public_budget_project_expenditure  500.00',
    'general_public_budget_expenditure 213 1190.00',
    'general_public_budget_basic_expenditure 213 690.00',
    'general_public_budget_project_expenditure 213 500.00',
  ]);
});

it('a self-evaluation form', async () => {
  const { tables } = await read(
    [
      '项目支出绩效自评表,,,,,,,',
      '（2023年度）,,,,,,,',
      '项目名称,河道清淤,,,,,,',
      '主管部门,清塘县水务局,,,实施单位,清塘县水务局,,',
      '项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分',
      ',年度资金总额,"1,200.00","1,350.00","1,296.00",10,96.00%,9.6',
      '绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分',
      ',产出指标,数量指标,清淤长度,≥40公里,42公里,90,90',
      '总分,,,,,,100,99.6',
    ].join('\n'),
  );
  expect(tables.evaluations).toMatchObject([
    { name: '河道清淤', original_budget: '1200.00', actual: '1296.00', total_score: '99.6' },
  ]);
  expect(tables.indicators).toMatchObject([
    { level3: '清淤长度', target: '≥40公里', actual: '42公里', score: '90' },
  ]);
});

const ACCOUNT = [
  '清塘县水务局2023年度部门决算',
  '支出决算表',
  '金额单位：万元',
  '项目,,本年支出合计,基本支出,项目支出',
  '功能分类科目编码,科目名称,,,',
  ',合计,"1,190.00",690.00,500.00',
  '213,农林水支出,"1,190.00",690.00,500.00',
  '二、支出决算情况说明',
  '本年支出合计1,190.00万元，其中：基本支出690.00万元，项目支出500.00万元。',
  '',
];
const readAsText = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const { tables } = await extractDocument(bytes, { fileName: 'a.txt' }, { places: [] });
  return tables.figures.map(({ measure, function_code: code, value }) => `${measure} ${code} ${value}`);
};

it('rows of commas within a text, beside its sentences', async () => {
  const rows = ['expenditure', 'basic_expenditure', 'project_expenditure'];
  const amounts = ['1190.00', '690.00', '500.00'];
  const whole = rows.map((measure, index) => `${measure}  ${amounts[index] ?? ''}`);
  const items = rows.map((measure, index) => `${measure} 213 ${amounts[index] ?? ''}`);
  expect(await readAsText(ACCOUNT)).toEqual([...whole, ...whole, ...items]);
});

it('amounts whose own commas nobody quoted are in no sure column', async () => {
  const unquoted = ACCOUNT.map((line) => line.replaceAll('"', ''));
  expect(await readAsText(unquoted)).toEqual(await readAsText(ACCOUNT.slice(0, 1).concat(ACCOUNT.slice(7))));
});
